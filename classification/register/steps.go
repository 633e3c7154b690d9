package register

import (
	"iter"

	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/law"
)

// Steps yields the reasons on the way to the view (põhjendus): its registration, all
// that stands against showing more of it, what is done with each natural person, what of reference and title is left out
// and, last, the reason that decides. None for the zero View.
func (v View) Steps() iter.Seq[law.Step] {
	return func(yield func(law.Step) bool) {
		if v.policy == nil {
			return
		}
		said := law.NewStep(v.doc.Registered, v.policy.source, stepRegistered, textRegistered.ET, textRegistered.EN)
		if !yield(said) {
			return
		}
		for r := v.reason + 1; r < whyPublic; r++ {
			if v.holds(r) && !yield(v.because(r)) {
				return
			}
		}
		if v.extent > Nothing && !v.personal(yield) {
			return
		}
		yield(v.because(v.reason))
	}
}

// because returns the step of a reason, with its day and its provision.
func (v *View) because(r reason) law.Step {
	day := v.day
	switch r {
	case whyUnregistered, whyBefore:
		day = v.doc.Registered
	case whyOld, whyFuture:
		day = v.doc.Created
	}
	source := v.policy.source
	if r == whyPrivate {
		source = v.policy.private
	}
	return law.NewStep(day, source, reasons[r].code, reasons[r].text.ET, reasons[r].text.EN)
}

// personal yields what is done with the natural persons, by their places and never by their names.
func (v *View) personal(yield func(law.Step) bool) bool {
	say := func(source law.Source, code string, text msg.Text) bool {
		return yield(law.NewStep(v.day, source, code, text.ET, text.EN))
	}
	for i := range v.doc.Parties {
		p := &v.doc.Parties[i]
		switch {
		case v.masks(p):
			if !say(v.policy.mask, stepMasked, textMasked.With(i+1, 0)) {
				return false
			}
		case p.Kind == NaturalPerson:
			if !say(v.policy.source, stepNamed, textNamed.With(i+1, 0)) {
				return false
			}
		}
	}
	for _, c := range []struct {
		check *law.Check
		text  string
		least int
	}{{&checkReference, v.doc.Reference, leastInReference}, {&checkTitle, v.doc.Title, leastInTitle}} {
		if v.tells(c.text, c.least) && !say(c.check.Source, c.check.Code, msg.Text{ET: c.check.ET, EN: c.check.EN}) {
			return false
		}
	}
	return true
}
