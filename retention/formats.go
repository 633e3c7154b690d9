package retention

import (
	"encoding/json"
	"strings"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/dated"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/strict"
	"github.com/teabehaldus/teabehaldus/law"
)

// FormatUse is what a file holds, which decides the formats that suit it. The zero FormatUse is none.
type FormatUse uint8

// The uses.
const (
	TextFile  FormatUse = iota + 1 // tekst
	TableFile                      // tabel
)

var formatUses = [...]string{TextFile: "text", TableFile: "table"}

// String returns "text" or "table"; "" for the zero FormatUse.
func (u FormatUse) String() string {
	if int(u) >= len(formatUses) {
		return ""
	}
	return formatUses[u]
}

// FormatStatus is how well a file format suits the archive. The zero FormatStatus is not listed, so not archival.
type FormatStatus uint8

// The statuses.
const (
	Unlisted       FormatStatus = iota // nimetamata
	Preferred                          // eelistatud: an archival format
	CaseByCase                         // kaalutluse kohaselt
	Risky                              // riskantne
	NotRecommended                     // mittesoovitatav
)

var formatStatuses = [...]string{"unlisted", "preferred", "case by case", "risky", "not recommended"}

// String returns the status in English.
func (s FormatStatus) String() string {
	if int(s) >= len(formatStatuses) {
		return ""
	}
	return formatStatuses[s]
}

// FormatsSpec is a table of file formats as a house or an archive writes it down; [FormatsSpec.Formats] makes the
// table. It is also its JSON, read strictly, which starts with "format": 1.
//
//	{"format": 1, "act": "Arhiivieeskiri", "provision": "Lisa 1", "editions": [{"since": "2023-07-17",
//	 "formats": [{"name": "PDF/A-2a", "use": "text", "status": "preferred"}]}]}
type FormatsSpec struct {
	Format    int             `json:"format"` // 1; 0 is taken for it in Go, not in JSON
	Act       string          `json:"act"`
	Provision string          `json:"provision"`
	URL       string          `json:"url,omitempty"`
	Doubt     string          `json:"doubt,omitempty"`
	Editions  []FormatEdition `json:"editions"` // newest first
}

// FormatEdition is the table as it stood from one day to another, both included.
type FormatEdition struct {
	Since   civil.Date    `json:"since"`
	Until   civil.Date    `json:"until,omitzero"` // zero: still in force; of an older edition the day before the next
	Formats []FormatEntry `json:"formats"`
}

// FormatEntry is one format of a table. Case and blanks of the name do not count.
type FormatEntry struct {
	Name   string `json:"name"`
	Use    string `json:"use"`    // "text" or "table"
	Status string `json:"status"` // "preferred", "case by case", "risky" or "not recommended"
}

// UnmarshalJSON reads the specification strictly; errors are [*Error] with [ErrFormat] and start with the field.
func (s *FormatsSpec) UnmarshalJSON(data []byte) error {
	type plain FormatsSpec // without this method
	var p plain
	if err := strict.Decode(data, &p); err != nil {
		return &Error{Kind: ErrFormat, Value: err.Error()}
	}
	*s = FormatsSpec(p)
	return nil
}

// MarshalJSON writes what [FormatsSpec.UnmarshalJSON] reads: the format is 1.
func (s FormatsSpec) MarshalJSON() ([]byte, error) {
	type plain FormatsSpec // without this method
	s.Format = strict.Format
	return json.Marshal(plain(s))
}

// Formats is a table of file formats over time (arhiivivormingute loetelu). It is immutable and safe for
// concurrent use. The zero Formats and a nil one refuse with [ErrFormat].
//
// Source: RMK p 18.5.
type Formats struct {
	editions dated.Series[map[formatKey]FormatStatus]
	source   law.Source
}

type formatKey struct {
	name string
	use  FormatUse
}

func keyOf(name string, use FormatUse) formatKey {
	return formatKey{strings.ToUpper(strings.ReplaceAll(name, " ", "")), use}
}

// Formats returns the table that the specification describes. Errors: [ErrFormat], naming the field.
func (s FormatsSpec) Formats() (*Formats, error) {
	wrong := func(field, value string) error { return &Error{Kind: ErrFormat, Value: field + ": " + value} }
	switch {
	case s.Format != 0 && s.Format != strict.Format:
		return nil, wrong("format", digits(int32(s.Format)))
	case !filled(s.Act):
		return nil, wrong("act", "must not be empty")
	}
	f := &Formats{source: law.Source{Act: s.Act, Provision: s.Provision, URL: s.URL, Doubt: s.Doubt}}
	for i, e := range s.Editions {
		at := "editions[" + digits(int32(i)) + "]"
		entries := map[formatKey]FormatStatus{}
		for j, entry := range e.Formats {
			at := at + ".formats[" + digits(int32(j)) + "]"
			use, status := FormatUse(index(formatUses[:], entry.Use)), FormatStatus(index(formatStatuses[:], entry.Status))
			key := keyOf(entry.Name, use)
			switch {
			case key.name == "":
				return nil, wrong(at+".name", "must not be empty")
			case use == 0:
				return nil, wrong(at+".use", msg.Quote(entry.Use))
			case status == 0:
				return nil, wrong(at+".status", msg.Quote(entry.Status))
			case entries[key] != 0:
				return nil, wrong(at+".name", "given twice: "+msg.Quote(entry.Name))
			}
			entries[key] = status
		}
		f.editions = append(f.editions, dated.Entry[map[formatKey]FormatStatus]{Since: e.Since, Until: e.Until, Value: entries})
	}
	if !f.editions.Valid() {
		return nil, wrong("editions", "must follow each other, newest first, without an overlap")
	}
	return f, nil
}

// index returns the place of a name in a list whose first place is none; 0 where it is not there.
func index(names []string, name string) int {
	for i := 1; i < len(names); i++ {
		if names[i] == name {
			return i
		}
	}
	return 0
}

// Source returns where the table stands.
func (f *Formats) Source() law.Source {
	if f == nil {
		return law.Source{}
	}
	return f.source
}

// Status returns how well a format suits the archive for a use on a day; [Unlisted] where the table does not name it.
// Errors: law.ErrNotInForce for a day before the table; [ErrFormat] for a use that is none and for the zero Formats;
// [civil.ErrNoSuchDay].
//
// Source: RMK p 18.5.
func (f *Formats) Status(format string, use FormatUse, day civil.Date) (FormatStatus, error) {
	switch {
	case f == nil || len(f.editions) == 0:
		return 0, refuse(ErrFormat, "the zero Formats for", msg.Quote(format))
	case use.String() == "":
		return 0, refuse(ErrFormat, "use", digits(int32(use)))
	case day.IsZero():
		return 0, noDay("day")
	}
	edition := f.editions.On(day)
	if edition == nil {
		return 0, f.editions.Refuse("", day)
	}
	return (*edition)[keyOf(format, use)], nil
}

// NationalArchives returns the table of file formats of the National Archives (Rahvusarhiivi arhiivivormingud) as its
// chart has them. The chart bears no date; the table answers from the redaction of the Archives Rules on that was in
// force when it was read. A house that knows better writes its own [FormatsSpec].
//
// Source: RMK p 18.5.
func NationalArchives() *Formats { return nationalArchives }

var nationalArchives = func() *Formats {
	spec := FormatsSpec{
		Act: "Rahvusarhiiv", Provision: "Arhiivivormingud", URL: "https://blog.ra.ee/arhiivivormingud/",
		Doubt:    "the chart bears no date; whether Lisa 1 of the Archives Rules lists formats since 2020 was not read",
		Editions: []FormatEdition{{Since: civil.Must(2023, 7, 17)}},
	}
	add := func(use, status string, names ...string) {
		for _, name := range names {
			spec.Editions[0].Formats = append(spec.Editions[0].Formats, FormatEntry{name, use, status})
		}
	}
	add("text", "preferred", "TXT", "ODT", "DOCX", "PDF/A-2a")
	add("text", "risky", "PDF/A-1a", "PDF/A-3a")
	add("text", "not recommended", "PDF", "RTF", "DOC")
	add("table", "preferred", "CSV", "ODS", "XLSX")
	add("table", "risky", "XLS")
	add("table", "case by case", "PDF", "PDF/A-2a")
	f, _ := spec.Formats()
	return f
}()
