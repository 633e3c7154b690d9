package shredding

import (
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/classification"
	"github.com/teabehaldus/teabehaldus/law"
)

// Record is what was done with a carrier (hävitamise või kustutamise märge).
type Record struct {
	Carrier  string // which one: its name or number
	Category Category
	Data     classification.PersonalData
	Count    int        // number of units
	Done     civil.Date // when
	Actions  []Action   // what was done
	By       []string   // who did it

	Eraser    EraserLevel // of the magnetic eraser
	Machine   Machine     // that shredded it
	Agreement string      // with internal audit, on which it was gathered

	// Of a state secret only.
	Secrecy    Secrecy
	Registered civil.Date // date of registration
	Number     string     // registration number
	Copy       string     // number of the copy
	Basis      string     // legal basis
}

func (r *Record) did(a Action) bool { return slices.Contains(r.Actions, a) }

// TTURecordElements returns what shows that a carrier with personal data was destroyed or erased as the university's
// rules ask. They ask for no record; these are the facts that p 9.13–9.17 turn on: which carrier, of which category, with
// which data, when, how, by whom; the level of the magnetic eraser, where one was used; a machine good enough, where it was
// shredded; the agreement, where it was gathered. Give it to [law.Missing].
//
// Source: TTÜ p 9.13, 9.15, 9.16, 9.17.
func TTURecordElements() []law.Element[Record] {
	at := func(provision string) law.Source {
		return ttuAct.At(provision).Doubting("the rules ask for no record; without this part none shows that they were kept")
	}
	return []law.Element[Record]{
		{Clause: "ttu-9.15", Code: "record.carrier", Source: at("p 9.15"), ET: "Teabekandja nimetus või number", EN: "The name or number of the carrier", Has: func(r *Record) bool { return filled(r.Carrier) }},
		{Clause: "ttu-9.16", Code: "record.category", Source: at("p 9.16"), ET: "Teabekandja kategooria", EN: "The category of the carrier", Has: func(r *Record) bool { return r.Category.known() }},
		{Clause: "ttu-9.16", Code: "record.data", Source: at("p 9.16"), ET: "Isikuandmete liik", EN: "The category of the personal data", Has: func(r *Record) bool { return classification.Ordinary <= r.Data && r.Data <= classification.Sensitive }},
		{Clause: "ttu-9.15", Code: "record.day", Source: at("p 9.15"), ET: "Kuupäev", EN: "The day", Has: func(r *Record) bool { return filledDay(r.Done) }},
		{Clause: "ttu-9.15", Code: "record.action", Source: at("p 9.13, 9.15"), ET: "Turvalise kustutamise või hävitamise toiming", EN: "An action that is secure erasing or destruction", Has: func(r *Record) bool { return acted(r) && sufficed(r) }},
		{Clause: "ttu-6.7", Code: "record.by", Source: at("p 6.7"), ET: "Tegija nimi", EN: "The name of who did it", Has: func(r *Record) bool { return persons(r) >= 1 }},
		{Clause: "ttu-9.13", Code: "record.eraser", Source: at("p 9.13"), ET: "Nõutava tasemega magnetilise kustutuse seade", EN: "A magnetic eraser of the level required", Has: func(r *Record) bool {
			return !r.did(EraseMagnetically) || r.Eraser.allowed() && r.Category.Magnetic()
		}},
		{Clause: "ttu-9.16", Code: "record.machine", Source: at("p 9.16"), ET: "Nõutava tasemega purustaja", EN: "A shredder of the level required", Has: func(r *Record) bool {
			need, _ := TTURequired(r.Category, r.Data)
			verdict, _ := Satisfies(r.Machine, need)
			return !r.did(Shred) || verdict.OK()
		}},
		{Clause: "ttu-9.17", Code: "record.agreement", Source: at("p 9.17"), ET: "Kokkulepe siseauditi bürooga", EN: "The agreement with internal audit", Has: func(r *Record) bool { return !r.did(Gather) || filled(r.Agreement) }},
	}
}

// StateSecretRecordElements returns what an act on the destruction of a state secret holds (hävitamisakt): date and number
// of registration, number of the copy and of units, who destroyed it (two persons from confidential up), the method and the
// legal basis. The act is kept ten years at least. Give it to [law.Missing].
//
// Source: RSVKK § 85, § 86.
func StateSecretRecordElements() []law.Element[Record] {
	act := rsvkkAct.At("§ 86")
	return []law.Element[Record]{
		{Clause: "rsvkk-86", Code: "act.registered", Source: act, ET: "Registreerimise kuupäev", EN: "The date of registration", Has: func(r *Record) bool { return filledDay(r.Registered) }},
		{Clause: "rsvkk-86", Code: "act.number", Source: act, ET: "Registreerimisnumber", EN: "The registration number", Has: func(r *Record) bool { return filled(r.Number) }},
		{Clause: "rsvkk-86", Code: "act.copy", Source: act, ET: "Eksemplari number", EN: "The number of the copy", Has: func(r *Record) bool { return filled(r.Copy) }},
		{Clause: "rsvkk-86", Code: "act.count", Source: act, ET: "Ühikute arv", EN: "The number of units", Has: func(r *Record) bool { return r.Count > 0 }},
		{Clause: "rsvkk-86", Code: "act.secrecy", Source: rsvkkAct.At("§ 85").Doubting("how many persons are needed goes by the level"), ET: "Riigisaladuse tase", EN: "The level of the state secret", Has: func(r *Record) bool { return r.Secrecy.known() }},
		{Clause: "rsvkk-86", Code: "act.by", Source: act, ET: "Hävitaja nimi", EN: "The name of who destroyed it", Has: func(r *Record) bool { return persons(r) >= 1 }},
		{Clause: "rsvkk-85", Code: "act.second", Source: rsvkkAct.At("§ 85"), ET: "Teise hävitaja nimi", EN: "The name of the second person", Has: func(r *Record) bool { return r.Secrecy == Restricted || persons(r) >= 2 }},
		{Clause: "rsvkk-86", Code: "act.method", Source: act, ET: "Hävitamise viis", EN: "The method", Has: func(r *Record) bool { return acted(r) }},
		{Clause: "rsvkk-86", Code: "act.basis", Source: act, ET: "Õiguslik alus", EN: "The legal basis", Has: func(r *Record) bool { return filled(r.Basis) }},
	}
}

// acted reports whether something is recorded as done, and nothing that is no action.
func acted(r *Record) bool {
	return len(r.Actions) > 0 && !slices.ContainsFunc(r.Actions, func(a Action) bool { return a.String() == "" })
}

// sufficed reports whether more was done than overwriting, which alone is no secure erasing, and nothing was erased that
// nothing erases.
func sufficed(r *Record) bool {
	erased := r.did(EraseBySoftware) || r.did(EraseMagnetically)
	return erased && r.Category.erasable() || !erased && (r.did(Shred) || r.did(Gather))
}

// persons counts those named, each once.
func persons(r *Record) int {
	n := 0
	for i, name := range r.By {
		again := func(earlier string) bool { return sameName(earlier, name) }
		if filled(name) && !slices.ContainsFunc(r.By[:i], again) {
			n++
		}
	}
	return n
}

// sameName compares two names whatever their case, form and space.
func sameName(a, b string) bool {
	return strings.EqualFold(norm.NFC.String(strings.Join(strings.Fields(a), " ")), norm.NFC.String(strings.Join(strings.Fields(b), " ")))
}

func filled(s string) bool { return strings.TrimSpace(s) != "" }

// filledDay reports whether a day is given, and is none that stands for no day.
func filledDay(d civil.Date) bool { return !d.IsZero() && given("", d) == nil }
