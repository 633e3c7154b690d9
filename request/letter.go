// SPDX-License-Identifier: MIT

package request

import (
	"slices"
	"strconv"
	"time"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/acts"
	"github.com/teabehaldus/teabehaldus/internal/dated"
	"github.com/teabehaldus/teabehaldus/internal/decide"
	"github.com/teabehaldus/teabehaldus/internal/element"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
)

var (
	msvs = acts.MSVS()
	// msvsInForce is since when the text that was read holds; the act is of 10.12.2004, and its older texts were not read.
	msvsInForce = dated.Since(civil.Must(2024, time.December, 28), true)
)

// Letter is a memorandum (märgukiri), a request for explanation (selgitustaotlus) or both in one: what it says, and what the
// institution found. A letter that asks for public information is a request for information ([Information]) and answered
// as such.
//
// Source: MSVS §§ 2, 5, 7.
type Letter struct {
	On     civil.Date `json:"on"` // day on which it is judged
	Manner Manner     `json:"manner,omitzero"`
	AtOnce bool       `json:"at_once,omitzero"` // an oral one is answered orally, while the person waits

	Memorandum  bool `json:"memorandum,omitzero"`  // it makes proposals or tells something (§ 2 lg 1)
	Explanation bool `json:"explanation,omitzero"` // it asks for information that must be analysed, or for a legal explanation (§ 2 lg 2)

	// What the institution found (§ 5 lg 9). What is false is not so, or not known; no letter stays without an answer for it.
	Anonymous  bool       `json:"anonymous,omitzero"`  // it cannot be found out who wrote it
	NoContact  bool       `json:"no_contact,omitzero"` // it gives no address or number for the answer
	Guardian   bool       `json:"guardian,omitzero"`   // the person has a guardian set by a court, and the representative did not consent beforehand
	NoAnswer   bool       `json:"no_answer,omitzero"`  // the person clearly wants no answer to the memorandum
	Foreign    bool       `json:"foreign,omitzero"`    // it is not in Estonian, and the Language Act asks for no answer
	Unreadable bool       `json:"unreadable,omitzero"` // its content cannot be read or understood
	Burden     bool       `json:"burden,omitzero"`     // so much that it changes the institution's work, hinders its duties or costs unreasonably
	Again      bool       `json:"again,omitzero"`      // the same person writes the same, and does not say why it is needed again
	Answered   civil.Date `json:"answered,omitzero"`   // day on which the earlier one was answered
	Came       civil.Date `json:"came,omitzero"`       // day on which this one came; needed with Answered
	Abuse      bool       `json:"abuse,omitzero"`      // the person plainly abuses the right to write

	Told bool `json:"told,omitzero"` // the person was told at once that there is no answer, and what could be mended (§ 5 lg 10)
	Sent bool `json:"sent,omitzero"` // a translation was asked for at once (§ 5 lg 11)
}

func (l *Letter) refuse(rule law.ID) error {
	if err := refuse.Day("on", l.On); err != nil {
		return err
	}
	if msvsInForce.On(l.On) == nil {
		return msvsInForce.Refuse(rule, l.On)
	}
	if err := refuse.Given("answered", l.Answered); err != nil {
		return err
	}
	if err := refuse.Given("came", l.Came); err != nil {
		return err
	}
	switch {
	case l.Manner > OnPaper:
		return refuse.Unknown("manner", strconv.Itoa(int(l.Manner)), manners.Codes()...)
	case !l.Memorandum && !l.Explanation:
		return refuse.New(law.ErrMissing, "memorandum", "", msg.Text{
			ET: "Peab olema teada, kas kiri on märgukiri või selgitustaotlus", EN: "it must be known whether the letter is a memorandum or a request for explanation",
		})
	case !l.Answered.IsZero() && l.Came.IsZero():
		return refuse.Missing("came")
	case l.Came.After(l.On):
		return refuse.Order("came", l.Came, l.On)
	case l.Answered.After(l.Came):
		return refuse.Order("answered", l.Answered, l.Came)
	}
	return nil
}

// Check returns what is missing or cannot be so: the day, what kind of letter it is, the day on which it came where an
// earlier answer is given, and days that stand for none. It is nil when there is nothing.
//
// Source: MSVS §§ 2, 5.
func (l Letter) Check() []law.Finding { return letterElements.Missing(&l) }

var letterElements = element.Table[Letter]{Source: msvs, Rows: []element.Row[Letter]{
	{Clause: "msvs-5", Code: "letter.day", Provision: "§ 5", ET: "Kuupäev", EN: "The day", Has: func(l *Letter) bool { return refuse.Day("", l.On) == nil }},
	{Clause: "msvs-2", Code: "letter.kind", Provision: "§ 2", ET: "Pöördumise liik", EN: "The kind of letter", Has: func(l *Letter) bool { return l.Memorandum || l.Explanation }},
	{Clause: "msvs-5.9.8", Code: "letter.came", Provision: "§ 5 lg 9 p 8", Sentence: true, ET: "Saabumise päev puudub või ei saa õige olla", EN: "The day on which the letter came is missing or cannot be right", Has: func(l *Letter) bool {
		return !l.Came.Placeholder() && !l.Came.After(l.On) && (l.Answered.IsZero() || !l.Came.IsZero())
	}},
	{Clause: "msvs-5.9.8", Code: "letter.answered", Provision: "§ 5 lg 9 p 8", Sentence: true, ET: "Varasema vastuse päev ei saa õige olla", EN: "The day of the earlier answer cannot be right", Has: func(l *Letter) bool {
		return !l.Answered.Placeholder() && !l.Answered.After(l.Came)
	}},
}}

// Registration returns whether the letter and its answer must be registered (registreerimine): not later than on the
// working day after receipt and after the answer. An oral one that is answered orally need not be. Errors:
// [law.ErrMissing] without a day or a kind; [law.ErrPlaceholder]; [law.ErrInvalid] for days in the wrong order;
// [law.ErrNotInForce] before 28.12.2024, whose text was not read; [law.ErrUnknown].
//
// Source: MSVS § 7 lg 1, 2.
func (l Letter) Registration() (law.Decision, error) {
	if err := l.refuse("msvs-7"); err != nil {
		return law.Decision{}, err
	}
	return decide.Ask(nil, letterRegistrations, &l), nil
}

var letterRegistrations = []decide.Row[*Letter]{
	{
		Outcome: decide.Say("msvs-7.2", msvs.At("§ 7 lg 2"), "oral", law.NotRequired,
			"Suulisele pöördumisele vastatakse suuliselt, seda ei pea registreerima", "It was made orally and is answered orally: it need not be registered"),
		When: func(l *Letter) bool { return l.Manner == Oral && l.AtOnce },
	},
	{Outcome: decide.Say("msvs-7.1", msvs.At("§ 7 lg 1"), "registered", law.Mandatory,
		"Kiri ja vastus tuleb registreerida hiljemalt saamisele või vastamisele järgneval tööpäeval",
		"The letter and its answer must be registered not later than on the working day after receipt or after the answer")},
}

// Silence returns whether the letter may be left without an answer (vastamisest loobumine), by the first of nine grounds
// that holds. Where the person must be told at once what could be mended, or asked at once for a translation, the answer
// is Conditional until that was done. The wish for no answer counts for a memorandum alone, and the burden for a request
// for explanation alone. An earlier answer counts within the year before the letter came: one of 02.04.2025 counts for
// a letter that came by 02.04.2026.
//
// Errors: those of [Letter.Registration].
//
// Source: MSVS § 5 lg 9, 10, 11.
func (l Letter) Silence() (law.Decision, error) {
	if err := l.refuse("msvs-5.9"); err != nil {
		return law.Decision{}, err
	}
	return decide.Ask(&silenceChecks, silences, &l), nil
}

const (
	toldAtOnce uint8 = iota
	translationAsked
)

var silenceChecks = []law.Check{
	toldAtOnce: {
		Clause: "msvs-5.10", Code: "silence.told", Source: msvs.At("§ 5 lg 10"),
		ET: "Isikule tuleb viivitamata teatada, et kirjale ei vastata ja milliste puuduste kõrvaldamisel saaks vastata",
		EN: "The person must be told at once that there is no answer, and what could be mended so that there is one",
	},
	translationAsked: {
		Clause: "msvs-5.11", Code: "silence.translation", Source: msvs.At("§ 5 lg 11"),
		ET: "Isikult tuleb viivitamata nõuda kirja tõlget eesti keelde", EN: "The person must be asked at once for a translation into Estonian",
	},
}

// silence is the ground of a point of § 5 lg 9.
func silence(point int, code, et, en string, when func(*Letter) bool) decide.Row[*Letter] {
	p := strconv.Itoa(point)
	source := msvs.At("§ 5 lg 9 p " + p)
	if point == 8 {
		source = source.Doubting("that the year is counted as a term that begins with the answer is the reading of this library")
	}
	return decide.Row[*Letter]{
		Outcome: decide.Say(law.ID("msvs-5.9."+p), source, code, law.Allowed, et, en), When: when, Ground: true,
		Unmet: func(l *Letter) decide.Set {
			switch point {
			case 3, 6, 7:
				return decide.Need(l.Told, toldAtOnce)
			case 5:
				return decide.Need(l.Sent, translationAsked)
			}
			return 0
		},
	}
}

var silences = []decide.Row[*Letter]{
	silence(1, "unidentified", "Isikut ei ole võimalik kindlaks teha", "The person cannot be identified", func(l *Letter) bool { return l.Anonymous }),
	silence(2, "no-contact", "Isik ei ole sideandmeid esitanud", "The person gave no contact", func(l *Letter) bool { return l.NoContact }),
	silence(3, "guardian", "Eestkostetava kiri on esitatud esindaja eelneva nõusolekuta", "The person has a guardian, and the representative did not consent beforehand",
		func(l *Letter) bool { return l.Guardian }),
	silence(4, "no-answer", "Isik ei soovi märgukirjale vastust", "The person wants no answer to the memorandum", func(l *Letter) bool { return l.NoAnswer && !l.Explanation }),
	silence(5, "foreign", "Kiri ei ole eesti keeles ja keeleseaduse järgi ei ole vaja vastata", "The letter is not in Estonian, and the Language Act asks for no answer",
		func(l *Letter) bool { return l.Foreign }),
	silence(6, "unreadable", "Kirja sisu ei ole loetav või arusaadav", "The content of the letter cannot be read or understood", func(l *Letter) bool { return l.Unreadable }),
	silence(7, "burden", "Teabe suur maht nõuab töökorralduse muutmist, takistab avalikke ülesandeid või põhjustab põhjendamatult suuri kulusid",
		"So much is asked for that it changes the work, hinders public duties or costs unreasonably much", func(l *Letter) bool { return l.Burden && !l.Memorandum }),
	silence(8, "answered", "Sama isiku samasisulisele pöördumisele on eelneva aasta jooksul vastatud ja uue vajaduse põhjendus puudub",
		"The same person was answered on the same content within the year before, and does not say why it is needed again",
		func(l *Letter) bool {
			return l.Again && !l.Answered.IsZero() && !l.Answered.Before(l.Came.AddYears(-1))
		}),
	silence(9, "abuse", "Isik kuritarvitab ilmselgelt pöördumise õigust", "The person plainly abuses the right to write", func(l *Letter) bool { return l.Abuse }),
	{Outcome: decide.Say("msvs-5.1", msvs.At("§ 5 lg 1"), "no-ground", law.Refused,
		"Vastamisest loobumiseks ei ole alust: kirjale tuleb vastata", "There is no ground to leave the letter without an answer: it must be answered")},
}

// Checks returns everything that this package can find, each once.
func Checks() []law.Check {
	return slices.Concat(informationElements.Checks(), refusalChecks, letterElements.Checks(), silenceChecks)
}
