package retention

import (
	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/law"
)

// Handover is a transfer of archival records to the public archive (üleandmine avalikku arhiivi) as far as it is
// prepared.
//
// Source: RMK p 18.3, 18.4, 18.5, 18.6.
type Handover struct {
	Appraised Decision   // hindamine
	Checked   civil.Date // kontrollimine
	Arranged  civil.Date // korrastamine
	Act       ActRef     // üleandmise-vastuvõtmise akt
	Lists     int        // nimistud that go with the act
	Files     []File     // the digital records
	Day       civil.Date // on which the formats are judged; zero: the day of the act
}

// File is a digital file and what it holds.
type File struct {
	Name    string // for messages only
	Format  string // "PDF/A-2a"
	Content FormatUse
}

// HandoverElements returns what must be there before archival records are transferred: appraised, checked and arranged,
// an act of transfer and its lists. Give it to [law.Missing].
//
// Source: RMK p 18.3, 18.4.
func HandoverElements() []law.Element[Handover] {
	before, act := rmkAct.At("p 18.3"), rmkAct.At("p 18.4")
	return []law.Element[Handover]{
		{Clause: "rmk-18.3", Code: "transfer.appraised", Source: before, ET: "Hindamisotsus", EN: "The appraisal", Has: func(h *Handover) bool { return h.Appraised != (Decision{}) && h.Appraised.check() == nil }},
		{Clause: "rmk-18.3", Code: "transfer.checked", Source: before, ET: "Kontrollimine", EN: "The check", Has: func(h *Handover) bool { return stated(h.Checked) }},
		{Clause: "rmk-18.3", Code: "transfer.arranged", Source: before, ET: "Korrastamine", EN: "The arrangement", Has: func(h *Handover) bool { return stated(h.Arranged) }},
		{Clause: "rmk-18.3", Code: "transfer.act", Source: act, ET: "Üleandmise-vastuvõtmise akt", EN: "The act of transfer", Has: func(h *Handover) bool { return h.Act.Kind == ActOfTransfer && h.Act.complete() }},
		{Clause: "rmk-18.3", Code: "transfer.lists", Source: act, ET: "Nimistu", EN: "The list", Has: func(h *Handover) bool { return h.Lists > 0 }},
	}
}

// Check returns what stands against a transfer: what of [HandoverElements] it lacks, and how many of its files are in no
// archival format and are to be converted first (konverteerimine arhiivivormingusse). A nil list is a clean transfer; a
// nil transfer lacks everything. Errors: those of [Formats.Status], but a format that the table does not know counts as
// none.
//
// Source: RMK p 18.3, 18.4, 18.5, 18.6.
func (h *Handover) Check(f *Formats) ([]law.Finding, error) {
	found := law.Missing(h, HandoverElements())
	if h == nil || len(h.Files) == 0 {
		return found, nil
	}
	day := h.Day
	if day.IsZero() {
		day = h.Act.Date
	}
	convert := 0
	for _, file := range h.Files {
		status, err := f.Status(file.Format, file.Content, day)
		if err != nil {
			return found, err
		}
		if status != Preferred {
			convert++
		}
	}
	if convert > 0 {
		found = append(found, checkConvert.Finding(convert, len(h.Files)))
	}
	return found, nil
}
