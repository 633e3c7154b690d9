// SPDX-License-Identifier: MIT

package accounts

import (
	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/internal/enum"
)

// EmploymentChange is what happens to a person's employment (muutus töösuhtes). The zero EmploymentChange is none.
type EmploymentChange uint8

// The changes.
const (
	EmploymentEnds      EmploymentChange = iota + 1 // töö- või teenistussuhte lõppemine
	EmploymentSuspended                             // töösuhte peatumine
	UnitChanged                                     // üleminek teise struktuuriüksusesse
	Leave                                           // puhkus
	SickLeave                                       // töövõimetusleht
)

var employmentChanges = enum.Names[EmploymentChange]{
	EmploymentEnds:      {Code: "employment-ends", ET: "töösuhte lõppemine", EN: "end of employment"},
	EmploymentSuspended: {Code: "employment-suspended", ET: "töösuhte peatumine", EN: "suspension of employment"},
	UnitChanged:         {Code: "unit-changed", ET: "üleminek teise struktuuriüksusesse", EN: "move to another unit"},
	Leave:               {Code: "leave", ET: "puhkus", EN: "leave"},
	SickLeave:           {Code: "sick-leave", ET: "töövõimetusleht", EN: "sick leave"},
}

// String returns the code of the change, such as "sick-leave"; "" for the zero EmploymentChange.
func (c EmploymentChange) String() string { return employmentChanges.Code(c) }

// Text returns the change in Estonian or English; "" for the zero EmploymentChange.
func (c EmploymentChange) Text(tag language.Tag) string { return employmentChanges.Text(c, tag) }

// MarshalText writes the code of the change.
func (c EmploymentChange) MarshalText() ([]byte, error) { return employmentChanges.Marshal(c) }

// UnmarshalText reads the code of a change; "" is the zero EmploymentChange.
func (c *EmploymentChange) UnmarshalText(text []byte) error { return employmentChanges.Decode(text, c) }
