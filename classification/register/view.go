package register

import (
	"iter"
	"unicode/utf8"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/classification"
	"github.com/teabehaldus/teabehaldus/internal/dated"
	"github.com/teabehaldus/teabehaldus/law"
)

// Document is a document as the register of its house holds it, as far as the public may see any of it.
type Document struct {
	Reference    string // dokumendiviit; not judged
	Kind         Kind
	Title        string     // pealkiri
	Created      civil.Date // loomine
	Registered   civil.Date // registreerimine
	Parties      []Party    // sender, addressees, parties of a contract; read, never kept changed or written to
	Restrictions []classification.Restriction
	// Personal is the most protected kind of personal data in it; zero: none is known. Data on private life and
	// sensitive data are never shown, restricted or not.
	Personal classification.PersonalData
}

// Party is one party of a document (osapool). The zero Party is refused.
type Party struct {
	Name string
	Kind PartyKind
}

// PartyKind is what a party is, as far as its name is public. The zero PartyKind is unknown.
type PartyKind uint8

// The kinds of parties.
const (
	NaturalPerson PartyKind = iota + 1 // füüsiline isik, a sole proprietor (FIE) among them
	LegalPerson                        // juriidiline isik, or an institution
	Staff                              // a person of the house who acts for it (oma töötaja)
)

// Extent is how much of a document the public sees. The zero Extent is nothing.
type Extent uint8

// The extents. A greater one shows more.
const (
	Nothing      Extent = iota // ei avalikustata
	RegisterData               // registreerimisandmed
	Content                    // registreerimisandmed ja sisu
)

// String returns the extent in English.
func (e Extent) String() string { return name(extents[:], e).EN }

// Text returns the extent in Estonian or English.
func (e Extent) Text(tag language.Tag) string { return name(extents[:], e).In(tag) }

// View is what the public sees of a document on a day (avalik vaade), and why. Its methods give nothing else of the
// document out, and a person's name only as the mask. Its parties are those that came with the document, so do not change
// that slice while it is in use. The zero View shows nothing.
type View struct {
	doc    Document
	day    civil.Date
	policy *policy
	extent Extent
	reason reason
}

// View says what the public sees of a document in the register on a day:
//
//   - nothing before it is registered, where documents of its kind are not published, and where it was registered before
//     the register began;
//   - only its register data while a restriction holds, where it has data on private life or sensitive data, and where it
//     was created before contents were published;
//   - else its content too, with nobody's leave.
//
// Natural persons appear as the mask of the policy; see [View.Parties] and [View.Title]. Who is named inside the content
// the view does not know: where that must not be read, the document needs a restriction. A restriction or a person more
// never shows more. Errors: law.ErrNotInForce for a day before the policy; [ErrPolicy] for the zero Policy; [ErrKind]
// and [ErrName] for a document or party without a kind and a party without a name; [ErrText];
// [civil.ErrNoSuchDay].
//
// Source: AvTS § 12 lg 3¹, lg 4¹; RMK p 23.2, 23.3; TTÜ p 8.21.
func (p Policy) View(d Document, on civil.Date) (View, error) {
	if p.def == nil {
		return View{}, &Error{Kind: ErrPolicy, Value: "the zero Policy"}
	}
	v := View{doc: d, day: on, policy: p.def}
	if err := v.check(); err != nil {
		return View{}, err
	}
	v.extent, v.reason = v.decide()
	return v, nil
}

func (v *View) check() error {
	d := &v.doc
	switch {
	case v.day.IsZero():
		return noDay("day")
	case v.day.Before(v.policy.spec.Since):
		return dated.Since(v.policy.spec.Since, v.policy).Refuse("", v.day)
	case !d.Kind.known():
		return unknown("document", uint8(d.Kind))
	case d.Created.IsZero():
		return noDay("created")
	case d.Registered.IsZero():
		return noDay("registered")
	case d.Personal > classification.Sensitive:
		return unknown("personal data", uint8(d.Personal))
	case !utf8.ValidString(d.Title):
		return &Error{Kind: ErrText, Value: "title"}
	case !utf8.ValidString(d.Reference):
		return &Error{Kind: ErrText, Value: "reference"}
	}
	for i := range d.Parties {
		party := &d.Parties[i]
		if party.Kind == 0 || party.Kind > Staff {
			return unknown("party", uint8(party.Kind))
		}
		if err := checkName(party.Name); err != nil {
			return err
		}
	}
	return nil
}

// decide finds how much is shown, and the reason that decides it.
func (v *View) decide() (Extent, reason) {
	d, p := &v.doc, v.policy
	switch {
	case v.day.Before(d.Registered):
		return Nothing, whyUnregistered
	case p.kinds&(1<<d.Kind) == 0:
		return Nothing, whyKind
	case d.Registered.Before(p.spec.Register):
		return Nothing, whyBefore
	case v.restricted():
		return RegisterData, whyRestricted
	case d.Personal >= classification.PrivateLife:
		return RegisterData, whyPrivate
	case d.Created.Before(p.spec.Content):
		return RegisterData, whyOld
	}
	return Content, whyPublic
}

func (v *View) restricted() bool {
	for i := range v.doc.Restrictions {
		if v.doc.Restrictions[i].On(v.day) {
			return true
		}
	}
	return false
}

// masks reports whether the name of a party is masked.
func (v *View) masks(p *Party) bool {
	return p.Kind == NaturalPerson && !(v.policy.spec.ContractParties && v.doc.Kind == Contract)
}

// String returns the extent and the day, and nothing of the document: what prints a view with %v prints no name.
func (v View) String() string { return v.extent.String() + " on " + v.day.String() }

// Extent returns how much of the document is shown.
func (v View) Extent() Extent { return v.extent }

// Day returns the day for which the view was asked.
func (v View) Day() civil.Date { return v.day }

// Reference returns the reference of the document; "" where nothing is shown.
func (v View) Reference() string {
	if v.extent == Nothing {
		return ""
	}
	return v.doc.Reference
}

// Registered returns the day of registration; the zero Date where nothing is shown.
func (v View) Registered() civil.Date {
	if v.extent == Nothing {
		return civil.Date{}
	}
	return v.doc.Registered
}

// Title returns the title as it stands, and whether it is shown. It is withheld where nothing of the document is, and
// where it seems to hold the name of a person who is masked: a mask beside a title that tells the name is none. See
// [View.Check].
//
// Source: AvTS § 12 lg 3¹; RMK p 23.3.
func (v View) Title() (string, bool) {
	if v.extent == Nothing || v.titleTells() {
		return "", false
	}
	return v.doc.Title, true
}

func (v *View) titleTells() bool {
	for i := range v.doc.Parties {
		if p := &v.doc.Parties[i]; v.masks(p) && tells(v.doc.Title, p.Name) {
			return true
		}
	}
	return false
}

// Parties yields the parties as they are shown, in their order: natural persons as the mask of the house, legal persons
// and the house's own staff by name. It yields none where nothing is shown. Only initials are built anew.
//
// Source: AvTS § 12 lg 3¹; RMK p 23.3.
func (v View) Parties() iter.Seq[string] {
	return func(yield func(string) bool) {
		if v.extent == Nothing {
			return
		}
		for i := range v.doc.Parties {
			p := &v.doc.Parties[i]
			shown := p.Name
			if v.masks(p) {
				shown = v.policy.spec.Mask.stands(p.Name)
			}
			if !yield(shown) {
				return
			}
		}
	}
}

// stands is Name for a name that was checked, without a copy of the marks that are always the same.
func (m Mask) stands(name string) string {
	if m == SpacedInitials || m == TightInitials {
		if out, ok := m.initials(nil, name); ok {
			return string(out)
		}
		m = NaturalPersonMask
	}
	return masks[m].ET
}

// Why returns the reason that decides how much is shown, with its provision; the zero Step for the zero View.
func (v View) Why() law.Step {
	if v.policy == nil {
		return law.Step{}
	}
	return v.because(v.reason)
}

// Check returns what stands against publishing the register data as they are (puudused): that the title seems to hold
// the name of a person who is masked, so that it is withheld and needs another wording. It is advice, for the act speaks
// of the person and not of the title. Each part of a name is found in any case, with its marks or without (Poder), and
// with the endings of Estonian and Russian; a name that changes further (Mägi, Mäe) is not, so a clean title is no proof.
// Nil where nothing is found, and where nothing is shown.
//
// Source: AvTS § 12 lg 3¹.
func (v View) Check() []law.Finding {
	if v.extent == Nothing || !v.titleTells() {
		return nil
	}
	return []law.Finding{checkTitle.Finding(0, 0)}
}
