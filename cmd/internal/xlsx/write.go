// SPDX-License-Identifier: MIT

package xlsx

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"encoding/xml"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"unicode/utf16"

	"github.com/teabehaldus/teabehaldus/civil"
)

// The styles of what is written, by their places in styles.xml.
const (
	styleText = iota
	styleDay
	styleHead
	styleQuoted // text that looks like a formula, and stays text when somebody edits it
)

const xmlHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

// written are the parts of a workbook beside its sheet.
var written = []struct{ name, text string }{
	{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`},
	{"_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`},
	{"xl/workbook.xml", `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="teabehaldus" sheetId="1" r:id="rId1"/></sheets></workbook>`},
	{"xl/_rels/workbook.xml.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`},
	{"xl/styles.xml", `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`},
}

// The sheet around its rows: the header stays in sight, and a column has room for a day.
const (
	sheetHead = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultColWidth="14" defaultRowHeight="15"/><sheetData>`
	sheetTail = `</sheetData></worksheet>`
)

// Writer writes a workbook of one sheet. The same rows give the same bytes.
type Writer struct {
	zip   *zip.Writer
	sheet io.Writer
	line  int64
	text  []byte
}

// NewWriter begins a workbook.
func NewWriter(out io.Writer) (*Writer, error) {
	w := &Writer{zip: zip.NewWriter(out)}
	w.zip.RegisterCompressor(zip.Deflate, func(out io.Writer) (io.WriteCloser, error) { return flate.NewWriter(out, flate.BestSpeed) })
	for _, part := range written {
		f, err := w.zip.Create(part.name)
		if err != nil {
			return nil, err
		}
		if _, err := io.WriteString(f, xmlHead+part.text); err != nil {
			return nil, err
		}
	}
	var err error
	if w.sheet, err = w.zip.Create("xl/worksheets/sheet1.xml"); err == nil {
		_, err = io.WriteString(w.sheet, xmlHead+sheetHead)
	}
	return w, err
}

// What stands in the text of a row for its number, which is known when the rows are in their order.
const (
	nextLine = 0
	sameLine = 1
)

// AppendRow appends a row as [Writer.Write] takes it. An error says that a text was cut; the row is whole but for that.
func AppendRow(text []byte, cells []string, head bool) (_ []byte, err error) {
	text = append(text, `<row r="`...)
	text = append(text, nextLine, '"', '>')
	for i, cell := range cells {
		if cell == "" {
			continue
		}
		if i >= mostColumns {
			return append(text, "</row>"...), wrong("", "", textLong)
		}
		text = append(text, `<c r="`...)
		text = append(appendColumn(text, i+1), sameLine)
		if n, ok := serial(cell); ok && !head {
			text = append(text, `" s="1"><v>`...)
			text = append(strconv.AppendInt(text, n, 10), "</v></c>"...)
			continue
		}
		style := styleText
		switch {
		case head:
			style = styleHead
		case cell[0] == '=' || cell[0] == '+' || cell[0] == '-' || cell[0] == '@':
			style = styleQuoted
		}
		if style != styleText {
			text = append(text, `" s="`...)
			text = strconv.AppendInt(text, int64(style), 10)
		}
		if len(cell) > mostLetters {
			if units := utf16.Encode([]rune(cell)); len(units) > mostLetters {
				cell, err = string(utf16.Decode(units[:mostLetters-1]))+"…", wrong("", cell, textCell)
			}
		}
		text = append(text, `" t="inlineStr"><is><t xml:space="preserve">`...)
		text = append(appendText(text, cell), "</t></is></c>"...)
	}
	return append(text, "</row>"...), err
}

func appendColumn(text []byte, column int) []byte {
	if column > 26 {
		text = appendColumn(text, (column-1)/26)
	}
	return append(text, byte('A'+(column-1)%26))
}

// serial returns the number that Excel has for a day as programs write it, where it is read as a day.
func serial(cell string) (int64, bool) {
	if len(cell) != 10 || cell[4] != '-' {
		return 0, false
	}
	d, err := civil.Parse(cell)
	if err != nil || d.String() != cell {
		return 0, false
	}
	n := d.DaysSince(epoch)
	return int64(n), n >= firstDay
}

// unwritable are the letters that XML has not.
var unwritable = regexp.MustCompile(`[\x00-\x08\x0b\x0c\x0e-\x1f\x{fffe}\x{ffff}]`)

func appendText(text []byte, cell string) []byte {
	special := false
	for i := 0; i < len(cell) && !special; i++ {
		c := cell[i]
		special = c < ' ' || c == '&' || c == '<' || c == '>' || c >= 0x80 || c == '_'
	}
	if !special {
		return append(text, cell...)
	}
	var b bytes.Buffer
	cell = unwritable.ReplaceAllStringFunc(escaped.ReplaceAllString(cell, "_x005F$0"), func(c string) string { return fmt.Sprintf("_x%04X_", []rune(c)[0]) })
	_ = xml.EscapeText(&b, []byte(cell)) // into memory: it does not fail
	return append(text, b.Bytes()...)
}

// Write writes rows that [AppendRow] made.
func (w *Writer) Write(rows []byte) (int, error) {
	w.text = w.text[:0]
	rest := rows
	for {
		i := bytes.IndexAny(rest, "\x00\x01")
		if i < 0 {
			break
		}
		if rest[i] == nextLine {
			w.line++
		}
		w.text = strconv.AppendInt(append(w.text, rest[:i]...), w.line, 10)
		rest = rest[i+1:]
	}
	if w.line > mostRows {
		return 0, wrong("", "", textRows)
	}
	w.text = append(w.text, rest...)
	_, err := w.sheet.Write(w.text)
	return len(rows), err
}

// Close ends the workbook.
func (w *Writer) Close() error {
	if _, err := io.WriteString(w.sheet, sheetTail); err != nil {
		return err
	}
	return w.zip.Close()
}
