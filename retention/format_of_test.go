// SPDX-License-Identifier: MIT

package retention_test

import (
	"archive/zip"
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/law"
	"github.com/teabehaldus/teabehaldus/retention"
)

// zipped is a ZIP archive whose first entry is mimetype, stored, where there is one.
func zipped(t testing.TB, mimetype string, entries ...string) string {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	if mimetype != "" {
		f, err := w.CreateRaw(&zip.FileHeader{Name: "mimetype", Method: zip.Store, CompressedSize64: uint64(len(mimetype)), UncompressedSize64: uint64(len(mimetype))})
		require.NoError(t, err)
		_, err = f.Write([]byte(mimetype))
		require.NoError(t, err)
	}
	for _, name := range entries {
		_, err := w.Create(name)
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	return b.String()
}

// pdfOf is a PDF with the catalog 1 and the metadata 3.
func pdfOf(catalog, metadata, trailer string) string {
	return "%PDF-1.7\n1 0 obj\n<</Type/Catalog /Pages 2 0 R " + catalog + ">>\nendobj\n2 0 obj <</Type /Pages /Kids [] /Count 0>>\nendobj\n" +
		"3 0 obj\n<< /Type /Metadata % (\n /Subtype /XML /Length 4 0 R >>\nstream\r\n" + metadata + "\nendstream\nendobj\n4 0 obj " + strconv.Itoa(len(metadata)) + " endobj\n" +
		"trailer\n<< /Size 5 /Root 1 0 R" + trailer + ">>\nstartxref\n0\n%%EOF\n"
}

// claim is XMP with properties of what it describes, and elements of it.
func claim(properties, elements string) string {
	return `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` +
		`<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" ` + properties + ">" + elements + `</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`
}

// packed is what zlib makes of a text.
func packed(t testing.TB, text string) string {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	_, err := w.Write([]byte(text))
	require.NoError(t, err)
	require.NoError(t, w.Close())
	return b.String()
}

// oleOf is an OLE file (MS-CFB) whose root holds streams; of a name that begins with a slash, a storage that holds one.
func oleOf(names ...string) string {
	const none = 0xffffffff
	number := func(all ...uint32) (s string) {
		for _, n := range all {
			s += string(binary.LittleEndian.AppendUint32(nil, n))
		}
		return s
	}
	entry := func(name string, kind byte, right, child uint32) string {
		units := ""
		for _, c := range name {
			units += string([]byte{byte(c), 0})
		}
		return units + strings.Repeat("\x00", 64-len(units)) + string([]byte{byte(len(units) + 2), 0, kind, 1}) + number(none, right, child) + strings.Repeat("\x00", 48)
	}
	directory := entry("Root Entry", 5, none, 1)
	deeper := ""
	for i, name := range names {
		right := uint32(i + 2)
		if i == len(names)-1 {
			right = none
		}
		if inner, storage := strings.CutPrefix(name, "/"); storage {
			directory += entry("ObjectPool", 1, right, uint32(len(names)+1))
			deeper = entry(inner, 2, none, none)
		} else {
			directory += entry(name, 2, right, none)
		}
	}
	directory += deeper
	for len(directory) < 1024 {
		directory += entry("", 0, none, none)
	}
	header := "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + strings.Repeat("\x00", 16) + "\x3e\x00\x03\x00\xfe\xff\x09\x00\x06\x00" + strings.Repeat("\x00", 6) +
		number(0, 1, 1, 0, 4096, none, 0, none, 0, 0) // the directory begins in sector 1; the table of sectors is sector 0
	table := number(0xfffffffd, 3, 0xfffffffe, 2) // the directory goes from sector 1 to 3, and from there to 2
	fill := func(s string) string { return s + strings.Repeat("\xff", 512-len(s)) }
	return fill(header) + fill(table) + directory[:512] + strings.Repeat("\x00", 512) + directory[512:1024]
}

// typed is an office document that says of its main part what it is.
func typed(t testing.TB, kind string, entries ...string) string {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	f, err := w.Create("[Content_Types].xml")
	require.NoError(t, err)
	_, err = f.Write([]byte(`<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
		`<Override PartName="/word/document2.xml" ContentType="application/vnd.` + kind + `.main+xml"/></Types>`))
	require.NoError(t, err)
	for _, name := range entries {
		_, err := w.Create(name)
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	return b.String()
}

// TestFormatOf: name and bytes together; a PDF by ISO 32000-1 7.3 and 7.5, its claim by ISO 19005-1 6.7.11; OLE by MS-CFB.
func TestFormatOf(t *testing.T) {
	t.Run("rmk-18.5", func(t *testing.T) {
		const (
			metadata = "/Metadata 3 0 R"
			a2       = "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>"
			word     = "openxmlformats-officedocument.wordprocessingml.document"
		)
		pdf := pdfOf(metadata, claim("", ""), "")
		pdfa := pdfOf(metadata, claim("", a2), "")
		inStream := "1 0 <</Type/Catalog/Metadata 3 0 R>>"
		for _, v := range []struct{ name, content, want string }{
			{"kiri.pdf", pdf, "PDF"},
			{"kiri.pdf", pdfa, "PDF/A-2a"},
			{"kiri.pdf", pdfOf(metadata, claim(`pdfaid:part="1" pdfaid:conformance="B"`, ""), ""), "PDF/A-1b"},
			{"kiri.pdf", pdfOf(metadata, claim(`pdfaid:conformance = 'U' pdfaid:part = '3'`, ""), ""), "PDF/A-3u"},
			{"kiri.pdf", pdfOf(metadata, claim("", "<pdfaid:part>4</pdfaid:part>"), ""), "PDF/A-4"},
			{"kiri.pdf", pdfOf(metadata, claim(`xmlns:a="http://www.aiim.org/pdfa/ns/id/" a:part="2" a:conformance="B"`, ""), ""), "PDF/A-2b"}, // another prefix
			{"kiri.pdf", pdfOf(metadata, claim("", a2+"<pdfaid:part>2</pdfaid:part>"), ""), "PDF/A-2a"},
			{"kiri.pdf", strings.ReplaceAll(pdfa, "\n", "\r"), "PDF/A-2a"},
			{"kiri.pdf", strings.Replace(pdfa, "/Catalog", "/C#61talog", 1), "PDF/A-2a"},                                            // a letter of a name by its number
			{"kiri.pdf", pdfa + "5 0 obj <</Type/Annot>> endobj\ntrailer <</Root 1 0 R /Prev 9>>\n%%EOF\n", "PDF/A-2a"},             // an update
			{"kiri.pdf", "%PDF-1.4\ntrailer <</Root 1 0 R>>\n" + pdfa[9:strings.Index(pdfa, " /Root")] + ">>\n%%EOF\n", "PDF/A-2a"}, // linearized
			{"kiri.pdf", "%PDF-1.5\n" + pdfa[strings.Index(pdfa, "3 0 obj"):strings.Index(pdfa, "trailer")] +
				"7 0 obj <</Type/ObjStm /N 1 /First 4 /Filter/FlateDecode>> stream\n" + packed(t, inStream) + "\nendstream endobj\n" +
				"8 0 obj <</Type/XRef /Root 1 0 R /Filter/FlateDecode>> stream\nx\nendstream endobj\n", "PDF/A-2a"}, // the catalog in a stream of objects
			{"kiri.pdf", "%PDF-1.5\n" + pdfa[strings.Index(pdfa, "3 0 obj"):strings.Index(pdfa, "trailer")] +
				"7 0 obj <</Type/ObjStm /N 2 /First 9>> stream\n9 10 1 0 <</Type/Catalog/Metadata 3 0 R>>\nendstream endobj\ntrailer <</Root 1 0 R>>", "PDF"}, // its objects are not in their order
			{"kiri.pdf", pdfOf(metadata, claim("", "<pdfaid:part>2</pdfaid:part>"), ""), "PDF"},                  // no level
			{"kiri.pdf", pdfOf(metadata, claim(`pdfaid:part="1"`, a2), ""), "PDF"},                               // two claims
			{"kiri.pdf", pdfOf(metadata, claim("", a2)+claim(`pdfaid:part="1"`, ""), ""), "PDF"},                 // in two descriptions
			{"kiri.pdf", pdfOf(metadata, claim("", "<x:a>"+a2+"</x:a>"), ""), "PDF"},                             // of something within
			{"kiri.pdf", pdfOf(metadata, strings.ReplaceAll(claim("", a2), "/pdfa/ns", "/pdfua/ns"), ""), "PDF"}, // of another standard
			{"kiri.pdf", pdfOf(metadata, claim("", a2)+"<", ""), "PDF"},                                          // no XML
			{"kiri.pdf", pdfOf("", claim("", a2), ""), "PDF"},                                                    // nobody's metadata
			{"kiri.pdf", pdfOf(metadata+" /Metadata 5 0 R", claim("", a2), ""), "PDF"},
			{"kiri.pdf", pdfOf(metadata, claim("", a2), "/Encrypt 9 0 R"), "PDF"}, {"kiri.pdf", pdfOf(metadata, claim("", a2), "/Encr#79pt 9 0 R"), "PDF"},
			{"kiri.pdf", pdfOf(metadata+"/Encrypt 9 0 R", claim("", a2), ""), "PDF"},
			{"kiri.pdf", pdfa + "1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n", "PDF"}, // an update without metadata
			{"kiri.pdf", pdfa + "6 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\ntrailer <</Root 6 0 R>>\n%%EOF\n", "PDF"}, // or another catalog
			{"kiri.pdf", strings.Replace(pdfa, "trailer", "% trailer", 1), "PDF"},                                        // no trailer
			{"kiri.pdf", strings.Replace(pdfa, "/Metadata %", "/Image %", 1), "PDF"},
			{"kiri.pdf", "%PDF-1.7\n1 0 obj<</Type/Annot/Contents(" + claim("", a2) + ")>>", "PDF"}, {"kiri.pdf", "%PDF-1.7\n% " + claim("", a2), "PDF"}, // in a text, in a comment
			{"kiri.pdf", "%PDF-", "PDF"}, {"kiri.pdf", pdfa[:len(pdfa)/2], "PDF"}, {"kiri", pdf, "PDF"}, {"KIRI.PDF", "", "PDF"},
			{"leping.asice", zipped(t, "application/vnd.etsi.asic-e+zip", "leping.pdf"), "ASICE"},
			{"leping.sce", zipped(t, "application/vnd.etsi.asic-e+zip", "leping.pdf"), "ASICE"},
			{"leping.bdoc", zipped(t, "application/vnd.etsi.asic-e+zip", "leping.pdf"), "BDOC"}, // BDOC 2.1
			{"leping.bdoc", zipped(t, "application/vnd.bdoc-1.0", "leping.pdf"), "BDOC"},
			{"leping.asics", zipped(t, "application/vnd.etsi.asic-s+zip", "leping.pdf"), "ASICS"}, {"leping.scs", zipped(t, "application/vnd.etsi.asic-s+zip", "leping.pdf"), "ASICS"},
			{"leping.ddoc", `<?xml version="1.0" encoding="UTF-8"?>` + "\n" + `<SignedDoc format="DIGIDOC-XML" version="1.3">`, "DDOC"},
			{"a.odt", zipped(t, "application/vnd.oasis.opendocument.text", "content.xml"), "ODT"},
			{"a.ods", zipped(t, "application/vnd.oasis.opendocument.spreadsheet", "content.xml"), "ODS"},
			{"a.docx", zipped(t, "", "[Content_Types].xml", "word/document.xml"), "DOCX"},
			{"a.xlsx", zipped(t, "", "[Content_Types].xml", "xl/workbook.xml"), "XLSX"},
			{"a.docx", typed(t, word, "word/document2.xml"), "DOCX"},
			{"a.docm", zipped(t, "", "[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), "DOCM"},
			{"a.docx", typed(t, word, "word/document.xml", "word/vbaProject.bin"), "DOCM"}, // it is more than it says
			{"a.dotx", typed(t, "openxmlformats-officedocument.wordprocessingml.template", "word/document.xml"), "DOTX"},
			{"a.zip", zipped(t, "", "a.txt"), "ZIP"}, {"a.siard", zipped(t, "", "header/metadata.xml"), "SIARD"}, // an archive by another name
			{"a.doc", oleOf("WordDocument", "1Table"), "DOC"}, {"a.doc", oleOf("1Table", "/Workbook", "WordDocument"), "DOC"}, // with a table in it
			{"a.xls", oleOf("Workbook"), "XLS"}, {"kiri.msg", oleOf("__nameid_version1.0", "/WordDocument", "a", "b", "c", "__properties_version1.0"), "MSG"},
			{"kiri", oleOf("__properties_version1.0"), "MSG"}, {"a", oleOf("a"), "OLE"}, {"a.mpp", oleOf("a"), "MPP"},
			{"a.rtf", `{\rtf1\ansi`, "RTF"},
			{"kiri.eml", "Received: from a\r\nFrom: mari@example.ee\r\n\r\nTere", "EML"},
			{"a.txt", "From: ei ole kiri", "TXT"}, {"a.csv", "a;b\n1;2\n", "CSV"}, {"a.xml", "<a/>", "XML"},
			{"a.txt", "GIF89a on vorming\tja BMP teine\f\x1a", "TXT"}, {"a.txt", "\xff\xfeT\x00e\x00r\x01e\x00", "TXT"}, {"a.txt", "\xfe\xff\x00T", "TXT"}, {"a.txt", "J\xf5geva", "TXT"},
			{"a.jpeg", "\xff\xd8\xff\xe0", "JPEG"}, {"a.tiff", "II*\x00", "TIFF"}, {"a.dng", "II*\x00", "DNG"}, {"a.mp3", "ID3\x03", "MP3"}, {"a.mov", "\x00\x00\x00\x14ftypqt  ", "MOV"},
			{"a.bmp", "BM\x00\x01\x00\x00\x00\x00\x00\x006\x00\x00\x00", "BMP"}, {"a.heic", "\x00\x00\x00\x18ftypheic", "HEIC"}, {"a", "\x89PNG\r\n\x1a\n", "PNG"},
			{"kaust.v2/kiri", pdf, "PDF"},
		} {
			got, err := retention.FormatOf(v.name, []byte(v.content))
			require.NoError(t, err, v)
			assert.Equal(t, v.want, got, v)
		}
		for _, v := range []struct {
			name, content string
			kind          error
		}{
			{"a.docx", pdf, law.ErrInvalid}, {"a.pdf", "Tere", law.ErrInvalid}, {"leping.asice", zipped(t, "", "a.txt"), law.ErrInvalid}, {"a.txt", pdf, law.ErrInvalid},
			{"leping.ddoc", "Tere", law.ErrInvalid}, {"a.docm", zipped(t, "", "[Content_Types].xml", "xl/workbook.xml"), law.ErrInvalid}, {"kiri", "Tere", law.ErrUnknown}, {"", "", law.ErrUnknown},
			// archives that are none of what their names say
			{"a.docx", zipped(t, "", "[Content_Types].xml", "foo/word/document.xml"), law.ErrInvalid}, {"a.docx", zipped(t, "", "word/document.xml"), law.ErrInvalid},
			{"a.docx", zipped(t, "", "[Content_Types].xml", "word/document.xml", "xl/workbook.xml"), law.ErrInvalid},
			{"a.docx", typed(t, "openxmlformats-officedocument.spreadsheetml.sheet", "word/document.xml"), law.ErrInvalid},
			{"a.docx", typed(t, "openxmlformats-officedocument.wordprocessingml.template", "word/document.xml"), law.ErrInvalid},
			{"a.docx", zipped(t, "", "[Content_Types].xml", "[Content_Types].xml", "word/document.xml"), law.ErrInvalid},
			{"a.odt", zipped(t, "application/vnd.oasis.opendocument.text-master", "content.xml"), law.ErrInvalid}, {"a.odt", zipped(t, "application/vnd.oasis.opendocument.text"), law.ErrInvalid},
			{"a.odt", zipped(t, "", "mimetype", "content.xml"), law.ErrInvalid}, {"a.pptx", zipped(t, "", "[Content_Types].xml", "word/document.xml"), law.ErrInvalid}, {"a.tmp", zipped(t, "application/vnd.etsi.asic-e+zip"), law.ErrInvalid},
			// OLE files
			{"a.doc", oleOf("__properties_version1.0", "/WordDocument"), law.ErrInvalid}, {"a.doc", oleOf("Workbook"), law.ErrInvalid}, {"kiri.msg", oleOf("WordDocument"), law.ErrInvalid}, {"a.xlsx", oleOf("EncryptedPackage"), law.ErrInvalid},
			{"a.doc", oleOf("WordDocument", "Workbook"), law.ErrInvalid}, {"a.doc", oleOf("a"), law.ErrInvalid}, {"a.doc", oleOf("WordDocument")[:600], law.ErrInvalid}, {"kiri.tmp", oleOf("__properties_version1.0"), law.ErrInvalid},
			// bytes that no text has
			{"a.txt", "MZ\x90\x00", law.ErrInvalid}, {"a.csv", "a;b\x00\n", law.ErrInvalid}, {"a.txt", "\xff\xd8\xff\xe0\x00\x10JFIF", law.ErrInvalid}, {"a.json", "\x7fELF\x02\x01", law.ErrInvalid},
			{"a.txt", "\x1f\x8b\x08\x08", law.ErrInvalid}, {"a.txt", "\xff\xfeT\x00\x00\x00", law.ErrInvalid}, {"a.txt", "\xff\xfeT", law.ErrInvalid}, {"a.txt", "T\x00e\x00", law.ErrInvalid}, {"a.html", "\x1a<a>", law.ErrInvalid},
			// and those of another format
			{"a.jpg", "\x89PNG\r\n\x1a\n", law.ErrInvalid}, {"a.gif", "II*\x00", law.ErrInvalid}, {"a.png", "MZ\x90\x00", law.ErrInvalid}, {"a.tif", "\x00\x00\x00\x00", law.ErrInvalid}, {"a.mp3", "\x00\x00", law.ErrInvalid}, {"a.mp3", "MZ\x90\x00", law.ErrInvalid},
			{"a.wav", "RIFF\x00\x00\x00\x00AVI ", law.ErrInvalid}, {"a.mp3", "RIFF\x00\x00\x00\x00WAVE", law.ErrInvalid}, {"a.heic", "\xff\xd8\xff\xe0", law.ErrInvalid}, {"a.zip", "Rar!\x1a\x07\x00", law.ErrInvalid},
		} {
			got, err := retention.FormatOf(v.name, []byte(v.content))
			assert.ErrorIs(t, err, v.kind, v)
			assert.Empty(t, got)
		}
	})
}

// FuzzPDF: no bytes make the reader of a PDF fail, and an encrypted one is no PDF/A.
func FuzzPDF(f *testing.F) {
	f.Add([]byte(pdfOf("/Metadata 3 0 R", claim("", ""), "")))
	f.Add([]byte("%PDF-1.5\n7 0 obj <</Type/ObjStm /N 1 /First 4>> stream\n1 0 <</Type/Catalog>>\nendstream\ntrailer <</Root 1 0 R"))
	f.Add([]byte("%PDF-1.5\n1 0 obj <(\\%"))
	f.Fuzz(func(t *testing.T, b []byte) {
		got, err := retention.FormatOf("a.pdf", b)
		if err == nil && strings.HasPrefix(got, "PDF/A") {
			got, err = retention.FormatOf("a.pdf", append([]byte("%PDF-1.5\ntrailer <</Encrypt 9 0 R>>\n"), b...))
			require.NoError(t, err)
			assert.Equal(t, "PDF", got)
		}
	})
}

// TestAdvise: what to do with each kind of file before its transfer.
func TestAdvise(t *testing.T) {
	t.Run("rmk-18.5", func(t *testing.T) {
		f := retention.NationalArchives()
		for _, v := range []struct {
			format string
			use    retention.FormatUse
			want   string
		}{
			{"PDF/A-2a", retention.TextFile, "accept"}, {"PDF", retention.TextFile, "convert"}, {"PDF", retention.TableFile, "weigh"}, {"DOC", retention.TextFile, "convert"},
			{"asice", 0, "open"}, {"BDOC", 0, "open"}, {"ddoc", retention.TextFile, "open"}, {"eml", 0, "convert_beside"}, {"MSG", retention.TextFile, "convert_beside"},
			{"XYZ", retention.TextFile, "convert"},
		} {
			got, err := f.Advise(retention.File{Format: v.format, Content: v.use}, day("2026-01-01"))
			require.NoError(t, err)
			assert.Equal(t, v.want, got.Value, v.format)
			assert.Equal(t, v.want, got.Why().Code)
			assert.NotEmpty(t, got.Why().Source.Doubt, "the chart bears no date")
		}
		_, err := f.Advise(retention.File{Format: "PDF"}, day("2026-01-01"))
		assert.ErrorIs(t, err, law.ErrUnknown, "what it holds is not known")
		_, err = new(retention.Formats).Advise(retention.File{Format: "asice"}, day("2026-01-01"))
		assert.ErrorIs(t, err, law.ErrMissing)
		h := handover(t)
		h.Files = []retention.File{{Format: "asice"}, {Format: "eml"}, {Format: "TXT", Content: retention.TextFile}}
		found, err := h.Check(retention.RMKPolicy(), f)
		require.NoError(t, err)
		require.Len(t, found, 2)
		assert.Equal(t, "transfer.open: Signed containers to be opened before the transfer: 1 of 3 (RMK p 18.6)", found[0].String())
		assert.Equal(t, "Failidest on arhiivivormingusse teisendamata 1; faile on kokku 3", found[1].Text(language.Estonian))
	})
}
