package accounts

import (
	"iter"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/msg"
)

// Transliteration is how a letter outside a–z is spelled in a name of an account (translitereerimine). A house chooses
// one and never mixes it with another. The zero Transliteration is none.
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

// DoubleName is what becomes of the parts of a name that a hyphen or a space joins (topeltnimi). The zero DoubleName is
// none.
type DoubleName uint8

// The ways to write a double name: Anna-Liisa.
const (
	Hyphenated DoubleName = iota + 1 // anna-liisa; a space becomes a hyphen
	Joined                           // annaliisa
	FirstPart                        // anna
)

// NameScheme says how a house makes the names of its accounts and mail addresses (kasutajanime moodustamine). It is a
// plain value; take [AntslaNames] or [SaaremaaNames] and change what the house decides otherwise. The zero NameScheme is
// refused with [ErrScheme].
type NameScheme struct {
	Letters Transliteration
	Double  DoubleName
	// Grows adds the letters of the surname one after another before it tries the whole.
	Grows bool
	// Separator stands between first name and surname in their combination: "", ".", "-" or "_".
	Separator string
	// MaxLength is the number of characters that a name may have; a longer one is passed over and never cut. 0: no limit.
	MaxLength int
}

// AntslaNames is the scheme of Antsla (kasutajanimi): the first name; when taken, with the letters of the surname added
// one after another; when all are taken, the combination of both. The regulation gives no transliteration, no separator
// and no rule for double names: base letters, a dot and the hyphen are this library's choice.
//
// Source: Antsla § 7 lg 1.
func AntslaNames() NameScheme {
	return NameScheme{Letters: Base, Double: Hyphenated, Grows: true, Separator: "."}
}

// SaaremaaNames is the scheme of Saaremaa Museum (kasutajakonto, elektronpostikonto): the first name; for a namesake
// the surname directly at its end. For accounts the rules say nothing of namesakes; the rule for addresses is taken.
//
// Source: Saaremaa p 5.1, 5.2.
func SaaremaaNames() NameScheme {
	return NameScheme{Letters: Base, Double: Hyphenated}
}

// longestName is how many code points a first name or a surname may have in NFC, far beyond any that is registered.
const longestName = 120

// UserName returns the first of [NameScheme.Candidates] that is not taken (kasutajanimi). taken is asked with names in
// lower case a–z; where accounts were named otherwise, [Taken] answers for them. Errors: those of Candidates;
// [ErrScheme] for a nil taken; [ErrExhausted] where every candidate is taken or too long.
//
// Source: Antsla § 7 lg 1; Saaremaa p 5.1.
func (s NameScheme) UserName(first, last string, taken func(string) bool) (string, error) {
	names, err := s.names(first, last)
	if err != nil {
		return "", err
	}
	if taken == nil {
		return "", refuse(ErrScheme, "taken", "nil")
	}
	for name := range names {
		if !taken(name) {
			return name, nil
		}
	}
	return "", refuse(ErrExhausted, "first name", msg.Quote(first))
}

// Candidates returns the names that the scheme has for a person, in the order in which they are tried, each once: at
// most two more than the surname has letters. A letter that is spelled with two is added as one. Apostrophes are left
// out. None may be left when all are too long.
// Errors: [ErrScheme]; [ErrText]; [ErrName] for a name that is empty, longer than 120 letters or holds a title (dr, prof,
// PhD and the like); [ErrLetter], naming the first letter that the transliteration does not have: for a name in Cyrillic
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
	if err := s.check(); err != nil {
		return nil, err
	}
	given, err := s.spell("first name", first)
	if err != nil {
		return nil, err
	}
	family, err := s.spell("surname", last)
	if err != nil {
		return nil, err
	}
	return func(yield func(string) bool) {
		fits := func(name string) bool { return s.MaxLength == 0 || len(name) <= s.MaxLength }
		if fits(given.text) && !yield(given.text) {
			return
		}
		if s.Grows {
			grown := given.text + family.text
			for _, end := range family.ends {
				if name := grown[:len(given.text)+end]; fits(name) && !yield(name) {
					return
				}
			}
			if s.Separator == "" {
				return // the combination is the name with all letters
			}
		}
		if whole := given.text + s.Separator + family.text; fits(whole) {
			yield(whole)
		}
	}, nil
}

func (s NameScheme) check() error {
	switch {
	case int(s.Letters) >= len(spellings) || s.Letters == 0:
		return refuse(ErrScheme, "transliteration", strconv.Itoa(int(s.Letters)))
	case s.Double < Hyphenated || s.Double > FirstPart:
		return refuse(ErrScheme, "double name", strconv.Itoa(int(s.Double)))
	case !slices.Contains([]string{"", ".", "-", "_"}, s.Separator):
		return refuse(ErrScheme, "separator", msg.Quote(s.Separator))
	case s.MaxLength < 0:
		return refuse(ErrScheme, "length", strconv.Itoa(s.MaxLength))
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
		return spelling{}, refuse(ErrText, field, msg.Quote(name))
	}
	name = norm.NFC.String(name)
	if utf8.RuneCountInString(name) > longestName {
		return spelling{}, refuse(ErrName, field, msg.Quote(name))
	}
	for part := range strings.FieldsFuncSeq(name, joins) {
		if isTitle(part) { // before the comma that a title behind a name stands after
			return spelling{}, refuse(ErrName, field+" with a title", msg.Quote(part))
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
				return spelling{}, refuse(ErrLetter, field, msg.Quote(string(r)))
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
		return spelling{}, refuse(ErrName, field, msg.Quote(name))
	}
	if s.Double == FirstPart {
		ends = ends[:first] // the rest had to be a name all the same
	}
	return spelling{string(text[:ends[len(ends)-1]]), ends}, nil
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

// letter returns how a transliteration spells a letter: by its table, else as the letter beneath the marks; "" for none.
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

// isMark reports whether a rune is a mark over or under the letter before it, for which Unicode has no letter of its own.
func isMark(r rune) bool { return '\u0300' <= r && r <= '\u036f' }

// spellings are the letters, in lower case, that are not spelled as the letter beneath their marks.
var spellings = [...]map[rune]string{
	Base: {'đ': "d", 'ħ': "h", 'ı': "i", 'ł': "l", 'ŀ': "l", 'ø': "o", 'ŧ': "t"},
	ICAO: {
		'đ': "d", 'ħ': "h", 'ı': "i", 'ł': "l", 'ŀ': "l", 'ŧ': "t", 'ŋ': "n", 'ĸ': "q", 'ð': "d", 'þ': "th", 'ß': "ss", 'ĳ': "ij",
		'ä': "ae", 'æ': "ae", 'å': "aa", 'ö': "oe", 'ø': "oe", 'œ': "oe", 'ü': "ue",
	},
}

// Taken returns the function for [NameScheme.UserName] that knows the names given; case, Unicode form and space around
// them do not make two names differ. Without names none is taken.
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

// Person is somebody who gets a mail address: names, and the day on which the person came to work.
type Person struct {
	First, Last string
	Started     civil.Date
}

// Address returns the mail address of a person (elektronpostikonto) among all others who ever had one in the house, for
// who leaves makes nobody else the first: the first name at the domain. Of namesakes, people whose first names are
// spelled alike, the one who came to work first keeps it, and every later one has the surname behind the first name,
// however many they are.
// Errors: [ErrUndecided] where nobody came before the person but a namesake on the same day, where a namesake has the
// same full name, and where the address is already that of somebody else, such as a first name Marikask; [ErrExhausted]
// for an address that is too long; [ErrDomain]; [civil.ErrNoSuchDay] for anybody without a first day; those of
// [NameScheme.Candidates], of the others too.
//
// Source: Saaremaa p 5.2.
func (s NameScheme) Address(domain string, person Person, others ...Person) (string, error) {
	if err := s.check(); err != nil {
		return "", err
	}
	if !isDomain(domain) {
		return "", refuse(ErrDomain, "domain", msg.Quote(domain))
	}
	people := make([]resident, 0, 1+len(others))
	for _, p := range append([]Person{person}, others...) {
		r, err := s.resident(p)
		if err != nil {
			return "", err
		}
		people = append(people, r)
	}
	full := msg.Quote(person.First + " " + person.Last)
	self := &people[0]
	later, same := self.among(people)
	if same && !later {
		return "", refuse(ErrUndecided, "started on the same day:", full)
	}
	name := self.named(s, later)
	if s.MaxLength > 0 && len(name) > s.MaxLength {
		return "", refuse(ErrExhausted, "longer than "+strconv.Itoa(s.MaxLength)+":", msg.Quote(name))
	}
	for i := range people[1:] {
		other := &people[1+i]
		if other.first == self.first && other.last == self.last {
			return "", refuse(ErrUndecided, "the same full name:", full)
		}
		plain, long := other.first == name, other.named(s, true) == name
		if !plain && !long {
			continue
		}
		if later, same := other.among(people); plain && !later || long && (later || same) {
			return "", refuse(ErrUndecided, "the same address:", msg.Quote(name))
		}
	}
	return name + "@" + strings.ToLower(domain), nil
}

// resident is a person as a scheme spells the names.
type resident struct {
	first, last string
	started     civil.Date
}

func (s NameScheme) resident(p Person) (resident, error) {
	given, err := s.spell("first name", p.First)
	if err != nil {
		return resident{}, err
	}
	family, err := s.spell("surname", p.Last)
	if err != nil {
		return resident{}, err
	}
	if err := dayOf("started", p.Started); err != nil {
		return resident{}, err
	}
	return resident{given.text, family.text, p.Started}, nil
}

// among reports whether a namesake came before, and whether another came on the same day.
func (r *resident) among(people []resident) (later, same bool) {
	for i := range people {
		if o := &people[i]; o != r && o.first == r.first {
			later = later || o.started.Before(r.started)
			same = same || o.started == r.started
		}
	}
	return later, same
}

// named is the name before the @.
func (r *resident) named(s NameScheme, later bool) string {
	if !later {
		return r.first
	}
	return r.first + s.Separator + r.last
}

// isDomain reports whether a text has the form of a domain: labels of letters a–z, digits and hyphens.
func isDomain(s string) bool {
	labels := strings.Split(strings.ToLower(s), ".")
	return len(labels) > 1 && len(s) < 254 && !slices.ContainsFunc(labels, func(l string) bool {
		return l == "" || len(l) > 63 || l[0] == '-' || l[len(l)-1] == '-' || strings.Trim(l, "abcdefghijklmnopqrstuvwxyz0123456789-") != ""
	})
}
