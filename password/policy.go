// SPDX-License-Identifier: MIT

package password

import (
	"cmp"
	"encoding/json"
	"slices"
	"strconv"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/strict"
	"github.com/teabehaldus/teabehaldus/law"
)

// Policy is a password policy, ready to be asked (salasõnapoliitika). It is immutable and safe for concurrent use. The
// zero Policy refuses every password with the code policy.none.
type Policy struct{ def *policy }

type policy struct {
	spec    PolicySpec
	rules   []rule
	symbols string // the closed list with the twins; empty: any
	cap     int
	tests   bool // one requirement at least can refuse a password
}

// rule is a requirement made ready.
type rule struct {
	*RequirementSpec
	kind     *kind
	clause   law.ID
	severity law.Severity
	source   law.Source
	classes  []choice
	few      said   // of classes of which only some are needed
	symbols  string // that count, where the classes name symbols and the policy has a list
	needles  needles

	characters string // that are allowed besides classes, in NFC
}

// The stages in which the rules work: cheap ones first, the slow hashes of the history last.
const (
	cheap = iota
	words
	history
	stages
)

// kind is a sort of requirement: its field in the specification, whether it is there and possible, and what it does.
type kind struct {
	field string
	stage int
	tests bool // it looks at the new password itself
	given func(*RequirementSpec) bool
	wrong func(r *RequirementSpec, at string, cap int) error // nil: whatever is given can be
	check func(*rule, *work)                                 // nil: nothing to find when a password is chosen
	texts func(*rule) []msg.Text
}

var kinds = []kind{
	{"length", cheap, true, func(r *RequirementSpec) bool { return r.Length != LengthSpec{} }, wrongLength, checkLength, lengthTexts},
	{"classes", cheap, true, func(r *RequirementSpec) bool {
		return r.Classes.Of != nil || r.Classes.AtLeast != 0 || r.Classes.Each != 0
	}, wrongClasses, checkClasses, classTexts},
	{"forbidden", cheap, true, func(r *RequirementSpec) bool { return r.Forbidden != nil }, wrongForbidden, checkForbidden, forbiddenTexts},
	{"allowed", cheap, true, func(r *RequirementSpec) bool { return r.Allowed.Of != nil || r.Allowed.Characters != "" }, wrongAllowed, checkAllowed, allowedTexts},
	{"sequences", cheap, true, func(r *RequirementSpec) bool { return r.Sequences != SequencesSpec{} }, wrongSequences, checkSequences, sequenceTexts},
	{"words", words, true, func(r *RequirementSpec) bool { return r.Words != 0 }, wrongWords, checkWords, wordTexts},
	{"personal", words, true, func(r *RequirementSpec) bool { return r.Personal != 0 },
		func(r *RequirementSpec, at string, _ int) error { return wrongMatch(at, r.Personal) }, checkPersonal, personalTexts},
	{"username", words, true, func(r *RequirementSpec) bool { return r.Username != UsernameSpec{} }, wrongUsername, checkUsername, usernameTexts},
	{"context", words, true, func(r *RequirementSpec) bool { return r.Context.Words != nil || r.Context.Match != 0 }, wrongContext, checkContext, contextTexts},
	{"history", history, true, func(r *RequirementSpec) bool { return r.History != HistorySpec{} }, wrongHistory, checkHistory, historyTexts},
	{"difference", history, true, func(r *RequirementSpec) bool { return r.Difference != 0 }, wrongDifference, checkDifference, differenceTexts},
	{"current", history, false, func(r *RequirementSpec) bool { return r.Current }, nil, checkCurrent, currentTexts},
	{"age", cheap, false, func(r *RequirementSpec) bool { return r.Age != Lifetime{} }, wrongAge, checkAge, ageTexts},
	{"text", cheap, false, func(r *RequirementSpec) bool { return r.Text != TextSpec{} }, wrongText, nil, plainTexts},
}

// tests reports whether a requirement among them, and not only advice, looks at the new password.
func tests(all []RequirementSpec) bool {
	for i := range all {
		for k := range kinds {
			if kinds[k].tests && !all[i].Advice && kinds[k].given(&all[i]) {
				return true
			}
		}
	}
	return false
}

// compile makes the policy of a specification that is right.
func compile(s PolicySpec) *policy {
	s = s.clone()
	s.Format = strict.Format
	p := &policy{spec: s, symbols: s.allSymbols(), cap: cmp.Or(s.Cap, defaultCap), tests: tests(s.Requirements)}
	for i := range p.spec.Requirements {
		r := newRule(&p.spec.Requirements[i])
		r.source = s.Source(r.Provision)
		if r.clause = r.Clause; r.clause == "" {
			r.clause = s.ID
		}
		if r.Advice {
			r.severity = law.Advised
		}
		if slices.ContainsFunc(r.classes, func(c choice) bool { return c.is&isSymbol != 0 }) {
			r.symbols = p.symbols
		}
		r.few = said{saidFewClasses.code, saidFewClasses.text.Put(numbers[0], numbers[1], list(r.classes))}
		var g gathering
		for _, word := range r.Context.Words {
			g.word(personalWord, word)
		}
		if r.needles = g.settle(g.spans); r.Context.Match == Contains { // which does not read backwards
			r.needles = slices.DeleteFunc(r.needles, func(n needle) bool { return n.turned })
		}
		p.rules = append(p.rules, r)
	}
	return p
}

// newRule makes what a requirement says ready, without what it has of its policy.
func newRule(spec *RequirementSpec) rule {
	r := rule{RequirementSpec: spec, characters: norm.NFC.String(spec.Allowed.Characters)}
	for k := range kinds {
		if kinds[k].given(spec) {
			r.kind = &kinds[k]
		}
	}
	for _, c := range slices.Concat(spec.Classes.Of, spec.Forbidden, spec.Allowed.Of) {
		r.classes = append(r.classes, choiceOf(c))
	}
	return r
}

// mustPolicy makes a policy that this package ships.
func mustPolicy(s PolicySpec) Policy {
	p, err := s.Policy()
	if err != nil {
		panic(err)
	}
	return p
}

// Spec returns a copy of the specification that the policy was made from; false for the zero Policy.
func (p Policy) Spec() (PolicySpec, bool) {
	if p.def == nil {
		return PolicySpec{}, false
	}
	return p.def.spec.clone(), true
}

// String returns the name of the policy in English, "none" for the zero Policy.
func (p Policy) String() string {
	if p.def == nil {
		return "none"
	}
	return msg.Named(p.def.spec.ET, p.def.spec.EN).EN
}

// MarshalJSON writes the specification of the policy, null for the zero Policy.
func (p Policy) MarshalJSON() ([]byte, error) {
	if p.def == nil {
		return []byte("null"), nil
	}
	return p.def.spec.MarshalJSON()
}

// Sentence is one sentence of a policy, as a form shows it, and where it stands.
type Sentence struct {
	Clause   law.ID
	Severity law.Severity
	Source   law.Source
	text     msg.Text
}

// Text returns the sentence in Estonian or English.
func (s Sentence) Text(tag language.Tag) string { return s.text.In(tag) }

// String returns the sentence in English, and where it stands.
func (s Sentence) String() string { return s.text.EN + " (" + s.Source.String() + ")" }

// MarshalJSON writes the sentence: {"clause": …, "severity": …, "et": …, "en": …, "source": {…}}.
func (s Sentence) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Clause   law.ID       `json:"clause"`
		Severity law.Severity `json:"severity"`
		ET       string       `json:"et"`
		EN       string       `json:"en"`
		Source   law.Source   `json:"source"`
	}{s.Clause, s.Severity, s.text.ET, s.text.EN, s.Source})
}

// Sentences returns the policy as sentences, in its order; nil for the zero Policy.
func (p Policy) Sentences() (all []Sentence) {
	if p.def == nil {
		return nil
	}
	for i := range p.def.rules {
		r := &p.def.rules[i]
		for _, text := range r.kind.texts(r) {
			all = append(all, Sentence{r.clause, r.severity, r.source, text})
		}
	}
	return all
}

func (r *rule) finding(s said, a, b int) law.Finding {
	return law.Check{
		Clause: r.clause, Code: s.code, Severity: r.severity, Source: r.source, ET: s.text.ET, EN: s.text.EN,
	}.Finding(a, b)
}

// own is the source of what this package refuses by itself, whatever the policy.
var own = law.Source{Act: "teabehaldus", Provision: "password"}

// closed is what a policy says that is none, or that was not in force on the day; a day that is not given is not asked.
func (p Policy) closed(today civil.Date) []law.Finding {
	switch {
	case p.def == nil:
		return []law.Finding{ownFinding(saidNone, 0, 0)}
	case !today.IsZero() && !today.Placeholder() && (today.Before(p.def.spec.Since) || !p.def.spec.Until.IsZero() && today.After(p.def.spec.Until)):
		return []law.Finding{ownFinding(saidNotInForce, 0, 0)}
	}
	return nil
}

func ownFinding(s said, a, b int) law.Finding {
	return law.Check{Code: s.code, Source: own, ET: s.text.ET, EN: s.text.EN}.Finding(a, b)
}

// Located is a finding and the place that it speaks of.
type Located struct {
	law.Finding
	// From and To bound the characters, counted in code points of the password in NFC; To is not included. Both are 0
	// where the finding speaks of no place.
	From, To int
}

// MarshalJSON writes the finding and its place, "from" and "to".
func (l Located) MarshalJSON() ([]byte, error) {
	data, err := l.Finding.MarshalJSON()
	if err != nil {
		return nil, err
	}
	data = append(data[:len(data)-1], `,"from":`...)
	data = strconv.AppendInt(data, int64(l.From), 10)
	data = append(data, `,"to":`...)
	return append(strconv.AppendInt(data, int64(l.To), 10), '}'), nil
}

// Check returns everything that is wrong with a new password (puudused), in the order of the policy; nil when it is
// clean. A password that cannot be read, because it is no UTF-8 or longer than the cap, gets that finding alone. The
// same letters get the same findings, however they are composed. The zero Policy finds policy.none, and so does one
// whose requirements do not look at the password, unless it is open.
//
// No finding holds a part of the password or of the user's data. Its numbers are lengths and counts.
//
// Source: Antsla § 7 lg 2, 4, 5, 6; Saaremaa p 7.5–7.8.
func (p Policy) Check(in Input) []law.Finding {
	noted := p.find(&in)
	if len(noted) == 0 {
		return nil
	}
	found := make([]law.Finding, len(noted))
	for i := range noted {
		found[i] = noted[i].Finding
	}
	return found
}

// Locate returns what [Policy.Check] does, and the place of each finding in the password, for a form that marks it. A
// place tells something of the password: do not log it.
func (p Policy) Locate(in Input) []Located {
	noted := p.find(&in)
	if len(noted) == 0 {
		return nil
	}
	places := make([]Located, len(noted))
	for i := range noted {
		places[i] = noted[i].Located
	}
	return places
}

// find does the work of Check and Locate.
func (p Policy) find(in *Input) []noted {
	f := p.closed(in.Today)
	if f == nil && !p.def.tests && !p.def.spec.Open {
		f = Policy{}.closed(in.Today)
	}
	if f != nil {
		return []noted{{Located: Located{Finding: f[0]}}}
	}
	w := work{policy: p.def, in: in, typed: in.New.Reveal()}
	if !w.read() {
		return w.found
	}
	w.placeholders()
	for stage := range stages {
		for i := range p.def.rules {
			if r := &p.def.rules[i]; r.kind.stage == stage && r.kind.check != nil {
				w.order = i
				r.kind.check(r, &w)
			}
		}
	}
	// The order of the work is not that of the policy.
	slices.SortStableFunc(w.found, func(a, b noted) int { return a.order - b.order })
	return w.found
}

// work is one call of Check: the password in the forms that the rules read, and what they found.
type work struct {
	policy *policy
	in     *Input
	typed  string // as it came
	nfc    string
	runes  []rune // of nfc
	seen   []rune // those of them that are seen, in lower case
	hidden int    // how many runes there are, where some are not seen

	bare   []rune  // letters without case and diacritics, and digits, of runes
	origin []int16 // of bare in runes
	steps  []int16 // for madeOf to work in

	current int // what isCurrent says

	order int // the rule at work; -1 before all
	found []noted
}

// noted is a finding, its place, and which rule it is of.
type noted struct {
	Located
	order int
}

// longest is how many bytes of UTF-8 one code point of NFC can come from: three code points of four bytes; and apart
// how many code points, four of two bytes.
const (
	longest = 12
	apart   = 4
)

// read makes the forms of the password; false where it cannot be looked at.
func (w *work) read() bool {
	w.order = -1
	limit := w.policy.cap
	if len(w.typed) > longest*limit || len(w.typed) > limit && utf8.RuneCountInString(w.typed) > apart*limit {
		w.note(ownFinding(saidCap, limit, 0), 0, 0)
		return false
	}
	if !utf8.ValidString(w.typed) {
		w.note(ownFinding(saidUTF8, 0, 0), 0, 0)
		return false
	}
	w.nfc = nfc(w.typed)
	n := utf8.RuneCountInString(w.nfc)
	if n > limit {
		w.note(ownFinding(saidCap, limit, 0), 0, 0)
		return false
	}
	// One slice for all three; bare is seldom longer.
	all := make([]rune, 3*n+4)
	w.runes, w.seen, w.bare = all[:0:n], all[n:n:2*n], all[2*n:2*n]
	control, unassigned, hidden, foreign := -1, -1, false, false
	for _, r := range w.nfc {
		if control < 0 && unicode.IsControl(r) {
			control = len(w.runes)
		}
		if unassigned < 0 && meaningless(r) {
			unassigned = len(w.runes)
		}
		hidden = hidden || invisible(r)
		w.runes = append(w.runes, r)
		w.seen = append(w.seen, unicode.ToLower(narrow(r)))
		foreign = foreign || 0x370 <= r && r < 0x530
	}
	if hidden {
		w.see()
	}
	if foreign {
		latinise(w.seen)
	}
	if n == 0 {
		w.note(ownFinding(saidEmpty, 0, 0), 0, 0)
	}
	if control >= 0 {
		w.note(ownFinding(saidControl, 0, 0), control, control+1)
	}
	if unassigned >= 0 {
		w.note(ownFinding(saidUnassigned, 0, 0), unassigned, unassigned+1)
	}
	return true
}

// placeholders finds the days given that stand for none, whether the policy asks for them or not: who gives one does
// not know the day.
func (w *work) placeholders() {
	if w.in.Changed.Placeholder() {
		w.note(ownFinding(saidChangedPlaceholder, 0, 0), 0, 0)
	}
	if w.in.Today.Placeholder() {
		w.note(ownFinding(saidTodayPlaceholder, 0, 0), 0, 0)
	}
	for i := range w.in.History {
		if w.in.History[i].Since.Placeholder() {
			w.note(ownFinding(saidSincePlaceholder, i+1, 0), 0, 0)
		}
	}
}

// note keeps a finding and its place in runes.
func (w *work) note(f law.Finding, from, to int) {
	if w.found == nil {
		w.found = make([]noted, 0, 4)
	}
	w.found = append(w.found, noted{Located{f, from, to}, w.order})
}

// add keeps a finding of a rule and its place in runes.
func (r *rule) add(w *work, s said, a, b, from, to int) { w.note(r.finding(s, a, b), from, to) }

func checkLength(r *rule, w *work) {
	n := len(w.runes)
	if n < r.Length.Min {
		r.add(w, saidShort, n, r.Length.Min, 0, 0)
	}
	if r.Length.Max > 0 && n > r.Length.Max {
		r.add(w, saidLong, n, r.Length.Max, r.Length.Max, n)
	}
	if r.Length.Different > 0 {
		all := slices.Clone(w.runes)
		slices.Sort(all)
		if n := len(slices.Compact(all)); n < r.Length.Different {
			r.add(w, saidDifferent, n, r.Length.Different, 0, 0)
		}
	}
}

// checkDifference compares with the current password as it was entered.
func checkDifference(r *rule, w *work) {
	if w.first() {
		return
	}
	current := w.in.Current.Reveal()
	if is := w.isCurrent(); current == "" || is == currentOther || len(w.in.History) > 0 && is != currentSame {
		r.add(w, saidDifferenceUnknown, 0, 0, 0, 0)
		return
	}
	if n := difference(w.runes, []rune(nfc(current)), r.Difference); n < r.Difference {
		r.add(w, saidSimilar, n, r.Difference, 0, 0)
	}
}

// difference returns how many characters must be put in, taken out or changed to make one text of the other; enough
// where they are as many or more.
func difference(a, b []rune, enough int) int {
	if d := len(a) - len(b); d >= enough || -d >= enough {
		return enough
	}
	row := make([]int, len(b)+1)
	for k := range row {
		row[k] = k
	}
	for i := range a {
		diagonal := row[0]
		row[0] = i + 1
		for k := range b {
			n := diagonal
			if a[i] != b[k] {
				n = 1 + min(diagonal, row[k], row[k+1])
			}
			diagonal, row[k+1] = row[k+1], n
		}
	}
	return min(enough, row[len(b)])
}

// checkHistory asks the verifiers of the former passwords that the rule names. Days that contradict one another, or
// that stand for none, exempt nothing.
func checkHistory(r *rule, w *work) {
	h := r.History
	unknown := false
	newer := w.in.Today // no former password was set after this day
	for i, former := range w.in.History {
		since := former.Since
		if !since.IsZero() && !since.Placeholder() {
			unknown = unknown || !newer.IsZero() && newer.Before(since)
			newer = since
		}
		named := h.All || i < h.Count
		if h.Both && !named {
			break
		}
		if !h.Within.IsZero() && (h.Both || !named) {
			end := since.Add(h.Within)
			switch {
			case since.Placeholder():
				continue // which is found already
			case since.IsZero() || w.in.Today.IsZero() || end.IsZero():
				unknown = true
				continue
			}
			named = w.in.Today.Placeholder() || !w.in.Today.After(end)
		}
		if !named {
			continue
		}
		same, known := former.Verify.is(w.in.New)
		if same {
			r.add(w, saidReused, i+1, 0, 0, 0)
			return
		}
		unknown = unknown || !known
	}
	if unknown || len(w.in.History) == 0 && !w.first() {
		r.add(w, saidHistoryUnknown, 0, 0, 0, 0)
	}
}

func checkCurrent(r *rule, w *work) {
	switch {
	case w.first():
	case w.in.Current.Reveal() == "":
		r.add(w, saidCurrentMissing, 0, 0, 0, 0)
	case w.isCurrent() == currentUnknown:
		r.add(w, saidCurrentUnknown, 0, 0, 0, 0)
	case w.isCurrent() == currentOther:
		r.add(w, saidCurrentWrong, 0, 0, 0, 0)
	}
}

// What is known of the current password as it was entered; zero: nobody asked.
const (
	currentUnknown = iota + 1
	currentSame
	currentOther
)

// isCurrent says whether what the user entered is the current password; the verifier, which may be slow, is asked once.
func (w *work) isCurrent() int {
	if w.current != 0 {
		return w.current
	}
	w.current = currentUnknown
	if len(w.in.Current.Reveal()) > longest*mostCap { // none so long was ever accepted, and it would be slow to hash
		w.current = currentOther
	} else if len(w.in.History) > 0 {
		if is, known := w.in.History[0].Verify.is(w.in.Current); is {
			w.current = currentSame
		} else if known {
			w.current = currentOther
		}
	}
	return w.current
}

// first reports whether the account has no password yet: what is known of a former one says that it has.
func (w *work) first() bool { return w.in.First && len(w.in.History) == 0 && w.in.Changed.IsZero() }
