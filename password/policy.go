package password

import (
	"cmp"
	"slices"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/strict"
	"github.com/teabehaldus/teabehaldus/law"
)

// Policy is a password policy that can be asked (paroolipoliitika). It is immutable and safe for concurrent use. The
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
	wrong func(r *RequirementSpec, cap int) (path, reason string) // nil: whatever is given can be
	check func(*rule, *work)                                      // nil: nothing to find when a password is chosen
	texts func(*rule) []msg.Text
}

var kinds = []kind{
	{"length", cheap, true, func(r *RequirementSpec) bool { return r.Length != LengthSpec{} }, wrongLength, checkLength, lengthTexts},
	{"classes", cheap, true, func(r *RequirementSpec) bool { return r.Classes.Of != nil || r.Classes.AtLeast != 0 }, wrongClasses, checkClasses, classTexts},
	{"forbidden", cheap, true, func(r *RequirementSpec) bool { return r.Forbidden != nil }, wrongForbidden, checkForbidden, forbiddenTexts},
	{"sequences", cheap, true, func(r *RequirementSpec) bool { return r.Sequences != SequencesSpec{} }, wrongSequences, checkSequences, sequenceTexts},
	{"words", words, true, func(r *RequirementSpec) bool { return r.Words != "" },
		func(r *RequirementSpec, _ int) (string, string) { return wrongMatch("", r.Words) }, checkWords, wordTexts},
	{"personal", words, true, func(r *RequirementSpec) bool { return r.Personal != "" },
		func(r *RequirementSpec, _ int) (string, string) { return wrongMatch("", r.Personal) }, checkPersonal, personalTexts},
	{"context", words, true, func(r *RequirementSpec) bool { return r.Context.Words != nil || r.Context.Match != "" }, wrongContext, checkContext, contextTexts},
	{"history", history, true, func(r *RequirementSpec) bool { return r.History != HistorySpec{} }, wrongHistory, checkHistory, historyTexts},
	{"current", history, false, func(r *RequirementSpec) bool { return r.Current }, nil, checkCurrent, currentTexts},
	{"age", cheap, false, func(r *RequirementSpec) bool { return r.Age != AgeSpec{} }, wrongAge, checkAge, ageTexts},
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
	p := &policy{spec: s, symbols: s.allSymbols(), cap: s.Cap, tests: tests(s.Requirements)}
	if p.cap == 0 {
		p.cap = Cap
	}
	act := law.Source{Act: s.Act, Ref: s.Ref, URL: s.URL}
	for i := range p.spec.Requirements {
		r := rule{RequirementSpec: &p.spec.Requirements[i], source: act.At(s.Requirements[i].Provision)}
		if r.clause = r.Clause; r.clause == "" {
			r.clause = s.ID
		}
		if r.Advice {
			r.severity = law.Advice
		}
		for k := range kinds {
			if kinds[k].given(r.RequirementSpec) {
				r.kind = &kinds[k]
			}
		}
		for _, c := range slices.Concat(r.Classes.Of, r.Forbidden) {
			r.classes = append(r.classes, choiceOf(c))
			if r.classes[len(r.classes)-1].is&isSymbol != 0 {
				r.symbols = p.symbols
			}
		}
		r.few = said{saidFewClasses.code, saidFewClasses.text.Put(numbers[0], numbers[1], list(r.classes))}
		for _, word := range r.Context.Words {
			r.needles.word(personalWord, word)
		}
		p.rules = append(p.rules, r)
	}
	return p
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

// Name returns the name of the policy; "" for the zero Policy.
func (p Policy) Name(tag language.Tag) string {
	if p.def == nil {
		return ""
	}
	return msg.Named(p.def.spec.ET, p.def.spec.EN).In(tag)
}

// Requirement is one requirement of a policy as a form can show it (nõue): a sentence, and where it stands.
type Requirement struct {
	Clause   law.ID
	Severity law.Severity
	Source   law.Source
	text     msg.Text
}

// Text returns the sentence in the language of a tag, as law says.
func (r Requirement) Text(tag language.Tag) string { return r.text.In(tag) }

// Requirements returns the policy as sentences, in its order; nil for the zero Policy.
func (p Policy) Requirements() (all []Requirement) {
	if p.def == nil {
		return nil
	}
	for i := range p.def.rules {
		r := &p.def.rules[i]
		for _, text := range r.kind.texts(r) {
			all = append(all, Requirement{r.clause, r.severity, r.source, text})
		}
	}
	return all
}

// Lifetime returns how long a password is kept under the policy, and what its expiry brings. The longest and the shortest
// time may stand in two requirements. The zero Lifetime where there is none.
func (p Policy) Lifetime() (l Lifetime, effect Effect) {
	if p.def == nil {
		return Lifetime{}, ""
	}
	for i := range p.def.rules {
		a := p.def.rules[i].Age
		if !a.Min.IsZero() {
			l.Min = a.Min
		}
		if a.Max.IsZero() {
			continue
		}
		l.Max, l.Warn, effect = a.Max, a.Warn, a.Effect
		if effect == "" {
			effect = Change
		}
	}
	return l, effect
}

// aging returns the requirement that says when a password expires, or else the one with a minimum age; nil for neither.
func (p Policy) aging() (found *rule) {
	if p.def == nil {
		return nil
	}
	for i := range p.def.rules {
		if r := &p.def.rules[i]; !r.Age.Max.IsZero() {
			return r
		} else if !r.Age.Min.IsZero() {
			found = r
		}
	}
	return found
}

// Age returns what there is to say, on a day, of the age of a password that was changed on a day: nil while it is good;
// age.warn, which is advice, on the last good days; age.change or age.suspend from the day after the last good one.
// Missing days, or days not in this order, are age.unknown; a day that stands for none (see [civil.Date.Placeholder]) is
// placeholder.changed or placeholder.today. The zero Policy says policy.none.
func (p Policy) Age(changed, today civil.Date) []law.Finding {
	if p.def == nil {
		return none()
	}
	r := p.aging()
	if r == nil {
		return nil
	}
	if said, ok := wrongDays(changed, today); ok {
		return []law.Finding{r.finding(said, 0, 0)}
	}
	life, effect := p.Lifetime()
	state, err := life.On(changed, today)
	if err != nil {
		return []law.Finding{r.finding(saidAgeUnknown, 0, 0)}
	}
	if state == Valid {
		return nil
	}
	last, _ := life.Last(changed) // On has asked before
	days := last.DaysSince(today)
	switch {
	case state == Warned:
		f := r.finding(saidAgeWarn, days, 0)
		f.Severity = law.Advice
		return []law.Finding{f}
	case effect == Suspend:
		return []law.Finding{r.finding(saidAgeSuspend, -days, 0)}
	}
	return []law.Finding{r.finding(saidAgeChange, -days, 0)}
}

func (r *rule) finding(s said, a, b int) law.Finding {
	return law.Check{
		Clause: r.clause, Code: s.code, Severity: r.severity, Source: r.source, ET: s.text.ET, EN: s.text.EN,
	}.Finding(a, b)
}

// own is the source of what this package refuses by itself, whatever the policy.
var own = law.Source{Act: "teabehaldus", Provision: "password"}

func none() []law.Finding { return []law.Finding{ownFinding(saidNone, 0, 0)} }

func ownFinding(s said, a, b int) law.Finding {
	return law.Check{Code: s.code, Source: own, ET: s.text.ET, EN: s.text.EN}.Finding(a, b)
}

// Place is a finding and the place that it speaks of.
type Place struct {
	law.Finding
	// From and To bound the characters, counted in code points of the password in NFC; To is not included. Both are 0
	// where the finding speaks of no place.
	From, To int
}

// Check returns everything that is wrong with a new password (puudused), in the order of the policy; nil when it is
// clean. No finding holds a part of the password or of the user's data; the numbers are lengths and counts. A password
// that cannot be read (not UTF-8) or is longer than the cap gets that finding alone. NFC and NFD of a password get the
// same findings. The zero Policy, and one without a requirement that does not say so, find policy.none.
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
func (p Policy) Locate(in Input) []Place {
	noted := p.find(&in)
	if len(noted) == 0 {
		return nil
	}
	places := make([]Place, len(noted))
	for i := range noted {
		places[i] = noted[i].Place
	}
	return places
}

// find does the work of Check and Locate.
func (p Policy) find(in *Input) []noted {
	if p.def == nil || !p.def.tests && !p.def.spec.Open {
		return []noted{{Place: Place{Finding: none()[0]}}}
	}
	w := work{policy: p.def, in: in, typed: in.New.Reveal()}
	if !w.read() {
		return w.found
	}
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

	bare   []rune  // letters without case and diacritics, and digits, of runes
	origin []int16 // of bare in runes
	steps  []int16 // for madeOf to work in

	hidden bool // some characters are invisible

	order int // the rule at work; -1 before all
	found []noted
}

// noted is a finding, its place, and which rule it is of.
type noted struct {
	Place
	order int
}

// longest is how many bytes of UTF-8 one code point of NFC can come from: three code points of four bytes.
const longest = 12

// read makes the forms of the password; false where it cannot be looked at.
func (w *work) read() bool {
	w.order = -1
	limit := w.policy.cap
	if len(w.typed) > longest*limit {
		w.note(ownFinding(saidCap, limit, 0), 0, 0)
		return false
	}
	if !utf8.ValidString(w.typed) {
		w.note(ownFinding(saidUTF8, 0, 0), 0, 0)
		return false
	}
	w.nfc = norm.NFC.String(w.typed)
	n := utf8.RuneCountInString(w.nfc)
	if n > limit {
		w.note(ownFinding(saidCap, limit, 0), 0, 0)
		return false
	}
	// One slice for runes and bare, which is seldom longer.
	both := make([]rune, 2*n+4)
	w.runes, w.bare = both[:0:n], both[n:n]
	control, unassigned := -1, -1
	for _, r := range w.nfc {
		if control < 0 && unicode.IsControl(r) {
			control = len(w.runes)
		}
		if unassigned < 0 && !assigned(r) {
			unassigned = len(w.runes)
		}
		w.hidden = w.hidden || invisible(r)
		w.runes = append(w.runes, r)
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

// note keeps a finding and its place in runes.
func (w *work) note(f law.Finding, from, to int) {
	if w.found == nil {
		w.found = make([]noted, 0, 4)
	}
	w.found = append(w.found, noted{Place{f, from, to}, w.order})
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
}

// checkHistory asks the verifiers of the former passwords that the rule names. Days that contradict one another, or that
// stand for none, exempt nothing.
func checkHistory(r *rule, w *work) {
	h := r.History
	unknown, placeholder := false, 0
	newer := w.in.Today // no former password was set after this day
	for i, former := range w.in.History {
		since := former.Since
		if !since.IsZero() && !since.Placeholder() {
			unknown = unknown || !newer.IsZero() && newer.Before(since)
			newer = since
		}
		named := h.All || i < h.Count
		if !named && !h.Within.IsZero() {
			end := since.Add(h.Within)
			switch {
			case since.Placeholder():
				placeholder = cmp.Or(placeholder, i+1)
				continue
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
	switch {
	case placeholder > 0:
		r.add(w, saidSincePlaceholder, placeholder, 0, 0, 0)
	case !h.Within.IsZero() && w.in.Today.Placeholder():
		r.add(w, saidTodayPlaceholder, 0, 0, 0, 0)
	}
	if unknown || len(w.in.History) == 0 && !w.first() {
		r.add(w, saidHistoryUnknown, 0, 0, 0, 0)
	}
}

func checkCurrent(r *rule, w *work) {
	if w.first() {
		return
	}
	switch typed := w.in.Current.Reveal(); {
	case typed == "":
		r.add(w, saidCurrentMissing, 0, 0, 0, 0)
		return
	case len(typed) > longest*mostCap: // none so long was ever accepted, and it would be slow to hash
		r.add(w, saidCurrentWrong, 0, 0, 0, 0)
		return
	}
	var current Verifier
	if len(w.in.History) > 0 {
		current = w.in.History[0].Verify
	}
	if same, known := current.is(w.in.Current); !known {
		r.add(w, saidCurrentUnknown, 0, 0, 0, 0)
	} else if !same {
		r.add(w, saidCurrentWrong, 0, 0, 0, 0)
	}
}

// first reports whether the account has no password yet: what is known of a former one says that it has.
func (w *work) first() bool { return w.in.First && len(w.in.History) == 0 && w.in.Changed.IsZero() }

// checkAge refuses a change before the minimum age is full.
func checkAge(r *rule, w *work) {
	if w.first() || r.Age.Min.IsZero() {
		return
	}
	life := Lifetime{Min: r.Age.Min}
	day, err := life.Changeable(w.in.Changed)
	switch said, ok := wrongDays(w.in.Changed, w.in.Today); {
	case ok:
		r.add(w, said, 0, 0, 0, 0)
	case err != nil:
		r.add(w, saidAgeUnknown, 0, 0, 0, 0)
	case w.in.Today.Before(day):
		r.add(w, saidAgeMin, day.DaysSince(w.in.Today), 0, 0, 0)
	}
}

// wrongDays says what is wrong with the day of a change and the day asked; false where both can be.
func wrongDays(changed, today civil.Date) (said, bool) {
	switch {
	case changed.IsZero() || today.IsZero() || today.Before(changed) && !changed.Placeholder() && !today.Placeholder():
		return saidAgeUnknown, true
	case changed.Placeholder():
		return saidChangedPlaceholder, true
	case today.Placeholder():
		return saidTodayPlaceholder, true
	}
	return said{}, false
}
