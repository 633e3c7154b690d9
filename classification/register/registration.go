package register

import (
	"strings"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/law"
)

// Matter is what a document is about, as far as its registration hangs on it. The zero Matter is unknown.
type Matter uint8

// The matters.
const (
	Business       Matter = iota + 1 // any document that is nothing of the following
	InfoRequest                      // teabenõue
	Invitation                       // kutse
	Thanks                           // tänukiri
	Congratulation                   // õnnitlus
	Informative                      // informatiivse sisuga materjal
	ForOthers                        // a letter addressed to another institution, organisation or person
	Advertising                      // reklaam
)

// Arrival is a document that came or was made (saabunud või loodud dokument), as far as its registration hangs on it.
type Arrival struct {
	Matter     Matter // [Business] where an unopened letter does not tell
	Marked     bool   // ISIKLIK
	Official   bool   // of one so marked: it proved to be official (osutus ametialaseks)
	Registered bool   // the same document is registered already, such as the e-mail before its paper original

	// Of a request for information.
	Anonymous bool // whose name, a person's or a firm's, cannot be told from it
	Spoken    bool // by phone or by word of mouth
	Fulfilled bool // answered at once
}

// RMKRegisters reports whether a document is registered (kuulub registreerimisele), and why. Everything is, but what the
// instruction excepts: invitations, thanks, congratulations, informative material, letters addressed to others,
// advertising, and letters marked ISIKLIK unless they prove official; a request for information by nobody known, or
// spoken and answered at once; and whatever is registered already, for a document is registered once. Each exception
// stands by itself: advertising marked ISIKLIK stays advertising where it proves official. An e-mailed request answered
// within minutes is registered. Errors: [ErrKind] for a matter that is none.
//
// Source: RMK p 8.6, 8.15, 8.16.
func RMKRegisters(a Arrival) (bool, law.Step, error) {
	if a.Matter == 0 || int(a.Matter) >= len(matters) {
		return false, law.Step{}, unknown("matter", uint8(a.Matter))
	}
	why := &matters[a.Matter]
	switch {
	case a.Registered:
		why = &matterTwice
	case !why.yes:
	case a.Marked && !a.Official:
		why = &matterPersonal
	case a.Matter == InfoRequest && a.Anonymous:
		why = &matterAnonymous
	case a.Matter == InfoRequest && a.Spoken && a.Fulfilled:
		why = &matterSpoken
	case a.Marked:
		why = &matterOfficial
	}
	return why.yes, why.step(civil.Date{}), nil
}

// RMKRegistrar returns who registers an e-mail with several recipients, or forwards it for registration (registreerija
// või edastaja), and why: of those on its To line ("Saaja rida"), in the order sent, the first whose address has the
// domain of the house. An address is a bare one or follows a name in angle brackets; the answer is the bare one. Case
// of the domain does not count, and a subdomain is another domain. Recipients of copies decide nothing, so do not pass
// them. Errors: [ErrUndecided] where nobody on the line is of the house, which the instruction leaves open, and where a
// recipient before that one is a list of addresses that was not split; [ErrName] for no domain, and for one
// with an @.
//
// Source: RMK p 8.14.
func RMKRegistrar(to []string, domain string) (string, law.Step, error) {
	if domain = strings.TrimSpace(domain); domain == "" || strings.Contains(domain, "@") {
		return "", law.Step{}, refuse(ErrName, "domain", msg.Quote(domain))
	}
	for _, recipient := range to {
		if several(recipient) {
			return "", law.Step{}, refuse(ErrUndecided, "several addresses in", msg.Quote(recipient))
		}
		address := bare(recipient)
		if at := strings.LastIndexByte(address, '@'); at > 0 && sameASCII(address[at+1:], domain) {
			return address, registrar.step(civil.Date{}), nil
		}
	}
	return "", law.Step{}, refuse(ErrUndecided, "nobody on the To line is of", msg.Quote(domain))
}

// bare returns the address of a recipient, "Mari Tamm <mari@rmk.ee>" or "mari@rmk.ee".
func bare(recipient string) string {
	recipient = strings.TrimSpace(recipient)
	if inner, ok := strings.CutSuffix(recipient, ">"); ok {
		return strings.TrimSpace(inner[strings.LastIndexByte(inner, '<')+1:])
	}
	return recipient
}

// several reports whether a recipient is a list: with more than one @ and a comma or a semicolon outside quotes.
func several(recipient string) bool {
	ats, divided, quoted := 0, false, false
	for i := range len(recipient) {
		switch c := recipient[i]; {
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '@':
			ats++
		case c == ',', c == ';':
			divided = true
		}
	}
	return ats > 1 && divided
}

// sameASCII compares without the case of A–Z. The folding of Unicode would take a Kelvin sign for a k, and so another
// domain for that of the house.
func sameASCII(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range len(a) {
		if lower(a[i]) != lower(b[i]) {
			return false
		}
	}
	return true
}

func lower(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		c += 'a' - 'A'
	}
	return c
}
