// SPDX-License-Identifier: MIT

package handling

import (
	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/element"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
)

// What the rules of Tallinn University of Technology ask of things: of consents and logs, systems and rooms.

// TTUConsent is a written consent to the processing of personal data (kirjalik nõusolek), by what it says on each point.
// "To nobody" is said too; an empty text is nothing said.
//
// Source: TTÜ p 8.9.
type TTUConsent struct {
	Data       string // which data
	Purpose    string // for what purpose
	Recipients string // to whom they may be passed on
	Terms      string // on what terms
	Rights     string // the data subject's rights in further processing
}

var ttuConsent = element.Table[TTUConsent]{Source: ttuAct, Rows: []element.Row[TTUConsent]{
	{Clause: "ttu-8.9", Code: "consent.data", Provision: "p 8.9", ET: "Isikuandmete määratlus nõusolekus", EN: "The naming of the data in the consent", Has: func(c *TTUConsent) bool { return filled(c.Data) }},
	{Clause: "ttu-8.9", Code: "consent.purpose", Provision: "p 8.9", ET: "Töötlemise eesmärk nõusolekus", EN: "The purpose in the consent", Has: func(c *TTUConsent) bool { return filled(c.Purpose) }},
	{Clause: "ttu-8.9", Code: "consent.recipients", Provision: "p 8.9", ET: "Lubatud saajate määratlus nõusolekus", EN: "The naming of the recipients allowed in the consent", Has: func(c *TTUConsent) bool { return filled(c.Recipients) }},
	{Clause: "ttu-8.9", Code: "consent.terms", Provision: "p 8.9", ET: "Edastamise tingimuste määratlus nõusolekus", EN: "The statement of the terms of passing on in the consent", Has: func(c *TTUConsent) bool { return filled(c.Terms) }},
	{Clause: "ttu-8.9", Code: "consent.rights", Provision: "p 8.9", ET: "Andmesubjekti õiguste määratlus nõusolekus", EN: "The statement of the data subject's rights in the consent", Has: func(c *TTUConsent) bool { return filled(c.Rights) }},
}}

// Check returns what a written consent does not say (nõusoleku andmed); nil where it says all.
//
// Source: TTÜ p 8.9.
func (c TTUConsent) Check() []law.Finding { return ttuConsent.Missing(&c) }

// TTUDisclosure is an entry of the log of data passed on (edastamise arvestus).
//
// Source: TTÜ p 8.4.
type TTUDisclosure struct {
	Data      string // which data
	Purpose   string // for what purpose
	Recipient string // to whom
	Day       civil.Date
}

var ttuDisclosure = element.Table[TTUDisclosure]{Source: ttuAct, Rows: []element.Row[TTUDisclosure]{
	{Clause: "ttu-8.4", Code: "disclosure.data", Provision: "p 8.4", ET: "Edastatud isikuandmete nimetus", EN: "The naming of the data passed on", Has: func(d *TTUDisclosure) bool { return filled(d.Data) }},
	{Clause: "ttu-8.4", Code: "disclosure.purpose", Provision: "p 8.4", ET: "Edastamise eesmärk", EN: "The purpose of passing on", Has: func(d *TTUDisclosure) bool { return filled(d.Purpose) }},
	{Clause: "ttu-8.4", Code: "disclosure.recipient", Provision: "p 8.4", ET: "Saaja nimi", EN: "The name of the recipient", Has: func(d *TTUDisclosure) bool { return filled(d.Recipient) }},
	{Clause: "ttu-8.4", Code: "disclosure.day", Provision: "p 8.4", ET: "Edastamise aeg", EN: "The time of passing on", Has: func(d *TTUDisclosure) bool { return refuse.Day("day", d.Day) == nil }},
}}

// Check returns what the entry lacks that the log holds of data passed on (isikuandmete edastamise arvestus), on paper or
// electronically; nil where it has all.
//
// Source: TTÜ p 8.4.
func (d TTUDisclosure) Check() []law.Finding { return ttuDisclosure.Missing(&d) }

// TTUSubjectAnswer is what a data subject is told who asks (andmesubjektile teatavaks tegemine). "None" is told too; an
// empty text is nothing told.
//
// Source: TTÜ p 8.13.
type TTUSubjectAnswer struct {
	Data              string // the data held
	Purposes          string // the purposes of processing
	Sources           string // composition and sources
	AllowedRecipients string // to whom they may be passed on
	Recipients        string // to whom they were passed on
}

var ttuSubject = element.Table[TTUSubjectAnswer]{Source: ttuAct, Rows: []element.Row[TTUSubjectAnswer]{
	{Clause: "ttu-8.13", Code: "subject.data", Provision: "p 8.13", ET: "Teave andmesubjekti kohta leiduvate isikuandmete kohta", EN: "The information on the data held", Has: func(a *TTUSubjectAnswer) bool { return filled(a.Data) }},
	{Clause: "ttu-8.13", Code: "subject.purposes", Provision: "p 8.13", ET: "Teave töötlemise eesmärkide kohta", EN: "The information on the purposes of processing", Has: func(a *TTUSubjectAnswer) bool { return filled(a.Purposes) }},
	{Clause: "ttu-8.13", Code: "subject.sources", Provision: "p 8.13", ET: "Teave isikuandmete koosseisu ja allikate kohta", EN: "The information on the composition and the sources of the data", Has: func(a *TTUSubjectAnswer) bool { return filled(a.Sources) }},
	{Clause: "ttu-8.13", Code: "subject.allowed", Provision: "p 8.13", ET: "Teave lubatud saajate kohta", EN: "The information on the recipients allowed", Has: func(a *TTUSubjectAnswer) bool { return filled(a.AllowedRecipients) }},
	{Clause: "ttu-8.13", Code: "subject.received", Provision: "p 8.13", ET: "Teave andmed saanud isikute kohta", EN: "The information on those who received the data", Has: func(a *TTUSubjectAnswer) bool { return filled(a.Recipients) }},
}}

// Check returns what a data subject was not told (andmesubjekti teavitamine); nil where all was told. What may be left out,
// and why, says [TTUWithhold].
//
// Source: TTÜ p 8.13.
func (a TTUSubjectAnswer) Check() []law.Finding { return ttuSubject.Missing(&a) }

// TTUCorrection is what was done about incomplete or wrong data (mittetäielikud või ebaõiged isikuandmed).
//
// Source: TTÜ p 8.18.
type TTUCorrection struct {
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

var ttuCorrection = element.Table[TTUCorrection]{Source: ttuAct, Rows: []element.Row[TTUCorrection]{
	{Clause: "ttu-8.18", Code: "correction.acted", Provision: "p 8.18.1", Sentence: true, ET: "Andmeid ei ole viivitamata täiendatud ega parandatud", EN: "The data were not completed or corrected without delay", Has: func(c *TTUCorrection) bool { return c.Acted }},
	{Clause: "ttu-8.18", Code: "correction.blocked", Provision: "p 8.18.2", Sentence: true, ET: "Vaidlustatud andmed on sulgemata", EN: "The disputed data are not blocked", Has: func(c *TTUCorrection) bool { return !c.Disputed || c.Settled || c.Blocked }},
	{Clause: "ttu-8.18", Code: "correction.kept", Provision: "p 8.18.3", Sentence: true, ET: "Seniseid andmeid ei ole säilitatud koos märkusega nende kasutamise aja kohta", EN: "The old data are not kept with a note on the time of their use", Has: func(c *TTUCorrection) bool { return !c.Corrected || c.Kept }},
	{Clause: "ttu-8.18", Code: "correction.told", Provision: "p 8.18.4", Sentence: true, ET: "Allikaid ja saajaid ei ole parandusest teavitatud", EN: "Sources and recipients were not told of the correction", Has: func(c *TTUCorrection) bool { return !c.Corrected || c.Told || c.CannotBe || c.TooCostly }},
}}

// Check returns what was not done with incomplete or wrong data (ebaõigete isikuandmete parandamine): they are corrected
// without delay; while disputed they are blocked; once corrected, the old ones are kept with a note on the time of their
// use, and sources and recipients are told unless that is impossible or out of all proportion. It is nil where all was done.
//
// Source: TTÜ p 8.18.
func (c TTUCorrection) Check() []law.Finding { return ttuCorrection.Missing(&c) }

// TTUSystemLog is what the log of a personal-data system lets one trace afterwards (logi).
//
// Source: TTÜ p 7.2.1.
type TTUSystemLog struct {
	Access    bool // juurdepääsemine
	PassingOn bool // edastamine
	Storing   bool // salvestamine
	Changing  bool // muutmine
	Deleting  bool // kustutamine
}

var ttuLog = element.Table[TTUSystemLog]{Source: ttuAct, Rows: []element.Row[TTUSystemLog]{
	{Clause: "ttu-7.2", Code: "log.access", Provision: "p 7.2.1", ET: "Juurdepääsu jälg", EN: "The trace of access", Has: func(l *TTUSystemLog) bool { return l.Access }},
	{Clause: "ttu-7.2", Code: "log.passing-on", Provision: "p 7.2.1", ET: "Edastamise jälg", EN: "The trace of passing on", Has: func(l *TTUSystemLog) bool { return l.PassingOn }},
	{Clause: "ttu-7.2", Code: "log.storing", Provision: "p 7.2.1", ET: "Salvestamise jälg", EN: "The trace of storing", Has: func(l *TTUSystemLog) bool { return l.Storing }},
	{Clause: "ttu-7.2", Code: "log.changing", Provision: "p 7.2.1", ET: "Muutmise jälg", EN: "The trace of changing", Has: func(l *TTUSystemLog) bool { return l.Changing }},
	{Clause: "ttu-7.2", Code: "log.deleting", Provision: "p 7.2.1", ET: "Kustutamise jälg", EN: "The trace of deleting", Has: func(l *TTUSystemLog) bool { return l.Deleting }},
}}

// Check returns what cannot be traced in a personal-data system afterwards and must be (tagasiulatuvalt kindlaks tehtav);
// nil where all can.
//
// Source: TTÜ p 7.2.1.
func (l TTUSystemLog) Check() []law.Finding { return ttuLog.Missing(&l) }

// TTUDevice is an entry of the inventory for a device (seade).
//
// Source: TTÜ p 7.6.1.
type TTUDevice struct{ Name, Type, Location, Maker string }

var ttuDevice = element.Table[TTUDevice]{Source: ttuAct, Rows: []element.Row[TTUDevice]{
	{Clause: "ttu-7.6", Code: "device.name", Provision: "p 7.6.1", ET: "Seadme nimetus", EN: "The name of the device", Has: func(d *TTUDevice) bool { return filled(d.Name) }},
	{Clause: "ttu-7.6", Code: "device.type", Provision: "p 7.6.1", ET: "Seadme tüüp", EN: "The type of the device", Has: func(d *TTUDevice) bool { return filled(d.Type) }},
	{Clause: "ttu-7.6", Code: "device.location", Provision: "p 7.6.1", ET: "Seadme asukoht", EN: "The location of the device", Has: func(d *TTUDevice) bool { return filled(d.Location) }},
	{Clause: "ttu-7.6", Code: "device.maker", Provision: "p 7.6.1", ET: "Seadme valmistaja nimi", EN: "The name of the device's maker", Has: func(d *TTUDevice) bool { return filled(d.Maker) }},
}}

// Check returns what the data-protection organiser was not told of a device of a system (seadme andmed); nil where all was
// told.
//
// Source: TTÜ p 7.6.1.
func (d TTUDevice) Check() []law.Finding { return ttuDevice.Missing(&d) }

// TTUSoftware is an entry of the inventory for software (tarkvara).
//
// Source: TTÜ p 7.6.2.
type TTUSoftware struct{ Name, Version, Maker, Contact string }

var ttuSoftware = element.Table[TTUSoftware]{Source: ttuAct, Rows: []element.Row[TTUSoftware]{
	{Clause: "ttu-7.6", Code: "software.name", Provision: "p 7.6.2", ET: "Tarkvara nimetus", EN: "The name of the software", Has: func(s *TTUSoftware) bool { return filled(s.Name) }},
	{Clause: "ttu-7.6", Code: "software.version", Provision: "p 7.6.2", ET: "Tarkvara versioon", EN: "The version of the software", Has: func(s *TTUSoftware) bool { return filled(s.Version) }},
	{Clause: "ttu-7.6", Code: "software.maker", Provision: "p 7.6.2", ET: "Tarkvara valmistaja nimi", EN: "The name of the software's maker", Has: func(s *TTUSoftware) bool { return filled(s.Maker) }},
	{Clause: "ttu-7.6", Code: "software.contact", Provision: "p 7.6.2", Sentence: true, ET: "Tarkvara valmistaja kontaktandmed on märkimata", EN: "The contact data of the software's maker are not entered", Has: func(s *TTUSoftware) bool { return filled(s.Contact) }},
}}

// Check returns what the data-protection organiser was not told of a piece of software of a system (tarkvara andmed); nil
// where all was told.
//
// Source: TTÜ p 7.6.2.
func (s TTUSoftware) Check() []law.Finding { return ttuSoftware.Missing(&s) }

// TTURoom is a room in which personal data are processed (isikuandmete töötlemise ruum).
//
// Source: TTÜ p 9.4, 9.5, 9.8.
type TTURoom struct {
	GuardAlarm        bool // valvesignalisatsioon
	FireAlarm         bool // tuletõrjesignalisatsioon
	LockableDoor      bool // lukustatav uks
	AccessControl     bool // läbipääsusüsteem
	Sufficient        bool // these measures suffice
	OutOfReach        bool // a person without access rights who is in the room cannot get at the data
	LockableFurniture bool // carriers are kept in lockable cabinets, shelves or drawers, or under another further measure
}

func (r *TTURoom) suffices() bool {
	return r.GuardAlarm && r.FireAlarm && r.LockableDoor && r.AccessControl && r.Sufficient && r.OutOfReach
}

var ttuRoom = element.Table[TTURoom]{Source: ttuAct, Rows: []element.Row[TTURoom]{
	{Clause: "ttu-9.4", Code: "room.guard-alarm", Provision: "p 9.4.1", ET: "Valvesignalisatsioon", EN: "The guard alarm", Has: func(r *TTURoom) bool { return r.GuardAlarm }},
	{Clause: "ttu-9.4", Code: "room.fire-alarm", Provision: "p 9.4.1", ET: "Tuletõrjesignalisatsioon", EN: "The fire alarm", Has: func(r *TTURoom) bool { return r.FireAlarm }},
	{Clause: "ttu-9.4", Code: "room.door", Provision: "p 9.4.2", ET: "Lukustatav uks", EN: "The lockable door", Has: func(r *TTURoom) bool { return r.LockableDoor }},
	{Clause: "ttu-9.4", Code: "room.access-control", Provision: "p 9.4.2", ET: "Läbipääsusüsteem", EN: "The access control", Has: func(r *TTURoom) bool { return r.AccessControl }},
	{Clause: "ttu-9.4", Code: "room.furniture", Provision: "p 9.5, 9.8", Sentence: true, ET: "Lukustatavat kappi, riiulit ega sahtlit ei ole", EN: "There is no lockable cabinet, shelf or drawer", Has: func(r *TTURoom) bool { return r.suffices() || r.LockableFurniture }},
}}

// Check returns what a processing room lacks (isikuandmete töötlemise ruumi nõuded) of guard and fire alarm, a lockable
// door and access control; and of lockable furniture, where one of them or more is lacking, they do not suffice, or a person
// without access rights may get at the data. It is nil where nothing is lacking.
//
// Source: TTÜ p 9.4, 9.5, 9.8.
func (r TTURoom) Check() []law.Finding { return ttuRoom.Missing(&r) }

// TTUSupportContract is a contract for support services that need access to processing rooms or systems (tugiteenuste
// leping): maintenance, repair, cleaning, guarding and the like.
//
// Source: TTÜ p 9.12.
type TTUSupportContract struct {
	Confidentiality bool // it lays down a duty of confidentiality
}

var ttuSupport = element.Table[TTUSupportContract]{Source: ttuAct, Rows: []element.Row[TTUSupportContract]{
	{Clause: "ttu-9.12", Code: "support.confidentiality", Provision: "p 9.12", ET: "Konfidentsiaalsuse tagamise kohustus", EN: "The duty of confidentiality", Has: func(c *TTUSupportContract) bool { return c.Confidentiality }},
}}

// Check returns what the contract does not lay down (konfidentsiaalsuse tagamise kohustus); nil where it does.
//
// Source: TTÜ p 9.12.
func (c TTUSupportContract) Check() []law.Finding { return ttuSupport.Missing(&c) }
