// SPDX-License-Identifier: MIT

package register

import (
	"slices"

	"github.com/teabehaldus/teabehaldus/internal/acts"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/law"
)

// The sentences on what the public sees. Estonian is authoritative; none names a person.

var avts = acts.AvTS()

var (
	checkUnsound = law.Check{
		Clause: "avts-12.4_1", Code: "restriction.unsound", Source: avts.At("§ 40 lg 1"),
		ET: "{1}. juurdepääsupiirang ei saa märgitud kujul õige olla; parandage selle päevad, alus või tähtaeg",
		EN: "Access restriction no. {1} cannot be right as it stands; mend its days, its basis or its term",
	}
	checkUnstated = law.Check{
		Clause: "avts-12.4_1", Code: "access.unstated", Source: avts.At("§ 12 lg 4¹"),
		ET: "Ei ole märgitud, kas dokument on avalik või millised juurdepääsupiirangud sellel on", EN: "It is not stated that the document is public, or which restrictions it has",
	}
	checkFuture = law.Check{
		Clause: "avts-12.4_1", Code: "created.future", Source: avts.At("§ 12 lg 4¹"),
		ET: "Dokumendi loomise päev on alles ees", EN: "The day of creation is still to come",
	}
	checkReference = law.Check{
		Clause: "avts-12.3_1", Code: "reference.name", Severity: law.Advised, Source: avts.At("§ 12 lg 3¹").Doubting("the act speaks of the person, not of the reference"),
		ET: "Dokumendiviit näib sisaldavat füüsilise isiku nime või isikukoodi ja jäetakse avalikust vaatest välja", EN: "The reference seems to hold the name or the personal code of a natural person, and is left out of the public view",
	}
	checkTitle = law.Check{
		Clause: "avts-12.3_1", Code: "title.name", Severity: law.Advised, Source: avts.At("§ 12 lg 3¹").Doubting("the act speaks of the person, not of the title"),
		ET: "Pealkiri näib sisaldavat füüsilise isiku nime või isikukoodi ja jäetakse avalikust vaatest välja", EN: "The title seems to hold the name or the personal code of a natural person, and is left out of the public view",
	}
	checkPerson = law.Check{
		Clause: "avts-12.3_1", Code: "title.person", Severity: law.Advised, Source: avts.At("§ 12 lg 3¹").Doubting("the act speaks of senders and addressees"),
		ET: "Pealkiri näib nimetavat kedagi, kes ei ole saatja ega saaja, või sisaldavat tema kontakti, koodi, sünniaega või dokumendi numbrit; kontrollige enne avalikustamist",
		EN: "The title seems to name somebody who is neither sender nor addressee, or to hold a contact, a code, a birth or the number of a document; look at it before it is shown",
	}
	checkFileAccess = law.Check{
		Clause: "avts-12.4_1", Code: "file.access", Source: avts.At("§ 12 lg 4¹"),
		ET: "{1}. faili juurdepääs ei ole märgitud või ei saa selle piirang märgitud kujul õige olla", EN: "The access to file no. {1} is not stated, or its restriction cannot be right as it stands",
	}
	checkFileName = law.Check{
		Clause: "avts-12.3_1", Code: "file.name", Severity: law.Advised, Source: checkTitle.Source,
		ET: "{1}. faili nimi näib sisaldavat füüsilise isiku nime või isikukoodi ja jäetakse avalikust vaatest välja", EN: "The name of file no. {1} seems to hold the name or the personal code of a natural person, and is left out of the public view",
	}
	checkFilePerson = law.Check{
		Clause: "avts-12.3_1", Code: "file.person", Severity: law.Advised, Source: checkPerson.Source,
		ET: "{1}. faili nimi näib nimetavat kedagi, kes ei ole saatja ega saaja, või sisaldavat tema kontakti, koodi, sünniaega või dokumendi numbrit; kontrollige enne avalikustamist",
		EN: "The name of file no. {1} seems to name somebody who is neither sender nor addressee, or to hold a contact, a code, a birth or the number of a document; look at it before it is shown",
	}
	checkUndecided = law.Check{
		Clause: "avts-12.4_1", Code: "reference.undecided", Severity: law.Advised, Source: avts.At("§ 12 lg 4¹").Doubting("the act asks for a reference, not for its form"),
		ET: "Viida kujust ei selgu aasta või järjekorranumber; kirjeldage asutuse viidad poliitikas",
		EN: "The form of the reference does not tell its year or its number; say in the policy how the institution writes references",
	}
)

// reason is why so much of a document is shown. The first that holds decides, so those that hide everything come first.
type reason uint8

const (
	whyUnregistered reason = iota + 1
	whyKind
	whyBefore
	whyRestricted
	whyUnsound
	whyUnstated
	whyFile
	whyPrivate
	whyFuture
	whyOld
	whyPublic
)

// reasons are the deciding sentences with their stable codes; where they stand the policy says.
var reasons = [...]struct {
	most Extent // that it leaves
	code string
	text msg.Text
}{
	whyUnregistered: {Nothing, "unregistered", msg.Text{ET: "Dokument registreeritakse alles sel päeval; enne seda registris midagi ei ole", EN: "The document is registered on this day only; before, there is nothing in the register"}},
	whyKind:         {Nothing, "kind", msg.Text{ET: "Seda liiki dokumente avalikus registris ei ole", EN: "Documents of this kind are not in the public register"}},
	whyBefore:       {Nothing, "before", msg.Text{ET: "Dokument registreeriti enne avaliku registri algust", EN: "The document was registered before the public register began"}},
	whyRestricted:   {RegisterData, "restricted", msg.Text{ET: "Kehtib juurdepääsupiirang; sisu ei avalikustata", EN: "An access restriction holds; the content is not shown"}},
	whyUnsound:      {RegisterData, "unsound", msg.Text{ET: "Juurdepääsupiirang ei saa märgitud kujul õige olla; kuni see on parandamata, sisu ei avalikustata", EN: "The access restriction cannot be right as it stands; until it is mended the content is not shown"}},
	whyUnstated:     {RegisterData, "unstated", msg.Text{ET: "Ei ole märgitud, kas dokument on avalik või millised juurdepääsupiirangud sellel on; sisu ei avalikustata", EN: "It is not stated that the document is public, or which restrictions it has; the content is not shown"}},
	whyFile:         {RegisterData, "file", msg.Text{ET: "Dokumendil on fail, mida ei avalikustata; sisu avalikustatakse failide kaupa", EN: "The document has a file that is not shown; its content is shown file by file"}},
	whyPrivate:      {RegisterData, "private", msg.Text{ET: "Dokument sisaldab eriliiki isikuandmeid või eraelu puudutavaid andmeid; sisu ei avalikustata", EN: "The document holds data of special categories or on private life; the content is not shown"}},
	whyFuture:       {RegisterData, "future", msg.Text{ET: "Dokumendi loomise päev on alles ees; sisu ei avalikustata", EN: "The day of creation is still to come; the content is not shown"}},
	whyOld:          {RegisterData, "old", msg.Text{ET: "Dokument loodi enne seda, kui hakati sisu avalikustama", EN: "The document was created before contents were shown"}},
	whyPublic:       {Content, "public", msg.Text{ET: "Piirangut ei ole; avalikustatakse ka sisu", EN: "There is no restriction; the content is shown too"}},
}

// The sentences of the steps of a view.
var (
	textRegistered = msg.Text{ET: "Dokumendi registreerimine", EN: "Registration of the document"}
	textMasked     = msg.Text{ET: "{1}. isik on füüsiline isik: nime asemel näidatakse asendusmärki", EN: "Party no. {1} is a natural person; a mark stands for the name"}
	textNamed      = msg.Text{ET: "{1}. isik on lepingupool: nimi avalikustatakse", EN: "Party no. {1} is a party to a contract and is named"}
)

// Checks returns everything that this package can find wrong, each once. A view hands on the findings of its restrictions as
// well.
func Checks() []law.Check {
	return slices.Concat(
		[]law.Check{checkUnsound, checkUnstated, checkFuture, checkReference, checkTitle, checkPerson, checkFileAccess, checkFileName, checkFilePerson, checkUndecided},
		rmkHeading.Checks(), rmkEntry.Checks(), rmkDraft.Checks(), []law.Check{checkFirst, checkLast, checkArchival, checkLevel},
	)
}
