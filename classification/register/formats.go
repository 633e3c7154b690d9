package register

import (
	"strings"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/law"
	"github.com/teabehaldus/teabehaldus/retention"
)

// Versions are the file formats of a document (failivormingud), and what decides which of them may be.
type Versions struct {
	Made    bool   // the house made it; one that came has no first version of its own
	First   string // of the first version, such as "docx"; only looked at where the house made it
	Last    string // of the last version, such as "PDF/A-2a" or "asice"
	Content retention.FormatUse
	Signed  bool // digitally
	Day     civil.Date

	Unconvertible bool           // it cannot be converted to a format of the archive
	Internal      bool           // it stays in the house
	Published     bool           // it belongs in the public register
	Term          retention.Term // of retention; up to ten years is short
}

// editable are formats in which a text or a table can be worked on. The instruction names two, as examples.
var editable = [...]string{"docx", "xlsx", "doc", "xls", "odt", "ods", "rtf", "txt", "csv", "pptx", "odp"}

// Check returns what of a document's formats is against the instruction (puudused), by the archive's table of formats
// on the day; nil where nothing is. A document that the house made has an editable first version, and its last one is
// PDF/A or, where it is signed digitally, .asice. One that came is in a format that the archive prefers; a signed
// .asice is taken as it is. Any other format is allowed only where the document cannot be converted, or where it is
// internal and short-term and not published: all three. A level of PDF/A that the archive does not prefer is advice;
// PDF/A alone names none. Errors: those of [retention.Formats.Status].
//
// Source: RMK p 8.7.
func (v Versions) Check(f *retention.Formats) ([]law.Finding, error) {
	status, err := f.Status(v.Last, v.Content, v.Day)
	if err != nil {
		return nil, err
	}
	if v.excepted() {
		return nil, nil
	}
	var found []law.Finding
	container := v.Signed && bareFormat(v.Last) == "asice"
	archival := strings.HasPrefix(bareFormat(v.Last), "pdf/a")
	switch {
	case v.Made:
		if !isEditable(v.First) {
			found = append(found, checkFirst.Finding(0, 0))
		}
		if v.Signed && !container || !v.Signed && !archival {
			found = append(found, checkLast.Finding(0, 0))
		} else if archival && status != retention.Preferred && bareFormat(v.Last) != "pdf/a" { // which tells no level
			found = append(found, checkLevel.Finding(0, 0))
		}
	case !container && status != retention.Preferred:
		found = append(found, checkArchival.Finding(0, 0))
	}
	return found, nil
}

// excepted reports whether another format is allowed.
func (v *Versions) excepted() bool {
	return v.Unconvertible || v.Internal && !v.Published && v.Term.Span() == retention.ShortTerm
}

// bareFormat is the name of a format without case, blanks and the dot of a file name.
func bareFormat(format string) string {
	return strings.TrimPrefix(strings.ToLower(strings.ReplaceAll(format, " ", "")), ".")
}

func isEditable(format string) bool {
	format = bareFormat(format)
	for _, e := range editable {
		if e == format {
			return true
		}
	}
	return false
}
