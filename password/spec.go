package password

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/strict"
	"github.com/teabehaldus/teabehaldus/law"
)

// Cap is the most code points of a password that are looked at unless a policy says otherwise; a longer one is refused
// before any work, so that no input is slow.
const Cap = 128

// PolicySpec is a password policy (paroolipoliitika) as a house writes it down; [PolicySpec.Policy] makes the policy.
// It is also its JSON, which starts with "format": 1 and is read strictly: an unknown, repeated or differently cased
// name, null and an impossible value are errors that name the field. policy.schema.json beside this file is its JSON
// Schema.
//
//	{"format": 1, "id": "vald-7", "et": "Valla paroolinõuded", "act": "Valla infoturbe kord", "requirements": [
//	  {"provision": "p 7.1", "length": {"min": 10}},
//	  {"provision": "p 7.2", "classes": {"of": ["upper", "lower", "digit|symbol"], "at_least": 2}},
//	  {"provision": "p 7.3", "age": {"max": "6 months", "warn": "14 days", "effect": "change"}}]}
type PolicySpec struct {
	Format int    `json:"format"`        // 1; 0 is taken for it in Go, not in JSON
	ID     law.ID `json:"id"`            // of a–z, 0–9 and .-_/; the clause of a requirement that has none of its own
	ET     string `json:"et"`            // name of the policy in Estonian
	EN     string `json:"en,omitempty"`  // and in English; empty: the Estonian
	Act    string `json:"act"`           // title of the house's act
	Ref    string `json:"ref,omitempty"` // its date and number
	URL    string `json:"url,omitempty"` // its address
	Cap    int    `json:"cap,omitempty"` // code points that are looked at, at most 512; 0: [Cap]
	// Symbols is the closed list of characters that count as symbols. Empty: every sign, categories P
	// and S.
	Symbols string `json:"symbols,omitempty"`
	// SymbolsLiteral takes the list as it is printed. Otherwise a typographic “ ’ – counts like its keyboard twin
	// " ' - where either of the two is on the list.
	SymbolsLiteral bool `json:"symbols_literal,omitempty"`
	// Open says that the policy is meant to require nothing. Without it such a policy refuses every password.
	Open         bool              `json:"open,omitempty"`
	Requirements []RequirementSpec `json:"requirements,omitempty"`
	// Words are what no password may be where a requirement has "words": a dictionary (sõnastik), or several of them
	// by [Combine]. The few dozen most common passwords are always among them. It is called by all goroutines that
	// call the policy. Without a requirement that has "words" it is an error, as Breached is.
	Words Dictionary `json:"-"`
	// Breached are passwords known to be stolen; the whole password is asked for, as it was typed and in NFC.
	Breached Dictionary `json:"-"`
}

// RequirementSpec is one requirement of a policy (nõue): where it stands, whether it is only advice, and exactly one
// of the fields after Advice.
type RequirementSpec struct {
	Clause    law.ID        `json:"clause,omitempty"` // its permanent id; empty: that of the policy
	Provision string        `json:"provision"`        // "§ 7 lg 2"
	Advice    bool          `json:"advice,omitempty"` // a recommendation: its findings are no violations
	Length    LengthSpec    `json:"length,omitzero"`
	Classes   ClassesSpec   `json:"classes,omitzero"`
	Forbidden []Class       `json:"forbidden,omitempty"` // classes of which no character may be there
	Sequences SequencesSpec `json:"sequences,omitzero"`
	Words     Match         `json:"words,omitempty"`    // what no dictionary word may be: [Whole], [Contains]
	Personal  Match         `json:"personal,omitempty"` // what no data of the user may be: [Whole], [Contains]
	Context   ContextSpec   `json:"context,omitzero"`
	History   HistorySpec   `json:"history,omitzero"`
	Current   bool          `json:"current,omitempty"` // the current password must be entered
	Age       AgeSpec       `json:"age,omitzero"`
	Text      TextSpec      `json:"text,omitzero"`
}

// LengthSpec bounds the length in code points after NFC (pikkus), both ends included; 0 is no bound.
type LengthSpec struct {
	Min int `json:"min,omitempty"`
	Max int `json:"max,omitempty"`
}

// ClassesSpec asks for classes of characters: AtLeast of those in Of, or all of them where it is 0.
type ClassesSpec struct {
	AtLeast int     `json:"at_least,omitempty"`
	Of      []Class `json:"of"`
}

// Class names a class of characters (märgiliik), or several joined by "|" of which one is enough: "digit|symbol".
type Class string

// The classes of characters. Letters are letters by their Unicode category, õ as much as o.
const (
	Upper    Class = "upper"    // suurtäht, category Lu
	Lower    Class = "lower"    // väiketäht, category Ll
	Letter   Class = "letter"   // täht, categories L
	Digit    Class = "digit"    // number, 0–9
	Symbol   Class = "symbol"   // sümbol; see [PolicySpec.Symbols]
	Accented Class = "accented" // a letter that is not a–z or A–Z
	Space    Class = "space"    // tühik, category Zs
)

// SequencesSpec refuses runs of at least so many neighbours, in either direction and whatever the case; 0 does not look,
// and the least is 3. Four is a good choice: three hits one random password in twenty.
type SequencesSpec struct {
	Letters  int `json:"letters,omitempty"`  // neighbours in the alphabet: a–z and both Estonian orders (järjestikused tähed)
	Digits   int `json:"digits,omitempty"`   // 1234, 7890; not past the end: 9012
	Keyboard int `json:"keyboard,omitempty"` // neighbours in a row of the Estonian or the US keyboard
	Repeats  int `json:"repeats,omitempty"`  // the same character
}

// Match says how strictly forbidden words are looked for.
type Match string

const (
	// Whole refuses a password that is made of such words: digits, signs and separators around them do not save it. Of
	// words of a dictionary it may be two, with signs and spaces between them, but not with digits: Tamm+7kuuske passes.
	// Signs in place of letters are undone for words of a dictionary and not for personal data: T4mm2024! passes.
	// Personal codes, phone numbers and plates are refused anywhere in it, because nobody types them by chance.
	Whole Match = "whole"
	// Contains refuses a password that holds such a word anywhere: a word of a dictionary from five letters on,
	// personal data and context words from three letters or four digits on.
	Contains Match = "contains"
)

// ContextSpec are words of the house (kontekstisõnad): its name, its systems, weekdays, as Match says.
type ContextSpec struct {
	Words []string `json:"words"`
	Match Match    `json:"match,omitempty"` // empty: [Whole]
}

// HistorySpec says which former passwords must not come back; one that any of the fields names is refused.
type HistorySpec struct {
	Count  int          `json:"count,omitempty"` // the last so many, the current one being the last
	All    bool         `json:"all,omitempty"`   // all that the history holds
	Within civil.Period `json:"within,omitzero"` // those set so long ago or later, the corresponding day included
}

// AgeSpec says how long a password is kept; see [Lifetime]. A policy has one Max and one Min, in one requirement or two.
type AgeSpec struct {
	Max    civil.Period `json:"max,omitzero"`
	Min    civil.Period `json:"min,omitzero"`
	Warn   civil.Period `json:"warn,omitzero"`
	Effect Effect       `json:"effect,omitempty"` // what an expired password brings; empty: [Change]
}

// Effect is what happens to an account whose password has expired.
type Effect string

// The effects.
const (
	Change  Effect = "change"  // the user must change it (salasõna tuleb vahetada)
	Suspend Effect = "suspend" // the account is suspended (kasutajatunnus peatatakse)
)

// TextSpec is a requirement that a machine cannot test, for people to read.
type TextSpec struct {
	ET string `json:"et"`
	EN string `json:"en,omitempty"` // empty: the Estonian
}

// UnmarshalJSON reads the specification strictly; errors are [*Error] with [ErrSpec] and start with the field. Words
// and Breached are not part of the JSON and stay as they are.
func (s *PolicySpec) UnmarshalJSON(data []byte) error {
	type plain PolicySpec // without this method
	var p plain
	if err := strict.Decode(data, &p); err != nil {
		return &Error{Kind: ErrSpec, Value: err.Error()}
	}
	p.Words, p.Breached = s.Words, s.Breached
	*s = PolicySpec(p)
	return nil
}

// MarshalJSON writes what [PolicySpec.UnmarshalJSON] reads: the format is 1.
func (s PolicySpec) MarshalJSON() ([]byte, error) {
	type plain PolicySpec // without this method
	s.Format = strict.Format
	return json.Marshal(plain(s))
}

// Policy returns the policy that the specification describes. Errors are [*Error] with [ErrSpec] and start with the
// field.
func (s PolicySpec) Policy() (Policy, error) {
	if path, reason := s.wrong(); path != "" {
		return Policy{}, &Error{Kind: ErrSpec, Value: path + ": " + reason}
	}
	return Policy{compile(s)}, nil
}

// allSymbols returns the closed list of symbols with the twins of its typographic signs; "" where any sign is one.
func (s *PolicySpec) allSymbols() string {
	all := s.Symbols
	if s.SymbolsLiteral {
		return all
	}
	for _, pair := range twins {
		for i, r := range pair {
			if strings.ContainsRune(s.Symbols, r) {
				all += string(pair[1-i])
			}
		}
	}
	return all
}

// clone returns a copy that shares no slice with s.
func (s PolicySpec) clone() PolicySpec {
	s.Requirements = slices.Clone(s.Requirements)
	for i := range s.Requirements {
		r := &s.Requirements[i]
		r.Classes.Of = slices.Clone(r.Classes.Of)
		r.Forbidden = slices.Clone(r.Forbidden)
		r.Context.Words = slices.Clone(r.Context.Words)
	}
	return s
}

const (
	mostCap          = 512
	leastRun         = 3
	mostRequirements = 64
)

// wrong returns the first field that cannot be, and why; "" where there is none.
func (s *PolicySpec) wrong() (path, reason string) {
	if s.Format != 0 && s.Format != strict.Format {
		return "format", "must be 1: " + strconv.Itoa(s.Format)
	}
	if !s.ID.Valid() {
		return "id", "must be of a–z, 0–9 and .-_/"
	}
	for _, f := range []struct{ name, value string }{{"et", s.ET}, {"act", s.Act}} {
		if f.value == "" {
			return f.name, `must not be empty: ""`
		}
	}
	if s.Cap < 0 || s.Cap > mostCap {
		return "cap", "must be 1–" + strconv.Itoa(mostCap) + ": " + strconv.Itoa(s.Cap)
	}
	for _, r := range s.Symbols {
		if classOf(r)&(isLetter|isDigit) != 0 || r < ' ' {
			return "symbols", "letters and digits are no symbols: " + strconv.QuoteRune(r)
		}
	}
	if s.SymbolsLiteral && s.Symbols == "" {
		return "symbols_literal", "needs symbols: true"
	}
	if n := len(s.Requirements); n > mostRequirements {
		return "requirements", "are more than " + strconv.Itoa(mostRequirements) + ": " + strconv.Itoa(n)
	}
	for i := range s.Requirements {
		if path, reason := s.Requirements[i].wrong(s.Cap); path != "" {
			return "requirements[" + strconv.Itoa(i) + "]." + path, reason
		}
	}
	if path, reason := s.wrongAges(); path != "" {
		return path, reason
	}
	if (s.Words != nil || s.Breached != nil) && !slices.ContainsFunc(s.Requirements, func(r RequirementSpec) bool { return r.Words != "" }) {
		return "requirements", "none has words, and there is a dictionary"
	}
	if s.Open && tests(s.Requirements) {
		return "open", "the policy has requirements: true"
	}
	return s.contradiction()
}

// wrongAges refuses a second longest and a second shortest time, of which only one could hold, and a shortest one above
// the longest.
func (s *PolicySpec) wrongAges() (path, reason string) {
	var a AgeSpec
	for i := range s.Requirements {
		at := "requirements[" + strconv.Itoa(i) + "].age"
		b := s.Requirements[i].Age
		if !b.Max.IsZero() {
			if !a.Max.IsZero() {
				return at + ".max", "another requirement has one already: " + a.Max.String()
			}
			a.Max = b.Max
		}
		if !b.Min.IsZero() {
			if !a.Min.IsZero() {
				return at + ".min", "another requirement has one already: " + a.Min.String()
			}
			a.Min = b.Min
		}
		if (!b.Max.IsZero() || !b.Min.IsZero()) && a.longer(a.Min) {
			return at + ".min", "is longer than max: " + a.Min.String()
		}
	}
	return "", ""
}

// longer reports whether a period is longer than the longest time, where both are given.
func (a AgeSpec) longer(p civil.Period) bool {
	day := civil.Must(2001, 1, 1)
	return !p.IsZero() && !a.Max.IsZero() && day.Add(p).After(day.Add(a.Max))
}

func (r *RequirementSpec) wrong(cap int) (path, reason string) {
	if r.Clause != "" && !r.Clause.Valid() {
		return "clause", "must be of a–z, 0–9 and .-_/"
	}
	if r.Provision == "" {
		return "provision", `must not be empty: ""`
	}
	var given *kind
	for i := range kinds {
		if k := &kinds[i]; k.given(r) {
			if given != nil {
				return k.field, "a requirement says one thing, and has already " + given.field
			}
			given = k
		}
	}
	if given == nil {
		return "length", "a requirement says one thing, and this one has none"
	}
	if given.wrong == nil {
		return "", ""
	}
	if path, reason = given.wrong(r, cap); reason == "" {
		return "", ""
	}
	if path == "" {
		return given.field, reason
	}
	return given.field + path, reason
}

func wrongLength(r *RequirementSpec, cap int) (path, reason string) {
	if cap == 0 {
		cap = Cap
	}
	bounds := " 1–" + strconv.Itoa(cap) + ": "
	for _, f := range []struct {
		name string
		n    int
	}{{".min", r.Length.Min}, {".max", r.Length.Max}} {
		if f.n < 0 || f.n > cap {
			return f.name, "must be" + bounds + strconv.Itoa(f.n)
		}
	}
	if r.Length.Max > 0 && r.Length.Max < r.Length.Min {
		return ".max", "is below min: " + strconv.Itoa(r.Length.Max)
	}
	return "", ""
}

func wrongClasses(r *RequirementSpec, _ int) (path, reason string) {
	if len(r.Classes.Of) == 0 {
		return ".of", "must not be empty"
	}
	if path, reason = wrongClassList(".of", r.Classes.Of); path != "" {
		return path, reason
	}
	if n := r.Classes.AtLeast; n < 0 || n > len(r.Classes.Of) {
		return ".at_least", "must be 1–" + strconv.Itoa(len(r.Classes.Of)) + ": " + strconv.Itoa(n)
	}
	return "", ""
}

func wrongForbidden(r *RequirementSpec, _ int) (path, reason string) {
	if len(r.Forbidden) == 0 {
		return "", "must not be empty"
	}
	return wrongClassList("", r.Forbidden)
}

func wrongClassList(path string, list []Class) (string, string) {
	for i, c := range list {
		at := path + "[" + strconv.Itoa(i) + "]"
		for one := range strings.SplitSeq(string(c), "|") {
			if _, ok := classes[Class(one)]; !ok {
				return at, "no such class: " + strconv.Quote(one)
			}
		}
		if slices.Contains(list[:i], c) {
			return at, "given twice: " + strconv.Quote(string(c))
		}
	}
	return "", ""
}

func wrongSequences(r *RequirementSpec, _ int) (path, reason string) {
	s := r.Sequences
	for _, f := range []struct {
		name string
		n    int
	}{{".letters", s.Letters}, {".digits", s.Digits}, {".keyboard", s.Keyboard}, {".repeats", s.Repeats}} {
		if f.n != 0 && (f.n < leastRun || f.n > mostCap) {
			return f.name, "must be " + strconv.Itoa(leastRun) + "–" + strconv.Itoa(mostCap) + ": " + strconv.Itoa(f.n)
		}
	}
	return "", ""
}

func wrongMatch(path string, m Match) (string, string) {
	if m != Whole && m != Contains {
		return path, "must be \"whole\" or \"contains\": " + strconv.Quote(string(m))
	}
	return "", ""
}

func wrongContext(r *RequirementSpec, _ int) (path, reason string) {
	if m := r.Context.Match; m != "" {
		if path, reason = wrongMatch(".match", m); path != "" {
			return path, reason
		}
	}
	if len(r.Context.Words) == 0 {
		return ".words", "must not be empty"
	}
	size := 0
	for _, word := range r.Context.Words {
		size += len(word)
	}
	if size > longest*mostNeedles { // before any work
		return ".words", "are too many: " + strconv.Itoa(len(r.Context.Words))
	}
	for i, word := range r.Context.Words {
		if n := len(needleOf(nil, norm.NFC.String(word))); n < 3 {
			return ".words[" + strconv.Itoa(i) + "]", "must have three letters or digits: " + strconv.Itoa(n)
		}
	}
	var l needles
	for _, word := range r.Context.Words {
		l.word(personalWord, word)
	}
	if l.size() > mostNeedles {
		return ".words", "are too many: " + strconv.Itoa(len(r.Context.Words))
	}
	return "", ""
}

func wrongHistory(r *RequirementSpec, _ int) (path, reason string) {
	if n := r.History.Count; n < 0 || n > 1024 {
		return ".count", "must be 1–1024: " + strconv.Itoa(n)
	}
	if p := r.History.Within; !p.IsZero() {
		return wrongPeriod(".within", p)
	}
	return "", ""
}

func wrongAge(r *RequirementSpec, _ int) (path, reason string) {
	a := r.Age
	for _, f := range []struct {
		name string
		p    civil.Period
	}{{".max", a.Max}, {".min", a.Min}, {".warn", a.Warn}} {
		if !f.p.IsZero() {
			if path, reason := wrongPeriod(f.name, f.p); path != "" {
				return path, reason
			}
		}
	}
	if a.Max.IsZero() && (!a.Warn.IsZero() || a.Effect != "") {
		return ".max", "must be given with warn and effect"
	}
	if a.Effect != "" && a.Effect != Change && a.Effect != Suspend {
		return ".effect", "must be \"change\" or \"suspend\": " + strconv.Quote(string(a.Effect))
	}
	for _, f := range []struct {
		name string
		p    civil.Period
	}{{".min", a.Min}, {".warn", a.Warn}} {
		if a.longer(f.p) {
			return f.name, "is longer than max: " + f.p.String()
		}
	}
	return "", ""
}

func wrongPeriod(path string, p civil.Period) (string, string) {
	if n := p.Count(); n < 1 || n > 36_500 {
		return path, "must be 1–36500 units: " + p.String()
	}
	return "", ""
}

func wrongText(r *RequirementSpec, _ int) (path, reason string) {
	if r.Text.ET == "" {
		return ".et", `must not be empty: ""`
	}
	return "", ""
}
