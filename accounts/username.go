// SPDX-License-Identifier: MIT

package accounts

import (
	"iter"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"

	"github.com/teabehaldus/teabehaldus/internal/enum"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
)

// Transliteration is how a letter outside a–z is spelled in the name of an account (translitereerimine). An institution
// chooses one and never mixes it with another. The zero Transliteration is none.
type Transliteration uint8

// The transliterations.
const (
	// Base writes the letter without its marks: Õie Mägi is oie magi, Nguyễn is nguyen. A letter that is none with a
	// mark, such as æ, ß or þ, it does not spell.
	Base Transliteration = iota + 1
	// ICAO writes letters as the machine-readable line of a passport does (ICAO 9303): Ä, Ö and Ü become ae, oe and ue,
	// Õ stays o, and a letter that the standard does not list is spelled as by Base. For letters that Estonian does not
	// use the table is known from memory, and not confirmed.
	ICAO
)

var transliterations = enum.Names[Transliteration]{
	Base: {Code: "base", ET: "põhitähed", EN: "base letters"},
	ICAO: {Code: "icao", ET: "ICAO 9303", EN: "ICAO 9303"},
}

// String returns the code of the transliteration; "" for the zero Transliteration.
func (t Transliteration) String() string { return transliterations.Code(t) }

// Text returns the transliteration in Estonian or English; "" for the zero Transliteration.
func (t Transliteration) Text(tag language.Tag) string { return transliterations.Text(t, tag) }

// MarshalText writes the code of the transliteration.
func (t Transliteration) MarshalText() ([]byte, error) { return transliterations.Marshal(t) }

// UnmarshalText reads the code of a transliteration; "" is the zero Transliteration.
func (t *Transliteration) UnmarshalText(text []byte) error { return transliterations.Decode(text, t) }

// DoubleName is what becomes of the parts of a name that a hyphen or a space joins (topeltnimi). The zero DoubleName is
// none.
type DoubleName uint8

// The ways to write a double name: Anna-Liisa.
const (
	Hyphenated DoubleName = iota + 1 // anna-liisa; a space becomes a hyphen
	Joined                           // annaliisa
	FirstPart                        // anna
)

var doubleNames = enum.Names[DoubleName]{
	Hyphenated: {Code: "hyphenated", ET: "sidekriipsuga", EN: "with a hyphen"},
	Joined:     {Code: "joined", ET: "kokku kirjutatud", EN: "joined"},
	FirstPart:  {Code: "first-part", ET: "esimene osa", EN: "first part"},
}

// String returns the code of the way; "" for the zero DoubleName.
func (d DoubleName) String() string { return doubleNames.Code(d) }

// Text returns the way in Estonian or English; "" for the zero DoubleName.
func (d DoubleName) Text(tag language.Tag) string { return doubleNames.Text(d, tag) }

// MarshalText writes the code of the way.
func (d DoubleName) MarshalText() ([]byte, error) { return doubleNames.Marshal(d) }

// UnmarshalText reads the code of a way; "" is the zero DoubleName.
func (d *DoubleName) UnmarshalText(text []byte) error { return doubleNames.Decode(text, d) }

// NameScheme says how an institution makes the names of its accounts and mail addresses (kasutajanime moodustamine).
// Take that of [Policy.Names] and change what the institution decides otherwise, or write one. The zero NameScheme is
// refused.
//
// Forms are tried in their order. A form is made of letters a–z, digits, the signs . - _ between names, and these:
//
//   - {given} and {surname} are the names, {g} and {s} their first letters;
//   - {given+} and {surname+} are the first letter, then the first two, and so on to the whole name;
//   - {2} is 2, then 3, and so on to 999; {1} begins at 1, and {01} has at least two digits. Only the last form can
//     have a number.
//
// So {given}.{surname} and {given}.{surname}{2} give mari.tamm, mari.tamm2, mari.tamm3; and {g}{surname} gives mtamm.
type NameScheme struct {
	Letters Transliteration `json:"letters"`
	Double  DoubleName      `json:"double"`
	Forms   []string        `json:"forms"`
	// MaxLength is the number of characters that a name may have. A longer one is passed over and never cut. 0: no
	// limit.
	MaxLength int `json:"max_length,omitempty"`
}

// longestName is how many code points a first name or a surname may have in NFC, far beyond any that is registered.
const longestName = 120

// UserName returns the first of [NameScheme.Candidates] that is not taken (kasutajanimi). taken is asked with names in
// lower case; where accounts were named otherwise, [Taken] answers for them. Errors: those of Candidates;
// [law.ErrMissing] for a nil taken; [law.ErrNotPossible] where every candidate is taken or too long.
//
// Source: Antsla § 7 lg 1; Saaremaa p 5.1.
func (s NameScheme) UserName(first, last string, taken func(string) bool) (string, error) {
	names, err := s.names(first, last)
	if err != nil {
		return "", err
	}
	if taken == nil {
		return "", refuse.Missing("taken")
	}
	for name := range names {
		if !taken(name) {
			return name, nil
		}
	}
	return "", refuse.New(law.ErrNotPossible, "first name", msg.Quote(first), textNoNameLeft)
}

// Candidates returns the names that the scheme has for a person, in the order in which they are tried, each once. A
// letter that is spelled with two is added as one. Apostrophes are left out. None may be left when all are too long.
// Errors: [law.ErrMissing] and [law.ErrInvalid] for the scheme, with its field; [law.ErrMissing] for an empty name;
// [law.ErrInvalid] for one longer than 120 letters or with a title (dr, prof, PhD and the like); [law.ErrUnreadable]
// for text that is not UTF-8 and for the first letter that the transliteration does not have. For a name in Cyrillic
// take the Latin spelling of the population register and guess none.
//
// Source: Antsla § 7 lg 1; Saaremaa p 5.1.
func (s NameScheme) Candidates(first, last string) ([]string, error) {
	names, err := s.names(first, last)
	if err != nil {
		return nil, err
	}
	return slices.Collect(names), nil
}

func (s NameScheme) names(first, last string) (iter.Seq[string], error) {
	if err := s.check(""); err != nil {
		return nil, err
	}
	given, family, err := s.spellBoth(first, last)
	if err != nil {
		return nil, err
	}
	return func(yield func(string) bool) {
		var room [8]string
		tried := room[:0]
		for _, text := range s.Forms {
			f, _ := readForm(text)
			for n, last := f.span(given, family); n <= last; n++ {
				name := f.name(given, family, n)
				if s.MaxLength > 0 && len(name) > s.MaxLength || slices.Contains(tried, name) {
					continue
				}
				if !yield(name) {
					return
				}
				if f.grows != numberPart { // which is the last, and makes no name twice
					tried = append(tried, name)
				}
			}
		}
	}, nil
}

func (s NameScheme) spellBoth(first, last string) (given, family spelling, err error) {
	if given, err = s.spell("first name", first); err == nil {
		family, err = s.spell("surname", last)
	}
	return given, family, err
}

func (s NameScheme) isZero() bool {
	return s.Letters == 0 && s.Double == 0 && s.Forms == nil && s.MaxLength == 0
}

// check refuses a scheme that is none; at stands before the name of a field.
func (s NameScheme) check(at string) error {
	switch {
	case s.Letters == 0:
		return refuse.Missing(at + "letters")
	case s.Double == 0:
		return refuse.Missing(at + "double")
	case !transliterations.Known(s.Letters):
		return refuse.Unknown(at+"letters", strconv.Itoa(int(s.Letters)), transliterations.Codes()...)
	case !doubleNames.Known(s.Double):
		return refuse.Unknown(at+"double", strconv.Itoa(int(s.Double)), doubleNames.Codes()...)
	case len(s.Forms) == 0:
		return refuse.New(law.ErrMissing, at+"forms", "", textEmpty)
	case s.MaxLength < 0:
		return refuse.Invalid(at+"max_length", strconv.Itoa(s.MaxLength), textNegative)
	}
	for i, text := range s.Forms {
		f, ok := readForm(text)
		switch {
		case !ok:
			return refuse.Invalid(nth(at+"forms", i), msg.Quote(text), textForm)
		case f.grows == numberPart && i < len(s.Forms)-1:
			return refuse.Invalid(nth(at+"forms", i), msg.Quote(text), textNumberLast)
		}
		if slices.Contains(s.Forms[:i], text) {
			return refuse.Invalid(nth(at+"forms", i), msg.Quote(text), textTwice)
		}
	}
	return nil
}

// spelling is a name as a scheme spells it, and where each letter ends; a hyphen goes with the letter behind it.
type spelling struct {
	text string
	ends []int
}

func (s NameScheme) spell(field, name string) (spelling, error) {
	if !utf8.ValidString(name) {
		return spelling{}, refuse.New(law.ErrUnreadable, field, msg.Quote(name), textUTF8)
	}
	if plainName(name) {
		lower := strings.ToLower(name)
		ends := make([]int, len(name))
		for i := range ends {
			ends[i] = i + 1
		}
		return spelling{lower, ends}, nil
	}
	name = norm.NFC.String(name)
	if utf8.RuneCountInString(name) > longestName {
		return spelling{}, refuse.Invalid(field, msg.Quote(name), textLongName)
	}
	for part := range strings.FieldsFuncSeq(name, joins) {
		if isTitle(part) { // before the comma that a title behind a name stands after
			return spelling{}, refuse.Invalid(field, msg.Quote(part), textTitle)
		}
	}
	text := make([]byte, 0, 2*len(name))
	ends := make([]int, 0, len(name))
	first := 0 // letters of the first part
	for part := range strings.FieldsFuncSeq(name, joins) {
		before := len(ends)
		for _, r := range part {
			if strings.ContainsRune(apostrophes, r) {
				continue
			}
			if isMark(r) && len(ends) > before {
				continue
			}
			to := s.Letters.letter(r)
			if to == "" {
				return spelling{}, refuse.New(law.ErrUnreadable, field, msg.Quote(string(r)), textLetter)
			}
			if s.Double == Hyphenated && before > 0 && before == len(ends) {
				text = append(text, '-')
			}
			text = append(text, to...)
			ends = append(ends, len(text))
		}
		if first == 0 {
			first = len(ends)
		}
	}
	if first == 0 {
		return spelling{}, refuse.New(law.ErrMissing, field, msg.Quote(name), textNoName)
	}
	if s.Double == FirstPart {
		ends = ends[:first] // the rest had to be a name all the same
	}
	return spelling{string(text[:ends[len(ends)-1]]), ends}, nil
}

// plainName reports whether a name is of letters a–z alone and no title, as most are.
func plainName(name string) bool {
	for i := range len(name) {
		if c := name[i] | 0x20; c < 'a' || c > 'z' {
			return false
		}
	}
	return 3 < len(name) && len(name) <= longestName // the longest title
}

// joins reports whether a rune stands between the parts of a name.
func joins(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("-‐‑–", r) }

const apostrophes = "'’‘ʼ`´"

// titles are no part of a name. Only those are here that nobody bears as a name.
var titles = []string{"dr", "prof", "phd", "msc", "bsc", "mba", "hr", "pr", "prl"}

func isTitle(part string) bool {
	part = strings.Trim(part, ".,")
	return slices.ContainsFunc(titles, func(title string) bool { return strings.EqualFold(title, part) })
}

// letter returns how a transliteration spells a letter: by its table, else as the letter beneath the marks; "" for
// none.
func (t Transliteration) letter(r rune) string {
	r = unicode.ToLower(r)
	if 'a' <= r && r <= 'z' {
		return alphabet[r-'a' : r-'a'+1]
	}
	if to, ok := spellings[t][r]; ok {
		return to
	}
	if parts := norm.NFD.PropertiesString(string(r)).Decomposition(); len(parts) > 0 && 'a' <= parts[0] && parts[0] <= 'z' {
		return alphabet[parts[0]-'a' : parts[0]-'a'+1]
	}
	return ""
}

const alphabet = "abcdefghijklmnopqrstuvwxyz"

// isMark reports whether a rune is a mark over or under the letter before it, for which Unicode has no letter of its
// own.
func isMark(r rune) bool { return '\u0300' <= r && r <= '\u036f' }

// spellings are the letters, in lower case, that are not spelled as the letter beneath their marks.
var spellings = [...]map[rune]string{
	Base: {'đ': "d", 'ħ': "h", 'ı': "i", 'ł': "l", 'ŀ': "l", 'ø': "o", 'ŧ': "t"},
	ICAO: {
		'đ': "d", 'ħ': "h", 'ı': "i", 'ł': "l", 'ŀ': "l", 'ŧ': "t", 'ŋ': "n", 'ĸ': "q", 'ð': "d", 'þ': "th", 'ß': "ss", 'ĳ': "ij",
		'ä': "ae", 'æ': "ae", 'å': "aa", 'ö': "oe", 'ø': "oe", 'œ': "oe", 'ü': "ue",
	},
}

// Taken returns the function for [NameScheme.UserName] that knows the names given. Case, Unicode form and space
// around them do not make two names differ. Without names none is taken.
func Taken(names ...string) func(string) bool {
	set := map[string]bool{}
	for _, name := range names {
		set[canonical(name)] = true
	}
	return func(name string) bool { return set[canonical(name)] }
}

func canonical(name string) string {
	return norm.NFC.String(strings.ToLower(norm.NFC.String(strings.TrimSpace(name))))
}
