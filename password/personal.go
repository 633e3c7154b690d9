package password

import (
	"encoding/json"
	"errors"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/teabehaldus/teabehaldus/internal/strict"
	"github.com/teabehaldus/teabehaldus/law"
)

// SubjectSpec is what is known of a person (kasutajat isikustada võimaldavad andmed), as plain text;
// [SubjectSpec.Subject] makes what a policy can read. It is also its JSON, which starts with "format": 1 and is read
// strictly. Keep it as you keep any personal data: unlike an [Input] it prints what it holds.
//
// Source: Saaremaa p 7.5.3.
type SubjectSpec struct {
	Format    int      `json:"format"`              // 1; 0 is taken for it in Go, not in JSON
	Names     []string `json:"names,omitempty"`     // given names, surnames, whole names: each part counts by itself too
	Username  string   `json:"username,omitempty"`  // kasutajanimi
	Emails    []string `json:"emails,omitempty"`    // e-posti aadressid
	Codes     []string `json:"codes,omitempty"`     // isikukoodid; one whose check digit is wrong is an error
	Phones    []string `json:"phones,omitempty"`    // telefoninumbrid, one each, with or without +372; national forms of foreign ones are not known
	Plates    []string `json:"plates,omitempty"`    // mootorsõiduki registreerimismärgid
	Postcodes []string `json:"postcodes,omitempty"` // sihtnumbrid
	Words     []string `json:"words,omitempty"`     // whatever else: names of children and pets, the street
}

// UnmarshalJSON reads the specification strictly; errors are [*Error] with [ErrSubject] and name the field.
func (s *SubjectSpec) UnmarshalJSON(data []byte) error {
	type plain SubjectSpec // without this method
	var p plain
	if err := strict.Decode(data, &p); err != nil {
		// The reason may quote what stands in the field: only the path is told.
		path := ""
		if e := (*law.Error)(nil); errors.As(err, &e) {
			path = subjectPath(e.At)
		}
		return &Error{Kind: ErrSubject, Value: path}
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
		return "unknown field, or no object"
	}
	n, err := strconv.Atoi(strings.TrimSuffix(rest, "]"))
	if !indexed || err != nil || n > 99 || path != at(field, n) {
		return field
	}
	return path
}

var subjectFields = [...]string{"format", "names", "username", "emails", "codes", "phones", "plates", "postcodes", "words"}

// Subject is a person whose data a password must not be made of. It is immutable, safe for concurrent use, and prints
// nothing of what it holds. The zero Subject is a person of whom nothing is known.
type Subject struct{ reveal func() *needles }

// Subject makes the person ready for [Policy.Check]. Errors are [*Error] with [ErrSubject] and name the field, never
// the value: a personal code whose date or check digit is wrong, a phone number without
// five digits or with more than fifteen, or several in one, a plate or postcode
// without three characters, no data at all, and more than can be read quickly.
func (s SubjectSpec) Subject() (Subject, error) {
	wrong := func(field string) (Subject, error) { return Subject{}, &Error{Kind: ErrSubject, Value: field} }
	if s.Format != 0 && s.Format != strict.Format {
		return wrong("format")
	}
	size := len(s.Username)
	for _, field := range [...][]string{s.Names, s.Emails, s.Codes, s.Phones, s.Plates, s.Postcodes, s.Words} {
		for _, text := range field {
			size += len(text)
		}
	}
	if size > longest*mostNeedles {
		return wrong("too much data")
	}
	var l needles
	for _, name := range s.Names {
		l.name(name)
	}
	l.parts(personalUsername, s.Username)
	for _, email := range s.Emails {
		l.email(email)
	}
	for i, code := range s.Codes {
		if !l.code(code) {
			return wrong(at("codes", i))
		}
	}
	for i, phone := range s.Phones {
		if !l.phone(phone) {
			return wrong(at("phones", i))
		}
	}
	for i, plate := range s.Plates {
		if !l.plate(plate) {
			return wrong(at("plates", i))
		}
	}
	for i, code := range s.Postcodes {
		if n := needleOf(nil, norm.NFC.String(code)); len(n) < 3 {
			return wrong(at("postcodes", i))
		}
		l.word(personalPostcode, code)
	}
	for _, word := range s.Words {
		l.parts(personalWord, word)
	}
	switch n := l.size(); {
	case n == 0:
		return wrong("no data")
	case n > mostNeedles:
		return wrong("too much data")
	}
	return Subject{func() *needles { return &l }}, nil
}

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
var anywhere = [personals]int{personalCode: 11, personalPhone: 7, personalPlate: 4}

// needle is one thing to look for: letters without case and diacritics, and digits.
type needle struct {
	text []rune
	sort personal
}

type needles []needle

func (l needles) size() (n int) {
	for i := range l {
		n += len(l[i].text)
	}
	return n
}

// add adds a needle of two characters at least, and its reverse. What is there already keeps its sort, unless the new one
// is refused anywhere: a user name can be a phone number.
func (l *needles) add(sort personal, text []rune) {
	if len(text) < 2 {
		return
	}
	backward := slices.Clone(text)
	slices.Reverse(backward)
	for _, t := range [][]rune{text, backward} {
		i := slices.IndexFunc(*l, func(n needle) bool { return slices.Equal(n.text, t) })
		if i < 0 {
			*l = append(*l, needle{t, sort})
		} else if n := &(*l)[i]; anywhere[n.sort] == 0 && anywhere[sort] > 0 {
			n.sort = sort
		}
	}
}

// word adds text as one needle, its separators removed.
func (l *needles) word(sort personal, text string) {
	l.add(sort, needleOf(nil, norm.NFC.String(text)))
}

// parts adds text as a whole and every part of it between separators.
func (l *needles) parts(sort personal, text string) {
	l.word(sort, text)
	for part := range strings.FieldsFuncSeq(norm.NFC.String(text), separates) {
		l.word(sort, part)
	}
}

func separates(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r)
}

// particles stand before a surname and are, by themselves, no name.
var particles = map[string]bool{
	"af": true, "al": true, "av": true, "bin": true, "da": true, "das": true, "de": true, "del": true, "den": true,
	"der": true, "des": true, "di": true, "dos": true, "du": true, "el": true, "ibn": true, "la": true, "le": true,
	"lo": true, "mac": true, "mc": true, "o": true, "of": true, "ten": true, "ter": true, "tor": true, "van": true,
	"von": true, "vom": true, "zu": true, "zum": true, "zur": true,
}

func (l *needles) name(name string) {
	name = norm.NFC.String(name)
	l.word(personalName, name)
	parts := strings.FieldsFunc(name, separates)
	for i, part := range parts {
		if i+1 < len(parts) && particles[lower(part)] {
			continue
		}
		l.word(personalName, part)
	}
}

func (l *needles) email(email string) {
	local, domain, _ := strings.Cut(email, "@")
	l.word(personalEmail, email)
	l.parts(personalEmail, local)
	for {
		label, rest, more := strings.Cut(domain, ".")
		if !more {
			return // the last one is a country's or "com"
		}
		l.word(personalEmail, label)
		domain = rest
	}
}

// mostPhone is how many digits a phone number has at most (E.164).
const mostPhone = 15

// phone adds the number without its country code, which need not be told apart: a password that holds the number with
// 372 before it holds the number.
//
// Of a foreign number the national form, with a 0 in place of the country code, is not known.
func (l *needles) phone(phone string) bool {
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
	l.word(personalPhone, digits)
	if len(digits) <= 8 {
		l.word(personalPhone, "372"+digits) // backwards, and where nothing else stands around it
	}
	return true
}

// plate adds the letters and digits of a plate, in both orders of its halves.
func (l *needles) plate(plate string) bool {
	text := needleOf(nil, norm.NFC.String(plate))
	if len(text) < 3 {
		return false
	}
	l.add(personalPlate, text)
	for i := 1; i < len(text); i++ {
		if isASCIIDigit(text[i]) != isASCIIDigit(text[0]) {
			l.add(personalPlate, slices.Concat(text[i:], text[:i]))
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

// unmarked are letters with a stroke or of two letters, which Unicode does not take apart.
var unmarked = map[rune]string{
	'ø': "o", 'ł': "l", 'đ': "d", 'ð': "d", 'ß': "ss", 'æ': "ae", 'œ': "oe", 'þ': "th", 'ı': "i", 'ħ': "h", 'ŧ': "t", 'ŋ': "n",
}

// bareRune appends a letter without case and diacritics, or a digit; nothing for what is neither.
func bareRune(b []rune, r rune) []rune {
	switch {
	case 'a' <= r && r <= 'z' || '0' <= r && r <= '9':
		return append(b, r)
	case 'A' <= r && r <= 'Z':
		return append(b, r+'a'-'A')
	case r < 0x80:
		return b
	}
	if !unicode.IsLetter(r) && !unicode.IsNumber(r) {
		return b
	}
	r = unicode.ToLower(r)
	if s, ok := unmarked[r]; ok {
		for _, c := range s {
			b = append(b, c)
		}
		return b
	}
	var buf [4]byte
	if d := norm.NFD.Properties(append(buf[:0], string(r)...)).Decomposition(); len(d) > 0 {
		for _, c := range string(d) {
			if !unicode.IsMark(c) {
				b = append(b, c)
			}
		}
		return b
	}
	return append(b, r)
}

// needleOf appends the bare letters and digits of a text in NFC.
func needleOf(b []rune, nfc string) []rune {
	for _, r := range nfc {
		b = bareRune(b, r)
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
			for k := range l {
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
		if m := least(&l[k]); m == 0 || len(text) < m {
			continue
		}
		for i := range w.bare {
			if hasPrefix(w.bare[i:], text) {
				found.add(l[k].sort, i, i+len(text))
				break
			}
		}
	}
}

// byChance is the least length of a needle that is refused anywhere although the policy looks at the whole password.
func byChance(n *needle) int { return anywhere[n.sort] }

// insideLeast is the least length of a needle where the policy refuses what contains it.
func insideLeast(n *needle) int {
	if slices.ContainsFunc(n.text, unicode.IsLetter) {
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
	l := *w.in.Subject.reveal()
	var found spans
	w.madeOf(l, &found)
	if r.Personal == Contains {
		w.contains(l, &found, insideLeast)
	} else {
		w.contains(l, &found, byChance)
	}
	for sort := range found {
		if p := found[sort]; p.to > 0 {
			from, to := w.span(p.from, p.to)
			r.add(w, saidPersonal[sort], 0, 0, from, to)
		}
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
