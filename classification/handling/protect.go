// SPDX-License-Identifier: MIT

package handling

import (
	"strconv"
	"unicode/utf8"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/classification"
	"github.com/teabehaldus/teabehaldus/internal/decide"
	"github.com/teabehaldus/teabehaldus/internal/enum"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
)

// Access is how open information is (juurdepääs); a later one is the more closely kept. Where the rules speak of
// restricted, confidential, sensitive or internal information, it is Restricted. The zero Access is unknown, and refused.
//
// Source: Antsla § 13 lg 4, § 17, § 19 lg 2; Saaremaa p 3.6, 4.3, 4.19; TTÜ p 8.14.
type Access uint8

// How open.
const (
	Public     Access = iota + 1 // avalik
	Restricted                   // piiratud juurdepääsuga, asutusesiseseks kasutamiseks
	Harmful                      // restricted, and its becoming public would harm the institution or its clients
)

var accesses = enum.Names[Access]{
	Public:     {Code: "public", ET: "avalik", EN: "public"},
	Restricted: {Code: "restricted", ET: "piiratud juurdepääsuga", EN: "restricted"},
	Harmful:    {Code: "harmful", ET: "avalikuks tulles kahju tekitav", EN: "harmful if it became public"},
}

// String returns the code of the access; "" for the zero Access.
func (a Access) String() string { return accesses.Code(a) }

// Text returns the access in Estonian or English; "" for the zero Access.
func (a Access) Text(tag language.Tag) string { return accesses.Text(a, tag) }

// MarshalText writes the code of the access.
func (a Access) MarshalText() ([]byte, error) { return accesses.Marshal(a) }

// UnmarshalText reads the code of an access.
func (a *Access) UnmarshalText(text []byte) error { return accesses.Decode(text, a) }

// Way is how information leaves, or where it is (edastamise viis). The zero Way is unknown, and refused.
//
// Source: Antsla § 13 lg 4, § 17, § 19 lg 2; Saaremaa p 3.6, 4.3, 4.19.
type Way uint8

// The ways.
const (
	OtherWay        Way = iota + 1 // any passing on (edastamine) that is none of the following
	ExternalCarrier                // väline, füüsiline andmekandja: CD, memory stick, memory card, phone
	EmailOut                       // e-mail that leaves the institution or crosses a public network
	EmailInside                    // e-mail that stays in the network of the institution
	OutsideComputer                // a computer located outside the institution, whoever owns it; a laptop taken out too
	Laptop                         // sülearvuti
)

var ways = enum.Names[Way]{
	OtherWay:        {Code: "other", ET: "muul viisil edastamine", EN: "another way of passing on"},
	ExternalCarrier: {Code: "carrier", ET: "väline teabekandja", EN: "external carrier"},
	EmailOut:        {Code: "email-out", ET: "e-kiri asutusest välja", EN: "e-mail that leaves the institution"},
	EmailInside:     {Code: "email-inside", ET: "asutusesisene e-kiri", EN: "e-mail inside the institution"},
	OutsideComputer: {Code: "outside-computer", ET: "väljaspool asutust asuv arvuti", EN: "computer outside the institution"},
	Laptop:          {Code: "laptop", ET: "sülearvuti", EN: "laptop"},
}

// String returns the code of the way; "" for the zero Way.
func (w Way) String() string { return ways.Code(w) }

// Text returns the way in Estonian or English; "" for the zero Way.
func (w Way) Text(tag language.Tag) string { return ways.Text(w, tag) }

// MarshalText writes the code of the way.
func (w Way) MarshalText() ([]byte, error) { return ways.Marshal(w) }

// UnmarshalText reads the code of a way.
func (w *Way) UnmarshalText(text []byte) error { return ways.Decode(text, w) }

// Format is in what information is wrapped (vorming). The zero Format is unknown, and refused.
//
// Source: Antsla § 17 lg 1.
type Format uint8

// The formats. Only CDOC to EncryptedMedium encrypt.
const (
	Unencrypted        Format = iota + 1 // krüpteerimata
	DDOC                                 // a signature container
	ASiCE                                // a signature container; BDOC is of its kind
	CDOC                                 // encrypts to ID cards
	CDOC2                                // encrypts to ID cards
	EncryptedContainer                   // krüpteeritud konteiner of another kind
	EncryptedMedium                      // kogu andmekandja krüpteerimine
)

var formats = enum.Names[Format]{
	Unencrypted:        {Code: "none", ET: "krüpteerimata", EN: "unencrypted"},
	DDOC:               {Code: "ddoc", ET: "ddoc", EN: "ddoc"},
	ASiCE:              {Code: "asice", ET: "asice", EN: "asice"},
	CDOC:               {Code: "cdoc", ET: "cdoc", EN: "cdoc"},
	CDOC2:              {Code: "cdoc2", ET: "cdoc2", EN: "cdoc2"},
	EncryptedContainer: {Code: "encrypted-container", ET: "krüpteeritud konteiner", EN: "encrypted container"},
	EncryptedMedium:    {Code: "encrypted-medium", ET: "krüpteeritud teabekandja", EN: "encrypted medium"},
}

// String returns the code of the format; "" for the zero Format.
func (f Format) String() string { return formats.Code(f) }

// Text returns the format in Estonian or English; "" for the zero Format.
func (f Format) Text(tag language.Tag) string { return formats.Text(f, tag) }

// MarshalText writes the code of the format.
func (f Format) MarshalText() ([]byte, error) { return formats.Marshal(f) }

// UnmarshalText reads the code of a format. [ParseFormat] reads file names.
func (f *Format) UnmarshalText(text []byte) error { return formats.Decode(text, f) }

// Encrypts reports whether the format keeps its content from being read (krüpteerimine). DDOC and ASiCE bear
// signatures and do not.
func (f Format) Encrypts() bool { return CDOC <= f && f <= EncryptedMedium }

func (f Format) signs() bool { return DDOC <= f && f <= ASiCE }

// ParseFormat reads a format from an extension or a file name: "cdoc", ".asice", "leping.pdf.cdoc2"; the last extension
// counts, in any case. A container or a medium that is encrypted in another way shows it by no extension. Errors:
// [law.ErrUnknown] for any other extension; [law.ErrMissing] for a name in which there is nothing to read;
// [law.ErrUnreadable] for text that is not valid UTF-8.
func ParseFormat(name string) (Format, error) {
	f, err := readName(name)
	if err != nil {
		return 0, err
	}
	if f.extension == "" {
		f.extension = f.stem
	}
	var buf [longest]byte
	switch string(fold(f.extension, &buf)) {
	case "ddoc":
		return DDOC, nil
	case "asice", "asic-e", "sce", "bdoc":
		return ASiCE, nil
	case "cdoc":
		return CDOC, nil
	case "cdoc2":
		return CDOC2, nil
	}
	return 0, refuse.New(law.ErrUnknown, "name", msg.Quote(name), msg.Text{
		ET: "Laiendist ei selgu, kas vorming krüpteerib sisu", EN: "the extension does not tell whether the format encrypts",
	})
}

// duty is what the rules ask on one way: bound from an access on, free below it.
type duty struct {
	from        Access
	bound, free decide.Outcome
}

// encryption looks a way up in the table of an institution.
func encryption(duties *[Laptop + 1]duty, access Access, way Way) (law.Decision, error) {
	if err := known("access", accesses, access); err != nil {
		return law.Decision{}, err
	}
	if err := known("way", ways, way); err != nil {
		return law.Decision{}, err
	}
	d := &duties[way]
	if access < d.from {
		return d.free.Decision(), nil
	}
	return d.bound.Decision(), nil
}

// free is what the rules say of a way below the access that they bind.
func free(clause law.ID, source law.Source) decide.Outcome {
	return decide.Say(clause, source, "free", law.NotRequired,
		"Sellise teabe krüpteerimist sel viisil edastamisel või hoidmisel ei nõuta", "For such information no encryption is asked on this way")
}

// known refuses the zero of an enumeration, and a value that it does not have.
func known[E ~uint8](at string, names enum.Names[E], e E) error {
	switch {
	case e == 0:
		return refuse.Missing(at)
	case !names.Known(e):
		return refuse.Unknown(at, strconv.Itoa(int(e)), names.Codes()...)
	}
	return nil
}

// knownData refuses data of no kind, and of one that there is not.
func knownData(data classification.PersonalData) error {
	switch {
	case data == 0:
		return refuse.Missing("data")
	case data > classification.Sensitive:
		return refuse.Unknown("data", strconv.Itoa(int(data)))
	}
	return nil
}

func valid(at, s string) error {
	if !utf8.ValidString(s) {
		return refuse.New(law.ErrUnreadable, at, msg.Quote(s), msg.Text{ET: "Ei ole UTF-8", EN: "not valid UTF-8"})
	}
	return nil
}
