// SPDX-License-Identifier: MIT

package password

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
)

// What a specification of a policy cannot say.

const (
	defaultCap       = 128
	mostCap          = 512
	leastRun         = 3
	mostDifference   = 64 // and beside a word, and of a run of the user name
	mostHistory      = 1024
	mostUnits        = 36_500
	mostRequirements = 64
)

var (
	textSign     = msg.Text{ET: "Tähed, numbrid ja juhtmärgid ei ole sümbolid", EN: "letters, digits and control characters are no symbols"}
	textNeeds    = msg.Text{ET: "Vaja on ka välja {1}", EN: "needs {1}"}
	textMany     = msg.Text{ET: "Lubatud on kuni {1}", EN: "at most {1} are allowed"}
	textOpen     = msg.Text{ET: "Poliitikas on nõuded", EN: "the policy has requirements"}
	textNoWords  = msg.Text{ET: "Sõnastik on antud, aga ühelgi nõudel ei ole välja words", EN: "there is a dictionary, and no requirement has words"}
	textTwo      = msg.Text{ET: "Ühes nõudes saab olla üks nõutav asi, siin on juba {1}", EN: "a requirement says one thing, and this one has {1} already"}
	textNothing  = msg.Text{ET: "Nõudes ei ole midagi nõutud", EN: "a requirement says one thing, and this one has none"}
	textSecond   = msg.Text{ET: "See on ühel nõudel juba olemas", EN: "another requirement has one already"}
	textLonger   = msg.Text{ET: "See on pikem kui max", EN: "is longer than max"}
	textBelow    = msg.Text{ET: "See on väiksem kui min", EN: "is below min"}
	textTwice    = msg.Text{ET: "Antud kaks korda", EN: "given twice"}
	textThree    = msg.Text{ET: "Vaja on vähemalt kolme tähte või numbrit", EN: "must have three letters or digits"}
	textWhole    = msg.Text{ET: "See käib ainult väärtusega words: whole", EN: "goes with words: whole only"}
	textBoth     = msg.Text{ET: "Vaja on välju count ja within, ilma väljata all", EN: "needs count and within, without all"}
	textBounds   = msg.Text{ET: "Lubatud on {1}–{2}", EN: "must be {1}–{2}"}
	textForbids  = msg.Text{ET: "Teised nõuded keelavad selle", EN: "other requirements forbid it"}
	textNoneLeft = msg.Text{ET: "Ükski märk ei jää lubatuks", EN: "no character is left"}
	textTooLong  = msg.Text{
		ET: "Koos teiste nõuetega ei sobi ükski salasõna: märke on vaja vähemalt {1}, lubatud on kuni {2}",
		EN: "together with the other requirements no password is possible: {1} characters are needed, {2} allowed",
	}
)

func invalid(at string, value any, why msg.Text) error {
	return refuse.Invalid(at, fmt.Sprint(value), why)
}

// bound refuses a number outside of bounds.
func bound(at string, n, least, most int) error {
	if least <= n && n <= most {
		return nil
	}
	return invalid(at, n, textBounds.With(least, most))
}

// Check returns the first thing that is wrong with the specification, which is why [PolicySpec.Policy] refuses it; nil
// where it makes a policy.
func (s PolicySpec) Check() error {
	if err := cmp.Or(s.Head.Check(), bound("cap", s.Cap, 0, mostCap)); err != nil {
		return err
	}
	for _, r := range s.Symbols {
		if classOf(r)&(isLetter|isDigit) != 0 || r < ' ' {
			return invalid("symbols", strconv.QuoteRune(r), textSign)
		}
	}
	if s.SymbolsLiteral && s.Symbols == "" {
		return invalid("symbols_literal", true, textNeeds.Fill("symbols"))
	}
	if n := len(s.Requirements); n > mostRequirements {
		return invalid("requirements", n, textMany.With(mostRequirements, 0))
	}
	for i := range s.Requirements {
		if err := s.Requirements[i].wrong(at("requirements", i)+".", cmp.Or(s.Cap, defaultCap)); err != nil {
			return err
		}
	}
	if err := s.wrongAges(); err != nil {
		return err
	}
	if (s.Words != nil || s.Breached != nil) && !slices.ContainsFunc(s.Requirements, func(r RequirementSpec) bool { return r.Words != 0 }) {
		return invalid("requirements", "", textNoWords)
	}
	if s.Open && tests(s.Requirements) {
		return invalid("open", true, textOpen)
	}
	return s.contradiction()
}

// wrongAges refuses a second longest and a second shortest time, of which only one could hold, and a shortest one above
// the longest.
func (s *PolicySpec) wrongAges() error {
	var all Lifetime
	for i := range s.Requirements {
		at, b := at("requirements", i)+".age", s.Requirements[i].Age
		switch {
		case !b.Max.IsZero() && !all.Max.IsZero():
			return invalid(at+".max", b.Max, textSecond)
		case !b.Min.IsZero() && !all.Min.IsZero():
			return invalid(at+".min", b.Min, textSecond)
		}
		all.Max, all.Min = cmp.Or(all.Max, b.Max), cmp.Or(all.Min, b.Min)
		if (!b.Max.IsZero() || !b.Min.IsZero()) && all.longer(all.Min) {
			return invalid(at+".min", all.Min, textLonger)
		}
	}
	return nil
}

// longer reports whether a period is longer than the longest time, where both are given.
func (l Lifetime) longer(p civil.Period) bool {
	day := civil.Must(2001, 1, 1)
	return !p.IsZero() && !l.Max.IsZero() && day.Add(p).After(day.Add(l.Max))
}

// wrong returns the first field of a requirement that cannot be; at is what comes before its name.
func (r *RequirementSpec) wrong(at string, cap int) error {
	if r.Clause != "" && !r.Clause.Valid() {
		return invalid(at+"clause", strconv.Quote(string(r.Clause)), msg.Text{ET: "Lubatud on ainult a–z, 0–9 ja .-_/", EN: "only a–z, 0–9 and .-_/ are allowed"})
	}
	if r.Provision == "" {
		return refuse.Missing(at + "provision")
	}
	if r.Beside != 0 && r.Words != Whole {
		return invalid(at+"beside", r.Beside, textWhole)
	}
	var one *kind
	for i := range kinds {
		if k := &kinds[i]; k.given(r) {
			if one != nil {
				return invalid(at+k.field, "", textTwo.Fill(one.field))
			}
			one = k
		}
	}
	switch {
	case one == nil:
		return invalid(strings.TrimSuffix(at, "."), "", textNothing)
	case one.wrong == nil:
		return nil
	}
	return one.wrong(r, at+one.field, cap)
}

func wrongLength(r *RequirementSpec, at string, cap int) error {
	l := r.Length
	err := cmp.Or(bound(at+".min", l.Min, 0, cap), bound(at+".max", l.Max, 0, cap), bound(at+".different", l.Different, 0, cap))
	if err == nil && l.Max > 0 && l.Max < l.Min {
		return invalid(at+".max", l.Max, textBelow)
	}
	return err
}

func wrongClasses(r *RequirementSpec, at string, cap int) error {
	c := r.Classes
	if len(c.Of) == 0 {
		return refuse.Missing(at + ".of")
	}
	return cmp.Or(wrongClassList(at+".of", c.Of), bound(at+".at_least", c.AtLeast, 0, len(c.Of)), bound(at+".each", c.Each, 0, cap))
}

func wrongForbidden(r *RequirementSpec, at string, _ int) error {
	if len(r.Forbidden) == 0 {
		return refuse.Missing(at)
	}
	return wrongClassList(at, r.Forbidden)
}

func wrongAllowed(r *RequirementSpec, at string, _ int) error {
	return wrongClassList(at+".of", r.Allowed.Of)
}

func wrongClassList(path string, list []Class) error {
	for i, c := range list {
		for one := range strings.SplitSeq(string(c), "|") {
			if classNamed(one) < 0 {
				return refuse.Unknown(at(path, i), one, classNames()...)
			}
		}
		if slices.Contains(list[:i], c) {
			return invalid(at(path, i), strconv.Quote(string(c)), textTwice)
		}
	}
	return nil
}

func wrongSequences(r *RequirementSpec, at string, _ int) error {
	s := r.Sequences
	return cmp.Or(wrongRun(at+".letters", s.Letters, mostCap), wrongRun(at+".digits", s.Digits, mostCap),
		wrongRun(at+".keyboard", s.Keyboard, mostCap), wrongRun(at+".repeats", s.Repeats, mostCap))
}

func wrongRun(at string, n, most int) error {
	if n == 0 {
		return nil
	}
	return bound(at, n, leastRun, most)
}

func wrongMatch(at string, m Match) error {
	if m == 0 || matches.Known(m) {
		return nil
	}
	return refuse.Unknown(at, "", matches.Codes()...)
}

func wrongWords(r *RequirementSpec, at string, _ int) error {
	return cmp.Or(wrongMatch(at, r.Words), bound(strings.TrimSuffix(at, "words")+"beside", r.Beside, 0, mostDifference))
}

func wrongUsername(r *RequirementSpec, at string, _ int) error {
	return cmp.Or(wrongMatch(at+".match", r.Username.Match), wrongRun(at+".run", r.Username.Run, mostDifference))
}

func wrongContext(r *RequirementSpec, at string, _ int) error {
	words := r.Context.Words
	if err := wrongMatch(at+".match", r.Context.Match); err != nil {
		return err
	}
	if len(words) == 0 {
		return refuse.Missing(at + ".words")
	}
	many := invalid(at+".words", len(words), textMany.Fill(strconv.Itoa(mostNeedles)))
	size := 0
	for _, word := range words {
		size += len(word)
	}
	if size > longest*mostNeedles { // before any work
		return many
	}
	var g gathering
	for i, word := range words {
		if n := g.word(personalWord, word); n < 3 {
			return invalid(at+".words["+strconv.Itoa(i)+"]", n, textThree)
		}
	}
	if g.settle(g.spans).size() > mostNeedles {
		return many
	}
	return nil
}

func wrongHistory(r *RequirementSpec, at string, _ int) error {
	h := r.History
	if h.Both && (h.All || h.Count == 0 || h.Within.IsZero()) {
		return invalid(at+".both", true, textBoth)
	}
	return cmp.Or(bound(at+".count", h.Count, 0, mostHistory), wrongPeriod(at+".within", h.Within))
}

func wrongDifference(r *RequirementSpec, at string, _ int) error {
	return bound(at, r.Difference, 1, mostDifference)
}

func wrongAge(r *RequirementSpec, at string, _ int) error {
	a := r.Age
	if err := cmp.Or(wrongPeriod(at+".max", a.Max), wrongPeriod(at+".min", a.Min), wrongPeriod(at+".warn", a.Warn)); err != nil {
		return err
	}
	switch {
	case a.Max.IsZero() && (!a.Warn.IsZero() || a.Effect != 0):
		return refuse.Missing(at + ".max")
	case a.Effect != 0 && !effects.Known(a.Effect):
		return refuse.Unknown(at+".effect", "", effects.Codes()...)
	case a.longer(a.Min):
		return invalid(at+".min", a.Min, textLonger)
	case a.longer(a.Warn):
		return invalid(at+".warn", a.Warn, textLonger)
	}
	return nil
}

func wrongPeriod(at string, p civil.Period) error {
	if p.IsZero() || 1 <= p.Count() && p.Count() <= mostUnits {
		return nil
	}
	return invalid(at, p, msg.Text{ET: "Lubatud on 1–{1} ühikut", EN: "must be 1–{1} units"}.With(mostUnits, 0))
}

func wrongText(r *RequirementSpec, at string, _ int) error {
	if r.Text.ET == "" {
		return refuse.Missing(at + ".et")
	}
	return nil
}
