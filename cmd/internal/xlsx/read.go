// SPDX-License-Identifier: MIT

package xlsx

import (
	"cmp"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"iter"
	"math"
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/table"
)

// Reader reads the first visible sheet of a workbook.
type Reader struct {
	sheet  *guard
	name   string
	others []msg.Text // the sheets that are not read
	texts  *texts
	styles []style
	shift  float64        // days between Excel's two calendars, where the workbook counts by the other
	merged []rows         // by their first
	noted  map[int]string // by the row: a cell that somebody has commented on
	width  int            // of the header
	err    error

	in    *xml.Decoder
	whole bool // the rows came to their end
	line  int  // of the row read last
	text  []byte
}

// Open reads what a workbook says of itself.
func Open(file io.ReaderAt, size int64) (_ *Reader, err error) {
	all, err := unpack(file, size)
	if err != nil {
		return nil, err
	}
	root, err := all.related("/")
	if err != nil {
		return nil, err
	}
	book := root["/officeDocument"]
	related, err := all.related(book)
	if err != nil {
		return nil, err
	}
	r := &Reader{}
	sheet := ""
	err = all.each(book, func(e xml.StartElement) {
		switch e.Name.Local {
		case "workbookPr":
			if v := attribute(e, "date1904"); v == "1" || v == "true" {
				r.shift = 1462
			}
		case "sheet":
			name, hidden := attribute(e, "name"), attribute(e, "state") != "" && attribute(e, "state") != "visible"
			switch target := related[attribute(e, "id")]; {
			case sheet == "" && !hidden && target != "":
				r.name, sheet = name, target
			case hidden:
				r.others = append(r.others, msg.Text{ET: name + textHidden.ET, EN: name + textHidden.EN})
			default:
				r.others = append(r.others, msg.Text{ET: name, EN: name})
			}
		}
	})
	if err != nil {
		return nil, err
	}
	if sheet == "" {
		return nil, wrong("", "", textNoSheet)
	}
	if name := related["/styles"]; name != "" {
		if r.styles, err = all.styles(name); err != nil {
			return nil, err
		}
	}
	if r.merged, err = all.merged(sheet); err != nil {
		return nil, err
	}
	if r.noted, err = all.noted(sheet); err != nil {
		return nil, err
	}
	if r.sheet, err = all.open(sheet); err != nil {
		return nil, err
	}
	if name := related["/sharedStrings"]; name != "" {
		if r.texts, err = all.texts(name); err != nil {
			return nil, errors.Join(err, r.sheet.in.Close())
		}
	}
	r.in = r.sheet.decoder()
	return r, nil
}

// Close lets go of what the reader holds.
func (r *Reader) Close() error {
	if r.texts != nil {
		_ = r.texts.close()
	}
	return r.sheet.in.Close()
}

// Unread says which sheet is read where there are others; "" where there is one.
func (r *Reader) Unread(tag language.Tag) string {
	if r.others == nil {
		return ""
	}
	names := make([]string, len(r.others))
	for i, name := range r.others {
		names[i] = name.In(tag)
	}
	return textSheets.Fill(r.name, strings.Join(names, ", ")).In(tag)
}

// Size returns the size of the sheet, and how much of it was read.
func (r *Reader) Size() (read, all int64) { return r.sheet.read.Load(), r.sheet.size }

// Err returns what the sheet failed with, if it did before its end.
func (r *Reader) Err() error { return r.err }

// Head reads the header, the first row that is not empty.
func (r *Reader) Head(columns []table.Column) (table.Head, error) {
	head, ok := r.next()
	switch {
	case r.err != nil:
		return table.Head{}, r.err
	case !ok:
		head = table.Row{Line: 1, Fields: []string{""}}
	case head.Err != nil:
		return table.Head{}, head.Err
	}
	n := len(head.Fields)
	for n > 1 && strings.TrimSpace(head.Fields[n-1]) == "" {
		n--
	}
	head.Fields, r.width = head.Fields[:n], n
	return table.Find(columns, head)
}

// Rows yields the rows behind the header. Empty ones are none.
func (r *Reader) Rows() iter.Seq[table.Row] {
	return func(yield func(table.Row) bool) {
		for {
			row, ok := r.next()
			if !ok || !yield(row) {
				return
			}
		}
	}
}

// next reads the next row that is not empty; false behind the last.
func (r *Reader) next() (table.Row, bool) {
	for r.err == nil {
		token, err := r.in.RawToken()
		switch e := token.(type) {
		case xml.StartElement:
			if e.Name.Local == "row" {
				if row, ok := r.row(e); ok {
					return row, true
				}
			}
		case xml.EndElement:
			r.whole = r.whole || e.Name.Local == "sheetData"
			r.sheet.left = longest
		case nil:
			if err == io.EOF && r.whole {
				return table.Row{}, false
			}
			r.err = broken(r.sheet.name, err)
		}
	}
	return table.Row{}, false
}

// row reads a row; false for an empty one, and where the sheet fails.
func (r *Reader) row(start xml.StartElement) (row table.Row, ok bool) {
	line := r.line + 1
	if ref := attribute(start, "r"); ref != "" {
		line, _ = strconv.Atoi(ref)
	}
	if line <= r.line || line > mostRows {
		r.err = broken(r.sheet.name, wrong("", attribute(start, "r"), textOrder))
		return row, false
	}
	r.line = line
	row = table.Row{Line: line, Fields: make([]string, 0, max(r.width, 8))}
	for len(r.merged) > 0 && r.merged[0].last < line {
		r.merged = r.merged[1:]
	}
	empty := true
	last := 0 // column
	for {
		token, err := r.in.RawToken()
		switch e := token.(type) {
		case xml.StartElement:
			switch e.Name.Local {
			case "c":
			case "row":
				r.err = broken(r.sheet.name, wrong("", "", textOrder))
				return row, false
			default:
				continue
			}
			ref := attribute(e, "r")
			column, at := place(ref)
			if ref == "" {
				column, at = last+1, line
			}
			if column <= last || column > mostColumns || at != line {
				r.err = broken(r.sheet.name, wrong(ref, "", textOrder))
				return row, false
			}
			text, err := r.cell(e)
			if r.err != nil {
				return row, false
			}
			if err == nil && strings.IndexByte(text, 0) >= 0 { // what ends a text elsewhere
				err = wrong("", text, textKind)
			}
			if err != nil && row.Err == nil {
				row.Err = table.At(0, ref, err)
			}
			empty = empty && err == nil && strings.TrimSpace(text) == ""
			last = column
			if text == "" && r.width > 0 && column > r.width {
				continue
			}
			for len(row.Fields) < column-1 && (r.width == 0 || len(row.Fields) < r.width) { // what has no column needs no place
				row.Fields = append(row.Fields, "")
			}
			row.Fields = append(row.Fields, text)
		case xml.EndElement:
			switch e.Name.Local {
			case "row":
			case "sheetData": // RawToken does not see that the row was left open
				r.err = broken(r.sheet.name, wrong("", "", textOrder))
				return row, false
			default:
				continue
			}
			r.sheet.left = longest
			if row.Err == nil && len(r.merged) > 0 && r.merged[0].first <= line {
				row.Err = wrong("", "", textMerged)
			}
			if ref := r.noted[line]; ref != "" && r.width > 0 { // beside the header stands what columns are for
				row.Err = cmp.Or(row.Err, table.At(0, ref, wrong("", "", textNoted)))
			}
			if r.width > 0 {
				n := len(row.Fields)
				var misfit error
				if row.Fields, misfit = table.Fit(row.Fields, r.width); misfit != nil {
					row.Misfit, row.Err = n, cmp.Or(row.Err, misfit)
				}
			}
			row.Err = table.At(line, "", row.Err)
			return row, !empty
		case nil:
			r.err = broken(r.sheet.name, err)
			return row, false
		}
	}
}

// cell reads a cell to its end. What it cannot be read for is an error, with what stands there; where the sheet itself fails
// is in r.err.
func (r *Reader) cell(start xml.StartElement) (string, error) {
	var formula, valued, in, struck bool
	spoken, values := true, 0
	r.text = r.text[:0]
	for {
		token, err := r.in.RawToken()
		switch e := token.(type) {
		case xml.StartElement:
			switch e.Name.Local {
			case "f":
				formula = true
			case "v", "is":
				values++
				valued, in = true, e.Name.Local == "v"
			case "t":
				in = true
			case "strike":
				struck = struck || strikes(e)
			case "rPh": // says how the text sounds
				spoken = false
			case "c", "row":
				r.err = broken(r.sheet.name, wrong("", "", textOrder))
				return "", nil
			}
		case xml.CharData:
			if in && spoken {
				r.text = append(r.text, e...)
			}
		case xml.EndElement:
			switch e.Name.Local {
			case "v", "t":
				in = false
			case "rPh":
				spoken = true
			case "row", "sheetData":
				r.err = broken(r.sheet.name, wrong("", "", textOrder))
				return "", nil
			case "c":
				switch kind := attribute(start, "t"); {
				case values > 1:
					return string(r.text), wrong("", string(r.text), textKind)
				case formula && len(r.text) == 0 && !(valued && kind == "str"): // a formula that gives an empty text says so
					return "", wrong("", "", textFormula)
				case valued:
					of := r.style(attribute(start, "s"))
					text, err := r.value(kind, of.shown, string(r.text))
					if err == nil && (struck || of.struck) && strings.TrimSpace(text) != "" {
						err = wrong("", text, textStruck)
					}
					return text, err
				}
				return "", nil
			}
		case nil:
			r.err = broken(r.sheet.name, err)
			return "", nil
		}
	}
}

// style returns the style of a number.
func (r *Reader) style(number string) style {
	if i, err := strconv.Atoi(number); err == nil && i >= 0 && i < len(r.styles) {
		return r.styles[i]
	}
	return style{}
}

// value returns what a cell shows, by its type and what its style makes of a number.
func (r *Reader) value(kind string, shown clock, text string) (string, error) {
	switch kind {
	case "s":
		i, err := strconv.ParseInt(text, 10, 64)
		if err != nil {
			return text, wrong("", text, textKind)
		}
		return r.texts.at(i)
	case "inlineStr", "str":
		return unescape(text), nil
	case "b":
		switch text {
		case "1":
			return "TRUE", nil
		case "0":
			return "FALSE", nil
		}
	case "e":
		return text, wrong("", text, textFault)
	case "d":
		return strings.TrimSuffix(text, "T00:00:00"), nil
	case "n", "":
		if text == "" {
			return "", nil
		}
		n, err := strconv.ParseFloat(text, 64)
		if err != nil || math.IsNaN(n) || math.IsInf(n, 0) {
			break
		}
		if shown != number {
			return r.clock(n, shown, text)
		}
		return plain(n, text), nil
	}
	return text, wrong("", text, textKind)
}

// plain writes a number as Excel shows it, with fifteen digits and no exponent.
func plain(n float64, text string) string {
	if strings.Trim(text, "0123456789") == "" {
		return text
	}
	rounded, _ := strconv.ParseFloat(strconv.FormatFloat(n, 'g', 15, 64), 64)
	return strconv.FormatFloat(rounded, 'f', -1, 64)
}

// clock writes a number that Excel shows as a day, a time or both, or as a part of a day: no more of it than Excel shows.
func (r *Reader) clock(n float64, shown clock, text string) (string, error) {
	const seconds = 24 * 60 * 60
	all := math.Round((n + r.shift) * seconds)
	days := math.Floor(all / seconds)
	rest := int(all - days*seconds)
	at := fmt.Sprintf("%02d:%02d", rest/3600, rest/60%60)
	if rest%60 != 0 {
		at += fmt.Sprintf(":%02d", rest%60)
	}
	if shown == hours && days == 0 {
		return at, nil
	}
	switch {
	case n < firstDay:
		return text, wrong("", text, textEarly)
	case days > lastDay:
		return text, wrong("", text, textDay)
	}
	d := epoch.AddDays(int(days)).String()
	switch {
	case shown == year:
		return d[:4], nil
	case shown == month:
		return d[:7], nil
	case shown == dayOfYear:
		return "-" + d[4:], nil
	case rest == 0:
		return d, nil
	}
	return d + "T" + at, nil
}

// epoch is the day that Excel numbers 0, as seen from March 1900 on; lastDay is the number of 31.12.9999.
var epoch = civil.Must(1899, time.December, 30)

// firstDay is 01.01.1910, which is the smallest number that is taken for a day: who types 2024 into a cell for days gets 16.07.1905.
const (
	firstDay = 3_654
	lastDay  = 2_958_465
)
