// SPDX-License-Identifier: MIT

package handling

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
)

// mailAddress is one mail address without the name before it.
type mailAddress struct{ local, domain string }

// readAddress reads "mari@muuseum.ee" or "Mari Tamm <mari@muuseum.ee>". Quoted local parts, groups and several
// addresses in one are none.
func readAddress(field, s string) (mailAddress, error) {
	if err := valid(field, s); err != nil {
		return mailAddress{}, err
	}
	text := strings.TrimSpace(s)
	if inner, ok := strings.CutSuffix(text, ">"); ok {
		i := strings.LastIndexByte(inner, '<')
		if i < 0 || !isName(inner[:i]) {
			return mailAddress{}, noAddress(field, s)
		}
		text = inner[i+1:]
	}
	local, domain, ok := strings.Cut(text, "@")
	domain = strings.TrimSuffix(domain, ".")
	if !ok || !isPart(local) || !isPart(domain) {
		return mailAddress{}, noAddress(field, s)
	}
	return mailAddress{local, domain}, nil
}

func noAddress(at, s string) error {
	return refuse.New(law.ErrUnreadable, at, msg.Quote(s), msg.Text{ET: "Ei ole üks e-posti aadress", EN: "not one mail address"})
}

// isName reports whether text may stand before <mari@muuseum.ee>: "Tamm, Mari" and "mari@muuseum.ee" may, another address
// and a comma or semicolon behind it may not.
func isName(s string) bool {
	return !strings.ContainsAny(s, "<>") && !strings.Contains(s[:strings.LastIndexAny(s, ",;")+1], "@")
}

// isPart reports whether text may stand on one side of the @.
func isPart(s string) bool {
	return s != "" && !strings.ContainsFunc(s, unseen) && !strings.ContainsAny(s, `@<>()[]:;,"\`)
}

// is reports whether two addresses are one: both parts alike in any case, composed or decomposed. A mail server may tell
// the cases of a local part apart; none that people write to does.
func (a mailAddress) is(b mailAddress) bool {
	return alikeText(a.local, b.local) && alikeText(a.domain, b.domain)
}

// folded is what all addresses that are one have in common.
func (a mailAddress) folded() mailAddress { return mailAddress{foldText(a.local), foldText(a.domain)} }

// foldText returns the same for texts that [alikeText] holds for one: of the letters that differ in case, the first.
func foldText(s string) string {
	if isASCII(s) {
		return strings.ToUpper(s)
	}
	return strings.Map(func(r rune) rune {
		first := r
		for f := unicode.SimpleFold(r); f != r; f = unicode.SimpleFold(f) {
			first = min(first, f)
		}
		return first
	}, norm.NFC.String(s))
}

// alikeText compares without regard to case and composition.
func alikeText(a, b string) bool {
	if !isASCII(a) || !isASCII(b) {
		a, b = norm.NFC.String(a), norm.NFC.String(b)
	}
	return strings.EqualFold(a, b)
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// filled reports whether there is anything to read in a text.
func filled(s string) bool { return strings.TrimFunc(s, unseen) != "" }
