// SPDX-License-Identifier: MIT

package retention

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/dated"
	"github.com/teabehaldus/teabehaldus/internal/enum"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
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

var formatUses = enum.Names[FormatUse]{
	TextFile: {Code: "text", ET: "tekst", EN: "text"}, TableFile: {Code: "table", ET: "tabel", EN: "table"},
}

// String returns the code.
func (u FormatUse) String() string { return formatUses.Code(u) }

// Text returns the name in Estonian or English.
func (u FormatUse) Text(tag language.Tag) string { return formatUses.Text(u, tag) }

// MarshalText writes the code.
func (u FormatUse) MarshalText() ([]byte, error) { return formatUses.Marshal(u) }

// UnmarshalText reads a code.
func (u *FormatUse) UnmarshalText(text []byte) error { return formatUses.Decode(text, u) }

// FormatStatus is how well a file format suits the archive. The zero FormatStatus is that the table does
// not name the format, so that it is not archival.
type FormatStatus uint8

// The statuses.
const (
	Preferred      FormatStatus = iota + 1 // eelistatud: an archival format
	CaseByCase                             // kaalutluse kohaselt
	Risky                                  // riskantne
	NotRecommended                         // mittesoovitatav
)

var formatStatuses = enum.Names[FormatStatus]{
	Preferred:      {Code: "preferred", ET: "eelistatud", EN: "preferred"},
	CaseByCase:     {Code: "case_by_case", ET: "kaalutluse kohaselt", EN: "case by case"},
	Risky:          {Code: "risky", ET: "riskantne", EN: "risky"},
	NotRecommended: {Code: "not_recommended", ET: "mittesoovitatav", EN: "not recommended"},
}

// String returns the code; "" for the zero FormatStatus.
func (s FormatStatus) String() string { return formatStatuses.Code(s) }

// Text returns the name in Estonian or English.
func (s FormatStatus) Text(tag language.Tag) string { return formatStatuses.Text(s, tag) }

// MarshalText writes the code.
func (s FormatStatus) MarshalText() ([]byte, error) { return formatStatuses.Marshal(s) }

// UnmarshalText reads a code.
func (s *FormatStatus) UnmarshalText(text []byte) error { return formatStatuses.Decode(text, s) }

// FormatsSpec is a table of file formats as an institution or an archive writes it down; [FormatsSpec.Formats] makes the
// table. It is also its JSON, which is read strictly.
//
//	{"format": 1, "id": "arhe-lisa1", "et": "Arhiivivormingud", "act": "Arhiivieeskiri", "provision": "Lisa 1",
//	 "editions": [{"since": "2023-07-17", "formats": [{"name": "PDF/A-2a", "use": "text", "status": "preferred"}]}]}
type FormatsSpec struct {
	law.Head
	Provision string          `json:"provision"`
	Doubt     string          `json:"doubt,omitempty"` // what is not confirmed, in English
	Editions  []FormatEdition `json:"editions"`        // newest first
}

// FormatEdition is the table as it stood from one day to another, both included.
type FormatEdition struct {
	Since   civil.Date    `json:"since"`
	Until   civil.Date    `json:"until,omitzero"` // zero: still in force; of an older edition the day before the next
	Formats []FormatEntry `json:"formats"`
}

// FormatEntry is one format of a table. Case and blanks of the name do not count.
type FormatEntry struct {
	Name   string       `json:"name"`
	Use    FormatUse    `json:"use"`
	Status FormatStatus `json:"status"`
}

// UnmarshalJSON reads the specification strictly. Errors are [*law.Error] of [law.ErrInvalid] with the path of the field
// and the line.
func (s *FormatsSpec) UnmarshalJSON(data []byte) error {
	type plain FormatsSpec // without this method
	var p plain
	if err := strict.Decode(data, &p); err != nil {
		return err
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
// concurrent use. The zero Formats and a nil one are refused with [law.ErrMissing].
//
// Source: RMK p 18.5.
type Formats struct {
	spec     FormatsSpec
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

// Formats returns the table that the specification describes. Errors are [*law.Error] with the path of the field.
func (s FormatsSpec) Formats() (*Formats, error) {
	if err := s.Check(); err != nil {
		return nil, err
	}
	s.Format = strict.Format
	f := &Formats{spec: s, source: s.Source(s.Provision)}
	f.spec.Editions = slices.Clone(s.Editions)
	f.source.Doubt = s.Doubt
	for i, e := range s.Editions {
		at := "editions[" + strconv.Itoa(i) + "]"
		for _, err := range [...]error{refuse.Day(at+".since", e.Since), refuse.Given(at+".until", e.Until)} {
			if err != nil {
				return nil, err
			}
		}
		entries := map[formatKey]FormatStatus{}
		for j, entry := range e.Formats {
			at := at + ".formats[" + strconv.Itoa(j) + "]"
			key := keyOf(entry.Name, entry.Use)
			switch {
			case key.name == "":
				return nil, refuse.Missing(at + ".name")
			case !formatUses.Known(entry.Use):
				return nil, refuse.Unknown(at+".use", entry.Use.String(), formatUses.Codes()...)
			case !formatStatuses.Known(entry.Status):
				return nil, refuse.Unknown(at+".status", entry.Status.String(), formatStatuses.Codes()...)
			case entries[key] != 0:
				return nil, refuse.Invalid(at+".name", msg.Quote(entry.Name), textTwice)
			}
			entries[key] = entry.Status
		}
		f.editions = append(f.editions, dated.Entry[map[formatKey]FormatStatus]{Since: e.Since, Until: e.Until, Value: entries})
	}
	if !f.editions.Valid() {
		return nil, refuse.Invalid("editions", "", textEditions)
	}
	return f, nil
}

// MarshalJSON writes the specification of the table.
func (f *Formats) MarshalJSON() ([]byte, error) {
	if f == nil {
		return []byte("null"), nil
	}
	return json.Marshal(f.spec)
}

// Status returns how well a format suits the archive for a use on a day; zero where the table does not name it.
// Errors: [law.ErrNotInForce] for a day before the table; [law.ErrUnknown] for a use that is none; [law.ErrMissing] for the
// zero Formats and a zero day; [law.ErrPlaceholder].
//
// Source: RMK p 18.5.
func (f *Formats) Status(format string, use FormatUse, day civil.Date) (FormatStatus, error) {
	switch {
	case f == nil || len(f.editions) == 0:
		return 0, refuse.Missing("formats")
	case !formatUses.Known(use):
		return 0, refuse.Unknown("content", strconv.Itoa(int(use)), formatUses.Codes()...)
	}
	if err := refuse.Day("day", day); err != nil {
		return 0, err
	}
	edition := f.editions.On(day)
	if edition == nil {
		return 0, f.editions.Refuse("", day)
	}
	return (*edition)[keyOf(format, use)], nil
}

// NationalArchives returns the table of file formats of the National Archives (Rahvusarhiivi arhiivivormingud) as its
// chart has them. The chart bears no date; the table answers from the redaction of the Archives Rules on that was in
// force when it was read. An institution that knows better writes its own [FormatsSpec].
//
// Source: RMK p 18.5.
func NationalArchives() *Formats { return nationalArchives }

var nationalArchives = func() *Formats {
	spec := FormatsSpec{
		Head:      law.Head{ID: "ra-formats", ET: "Rahvusarhiivi arhiivivormingud", EN: "Archival formats of the National Archives", Act: "Rahvusarhiiv", URL: "https://blog.ra.ee/arhiivivormingud/"},
		Provision: "Arhiivivormingud",
		Doubt:     "the chart bears no date; whether Lisa 1 of the Archives Rules lists formats since 2020 was not read",
		Editions:  []FormatEdition{{Since: civil.Must(2023, 7, 17)}},
	}
	add := func(use FormatUse, status FormatStatus, names ...string) {
		for _, name := range names {
			spec.Editions[0].Formats = append(spec.Editions[0].Formats, FormatEntry{name, use, status})
		}
	}
	add(TextFile, Preferred, "TXT", "ODT", "DOCX", "PDF/A-2a")
	add(TextFile, Risky, "PDF/A-1a", "PDF/A-3a")
	add(TextFile, NotRecommended, "PDF", "RTF", "DOC")
	add(TableFile, Preferred, "CSV", "ODS", "XLSX")
	add(TableFile, Risky, "XLS")
	add(TableFile, CaseByCase, "PDF", "PDF/A-2a")
	f, _ := spec.Formats()
	return f
}()
