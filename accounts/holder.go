// SPDX-License-Identifier: MIT

package accounts

import (
	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/internal/enum"
)

// Holder is who has an account (kasutaja). The zero Holder is nobody.
type Holder uint8

// The holders.
const (
	Employee        Holder = iota + 1 // töötaja
	Official                          // ametnik
	ContractPartner                   // lepingupartner: stands for a party to a contract that is no employment
	Guest                             // külaline: does not work there and has a reasoned need
	Student                           // õppija: studies there
)

var holders = enum.Names[Holder]{
	Employee:        {Code: "employee", ET: "töötaja", EN: "employee"},
	Official:        {Code: "official", ET: "ametnik", EN: "official"},
	ContractPartner: {Code: "contract-partner", ET: "lepingupartner", EN: "contract partner"},
	Guest:           {Code: "guest", ET: "külaline", EN: "guest"},
	Student:         {Code: "student", ET: "õppija", EN: "student"},
}

// String returns the code of the holder, such as "contract-partner"; "" for the zero Holder.
func (h Holder) String() string { return holders.Code(h) }

// Text returns the holder in Estonian or English; "" for the zero Holder.
func (h Holder) Text(tag language.Tag) string { return holders.Text(h, tag) }

// MarshalText writes the code of the holder.
func (h Holder) MarshalText() ([]byte, error) { return holders.Marshal(h) }

// UnmarshalText reads the code of a holder; "" is the zero Holder.
func (h *Holder) UnmarshalText(text []byte) error { return holders.Decode(text, h) }

// employed reports whether the holder's account ends with the employment or the service.
func (h Holder) employed() bool { return h == Employee || h == Official }

// belongs reports whether the holder's account ends with the employment, the service or the studies, as the rules on
// the end say; that of anybody else ends with the contract or the need.
func (h Holder) belongs() bool { return h.employed() || h == Student }
