// SPDX-License-Identifier: MIT

package retention_test

import (
	"archive/zip"
	"bytes"
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

// TestFormatOf: name and bytes together; the claims of a PDF as ISO 19005 writes them in its metadata.
func TestFormatOf(t *testing.T) {
	t.Run("rmk-18.5", func(t *testing.T) {
		const pdf = "%PDF-1.7\n1 0 obj <</Type /Metadata>> stream\n<x:xmpmeta>"
		ole := "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
		for _, v := range []struct{ name, content, want string }{
			{"kiri.pdf", pdf + "</x:xmpmeta>", "PDF"},
			{"kiri.pdf", pdf + "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>", "PDF/A-2a"},
			{"kiri.pdf", pdf + `<rdf:Description pdfaid:part="1" pdfaid:conformance="B"/>`, "PDF/A-1b"},
			{"kiri.pdf", pdf + `<rdf:Description pdfaid:conformance = 'U' pdfaid:part = '3'/>`, "PDF/A-3u"},
			{"kiri.pdf", pdf + "<pdfaid:part>4</pdfaid:part>", "PDF/A-4"},
			{"kiri.pdf", pdf + "<pdfaid:part>2</pdfaid:part>", "PDF"},                                                                       // no level
			{"kiri.pdf", pdf + "<pdfaid:part>1</pdfaid:part><pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>", "PDF"}, // two claims
			{"kiri", pdf, "PDF"}, {"KIRI.PDF", "", "PDF"},
			{"leping.asice", zipped(t, "application/vnd.etsi.asic-e+zip", "leping.pdf"), "ASICE"},
			{"leping.sce", zipped(t, "application/vnd.etsi.asic-e+zip", "leping.pdf"), "ASICE"},
			{"leping.bdoc", zipped(t, "application/vnd.etsi.asic-e+zip", "leping.pdf"), "BDOC"}, // BDOC 2.1
			{"leping.bdoc", zipped(t, "application/vnd.bdoc-1.0", "leping.pdf"), "BDOC"},
			{"leping.asics", zipped(t, "application/vnd.etsi.asic-s+zip", "leping.pdf"), "ASICS"},
			{"leping.ddoc", `<?xml version="1.0" encoding="UTF-8"?>` + "\n" + `<SignedDoc format="DIGIDOC-XML" version="1.3">`, "DDOC"},
			{"a.odt", zipped(t, "application/vnd.oasis.opendocument.text", "content.xml"), "ODT"},
			{"a.ods", zipped(t, "application/vnd.oasis.opendocument.spreadsheet", "content.xml"), "ODS"},
			{"a.docx", zipped(t, "", "[Content_Types].xml", "word/document.xml"), "DOCX"},
			{"a.xlsx", zipped(t, "", "[Content_Types].xml", "xl/workbook.xml"), "XLSX"},
			{"a.docm", zipped(t, "", "word/document.xml", "word/vbaProject.bin"), "DOCM"},
			{"a.zip", zipped(t, "", "a.txt"), "ZIP"},
			{"a.doc", ole, "DOC"}, {"a.xls", ole, "XLS"}, {"kiri.msg", ole, "MSG"}, {"a", ole, "OLE"},
			{"a.rtf", `{\rtf1\ansi`, "RTF"},
			{"kiri.eml", "Received: from a\r\nFrom: mari@example.ee\r\n\r\nTere", "EML"},
			{"a.txt", "From: ei ole kiri", "TXT"}, {"a.csv", "a;b\n1;2\n", "CSV"}, {"a.xml", "<a/>", "XML"},
			{"kaust.v2/kiri", pdf, "PDF"},
		} {
			got, err := retention.FormatOf(v.name, []byte(v.content))
			require.NoError(t, err, v.name)
			assert.Equal(t, v.want, got, v.name)
		}
		for _, v := range []struct {
			name, content string
			kind          error
		}{
			{"a.docx", pdf, law.ErrInvalid}, {"a.pdf", "Tere", law.ErrInvalid}, {"leping.asice", zipped(t, "", "a.txt"), law.ErrInvalid}, {"a.txt", pdf, law.ErrInvalid},
			{"leping.ddoc", "Tere", law.ErrInvalid}, {"a.docm", zipped(t, "", "xl/workbook.xml"), law.ErrInvalid}, {"kiri", "Tere", law.ErrUnknown}, {"", "", law.ErrUnknown},
		} {
			got, err := retention.FormatOf(v.name, []byte(v.content))
			assert.ErrorIs(t, err, v.kind, v.name)
			assert.Empty(t, got)
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
