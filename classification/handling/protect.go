package handling

import (
	"github.com/teabehaldus/teabehaldus/internal/decide"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/law"
)

// Access is how open information is (juurdepääs); a later one is the more closely kept. Where the books speak of
// restricted, confidential, sensitive or internal information, it is Restricted. The zero Access is unknown, and
// refused.
//
// Source: Antsla § 13 lg 4, § 17, § 19 lg 2; Saaremaa p 3.6, 4.3, 4.19; TTÜ p 8.14.
type Access uint8

// How open.
const (
	Public     Access = iota + 1 // avalik
	Restricted                   // piiratud juurdepääsuga, asutusesiseseks kasutamiseks
	Harmful                      // restricted, and its becoming public would harm the institution or its clients
)

// Way is how information leaves, or where it is (edastamise viis). The zero Way is unknown, and refused.
//
// Source: Antsla § 13 lg 4, § 17, § 19 lg 2; Saaremaa p 3.6, 4.3, 4.19.
type Way uint8

// The ways.
const (
	OtherWay        Way = iota + 1 // any passing on (edastamine) that is none of the following
	ExternalCarrier                // väline, füüsiline andmekandja: CD, memory stick, memory card, phone
	EmailOut                       // e-mail that leaves the house or crosses a public network
	EmailInside                    // e-mail that stays in the network of the house
	OutsideComputer                // a computer located outside the institution, whoever owns it; a laptop taken out too
	Laptop                         // sülearvuti
)

// Format is in what information is wrapped (vorming). The zero Format is unknown, and refused.
//
// Source: Antsla § 17 lg 1.
type Format uint8

// The formats. Only CDOC to EncryptedMedium encrypt.
const (
	Unencrypted        Format = iota + 1 // krüpteerimata
	DDOC                                 // a signature container
	BDOC                                 // a signature container of the ASiC-E kind
	ASiCE                                // a signature container
	CDOC                                 // encrypts to ID cards
	CDOC2                                // encrypts to ID cards
	EncryptedContainer                   // krüpteeritud konteiner of another kind
	EncryptedMedium                      // kogu andmekandja krüpteerimine
)

// Encrypts reports whether the format keeps its content from being read (krüpteerimine). DDOC, BDOC and ASiCE bear
// signatures and do not.
func (f Format) Encrypts() bool { return CDOC <= f && f <= EncryptedMedium }

func (f Format) signs() bool { return DDOC <= f && f <= ASiCE }

// ParseFormat reads a format from an extension or a file name: "cdoc", ".asice", "leping.pdf.cdoc2"; the last extension
// counts, in any case. Errors: [ErrText], [ErrName], [ErrFormat] for any other; a container or a medium that is
// encrypted in another way shows it by no extension.
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
	case "bdoc":
		return BDOC, nil
	case "asice", "asic-e", "sce":
		return ASiCE, nil
	case "cdoc":
		return CDOC, nil
	case "cdoc2":
		return CDOC2, nil
	}
	return 0, refuse(ErrFormat, "name", msg.Quote(name))
}

// duty is what a book asks on one way: bound from an access on, free below it.
type duty struct {
	from        Access
	bound, free decide.Outcome
}

// encryption looks a way up in the table of a book.
func encryption(duties *[Laptop + 1]duty, access Access, way Way) (law.Decision, error) {
	if err := known("access", access, Harmful); err != nil {
		return law.Decision{}, err
	}
	if err := known("way", way, Laptop); err != nil {
		return law.Decision{}, err
	}
	d := &duties[way]
	if access < d.from {
		return d.free.Decision(), nil
	}
	return d.bound.Decision(), nil
}

// free is what a book says of a way below the access that it binds.
func free(clause law.ID, source law.Source) decide.Outcome {
	return decide.Say(clause, source, "free", law.NotRequired,
		"Sellise teabe krüpteerimist sel viisil edastamisel või hoidmisel ei nõuta", "For such information no encryption is asked on this way")
}
