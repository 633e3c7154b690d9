// SPDX-License-Identifier: MIT

package retention

import (
	"bytes"
	"encoding/binary"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
)

// containers hold other files with their signatures, and mails hold letters with their attachments. No archive lists them
// among its formats, for what is judged is what they hold.
var (
	containers = set("ASICE", "ASICS", "BDOC", "DDOC", "CDOC", "EDOC", "SCE", "SCS", "ADOC", "P7M")
	mails      = set("EML", "MSG", "MBOX")
)

// Advise says what to do with a file before it is transferred, and why: "accept" one in an archival format; "open" a signed
// container (ddoc, bdoc, asice), judge the files in it and keep the container beside them, for it bears the signatures;
// "convert_beside" a letter, with its attachments as files of their own and the original kept beside; "weigh" what the
// archive takes case by case; "convert" anything else (konverteerimine arhiivivormingusse). Errors: those of
// [Formats.Status].
//
// Source: RMK p 18.5, 18.6.
func (f *Formats) Advise(file File, day civil.Date) (law.Answer[string], error) {
	advice := adviceConvert
	switch name := keyOf(file.Format, 0).name; {
	case f == nil || len(f.editions) == 0:
		return law.Answer[string]{}, refuse.Missing("formats")
	case containers[name]:
		advice = adviceOpen
	case mails[name]:
		advice = adviceMail
	default:
		status, err := f.Status(file.Format, file.Content, day)
		switch {
		case err != nil:
			return law.Answer[string]{}, err
		case status == Preferred:
			advice = adviceAccept
		case status == CaseByCase:
			advice = adviceWeigh
		}
	}
	a := &advices[advice]
	return law.Answered(a.code, law.NewStep(civil.Date{}, f.source, a.code, a.text.ET, a.text.EN)), nil
}

// FormatOf tells the format of a file, as [File] has it, from its name and its own bytes: "PDF/A-2a" from "PDF", "ASICE"
// and "DDOC", "DOCX" and "XLSX" from any other archive. Give it the whole content: a PDF says what it conforms to in its
// metadata, wherever they stand; whether it keeps to that nobody checks here. Without content the name alone tells.
// Errors: [law.ErrInvalid] where name and content contradict each other, [law.ErrUnknown] where neither tells.
//
// Source: RMK p 18.5.
func FormatOf(name string, content []byte) (string, error) {
	ext := ""
	if i := strings.LastIndexByte(name, '.'); i >= 0 && !strings.ContainsAny(name[i:], "/\\") {
		ext = strings.ToUpper(name[i+1:])
	}
	if ext == "SCE" {
		ext = "ASICE"
	}
	found := ""
	if len(content) > 0 {
		found = formatOfBytes(content, ext)
	}
	family := map[string]string{"BDOC": "ASICE", "DOCM": "DOCX", "XLSM": "XLSX", "MSG": "OLE", "DOC": "OLE", "XLS": "OLE", "PPT": "OLE", "HTM": "HTML"}
	of := func(format string) string {
		if strings.HasPrefix(format, "PDF") {
			return "PDF"
		}
		if f := family[format]; f != "" {
			return f
		}
		return format
	}
	switch {
	case found == "" && ext == "":
		return "", refuse.Unknown("file", name)
	case found == "" && len(content) > 0 && magic[of(ext)]:
		return "", refuse.Invalid("file", msg.Quote(name), textNotThat.Fill(ext))
	case found == "":
		return ext, nil
	case ext == "" || of(found) == of(ext):
		return found, nil
	case !magic[of(ext)] && !magic[of(found)]:
		return ext, nil // a text by another name: the name tells
	}
	return "", refuse.Invalid("file", msg.Quote(name), textContentIs.Fill(found))
}

func set(all ...string) map[string]bool {
	m := make(map[string]bool, len(all))
	for _, w := range all {
		m[w] = true
	}
	return m
}

// magic are the formats that are known by their first bytes.
var magic = set("PDF", "ASICE", "ASICS", "DDOC", "DOCX", "XLSX", "ODT", "ODS", "RTF", "OLE", "ZIP")

var (
	pdfPart        = regexp.MustCompile(`pdfaid:part(?:\s*=\s*["']|>\s*)([1-4])`)
	pdfConformance = regexp.MustCompile(`pdfaid:conformance(?:\s*=\s*["']|>\s*)([A-Za-z])`)
	mailHeader     = regexp.MustCompile(`(?m)^(From|Received|Return-Path|Message-ID|MIME-Version|Delivered-To):`)
)

// formatOfBytes tells a format by its bytes; "" where they say nothing. Where several formats share their first bytes, the
// extension chooses among them.
func formatOfBytes(b []byte, ext string) string {
	start := b[:min(len(b), 2048)]
	switch {
	case bytes.Contains(start[:min(len(start), 1024)], []byte("%PDF-")):
		return pdfFormat(b)
	case bytes.HasPrefix(b, []byte("PK\x03\x04")):
		return zipFormat(b, ext)
	case bytes.HasPrefix(b, []byte{0xd0, 0xcf, 0x11, 0xe0}):
		if ext == "DOC" || ext == "XLS" || ext == "MSG" || ext == "PPT" {
			return ext
		}
		return "OLE"
	case bytes.HasPrefix(b, []byte(`{\rtf`)):
		return "RTF"
	case bytes.Contains(start, []byte("<SignedDoc")):
		return "DDOC"
	case bytes.HasPrefix(b, []byte("From ")):
		return "MBOX"
	case mailHeader.Match(start) && utf8.Valid(bytes.ToValidUTF8(start, nil)) && !bytes.HasPrefix(bytes.TrimSpace(start), []byte("<")) && (ext == "EML" || ext == ""):
		return "EML"
	}
	return ""
}

// pdfFormat tells PDF/A by what the metadata say: part and level, each one and the same throughout.
func pdfFormat(b []byte) string {
	one := func(all [][][]byte) string {
		value := ""
		for _, m := range all {
			if v := strings.ToLower(string(m[1])); value == "" || value == v {
				value = v
			} else {
				return "" // it says two things, so none
			}
		}
		return value
	}
	part, level := one(pdfPart.FindAllSubmatch(b, 16)), one(pdfConformance.FindAllSubmatch(b, 16))
	switch {
	case part == "4":
		return "PDF/A-4" + level
	case part == "" || level != "a" && level != "b" && level != "u" || part == "1" && level == "u":
		return "PDF"
	}
	return "PDF/A-" + part + level
}

// zipFormat tells what a ZIP archive is: by its first entry "mimetype", else by the entries of an office document.
func zipFormat(b []byte, ext string) string {
	if len(b) > 38 && bytes.Equal(b[30:38], []byte("mimetype")) && binary.LittleEndian.Uint16(b[26:]) == 8 && binary.LittleEndian.Uint16(b[8:]) == 0 {
		from := 38 + int(binary.LittleEndian.Uint16(b[28:]))
		size := int(binary.LittleEndian.Uint32(b[18:]))
		if size == 0 || size > 200 { // it may stand behind the content
			size = 200
		}
		kind := ""
		if from < len(b) {
			kind = string(b[from:min(from+size, len(b))])
		}
		for _, v := range [...][2]string{
			{"application/vnd.etsi.asic-e+zip", "ASICE"}, {"application/vnd.etsi.asic-s+zip", "ASICS"}, {"application/vnd.bdoc", "BDOC"},
			{"application/vnd.oasis.opendocument.text", "ODT"}, {"application/vnd.oasis.opendocument.spreadsheet", "ODS"},
		} {
			if strings.HasPrefix(kind, v[0]) {
				if v[1] == "ASICE" && ext == "BDOC" { // BDOC 2.1 is ASiC-E by another name
					return ext
				}
				return v[1]
			}
		}
		return "ZIP"
	}
	for _, v := range [...][2]string{{"word/document.xml", "DOC"}, {"xl/workbook.xml", "XLS"}} {
		if bytes.Contains(b, []byte(v[0])) {
			if bytes.Contains(b, []byte("vbaProject.bin")) {
				return v[1] + "M"
			}
			return v[1] + "X"
		}
	}
	return "ZIP"
}

// The advices.
const (
	adviceAccept = iota
	adviceOpen
	adviceMail
	adviceWeigh
	adviceConvert
)

var advices = [...]struct {
	code string
	text msg.Text
}{
	adviceAccept: {"accept", msg.Text{ET: "Fail on arhiivivormingus", EN: "The file is in an archival format"}},
	adviceOpen: {"open", msg.Text{
		ET: "Allkirjakonteiner avatakse ja selles olevaid faile hinnatakse eraldi; konteiner jääb nende kõrvale, sest selles on allkirjad",
		EN: "The signed container is opened and the files in it are judged one by one; the container stays beside them, for it bears the signatures",
	}},
	adviceMail: {"convert_beside", msg.Text{
		ET: "Kiri teisendatakse arhiivivormingusse ja manused võetakse eraldi failideks; algne kiri jääb nende kõrvale",
		EN: "The letter is converted to an archival format and its attachments become files of their own; the original stays beside them",
	}},
	adviceWeigh:   {"weigh", msg.Text{ET: "Vormingu sobivus otsustatakse iga kord eraldi", EN: "Whether the format suits is decided case by case"}},
	adviceConvert: {"convert", msg.Text{ET: "Fail teisendatakse enne üleandmist arhiivivormingusse", EN: "The file is converted to an archival format before the transfer"}},
}

var (
	textNotThat   = msg.Text{ET: "Faili sisu ei ole vormingus {1}", EN: "the content is not in the format {1}"}
	textContentIs = msg.Text{ET: "Faili nimi ja sisu ei lange kokku: sisu on vormingus {1}", EN: "name and content contradict each other: the content is {1}"}
	textOpen      = msg.Text{ET: "Failide hulgas on allkirjakonteinereid, mis tuleb enne üleandmist avada: {1}; faile on kokku {2}", EN: "Signed containers to be opened before the transfer: {1} of {2}"}
)
