// SPDX-License-Identifier: MIT

package answer

import (
	"errors"
	"slices"
	"strings"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/classification"
	"github.com/teabehaldus/teabehaldus/classification/register"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
)

var publicationQuestions = []question{
	row("publication", "Mida avalik vaade dokumendist näitab (RMK)?", "What does the public see of a document (RMK)?", publication),
	row("personal-data", "Mida avalik vaade näitab isikuandmetega dokumendist (TTÜ)?", "What does the public see of a document with personal data (TTÜ)?", personalView),
	row("masked-name", "Millisena nimi avalikus vaates näidatakse?", "How is a name shown to the public?", maskedName),
	row("title", "Kas avalik vaade näitab pealkirja?", "Does the public see a title?", title),
	row("number", "Milline on järgmine number (RMK)?", "Which number comes next (RMK)?", number),
	row("reference", "Kas viit on loetav?", "Can a reference be read?", reference),
	row("registrable", "Kas dokument registreeritakse (RMK)?", "Is a document registered (RMK)?", registrable),
	row("request-registration", "Kas teabenõue registreeritakse (RMK)?", "Is a request for information registered (RMK)?", requestRegistration),
	row("registrar", "Kes kirja registreerib (RMK)?", "Who registers an e-mail (RMK)?", registrar),
}

// viewed is the day on which the questions of publication look at a document that says no day of its own.
var viewed = civil.Must(2026, 7, 1)

// document is a document, restricted on the day of the view or not.
func view(p register.Policy, d register.Document, restricted bool) (v register.View, err error) {
	if restricted {
		basis, err := classification.Section35(1, 9, 0)
		if err != nil {
			return v, err
		}
		r, err := classification.RestrictionSpec{Bases: []classification.Basis{basis}, Begin: viewed.AddDays(-1), End: viewed.AddDays(1)}.Restriction()
		if err != nil {
			return v, err
		}
		d.Restrictions = []classification.Restriction{r}
	}
	return p.View(d, viewed)
}

// letter is an incoming letter of the day before the view.
func letter() register.Document {
	return register.Document{Kind: register.Incoming, Created: viewed.AddDays(-1), Registered: viewed.AddDays(-1), AccessStated: true}
}

type publicationInput struct {
	head
	at
	Kind       register.Kind `json:"kind" doc:"what it is"`
	Created    civil.Date    `json:"created" doc:"the day of the creation"`
	Registered civil.Date    `json:"registered" doc:"the day of the registration"`
	Restricted bool          `json:"restricted" doc:"access is restricted"`
}

type shownAnswer struct {
	Shown register.Extent `json:"shown" doc:"how much is shown"`
}

func shown(v register.View, err error, c *collector) (a shownAnswer, _ error) {
	if err != nil {
		return a, err
	}
	c.why(v.Steps())
	return shownAnswer{v.Extent()}, nil
}

func publication(in *publicationInput, c *collector) (a shownAnswer, err error) {
	who, err := in.whoseOr(c, "rmk")
	if err != nil {
		return a, err
	}
	d := register.Document{Kind: in.Kind, Created: in.Created, Registered: in.Registered, AccessStated: true}
	v, err := view(who.Register(), d, in.Restricted)
	return shown(v, err, c)
}

type personalDataInput struct {
	head
	at
	Data       one[classification.PersonalData, personalDataOrNone] `json:"data" doc:"what the personal data are"`
	Restricted bool                                                 `json:"restricted" doc:"access is restricted"`
}

type personalDataOrNone struct{}

func (personalDataOrNone) table() map[string]classification.PersonalData {
	table := personalData{}.table()
	table["none"] = 0
	return table
}

func personalView(in *personalDataInput, c *collector) (a shownAnswer, err error) {
	who, err := in.whoseOr(c, "ttu")
	if err != nil {
		return a, err
	}
	d := letter()
	d.Personal = in.Data.is
	v, err := view(who.Register(), d, in.Restricted)
	return shown(v, err, c)
}

type maskedNameInput struct {
	head
	Name      string                           `json:"name" doc:"the name of a party"`
	Party     one[register.PartyKind, parties] `json:"party" doc:"what the party is; unknown: a cell of a register as it stands"`
	Mask      one[register.Mask, masks]        `json:"mask" doc:"what stands instead of a name"`
	Separator one[bool, separators]            `json:"separator,omitzero" may:"empty" doc:"what stands between initials: a space, or without it nothing"`
}

type (
	parties    struct{}
	masks      struct{}
	separators struct{}
)

// A separator is there or not.
func (separators) table() map[string]bool { return map[string]bool{"": false, " ": true} }

func (parties) table() map[string]register.PartyKind {
	return map[string]register.PartyKind{"natural": register.NaturalPerson, "legal": register.LegalPerson, "staff": register.Staff, "unknown": 0}
}

func (masks) table() map[string]register.Mask {
	return map[string]register.Mask{"fyysiline-isik": register.NaturalPersonMask, "eraisik": register.PrivatePersonMask, "initials": register.TightInitials}
}

type maskedNameAnswer struct {
	ShownName string `json:"shown_name" doc:"what is shown instead of the name, or the name; several, divided by semicolons"`
}

func maskedName(in *maskedNameInput, _ *collector) (a maskedNameAnswer, err error) {
	spec := register.StatutoryPolicy().Spec()
	switch spec.Mask = in.Mask.is; {
	case !in.Separator.is:
	case spec.Mask != register.TightInitials:
		return a, refuse.Invalid("separator", "", msg.Text{ET: "Eraldaja on ainult initsiaalide vahel", EN: "a separator stands between initials only"})
	default:
		spec.Mask = register.SpacedInitials
	}
	policy, err := spec.Policy()
	if err != nil {
		return a, err
	}
	d := letter()
	d.Parties = []register.Party{{Name: in.Name, Kind: in.Party.is}}
	v, err := view(policy, d, false)
	if err != nil {
		return a, err
	}
	a.ShownName = strings.Join(slices.Collect(v.Parties()), "; ")
	return a, nil
}

type titleInput struct {
	head
	Title string `json:"title" doc:"the title of a document"`
	Name  string `json:"name" doc:"the name of a natural person who is a party"`
}

type titleAnswer struct {
	TitleShown bool `json:"title_shown" doc:"whether the title is shown"`
}

func title(in *titleInput, c *collector) (a titleAnswer, err error) {
	d := letter()
	d.Title, d.Parties = in.Title, []register.Party{{Name: in.Name, Kind: register.NaturalPerson}}
	v, err := view(register.StatutoryPolicy(), d, false)
	if err != nil {
		return a, err
	}
	c.why(v.Steps())
	_, a.TitleShown = v.Title()
	return a, nil
}

type numberInput struct {
	head
	Last           int        `json:"last,omitempty" doc:"the last number; without it, or 0: there is none"`
	LastRegistered civil.Date `json:"last_registered,omitzero" doc:"the day on which the last one was registered; it goes with the last number"`
	Signed         civil.Date `json:"signed,omitzero" doc:"the day of the document itself"`
	Registered     civil.Date `json:"registered" doc:"the day of its registration"`
	CaseFile       bool       `json:"case_file" doc:"it belongs to a case file"`
}

type numberAnswer struct {
	Number int `json:"number" doc:"the number of the document"`
}

func number(in *numberInput, _ *collector) (a numberAnswer, err error) {
	if in.Last < 0 || in.Last > 1<<30 {
		return a, refuse.Invalid("last", "", msg.Text{ET: "Ei saa olla alla 0", EN: "cannot be below 0"})
	}
	where := register.Run{Numbering: register.OwnRegister, Series: "1-32"}
	if in.CaseFile {
		where = register.Run{Numbering: register.CaseFile, File: "3"}
	}
	run, err := register.RMKRun(where, in.Registered)
	if err != nil {
		return a, err
	}
	if (in.Last > 0) == in.LastRegistered.IsZero() {
		return a, refuse.Missing(map[bool]string{true: "last_registered", false: "last"}[in.Last > 0])
	}
	if in.Last > 0 {
		before, err := register.RMKRun(where, in.LastRegistered)
		if err != nil {
			return a, err
		}
		if before.Value == run.Value {
			return numberAnswer{in.Last + 1}, nil
		}
	}
	return numberAnswer{1}, nil
}

type referenceInput struct {
	head
	Reference string `json:"reference" may:"empty" doc:"as a document bears it"`
}

type referenceAnswer struct {
	Readable bool `json:"readable" doc:"it is a reference that can be read"`
}

func reference(in *referenceInput, _ *collector) (referenceAnswer, error) {
	_, err := register.ParseReference(in.Reference)
	return referenceAnswer{err == nil}, nil
}

type registrableInput struct {
	head
	Kind           one[register.RMKMatter, matters] `json:"kind" doc:"what came"`
	MarkedISIKLIK  bool                             `json:"marked_isiklik,omitempty" doc:"it is marked ISIKLIK; without it, not, and it is registered"`
	ProvesOfficial bool                             `json:"proves_official,omitempty" doc:"it proves to be official all the same; without it, it does not"`
}

type matters struct{}

func (matters) table() map[string]register.RMKMatter {
	return map[string]register.RMKMatter{
		"letter": register.Business, "contract": register.Business, "decision": register.Business, "memorandum": register.Business,
		"invitation": register.Invitation, "thanks": register.Thanks, "congratulation": register.Congratulation,
		"informative": register.Informative, "advertising": register.Advertising, "addressed-to-another": register.ForOthers,
	}
}

type registrableAnswer struct {
	Registrable bool `json:"registrable" doc:"it is registered"`
}

func registrable(in *registrableInput, c *collector) (a registrableAnswer, err error) {
	return registers(register.RMKArrival{Matter: in.Kind.is, Marked: in.MarkedISIKLIK, Official: in.ProvesOfficial}, c)
}

func registers(arrival register.RMKArrival, c *collector) (a registrableAnswer, err error) {
	yes, err := register.RMKRegisters(arrival)
	c.because(yes.Why())
	return registrableAnswer{yes.Value}, err
}

type requestRegistrationInput struct {
	head
	Channel         one[bool, requestChannels] `json:"channel" doc:"how it came"`
	RequesterNamed  bool                       `json:"requester_named" doc:"the requester gave a name"`
	FulfilledAtOnce bool                       `json:"fulfilled_at_once" doc:"it was answered at once"`
}

type requestChannels struct{}

// A channel is spoken or not.
func (requestChannels) table() map[string]bool {
	return map[string]bool{"email": false, "paper": false, "form": false, "phone": true, "oral": true}
}

func requestRegistration(in *requestRegistrationInput, c *collector) (a registrableAnswer, err error) {
	return registers(register.RMKArrival{Matter: register.InfoRequest, Anonymous: !in.RequesterNamed, Spoken: in.Channel.is, Fulfilled: in.FulfilledAtOnce}, c)
}

type registrarInput struct {
	head
	OwnDomain string   `json:"own_domain" doc:"the institution's mail domain"`
	To        []string `json:"to" doc:"the To line, in the order sent"`
	CC        []string `json:"cc,omitempty" doc:"the Cc line, which decides nothing"`
}

type registrarAnswer struct {
	Registrar string `json:"registrar,omitempty" doc:"the address of who registers"`
	Undecided bool   `json:"undecided,omitempty" doc:"the clause names nobody"`
}

func registrar(in *registrarInput, c *collector) (a registrarAnswer, err error) {
	who, err := register.RMKRegistrar(slices.Clone(in.To), in.OwnDomain)
	if errors.Is(err, law.ErrNotPossible) {
		return registrarAnswer{Undecided: true}, nil
	}
	c.because(who.Why())
	return registrarAnswer{Registrar: who.Value}, err
}
