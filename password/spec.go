// SPDX-License-Identifier: MIT

package password

import (
	"encoding/json"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/enum"
	"github.com/teabehaldus/teabehaldus/internal/strict"
	"github.com/teabehaldus/teabehaldus/law"
)

// PolicySpec is a password policy (salasõnapoliitika) as an institution writes it down. [PolicySpec.Policy] makes the
// policy.
//
// It is also its JSON, which starts with "format": 1 and is read strictly: an unknown, repeated or differently cased
// name, null and an impossible value are errors that name the field. policy.schema.json beside this file is its JSON
// Schema.
//
//	{"format": 1, "id": "vald-7", "et": "Valla salasõnanõuded", "act": "Valla infoturbe kord", "requirements": [
//	  {"provision": "p 7.1", "length": {"min": 10}},
//	  {"provision": "p 7.2", "classes": {"of": ["upper", "lower", "digit|symbol"], "at_least": 2}},
//	  {"provision": "p 7.3", "age": {"max": "6 months", "warn": "14 days", "effect": "change"}}]}
type PolicySpec struct {
	law.Head
	// Cap is how many code points of a password are looked at, at most 512; 0 means 128. A longer password is refused
	// before any work, so that no input is slow.
	Cap int `json:"cap,omitempty"`
	// Symbols is the closed list of characters that count as symbols. Where it is empty every sign counts, which is
	// Unicode categories P and S.
	Symbols string `json:"symbols,omitempty"`
	// SymbolsLiteral takes the list as it is printed. Otherwise a typographic “ ’ – counts like its keyboard twin
	// " ' - where either of the two is on the list.
	SymbolsLiteral bool `json:"symbols_literal,omitempty"`
	// Open says that the policy is meant to require nothing. Without it such a policy refuses every password.
	Open         bool              `json:"open,omitempty"`
	Requirements []RequirementSpec `json:"requirements,omitempty"`
	// Words is the dictionary (sõnastik) for requirements with "words"; [Combine] makes one of several. The few dozen
	// most common passwords are always among the words. All goroutines that use the policy call it. Without a
	// requirement that has "words" it is an error, and so is Breached.
	Words Dictionary `json:"-"`
	// Breached holds passwords that are known to be stolen. It is asked for the whole password, as typed and in NFC.
	Breached Dictionary `json:"-"`
}

// RequirementSpec is one requirement of a policy (nõue): where it stands, whether it is only advice, and what it asks
// for. Exactly one of the fields after Advice is given; only Beside goes together with another one, with Words.
type RequirementSpec struct {
	Clause    law.ID        `json:"clause,omitempty"` // its permanent id; empty: that of the policy
	Provision string        `json:"provision"`        // "§ 7 lg 2"
	Advice    bool          `json:"advice,omitempty"` // a recommendation: its findings are no violations
	Length    LengthSpec    `json:"length,omitzero"`
	Classes   ClassesSpec   `json:"classes,omitzero"`
	Forbidden []Class       `json:"forbidden,omitempty"` // classes of which no character may be there
	Allowed   AllowedSpec   `json:"allowed,omitzero"`
	Sequences SequencesSpec `json:"sequences,omitzero"`
	Words     Match         `json:"words,omitempty"` // what no dictionary word may be
	// Beside goes with Words: [Whole] and makes it milder. A word is allowed where at least so many other characters
	// stand beside it, and two different words are allowed. At most 64; 0 allows neither.
	Beside   int          `json:"beside,omitempty"`
	Personal Match        `json:"personal,omitempty"` // what no data of the user may be
	Username UsernameSpec `json:"username,omitzero"`
	Context  ContextSpec  `json:"context,omitzero"`
	History  HistorySpec  `json:"history,omitzero"`
	Current  bool         `json:"current,omitempty"` // the current password must be entered
	// Difference is the least number of characters that must be put in, taken out or changed to make the new password
	// of the current one; at most 64.
	Difference int      `json:"difference,omitempty"`
	Age        Lifetime `json:"age,omitzero"`
	Text       TextSpec `json:"text,omitzero"`
}

// LengthSpec bounds the length (pikkus), counted in code points of NFC. Both bounds are included, and 0 is no bound.
type LengthSpec struct {
	Min       int `json:"min,omitempty"`
	Max       int `json:"max,omitempty"`
	Different int `json:"different,omitempty"` // the least number of different characters; capitals differ from small letters
}

// ClassesSpec asks for classes of characters: for AtLeast of those in Of, or for all of them where AtLeast is 0.
type ClassesSpec struct {
	AtLeast int     `json:"at_least,omitempty"`
	Of      []Class `json:"of"`
	Each    int     `json:"each,omitempty"` // the least number of characters of each class; 0 means 1
}

// AllowedSpec lists the characters that a password may have, and no others (lubatud märgid).
type AllowedSpec struct {
	Of         []Class `json:"of,omitempty"`         // classes of which every character is allowed
	Characters string  `json:"characters,omitempty"` // and characters besides
}

// Class names a class of characters (märgiliik), or several joined by "|" of which one is enough: "digit|symbol".
// Letters are letters by their Unicode category, õ as much as o. A combining mark is of no class, but a letter that
// bears one is accented and not basic.
//
// Besides the constants there are "accented", a letter outside a–z and A–Z; "space", Unicode category Zs; and
// "basic-upper", "basic-lower" and "basic-letter", the letters A–Z and a–z alone.
type Class string

// The commonest classes of characters.
const (
	Upper  Class = "upper"  // suurtäht, category Lu
	Lower  Class = "lower"  // väiketäht, category Ll
	Letter Class = "letter" // täht, categories L
	Digit  Class = "digit"  // number, 0–9
	Symbol Class = "symbol" // sümbol; see [PolicySpec.Symbols]
)

// SequencesSpec refuses runs of neighbours, in either direction and whatever the case. Each number is the length from
// which on a run is refused, 3 at least; 0 does not look for them. Four is a good choice: three hits one random
// password in twenty. Characters that nobody sees do not break a run.
type SequencesSpec struct {
	Letters int `json:"letters,omitempty"` // neighbours in the alphabet: a–z and both Estonian orders
	Digits  int `json:"digits,omitempty"`  // 1234, 7890; not past the end: 9012
	// Keyboard counts neighbours in a row of the Estonian or the US keyboard, and keys of a walk over several rows:
	// columns (1qaz, qazwsx), zigzags (q1w2e3) and columns of a keypad (147258, 2580).
	Keyboard int `json:"keyboard,omitempty"`
	Repeats  int `json:"repeats,omitempty"` // the same character
}

// Match says how strictly forbidden words are looked for. The zero Match does not look for them.
type Match uint8

const (
	// Whole refuses a password that is made of such words. Digits, signs and separators around them do not save it; a letter more
	// does. Two
	// words of a dictionary are refused as well, joined or with signs and spaces between them; a digit between them
	// saves them, so Tamm+7kuuske passes. Signs that stand for letters are undone for words of a dictionary, but not
	// for personal data, so T4mm2024! passes; letters of Cyrillic and Greek are read as the Latin ones that they look like.
	// Personal codes, days of birth of eight digits or with their separators (4.3.1972), phone numbers and plates are refused
	// anywhere in the password, because nobody types them by chance.
	Whole Match = iota + 1
	// Contains refuses a password with such a word anywhere in it: a word of a dictionary that has five letters or
	// more, personal data and words of the institution that have three letters or four digits or more. Words of the
	// institution are not looked for backwards.
	Contains
)

var matches = enum.Names[Match]{{}, {Code: "whole", ET: "tervikuna", EN: "as a whole"}, {Code: "contains", ET: "osana", EN: "as a part"}}

// String returns "whole" or "contains"; "" for the zero Match and one that is unknown.
func (m Match) String() string { return matches.Code(m) }

// Text returns the name in Estonian or English.
func (m Match) Text(tag language.Tag) string { return matches.Text(m, tag) }

// MarshalText writes what [Match.String] returns.
func (m Match) MarshalText() ([]byte, error) { return matches.Marshal(m) }

// UnmarshalText reads what [Match.MarshalText] writes.
func (m *Match) UnmarshalText(text []byte) error { return matches.Decode(text, m) }

// UsernameSpec refuses the user name (kasutajanimi) and no other personal data.
type UsernameSpec struct {
	Match Match `json:"match,omitempty"` // [Whole] or [Contains]
	Run   int   `json:"run,omitempty"`   // refuse so many consecutive characters of it or more, 3–64; 0 does not look for them
}

// ContextSpec refuses words of the institution (asutusega seotud sõnad): its name, its systems, weekdays.
type ContextSpec struct {
	Words []string `json:"words"`
	Match Match    `json:"match,omitempty"` // zero: [Whole]
}

// HistorySpec says which former passwords must not come back. A password that any one of Count, All and Within names is
// refused; with Both, one that Count and Within both name.
type HistorySpec struct {
	Count  int          `json:"count,omitempty"` // the last so many, the current one being the last
	All    bool         `json:"all,omitempty"`   // all that the history holds
	Within civil.Period `json:"within,omitzero"` // those set so long ago or later, the corresponding day included
	Both   bool         `json:"both,omitempty"`  // only those that both Count and Within name
}

// Effect is what an expired password brings. The zero Effect is none.
type Effect uint8

// The effects.
const (
	MustChange Effect = iota + 1 // the user must change it (salasõna tuleb vahetada)
	Suspend                      // the account is suspended (konto peatatakse)
)

var effects = enum.Names[Effect]{
	{}, {Code: "change", ET: "salasõna tuleb vahetada", EN: "the password must be changed"},
	{Code: "suspend", ET: "konto peatatakse", EN: "the account is suspended"},
}

// String returns "change" or "suspend"; "" for the zero Effect and one that is unknown.
func (e Effect) String() string { return effects.Code(e) }

// Text returns the name in Estonian or English.
func (e Effect) Text(tag language.Tag) string { return effects.Text(e, tag) }

// MarshalText writes what [Effect.String] returns.
func (e Effect) MarshalText() ([]byte, error) { return effects.Marshal(e) }

// UnmarshalText reads what [Effect.MarshalText] writes.
func (e *Effect) UnmarshalText(text []byte) error { return effects.Decode(text, e) }

// TextSpec is a requirement that a machine cannot test, for people to read.
type TextSpec struct {
	ET string `json:"et"`
	EN string `json:"en,omitempty"` // empty: the Estonian
}

// UnmarshalJSON reads the specification strictly. Errors are [*law.Error] and name the field. Words and Breached are
// not part of the JSON and stay as they are.
func (s *PolicySpec) UnmarshalJSON(data []byte) error {
	type plain PolicySpec // without this method
	var p plain
	if err := strict.Decode(data, &p); err != nil {
		return err
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

// Policy returns the policy that the specification describes. Errors are [*law.Error] of [law.ErrMissing],
// [law.ErrInvalid] or [law.ErrUnknown] and name the field. A policy that no password can meet is invalid.
func (s PolicySpec) Policy() (Policy, error) {
	if err := s.Check(); err != nil {
		return Policy{}, err
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
		r.Allowed.Of = slices.Clone(r.Allowed.Of)
		r.Context.Words = slices.Clone(r.Context.Words)
	}
	return s
}
