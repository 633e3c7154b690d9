// SPDX-License-Identifier: MIT

package password

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/internal/strict"
	"github.com/teabehaldus/teabehaldus/law"
)

// SubjectSpec is what is known of a person (kasutajat isikustada võimaldavad andmed), as plain text.
// [SubjectSpec.Subject] makes what a policy can compare with. It is also its JSON, which starts with "format": 1 and is
// read strictly. Keep it as you keep any personal data: unlike an [Input] it prints what it holds.
//
// Source: Saaremaa p 7.5.3.
type SubjectSpec struct {
	Format    int          `json:"format"`              // 1; 0 is taken for it in Go, not in JSON
	Names     []string     `json:"names,omitempty"`     // given names, surnames, whole names: each part counts by itself too
	Username  string       `json:"username,omitempty"`  // kasutajanimi, at most 128 letters and digits
	Emails    []string     `json:"emails,omitempty"`    // e-posti aadressid
	Codes     []string     `json:"codes,omitempty"`     // isikukoodid; one whose check digit is wrong is an error
	Births    []civil.Date `json:"births,omitempty"`    // sünnikuupäevad, where no code tells them
	Phones    []string     `json:"phones,omitempty"`    // telefoninumbrid, one each, with or without +372; national forms of foreign ones are not known
	Plates    []string     `json:"plates,omitempty"`    // mootorsõiduki registreerimismärgid
	Postcodes []string     `json:"postcodes,omitempty"` // sihtnumbrid
	Words     []string     `json:"words,omitempty"`     // whatever else: names of children and pets, the street
}

// UnmarshalJSON reads the specification strictly. Errors are [*law.Error] and name the field, never the value.
func (s *SubjectSpec) UnmarshalJSON(data []byte) error {
	type plain SubjectSpec // without this method
	var p plain
	if err := strict.Decode(data, &p); err != nil {
		// The reason may quote what stands in the field: only the path is told.
		var e *law.Error
		errors.As(err, &e)
		return refuse.Invalid(subjectPath(e.At), "", textUnread)
	}
	*s = SubjectSpec(p)
	return nil
}

// MarshalJSON writes what [SubjectSpec.UnmarshalJSON] reads: the format is 1.
func (s SubjectSpec) MarshalJSON() ([]byte, error) {
	type plain SubjectSpec // without this method
	s.Format = strict.Format
	return json.Marshal(plain(s))
}

// subjectPath returns the part of a path that is this package's own, because a name of a member can hold anything: a
// field, and an index of two digits at most, which is too short to be anybody's data.
func subjectPath(path string) string {
	field, rest, indexed := strings.Cut(path, "[")
	if !slices.Contains(subjectFields[:], field) {
		return ""
	}
	n, err := strconv.Atoi(strings.TrimSuffix(rest, "]"))
	if !indexed || err != nil || n > 99 || path != at(field, n) {
		return field
	}
	return path
}

var subjectFields = [...]string{"format", "names", "username", "emails", "codes", "births", "phones", "plates", "postcodes", "words"}

var (
	textUnread  = msg.Text{ET: "Isiku andmed ei ole loetavad", EN: "the data of the person cannot be read"}
	textNoData  = msg.Text{ET: "Isiku andmeid ei ole", EN: "no data of a person are given"}
	textTooMuch = msg.Text{ET: "Isiku andmeid on liiga palju", EN: "too much data of a person"}
	textCode    = msg.Text{ET: "Ei ole isikukood", EN: "no personal code"}
	textPhone   = msg.Text{ET: "Telefoninumbris on 5–15 numbrit, ühel väljal on üks telefoninumber", EN: "a phone number has 5–15 digits, and a field has one of them"}
)

// Subject is a person whose data a password must not be made of. It is immutable, safe for concurrent use, and prints
// nothing of what it holds. The zero Subject is a person of whom nothing is known.
type Subject struct{ reveal func() *person }

// person is what a policy looks for.
type person struct {
	all, username needles
	parts         [][]rune // of the user name
}

// Format prints "[secret]", whatever the verb.
func (s Subject) Format(f fmt.State, _ rune) { hide(f) }

// MarshalJSON returns "[secret]" as a JSON string. It never fails.
func (s Subject) MarshalJSON() ([]byte, error) { return []byte(`"` + hidden + `"`), nil }

// Subject makes the person ready for [Policy.Check].
//
// Errors are [*law.Error] and name the field, never the value. They are [law.ErrInvalid] for a personal code whose date
// or check digit is wrong, for a phone number that has fewer than five digits or more than fifteen or is several in
// one, for a plate or postcode of fewer than three characters, and for more data than can be compared quickly. They are
// [law.ErrMissing] where there is no data at all or a day of birth is the zero day, and [law.ErrPlaceholder] for a day
// of birth that stands for none; the first days of 1900 and of 1970 are taken for birthdays.
func (s SubjectSpec) Subject() (Subject, error) {
	wrong := func(field string, why msg.Text) (Subject, error) { return Subject{}, refuse.Invalid(field, "", why) }
	if s.Format != 0 && s.Format != strict.Format {
		return wrong("format", textBounds.With(strict.Format, strict.Format))
	}
	size := len(s.Username) + len("04.03.1972")*len(s.Births)
	for _, field := range [...][]string{s.Names, s.Emails, s.Codes, s.Phones, s.Plates, s.Postcodes, s.Words} {
		for _, text := range field {
			size += len(text)
		}
	}
	if size > longest*mostNeedles {
		return wrong("", textTooMuch)
	}
	g := gathering{
		spans: make([]span, 0, size/2+32*(len(s.Codes)+len(s.Births))),
		runes: make([]rune, 0, 5*size+320*(len(s.Codes)+len(s.Births))), // about as many as there will be
	}
	for _, name := range s.Names {
		g.name(name)
	}
	p := &person{}
	before := len(g.spans)
	if n := g.handle(personalUsername, s.Username, &p.parts); n > mostUsername {
		return wrong("username", textTooMuch)
	}
	username := g.spans[before:]
	for _, email := range s.Emails {
		g.email(email)
	}
	for i, code := range s.Codes {
		if !g.code(code) {
			return wrong(at("codes", i), textCode)
		}
	}
	for i, day := range s.Births {
		// The first days of 1900 and 1970 are somebody's birthdays.
		y, m, d := day.Parts()
		if err := refuse.Day(at("births", i), day); err != nil && (y != 1900 && y != 1970 || m != 1 || d != 1) {
			var e *law.Error
			errors.As(err, &e)
			return Subject{}, refuse.New(e.Kind, e.At, "", msg.Text{ET: e.ET, EN: e.EN})
		}
		g.birth(day)
	}
	for i, phone := range s.Phones {
		if !g.phone(phone) {
			return wrong(at("phones", i), textPhone)
		}
	}
	for i, plate := range s.Plates {
		if !g.plate(plate) {
			return wrong(at("plates", i), textThree)
		}
	}
	for i, code := range s.Postcodes {
		if g.word(personalPostcode, code) < 3 {
			return wrong(at("postcodes", i), textThree)
		}
	}
	for _, word := range s.Words {
		g.parts(personalWord, word)
	}
	p.username = g.settle(username)
	p.all = g.settle(g.spans)
	switch n := p.all.size(); {
	case n == 0:
		return Subject{}, refuse.New(law.ErrMissing, "", "", textNoData)
	case n > mostNeedles:
		return wrong("", textTooMuch)
	}
	return Subject{func() *person { return p }}, nil
}

// mostUsername bounds letters and digits of a user name.
const mostUsername = 128

// mostNeedles bounds letters and digits of all that is looked for, forwards and backwards.
const mostNeedles = 2048

// personal is a sort of personal data; it selects the finding.
type personal uint8

const (
	personalName personal = iota
	personalUsername
	personalEmail
	personalCode
	personalPhone
	personalPlate
	personalPostcode
	personalWord
	personals
)

// anywhere are the sorts that nobody types by chance, and the fewest characters for which that holds.
var anywhere = [personals]int{personalCode: 8, personalPhone: 7, personalPlate: 4}

// needle is one thing to look for: letters without case and diacritics, and digits.
type needle struct {
	text   []rune
	sort   personal
	turned bool // not as it was given: backwards, or the halves of a plate the other way round
}

// needles are all that is looked for; once settled, in the order of their texts and each once.
type needles []needle

func (l needles) size() (n int) {
	for i := range l {
		n += len(l[i].text)
	}
	return n
}

// from returns the place of the first needle that begins with a character, where there is one.
func (l needles) from(first rune) int {
	low, high := 0, len(l)
	for low < high {
		if middle := (low + high) / 2; l[middle].text[0] < first {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return low
}

// gathering is what a password must not be made of while it is gathered: the characters of all, and where each needle lies
// among them.
type gathering struct {
	runes []rune
	spans []span
}

// span is a needle to be.
type span struct {
	from, to int32
	sort     personal
	turned   bool
}

func (g *gathering) text(s span) []rune { return g.runes[s.from:s.to:s.to] }

// A place is a number that sorts nearly as a span does: the first five characters, or those before one that has no room, and
// behind them the place itself. No data that may be compared has so many needles.
const (
	placeBits = 22
	runeBits  = 8
	runes     = 5
)

// settle returns the needles of spans, in the order of their texts and each once. What is there twice keeps the sort that
// came first, unless a later one is refused anywhere: a user name can be a phone number.
func (g *gathering) settle(spans []span) needles {
	at := func(place uint64) *span { return &spans[place&(1<<placeBits-1)] }
	var room [96]uint64 // as many as one person has
	order := room[:0]
	for i, s := range spans {
		first, shift := uint64(0), placeBits+runes*runeBits
		for _, r := range g.runes[s.from:min(s.to, s.from+runes)] {
			shift -= runeBits
			first |= uint64(min(r, 1<<runeBits-1)) << shift
			if r >= 1<<runeBits-1 {
				break
			}
		}
		order = append(order, first|uint64(i))
	}
	slices.Sort(order)
	for i, j := 0, 1; i < len(order); i, j = j, j+1 {
		for j < len(order) && order[i]>>placeBits == order[j]>>placeBits {
			j++
		}
		if j-i > 1 {
			slices.SortFunc(order[i:j], func(a, b uint64) int {
				return cmp.Or(slices.Compare(g.text(*at(a)), g.text(*at(b))), cmp.Compare(a, b))
			})
		}
	}
	kept := order[:0]
	for _, place := range order {
		s := at(place)
		if k := len(kept) - 1; k < 0 || !slices.Equal(g.text(*at(kept[k])), g.text(*s)) {
			kept = append(kept, place)
		} else if last := at(kept[k]); anywhere[last.sort] == 0 && anywhere[s.sort] > 0 {
			last.sort, last.turned = s.sort, s.turned
		} else {
			last.turned = last.turned && s.turned
		}
	}
	all := make(needles, len(kept))
	for i, place := range kept {
		s := at(place)
		all[i] = needle{g.text(*s), s.sort, s.turned}
	}
	return all
}

// bare puts the letters and digits of texts in NFC among the characters, and returns the place of the first.
func (g *gathering) bare(nfc ...string) (from int) {
	from = len(g.runes)
	for _, text := range nfc {
		g.runes = needleOf(g.runes, text)
	}
	return from
}

// add adds a needle of two characters at least, which lies among the characters already, and its reverse.
func (g *gathering) add(sort personal, from, to int) { g.addTurned(sort, from, to, false) }

func (g *gathering) addTurned(sort personal, from, to int, turned bool) {
	if to-from < 2 {
		return
	}
	backward, n := len(g.runes), to-from
	g.runes = slices.Grow(g.runes, n)[:backward+n]
	for i, r := range g.runes[from:to] {
		g.runes[backward+n-1-i] = r
	}
	g.spans = append(g.spans, span{int32(from), int32(to), sort, turned}, span{int32(backward), int32(len(g.runes)), sort, true})
}

// word adds text as one needle, its separators removed, and returns how many characters it has.
func (g *gathering) word(sort personal, text string) int {
	from := g.bare(nfc(text))
	to := len(g.runes)
	g.add(sort, from, to)
	return to - from
}

// parts adds text as a whole and every part of it between separators.
func (g *gathering) parts(sort personal, text string) {
	g.word(sort, text)
	for part := range strings.FieldsFuncSeq(nfc(text), separates) {
		g.word(sort, part)
	}
}

func separates(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r)
}

// handle adds a user name, its parts, and each without the digits at its ends: kask of kask2015. It returns how many letters
// and digits there are, and appends those of each part to parts where they are asked for.
func (g *gathering) handle(sort personal, name string, parts *[][]rune) int {
	name = nfc(name)
	one := func(text string) []rune {
		from := g.bare(text)
		to := len(g.runes)
		bare := g.runes[from:to:to]
		g.add(sort, from, to)
		for from < to && isASCIIDigit(g.runes[from]) {
			from++
		}
		for from < to && isASCIIDigit(g.runes[to-1]) {
			to--
		}
		if to-from < len(bare) {
			g.add(sort, from, to)
		}
		return bare
	}
	n := len(one(name))
	for part := range strings.FieldsFuncSeq(name, separates) {
		if bare := one(part); parts != nil {
			*parts = append(*parts, bare)
		}
	}
	return n
}

// particles stand before a surname and are, by themselves, no name.
var particles = func() map[string]bool {
	all := map[string]bool{}
	for word := range strings.FieldsSeq("af al av bin bint d da das de dei del della den der des di do dos du e el ibn l la le les lo los " +
		"mac mc o of t te ten ter tor und van von vom y zu zum zur") {
		all[word] = true
	}
	return all
}()

func particle(part string) bool {
	var room [16]byte // more than any has
	small := room[:0]
	for _, r := range part {
		if len(small)+utf8.UTFMax > len(room) {
			return false
		}
		small = utf8.AppendRune(small, unicode.ToLower(r))
	}
	return particles[string(small)]
}

// mostParticles bounds those before one surname: van de la.
const mostParticles = 4

// name adds a name, its parts, and a surname with the particles before it.
func (g *gathering) name(name string) {
	name = nfc(name)
	g.word(personalName, name)
	var room [8]string
	parts := room[:0]
	for part := range strings.FieldsFuncSeq(name, separates) {
		parts = append(parts, part)
	}
	for i, part := range parts {
		if i+1 < len(parts) && particle(part) {
			continue
		}
		g.word(personalName, part)
		for k := i - 1; k >= max(0, i-mostParticles) && particle(parts[k]); k-- {
			from := g.bare(parts[k : i+1]...)
			g.add(personalName, from, len(g.runes))
			from = g.bare(part) // Meer van der
			g.bare(parts[k:i]...)
			g.add(personalName, from, len(g.runes))
		}
	}
}

// mostLabels bounds the beginnings of a domain that are left away.
const mostLabels = 8

// email adds an address, its local part, its domain from each label on, and each label but the last, which is a
// country's or "com".
func (g *gathering) email(email string) {
	local, domain, _ := strings.Cut(email, "@")
	g.word(personalEmail, email)
	g.handle(personalEmail, local, nil)
	for n := 0; ; n++ {
		label, rest, more := strings.Cut(domain, ".")
		if !more {
			return
		}
		if n < mostLabels {
			g.word(personalEmail, domain)
		}
		g.word(personalEmail, label)
		domain = rest
	}
}

// mostPhone is how many digits a phone number has at most (E.164).
const mostPhone = 15

// phone adds the number without its country code, which need not be told apart: a password that holds the number with
// 372 before it holds the number.
//
// Of a foreign number the national form, with a 0 in place of the country code, is not known.
func (g *gathering) phone(phone string) bool {
	digits := digitsOf(phone)
	if strings.ContainsAny(phone, ",;/") || len(digits) > mostPhone+len("00") { // two numbers
		return false
	}
	digits = strings.TrimPrefix(digits, "00")
	if foreign := strings.HasPrefix(strings.TrimSpace(phone), "+") || len(digits) >= 10; foreign {
		digits = strings.TrimPrefix(digits, "372")
	}
	if len(digits) < 5 || len(digits) > mostPhone {
		return false
	}
	g.word(personalPhone, digits)
	if len(digits) <= 8 {
		g.word(personalPhone, "372"+digits) // backwards, and where nothing else stands around it
	}
	return true
}

// plate adds the letters and digits of a plate, in both orders of its halves.
func (g *gathering) plate(plate string) bool {
	from := g.bare(nfc(plate))
	to := len(g.runes)
	if to-from < 3 {
		return false
	}
	g.add(personalPlate, from, to)
	for i := from + 1; i < to; i++ {
		if isASCIIDigit(g.runes[i]) != isASCIIDigit(g.runes[from]) {
			other := len(g.runes)
			g.runes = append(append(g.runes, g.runes[i:to]...), g.runes[from:i]...)
			g.addTurned(personalPlate, other, len(g.runes), true)
			break
		}
	}
	return true
}

func isASCIIDigit(r rune) bool { return '0' <= r && r <= '9' }

func digitsOf(s string) string {
	return strings.Map(func(r rune) rune {
		if isASCIIDigit(r) {
			return r
		}
		return -1
	}, s)
}

// unmarked are letters with a stroke or of two letters, which Unicode does not take apart, and those of Estonian.
var unmarked = map[rune]string{
	'ä': "a", 'ö': "o", 'õ': "o", 'ü': "u", 'š': "s", 'ž': "z",
	'ø': "o", 'ł': "l", 'đ': "d", 'ð': "d", 'ß': "ss", 'æ': "ae", 'œ': "oe", 'þ': "th", 'ı': "i", 'ħ': "h", 'ŧ': "t", 'ŋ': "n",
}

// lookalikes are the letters of Cyrillic and Greek that, small or capital, look like one of the Latin alphabet.
var lookalikes = map[rune]rune{
	'а': 'a', 'в': 'b', 'е': 'e', 'ѕ': 's', 'і': 'i', 'ј': 'j', 'к': 'k', 'м': 'm', 'н': 'h', 'о': 'o', 'р': 'p', 'с': 'c', 'т': 't', 'у': 'y', 'х': 'x', 'һ': 'h', 'ԁ': 'd',
	'ԛ': 'q', 'ԝ': 'w', 'α': 'a', 'β': 'b', 'ε': 'e', 'ζ': 'z', 'η': 'h', 'ι': 'i', 'κ': 'k', 'μ': 'm', 'ν': 'n', 'ο': 'o', 'ρ': 'p', 'τ': 't', 'υ': 'y', 'χ': 'x',
}

// latinise puts the Latin letter for each that looks like it, in every word that has both: raamatukоgu with an о of Cyrillic.
func latinise(text []rune) {
	for from := 0; from < len(text); from++ {
		to, latin, other := from, false, false
		for ; to < len(text) && unicode.IsLetter(text[to]); to++ {
			latin = latin || text[to] < 0x250
			other = other || 0x370 <= text[to] && text[to] < 0x530
		}
		for i := from; i < to && latin && other; i++ {
			if c, ok := lookalikes[text[i]]; ok {
				text[i] = c
			}
		}
		from = max(from, to)
	}
}

// narrow is a sign of ASCII for the same sign in full width.
func narrow(r rune) rune {
	if '！' <= r && r <= '～' {
		return r - '！' + '!'
	}
	return r
}

// bareRune appends a letter without case and diacritics, as the Latin one that it looks like, or a digit; nothing for what is
// neither.
func bareRune(b []rune, r rune) []rune {
	switch {
	case 'a' <= r && r <= 'z' || '0' <= r && r <= '9':
		return append(b, r)
	case 'A' <= r && r <= 'Z':
		return append(b, r+'a'-'A')
	case r < 0x80:
		return b
	}
	if !unicode.IsLetter(r) && !unicode.IsNumber(r) || invisible(r) {
		return b
	}
	r = unicode.ToLower(narrow(r))
	if s, ok := unmarked[r]; ok {
		for _, c := range s {
			b = append(b, c)
		}
		return b
	}
	if c, ok := lookalikes[r]; ok {
		return append(b, c)
	}
	var buf [4]byte
	if d := norm.NFD.Properties(append(buf[:0], string(r)...)).Decomposition(); len(d) > 0 {
		for _, c := range string(d) {
			if !unicode.IsMark(c) {
				b = append(b, cmp.Or(lookalikes[c], c))
			}
		}
		return b
	}
	return append(b, r)
}

// needleOf appends the bare letters and digits of a text in NFC.
func needleOf(b []rune, nfc string) []rune {
	for _, r := range nfc {
		if 'a' <= r && r <= 'z' {
			b = append(b, r)
		} else {
			b = bareRune(b, r)
		}
	}
	return b
}

// fold makes the bare form of the password.
func (w *work) fold() {
	if w.origin != nil {
		return
	}
	n := len(w.runes) + 4
	both := make([]int16, 2*n)
	w.origin, w.steps = both[:0:n], both[n:]
	for i, r := range w.runes {
		w.bare = bareRune(w.bare, r)
		for len(w.origin) < len(w.bare) {
			w.origin = append(w.origin, int16(i))
		}
	}
}

// span returns the place in the password of bare characters.
func (w *work) span(from, to int) (int, int) { return int(w.origin[from]), int(w.origin[to-1]) + 1 }

// spans are the places, in the bare password, of each sort of data; to is 0 where there is none.
type spans [personals]struct{ from, to int }

func (s *spans) add(sort personal, from, to int) {
	if p := &s[sort]; p.to == 0 {
		p.from, p.to = from, to
	} else {
		p.from, p.to = min(p.from, from), max(p.to, to)
	}
}

func hasPrefix(text, prefix []rune) bool {
	if len(prefix) > len(text) || text[0] != prefix[0] {
		return false
	}
	return slices.Equal(text[:len(prefix)], prefix)
}

// madeOf reports whether the bare password is needles and digits, one needle at least, and which sorts it is made of.
func (w *work) madeOf(l needles, found *spans) bool {
	n := len(w.bare)
	// step[i] is how the first i characters were reached with a needle: its number from 1, -1 for a digit, 0: not.
	step := w.steps
	if n+1 > len(step) {
		step = make([]int16, n+1)
	}
	step = step[:n+1]
	clear(step)
	digits := true // the first i characters are digits
	for i := range n {
		if digits || step[i] != 0 {
			for k := l.from(w.bare[i]); k < len(l) && l[k].text[0] == w.bare[i]; k++ {
				if hasPrefix(w.bare[i:], l[k].text) {
					step[i+len(l[k].text)] = int16(k + 1)
				}
			}
		}
		digit := unicode.IsNumber(w.bare[i])
		if digit && step[i] != 0 && step[i+1] == 0 {
			step[i+1] = -1
		}
		digits = digits && digit
	}
	if n == 0 || step[n] == 0 {
		return false
	}
	for i := n; step[i] != 0; { // step[0] is never set
		if step[i] < 0 {
			i--
			continue
		}
		needle := l[step[i]-1]
		found.add(needle.sort, i-len(needle.text), i)
		i -= len(needle.text)
	}
	return true
}

// contains looks for needles anywhere in the bare password; least says from how many characters on.
func (w *work) contains(l needles, found *spans, least func(*needle) int) {
	for k := range l {
		text := l[k].text
		m := least(&l[k])
		day := l[k].sort == personalCode && len(text) >= leastDay && len(text) < m
		if m == 0 || len(text) < m && !day {
			continue
		}
		for i := range w.bare {
			if hasPrefix(w.bare[i:], text) && (!day || w.apart(i, i+len(text))) {
				found.add(l[k].sort, i, i+len(text))
				break
			}
		}
	}
}

// leastDay is the least length of a day with its year, 431972, that nobody types by chance with its separators: 4.3.1972.
const leastDay = 6

// apart reports whether two separators or more stand between bare characters of the password.
func (w *work) apart(from, to int) bool {
	return int(w.origin[to-1]-w.origin[from]) >= to-from+1
}

// chance is the least length of a plate that nobody types by chance, whichever way round.
const chance = 5

// byChance is the least length of a needle that is refused anywhere although the policy looks at the whole password.
func byChance(n *needle) int {
	if n.turned && n.sort == personalPlate {
		return chance
	}
	return anywhere[n.sort]
}

// insideLeast is the least length of a needle where the policy refuses what contains it.
func insideLeast(n *needle) int {
	switch {
	case n.turned && n.sort == personalPlate:
		return chance
	case slices.ContainsFunc(n.text, unicode.IsLetter):
		return 3
	}
	return 4
}

func checkPersonal(r *rule, w *work) {
	w.fold()
	if from, to := validCode(w.bare); to > 0 {
		from, to = w.span(from, to)
		r.add(w, saidAnyCode, 0, 0, from, to)
	}
	if w.in.Subject.reveal == nil {
		return
	}
	l := w.in.Subject.reveal().all
	var found spans
	w.madeOf(l, &found)
	if r.Personal == Contains {
		w.contains(l, &found, insideLeast)
	} else {
		w.contains(l, &found, byChance)
	}
	for sort := range found {
		r.foundPersonal(w, &found, personal(sort))
	}
}

// foundPersonal adds that the password holds one sort of data, where it does.
func (r *rule) foundPersonal(w *work, found *spans, sort personal) bool {
	p := found[sort]
	if p.to > 0 {
		from, to := w.span(p.from, p.to)
		r.add(w, saidPersonal[sort], 0, 0, from, to)
	}
	return p.to > 0
}

func checkUsername(r *rule, w *work) {
	if w.in.Subject.reveal == nil {
		return
	}
	w.fold()
	p := w.in.Subject.reveal()
	var found spans
	if r.Username.Match != 0 {
		w.madeOf(p.username, &found)
	}
	if r.Username.Match == Contains {
		w.contains(p.username, &found, insideLeast)
	}
	if r.foundPersonal(w, &found, personalUsername) || r.Username.Run == 0 {
		return
	}
	from, to := 0, 0
	for _, part := range p.parts {
		for i := range w.bare {
			for k := range part {
				n := 0
				for i+n < len(w.bare) && k+n < len(part) && w.bare[i+n] == part[k+n] {
					n++
				}
				if n > to-from {
					from, to = i, i+n
				}
			}
		}
	}
	if to-from >= r.Username.Run {
		n := to - from
		from, to = w.span(from, to)
		r.add(w, saidUsernameRun, n, r.Username.Run, from, to)
	}
}

func checkContext(r *rule, w *work) {
	w.fold()
	var found spans
	if !w.madeOf(r.needles, &found) && r.Context.Match == Contains {
		w.contains(r.needles, &found, insideLeast)
	}
	if p := found[personalWord]; p.to > 0 {
		from, to := w.span(p.from, p.to)
		r.add(w, saidContext, 0, 0, from, to)
	}
}
