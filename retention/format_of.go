// SPDX-License-Identifier: MIT

package retention

import (
	"archive/zip"
	"bytes"
	"cmp"
	"encoding/binary"
	"encoding/xml"
	"io"
	"maps"
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
// and "DDOC", "DOCX" and "XLSX" from any other archive, a letter from a document of Word. Give it the whole content. A PDF is
// what the metadata of its catalog claim, an office document what its archive says; whether it keeps to that nobody checks here,
// and what cannot be told is the kind that claims less. Without content the name alone tells. Errors: [law.ErrInvalid] where
// name and content contradict each other, [law.ErrUnknown] where neither tells.
//
// Source: RMK p 18.5.
func FormatOf(name string, content []byte) (string, error) {
	ext := ""
	if i := strings.LastIndexByte(name, '.'); i >= 0 && !strings.ContainsAny(name[i:], "/\\") {
		ext = strings.ToUpper(name[i+1:])
	}
	if full := map[string]string{"SCE": "ASICE", "SCS": "ASICS"}[ext]; full != "" {
		ext = full
	}
	found := ""
	if len(content) > 0 {
		found = formatOfBytes(content, ext)
	}
	said, is := familyOf(ext), familyOf(found)
	switch {
	case found == "" && ext == "":
		return "", refuse.Unknown("file", name)
	case len(content) == 0:
		return ext, nil
	case found == "" && inside[said], texts[said] && !textual(content), len(bytes.Trim(content, "\x00")) == 0:
		return "", refuse.Invalid("file", msg.Quote(name), textNotThat.Fill(ext))
	case found == "":
		return ext, nil
	case ext == "" || said == is && magic[is]:
		return found, nil
	case said == is, texts[is] && !inside[said], (is == "ZIP" || is == "OLE") && !told[said]:
		return ext, nil // a text or an archive by another name: the name tells
	case told[said], magic[is]:
		return "", refuse.Invalid("file", msg.Quote(name), textContentIs.Fill(found))
	}
	return ext, nil
}

// familyOf returns the format that a format is a kind of, or another name of.
func familyOf(format string) string {
	if strings.HasPrefix(format, "PDF") {
		return "PDF"
	}
	if kind := families[format]; kind != "" {
		return kind
	}
	return format
}

var families = map[string]string{
	"BDOC": "ASICE", "DOCM": "DOCX", "XLSM": "XLSX", "PPTM": "PPTX", "DOT": "DOC", "XLT": "XLS", "PPS": "PPT", "OFT": "MSG",
	"JPEG": "JPG", "JPE": "JPG", "JFIF": "JPG", "TIFF": "TIF", "HEIF": "HEIC", "M4A": "MP4", "M4V": "MP4", "MOV": "MP4", "3GP": "MP4",
	"OGA": "OGG", "OGV": "OGG", "OPUS": "OGG", "TGZ": "GZ", "JPX": "JP2", "HTM": "HTML",
}

func set(all ...string) map[string]bool {
	m := make(map[string]bool, len(all))
	for _, w := range all {
		m[w] = true
	}
	return m
}

func union(all ...map[string]bool) map[string]bool {
	m := map[string]bool{}
	for _, one := range all {
		maps.Copy(m, one)
	}
	return m
}

var (
	// magic are the formats that are told by what they hold, whatever their name.
	magic = set("PDF", "ASICE", "ASICS", "DDOC", "DOCX", "DOTX", "DOTM", "XLSX", "XLTX", "XLTM", "PPTX", "PPSX", "POTX", "ODT", "OTT", "ODM", "ODS", "OTS", "ODP", "ODG", "EPUB",
		"RTF", "DOC", "XLS", "PPT", "MSG", "OLE", "ZIP")
	// inside are the formats that a file is not in which does not begin as they do.
	inside = union(magic, set("PNG", "JPG", "GIF", "TIF", "BMP", "WEBP", "WAV", "AVI", "HEIC", "JP2", "OGG", "7Z", "RAR", "GZ"))
	// texts are the formats that are texts.
	texts = set("TXT", "CSV", "TSV", "XML", "XSD", "HTML", "XHTML", "JSON", "JSONL", "SVG", "MD", "EML", "MBOX", "GML")
	// told are the formats of which something is known.
	told = union(inside, texts, set("MP3", "MP4", "FLAC"))
)

// beginnings are the bytes with which formats begin, behind so many others.
var beginnings = [...]struct {
	format string
	behind int
	bytes  string
}{
	{"PNG", 0, "\x89PNG\r\n\x1a\n"}, {"JPG", 0, "\xff\xd8\xff"}, {"GIF", 0, "GIF87a"}, {"GIF", 0, "GIF89a"},
	{"TIF", 0, "II*\x00"}, {"TIF", 0, "MM\x00*"}, {"TIF", 0, "II+\x00"}, {"TIF", 0, "MM\x00+"},
	{"WEBP", 8, "WEBP"}, {"WAV", 8, "WAVE"}, {"AVI", 8, "AVI "}, {"JP2", 4, "jP  \r\n\x87\n"}, {"JP2", 0, "\xff\x4f\xff\x51"},
	{"HEIC", 4, "ftyphei"}, {"HEIC", 4, "ftyphev"}, {"HEIC", 4, "ftypmif1"}, {"HEIC", 4, "ftypmsf1"}, {"MP4", 4, "ftyp"},
	{"OGG", 0, "OggS\x00"}, {"FLAC", 0, "fLaC\x00"}, {"7Z", 0, "7z\xbc\xaf\x27\x1c"}, {"RAR", 0, "Rar!\x1a\x07"}, {"GZ", 0, "\x1f\x8b"},
	{"EXE", 0, "MZ\x90\x00"}, {"ELF", 0, "\x7fELF"},
}

// textual reports whether bytes can be a text: without those that no text has, and in UTF-16 behind its mark alone.
func textual(b []byte) bool {
	step, low := 1, 0
	switch {
	case bytes.HasPrefix(b, []byte("\xff\xfe")):
		step = 2
	case bytes.HasPrefix(b, []byte("\xfe\xff")):
		step, low = 2, 1
	}
	for i := 0; i+step <= len(b); i += step {
		if c := b[i+low]; c < ' ' && (step == 1 || b[i+1-low] == 0) && bytes.IndexByte([]byte("\t\n\v\f\r\x1b"), c) < 0 && !(c == 0x1a && i+step == len(b)) {
			return false
		}
	}
	return len(b)%step == 0
}

var mailHeader = regexp.MustCompile(`(?m)^(From|Received|Return-Path|Message-ID|MIME-Version|Delivered-To):`)

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
		return oleFormat(b)
	case bytes.HasPrefix(b, []byte(`{\rtf`)):
		return "RTF"
	case bytes.Contains(start, []byte("<SignedDoc")):
		return "DDOC"
	case bytes.HasPrefix(b, []byte("From ")):
		return "MBOX"
	case mailHeader.Match(start) && utf8.Valid(bytes.ToValidUTF8(start, nil)) && !bytes.HasPrefix(bytes.TrimSpace(start), []byte("<")) && (ext == "EML" || ext == ""):
		return "EML"
	case bytes.HasPrefix(b, []byte("BM")) && len(b) > 13 && binary.LittleEndian.Uint32(b[6:]) == 0:
		return "BMP"
	}
	if texts[familyOf(ext)] && textual(b) {
		return ""
	}
	for _, v := range beginnings {
		if len(b) > v.behind && bytes.HasPrefix(b[v.behind:], []byte(v.bytes)) {
			return v.format
		}
	}
	return ""
}

// mimetypes are what the first entry of an archive says of it.
var mimetypes = map[string]string{
	"application/vnd.etsi.asic-e+zip": "ASICE", "application/vnd.etsi.asic-s+zip": "ASICS", "application/vnd.bdoc-1.0": "BDOC", "application/vnd.bdoc": "BDOC",
	"application/vnd.oasis.opendocument.text": "ODT", "application/vnd.oasis.opendocument.text-template": "OTT", "application/vnd.oasis.opendocument.text-master": "ODM",
	"application/vnd.oasis.opendocument.spreadsheet": "ODS", "application/vnd.oasis.opendocument.spreadsheet-template": "OTS",
	"application/vnd.oasis.opendocument.presentation": "ODP", "application/vnd.oasis.opendocument.graphics": "ODG", "application/epub+zip": "EPUB",
}

// contentTypes are what an office document calls its main part, behind "application/vnd.", and what it is then and of which family.
var contentTypes = map[string][2]string{
	"openxmlformats-officedocument.wordprocessingml.document.main+xml": {"DOCX", "DOCX"}, "ms-word.document.macroEnabled.main+xml": {"DOCM", "DOCX"},
	"openxmlformats-officedocument.wordprocessingml.template.main+xml": {"DOTX", "DOCX"}, "ms-word.template.macroEnabledTemplate.main+xml": {"DOTM", "DOCX"},
	"openxmlformats-officedocument.spreadsheetml.sheet.main+xml": {"XLSX", "XLSX"}, "ms-excel.sheet.macroEnabled.main+xml": {"XLSM", "XLSX"},
	"openxmlformats-officedocument.spreadsheetml.template.main+xml": {"XLTX", "XLSX"}, "ms-excel.template.macroEnabled.main+xml": {"XLTM", "XLSX"},
	"openxmlformats-officedocument.presentationml.presentation.main+xml": {"PPTX", "PPTX"}, "ms-powerpoint.presentation.macroEnabled.main+xml": {"PPTM", "PPTX"},
	"openxmlformats-officedocument.presentationml.template.main+xml": {"POTX", "PPTX"}, "openxmlformats-officedocument.presentationml.slideshow.main+xml": {"PPSX", "PPTX"},
}

// mainParts are where the main part stands by custom.
var mainParts = map[string]string{"word/document.xml": "DOCX", "xl/workbook.xml": "XLSX", "ppt/presentation.xml": "PPTX"}

// zipFormat tells what a ZIP archive is: by its first entry "mimetype", else by what an office document says of its main part, or
// by where that stands. An archive that says two things is a ZIP.
func zipFormat(b []byte, ext string) string {
	const unknown = "ZIP"
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil || len(z.File) == 0 {
		return unknown
	}
	names := map[string]*zip.File{}
	for _, f := range z.File {
		if names[f.Name] != nil && (f.Name == "mimetype" || f.Name == "[Content_Types].xml") {
			return unknown
		}
		names[f.Name] = f
	}
	if first := z.File[0]; first.Name == "mimetype" && first.Method == zip.Store {
		switch kind := mimetypes[string(bytes.TrimSpace(entry(first, 200)))]; {
		case kind == "ASICE" && ext == "BDOC": // BDOC 2.1 is ASiC-E by another name
			return ext
		case kind != "" && (kind[0] != 'O' || names["content.xml"] != nil):
			return kind
		}
		return unknown
	}
	types := names["[Content_Types].xml"]
	if types == nil {
		return unknown
	}
	family, said := "", ""
	several, macros := false, false
	of := func(found string) {
		several = several || family != "" && family != found
		family = found
	}
	for name := range names {
		macros = macros || strings.HasSuffix(name, "/vbaProject.bin")
		if found := mainParts[name]; found != "" {
			of(found)
		}
	}
	for d := xml.NewDecoder(bytes.NewReader(entry(types, 1<<20))); ; {
		token, err := d.RawToken()
		if err != nil {
			break
		}
		e, _ := token.(xml.StartElement)
		for _, a := range e.Attr {
			if v := contentTypes[strings.TrimPrefix(a.Value, "application/vnd.")]; v[0] != "" && a.Name.Local == "ContentType" {
				several = several || said != "" && said != v[0]
				said = v[0]
				of(v[1])
			}
		}
	}
	switch kind := cmp.Or(said, family); {
	case several || kind == "":
		return unknown
	case macros:
		return kind[:3] + "M"
	default:
		return kind
	}
}

// entry returns the beginning of what an entry of an archive holds.
func entry(f *zip.File, most int64) []byte {
	in, err := f.Open()
	if err != nil {
		return nil
	}
	defer in.Close()
	b, _ := io.ReadAll(io.LimitReader(in, most))
	return b
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
