// SPDX-License-Identifier: MIT

package register

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Party is one party of a document (pool), or what stands in its cell of a register. The name must not be empty.
type Party struct {
	Name string
	// Kind is what the party is. Zero: not known. Then several in one text, as [SplitParties] divides it, are each judged by
	// the form of their name, and what is not known to be an institution is taken for a person.
	Kind PartyKind
}

// SplitParties divides a cell of a register in which several parties stand, and says of each whether it is an institution
// ([LegalPerson]) or a person ([NaturalPerson]). Between them stand semicolons, commas, colons, lines, slashes, brackets, dashes
// with blanks around them, words such as "kaudu", "koopia" and "esindaja", which are left out, or "ja" where a person's name
// follows it: "Siseministeerium, Mari Maasikas". An institution is known by its form: OÜ, AS, MTÜ, SA, a
// ministry, an authority (amet), a municipality, a school and so on; what is not known is taken for a person, and so is a sole
// proprietor (FIE). "Maasikas, Mari" is one person. It is nil for a text of nothing but blanks.
func SplitParties(cell string) []Party {
	var all []Party
	for _, piece := range pieces(cell) {
		kind := NaturalPerson
		if isInstitution(piece) {
			kind = LegalPerson
		}
		all = append(all, Party{piece, kind})
	}
	return all
}

// each yields the parties that stand in a party's text, as they are shown or masked; false where yield wants no more.
//
// What is said to be an institution is taken for one, but where the text mixes institutions with what is none, and where it
// seems to be a person's name, that part is a person.
func (p *Party) each(yield func(Party) bool) bool {
	switch {
	case p.Kind == NaturalPerson, p.Kind == Staff:
		return yield(*p)
	case !divided(p.Name):
		kind := LegalPerson
		if p.Kind == LegalPerson && isPerson(p.Name) || p.Kind == 0 && !isInstitution(p.Name) {
			kind = NaturalPerson
		}
		return yield(Party{p.Name, kind})
	}
	all := SplitParties(p.Name)
	mixed := slices.ContainsFunc(all, func(q Party) bool { return q.Kind == LegalPerson || isPerson(q.Name) })
	if p.Kind == LegalPerson && !mixed {
		return yield(*p)
	}
	for _, q := range all {
		if !yield(q) {
			return false
		}
	}
	return true
}

// dividers stand between parties wherever they stand.
const dividers = ";,|()[]{}:•·→\n\r\t"

// jointWords stand between two parties, or before another one.
var jointWords = [...]string{"cc", "bcc", "koopia", "koopiad", "kaudu", "vahendusel", "esindaja", "esindajad", "esindajana", "kontaktisik", "teadmiseks", "att", "attn"}

func isJoint(word string) bool {
	word = strings.TrimRight(word, ".")
	return slices.ContainsFunc(jointWords[:], func(joint string) bool { return len(word) == len(joint) && strings.EqualFold(word, joint) })
}

// divided reports whether several parties may stand in a text.
func divided(s string) bool {
	if strings.ContainsAny(s, dividers+"/\\&+<>–—−") || strings.Contains(s, " - ") {
		return true
	}
	for word := range strings.FieldsSeq(s) {
		if word == "ja" || word == "ning" || word == "и" || isJoint(word) {
			return true
		}
	}
	return false
}

// parts divides a text at the signs and words that stand between parties, but for "ja" and slashes: at a dash and at + with
// blanks around them, and at < > around what is no address.
func parts(cell string) (all []string) {
	for _, part := range strings.FieldsFunc(opened(cell), func(c rune) bool { return strings.ContainsRune(dividers, c) }) {
		last := 0
		words := strings.Fields(part)
		for i, w := range words {
			if isJoint(w) || w == "-" || w == "–" || w == "—" || w == "−" || w == "+" || w == "*" || w == "=" {
				all, last = append(all, strings.Join(words[last:i], " ")), i+1
			}
		}
		all = append(all, strings.Join(words[last:], " "))
	}
	return slices.DeleteFunc(all, func(s string) bool { return s == "" })
}

// opened puts a divider in place of < and > around what is no address.
func opened(cell string) string {
	if !strings.ContainsAny(cell, "<>") {
		return cell
	}
	var b strings.Builder
	for len(cell) > 0 {
		i := strings.IndexAny(cell, "<>")
		if i < 0 {
			break
		}
		b.WriteString(cell[:i])
		inside, _, _ := strings.Cut(cell[i+1:], ">")
		if cell[i] == '<' && strings.Contains(inside, "@") && len(inside)+1 < len(cell)-i {
			b.WriteString("<" + inside + ">")
			i += len(inside) + 1
		} else {
			b.WriteByte(';')
		}
		cell = cell[i+1:]
	}
	return b.String() + cell
}

// pieces divides a cell.
func pieces(cell string) (all []string) {
	for _, part := range parts(cell) {
		for _, piece := range slashed(part) {
			all = append(all, joined(piece)...)
		}
	}
	// "Maasikas, Mari" is one person, and "Puu, OÜ" one institution.
	for i := 0; i+1 < len(all); i++ {
		first, second := all[i], all[i+1]
		given := !slices.ContainsFunc(strings.Fields(second), func(w string) bool { return !isGiven(w) })
		if words := strings.Fields(first); given && len(words) > 2 && slices.Contains(ands, words[len(words)-2]) { // "Tartu Ülikool ja Kask, Jüri"
			all = slices.Replace(all, i, i+1, strings.Join(words[:len(words)-2], " "), words[len(words)-1])
			continue
		}
		if given && len(strings.Fields(first)) == 1 && !isInstitution(first) && !isGiven(first) || isLegalForm(second) && !isInstitution(first) {
			all = slices.Replace(all, i, i+2, first+", "+second)
		}
	}
	return all
}

// slashed divides a part at slashes with blanks around them or between two that stand by themselves.
func slashed(part string) (all []string) {
	for _, piece := range strings.Split(part, "/") {
		if piece = strings.TrimFunc(piece, blank); piece != "" {
			all = append(all, piece)
		}
	}
	if len(all) == 2 && len(all[0]) <= 2 { // A/S Puu, c/o
		return []string{strings.TrimFunc(part, blank)}
	}
	return all
}

var ands = []string{"ja", "ning", "&", "+", "и"}

// twoNames reports whether a text is two or three words in capitals that are no institution's and no place's.
func twoNames(words []string) bool {
	return 2 <= len(words) && len(words) <= 3 && capitalised(words) && !slices.ContainsFunc(words, func(w string) bool { return institutionWord(plain(w)) })
}

// joined divides a piece at "ja", "ning", "&", "+" and "и" where a person's name or an institution stands on both sides.
func joined(piece string) []string {
	words := strings.Fields(piece)
	for i, w := range words {
		if i == 0 || i == len(words)-1 || !slices.Contains(ands, w) {
			continue
		}
		left, right := strings.Join(words[:i], " "), strings.Join(words[i+1:], " ")
		if strings.HasSuffix(left, "-") { // Majandus- ja Kommunikatsiooniministeerium
			continue
		}
		if w == "&" && isLegalForm(words[len(words)-1]) && !isPerson(left) && !isPerson(right) { // Puu & Pojad OÜ
			continue
		}
		if isPerson(right) || capitalised(words[i+1:]) && len(words) > i+2 && !isInstitution(right) || isInstitution(left) && isInstitution(right) || i > 1 && isPerson(left) ||
			(twoNames(words[:i]) || i == 1 && isGiven(words[0])) && isInstitution(right) { // "Kask, Jüri ja Tartu Ülikool"
			return append(joined(left), joined(right)...)
		}
	}
	return []string{strings.TrimFunc(piece, blank)}
}

func blank(c rune) bool { return unicode.IsSpace(c) || unicode.Is(unicode.Cf, c) }

func capitalised(words []string) bool {
	for _, w := range words {
		first, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(first) {
			return false
		}
	}
	return len(words) > 0
}

// Legal forms and what institutions are called. Marks are off.
var (
	// legalForms stand in capitals, or as here.
	legalForms = set("OÜ AS MTÜ SA TÜ UÜ KÜ HÜ AÜ TÜH Ltd LTD GmbH GMBH Inc INC LLC SIA UAB Oy OY Oyj AB ABp PLC SE ApS AG BV NV SRL SARL Corp A/S Osaühing Aktsiaselts")
	// initials by which institutions of the state are known.
	shortNames = set("RMK PRIA EMTA MTA AKI TTJA RIA SMIT PPA KAPO RTK TTÜ TÜ EMÜ TLÜ EKA EMTA KIK EAS EIS ERR HARNO SKA TEHIK KEMIT RIK EVR EKEI RKK KRA RKIK MKM")
	// institutions are by their name, alone or as the last part of a compound word, in any case.
	institutions = strings.Fields(`ministeerium ministeeriumi inspektsioon agentuur gumnaasium ulikool instituut kantselei prokuratuur haigla muuseum raamatukogu sihtasutus
		uhing uhistu komitee komisjon noukogu volikogu vallavalitsus linnavalitsus maavalitsus valitsus osakond talitus buroo aktsiaselts osauhing mittetulundusuhing uhendus vangla
		saatkond esindus teenistus akadeemia kolledz apteek kliinik kooperatiiv juhatus lasteaed lastehoid huvikool pohikool algkool kutsekool muusikakool spordikool kunstikool
		keskkool erakool kogudus politsei arhiiv keskus teater selts klubi fond amet kohus kontroll riigikogu riigikontroll kaubanduskoda advokatuur notariaat pangaliit
		haigekassa tervisekassa tootukassa polikliinik kaitsevagi kaitseliit paasteamet parlament euroopakomisjon`)
	// memorial ones bear people's names: Anna Haava Pala Põhikool, Mari Maasikase Advokaadibüroo.
	memorial = set("gumnaasium muuseum raamatukogu sihtasutus uhing uhistu buroo aktsiaselts osauhing mittetulundusuhing uhendus akadeemia apteek kliinik kooperatiiv lasteaed lastehoid huvikool pohikool algkool muusikakool kunstikool keskkool erakool keskus teater selts klubi fond ulikool")
	// offices are the local parts of addresses that name nobody.
	offices = set("info post postkast kantselei office mail kontakt arved sekretar registratuur dokumendid amet vald linn kool ministeerium min lv vv")
	// bearers of a name have it before them: behind Pala Põhikool stands a person.
	bearers = set("gumnaasium muuseum raamatukogu ulikool lasteaed lastehoid huvikool pohikool algkool muusikakool kunstikool keskkool erakool")
	// ambiguous ones are surnames too: they name an institution where they are written small, or behind a place.
	ambiguous = set("vald linn kool liit koda pank kirik selts vall kohus amet arhiiv fond teater")
)

// isLegalForm reports whether a text is a legal form alone.
func isLegalForm(s string) bool { return legalForms[strings.Trim(s, ". ")] }

// isInstitution reports whether a name is known for an institution's by its form.
func isInstitution(name string) bool {
	words := strings.FieldsFunc(name, func(c rune) bool { return unicode.IsSpace(c) || strings.ContainsRune(",()\"„“”«»'", c) })
	if len(words) == 0 || strings.EqualFold(words[0], "FIE") || strings.EqualFold(words[len(words)-1], "FIE") {
		return false
	}
	person := isGiven(words[0]) && len(words) > 1 && len(words) <= 3
	if strings.IndexByte(name, '@') >= 0 && slices.ContainsFunc(words, tellsMailbox) {
		return false
	}
	first := -1 // where a given name stands before another word in capitals
	for i, w := range words {
		if first < 0 && i+1 < len(words) && isGiven(w) && capitalised(words[i+1:i+2]) && !institutionWord(plain(words[i+1])) {
			first = i
		}
	}
	named := first >= 0
	// behind reports whether a person stands behind an institution: OÜ Puu esindaja Kati Põder, though not OÜ Kati Põder.
	behind := func(i int) bool { return named && first > i+1 && !institutionWord(plain(words[len(words)-1])) }
	for i, w := range words {
		p := plain(w)
		switch {
		case legalForms[strings.Trim(w, ".")], slices.Contains([]string{"ou", "mtu", "gmbh", "ltd", "llc", "osauhing", "aktsiaselts", "uab"}, p) && !person:
			// A form stands first or last in a name: Kati Põder OÜ Puu are two.
			return !behind(i) && !(named && first < i && i+1 < len(words) && capitalised(words[i+1:]))
		case shortNames[w] && len(words) == 1:
			return true
		case ambiguous[p]:
			small := w == strings.ToLower(w)
			if i > 0 && !person && !named && (small || municipalities[plain(words[i-1])] || strings.HasSuffix(words[i-1], "mise")) {
				return true
			}
		default:
			for _, is := range institutions {
				if named && (!memorial[is] || behind(i) || first == i+1 && bearers[is] && i > 0) { // Keskkonnaamet Mari Maasikas
					continue
				}
				if (i > 0 || !memorial[is]) && i+2 < len(words) && capitalised(words[i+1:]) && twoNames(words[i+1:]) { // Tartu Ülikool John Smith
					continue
				}
				// The last part of a compound word has three letters or more before it.
				if rest, ok := strings.CutSuffix(p, is); ok && (rest == "" && (!person || len(is) > 6 && len(words) > 2) || utf8.RuneCountInString(rest) >= 3) {
					return true
				}
			}
		}
	}
	return len(words) == 1 && municipalities[plain(words[0])]
}

// tellsMailbox reports whether a word is an e-mail address that may name somebody.
func tellsMailbox(word string) bool {
	local, _, address := strings.Cut(word, "@")
	return address && !offices[plain(strings.Trim(local, "<"))]
}

// isPerson reports whether a name seems to be a person's: of one to four words in capitals, of which one before the last, or
// one of two, is a given name, and no institution's.
func isPerson(name string) bool {
	n, given, last := 0, false, false
	for word := range strings.FieldsFuncSeq(name, blank) {
		if first, _ := utf8.DecodeRuneInString(word); !unicode.IsUpper(first) {
			return false
		}
		n++
		given, last = given || last, isGiven(word)
	}
	return n <= 4 && (given || n <= 2 && last) && !isInstitution(name)
}

// isGiven reports whether a word is a given name, or several with hyphens.
func isGiven(word string) bool {
	var buf [32]byte
	key := buf[:0]
	for _, c := range word {
		if c = unmarked(unicode.ToLower(c)); c >= utf8.RuneSelf || len(key) == len(buf) {
			return givenNames[plain(word)]
		}
		if c == '-' {
			if !givenNames[string(key)] {
				return false
			}
			key = buf[:0]
			continue
		}
		key = append(key, byte(c))
	}
	return givenNames[string(key)]
}

// unmarked is an Estonian letter without its mark, and any dash as a hyphen.
func unmarked(c rune) rune {
	switch c {
	case 'õ', 'ö':
		return 'o'
	case 'ä':
		return 'a'
	case 'ü':
		return 'u'
	case 'š':
		return 's'
	case 'ž':
		return 'z'
	case '‐', '‑', '–':
		return '-'
	}
	return c
}
