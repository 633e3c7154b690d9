// SPDX-License-Identifier: MIT

// Package xlsx reads the rows of a workbook and writes a workbook of rows, in memory that does not grow with them. A day is
// read and written as a day, text as text. What cannot be read for certain is refused, and its row with it; no part of a
// workbook that is broken passes for the whole.
//
// It stands here because excelize makes the program half as large again (18.1 MB for 12.8) and holds a sheet in memory, and
// xlsxreader takes a sheet that breaks off for one that ends.
package xlsx

import (
	"archive/zip"
	"bufio"
	"bytes"
	"cmp"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
	"unicode/utf16"

	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
)

// The limits of what is read.
const (
	Largest     = 1 << 30 // bytes of a workbook
	mostBytes   = 4 << 30 // of a part, unpacked
	mostPacked  = 300     // times its bytes that a part larger than [small] may unpack to: deflate reaches a thousand
	small       = 16 << 20
	longest     = 8 << 20 // bytes of a row, of a text, and of all between two rows
	mostRows    = 1 << 20 // Excel's own
	mostColumns = 1 << 14
	mostLetters = 32_767 // of a cell
)

// The sentences of what cannot be read.
var (
	textBroken  = msg.Text{ET: "Töövihik on katki või ei ole see Exceli töövihik (xlsx)", EN: "the workbook is broken, or no Excel workbook (xlsx)"}
	textTwice   = msg.Text{ET: "Töövihiku osa on failis mitu korda", EN: "a part of the workbook is in the file more than once"}
	textBomb    = msg.Text{ET: "Töövihik on lahti pakituna liiga suur", EN: "the workbook is too large when it is unpacked"}
	textLong    = msg.Text{ET: "Rida on liiga pikk", EN: "the row is too long"}
	textNoSheet = msg.Text{ET: "Töövihikus ei ole nähtavat lehte", EN: "the workbook has no visible sheet"}
	textOrder   = msg.Text{ET: "Read või lahtrid ei ole järjekorras", EN: "rows or cells are out of order"}
	textFault   = msg.Text{ET: "Lahtris on viga", EN: "the cell holds an error"}
	textFormula = msg.Text{ET: "Lahtri valem on arvutamata", EN: "the formula of the cell was never computed"}
	textKind    = msg.Text{ET: "Lahtri väärtust ei saa lugeda", EN: "the value of the cell cannot be read"}
	textDay     = msg.Text{ET: "Sellist päeva Excelis ei ole", EN: "Excel has no such day"}
	textEarly   = msg.Text{ET: "Kuupäevaks vormindatud arv on nii väike, et see on aasta või muu arv; kirjutage päev tekstina", EN: "the number that is formatted as a day is so small that it is a year or another number; write the day as text"}
	textStruck  = msg.Text{ET: "Lahtris on läbikriipsutatud tekst", EN: "text in the cell is struck through"}
	textNoted   = msg.Text{ET: "Lahtri juures on märkus, mida ei loeta; kirjutage see lahtrisse", EN: "the cell has a comment, which is not read; write it into a cell"}
	textMerged  = msg.Text{ET: "Lahter on ühendatud ülemise või kõrvaloleva lahtriga; lahutage lahtrid", EN: "a cell is merged with the one above or beside it; unmerge the cells"}
	textSheets  = msg.Text{ET: "loetud on leht {1}; lugemata: {2}", EN: "the sheet {1} was read; not read: {2}"}
	textHidden  = msg.Text{ET: " (peidetud)", EN: " (hidden)"}
	textRows    = msg.Text{ET: "Exceli leht nii palju ridu ei mahuta; kirjutage CSV", EN: "an Excel sheet does not hold so many rows; write CSV"}
	textCell    = msg.Text{ET: "Tekst on Exceli lahtri jaoks liiga pikk ja on lühendatud", EN: "the text is too long for a cell of Excel and was cut"}
)

func wrong(at, value string, sentence msg.Text) error {
	if value != "" {
		value = msg.Quote(value)
	}
	return refuse.New(law.ErrUnreadable, at, value, sentence)
}

func broken(part string, cause error) error {
	return &law.Error{Kind: law.ErrUnreadable, At: part, Cause: cause, ET: textBroken.ET, EN: textBroken.EN}
}

// Spool keeps a stream in a file without a name, since a workbook is not read from its beginning.
func Spool(in io.Reader) (*Temp, int64, error) {
	f, err := unnamed()
	if err != nil {
		return nil, 0, err
	}
	size, err := io.Copy(f, io.LimitReader(in, Largest+1))
	if err == nil && size > Largest {
		err = wrong("", "", textBomb)
	}
	if err != nil {
		f.Close()
		return nil, 0, err
	}
	return f, size, nil
}

// Temp is a file that is gone when the program is, or where a system keeps the name of an open file, when it is closed.
type Temp struct {
	*os.File
	kept bool
}

func unnamed() (*Temp, error) {
	f, err := os.CreateTemp("", "teabehaldus.*")
	if err != nil {
		return nil, err
	}
	return &Temp{f, os.Remove(f.Name()) != nil}, nil
}

// Close lets the file go.
func (t *Temp) Close() error {
	err := t.File.Close()
	if t.kept {
		err = errors.Join(err, os.Remove(t.Name()))
	}
	return err
}

// parts are the files within a workbook.
type parts map[string]*zip.File

func unpack(file io.ReaderAt, size int64) (parts, error) {
	if size > Largest {
		return nil, wrong("", "", textBomb)
	}
	z, err := zip.NewReader(file, size)
	if err != nil {
		return nil, broken("", err)
	}
	all := parts{}
	for _, f := range z.File {
		name := strings.ToLower(path.Clean("/" + f.Name)) // as programs find them
		if all[name] != nil {
			return nil, wrong("", f.Name, textTwice)
		}
		all[name] = f
	}
	return all, nil
}

// open opens a part that may be unpacked.
func (p parts) open(name string) (*guard, error) {
	f := p[strings.ToLower(name)]
	if f == nil {
		return nil, wrong("", name, textBroken)
	}
	if f.UncompressedSize64 > mostBytes || f.UncompressedSize64 > small && f.UncompressedSize64/mostPacked > f.CompressedSize64 {
		return nil, wrong(f.Name, "", textBomb)
	}
	in, err := f.Open()
	if err != nil {
		return nil, broken(f.Name, err)
	}
	return &guard{in: in, name: f.Name, left: longest, size: int64(f.UncompressedSize64)}, nil
}

// guard is a part that is being read: no more of it at once than it may.
type guard struct {
	in   io.ReadCloser
	name string
	left int64 // bytes until more is allowed
	size int64
	read atomic.Int64
}

func (g *guard) Read(p []byte) (int, error) {
	if g.left <= 0 {
		return 0, wrong("", "", textLong)
	}
	n, err := g.in.Read(p[:min(int64(len(p)), g.left)])
	g.left -= int64(n)
	g.read.Add(int64(n))
	return n, err
}

func (g *guard) decoder() *xml.Decoder { return xml.NewDecoder(bufio.NewReaderSize(g, 1<<15)) }

// each calls do with each element of a part at its beginning.
func (p parts) each(name string, do func(e xml.StartElement)) error {
	g, err := p.open(name)
	if err != nil {
		return err
	}
	defer g.in.Close()
	d := g.decoder()
	for {
		token, err := d.RawToken()
		switch e := token.(type) {
		case xml.StartElement:
			do(e)
		case nil:
			if err == io.EOF {
				return nil
			}
			return broken(g.name, err)
		}
	}
}

// attribute returns an attribute of an element, whatever its prefix.
func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// related returns what a part refers to: its targets by their ids, and the first of each kind by "/" and that kind.
func (p parts) related(part string) (map[string]string, error) {
	folder, file := path.Split(part)
	all := map[string]string{}
	err := p.each(folder+"_rels/"+file+".rels", func(e xml.StartElement) {
		target := attribute(e, "Target")
		if !path.IsAbs(target) {
			target = path.Join("/", folder, target)
		}
		kind := attribute(e, "Type")
		kind = kind[strings.LastIndexByte(kind, '/')+1:]
		all[attribute(e, "Id")] = target
		if _, had := all["/"+kind]; !had {
			all["/"+kind] = target
		}
	})
	return all, err
}

// clock is what a style makes of a number.
type clock uint8

const (
	number clock = iota
	day
	hours
	instant
	year      // of a day, and no more of it
	month     // and its year
	dayOfYear // without the year
)

// style is what is read of a style.
type style struct {
	shown  clock
	struck bool // through
}

// strikes reports whether an element strikes a text through.
func strikes(e xml.StartElement) bool {
	v := attribute(e, "val")
	return v != "0" && v != "false"
}

var builtin = map[string]clock{
	"14": day, "15": day, "16": dayOfYear, "17": month, "18": hours, "19": hours, "20": hours, "21": hours, "22": instant, "45": hours, "47": hours,
}

// unspoken are the parts of a number format that stand for themselves, and what it has for other values.
var unspoken = regexp.MustCompile(`"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|;.*`)

// elapsed is how a format asks for a length of time, which is a number here.
var elapsed = regexp.MustCompile(`\[(h+|m+|s+)\]`)

// weekday is how a format asks for the day of the week.
var weekday = regexp.MustCompile(`ddd+`)

func clockOf(format string) clock {
	if elapsed.MatchString(strings.ToLower(format)) {
		return number
	}
	format = unspoken.ReplaceAllString(strings.ToLower(format), "")
	has := func(letters string) bool { return strings.ContainsAny(format, letters) }
	days, time := has("yd"), has("hs")
	format = weekday.ReplaceAllString(format, "")
	switch {
	case days && has("y") && has("d"):
		if time {
			return instant
		}
		return day
	case days && has("y") && !has("m"):
		return year
	case days && has("y"):
		return month
	case days, !time && has("m"):
		return dayOfYear
	case time:
		return hours
	}
	return number
}

// styles returns the styles of a workbook.
func (p parts) styles(name string) (all []style, err error) {
	formats := map[string]string{}
	section := ""
	fonts, struck := 0, map[string]bool{}
	err = p.each(name, func(e xml.StartElement) {
		switch e.Name.Local {
		case "numFmt":
			formats[attribute(e, "numFmtId")] = attribute(e, "formatCode")
		case "fonts", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs":
			section = e.Name.Local
		case "font":
			fonts++
		case "strike":
			if section == "fonts" && strikes(e) {
				struck[strconv.Itoa(fonts-1)] = true
			}
		case "xf":
			if section == "cellXfs" {
				id := attribute(e, "numFmtId")
				kind, known := builtin[id]
				if format := formats[id]; !known && format != "" {
					kind = clockOf(format)
				}
				all = append(all, style{kind, struck[attribute(e, "fontId")]})
			}
		}
	})
	return all, err
}

// noted returns the cells of a sheet that somebody has commented on, one of each row.
func (p parts) noted(sheet string) (map[int]string, error) {
	folder, file := path.Split(sheet)
	if p[strings.ToLower(folder+"_rels/"+file+".rels")] == nil {
		return nil, nil
	}
	related, err := p.related(sheet)
	all := map[int]string{}
	for _, kind := range [...]string{"/comments", "/threadedComment"} {
		if name := related[kind]; name != "" && err == nil {
			err = p.each(name, func(e xml.StartElement) {
				if ref := attribute(e, "ref"); e.Name.Local == "comment" || e.Name.Local == "threadedComment" {
					_, row := place(ref)
					all[row] = ref
				}
			})
		}
	}
	return all, err
}

// rows are those of a stretch.
type rows struct{ first, last int }

// merge is how a sheet names the cells that it merges.
var merge = regexp.MustCompile(`\sref\s*=\s*["']([A-Z]+[0-9]+)(?::([A-Z]+[0-9]+))?["']`)

// merged returns the rows of which a cell is merged with the one above or beside it, which has its value. They stand behind
// the rows of a sheet, so it is gone through for them before.
func (p parts) merged(name string) (all []rows, err error) {
	g, err := p.open(name)
	if err != nil {
		return nil, err
	}
	defer g.in.Close()
	in := bufio.NewReaderSize(g, 1<<15)
	for {
		tag, err := in.ReadSlice('>')
		g.left = longest
		_, rest, found := bytes.Cut(tag, []byte("mergeCell"))
		if before := len(tag) - len(rest) - len("mergeCell"); found && before > 0 && strings.IndexByte("<:", tag[before-1]) >= 0 && !bytes.HasPrefix(rest, []byte("s")) {
			ref := merge.FindSubmatch(rest)
			if ref == nil {
				return nil, wrong(g.name, string(tag), textBroken)
			}
			left, first := place(string(ref[1]))
			right, last := place(cmp.Or(string(ref[2]), string(ref[1])))
			if first, last = min(first, last), max(first, last); left == right {
				first++ // its own first cell has the value
			}
			if first <= last {
				all = append(all, rows{first, last})
			}
			if len(all) > mostRows {
				return nil, wrong(g.name, "", textBomb)
			}
		}
		switch err {
		case nil, bufio.ErrBufferFull:
		case io.EOF:
			slices.SortFunc(all, func(a, b rows) int { return a.first - b.first })
			return all, nil
		default:
			return nil, broken(g.name, err)
		}
	}
}

// place reads "AB12"; 0 for what is missing.
func place(ref string) (column, row int) {
	i := 0
	for ; i < len(ref) && i < 4 && 'A' <= ref[i] && ref[i] <= 'Z'; i++ {
		column = 26*column + int(ref[i]-'A') + 1
	}
	row, _ = strconv.Atoi(ref[i:])
	return column, row
}

// escaped is how a workbook writes a letter that XML has not.
var escaped = regexp.MustCompile(`_x[0-9A-Fa-f]{4}_`)

func unescape(s string) string {
	if !strings.Contains(s, "_x") {
		return s
	}
	return escaped.ReplaceAllStringFunc(s, func(e string) string {
		n, _ := strconv.ParseUint(e[2:6], 16, 16)
		if utf16.IsSurrogate(rune(n)) { // half a letter
			return e
		}
		return string(rune(n))
	})
}
