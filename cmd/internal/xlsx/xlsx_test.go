// SPDX-License-Identifier: MIT

package xlsx_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/cmd/internal/xlsx"
	"github.com/teabehaldus/teabehaldus/internal/table"
	"github.com/teabehaldus/teabehaldus/law"
)

// book are the parts of a workbook.
type book [][2]string

const (
	rootRels = `<Relationships><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`
	bookRels = `<Relationships><Relationship Id="a" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="b" Type="x/worksheet" Target="/xl/worksheets/sheet2.xml"/><Relationship Id="c" Type="x/styles" Target="styles.xml"/><Relationship Id="d" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>`
	oneSheet = `<workbook><sheets><sheet name="Leht" sheetId="1" r:id="a"/></sheets></workbook>`
	// The styles: 0 a number, 1 a day, 2 a day and a time, 3 a time, 4 an elapsed time, 5 a day in Estonian, 6 a number with letters in quotes, 7 to 11 parts of a day
	// and what shows the day of the week beside them, 12 struck through, 13 not.
	sheetStyles = `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd\.mm\.yyyy"/><numFmt numFmtId="171" formatCode="[h]:mm"/><numFmt numFmtId="172" formatCode="[$-425]d. mmmm yyyy;@"/><numFmt numFmtId="173" formatCode="0.00&quot; päeva&quot;;[Red]-0.00"/><numFmt numFmtId="174" formatCode="mm\.yyyy"/><numFmt numFmtId="175" formatCode="yyyy"/><numFmt numFmtId="176" formatCode="dddd, d. mmmm yyyy"/><numFmt numFmtId="177" formatCode="dddd mmm-yy"/></numFmts><fonts><font/><font><b/><strike/></font><font><strike val="false"/></font></fonts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="22"/><xf numFmtId="20"/><xf numFmtId="171"/><xf numFmtId="172"/><xf numFmtId="173"/><xf numFmtId="174"/><xf numFmtId="175"/><xf numFmtId="16"/><xf numFmtId="176"/><xf numFmtId="177"/><xf numFmtId="0" fontId="1"/><xf numFmtId="0" fontId="2"/></cellXfs><dxfs><dxf><font><strike/></font></dxf></dxfs></styleSheet>`
	strings_    = `<sst count="3"><si><t>viit</t></si><si><r><t>täht</t></r><r><t xml:space="preserve">aeg </t></r><rPh><t>x</t></rPh></si><si><t>a_x000D_b_x005F_x0041_</t></si><si><r><rPr><strike/></rPr><t>5 aastat</t></r></si></sst>`
)

// sheet is a workbook with the rows of its only sheet.
func sheet(rows string) book {
	return book{
		{"_rels/.rels", rootRels}, {"xl/workbook.xml", oneSheet}, {"xl/_rels/workbook.xml.rels", bookRels}, {"xl/styles.xml", sheetStyles},
		{"xl/sharedStrings.xml", strings_}, {"xl/worksheets/sheet1.xml", `<worksheet><sheetData>` + rows + `</sheetData></worksheet>`},
	}
}

// with replaces a part; "" takes it away.
func (b book) with(name, text string) book {
	var all book
	for _, part := range b {
		if part[0] != name {
			all = append(all, part)
		}
	}
	if text != "" {
		all = append(all, [2]string{name, text})
	}
	return all
}

func (b book) bytes(t testing.TB) []byte {
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, part := range b {
		w, err := z.Create(part[0])
		require.NoError(t, err)
		_, err = w.Write([]byte(part[1]))
		require.NoError(t, err)
	}
	require.NoError(t, z.Close())
	return out.Bytes()
}

// read returns the header and the rows of a workbook: a row as its line and its fields, with what is wrong with it.
func read(t testing.TB, data []byte) (all []string, err error) {
	r, err := xlsx.Open(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	defer r.Close()
	head, err := r.Head(nil)
	if err != nil {
		return nil, err
	}
	all = append(all, fmt.Sprint(head.Line, " ", strings.Join(head.Fields, "|")))
	for row := range r.Rows() {
		text := fmt.Sprint(row.Line, " ", strings.Join(row.Fields, "|"))
		if row.Err != nil {
			text += " ! " + law.ErrorText(row.Err, language.English)
		}
		all = append(all, text)
	}
	return all, r.Err()
}

const head = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>`

// TestCells: what each kind of cell shows, and which cells cost their row.
func TestCells(t *testing.T) {
	for cell, want := range map[string]string{
		`<c r="A2" t="s"><v>2</v></c>`:                                               "2 a\rb_x0041_|",
		`<c r="A2" t="inlineStr"><is><t>ä</t></is></c>`:                              "2 ä|",
		`<c t="str"><f>A1</f><v>x</v></c><c><v>7</v></c>`:                            "2 x|7",
		`<x:c r="B2"><x:v>5</x:v></x:c>`:                                             "2 |5",
		`<c r="A2"><v>38001010000</v></c>`:                                           "2 38001010000|",
		`<c r="A2"><v>0.30000000000000004</v></c>`:                                   "2 0.3|",
		`<c r="A2"><v>1.5E+3</v></c>`:                                                "2 1500|",
		`<c r="A2"><v>1.23456789012346E+17</v></c>`:                                  "2 123456789012346000|",
		`<c r="A2" s="1"><v>46114</v></c>`:                                           "2 2026-04-02|",
		`<c r="A2" s="5"><v>46114</v></c>`:                                           "2 2026-04-02|",
		`<c r="A2" s="2"><v>46114.627777777780</v></c>`:                              "2 2026-04-02T15:04|",
		`<c r="A2" s="2"><v>46114</v></c>`:                                           "2 2026-04-02|",
		`<c r="A2" s="1"><v>46114.99999999999</v></c>`:                               "2 2026-04-03|", // what Excel shows too
		`<c r="A2" s="3"><v>0.5</v></c>`:                                             "2 12:00|",
		`<c r="A2" s="4"><v>1.5</v></c>`:                                             "2 1.5|",
		`<c r="A2" s="6"><v>1.5</v></c>`:                                             "2 1.5|",
		`<c r="A2" s="99"><v>1</v></c>`:                                              "2 1|",
		`<c r="A2" s="1"><v>1</v></c>`:                                               `2 1| ! line 2: A2: the number that is formatted as a day is so small that it is a year or another number; write the day as text: "1"`,
		`<c r="A2" s="1"><v>59</v></c>`:                                              `2 59| ! line 2: A2: the number that is formatted as a day is so small that it is a year or another number; write the day as text: "59"`,
		`<c r="A2" s="1"><v>61</v></c>`:                                              `2 61| ! line 2: A2: the number that is formatted as a day is so small that it is a year or another number; write the day as text: "61"`,
		`<c r="A2" s="1"><v>2024</v></c>`:                                            `2 2024| ! line 2: A2: the number that is formatted as a day is so small that it is a year or another number; write the day as text: "2024"`,
		`<c r="A2" s="2"><v>3653.9</v></c>`:                                          `2 3653.9| ! line 2: A2: the number that is formatted as a day is so small that it is a year or another number; write the day as text: "3653.9"`,
		`<c r="A2" s="3"><v>1.5</v></c>`:                                             `2 1.5| ! line 2: A2: the number that is formatted as a day is so small that it is a year or another number; write the day as text: "1.5"`,
		`<c r="A2" s="1"><v>3654</v></c>`:                                            "2 1910-01-01|",
		`<c r="A2" s="7"><v>46114</v></c><c r="B2" s="8"><v>46114</v></c>`:           "2 2026-04|2026",
		`<c r="A2" s="9"><v>46114</v></c><c r="B2" s="10"><v>46114</v></c>`:          "2 --04-02|2026-04-02",
		`<c r="A2" s="11"><v>46114</v></c>`:                                          "2 2026-04|", // mmm-yy, and the day of the week
		`<c r="A2" s="12"><v>5</v></c>`:                                              `2 5| ! line 2: A2: text in the cell is struck through: "5"`,
		`<c r="A2" s="12" t="inlineStr"><is><t> </t></is></c><c r="B2"><v>1</v></c>`: "2  |1",
		`<c r="A2" s="13"><v>5</v></c>`:                                              "2 5|",
		`<c r="A2" t="s"><v>3</v></c>`:                                               `2 5 aastat| ! line 2: A2: text in the cell is struck through: "5 aastat"`,
		`<c r="A2" t="inlineStr"><is><r><t>5</t></r><r><rPr><b/><strike/></rPr><t>6</t></r></is></c>`: `2 56| ! line 2: A2: text in the cell is struck through: "56"`,
		`<c r="A2" t="inlineStr"><is><r><rPr><strike val="0"/></rPr><t>5</t></r></is></c>`:            "2 5|",
		`<c r="A2" s="1"><v>2958465</v></c>`:                                                          "2 9999-12-31|",
		`<c r="A2" t="d"><v>2026-04-02T00:00:00</v></c>`:                                              "2 2026-04-02|",
		`<c r="A2" t="b"><v>1</v></c><c r="B2" t="b"><v>0</v></c>`:                                    "2 TRUE|FALSE",
		`<c r="A2"><f>1+1</f><v>2</v></c>`:                                                            "2 2|",
		`<c r="A2" s="1"><f>TODAY()</f><v>46114</v></c>`:                                              "2 2026-04-02|",
		`<c r="B2"><v>1</v></c><c r="D2"/>`:                                                           "2 |1",
		`<c r="A2" s="1"><v>60</v></c>`:                                                               `2 60| ! line 2: A2: the number that is formatted as a day is so small that it is a year or another number; write the day as text: "60"`,
		`<c r="A2" s="1"><v>-1</v></c>`:                                                               `2 -1| ! line 2: A2: the number that is formatted as a day is so small that it is a year or another number; write the day as text: "-1"`,
		`<c r="A2" s="1"><v>2958466</v></c>`:                                                          `2 2958466| ! line 2: A2: Excel has no such day: "2958466"`,
		`<c r="A2" t="str"><v>1</v><is><t>2</t></is></c>`:                                             `2 12| ! line 2: A2: the value of the cell cannot be read: "12"`,
		`<c r="A2"><v>1</v><v>2</v></c>`:                                                              `2 12| ! line 2: A2: the value of the cell cannot be read: "12"`,
		`<c r="A2"><f>1+1</f></c>`:                                                                    `2 | ! line 2: A2: the formula of the cell was never computed`,
		`<c r="A2"><f>1+1</f><v></v></c>`:                                                             `2 | ! line 2: A2: the formula of the cell was never computed`, // as openpyxl writes it
		`<c r="A2" s="1"><f>B1</f><v/></c>`:                                                           `2 | ! line 2: A2: the formula of the cell was never computed`,
		`<c r="A2" t="str"><f>B1&amp;""</f><v></v></c><c r="B2"><v>5</v></c>`:                         "2 |5",
		`<c r="A2" t="inlineStr"><is><t>a_x0000_</t></is></c>`:                                        "2 a\x00| ! line 2: A2: the value of the cell cannot be read: \"a\\x00\"",
		`<c r="A2" t="inlineStr"><is><t>a_xD800_</t></is></c>`:                                        "2 a_xD800_|",
		`<c r="A2"><v>1</v></c><c r="XFD2"><v>5</v></c>`:                                              `2 1||5 ! line 2: 3 fields where the header has 2`, // not 16,384
		`<c r="B2" t="e"><v>#N/A</v></c>`:                                                             `2 |#N/A ! line 2: B2: the cell holds an error: "#N/A"`,
		`<c r="A2" t="e"><f>1/0</f><v>#DIV/0!</v></c>`:                                                `2 #DIV/0!| ! line 2: A2: the cell holds an error: "#DIV/0!"`,
		`<c r="A2"><v>vier</v></c>`:                                                                   `2 vier| ! line 2: A2: the value of the cell cannot be read: "vier"`,
		`<c r="A2"><v>NaN</v></c>`:                                                                    `2 NaN| ! line 2: A2: the value of the cell cannot be read: "NaN"`,
		`<c r="A2" t="s"><v>4</v></c>`:                                                                `2 | ! line 2: A2: the value of the cell cannot be read`,
		`<c r="A2" t="s"><v>-1</v></c>`:                                                               `2 | ! line 2: A2: the value of the cell cannot be read`,
		`<c r="A2" t="q"><v>1</v></c>`:                                                                `2 1| ! line 2: A2: the value of the cell cannot be read: "1"`,
		`<c r="A2"><v>1</v></c><c r="C2" t="inlineStr"><is><t>x</t></is></c>`:                         `2 1||x ! line 2: 3 fields where the header has 2`,
	} {
		all, err := read(t, sheet(head+`<row r="2">`+cell+`</row><row r="4"><c r="A4"><v>9</v></c></row>`).bytes(t))
		require.NoError(t, err, cell)
		assert.Equal(t, []string{"1 viit|tähtaeg ", want, "4 9|"}, all, cell)
	}
}

// TestNoted: a comment on a cell costs the row, for it is not read; one on the header does not.
func TestNoted(t *testing.T) {
	const noted = " ! line 2: B2: the cell has a comment, which is not read; write it into a cell"
	for kind, part := range map[string]string{
		"comments":        `<comments><commentList><comment ref="A1"/><comment ref="B2"><text><t>mitte hävitada</t></text></comment></commentList></comments>`,
		"threadedComment": `<ThreadedComments><threadedComment ref="B2"><text>mitte hävitada</text></threadedComment></ThreadedComments>`,
	} {
		data := sheet(head+`<row r="2"><c r="A2"><v>1</v></c></row><row r="3"><c r="A3"><v>2</v></c></row>`).
			with("xl/worksheets/_rels/sheet1.xml.rels", `<Relationships><Relationship Id="a" Type="x/`+kind+`" Target="../notes.xml"/></Relationships>`)
		all, err := read(t, data.with("xl/notes.xml", part).bytes(t))
		require.NoError(t, err)
		assert.Equal(t, []string{"1 viit|tähtaeg ", "2 1|" + noted, "3 2|"}, all)
		_, err = read(t, data.bytes(t))
		assert.ErrorContains(t, err, "broken", "the comments are lost")
	}
}

// TestMerged: below and beside a merged cell stands nothing, so a row with such a cell is refused, an empty one apart; and the
// header too.
func TestMerged(t *testing.T) {
	rows := head
	for i := 2; i <= 6; i++ {
		rows += fmt.Sprintf(`<row r="%d"><c r="A%d"><v>%d</v></c><c r="B%d"/></row>`, i, i, i, i)
	}
	rows += `<row r="7"><c r="A7"/></row><row r="8"><c r="A8"><v>8</v></c></row>`
	data := sheet("").with("xl/worksheets/sheet1.xml", `<worksheet><sheetData>`+rows+`</sheetData><mergeCells count="3"><mergeCell ref="B5:B7"/><x:mergeCell ref="A2:B2"/><mergeCell ref='B2:B3'/></mergeCells></worksheet>`)
	all, err := read(t, data.bytes(t))
	require.NoError(t, err)
	const refused = "| ! line %d: a cell is merged with the one above or beside it; unmerge the cells"
	assert.Equal(t, []string{"1 viit|tähtaeg ", "2 2" + fmt.Sprintf(refused, 2), "3 3" + fmt.Sprintf(refused, 3), "4 4|", "5 5|", "6 6" + fmt.Sprintf(refused, 6), "8 8|"}, all)
	for cells, refusal := range map[string]string{
		"\nref='A4:A3'": "", ` x="" ref = "A3:A4"`: "", ` ref="A4:B4"`: "",
		` ref="a3:a4"`: "broken", ` ref="3:4"`: "broken", "": "broken", ` x=">" ref="A3:A4"`: "broken", ` ref="A1:B1"`: "merged",
	} {
		all, err := read(t, data.with("xl/worksheets/sheet1.xml", `<worksheet><sheetData>`+rows+`</sheetData><mergeCells><mergeCell`+cells+`/></mergeCells></worksheet>`).bytes(t))
		if refusal != "" {
			assert.ErrorContains(t, err, refusal, cells)
			continue
		}
		require.NoError(t, err, cells)
		assert.Equal(t, []string{"3 3|", "4 4" + fmt.Sprintf(refused, 4)}, all[2:4], cells)
	}
}

// TestOtherCalendar: a workbook may count its days from 1904.
func TestOtherCalendar(t *testing.T) {
	data := sheet(head+`<row><c s="1"><v>44652</v></c></row>`).with("xl/workbook.xml", strings.Replace(oneSheet, "<sheets>", `<workbookPr date1904="1"/><sheets>`, 1))
	all, err := read(t, data.bytes(t))
	require.NoError(t, err)
	assert.Equal(t, "2 2026-04-02|", all[1])
}

// TestSheets: the first sheet that can be seen is read, and which ones are not is said.
func TestSheets(t *testing.T) {
	const three = `<workbook><sheets><sheet name="Vana" state="hidden" r:id="a"/><sheet name="Uus" r:id="b"/><sheet name="Veel" r:id="a"/></sheets></workbook>`
	data := sheet("").with("xl/workbook.xml", three).with("xl/worksheets/sheet2.xml", `<worksheet><sheetData>`+head+`</sheetData></worksheet>`).bytes(t)
	r, err := xlsx.Open(bytes.NewReader(data), int64(len(data)))
	require.NoError(t, err)
	assert.Equal(t, "loetud on leht Uus; lugemata: Vana (peidetud), Veel", r.Unread(language.Estonian))
	_, err = r.Head(nil)
	require.NoError(t, err)
	require.NoError(t, r.Close())
}

// TestRefused: what is broken, cut off, doubled or too large passes for nothing whole.
func TestRefused(t *testing.T) {
	good := sheet(head)
	sheetOf := func(text string) book { return good.with("xl/worksheets/sheet1.xml", text) }
	stream := func(rows string) book { return sheetOf(`<worksheet><sheetData>` + rows + `</sheetData></worksheet>`) }
	for name, b := range map[string]book{
		"no relations":       good.with("_rels/.rels", ""),
		"no workbook":        good.with("xl/workbook.xml", ""),
		"no sheet":           good.with("xl/worksheets/sheet1.xml", ""),
		"no styles":          good.with("xl/styles.xml", ""),
		"no strings":         good.with("xl/sharedStrings.xml", ""),
		"only hidden ones":   good.with("xl/workbook.xml", strings.Replace(oneSheet, "sheetId", `state="veryHidden" sheetId`, 1)),
		"cut off":            sheetOf(`<worksheet><sheetData>` + head),
		"cut in a row":       sheetOf(`<worksheet><sheetData><row r="1"><c r="A1"><v>1`),
		"strings cut off":    good.with("xl/sharedStrings.xml", `<sst><si><t>viit</t></si>`),
		"twice":              append(good[:len(good):len(good)], [2]string{"XL/worksheets/sheet1.xml", "<worksheet/>"}),
		"rows out of order":  stream(head + `<row r="1"/>`),
		"row of no number":   stream(head + `<row r="x"/>`),
		"too many rows":      stream(head + `<row r="1048577"/>`),
		"cells out of order": stream(head + `<row r="2"><c r="B2"/><c r="A2"/></row>`),
		"a cell twice":       stream(head + `<row r="2"><c r="B2"/><c r="B2"/></row>`),
		"another row's cell": stream(head + `<row r="2"><c r="B3"/></row>`),
		"a row left open":    stream(head + `<row r="2"><c r="A2"><v>1</v></c>`),
		"a row in a row":     stream(head + `<row r="2"><row r="3"/></row>`),
		"a cell left open":   stream(head + `<row r="2"><c r="A2"><v>1</v></row><row r="3"><c r="A3"><v>1</v></c></row>`),
		"a cell in a cell":   stream(head + `<row r="2"><c r="A2"><v>1</v><c r="B2"><v>2</v></c></c></row>`),
		"a text in a text":   good.with("xl/sharedStrings.xml", `<sst><si><t>viit</t><si><t>x</t></si></si></sst>`),
		"a far column":       stream(head + `<row r="2"><c r="XFE2"/></row>`),
		"no XML":             stream(head + `<row r="2"><c r="A2"<`),
		"a bomb of a row":    stream(head + `<row r="2"><c r="A2" t="str"><v>` + strings.Repeat("x", 9<<20) + `</v></c></row>`),
		"a bomb":             stream(head + strings.Repeat(" ", 17<<20)),
		"a bomb of strings":  good.with("xl/sharedStrings.xml", `<sst>`+strings.Repeat("<si><t/></si>", 17<<20/13)+`</sst>`),
		"a bomb of styles":   good.with("xl/styles.xml", strings.Repeat(" ", 17<<20)),
	} {
		_, err := read(t, b.bytes(t))
		assert.ErrorIs(t, err, law.ErrUnreadable, name)
	}
	data := good.bytes(t)
	for _, cut := range []int{4, len(data) / 2, len(data) - 1} {
		_, err := read(t, data[:cut])
		assert.ErrorIs(t, err, law.ErrUnreadable, cut)
	}
	i := bytes.Index(data, []byte("xl/worksheets/sheet1.xml")) + 60 // within what is packed
	data[i] ^= 0xff
	_, err := read(t, data)
	assert.ErrorIs(t, err, law.ErrUnreadable)
}

// TestRoundTrip: what was written is read as it was: text that looks like a formula or a number, letters that XML has not,
// days.
func TestRoundTrip(t *testing.T) {
	rows := [][]string{
		{"viit", "=märkus", "2026-01-01"},
		{"=1+1", "+372", "-1"}, {"@SUM(A1)", "007", "2026-04-02"}, {"1900-02-28", "1900-03-01", "9999-12-31"}, {" a\tb\nc\r ", "_x0041_", "<&>\"'"},
		{"õ\u00a0😀", "TRUE", ""}, {"", "", "x"}, {"31.12.2026", "2026-02-30", "1e5"}, {"#N/A", "0", "\ufffd"}, {"\x01", "a\x1fb", "\ufffe"},
	}
	write := func() []byte {
		var out bytes.Buffer
		w, err := xlsx.NewWriter(&out)
		require.NoError(t, err)
		var text []byte
		for i, row := range rows {
			text, err = xlsx.AppendRow(text, row, i == 0)
			require.NoError(t, err)
		}
		_, err = w.Write(text)
		require.NoError(t, err)
		require.NoError(t, w.Close())
		return out.Bytes()
	}
	data := write()
	assert.Equal(t, data, write(), "the same rows, the same bytes")
	r, err := xlsx.Open(bytes.NewReader(data), int64(len(data)))
	require.NoError(t, err)
	defer r.Close()
	h, err := r.Head([]table.Column{{Name: "viit", Required: true}})
	require.NoError(t, err)
	assert.Equal(t, rows[0], h.Fields)
	got := [][]string{rows[0]}
	for row := range r.Rows() {
		require.NoError(t, row.Err)
		got = append(got, row.Fields)
	}
	require.NoError(t, r.Err())
	assert.Equal(t, rows, got)
	assert.Empty(t, r.Unread(language.English))

	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	require.NoError(t, err)
	f, err := z.Open("xl/worksheets/sheet1.xml")
	require.NoError(t, err)
	var text bytes.Buffer
	_, err = text.ReadFrom(f)
	require.NoError(t, err)
	for _, want := range []string{
		`<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>`,
		`<c r="C3" s="1"><v>46114</v></c>`,
		`<c r="A2" s="3" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>`,
		`<row r="9">`,
	} {
		assert.Contains(t, text.String(), want)
	}
	assert.NotContains(t, text.String(), "<f>")
}

// TestTooMuch: what a sheet of Excel cannot hold is told.
func TestTooMuch(t *testing.T) {
	text, err := xlsx.AppendRow(nil, []string{strings.Repeat("x", 32_768), "y"}, false)
	assert.ErrorIs(t, err, law.ErrUnreadable)
	assert.Equal(t, 32_766, strings.Count(string(text), "x")-strings.Count(string(text), "xml"))
	assert.Contains(t, string(text), ">y<")
	_, err = xlsx.AppendRow(nil, []string{strings.Repeat("ä", 32_767)}, false)
	assert.NoError(t, err)
	w, err := xlsx.NewWriter(&bytes.Buffer{})
	require.NoError(t, err)
	_, err = w.Write(bytes.Repeat([]byte{0}, 1<<20))
	require.NoError(t, err)
	_, err = w.Write([]byte{0})
	assert.ErrorIs(t, err, law.ErrUnreadable)
	wide, err := xlsx.AppendRow(nil, append(make([]string, 16_383), "a"), false)
	require.NoError(t, err)
	assert.Contains(t, string(wide), `r="XFD`)
}

// TestOthers: workbooks that other programs made, each with the same rows.
func TestOthers(t *testing.T) {
	for _, name := range []string{"openpyxl.xlsx", "excelize.xlsx"} {
		data, err := os.ReadFile("testdata/" + name)
		require.NoError(t, err)
		all, err := read(t, data)
		require.NoError(t, err)
		assert.Equal(t, []string{"1 viit|loodud|säilitustähtaeg|märkus", "2 1-2/7|2015-01-05|5 aastat|=mitte valem", "3 1-2/8|2016-02-29|alatine|42.5"}, all, name)
	}
}

// FuzzRead: whatever the bytes of a sheet, reading comes to an end, and its rows are in order and of one width.
func FuzzRead(f *testing.F) {
	f.Add([]byte(`<worksheet><sheetData>` + head + `<row r="2"><c r="A2" s="1"><v>46114</v></c></row></sheetData><mergeCell ref="A1:A2"/></worksheet>`))
	f.Fuzz(func(t *testing.T, text []byte) {
		data := sheet("").with("xl/worksheets/sheet1.xml", string(text)+" ").bytes(t)
		r, err := xlsx.Open(bytes.NewReader(data), int64(len(data)))
		if err != nil {
			return
		}
		defer r.Close()
		h, err := r.Head(nil)
		if err != nil {
			return
		}
		last := h.Line
		for row := range r.Rows() {
			require.Greater(t, row.Line, last)
			last = row.Line
			require.True(t, row.Err != nil || len(row.Fields) == len(h.Fields), row)
		}
	})
}
