// SPDX-License-Identifier: MIT

package register

import (
	"encoding/json"
	"iter"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/classification"
	"github.com/teabehaldus/teabehaldus/internal/enum"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/internal/trace"
	"github.com/teabehaldus/teabehaldus/law"
)

// Document is a document as the register of its institution holds it, as far as the public may see any of it.
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
	// Files are the files of the document, where the register states access for each. The strictest of them speaks for the
	// document; see [View.Files].
	Files []File
}

// File is a file of a document (fail), as far as the public may see any of it. What is stated of the document holds for its
// files as well.
type File struct {
	Name         string
	AccessStated bool // it is stated that the file is public, or which restrictions it has
	Restrictions []classification.Restriction
	Personal     classification.PersonalData
}

// PartyKind is what a party is, as far as its name is public. The zero PartyKind is unknown.
type PartyKind uint8

// The kinds of parties.
const (
	NaturalPerson PartyKind = iota + 1 // füüsiline isik, a sole proprietor (FIE) among them
	// LegalPerson is a juriidiline isik or an institution. That it is one, the register states: so a name is shown that nothing
	// else proves (Swedbank, Rimi). But a slip in such a column must show nobody, so a text is masked that holds a given name or a
	// surname that is known by itself, words that nothing shows to be an institution's and that are as many as in a person's name
	// (Giulia Bianchi), more than an institution's name, a telephone or a flat.
	LegalPerson
	Staff // a person of the institution who acts for it (oma töötaja)
)

var partyKinds = enum.Names[PartyKind]{
	NaturalPerson: {Code: "natural-person", ET: "füüsiline isik", EN: "natural person"},
	LegalPerson:   {Code: "legal-person", ET: "juriidiline isik või asutus", EN: "legal person or institution"},
	Staff:         {Code: "staff", ET: "oma töötaja", EN: "own staff"},
}

// String returns the code of the kind; "" for the zero PartyKind.
func (k PartyKind) String() string { return partyKinds.Code(k) }

// Text returns the kind in Estonian or English; "" for the zero PartyKind.
func (k PartyKind) Text(tag language.Tag) string { return partyKinds.Text(k, tag) }

// MarshalText writes the code of the kind.
func (k PartyKind) MarshalText() ([]byte, error) { return partyKinds.Marshal(k) }

// UnmarshalText reads the code of a kind.
func (k *PartyKind) UnmarshalText(text []byte) error { return partyKinds.Decode(text, k) }

// Extent is how much of a document the public sees. The zero Extent is nothing.
type Extent uint8

// The extents. A greater one shows more.
const (
	Nothing      Extent = iota // ei avalikustata
	RegisterData               // registreerimisandmed
	Content                    // registreerimisandmed ja sisu
)

var extents = enum.Names[Extent]{
	Nothing:      {Code: "nothing", ET: "ei avalikustata", EN: "nothing"},
	RegisterData: {Code: "register-data", ET: "registreerimisandmed", EN: "register data"},
	Content:      {Code: "content", ET: "registreerimisandmed ja sisu", EN: "register data and content"},
}

// String returns the code of the extent.
func (e Extent) String() string { return extents.Code(e) }

// Text returns the extent in Estonian or English.
func (e Extent) Text(tag language.Tag) string { return extents.Text(e, tag) }

// MarshalText writes the code of the extent.
func (e Extent) MarshalText() ([]byte, error) { return extents.Marshal(e) }

// UnmarshalText reads the code of an extent.
func (e *Extent) UnmarshalText(text []byte) error { return extents.Decode(text, e) }

// View is what the public sees of a document on a day (avalik vaade), and why. Its methods give nothing else of the
// document out, and a party who is masked only as the mask. Its parties are those that came with the document, so do not
// change that slice while it is in use. The zero View shows nothing.
type View struct {
	doc     Document
	parties []Party // those of the document, apart; none where nothing is shown
	day     civil.Date
	policy  *policy
	extent  Extent
	reason  reason
	// What of the register data is withheld.
	noReference, noTitle bool
}

// View says what the public sees of a document in the register on a day:
//
//   - nothing before it is registered, where documents of its kind are not published, and where it was registered before
//     the register began;
//   - only its register data while a restriction holds; where a restriction cannot be right as it stands; where the register
//     does not state how open it is; where any of this is so of one of its files (see [View.Files]); where it has data on
//     private life or sensitive data; and where it was created after the day, or before contents were published;
//   - else its content too, with nobody's leave.
//
// A restriction cannot be right if it begins after the day, or was over before the document was created, for it runs from
// the making or the receipt of the document (AvTS § 40 lg 1); and if [classification.Restriction.Findings] finds more than
// advice, or that personal data would be open before their term, which no death explains. Once it is lifted, only its days
// count.
//
// Natural persons appear as the mask of the policy; see [View.Parties] and [View.Title]. Who is named inside the content
// the view does not know: where that must not be read, the document needs a restriction. A restriction or a person more
// never shows more. Errors, with the field: [law.ErrMissing] for the zero Policy, a document without a kind, a party
// without a name, a day that is not given, and for the zero Restriction: what holds on no day must not open a document that
// somebody meant to restrict; [law.ErrUnknown] for a kind that there is not; [law.ErrUnreadable] for text that is not valid
// UTF-8; [law.ErrPlaceholder]; [law.ErrNotInForce] for a day on which the policy did not hold.
//
// Source: AvTS § 12 lg 3¹, lg 4¹; RMK p 23.2, 23.3; TTÜ p 8.21.
func (p Policy) View(d Document, on civil.Date) (View, error) {
	if p.def == nil {
		return View{}, refuse.Missing("policy")
	}
	v := View{doc: d, day: on, policy: p.def}
	if err := v.check(); err != nil {
		return View{}, err
	}
	for v.reason = 1; !v.holds(v.reason); v.reason++ {
	}
	if v.extent = reasons[v.reason].most; v.extent != Nothing {
		v.judge()
	}
	return v, nil
}

func (v *View) check() error {
	d, spec := &v.doc, &v.policy.spec
	for _, at := range [...]struct {
		field string
		day   civil.Date
	}{{"day", v.day}, {"created", d.Created}, {"registered", d.Registered}} {
		if err := refuse.Day(at.field, at.day); err != nil {
			return err
		}
	}
	if v.day.Before(spec.Since) || !spec.Until.IsZero() && v.day.After(spec.Until) {
		return refuse.NotInForce(spec.ID, v.day, spec.Since, spec.Until)
	}
	if err := known("kind", kinds, d.Kind); err != nil {
		return err
	}
	switch {
	case d.Personal > classification.Sensitive:
		return refuse.Unknown("personal", strconv.Itoa(int(d.Personal)))
	case !utf8.ValidString(d.Title):
		return unreadable("title")
	case !utf8.ValidString(d.Reference):
		return unreadable("reference")
	}
	for i := range d.Restrictions {
		if d.Restrictions[i].Begin().IsZero() {
			return refuse.Missing(nth("restrictions", i))
		}
	}
	for i := range d.Files {
		f := &d.Files[i]
		switch {
		case f.Personal > classification.Sensitive:
			return refuse.Unknown(nth("files", i)+".personal", strconv.Itoa(int(f.Personal)))
		case !utf8.ValidString(f.Name):
			return unreadable(nth("files", i) + ".name")
		}
		for j := range f.Restrictions {
			if f.Restrictions[j].Begin().IsZero() {
				return refuse.Missing(nth(nth("files", i)+".restrictions", j))
			}
		}
	}
	for i := range d.Parties { // an error says nothing of the name: what is refused may be a person's
		switch party := &d.Parties[i]; {
		case party.Kind != 0 && !partyKinds.Known(party.Kind):
			return refuse.Unknown(nth("parties", i)+".kind", strconv.Itoa(int(party.Kind)), partyKinds.Codes()...)
		case !utf8.ValidString(party.Name):
			return unreadable(nth("parties", i) + ".name")
		case !strings.ContainsFunc(party.Name, func(c rune) bool { return !blank(c) }):
			return refuse.Missing(nth("parties", i) + ".name")
		}
	}
	return nil
}

func unreadable(at string) error {
	return refuse.New(law.ErrUnreadable, at, "", msg.Text{ET: "Ei ole UTF-8", EN: "not valid UTF-8"})
}

// known refuses the zero of an enumeration, and a value that it does not have.
func known[E ~uint8](at string, names enum.Names[E], e E) error {
	switch {
	case e == 0:
		return refuse.Missing(at)
	case !names.Known(e):
		return refuse.Unknown(at, strconv.Itoa(int(e)), names.Codes()...)
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
	case whyFile:
		return slices.ContainsFunc(d.Files, v.limits)
	case whyPrivate:
		return d.Personal >= classification.PrivateLife
	case whyFuture:
		return d.Created.After(v.day)
	case whyOld:
		return d.Created.Before(p.spec.Content)
	}
	return r == whyPublic
}

// limits reports whether something stands against showing a file.
func (v *View) limits(f File) bool {
	if !f.AccessStated || f.Personal >= classification.PrivateLife {
		return true
	}
	for i := range f.Restrictions {
		if r := &f.Restrictions[i]; r.On(v.day) || v.unsound(r) {
			return true
		}
	}
	return false
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
	return slices.ContainsFunc(r.Findings(), func(f law.Finding) bool { return f.Severity != law.Advised || f.Code == "personal-end" })
}

// masked reports whether the name of a party is masked. A personal code or a birth beside a name that may be shown is never
// shown with it.
func (v *View) masked(p Party) bool {
	switch {
	case p.Kind == LegalPerson:
		return false
	case p.Kind == NaturalPerson && !(v.policy.spec.ContractParties && v.doc.Kind == Contract):
		return true
	}
	return tellsBirth(p.Name)
}

// String returns the extent, the day and the reason in English, and nothing of the document: what prints a view with %v
// prints no name. It is "" for the zero View.
func (v View) String() string {
	if v.policy == nil {
		return ""
	}
	return v.day.String() + ": " + v.extent.Text(language.English) + ": " + v.Why().String()
}

// MarshalJSON writes what the public sees, and why: the day, the extent and, as far as they are shown, reference, day of
// registration, title and parties; the reason, the steps and the findings. Nothing else of the document comes out.
func (v View) MarshalJSON() ([]byte, error) {
	title, _ := v.Title()
	return json.Marshal(struct {
		Day        civil.Date    `json:"day,omitzero"`
		Extent     Extent        `json:"extent"`
		Reference  string        `json:"reference,omitempty"`
		Registered civil.Date    `json:"registered,omitzero"`
		Title      string        `json:"title,omitempty"`
		Parties    []string      `json:"parties,omitempty"`
		Files      []View        `json:"files,omitempty"`
		Why        law.Step      `json:"why"`
		Steps      []law.Step    `json:"steps"`
		Findings   []law.Finding `json:"findings,omitempty"`
	}{v.day, v.extent, v.Reference(), v.Registered(), title, slices.Collect(v.Parties()), slices.Collect(v.Files()), v.Why(), slices.Collect(v.Steps()), v.Findings()})
}

// Extent returns how much of the document is shown.
func (v View) Extent() Extent { return v.extent }

// Reference returns the reference of the document; "" where nothing is shown, and where it tells the name of a person who
// is masked, as that of a personal file may. Letters of a series such as S-4 are no name: it takes three.
func (v View) Reference() string {
	if v.extent == Nothing || v.noReference {
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

// Title returns the title as it stands, and whether it is shown. It is withheld where nothing of the document is, where it seems
// to hold the name of a person who is masked, and where it holds a personal code, of another country too where it says so: a mask
// beside a title that tells the name is none.
//
// Every part of a name is looked for, the given name too, in any case, with its marks or without (Poder), in Latin letters or
// Cyrillic, with two letters for one (Mueller, Djokovic), joined to the next part or to an initial (JMetsa), and with the endings
// of Estonian and Russian. A surname is looked for in the forms of all classes of Estonian nouns (Vaher, Vahtra; Pääsuke,
// Pääsukese; Uba, Oa), in those of Finnish (Lahti, Lahdelle), and of a man and of a woman, Russian, Lithuanian or Latvian; so is
// any word that begins as a surname of seven letters or more does without its last two, with up to six letters behind. It errs on
// the side of withholding, which another wording mends: with a party Mai Mets „mai kuu” and „metsa” are withheld, though
// „metsateatis” is not. A name that belongs to nobody among the parties is not found, so a title that is shown is no proof.
//
// Source: AvTS § 12 lg 3¹; RMK p 23.3.
func (v View) Title() (string, bool) {
	if v.extent == Nothing || v.noTitle {
		return "", false
	}
	return v.doc.Title, true
}

// The letters that a part of a name has at least, to be looked for.
const (
	leastInTitle     = 1
	leastInReference = 3
)

// judge tells the parties apart, and finds what would tell the name of one who is masked.
func (v *View) judge() {
	var room [4]Party
	var names [4]*piece
	all, masked := room[:0], names[:0]
	for _, p := range v.doc.Parties {
		judged := v.policy.judged.party(p)
		for i := range judged.pieces {
			piece := &judged.pieces[i]
			if all = append(all, piece.Party); v.masked(piece.Party) {
				masked = append(masked, piece)
			}
		}
	}
	if v.parties = v.doc.Parties; !slices.Equal(all, v.parties) {
		v.parties = slices.Clone(all)
	}
	v.noReference = tells(v.doc.Reference, masked, leastInReference)
	v.noTitle = tells(v.doc.Title, masked, leastInTitle)
}

// Parties yields the parties as they are shown, in their order: natural persons as the mask of the policy, legal persons and
// the institution's own staff by name, a firm too that bears the name of a person (OÜ Kati Põder); nobody by name beside
// whom a personal code or a birth stands. A text that holds several is divided, and one is shown only where the whole of it
// is an institution's name; see [SplitParties]. It yields none where nothing is shown. Only initials are built anew.
//
// Source: AvTS § 12 lg 3¹; RMK p 23.3.
func (v View) Parties() iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, p := range v.parties {
			if v.masked(p) {
				p.Name = v.policy.spec.Mask.name(p.Name)
			}
			if !yield(p.Name) {
				return
			}
		}
	}
}

// Files yields the views of the files, in their order: each as if it were a document by itself, with its name as the title,
// what is stated of the document and what is stated of the file. A file that is public is shown beside one that is not; a file
// never shows what its document as such does not. It yields none where nothing is shown.
func (v View) Files() iter.Seq[View] {
	return func(yield func(View) bool) {
		if v.extent == Nothing {
			return
		}
		for _, f := range v.doc.Files {
			d := v.doc
			d.Title, d.AccessStated, d.Files = f.Name, d.AccessStated && f.AccessStated, nil
			d.Restrictions = slices.Concat(d.Restrictions, f.Restrictions)
			d.Personal = max(d.Personal, f.Personal)
			if view, err := (Policy{v.policy}).View(d, v.day); err != nil || !yield(view) { // it was checked
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

// Steps yields the reasons on the way to the view (põhjendus): its registration, all that stands against showing more of
// it, what is done with each natural person, what of reference and title is left out and, last, the reason that decides.
// It yields none for the zero View.
func (v View) Steps() iter.Seq[law.Step] {
	return trace.Steps(func(t *trace.Trace) {
		if v.policy == nil {
			return
		}
		t.Say(v.doc.Registered, v.policy.source, "registered", textRegistered)
		for r := v.reason + 1; r < whyPublic; r++ {
			if v.holds(r) {
				t.Step(v.because(r))
			}
		}
		if v.extent > Nothing {
			v.persons(t)
		}
		t.Step(v.because(v.reason))
	})
}

// persons says what is done with the natural persons, by their places and never by their names.
func (v *View) persons(t *trace.Trace) {
	for i, p := range v.parties {
		switch {
		case v.masked(p):
			t.Say(v.day, v.policy.mask, "masked", textMasked.With(i+1, 0))
		case p.Kind == NaturalPerson:
			t.Say(v.day, v.policy.source, "named", textNamed.With(i+1, 0))
		}
	}
	for _, c := range v.withheld() {
		t.Say(v.day, c.Source, c.Code, msg.Text{ET: c.ET, EN: c.EN})
	}
}

// withheld are the checks that withhold a part of the register data.
func (v *View) withheld() []*law.Check {
	checks := make([]*law.Check, 0, 2)
	if v.noReference {
		checks = append(checks, &checkReference)
	}
	if v.noTitle {
		checks = append(checks, &checkTitle)
	}
	return checks
}

// because returns the step of a reason, with its day and its provision.
func (v *View) because(r reason) law.Step {
	day, source := v.day, v.policy.source
	switch r {
	case whyUnregistered, whyBefore:
		day = v.doc.Registered
	case whyOld, whyFuture:
		day = v.doc.Created
	case whyPrivate:
		source = v.policy.private
	}
	return law.NewStep(day, source, reasons[r].code, reasons[r].text.ET, reasons[r].text.EN)
}

// Findings returns what is wrong with what the register holds of the document, as far as it was seen on the way to the
// view (puudused): restrictions that cannot be right, with what is wrong with them; that nothing states how open the document
// is; a day of creation to come. As advice it returns that the reference or the title is withheld, because it seems to hold
// the name of a person who is masked or a personal code, and needs another wording (see [View.Title]); and that a title that is
// shown seems to name somebody else, by a given name, an initial, a surname that is known by itself or a word such as "proua", or
// to hold a telephone, an address, an account, the number of a document or a birth. Of files it says in short what their views say
// (see [View.Files]). It is nil where nothing is found, and where nothing is shown.
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
		check  *law.Check
		reason reason
	}{{&checkUnstated, whyUnstated}, {&checkFuture, whyFuture}} {
		if v.holds(c.reason) {
			found = append(found, c.check.Finding(0, 0))
		}
	}
	for _, c := range v.withheld() {
		found = append(found, c.Finding(0, 0))
	}
	if !v.noTitle && namesSomebody(v.doc.Title, v.shows) {
		found = append(found, checkPerson.Finding(0, 0))
	}
	i := 0
	for file := range v.Files() {
		f := &v.doc.Files[i]
		i++
		if !f.AccessStated || slices.ContainsFunc(f.Restrictions, func(r classification.Restriction) bool { return v.unsound(&r) }) {
			found = append(found, checkFileAccess.Finding(i, 0))
		}
		switch {
		case file.noTitle:
			found = append(found, checkFileName.Finding(i, 0))
		case namesSomebody(f.Name, file.shows):
			found = append(found, checkFilePerson.Finding(i, 0))
		}
	}
	return found
}

// shows reports whether a word of the title is a part of a name that is shown.
func (v *View) shows(word string) bool {
	x := index{words: []string{word}}
	return slices.ContainsFunc(v.parties, func(p Party) bool {
		return !v.masked(p) && slices.ContainsFunc(strings.FieldsFunc(plain(p.Name), noLetter), func(part string) bool { return x.hasForm(part, true) })
	})
}
