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
	Reference  string // dokumendiviit, in whatever form
	Kind       Kind
	Title      string     // pealkiri
	Created    civil.Date // loomine
	Registered civil.Date // registreerimine
	Parties    []Party    // sender, addressees, parties of a contract; read, never kept changed or written to
	// AccessStated says that the register states how open the document is: that it is public (avalik), or which
	// restrictions it has, all of them in Restrictions. Where nothing is stated, no content is shown. [Policy.Public] reads
	// the word that a register writes.
	AccessStated bool
	Restrictions []classification.Restriction
	// Personal is the most protected kind of personal data in it; zero: none is known. Data on private life and
	// sensitive data are never shown, restricted or not.
	Personal classification.PersonalData
}

// Party is one party of a document (pool). The zero Party is refused.
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
// document out, and a party who is masked only as the mask. Its parties are those that came with the document, so do not
// change that slice while it is in use. The zero View shows nothing.
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
//   - only its register data while a restriction holds; where a restriction cannot be right as it stands; where the register
//     does not state how open it is; where it has data on private life or sensitive data; and where it was created after the
//     day, or before contents were published;
//   - else its content too, with nobody's leave.
//
// A restriction cannot be right if it begins after the day, or was over before the document was created, for it runs from
// the making or the receipt of the document (AvTS § 40 lg 1); and if [classification.Restriction.Findings] finds more than
// advice. Once it is lifted, only its days count.
//
// Natural persons appear as the mask of the policy; see [View.Parties] and [View.Title]. Who is named inside the content
// the view does not know: where that must not be read, the document needs a restriction. A restriction or a person more
// never shows more. Errors: law.ErrNotInForce for a day before the policy; [ErrPolicy] for the zero Policy; [ErrKind]
// and [ErrName] for a document or party without a kind and a party without a name; [ErrText]; [civil.ErrNoSuchDay] for a
// day that is missing or stands for none, and for the zero Restriction: what holds on no day must not open a document that
// somebody meant to restrict.
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
	for v.reason = 1; !v.holds(v.reason); v.reason++ {
	}
	v.extent = reasons[v.reason].most
	return v, nil
}

func (v *View) check() error {
	d := &v.doc
	for _, at := range [...]struct {
		field string
		day   civil.Date
	}{{"day", v.day}, {"created", d.Created}, {"registered", d.Registered}} {
		if err := aDay(at.field, at.day); err != nil {
			return err
		}
	}
	switch {
	case v.day.Before(v.policy.spec.Since):
		return dated.Since(v.policy.spec.Since, v.policy).Refuse("", v.day)
	case !d.Kind.known():
		return unknown("document", uint8(d.Kind))
	case d.Personal > classification.Sensitive:
		return unknown("personal data", uint8(d.Personal))
	case !utf8.ValidString(d.Title):
		return &Error{Kind: ErrText, Value: "title"}
	case !utf8.ValidString(d.Reference):
		return &Error{Kind: ErrText, Value: "reference"}
	}
	for i := range d.Restrictions {
		if d.Restrictions[i].Begin().IsZero() {
			return noDay("restriction")
		}
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

// holds reports whether a reason stands against showing all of the document; the last, whyPublic, always holds.
func (v *View) holds(r reason) bool {
	d, p := &v.doc, v.policy
	switch r {
	case whyUnregistered:
		return v.day.Before(d.Registered)
	case whyKind:
		return p.kinds&(1<<d.Kind) == 0
	case whyBefore:
		return d.Registered.Before(p.spec.Register)
	case whyRestricted:
		for i := range d.Restrictions {
			if d.Restrictions[i].On(v.day) {
				return true
			}
		}
		return false
	case whyUnsound:
		for i := range d.Restrictions {
			if v.unsound(&d.Restrictions[i]) {
				return true
			}
		}
		return false
	case whyUnstated:
		return !d.AccessStated
	case whyPrivate:
		return d.Personal >= classification.PrivateLife
	case whyFuture:
		return d.Created.After(v.day)
	case whyOld:
		return d.Created.Before(p.spec.Content)
	}
	return r == whyPublic
}

// unsound reports whether a restriction that does not hold on the day cannot be right as it stands.
func (v *View) unsound(r *classification.Restriction) bool {
	begin, end, lifted := r.Begin(), r.End(), r.Lifted()
	switch {
	case r.On(v.day):
		return false
	case begin.Placeholder(), end.Placeholder(), lifted.Placeholder(), begin.After(v.day):
		return true
	case !lifted.IsZero() && !lifted.After(v.day):
		return lifted.Before(v.doc.Created)
	case end.Before(v.doc.Created):
		return true
	}
	for _, f := range r.Findings() {
		if f.Severity != law.Advice {
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

// Reference returns the reference of the document; "" where nothing is shown, and where it tells the name of a person who
// is masked, as that of a personal file may. Letters of a series such as S-4 are no name: it takes three.
func (v View) Reference() string {
	if v.extent == Nothing || v.tells(v.doc.Reference, leastInReference) {
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

// Title returns the title as it stands, and whether it is shown. It is withheld where nothing of the document is, where it
// seems to hold the name of a person who is masked, and where it holds a personal code: a mask beside a title that tells
// the name is none.
//
// Every part of a name is looked for, the given name too, in any case, with its marks or without (Poder), joined to the
// next part, and with the endings of Estonian and Russian. It errs on the side of withholding, which another wording
// mends: with a party Mai Mets „mai kuu” and „metsa” are withheld, though „metsateatis” is not. A name that changes
// further (Vaher, Vahtra) or belongs to nobody among the parties is not found, so a title that is shown is no proof.
//
// Source: AvTS § 12 lg 3¹; RMK p 23.3.
func (v View) Title() (string, bool) {
	if v.extent == Nothing || v.tells(v.doc.Title, leastInTitle) {
		return "", false
	}
	return v.doc.Title, true
}

// The letters that a part of a name has at least, to be looked for.
const (
	leastInTitle     = 1
	leastInReference = 3
)

// tells reports whether a text tells the name of a person who is masked, or a personal code.
func (v *View) tells(text string, least int) bool {
	for i := range v.doc.Parties {
		if p := &v.doc.Parties[i]; v.masks(p) && tells(text, p.Name, least) {
			return true
		}
	}
	return tellsCode(text)
}

// Parties yields the parties as they are shown, in their order: natural persons as the mask of the house, legal persons
// and the house's own staff by name, a firm too that bears the name of a person (OÜ Kati Põder). It yields none where
// nothing is shown. Only initials are built anew.
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
				shown, _ = v.policy.spec.Mask.Name(p.Name) // it was checked
			}
			if !yield(shown) {
				return
			}
		}
	}
}

// Why returns the reason that decides how much is shown, with its provision; the zero Step for the zero View.
func (v View) Why() law.Step {
	if v.policy == nil {
		return law.Step{}
	}
	return v.because(v.reason)
}

// Findings returns what is wrong with what the register holds of the document, as far as it was seen on the way to the
// view (puudused): restrictions that cannot be right, with what is wrong with them; that nothing states how open the document
// is; a day of creation to come. As advice it returns that the reference or the title is withheld, because it seems to hold
// the name of a person who is masked or a personal code, and needs another wording; see [View.Title]. It is nil where
// nothing is found, and where nothing is shown.
//
// Source: AvTS § 12 lg 3¹, lg 4¹; § 40 lg 1.
func (v View) Findings() []law.Finding {
	if v.extent == Nothing {
		return nil
	}
	var found []law.Finding
	for i := range v.doc.Restrictions {
		if r := &v.doc.Restrictions[i]; v.unsound(r) {
			found = append(append(found, checkUnsound.Finding(i+1, 0)), r.Findings()...)
		}
	}
	for _, c := range []struct {
		check *law.Check
		finds bool
	}{
		{&checkUnstated, v.holds(whyUnstated)},
		{&checkFuture, v.holds(whyFuture)},
		{&checkReference, v.tells(v.doc.Reference, leastInReference)},
		{&checkTitle, v.tells(v.doc.Title, leastInTitle)},
	} {
		if c.finds {
			found = append(found, c.check.Finding(0, 0))
		}
	}
	return found
}
