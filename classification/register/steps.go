package register

import (
	"iter"

	"github.com/teabehaldus/teabehaldus/classification"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/law"
)

// Steps yields the reasons on the way to the view, derived again from the document (põhjendus): its registration, all
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
		extent, decides := Content, whyPublic
		for _, l := range v.limits() {
			if !l.holds {
				continue
			}
			if l.most < extent {
				extent, decides = l.most, l.reason
				continue
			}
			if !yield(v.because(l.reason)) {
				return
			}
		}
		if extent > Nothing && !v.personal(yield) {
			return
		}
		yield(v.because(decides))
	}
}

// limit is one thing that may stand against showing all of a document, and the most that it leaves.
type limit struct {
	holds  bool
	most   Extent
	reason reason
}

// limits are all of them, those that hide everything first.
func (v *View) limits() []limit {
	d, spec := &v.doc, &v.policy.spec
	published := spec.AllKinds
	for _, k := range spec.Kinds {
		published = published || k == d.Kind
	}
	restricted := false
	for _, r := range d.Restrictions {
		restricted = restricted || r.On(v.day)
	}
	return []limit{
		{d.Registered.Compare(v.day) > 0, Nothing, whyUnregistered},
		{!published, Nothing, whyKind},
		{!spec.Register.IsZero() && d.Registered.Compare(spec.Register) < 0, Nothing, whyBefore},
		{restricted, RegisterData, whyRestricted},
		{d.Personal == classification.PrivateLife || d.Personal == classification.Sensitive, RegisterData, whyPrivate},
		{!spec.Content.IsZero() && d.Created.Compare(spec.Content) < 0, RegisterData, whyOld},
	}
}

// because returns the step of a reason, with its day and its provision.
func (v *View) because(r reason) law.Step {
	day := v.day
	switch r {
	case whyUnregistered, whyBefore:
		day = v.doc.Registered
	case whyOld:
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
	for _, c := range v.withheld() {
		if !say(c.Source, c.Code, msg.Text{ET: c.ET, EN: c.EN}) {
			return false
		}
	}
	return true
}
