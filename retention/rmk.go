// SPDX-License-Identifier: MIT

package retention

import (
	"sync"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/internal/acts"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
)

// RMKPolicy is the policy of the State Forest Management Centre (RMK teabehalduse juhend). Records of archival value are
// transferred 20 years, those created since 01.01.2012 10 years, after the later of their creation and the end of the
// related proceedings. Working documents are kept five years at most. On an act, records are destroyed one week after the
// head's approval, or one month after the archive's decision was received.
//
// Source: RMK p 3.3, 7.9, 7.10, 15.5, 15.6, 16, 18, 19, 20.
func RMKPolicy() *Policy { return rmk() }

var rmk = sync.OnceValue(func() *Policy {
	act := acts.RMK()
	at := func(clause law.ID, provision string) Citation {
		return Citation{Clause: "rmk-" + clause, Provision: "p " + provision}
	}
	due := func(id law.ID, et, en string, event deadlines.Event, p civil.Period) deadlines.RuleSpec {
		return deadlines.RuleSpec{
			Head:  law.Head{ID: "rmk-" + id, ET: et, EN: en, Act: act.Act, Ref: act.Ref, Since: acts.RMKSince()},
			Event: event, Term: deadlines.Calendric(p), Provision: "p 19.3",
		}
	}
	overview := at("16.2", "16.2")
	overview.Numbered = true
	formats := at("18.5", "18.6")
	return must(PolicySpec{
		Head: law.Head{ID: "rmk", ET: "RMK teabehalduse juhend", EN: "RMK information-governance instruction", Act: act.Act, Ref: act.Ref, URL: act.URL, Since: acts.RMKSince()},
		Provisions: Provisions{
			Scheme: at("3.3", "3.3"), Term: at("15.5", "15.5"), Clock: at("15.6", "15.6"), Overview: overview, Reference: at("16.3", "16.3"),
			Appraisal: at("18.1", "18.1"), Prepared: at("18.3", "18.3"), Transfer: at("18.3", "18.4"), Formats: formats,
			Act: at("19.1", "19.1"), Body: at("19.2", "19.2"), Extent: at("19.3", "19.3"), Trace: at("19.4", "19.4"),
		},
		Transfers: []TransferSpec{
			{Since: civil.Must(2012, 1, 1), Years: 10, Proceedings: true, Citation: at("18.2", "18.2")},
			{Until: civil.Must(2011, 12, 31), Years: 20, Proceedings: true, Citation: at("18.2", "18.2")},
		},
		Working: WorkingSpec{Years: 5, Citation: at("20.1", "20.1"), Destruction: Citation{Clause: "rmk-20.2", Provision: "p-d 20.2 ja 20.3"}},
		Destruction: DestructionSpec{
			Approved: due("19.3/week", "Hävitamine pärast akti heakskiitmist", "Destruction after the approval of the act", deadlines.Approved, civil.Weeks(1)),
			Permitted: due("19.3/month", "Hävitamine pärast hävitamist lubava hindamisotsuse saamist", "Destruction after receiving the decision that permits it",
				deadlines.Received, civil.Months(1)),
		},
		Backups: []BackupSpec{
			{Kind: DailyCopy, Keep: civil.Months(1), Days: 30, Citation: at("7.9.2", "7.9.2")},
			{Kind: MonthlyCopy, Keep: civil.Years(1), First: true, Citation: at("7.9.2", "7.9.2")},
			{Kind: SoftwareCopy, Keep: civil.Years(1), Citation: at("7.9.1", "7.9.1")},
			{Kind: ExternalCopy, Citation: at("7.10", "7.10")},
		},
	}.Policy())
})

// RMKActGoesTo returns who decides on the act of destruction of a series, and why: the head of information governance
// where the appraisal decision allows simplified destruction (lihtsustatud korras hävitamine), else the public archive.
// The instruction says "by the appraisal decisions" only. What is not stated goes to the archive, which is the safe side.
//
// Source: RMK p 19.2.
func RMKActGoesTo(s Series) law.Answer[Body] {
	body, code, text := PublicArchive, "archive", textToArchive
	if s.Simplified == law.Allowed && s.Appraisal.complete() {
		body, code, text = Head, "head", textToHead
	}
	return law.Answered(body, law.NewStep(s.Appraisal.Date, RMKPolicy().source(atBody), code, text.ET, text.EN))
}

// RMKErased reports whether the destruction of a record takes a content from the document system (DHS), and why: an
// "original" in digital form, a digitised "copy" of a paper original and "metadata" go; the "trace" of the destruction
// stays (metaandmejälg). Anything else stays too, with the code "unknown".
//
// Source: RMK p 19.4.
func RMKErased(content string) law.Answer[bool] {
	gone, code, text := false, "unknown", textUnknownContent
	switch content {
	case "original", "copy", "metadata":
		gone, code, text = true, "erased", textErased
	case "trace":
		code, text = "trace", textTrace
	}
	return law.Answered(gone, law.NewStep(civil.Date{}, RMKPolicy().source(atTrace), code, text.ET, text.EN))
}

// RMKWorkingDestroyer returns who destroys working documents (töödokumentide hävitamine) when their years are over, and
// why: of a "paper" file the "owner" (omanik), of a "desk" folder in the system the "author" (koostaja), of the rest of
// the "system" the "archivist" (arhiivindusspetsialist). No act is drawn up. Errors: [law.ErrUnknown].
//
// Source: RMK p 20.2, 20.3.
func RMKWorkingDestroyer(place string) (law.Answer[string], error) {
	for i := range workingPlaces {
		if w := &workingPlaces[i]; w.place == place {
			return law.Answered(w.by, law.NewStep(civil.Date{}, acts.RMK().At(w.provision), "no-act", w.text.ET, w.text.EN)), nil
		}
	}
	return law.Answer[string]{}, refuse.Unknown("place", place, "paper", "desk", "system")
}

// workingPlaces are who destroys the working documents of each place, and where it is said.
var workingPlaces = [...]struct {
	place, by, provision string
	text                 msg.Text
}{
	{"paper", "owner", "p-d 20.2.1 ja 20.3", msg.Text{ET: "Toimikus oleva töödokumendi hävitab omanik; akti ei vormistata", EN: "The owner destroys a working document in a paper file; no act is drawn up"}},
	{"desk", "author", "p-d 20.2.2 ja 20.3", msg.Text{ET: "Töölaua kaustas oleva töödokumendi hävitab koostaja; akti ei vormistata", EN: "The author destroys a working document in a desk folder; no act is drawn up"}},
	{"system", "archivist", "p-d 20.2.3 ja 20.3", msg.Text{ET: "DHS-is oleva töödokumendi hävitab arhiivindusspetsialist; akti ei vormistata", EN: "The archivist destroys a working document in the system; no act is drawn up"}},
}
