// SPDX-License-Identifier: MIT

package answer

import (
	"slices"
	"strings"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/classification"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
)

var restrictionQuestions = []question{
	row("restriction-end", "Mis päevani juurdepääsupiirang kehtib?", "Until when does an access restriction hold?", restrictionEnd),
	row("restriction", "Kas juurdepääsupiirang sel päeval kehtib?", "Does an access restriction hold on a day?", restrictionOn),
	row("restriction-check", "Mis on märkes valesti?", "What is wrong with a mark?", restrictionCheck),
	row("basis", "Milliseid aluseid tekst nimetab?", "Which bases does a text name?", basis),
	row("sensitive", "Kas TTÜ kord piirab sel päeval süüteo andmeid?", "Are data on an offence sensitive on a day (TTÜ)?", sensitive),
	row("iske", "Milline on ISKE klassi turbeaste?", "Which security level has an ISKE class?", iske),
}

type restrictionEndInput struct {
	head
	Kind          one[string, endKinds]                                   `json:"kind" doc:"how it ends"`
	Begin         civil.Date                                              `json:"begin" doc:"the first day: of making, receipt or documenting"`
	Decision      civil.Date                                              `json:"decision,omitzero" doc:"the day of the decision that ends it"`
	Event         civil.Date                                              `json:"event,omitzero" doc:"the day of the event that ends it"`
	OriginatorEnd civil.Date                                              `json:"originator_end,omitzero" doc:"the last day by the foreign mark"`
	CountFrom     one[func(*restrictionEndInput) civil.Date, countedFrom] `json:"count_from,omitzero" doc:"of personal data; without it from the death, where that is given, else from the document; needed with a birth alone"`
	Death         civil.Date                                              `json:"death,omitzero" doc:"of the person"`
	Birth         civil.Date                                              `json:"birth,omitzero" may:"placeholder" doc:"of the person, whose death cannot be established"`
}

type (
	endKinds    struct{}
	countedFrom struct{}
)

// A kind has a basis in AvTS § 35.
func (endKinds) table() map[string]string {
	return map[string]string{
		"five-years": "lg 1 p 9", "extended": "lg 1 p 9", "until-event": "lg 1 p 18", "until-decision": "lg 1 p 2", "originator": "lg 3", "personal": "lg 1 p 12",
	}
}

func (countedFrom) table() map[string]func(*restrictionEndInput) civil.Date {
	return map[string]func(*restrictionEndInput) civil.Date{
		"document": func(in *restrictionEndInput) civil.Date { return in.Begin },
		"death":    func(in *restrictionEndInput) civil.Date { return in.Death },
		"birth":    func(in *restrictionEndInput) civil.Date { return in.Birth },
	}
}

type restrictionEndAnswer struct {
	LastDay civil.Date `json:"last_day,omitzero" doc:"the last day of the restriction"`
	Open    bool       `json:"open,omitempty" doc:"no end is known"`
}

// fits refuses what a restriction of the kind does not count, and what it counts from and is not there.
func (in *restrictionEndInput) fits() error {
	for _, f := range []struct {
		at    string
		given bool
		kinds []string
	}{
		{"decision", !in.Decision.IsZero(), []string{"until-decision"}},
		{"event", !in.Event.IsZero(), []string{"until-event", "personal"}},
		{"originator_end", !in.OriginatorEnd.IsZero(), []string{"originator"}},
		{"count_from", in.CountFrom.text != "", []string{"personal"}},
		{"death", !in.Death.IsZero(), []string{"personal"}},
		{"birth", !in.Birth.IsZero(), []string{"personal"}},
	} {
		if f.given && !slices.Contains(f.kinds, in.Kind.text) {
			return refuse.Invalid(f.at, "", msg.Text{ET: "Seda liiki piirang seda ei loe ({1})", EN: "a restriction of this kind does not count it ({1})"}.Fill(in.Kind.text))
		}
	}
	switch {
	case in.CountFrom.text != "":
		if in.CountFrom.is(in).IsZero() {
			return refuse.Missing(in.CountFrom.text)
		}
	case !in.Birth.IsZero() && in.Death.IsZero(): // it counts only where the death cannot be established, and nobody said so
		return refuse.Missing("count_from")
	}
	return nil
}

func restrictionEnd(in *restrictionEndInput, c *collector) (a restrictionEndAnswer, err error) {
	if err := in.fits(); err != nil {
		return a, err
	}
	read, err := classification.ParseBasis("AvTS § 35 " + in.Kind.is)
	if err != nil {
		return a, err
	}
	r, err := classification.RestrictionSpec{
		Bases: read.Bases, Begin: in.Begin, End: in.OriginatorEnd,
		Person: classification.Person{Birth: in.Birth, Death: in.Death, DeathUnknown: in.CountFrom.text == "birth"},
	}.Restriction()
	if err == nil && in.Kind.text == "extended" {
		r, err = r.Extend(r.End().AddYears(5))
	}
	for _, happened := range []civil.Date{in.Event, in.Decision} {
		if err == nil && !happened.IsZero() {
			r, err = r.Ended(happened)
		}
	}
	if err != nil {
		return a, err
	}
	a.LastDay = r.Lifted().AddDays(-1)
	if end := r.End(); a.LastDay.IsZero() || end.Before(a.LastDay) {
		a.LastDay = end
	}
	a.Open = a.LastDay.IsZero()
	c.why(r.Steps())
	return a, nil
}

type restrictionInput struct {
	head
	Begin civil.Date `json:"begin" doc:"the first day"`
	End   civil.Date `json:"end" doc:"the last day"`
	On    civil.Date `json:"on" doc:"the day asked"`
}

type holds struct {
	Holds bool `json:"holds" doc:"the restriction holds on the day"`
}

func restrictionOn(in *restrictionInput, _ *collector) (a holds, err error) {
	basis, err := classification.Section35(1, 9, 0)
	if err != nil {
		return a, err
	}
	r, err := classification.RestrictionSpec{Bases: []classification.Basis{basis}, Begin: in.Begin, End: in.End}.Restriction()
	return holds{err == nil && r.On(in.On)}, err
}

type restrictionCheckInput struct {
	head
	Begin          civil.Date `json:"begin" may:"placeholder" doc:"the first day"`
	End            civil.Date `json:"end" may:"placeholder" doc:"the last day that the mark gives"`
	Bases          []string   `json:"bases" doc:"as the mark writes them"`
	AfterExtension bool       `json:"after_extension,omitempty" doc:"the end is that after an extension"`
}

type restrictionCheckAnswer struct {
	Clean   bool   `json:"clean" doc:"nothing is wrong"`
	Finding string `json:"finding,omitempty" doc:"over-maximum, end-before-begin, year, personal-term-on-other-basis or other-term-on-personal-basis: what is wrong, the gravest first"`
}

// markFindings are the findings of a mark by the codes of the library, the gravest first.
var markFindings = []struct{ code, finding string }{
	{"order", "end-before-begin"}, {"sentinel", "year"}, {"personal-term", "personal-term-on-other-basis"}, {"general-term", "other-term-on-personal-basis"},
	{"maximum", "over-maximum"}, {"personal-maximum", "over-maximum"}, {"extension", "over-maximum"},
}

func restrictionCheck(in *restrictionCheckInput, _ *collector) (a restrictionCheckAnswer, err error) {
	s := classification.RestrictionSpec{Begin: in.Begin, End: in.End}
	if in.AfterExtension {
		s.End, s.Extended = civil.Date{}, in.End
	}
	for _, text := range in.Bases {
		read, err := classification.ParseBasis(text)
		if err != nil {
			return a, err
		}
		differs := !read.Begin.IsZero() && read.Begin != in.Begin || !read.End.IsZero() && read.End != in.End || read.Years > 0 && in.Begin.AddYears(read.Years) != in.End
		if read.Doubt || differs {
			return a, refuse.New(law.ErrUnreadable, "bases", msg.Quote(text), msg.Text{
				ET: "Alust ei saanud tervikuna lugeda või on selles teine päev", EN: "the basis is not read whole, or has another day",
			})
		}
		s.Bases = append(s.Bases, read.Bases...)
	}
	var codes []string
	for _, f := range s.Check() {
		codes = append(codes, f.Code)
	}
	a.Clean = len(codes) == 0
	for _, m := range markFindings {
		if slices.Contains(codes, m.code) {
			a.Finding = m.finding
			return a, nil
		}
	}
	if !a.Clean {
		return a, refuse.Invalid("bases", strings.Join(codes, ", "), msg.Text{ET: "Märkes on muu viga", EN: "something else is wrong with the mark"})
	}
	return a, nil
}

type basisInput struct {
	head
	Text string `json:"text" may:"empty" doc:"the field as people write it"`
}

type basisAnswer struct {
	ReadBases []string `json:"read_bases" doc:"the points of AvTS § 35 that it names, in their order"`
	Unread    bool     `json:"unread" doc:"more stands there: another act, a day, a term, or what is not read"`
}

func basis(in *basisInput, _ *collector) (a basisAnswer, _ error) {
	r, _ := classification.ParseBasis(in.Text) // what is not read is the answer
	a = basisAnswer{[]string{}, r.Rest != "" || !r.Begin.IsZero() || !r.End.IsZero() || r.Years > 0}
	for _, b := range r.Bases {
		if strings.HasPrefix(b.String(), "AvTS § 35 ") {
			a.ReadBases = append(a.ReadBases, b.String())
		} else {
			a.Unread = true
		}
	}
	return a, nil
}

type sensitiveInput struct {
	head
	Hearing  civil.Date `json:"hearing,omitzero" doc:"the day of a public hearing; without it none has been"`
	Decision civil.Date `json:"decision,omitzero" doc:"the day of the decision"`
	Closing  civil.Date `json:"closing,omitzero" doc:"the day on which the case was closed"`
	On       civil.Date `json:"on" doc:"the day asked"`
}

type sensitiveAnswer struct {
	Sensitive bool `json:"sensitive" doc:"the data are sensitive on the day"`
}

func sensitive(in *sensitiveInput, _ *collector) (a sensitiveAnswer, err error) {
	a.Sensitive, err = classification.TTUOffence.On(in.On, classification.Case{Hearing: in.Hearing, Decision: in.Decision, Closed: in.Closing})
	return a, err
}

type iskeInput struct {
	head
	Class string `json:"class" doc:"such as K1T2S3"`
}

type iskeAnswer struct {
	SecurityLevel string `json:"security_level" doc:"H, M or L"`
}

func iske(in *iskeInput, _ *collector) (a iskeAnswer, err error) {
	class, err := classification.ParseISKE(in.Class)
	return iskeAnswer{class.Level()}, err
}
