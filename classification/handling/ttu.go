// SPDX-License-Identifier: MIT

package handling

import (
	"math"
	"strconv"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/classification"
	"github.com/teabehaldus/teabehaldus/internal/acts"
	"github.com/teabehaldus/teabehaldus/internal/decide"
	"github.com/teabehaldus/teabehaldus/internal/enum"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
)

// The rules of Tallinn University of Technology on personal data (isikuandmete töötlemise ja kaitse kord).

var ttuAct = acts.TTU()

func ttu(clause law.ID, provision, code string, v law.Verdict, et, en string) decide.Outcome {
	return decide.Say(clause, ttuAct.At(provision), code, v, et, en)
}

// TTUProcessing is what is known of a processing of personal data (isikuandmete töötlemine) for which there is no consent.
// Each ground is stated; what is not stated is none.
//
// Source: TTÜ p 8.2.
type TTUProcessing struct {
	Data              classification.PersonalData // the most closely protected of them
	Law               bool                        // on the basis of law
	Contract          bool                        // to perform a contract with the data subject, or to secure that
	Vital             bool                        // to protect the life, health or freedom of the data subject or another
	SingleCase        bool                        // for Vital: in a single case
	ConsentImpossible bool                        // for Vital: the data subject's consent cannot be had
}

var ttuProcessing = []rule[TTUProcessing]{
	{
		Outcome: ttu("ttu-8.2", "p 8.2.1", "law", law.Allowed,
			"Isikuandmeid töödeldakse seaduse alusel; nõusolekut ei ole vaja", "The data are processed on the basis of law; no consent is needed"),
		When: func(p TTUProcessing) bool { return p.Law },
	},
	{
		Outcome: ttu("ttu-8.2", "p 8.2.2", "contract", law.Allowed,
			"Andmesubjektiga sõlmitud lepingu täitmiseks või selle tagamiseks ei ole nõusolekut vaja",
			"To perform or secure a contract with the data subject no consent is needed"),
		When: func(p TTUProcessing) bool { return p.Contract && p.Data != classification.Sensitive },
	},
	{
		Outcome: ttu("ttu-8.2", "p 8.2.3", "vital", law.Allowed,
			"Elu, tervise või vabaduse kaitseks ei ole nõusolekut vaja üksikjuhtumil, kui seda ei ole võimalik saada",
			"To protect life, health or freedom no consent is needed in a single case in which it cannot be had"),
		Ground: true,
		When:   func(p TTUProcessing) bool { return p.Vital },
		Unmet: func(p TTUProcessing) decide.Set {
			return decide.Need(p.SingleCase, singleCase) | decide.Need(p.ConsentImpossible, noConsentPossible)
		},
	},
	{
		Outcome: ttu("ttu-8.2", "p 8.2.2", "contract-sensitive", law.Refused,
			"Leping ei anna alust töödelda delikaatseid isikuandmeid ilma nõusolekuta",
			"A contract is no ground to process sensitive data without consent"),
		When: func(p TTUProcessing) bool { return p.Contract },
	},
	{Outcome: ttu("ttu-8.2", "p 8.2", "no-ground", law.Refused,
		"Nõusolekuta töötlemiseks ei ole alust; vaja on andmesubjekti nõusolekut",
		"There is no ground to process without consent; the data subject's consent is needed")},
}

// TTUWithoutConsent tells whether a unit may process personal data without the data subject's consent (töötlemine
// andmesubjekti nõusolekuta): on the basis of law; for a contract with the data subject, but not sensitive data; to
// protect life, health or freedom in a single case when consent cannot be had. Errors: [law.ErrMissing], [law.ErrUnknown].
//
// Source: TTÜ p 8.2.
func TTUWithoutConsent(p TTUProcessing) (law.Decision, error) {
	if err := knownData(p.Data); err != nil {
		return law.Decision{}, err
	}
	return ask(ttuProcessing, p), nil
}

// TTUPassingOn is what is known of data that a person in need of access (juurdepääsuvajadusega isik) asks for, and for
// which there is no consent. Each ground is stated; what is not stated is none.
//
// Source: TTÜ p 8.3.
type TTUPassingOn struct {
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

var ttuPassingOn = []rule[TTUPassingOn]{
	{
		Outcome: ttu("ttu-8.3", "p 8.3.1", "legal-task", law.Allowed,
			"Saaja täidab seadusega ettenähtud ülesannet; nõusolekut ei ole vaja", "The recipient performs a task set by law; no consent is needed"),
		When: func(p TTUPassingOn) bool { return p.LegalTask },
	},
	{
		Outcome: ttu("ttu-8.3", "p 8.3.2", "public-duties", law.Allowed,
			"Avalikke ülesandeid täites saadud või loodud teabes ei ole delikaatseid isikuandmeid ja sellel ei ole muud piirangut; nõusolekut ei ole vaja",
			"Information of public duties without sensitive data and other restriction; no consent is needed"),
		When: func(p TTUPassingOn) bool {
			return p.PublicDuties && p.Unrestricted && p.Data != classification.Sensitive
		},
	},
	{
		Outcome: ttu("ttu-8.3", "p 8.3.3", "vital", law.Allowed,
			"Elu, tervise või vabaduse kaitseks ei ole nõusolekut vaja üksikjuhtumil, kui seda ei ole võimalik saada",
			"To protect life, health or freedom no consent is needed in a single case in which it cannot be had"),
		Ground: true,
		When:   func(p TTUPassingOn) bool { return p.Vital },
		Unmet: func(p TTUPassingOn) decide.Set {
			return decide.Need(p.SingleCase, singleCase) | decide.Need(p.ConsentImpossible, noConsentPossible)
		},
	},
	{
		Outcome: ttu("ttu-8.3", "p 8.3.4", "research", law.Allowed,
			"Teadusuuringuks või riiklikuks statistikaks võib andmeid edastada kodeeritult ja turbemeetmeid rakendades",
			"For research or official statistics data may be passed on in coded form under security measures"),
		Ground: true,
		When:   func(p TTUPassingOn) bool { return p.Research },
		Unmet:  func(p TTUPassingOn) decide.Set { return decide.Need(p.Coded, coded) | decide.Need(p.Secured, secured) },
	},
	{
		Outcome: ttu("ttu-8.3", "p 8.3.2", "public-duties-restricted", law.Refused,
			"Teave sisaldab delikaatseid isikuandmeid või sellel on muu juurdepääsupiirang",
			"The information holds sensitive data or has another restriction"),
		When: func(p TTUPassingOn) bool { return p.PublicDuties },
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
// restriction on them. Errors: [law.ErrMissing], [law.ErrUnknown].
//
// Source: TTÜ p 8.3.
func TTUPassOnWithoutConsent(p TTUPassingOn) (law.Decision, error) {
	if err := knownData(p.Data); err != nil {
		return law.Decision{}, err
	}
	return ask(ttuPassingOn, p), nil
}

// TTUFurtherUse is a further use of data that were collected (kogutud isikuandmete töötlemine).
//
// Source: TTÜ p 8.6–8.8.
type TTUFurtherUse struct {
	Agrees    bool // the purpose is that of the collection, or agrees with it (sama, kattuv või kooskõlas olev); else it is another
	OtherUnit bool // the data go to another unit of the university
	Consent   bool // to this use, in a form reproducible in writing (kirjalikku taasesitamist võimaldav vorm)
}

var ttuUse = []rule[TTUFurtherUse]{
	{
		Outcome: ttu("ttu-8.8", "p 8.7", "other-unit", law.Allowed,
			"Struktuuriüksuste eesmärgid on kattuvad või kooskõlas", "The purposes of the units coincide or agree"),
		When: func(u TTUFurtherUse) bool { return u.Agrees && u.OtherUnit },
	},
	{
		Outcome: ttu("ttu-8.8", "p 8.6", "agreeing", law.Allowed,
			"Eesmärk on kooskõlas isikuandmete kogumise eesmärgiga", "The purpose agrees with that of the collection"),
		When: func(u TTUFurtherUse) bool { return u.Agrees },
	},
	{
		Outcome: ttu("ttu-8.8", "p 8.8", "different", law.Allowed,
			"Esialgsest erineval eesmärgil töötlemiseks on vaja nõusolekut kirjalikku taasesitamist võimaldavas vormis",
			"A purpose other than the first needs a consent in a form reproducible in writing"),
		Unmet: func(u TTUFurtherUse) decide.Set { return decide.Need(u.Consent, reproducibleConsent) },
	},
}

// TTUUse tells whether data that were collected may be used for a purpose (esialgsest erinev eesmärk), in the unit or in
// another: for the one of the collection or one in accord with it, and for a different one with a consent in a form
// reproducible in writing. It has no errors.
//
// Source: TTÜ p 8.6–8.8.
func TTUUse(u TTUFurtherUse) (law.Decision, error) { return ask(ttuUse, u), nil }

// TTUWithholding is a ground to withhold data from the person whom they concern. The zero TTUWithholding is none.
//
// Source: TTÜ p 8.15.
type TTUWithholding uint8

// The grounds.
const (
	HarmsOthers        TTUWithholding = iota + 1 // it may harm the rights and freedoms of another
	EndangersFiliation                           // it may endanger the secrecy of a child's filiation (lapse põlvnemise saladus)
	HindersPrevention                            // it may hinder preventing a crime or catching an offender
	HampersTruth                                 // it may hamper finding the truth in criminal proceedings
)

var withholdings = enum.Names[TTUWithholding]{
	HarmsOthers:        {Code: "others-rights", ET: "teise isiku õigused ja vabadused", EN: "rights and freedoms of another"},
	EndangersFiliation: {Code: "filiation", ET: "lapse põlvnemise saladus", EN: "secrecy of a child's filiation"},
	HindersPrevention:  {Code: "crime", ET: "kuriteo tõkestamine või kurjategija tabamine", EN: "preventing a crime or catching an offender"},
	HampersTruth:       {Code: "truth", ET: "tõe väljaselgitamine kriminaalmenetluses", EN: "truth in criminal proceedings"},
}

// String returns the code of the ground; "" for the zero TTUWithholding.
func (w TTUWithholding) String() string { return withholdings.Code(w) }

// Text returns the ground in Estonian or English; "" for the zero TTUWithholding.
func (w TTUWithholding) Text(tag language.Tag) string { return withholdings.Text(w, tag) }

// MarshalText writes the code of the ground.
func (w TTUWithholding) MarshalText() ([]byte, error) { return withholdings.Marshal(w) }

// UnmarshalText reads the code of a ground.
func (w *TTUWithholding) UnmarshalText(text []byte) error { return withholdings.Decode(text, w) }

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
// The list of four grounds is closed: any other is refused as unknown. Errors: [law.ErrMissing], [law.ErrUnknown].
//
// Source: TTÜ p 8.15.
func TTUWithhold(w TTUWithholding) (law.Decision, error) {
	if err := known("ground", withholdings, w); err != nil {
		return law.Decision{}, err
	}
	return ttuWithholding[w].Decision(), nil
}

// TTUAccessRequest is a request for information that holds personal data (teabenõue).
//
// Source: TTÜ p 8.14.
type TTUAccessRequest struct {
	Access       Access
	OwnData      bool // all of it is the requester's own; else it holds data of third persons (kolmandad isikud)
	Identified   bool // who the requester is
	BasisKnown   bool // on what basis access to others' data is asked
	PurposeKnown bool // for what purpose
}

var ttuRequest = []rule[TTUAccessRequest]{
	{
		Outcome: ttu("ttu-8.14", "p 8.14", "unrestricted", law.Allowed,
			"Andmetel ei ole juurdepääsupiirangut; teabenõudjat ei ole vaja tuvastada", "The data are not restricted; the requester need not be identified"),
		When: func(r TTUAccessRequest) bool { return r.Access == Public },
	},
	{
		Outcome: ttu("ttu-8.14", "p 8.14", "own", law.Allowed,
			"Enda kohta käivate piiranguga andmete taotleja isik tuvastatakse", "Who asks for restricted data of their own is identified"),
		When:  func(r TTUAccessRequest) bool { return r.OwnData },
		Unmet: func(r TTUAccessRequest) decide.Set { return decide.Need(r.Identified, identified) },
	},
	{
		Outcome: ttu("ttu-8.14", "p 8.14", "others", law.Allowed,
			"Kolmandate isikute kohta käivate piiranguga andmete taotleja isik tuvastatakse ning selgitatakse välja juurdepääsu alus ja eesmärk",
			"Who asks for restricted data of others is identified, and the basis and the purpose are found out"),
		Unmet: func(r TTUAccessRequest) decide.Set {
			return decide.Need(r.Identified, identified) | decide.Need(r.BasisKnown, basisKnown) | decide.Need(r.PurposeKnown, purposeKnown)
		},
	},
}

// TTURequest tells whether a request for personal data may be dealt with further (teabenõudja tuvastamine): who asks
// for restricted data is identified; for data of others the basis and the purpose are found out too. That the data may
// then be given does not follow from it; see [TTUPassOnWithoutConsent] and [TTUWithhold]. Errors: [law.ErrMissing], [law.ErrUnknown].
//
// Source: TTÜ p 8.14.
func TTURequest(r TTUAccessRequest) (law.Decision, error) {
	if err := known("access", accesses, r.Access); err != nil {
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
// For other forms than paper the clause gives no fee. No pages cost nothing. Errors: [law.ErrOutOfRange] for a number
// below 0 or one whose fee cannot be counted.
//
// Source: TTÜ p 8.16.
func TTUPageFee(pages int) (cents int, err error) {
	paid := max(0, pages-freePages)
	if pages < 0 || paid > math.MaxInt/pageCents {
		return 0, refuse.New(law.ErrOutOfRange, "pages", strconv.Itoa(pages), msg.Text{ET: "Lehekülgede arv ei saa olla negatiivne ega nii suur", EN: "no number of pages"})
	}
	return paid * pageCents, nil
}

// TTURecording is a recording of a person in sound, photo or video (heli-, foto- või videosalvestis).
//
// Source: TTÜ p 8.23.
type TTURecording struct {
	Consented   bool // the person agreed to being recorded
	PublicEvent bool // it was made at a public event (avalik üritus)
	Objected    bool // the person does not agree to its being published further
}

var ttuRecording = []rule[TTURecording]{
	{
		Outcome: ttu("ttu-8.23", "p 8.23", "objected", law.Refused,
			"Isik ei ole avaldamisega enam nõus; salvestis eemaldatakse veebilehelt", "The person no longer agrees; the recording is removed from the website"),
		When: func(r TTURecording) bool { return r.Objected },
	},
	{
		Outcome: ttu("ttu-8.23", "p 8.23", "consented", law.Allowed,
			"Isik oli jäädvustamisega nõus", "The person agreed to being recorded"),
		When: func(r TTURecording) bool { return r.Consented },
	},
	{
		Outcome: ttu("ttu-8.23", "p 8.23", "public-event", law.Allowed,
			"Salvestis on tehtud avalikul üritusel", "The recording was made at a public event"),
		When: func(r TTURecording) bool { return r.PublicEvent },
	},
	{Outcome: ttu("ttu-8.23", "p 8.23", "no-consent", law.Refused,
		"Isik ei olnud jäädvustamisega nõus ja üritus ei olnud avalik", "The person did not agree to being recorded, and the event was not public")},
}

// TTUOnWebsite tells whether a recording of a person may be, and stay, on the website (veebilehel avaldamine): when the
// person agreed to being recorded or the event was public, until the person objects, which ends it for a public event
// too. It has no errors.
//
// Source: TTÜ p 8.23.
func TTUOnWebsite(r TTURecording) (law.Decision, error) { return ask(ttuRecording, r), nil }

// TTUSurveillanceUse is a use of the data of access control or of surveillance (läbipääsusüsteem, jälgimisseadmestik).
//
// Source: TTÜ p 8.24.
type TTUSurveillanceUse struct {
	OwnPurpose        bool // passage or the security of property (läbipääs, vara turvalisus); else it is another
	RealEstatePermits bool // the head of real estate
	OrganiserPermits  bool // the data-protection organiser
}

var ttuSurveillance = []rule[TTUSurveillanceUse]{
	{
		Outcome: ttu("ttu-8.24", "p 8.24", "own-purpose", law.Allowed,
			"Andmeid kasutatakse läbipääsu ja vara turvalisuse tagamiseks", "The data serve passage and the security of property"),
		When: func(s TTUSurveillanceUse) bool { return s.OwnPurpose },
	},
	{
		Outcome: ttu("ttu-8.24", "p 8.24", "other-purpose", law.Allowed,
			"Muul eesmärgil kasutamiseks on vaja kinnisvaraosakonna juhataja ja isikuandmete kaitset korraldava isiku luba",
			"Any other purpose needs the permission of the head of real estate and of the data-protection organiser"),
		Unmet: func(s TTUSurveillanceUse) decide.Set {
			return decide.Need(s.RealEstatePermits, realEstatePermits) | decide.Need(s.OrganiserPermits, organiserPermits)
		},
	},
}

// TTUSurveillance tells whether data of access control or surveillance may be used for a purpose (jälgimisseadmestiku
// andmete kasutamine): for passage and the security of property; for any other with both permissions. The text is that
// of 25.05.2016. It has no errors.
//
// Source: TTÜ p 8.24.
func TTUSurveillance(s TTUSurveillanceUse) (law.Decision, error) { return ask(ttuSurveillance, s), nil }

type keeping struct {
	data     classification.PersonalData
	lockable bool
}

var ttuKeeping = []rule[keeping]{
	{
		Outcome: ttu("ttu-9.9", "p 9.9", "not-sensitive", law.Allowed,
			"Lukustatavat hoiukohta nõutakse ainult delikaatsete isikuandmete puhul", "A lockable place is asked for sensitive data only"),
		When: func(k keeping) bool { return k.data != classification.Sensitive },
	},
	{
		Outcome: ttu("ttu-9.9", "p 9.9", "open", law.Refused,
			"Delikaatseid isikuandmeid hoiustatakse lukustatavas kapis, riiulil, sahtlis või arhiivihoidlas",
			"Sensitive data are kept in a lockable cabinet, shelf or drawer or in an archive store"),
		When: func(k keeping) bool { return !k.lockable },
	},
	{Outcome: ttu("ttu-9.9", "p 9.9", "lockable", law.Allowed,
		"Hoiukoht on lukustatav või arhiivihoidla", "The place is lockable, or an archive store")},
}

// TTUKeep tells whether a carrier with personal data may be kept at a place of the processing room (teabekandjate
// hoiustamine). One with sensitive data is kept only at a lockable place: in a cabinet, a shelf or a drawer that can be locked,
// or in an archive store (lukustatav kapp, riiul, sahtel; arhiivihoidla). For other data what the room lacks may ask for the
// same; see [TTURoom.Check]. Errors: [law.ErrMissing], [law.ErrUnknown].
//
// Source: TTÜ p 9.9.
func TTUKeep(data classification.PersonalData, lockable bool) (law.Decision, error) {
	if err := knownData(data); err != nil {
		return law.Decision{}, err
	}
	return ask(ttuKeeping, keeping{data, lockable}), nil
}

// TTUOutsideWork is work with carriers of personal data outside the premises (väljaspool TTÜ ruume).
//
// Source: TTÜ p 5.6, 9.10.
type TTUOutsideWork struct {
	Data            classification.PersonalData // the most closely protected on the carrier
	HeadPermits     bool                        // the head of unit
	OrganiserAgrees bool                        // the data-protection organiser, beforehand
	Exceptional     bool                        // for sensitive data: it is an exceptional case (erandjuht)
}

var ttuOutside = []rule[TTUOutsideWork]{
	{
		Outcome: ttu("ttu-5.6", "p 5.6", "ordinary", law.Allowed,
			"Muude kui eraeluliste ja delikaatsete isikuandmete jaoks ei ole luba vaja", "Data neither of private life nor sensitive need no permission"),
		When: func(o TTUOutsideWork) bool { return o.Data == classification.Ordinary },
	},
	{
		Outcome: ttu("ttu-5.6", "p 5.6", "private-life", law.Allowed,
			"Eraeluliste isikuandmete jaoks on vaja struktuuriüksuse juhi luba, mis on eelnevalt kooskõlastatud isikuandmete kaitset korraldava isikuga",
			"Private-life data need the permission of the head of unit, with the prior consent of the data-protection organiser"),
		When: func(o TTUOutsideWork) bool { return o.Data == classification.PrivateLife },
		Unmet: func(o TTUOutsideWork) decide.Set {
			return decide.Need(o.HeadPermits, headPermits) | decide.Need(o.OrganiserAgrees, organiserPermits)
		},
	},
	{
		Outcome: ttu("ttu-9.10", "p 9.10", "sensitive", law.Allowed,
			"Delikaatsete isikuandmete jaoks on vaja isikuandmete kaitset korraldava isiku luba, ja seda erandjuhul",
			"Sensitive data need the permission of the data-protection organiser, and that exceptionally"),
		Unmet: func(o TTUOutsideWork) decide.Set {
			return decide.Need(o.OrganiserAgrees, organiserPermits) | decide.Need(o.Exceptional, exceptional) | decide.Need(o.HeadPermits, headUnasked)
		},
	},
}

// TTUOutside tells whether carriers with personal data may be worked with outside the premises (väljaspool TTÜ ruume
// töötlemine), and who permits it: for private-life data the head of unit, with the organiser's prior consent; for
// sensitive data the organiser, exceptionally. The text asks the head of unit for the less protected data only; where
// the head was not asked for sensitive data, a finding advises it. Errors: [law.ErrMissing], [law.ErrUnknown].
//
// Source: TTÜ p 5.6, 9.10.
func TTUOutside(o TTUOutsideWork) (law.Decision, error) {
	if err := knownData(o.Data); err != nil {
		return law.Decision{}, err
	}
	return ask(ttuOutside, o), nil
}

// TTURemoteUse is remote use of a personal-data system (kaugtöö).
//
// Source: TTÜ p 7.7.
type TTURemoteUse struct {
	Secured         bool // the security requirements of all rules are met
	HeadPermits     bool // the head of unit
	OrganiserAgrees bool // the data-protection organiser
}

var ttuRemote = []rule[TTURemoteUse]{{
	Outcome: ttu("ttu-7.7", "p 7.7", "remote", law.Allowed,
		"Kaugtööks peavad infoturbenõuded olema täidetud ning vaja on struktuuriüksuse juhi luba, mis on kooskõlastatud isikuandmete kaitset korraldava isikuga",
		"Remote use needs the security requirements met and the permission of the head of unit in agreement with the data-protection organiser"),
	Unmet: func(r TTURemoteUse) decide.Set {
		return decide.Need(r.Secured, secured) | decide.Need(r.HeadPermits, headPermits) | decide.Need(r.OrganiserAgrees, organiserPermits)
	},
}}

// TTURemote tells whether a personal-data system may be used remotely (kaugtöö vormis): when the security requirements
// are met and the head of unit permits it in agreement with the data-protection organiser. It has no errors.
//
// Source: TTÜ p 7.7.
func TTURemote(r TTURemoteUse) (law.Decision, error) { return ask(ttuRemote, r), nil }
