package deadlines

import (
	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/law"
)

// RegisterEntry is what a document register (dokumendiregister) holds for the deadline of a document.
type RegisterEntry struct {
	Due      civil.Date // until when the document is to be answered or dealt with
	Unit     string     // the unit in charge
	Official string     // the official or employee who prepares the answer
}

// ReplyElements returns what the register holds for the deadline of a document that needs to be answered or dealt with
// (lahendamist või vastamist vajav dokument): the limit that follows from law, the unit in charge and the person who
// prepares the answer. Give it to [law.Missing].
//
// Source: AvTS § 12 lg 4.
func ReplyElements() []law.Element[RegisterEntry] {
	source := avtsAct.At("§ 12 lg 4")
	return []law.Element[RegisterEntry]{
		{
			Clause: "avts-12.4", Code: "register.due", Source: source, ET: "Lahendamise või vastamise tähtaeg", EN: "The time limit for the answer",
			Has: func(e *RegisterEntry) bool { return !e.Due.IsZero() },
		},
		{
			Clause: "avts-12.4", Code: "register.unit", Source: source, ET: "Vastutav struktuuriüksus", EN: "The unit in charge",
			Has: func(e *RegisterEntry) bool { return e.Unit != "" },
		},
		{
			Clause: "avts-12.4", Code: "register.official", Source: source, ET: "Vastuse koostaja nimi", EN: "The name of the person who prepares the answer",
			Has: func(e *RegisterEntry) bool { return e.Official != "" },
		},
	}
}

// RequestElements returns what the register holds for the deadline of a request for information (teabenõue): the due
// day, and the person or the unit in charge, of whom one is enough. Give it to [law.Missing].
//
// Source: AvTS § 16 lg 2.
func RequestElements() []law.Element[RegisterEntry] {
	source := avtsAct.At("§ 16 lg 2")
	return []law.Element[RegisterEntry]{
		{
			Clause: "avts-16.2", Code: "register.due", Source: source, ET: "Teabenõude täitmise tähtpäev", EN: "The due day of the request",
			Has: func(e *RegisterEntry) bool { return !e.Due.IsZero() },
		},
		{
			Clause: "avts-16.2", Code: "register.responsible", Source: source, ET: "Vastutav töötaja või struktuuriüksus", EN: "The person or the unit in charge",
			Has: func(e *RegisterEntry) bool { return e.Unit != "" || e.Official != "" },
		},
	}
}
