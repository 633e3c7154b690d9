package handling

import (
	"cmp"
	"math"
	"strconv"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/classification"
	"github.com/teabehaldus/teabehaldus/internal/books"
	"github.com/teabehaldus/teabehaldus/internal/decide"
	"github.com/teabehaldus/teabehaldus/law"
)

// The rules of Tallinn University of Technology on personal data (isikuandmete töötlemise ja kaitse kord).

var ttuAct = books.TTU()

func ttu(clause law.ID, provision, code string, v law.Verdict, et, en string) decide.Outcome {
	return decide.Say(clause, ttuAct.At(provision), code, v, et, en)
}

// Processing is what is known of a processing of personal data (isikuandmete töötlemine) for which there is no consent.
// Each ground is stated; what is not stated is none.
//
// Source: TTÜ p 8.2.
type Processing struct {
	Data              classification.PersonalData // the most closely protected of them
	Law               bool                        // on the basis of law
	Contract          bool                        // to perform a contract with the data subject, or to secure that
	Vital             bool                        // to protect the life, health or freedom of the data subject or another
	SingleCase        bool                        // for Vital: in a single case
	ConsentImpossible bool                        // for Vital: the data subject's consent cannot be had
}

var ttuProcessing = []rule[Processing]{
	{
		Outcome: ttu("ttu-8.2", "p 8.2.1", "law", law.Allowed,
			"Isikuandmeid töödeldakse seaduse alusel; nõusolekut ei ole vaja", "The data are processed on the basis of law; no consent is needed"),
		When: func(p Processing) bool { return p.Law },
	},
	{
		Outcome: ttu("ttu-8.2", "p 8.2.2", "contract", law.Allowed,
			"Andmesubjektiga sõlmitud lepingu täitmiseks või selle tagamiseks ei ole nõusolekut vaja",
			"To perform or secure a contract with the data subject no consent is needed"),
		When: func(p Processing) bool { return p.Contract && p.Data != classification.Sensitive },
	},
	{
		Outcome: ttu("ttu-8.2", "p 8.2.3", "vital", law.Allowed,
			"Elu, tervise või vabaduse kaitseks ei ole nõusolekut vaja üksikjuhtumil, kui seda ei ole võimalik saada",
			"To protect life, health or freedom no consent is needed in a single case in which it cannot be had"),
		Ground: true,
		When:   func(p Processing) bool { return p.Vital },
		Unmet: func(p Processing) decide.Set {
			return decide.Need(p.SingleCase, singleCase) | decide.Need(p.ConsentImpossible, noConsentPossible)
		},
	},
	{
		Outcome: ttu("ttu-8.2", "p 8.2.2", "contract-sensitive", law.Refused,
			"Leping ei anna alust töödelda delikaatseid isikuandmeid ilma nõusolekuta",
			"A contract is no ground to process sensitive data without consent"),
		When: func(p Processing) bool { return p.Contract },
	},
	{Outcome: ttu("ttu-8.2", "p 8.2", "no-ground", law.Refused,
		"Nõusolekuta töötlemiseks ei ole alust; vaja on andmesubjekti nõusolekut",
		"There is no ground to process without consent; the data subject's consent is needed")},
}

// TTUWithoutConsent tells whether a unit may process personal data without the data subject's consent (töötlemine
// andmesubjekti nõusolekuta): on the basis of law; for a contract with the data subject, but not sensitive data; to
// protect life, health or freedom in a single case when consent cannot be had. Errors: [ErrUnknown].
//
// Source: TTÜ p 8.2.
func TTUWithoutConsent(p Processing) (law.Decision, error) {
	if err := known("data", p.Data, classification.Sensitive); err != nil {
		return law.Decision{}, err
	}
	return ask(ttuProcessing, p), nil
}

// PassingOn is what is known of data that a person in need of access (juurdepääsuvajadusega isik) asks for, and for
// which there is no consent. Each ground is stated; what is not stated is none.
//
// Source: TTÜ p 8.3.
type PassingOn struct {
	Data              classification.PersonalData // the most closely protected of them
	LegalTask         bool                        // the recipient performs a task set by law
	PublicDuties      bool                        // it is information got or made in performing public duties
	Unrestricted      bool                        // for PublicDuties: no other restriction is set on it
	Vital             bool                        // the recipient protects the life, health or freedom of a person
	SingleCase        bool                        // for Vital: in a single case
	ConsentImpossible bool                        // for Vital: the data subject's consent cannot be had
	Research          bool                        // for research or official statistics
	Coded             bool                        // for Research: in coded form
	Secured           bool                        // for Research: the security measures needed are taken
}

var ttuPassingOn = []rule[PassingOn]{
	{
		Outcome: ttu("ttu-8.3", "p 8.3.1", "legal-task", law.Allowed,
			"Saaja täidab seadusega ettenähtud ülesannet; nõusolekut ei ole vaja", "The recipient performs a task set by law; no consent is needed"),
		When: func(p PassingOn) bool { return p.LegalTask },
	},
	{
		Outcome: ttu("ttu-8.3", "p 8.3.2", "public-duties", law.Allowed,
			"Avalikke ülesandeid täites saadud või loodud teabes ei ole delikaatseid isikuandmeid ja sellel ei ole muud piirangut; nõusolekut ei ole vaja",
			"Information of public duties without sensitive data and other restriction; no consent is needed"),
		When: func(p PassingOn) bool {
			return p.PublicDuties && p.Unrestricted && p.Data != classification.Sensitive
		},
	},
	{
		Outcome: ttu("ttu-8.3", "p 8.3.3", "vital", law.Allowed,
			"Elu, tervise või vabaduse kaitseks ei ole nõusolekut vaja üksikjuhtumil, kui seda ei ole võimalik saada",
			"To protect life, health or freedom no consent is needed in a single case in which it cannot be had"),
		Ground: true,
		When:   func(p PassingOn) bool { return p.Vital },
		Unmet: func(p PassingOn) decide.Set {
			return decide.Need(p.SingleCase, singleCase) | decide.Need(p.ConsentImpossible, noConsentPossible)
		},
	},
	{
		Outcome: ttu("ttu-8.3", "p 8.3.4", "research", law.Allowed,
			"Teadusuuringuks või riiklikuks statistikaks võib andmeid edastada kodeeritult ja turbemeetmeid rakendades",
			"For research or official statistics data may be passed on in coded form under security measures"),
		Ground: true,
		When:   func(p PassingOn) bool { return p.Research },
		Unmet:  func(p PassingOn) decide.Set { return decide.Need(p.Coded, coded) | decide.Need(p.Secured, secured) },
	},
	{
		Outcome: ttu("ttu-8.3", "p 8.3.2", "public-duties-restricted", law.Refused,
			"Teave sisaldab delikaatseid isikuandmeid või sellel on muu juurdepääsupiirang",
			"The information holds sensitive data or has another restriction"),
		When: func(p PassingOn) bool { return p.PublicDuties },
	},
	{Outcome: ttu("ttu-8.3", "p 8.3", "no-ground", law.Refused,
		"Nõusolekuta edastamiseks ei ole alust; vaja on andmesubjekti nõusolekut",
		"There is no ground to pass data on without consent; the data subject's consent is needed")},
}

// TTUPassOnWithoutConsent tells whether a unit may pass personal data on, or open them to a person in need of access,
// without the data subject's consent (edastamine andmesubjekti nõusolekuta): for a task set by law; information of
// public duties without sensitive data and without another restriction; to protect life, health or freedom in a single
// case when consent cannot be had; for research or official statistics in coded form under security measures. The
// clause bars sensitive data from the second ground by name; that private-life data are barred follows only from a
// restriction on them. Errors: [ErrUnknown].
//
// Source: TTÜ p 8.3.
func TTUPassOnWithoutConsent(p PassingOn) (law.Decision, error) {
	if err := known("data", p.Data, classification.Sensitive); err != nil {
		return law.Decision{}, err
	}
	return ask(ttuPassingOn, p), nil
}

// Purpose is how the purpose of a use stands to that of the collection. The zero Purpose is unknown, and refused.
//
// Source: TTÜ p 8.6–8.8.
type Purpose uint8

// The purposes.
const (
	SamePurpose      Purpose = iota + 1 // sama, or coinciding (kattuv) with that of another unit
	AgreeingPurpose                     // kooskõlas olev
	DifferentPurpose                    // esialgsest erinev
)

// ConsentForm is the form of a consent (nõusoleku vorm). The zero ConsentForm is no consent.
//
// Source: TTÜ p 8.8.
type ConsentForm uint8

// The forms.
const (
	Spoken       ConsentForm = iota + 1 // suuline
	Reproducible                        // kirjalikku taasesitamist võimaldav
	Written                             // kirjalik
)

// Use is a further use of data that were collected (kogutud isikuandmete töötlemine).
//
// Source: TTÜ p 8.6–8.8.
type Use struct {
	Purpose   Purpose
	OtherUnit bool        // the data go to another unit of the house
	Consent   ConsentForm // to this use
}

var ttuUse = []rule[Use]{
	{
		Outcome: ttu("ttu-8.8", "p 8.7", "other-unit", law.Allowed,
			"Struktuuriüksuste eesmärgid on kattuvad või kooskõlas", "The purposes of the units coincide or agree"),
		When: func(u Use) bool { return u.Purpose != DifferentPurpose && u.OtherUnit },
	},
	{
		Outcome: ttu("ttu-8.8", "p 8.6", "agreeing", law.Allowed,
			"Eesmärk on kooskõlas isikuandmete kogumise eesmärgiga", "The purpose agrees with that of the collection"),
		When: func(u Use) bool { return u.Purpose != DifferentPurpose },
	},
	{
		Outcome: ttu("ttu-8.8", "p 8.8", "different", law.Allowed,
			"Esialgsest erinevaks eesmärgiks on vaja nõusolekut kirjalikku taasesitamist võimaldavas vormis",
			"A purpose other than the first needs a consent in a form reproducible in writing"),
		Unmet: func(u Use) decide.Set { return decide.Need(u.Consent >= Reproducible, reproducibleConsent) },
	},
}

// TTUUse tells whether data that were collected may be used for a purpose (esialgsest erinev eesmärk), in the unit or in
// another: for the one of the collection or one in accord with it, and for a different one with a consent in a form
// reproducible in writing. Errors: [ErrUnknown].
//
// Source: TTÜ p 8.6–8.8.
func TTUUse(u Use) (law.Decision, error) {
	err := known("purpose", u.Purpose, DifferentPurpose)
	if u.Consent != 0 {
		err = cmp.Or(err, known("consent", u.Consent, Written))
	}
	if err != nil {
		return law.Decision{}, err
	}
	return ask(ttuUse, u), nil
}

// Withholding is a ground to withhold data from the person whom they concern. The zero Withholding is none.
//
// Source: TTÜ p 8.15.
type Withholding uint8

// The grounds.
const (
	HarmsOthers        Withholding = iota + 1 // it may harm the rights and freedoms of another
	EndangersFiliation                        // it may endanger the secrecy of a child's filiation (lapse põlvnemise saladus)
	HindersPrevention                         // it may hinder preventing a crime or catching an offender
	HampersTruth                              // it may hamper finding the truth in criminal proceedings
)

var ttuWithholding = [...]decide.Outcome{
	HarmsOthers: ttu("ttu-8.15", "p 8.15.1", "others-rights", law.Allowed,
		"Andmesubjekti õigust võib piirata: teabe andmine võib kahjustada teise isiku õigusi ja vabadusi",
		"The data subject's right may be limited: telling may harm the rights and freedoms of another"),
	EndangersFiliation: ttu("ttu-8.15", "p 8.15.2", "filiation", law.Allowed,
		"Andmesubjekti õigust võib piirata: teabe andmine võib ohustada lapse põlvnemise saladuse kaitset",
		"The data subject's right may be limited: telling may endanger the secrecy of a child's filiation"),
	HindersPrevention: ttu("ttu-8.15", "p 8.15.3", "crime", law.Allowed,
		"Andmesubjekti õigust võib piirata: teabe andmine võib takistada kuriteo tõkestamist või kurjategija tabamist",
		"The data subject's right may be limited: telling may hinder preventing a crime or catching an offender"),
	HampersTruth: ttu("ttu-8.15", "p 8.15.4", "truth", law.Allowed,
		"Andmesubjekti õigust võib piirata: teabe andmine võib raskendada kriminaalmenetluses tõe väljaselgitamist",
		"The data subject's right may be limited: telling may hamper finding the truth in criminal proceedings"),
}

// TTUWithhold tells why information may be withheld from the person whom it concerns (andmesubjekti õiguse piiramine).
// The list of four grounds is closed: any other is refused as unknown. Errors: [ErrUnknown].
//
// Source: TTÜ p 8.15.
func TTUWithhold(w Withholding) (law.Decision, error) {
	if err := known("ground", w, HampersTruth); err != nil {
		return law.Decision{}, err
	}
	return ttuWithholding[w].Decision(), nil
}

// Whose tells about whom a requester asks. The zero Whose is unknown, and refused.
//
// Source: TTÜ p 8.14.
type Whose uint8

// About whom.
const (
	OwnData    Whose = iota + 1 // the requester's own data
	OthersData                  // data of third persons (kolmandad isikud), among them or only
)

// Request is a request for information that holds personal data (teabenõue).
//
// Source: TTÜ p 8.14.
type Request struct {
	Access       Access
	Whose        Whose
	Identified   bool // who the requester is
	BasisKnown   bool // on what basis access to others' data is asked
	PurposeKnown bool // for what purpose
}

var ttuRequest = []rule[Request]{
	{
		Outcome: ttu("ttu-8.14", "p 8.14", "unrestricted", law.Allowed,
			"Andmetel ei ole juurdepääsupiirangut; teabenõudjat ei ole vaja tuvastada", "The data are not restricted; the requester need not be identified"),
		When: func(r Request) bool { return r.Access == Public },
	},
	{
		Outcome: ttu("ttu-8.14", "p 8.14", "own", law.Allowed,
			"Enda kohta käivate piiranguga andmete taotleja isik tuvastatakse", "Who asks for restricted data of their own is identified"),
		When:  func(r Request) bool { return r.Whose == OwnData },
		Unmet: func(r Request) decide.Set { return decide.Need(r.Identified, identified) },
	},
	{
		Outcome: ttu("ttu-8.14", "p 8.14", "others", law.Allowed,
			"Kolmandate isikute kohta käivate piiranguga andmete taotleja isik tuvastatakse ning selgitatakse välja juurdepääsu alus ja eesmärk",
			"Who asks for restricted data of others is identified, and the basis and the purpose are found out"),
		Unmet: func(r Request) decide.Set {
			return decide.Need(r.Identified, identified) | decide.Need(r.BasisKnown, basisKnown) | decide.Need(r.PurposeKnown, purposeKnown)
		},
	},
}

// TTURequest tells whether a request for personal data may be dealt with further (teabenõudja tuvastamine): who asks
// for restricted data is identified; for data of others the basis and the purpose are found out too. That the data may
// then be given does not follow from it; see [TTUPassOnWithoutConsent] and [TTUWithhold]. Errors: [ErrUnknown].
//
// Source: TTÜ p 8.14.
func TTURequest(r Request) (law.Decision, error) {
	if err := cmp.Or(known("access", r.Access, Harmful), known("whose", r.Whose, OthersData)); err != nil {
		return law.Decision{}, err
	}
	return ask(ttuRequest, r), nil
}

const (
	freePages = 20
	pageCents = 19
)

// TTUPageFee returns the most that may be asked, in euro cents, for so many pages given out on paper (väljastatud
// lehekülg): nothing for the first twenty, up to 19 cents for each from the 21st on. A page is a side, not a sheet.
// For other forms than paper the clause gives no fee. No pages cost nothing. Errors: [ErrPages] for a number below 0 or
// one whose fee cannot be counted.
//
// Source: TTÜ p 8.16.
func TTUPageFee(pages int) (cents int, err error) {
	paid := max(0, pages-freePages)
	if pages < 0 || paid > math.MaxInt/pageCents {
		return 0, refuse(ErrPages, "pages", strconv.Itoa(pages))
	}
	return paid * pageCents, nil
}

// Recording is a recording of a person in sound, photo or video (heli-, foto- või videosalvestis).
//
// Source: TTÜ p 8.23.
type Recording struct {
	Consented   bool // the person agreed to being recorded
	PublicEvent bool // it was made at a public event (avalik üritus)
	Objected    bool // the person does not agree to its being published further
}

var ttuRecording = []rule[Recording]{
	{
		Outcome: ttu("ttu-8.23", "p 8.23", "objected", law.Refused,
			"Isik ei ole avaldamisega enam nõus; salvestis eemaldatakse veebilehelt", "The person no longer agrees; the recording is removed from the website"),
		When: func(r Recording) bool { return r.Objected },
	},
	{
		Outcome: ttu("ttu-8.23", "p 8.23", "consented", law.Allowed,
			"Isik oli jäädvustamisega nõus", "The person agreed to being recorded"),
		When: func(r Recording) bool { return r.Consented },
	},
	{
		Outcome: ttu("ttu-8.23", "p 8.23", "public-event", law.Allowed,
			"Salvestis on tehtud avalikul üritusel", "The recording was made at a public event"),
		When: func(r Recording) bool { return r.PublicEvent },
	},
	{Outcome: ttu("ttu-8.23", "p 8.23", "no-consent", law.Refused,
		"Isik ei olnud jäädvustamisega nõus ja üritus ei olnud avalik", "The person did not agree to being recorded, and the event was not public")},
}

// TTUOnWebsite tells whether a recording of a person may be, and stay, on the website (veebilehel avaldamine): when the
// person agreed to being recorded or the event was public, until the person objects, which ends it for a public event
// too.
//
// Source: TTÜ p 8.23.
func TTUOnWebsite(r Recording) law.Decision { return ask(ttuRecording, r) }

// SurveillancePurpose is for what data of access control or surveillance are used. The zero SurveillancePurpose is
// unknown, and refused.
//
// Source: TTÜ p 8.24.
type SurveillancePurpose uint8

// The purposes.
const (
	Passage          SurveillancePurpose = iota + 1 // läbipääs
	PropertySecurity                                // vara turvalisus
	AnotherPurpose                                  // muu eesmärk
)

// Surveillance is a use of the data of access control or of surveillance (läbipääsusüsteem, jälgimisseadmestik).
//
// Source: TTÜ p 8.24.
type Surveillance struct {
	Purpose           SurveillancePurpose
	RealEstatePermits bool // the head of real estate
	OrganiserPermits  bool // the data-protection organiser
}

var ttuSurveillance = []rule[Surveillance]{
	{
		Outcome: ttu("ttu-8.24", "p 8.24", "own-purpose", law.Allowed,
			"Andmeid kasutatakse läbipääsu ja vara turvalisuse tagamiseks", "The data serve passage and the security of property"),
		When: func(s Surveillance) bool { return s.Purpose != AnotherPurpose },
	},
	{
		Outcome: ttu("ttu-8.24", "p 8.24", "other-purpose", law.Allowed,
			"Muuks eesmärgiks on vaja kinnisvaraosakonna juhataja ja isikuandmete kaitset korraldava isiku luba",
			"Any other purpose needs the permission of the head of real estate and of the data-protection organiser"),
		Unmet: func(s Surveillance) decide.Set {
			return decide.Need(s.RealEstatePermits, realEstatePermits) | decide.Need(s.OrganiserPermits, organiserPermits)
		},
	},
}

// TTUSurveillance tells whether data of access control or surveillance may be used for a purpose (jälgimisseadmestiku
// andmete kasutamine): for passage and the security of property; for any other with both permissions. The text is that
// of 25.05.2016. Errors: [ErrUnknown].
//
// Source: TTÜ p 8.24.
func TTUSurveillance(s Surveillance) (law.Decision, error) {
	if err := known("purpose", s.Purpose, AnotherPurpose); err != nil {
		return law.Decision{}, err
	}
	return ask(ttuSurveillance, s), nil
}

// Place is where a carrier is kept (hoiustamise koht). The zero Place is unknown, and refused.
//
// Source: TTÜ p 9.9.
type Place uint8

// The places.
const (
	LockableCabinet Place = iota + 1 // lukustatav kapp
	LockableShelf                    // lukustatav riiul
	LockableDrawer                   // lukustatav sahtel
	ArchiveStore                     // arhiivihoidla
	OtherPlace                       // any other
)

type keeping struct {
	data  classification.PersonalData
	place Place
}

var ttuKeeping = []rule[keeping]{
	{
		Outcome: ttu("ttu-9.9", "p 9.9", "not-sensitive", law.Allowed,
			"Lukustatava hoiukoha nõue kehtib delikaatsete isikuandmete kohta", "The duty of a lockable place binds sensitive data"),
		When: func(k keeping) bool { return k.data != classification.Sensitive },
	},
	{
		Outcome: ttu("ttu-9.9", "p 9.9", "open", law.Refused,
			"Delikaatseid isikuandmeid hoiustatakse lukustatavas kapis, riiulil, sahtlis või arhiivihoidlas",
			"Sensitive data are kept in a lockable cabinet, shelf or drawer or in an archive store"),
		When: func(k keeping) bool { return k.place == OtherPlace },
	},
	{Outcome: ttu("ttu-9.9", "p 9.9", "lockable", law.Allowed,
		"Hoiukoht on lukustatav või arhiivihoidla", "The place is lockable, or an archive store")},
}

// TTUKeep tells whether a carrier with personal data may be kept at a place of the processing room (teabekandjate
// hoiustamine): one with sensitive data only in a lockable cabinet, shelf or drawer or in an archive store. For other
// data what the room lacks may ask for the same; see [TTURoomElements]. Errors: [ErrUnknown].
//
// Source: TTÜ p 9.9.
func TTUKeep(data classification.PersonalData, place Place) (law.Decision, error) {
	if err := cmp.Or(known("data", data, classification.Sensitive), known("place", place, OtherPlace)); err != nil {
		return law.Decision{}, err
	}
	return ask(ttuKeeping, keeping{data, place}), nil
}

// Outside is work with carriers of personal data outside the premises (väljaspool TTÜ ruume).
//
// Source: TTÜ p 5.6, 9.10.
type Outside struct {
	Data            classification.PersonalData // the most closely protected on the carrier
	HeadPermits     bool                        // the head of unit
	OrganiserAgrees bool                        // the data-protection organiser, beforehand
	Exceptional     bool                        // for sensitive data: it is an exceptional case (erandjuht)
}

var ttuOutside = []rule[Outside]{
	{
		Outcome: ttu("ttu-5.6", "p 5.6", "ordinary", law.Allowed,
			"Muude kui eraeluliste ja delikaatsete isikuandmete jaoks ei ole luba vaja", "Data neither of private life nor sensitive need no permission"),
		When: func(o Outside) bool { return o.Data == classification.Ordinary },
	},
	{
		Outcome: ttu("ttu-5.6", "p 5.6", "private-life", law.Allowed,
			"Eraeluliste isikuandmete jaoks on vaja struktuuriüksuse juhi luba, mis on eelnevalt kooskõlastatud isikuandmete kaitset korraldava isikuga",
			"Private-life data need the permission of the head of unit, with the prior consent of the data-protection organiser"),
		When: func(o Outside) bool { return o.Data == classification.PrivateLife },
		Unmet: func(o Outside) decide.Set {
			return decide.Need(o.HeadPermits, headPermits) | decide.Need(o.OrganiserAgrees, organiserPermits)
		},
	},
	{
		Outcome: ttu("ttu-9.10", "p 9.10", "sensitive", law.Allowed,
			"Delikaatsete isikuandmete jaoks on vaja isikuandmete kaitset korraldava isiku luba, ja seda erandjuhul",
			"Sensitive data need the permission of the data-protection organiser, and that exceptionally"),
		Unmet: func(o Outside) decide.Set {
			return decide.Need(o.OrganiserAgrees, organiserPermits) | decide.Need(o.Exceptional, exceptional) | decide.Need(o.HeadPermits, headUnasked)
		},
	},
}

// TTUOutside tells whether carriers with personal data may be worked with outside the premises (väljaspool TTÜ ruume
// töötlemine), and who permits it: for private-life data the head of unit, with the organiser's prior consent; for
// sensitive data the organiser, exceptionally. The text asks the head of unit for the less protected data only; where
// the head was not asked for sensitive data, a finding advises it. Errors: [ErrUnknown].
//
// Source: TTÜ p 5.6, 9.10.
func TTUOutside(o Outside) (law.Decision, error) {
	if err := known("data", o.Data, classification.Sensitive); err != nil {
		return law.Decision{}, err
	}
	return ask(ttuOutside, o), nil
}

// Remote is remote use of a personal-data system (kaugtöö).
//
// Source: TTÜ p 7.7.
type Remote struct {
	Secured         bool // the security requirements of all rules are met
	HeadPermits     bool // the head of unit
	OrganiserAgrees bool // the data-protection organiser
}

var ttuRemote = []rule[Remote]{{
	Outcome: ttu("ttu-7.7", "p 7.7", "remote", law.Allowed,
		"Kaugtööks peavad teabeturbe nõuded olema täidetud ning vaja on struktuuriüksuse juhi luba, mis on kooskõlastatud isikuandmete kaitset korraldava isikuga",
		"Remote use needs the security requirements met and the permission of the head of unit in agreement with the data-protection organiser"),
	Unmet: func(r Remote) decide.Set {
		return decide.Need(r.Secured, secured) | decide.Need(r.HeadPermits, headPermits) | decide.Need(r.OrganiserAgrees, organiserPermits)
	},
}}

// TTURemote tells whether a personal-data system may be used remotely (kaugtöö vormis): when the security requirements
// are met and the head of unit permits it in agreement with the data-protection organiser.
//
// Source: TTÜ p 7.7.
func TTURemote(r Remote) law.Decision { return ask(ttuRemote, r) }

// elements makes the elements of one clause: the code starts with a prefix that names the thing.
func elements[T any](clause law.ID, source law.Source, prefix string) func(code, et, en string, has func(*T) bool) law.Element[T] {
	return func(code, et, en string, has func(*T) bool) law.Element[T] {
		return law.Element[T]{Clause: clause, Code: prefix + "." + code, Source: source, ET: et, EN: en, Has: has}
	}
}

// Consent is a written consent to the processing of personal data (kirjalik nõusolek), by what it says on each point.
// "To nobody" is said too; an empty text is nothing said.
//
// Source: TTÜ p 8.9.
type Consent struct {
	Data       string // which data
	Purpose    string // for what purpose
	Recipients string // to whom they may be passed on
	Terms      string // on what terms
	Rights     string // the data subject's rights in further processing
}

// TTUConsentElements returns what a written consent names (nõusoleku andmed). Give it to [law.Missing].
//
// Source: TTÜ p 8.9.
func TTUConsentElements() []law.Element[Consent] {
	e := elements[Consent]("ttu-8.9", ttuAct.At("p 8.9"), "consent")
	return []law.Element[Consent]{
		e("data", "Isikuandmete määratlus nõusolekus", "The naming of the data in the consent", func(c *Consent) bool { return filled(c.Data) }),
		e("purpose", "Töötlemise eesmärk nõusolekus", "The purpose in the consent", func(c *Consent) bool { return filled(c.Purpose) }),
		e("recipients", "Lubatud saajate määratlus nõusolekus", "The naming of the recipients allowed in the consent", func(c *Consent) bool { return filled(c.Recipients) }),
		e("terms", "Edastamise tingimuste määratlus nõusolekus", "The statement of the terms of passing on in the consent", func(c *Consent) bool { return filled(c.Terms) }),
		e("rights", "Andmesubjekti õiguste määratlus nõusolekus", "The statement of the data subject's rights in the consent", func(c *Consent) bool { return filled(c.Rights) }),
	}
}

// Disclosure is an entry of the log of data passed on (edastamise arvestus).
//
// Source: TTÜ p 8.4.
type Disclosure struct {
	Data      string // which data
	Purpose   string // for what purpose
	Recipient string // to whom
	Day       civil.Date
}

// TTUDisclosureElements returns what the log holds of data passed on (isikuandmete edastamise arvestus), on paper or
// electronically. Give it to [law.Missing].
//
// Source: TTÜ p 8.4.
func TTUDisclosureElements() []law.Element[Disclosure] {
	e := elements[Disclosure]("ttu-8.4", ttuAct.At("p 8.4"), "disclosure")
	return []law.Element[Disclosure]{
		e("data", "Edastatud isikuandmete nimetus", "The naming of the data passed on", func(d *Disclosure) bool { return filled(d.Data) }),
		e("purpose", "Edastamise eesmärk", "The purpose of passing on", func(d *Disclosure) bool { return filled(d.Purpose) }),
		e("recipient", "Saaja nimi", "The name of the recipient", func(d *Disclosure) bool { return filled(d.Recipient) }),
		e("day", "Edastamise aeg", "The time of passing on", func(d *Disclosure) bool { return !d.Day.IsZero() && !d.Day.Placeholder() }),
	}
}

// SubjectAnswer is what a data subject is told who asks (andmesubjektile teatavaks tegemine). "None" is told too; an
// empty text is nothing told.
//
// Source: TTÜ p 8.13.
type SubjectAnswer struct {
	Data              string // the data held
	Purposes          string // the purposes of processing
	Sources           string // composition and sources
	AllowedRecipients string // to whom they may be passed on
	Recipients        string // to whom they were passed on
}

// TTUSubjectElements returns what a data subject is told on request (andmesubjekti teavitamine). Give it to
// [law.Missing]; what may be left out, and why, says [TTUWithhold].
//
// Source: TTÜ p 8.13.
func TTUSubjectElements() []law.Element[SubjectAnswer] {
	e := elements[SubjectAnswer]("ttu-8.13", ttuAct.At("p 8.13"), "subject")
	return []law.Element[SubjectAnswer]{
		e("data", "Teave andmesubjekti kohta leiduvate isikuandmete kohta", "The information on the data held", func(a *SubjectAnswer) bool { return filled(a.Data) }),
		e("purposes", "Teave töötlemise eesmärkide kohta", "The information on the purposes of processing", func(a *SubjectAnswer) bool { return filled(a.Purposes) }),
		e("sources", "Teave isikuandmete koosseisu ja allikate kohta", "The information on the composition and the sources of the data", func(a *SubjectAnswer) bool { return filled(a.Sources) }),
		e("allowed", "Teave lubatud saajate kohta", "The information on the recipients allowed", func(a *SubjectAnswer) bool { return filled(a.AllowedRecipients) }),
		e("received", "Teave andmed saanud isikute kohta", "The information on those who received the data", func(a *SubjectAnswer) bool { return filled(a.Recipients) }),
	}
}

// Correction is what was done about incomplete or wrong data (mittetäielikud või ebaõiged isikuandmed).
//
// Source: TTÜ p 8.18.
type Correction struct {
	Acted     bool // measures to complete and correct them were taken without delay
	Disputed  bool // the data subject disputes that they are right
	Settled   bool // for Disputed: their accuracy is known, or the right data are found
	Blocked   bool // for Disputed: they are blocked (suletud)
	Corrected bool // the right data are in
	Kept      bool // for Corrected: the old data are kept with them, with a note on the time of their use
	Told      bool // for Corrected: those from whom they came and to whom they went were told
	CannotBe  bool // for Told: telling is technically impossible
	TooCostly bool // for Told: telling costs out of all proportion
}

// TTUCorrectionElements returns what is done with incomplete or wrong data (ebaõigete isikuandmete parandamine): they
// are corrected without delay; while disputed they are blocked; once corrected, the old ones are kept with a note on
// the time of their use, and sources and recipients are told unless that is impossible or out of all proportion. Give it
// to [law.Missing].
//
// Source: TTÜ p 8.18.
func TTUCorrectionElements() []law.Element[Correction] {
	e := func(provision, code, et, en string, has func(*Correction) bool) law.Element[Correction] {
		return elements[Correction]("ttu-8.18", ttuAct.At(provision), "correction")(code, et, en, has)
	}
	return []law.Element[Correction]{
		e("p 8.18.1", "acted", "Viivitamatu täiendamine või parandamine", "Completion or correction without delay", func(c *Correction) bool { return c.Acted }),
		e("p 8.18.2", "blocked", "Vaidlustatud andmete sulgemine", "The blocking of the disputed data", func(c *Correction) bool { return !c.Disputed || c.Settled || c.Blocked }),
		e("p 8.18.3", "kept", "Seniste andmete säilitamine märkusega nende kasutamise aja kohta", "The keeping of the old data with a note on the time of their use", func(c *Correction) bool { return !c.Corrected || c.Kept }),
		e("p 8.18.4", "told", "Allikate ja saajate teavitamine parandusest", "The notice of the correction to sources and recipients", func(c *Correction) bool { return !c.Corrected || c.Told || c.CannotBe || c.TooCostly }),
	}
}

// SystemLog is what the log of a personal-data system lets one trace afterwards (logi).
//
// Source: TTÜ p 7.2.1.
type SystemLog struct {
	Access    bool // juurdepääsemine
	PassingOn bool // edastamine
	Storing   bool // salvestamine
	Changing  bool // muutmine
	Deleting  bool // kustutamine
}

// TTULogElements returns what must be traceable in a personal-data system afterwards (tagasiulatuvalt kindlaks tehtav).
// Give it to [law.Missing].
//
// Source: TTÜ p 7.2.1.
func TTULogElements() []law.Element[SystemLog] {
	e := elements[SystemLog]("ttu-7.2", ttuAct.At("p 7.2.1"), "log")
	return []law.Element[SystemLog]{
		e("access", "Juurdepääsu jälg", "The trace of access", func(l *SystemLog) bool { return l.Access }),
		e("passing-on", "Edastamise jälg", "The trace of passing on", func(l *SystemLog) bool { return l.PassingOn }),
		e("storing", "Salvestamise jälg", "The trace of storing", func(l *SystemLog) bool { return l.Storing }),
		e("changing", "Muutmise jälg", "The trace of changing", func(l *SystemLog) bool { return l.Changing }),
		e("deleting", "Kustutamise jälg", "The trace of deleting", func(l *SystemLog) bool { return l.Deleting }),
	}
}

// Device is an entry of the inventory for a device (seade).
//
// Source: TTÜ p 7.6.1.
type Device struct{ Name, Type, Location, Maker string }

// TTUDeviceElements returns what the data-protection organiser is told of each device of a system (seadme andmed). Give
// it to [law.Missing].
//
// Source: TTÜ p 7.6.1.
func TTUDeviceElements() []law.Element[Device] {
	e := elements[Device]("ttu-7.6", ttuAct.At("p 7.6.1"), "device")
	return []law.Element[Device]{
		e("name", "Seadme nimetus", "The name of the device", func(d *Device) bool { return filled(d.Name) }),
		e("type", "Seadme tüüp", "The type of the device", func(d *Device) bool { return filled(d.Type) }),
		e("location", "Seadme asukoht", "The location of the device", func(d *Device) bool { return filled(d.Location) }),
		e("maker", "Seadme valmistaja nimi", "The name of the device's maker", func(d *Device) bool { return filled(d.Maker) }),
	}
}

// Software is an entry of the inventory for software (tarkvara).
//
// Source: TTÜ p 7.6.2.
type Software struct{ Name, Version, Maker, Contact string }

// TTUSoftwareElements returns what the data-protection organiser is told of each piece of software of a system (tarkvara
// andmed). Give it to [law.Missing].
//
// Source: TTÜ p 7.6.2.
func TTUSoftwareElements() []law.Element[Software] {
	e := elements[Software]("ttu-7.6", ttuAct.At("p 7.6.2"), "software")
	return []law.Element[Software]{
		e("name", "Tarkvara nimetus", "The name of the software", func(s *Software) bool { return filled(s.Name) }),
		e("version", "Tarkvara versioon", "The version of the software", func(s *Software) bool { return filled(s.Version) }),
		e("maker", "Tarkvara valmistaja nimi", "The name of the software's maker", func(s *Software) bool { return filled(s.Maker) }),
		e("contact", "Tarkvara valmistaja kontaktandmete märge", "The entry of the maker's contact data", func(s *Software) bool { return filled(s.Contact) }),
	}
}

// Room is a room in which personal data are processed (isikuandmete töötlemise ruum).
//
// Source: TTÜ p 9.4, 9.5, 9.8.
type Room struct {
	GuardAlarm        bool // valvesignalisatsioon
	FireAlarm         bool // tuletõrjesignalisatsioon
	LockableDoor      bool // lukustatav uks
	AccessControl     bool // läbipääsusüsteem
	Insufficient      bool // its measures do not suffice, though all four are there
	Exposed           bool // a person without access rights who is in the room may get at the data
	LockableFurniture bool // carriers are kept in lockable cabinets, shelves or drawers, or under another further measure
}

// TTURoomElements returns what a processing room has (isikuandmete töötlemise ruumi nõuded): guard and fire alarm, a
// lockable door and access control; where one of them or more is lacking, or a person without access rights may get at
// the data, lockable furniture as well. Give it to [law.Missing].
//
// Source: TTÜ p 9.4, 9.5, 9.8.
func TTURoomElements() []law.Element[Room] {
	e := func(provision, code, et, en string, has func(*Room) bool) law.Element[Room] {
		return elements[Room]("ttu-9.4", ttuAct.At(provision), "room")(code, et, en, has)
	}
	suffices := func(r *Room) bool {
		return r.GuardAlarm && r.FireAlarm && r.LockableDoor && r.AccessControl && !r.Insufficient && !r.Exposed
	}
	return []law.Element[Room]{
		e("p 9.4.1", "guard-alarm", "Valvesignalisatsioon", "The guard alarm", func(r *Room) bool { return r.GuardAlarm }),
		e("p 9.4.1", "fire-alarm", "Tuletõrjesignalisatsioon", "The fire alarm", func(r *Room) bool { return r.FireAlarm }),
		e("p 9.4.2", "door", "Lukustatav uks", "The lockable door", func(r *Room) bool { return r.LockableDoor }),
		e("p 9.4.2", "access-control", "Läbipääsusüsteem", "The access control", func(r *Room) bool { return r.AccessControl }),
		e("p 9.5, 9.8", "furniture", "Lukustatav kapp, riiul või sahtel", "The lockable cabinet, shelf or drawer", func(r *Room) bool { return suffices(r) || r.LockableFurniture }),
	}
}

// SupportContract is a contract for support services (tugiteenuste leping): maintenance, repair, cleaning, guarding and
// the like.
//
// Source: TTÜ p 9.12.
type SupportContract struct {
	NoAccess        bool // the services need no access to processing rooms or systems
	Confidentiality bool // it lays down a duty of confidentiality
}

// TTUSupportElements returns what a contract lays down for support services that need access to rooms or systems
// (konfidentsiaalsuse tagamise kohustus). Give it to [law.Missing].
//
// Source: TTÜ p 9.12.
func TTUSupportElements() []law.Element[SupportContract] {
	e := elements[SupportContract]("ttu-9.12", ttuAct.At("p 9.12"), "support")
	return []law.Element[SupportContract]{
		e("confidentiality", "Konfidentsiaalsuse tagamise kohustus", "The duty of confidentiality", func(c *SupportContract) bool { return c.NoAccess || c.Confidentiality }),
	}
}
