// SPDX-License-Identifier: MIT

package table_test

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf16"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/table"
	"github.com/teabehaldus/teabehaldus/law"
)

var columns = []table.Column{
	{Name: "viit", Also: []string{"Dokumendi viit"}, Required: true}, {Name: "säilitustähtaeg", Also: []string{"tähtaeg"}, Required: true}, {Name: "märkus"},
}

// read reads a table whole: the cells by the columns known, and what was wrong.
func read(t *testing.T, text string) (r *table.Reader, cells [][]string, errs []error) {
	r = table.NewReader(strings.NewReader(text))
	head, err := r.Head(columns)
	require.NoError(t, err, "%q", text)
	for row := range r.Rows() {
		if row.Err != nil {
			errs = append(errs, row.Err)
			continue
		}
		cells = append(cells, []string{head.Cell(&row, 0), head.Cell(&row, 1), head.Cell(&row, 2)})
	}
	return r, cells, errs
}

// wide is a text in UTF-16 with its mark, or without.
func wide(text string, big, mark bool) string {
	var b bytes.Buffer
	units := utf16.Encode([]rune(text))
	if mark {
		units = append([]uint16{0xfeff}, units...)
	}
	for _, u := range units {
		if big {
			b.Write([]byte{byte(u >> 8), byte(u)})
		} else {
			b.Write([]byte{byte(u), byte(u >> 8)})
		}
	}
	return b.String()
}

// TestEncodings: one table in each encoding in which spreadsheets of Estonia save it. The bytes of the single-byte ones are
// written by hand: õ F5, ä E4, ö F6, ü FC in both; š F0 and ž FE in Windows-1257, 9A and 9E in Windows-1252.
func TestEncodings(t *testing.T) {
	const text = "Viit;Säilitustähtaeg;Märkus\r\n1-1;5 aastat;õö ü – „š“ ž\r\n"
	for name, in := range map[string]string{
		"UTF-8":        text,
		"UTF-16":       wide(text, false, true),
		"Windows-1257": "Viit;S\xe4ilitust\xe4htaeg;M\xe4rkus\r\n1-1;5 aastat;\xf5\xf6 \xfc \x96 \x84\xf0\x93 \xfe\r\n",
		"Windows-1252": "Viit;S\xe4ilitust\xe4htaeg;M\xe4rkus\r\n1-1;5 aastat;\xf5\xf6 \xfc \x96 \x84\x9a\x93 \x9e\r\n",
	} {
		r, cells, errs := read(t, in)
		assert.Empty(t, errs, name)
		assert.Equal(t, [][]string{{"1-1", "5 aastat", "õö ü – „š“ ž"}}, cells, name)
		assert.Equal(t, name, r.Encoding())
	}
	for _, in := range []string{"\ufeff" + text, wide(text, true, true), wide(text, false, false), wide(text, true, false)} {
		_, cells, errs := read(t, in)
		assert.Empty(t, errs)
		assert.Equal(t, [][]string{{"1-1", "5 aastat", "õö ü – „š“ ž"}}, cells, "%.20q", in)
	}
	// A header of plain letters tells nothing; the first letter beyond them does, however far behind.
	r := table.NewReader(strings.NewReader("viit,term\n" + strings.Repeat("1,5 a\n", 20_000) + "2,\xf5\n3,\x9a\n"))
	_, ok := r.Header(two)
	require.True(t, ok)
	rows := slices.Collect(r.Rows())
	assert.Equal(t, "Windows-1252", r.Encoding(), "š of Windows-1252, and no letter of the other before")
	assert.Equal(t, table.Row{Line: 20_002, Fields: []string{"2", "õ"}, Text: "2,õ"}, rows[20_000])
	assert.Equal(t, table.Row{Line: 20_003, Fields: []string{"3", "š"}, Text: "3,š"}, rows[20_001])
}

// TestMixed: what is in no encoding, or in two, is refused by its line, and the others are read.
func TestMixed(t *testing.T) {
	for name, tt := range map[string]struct {
		in   string
		line int
		want string
	}{
		"a byte within UTF-8":                   {"viit;tähtaeg\n1;a\xffb\n2;c\n", 2, "another encoding"},
		"UTF-8 within Windows-1257":             {"viit;t\xe4htaeg\n1;ä\n2;c\n", 2, "another encoding"},
		"a byte that no page has":               {"viit;t\xe4htaeg;m\xe4rkus\n1;\x81\n2;c\n", 2, "0x81"},
		"š of Windows-1252 in Windows-1257":     {"viit;t\xe4htaeg;m\xe4rkus\n3;\xf0\n1;\x9a\n2;c\n", 3, "0x9A"},
		"a zero byte":                           {"viit;tähtaeg\n1;a\x00b\n2;c\n", 2, "zero byte"},
		"half a letter of UTF-16":               {wide("viit;tähtaeg\n1;", false, true) + "\x00\xd8" + wide("x\n2;c\n", false, false), 2, "cannot be read"},
		"more cells than columns":               {"viit;tähtaeg\n1;a;b\n2;c\n", 2, "3 fields where the header has 2"},
		"a quote that is not closed, in UTF-16": {wide("viit;tähtaeg\n\"1;a\n2;c\n", true, true), 2, "quote is not closed"},
	} {
		_, cells, errs := read(t, tt.in)
		require.Len(t, errs, 1, name)
		var e *law.Error
		require.ErrorAs(t, errs[0], &e, name)
		assert.Equal(t, tt.line, e.Line, name)
		assert.Contains(t, e.Error(), tt.want, name)
		assert.NotEqual(t, e.Text(language.Estonian), e.Text(language.English))
		assert.Equal(t, []string{"2", "c"}, cells[len(cells)-1][:2], name)
	}
	// OÜ before a no-break space or a closing quote is valid UTF-8 by chance (DC A0, DC 93).
	for _, line := range []string{"OÜ\u00a0Mets", "Mets OÜ“"} {
		single := strings.NewReplacer("Ü", "\xdc", "\u00a0", "\xa0", "“", "\x93").Replace(line)
		r := table.NewReader(strings.NewReader("viit,tahtaeg\n1," + single + "\n2,\xf5\n"))
		_, ok := r.Header(two)
		require.True(t, ok)
		rows := slices.Collect(r.Rows())
		assert.Equal(t, []string{"1", line}, rows[0].Fields)
		assert.Equal(t, []string{"2", "õ"}, rows[1].Fields)
		assert.Equal(t, "Windows-1257", r.Encoding())
	}
}

// TestNoBinary: three letters of Windows-1257 are no image, though neither is UTF-8.
func TestNoBinary(t *testing.T) {
	r := table.NewReader(strings.NewReader("viit;\xc3\xc9\xc9\n"))
	_, err := r.Head(columns)
	assert.NotErrorIs(t, err, law.ErrUnreadable)
	r = table.NewReader(strings.NewReader("\xc3\xc9\xc9;viit\n"))
	_, err = r.Head(columns)
	assert.NotErrorIs(t, err, law.ErrUnreadable)
}

// TestBinary: what is no text is refused by its name.
func TestBinary(t *testing.T) {
	for first, want := range map[string]string{
		"PK\x03\x04\x14\x00": "xlsx", "\xd0\xcf\x11\xe0\xa1\xb1": "xls", "%PDF-1.7\n": "PDF", "<!doctype html>": "HTML", "<HTML>": "HTML", "<?xml version": "XML",
		"{\\rtf1": "RTF", "\x1f\x8b\x08": "gzip", "\x89PNG\r\n": "image", "\xff\xd8\xff\xe0": "image", "SQLite format 3\x00": "database", "\xff\xfe\x00\x00v\x00\x00\x00": "UTF-32",
	} {
		r := table.NewReader(strings.NewReader(first + "viit;tähtaeg\n1;2\n"))
		_, err := r.Head(columns)
		require.ErrorIs(t, err, law.ErrUnreadable, "%q", first)
		assert.ErrorContains(t, err, want)
		assert.Contains(t, law.ErrorText(err, language.Estonian), "CSV-failina")
		assert.Equal(t, err, r.Err())
	}
}

// TestHead: columns in any order, case and form, by any of their names; the last ones of a row may be missing.
func TestHead(t *testing.T) {
	for _, in := range []string{
		"viit;säilitustähtaeg;märkus\n1;2;3\n", "MÄRKUS, Tähtaeg ,\" Viit \"\n3,2,1\n", "sa\u0308ilitusta\u0308htaeg\tdokumendi  viit\tmärkus\n2\t1\t3\n",
		"viit;tähtaeg;märkus\r1;2;3\r", wide("viit;tähtaeg;märkus\r1;2;3\r", false, true), "viit;tähtaeg;märkus\r\r\n1;2;3\r\r\n",
		"sep=;\nmuu;tähtaeg;märkus;viit\nx;2;3;1\n", "viit;tähtaeg;märkus;;\n1;2;3;;;;\n", "\n\nviit;tähtaeg;märkus\n1;2;3\n", "viit;\"muu-\nveerg\";tähtaeg;märkus\n1;x;2;3\n",
		"viit;\"säilitus-\ntähtaeg\";märkus:\n1;2;3\n", "viit;Säilitustäht aeg;märkus\n1;2;3\n",
	} {
		_, cells, errs := read(t, in)
		assert.Empty(t, errs, "%q", in)
		assert.Equal(t, [][]string{{"1", "2", "3"}}, cells, "%q", in)
	}
	_, cells, errs := read(t, "viit;tähtaeg;märkus\n1\n1;2\n1;2;3\n\n")
	assert.Empty(t, errs)
	assert.Equal(t, [][]string{{"1", "", ""}, {"1", "2", ""}, {"1", "2", "3"}}, cells)

	for in, want := range map[string]string{
		"":                            "line 1: the header lacks the column viit (",
		"viit;märkus\n":               "line 1: the header lacks the column säilitustähtaeg (",
		"\nmuu|viit\n":                "line 2: the header lacks the column viit, säilitustähtaeg (",
		"viit;tähtaeg;Tähtaeg\n":      "line 1: a column is given more than once: \"Tähtaeg\"",
		"viit;tähtaeg;Dokumendi viit": "line 1: a column is given more than once: \"Dokumendi viit\"",
	} {
		_, err := table.NewReader(strings.NewReader(in)).Head(columns)
		require.Error(t, err, in)
		assert.True(t, strings.HasPrefix(err.Error(), want), "%q: %s", in, err)
		assert.NotEqual(t, err.Error(), law.ErrorText(err, language.Estonian))
	}
	_, err := table.NewReader(strings.NewReader(strings.Repeat("x;", 50<<20))).Head(columns)
	assert.ErrorIs(t, err, law.ErrUnreadable)
	assert.Less(t, len(err.Error()), 300)
	_, err = table.NewReader(iotest.ErrReader(errors.New("ketas"))).Head(columns)
	assert.ErrorContains(t, err, "ketas")

	either := []table.Column{{Name: "tähis", Required: true, Else: []string{"sari"}}, {Name: "nimetus", Else: []string{"sari"}, Also: []string{"pealkiri"}}}
	for in, want := range map[string]string{
		"sari;nimetus\n": "0 1", "sari;tähis\n": "1 0", "nimetus;sari\n": "1 0", "tähis;sari;nimetus\n": "", "sari;sari\n": "0 1", "sari\n": "0 -1",
	} {
		head, err := table.NewReader(strings.NewReader(in)).Head(either)
		if want == "" {
			assert.ErrorIs(t, err, law.ErrInvalid, "%q: both are taken", in)
			continue
		}
		require.NoError(t, err, in)
		assert.Equal(t, want, fmt.Sprint(head.Place(0), " ", head.Place(1)), in)
	}

	head, err := table.NewReader(strings.NewReader("viit;tähtaeg;peatatus;klass\n")).Head(columns)
	require.NoError(t, err)
	assert.Equal(t, []string{"peatatus", "klass"}, head.Other)
	assert.False(t, head.Has(2))
	holds := func(part string) func(string) (hides, familiar bool) {
		return func(name string) (hides, familiar bool) {
			name = strings.ToLower(strings.NewReplacer("\u0308", "").Replace(name))
			return strings.Contains(name, part), name == "markuste arv"
		}
	}
	assert.NoError(t, head.Unknown(columns, nil), "nothing hides behind them")
	for name, hides := range map[string]bool{
		"viitt": true, "vit": true, "viit 2": true, "sailitustahtaegg": true, "Märkused": true, "uus tähtaeg": true, "hävitamine peatatud": true,
		"pealkiri": false, "liik": false, "veis": false, "peatus": false, "Märkuste arv": false, "märkus arv": true,
	} {
		known := append(columns[:2:2], table.Column{Name: "märkus"})
		head, err := table.NewReader(strings.NewReader("viit;tähtaeg;" + name + "\n")).Head(known)
		require.NoError(t, err, name)
		if err := head.Unknown(known, holds("peatat")); hides {
			assert.ErrorIs(t, err, law.ErrUnknown, name)
			assert.ErrorContains(t, err, "(known are viit, säilitustähtaeg, märkus)")
		} else {
			assert.NoError(t, err, name)
		}
	}
	hold := append(columns[:2:2], table.Column{Name: "peatatud"})
	for _, name := range []string{
		"Havitada", "HA\u0308VITADA", "p\u00ade\u00ada\u00adt\u00ada\u00adtud", "ＰＥＡＴＡＴＵＤ", "𝐩𝐞𝐚𝐭𝐚𝐭𝐮𝐝", "pe\u034fat\u200bat\ufe0fud", "p\U000e0061e\ue000atatud",
		"реататud", "ᴘᴇᴀᴛᴀᴛᴜᴅ", "ТОІМІК", "\u200b",
	} {
		head, err := table.Find(hold, table.Row{Fields: []string{"viit", "tähtaeg", name}})
		require.NoError(t, err, name)
		if err := head.Unknown(hold, holds("havita")); head.Other != nil { // else it is read
			assert.ErrorIs(t, err, law.ErrUnknown, "%+q", name)
		}
		assert.Equal(t, head.Other == nil, head.Has(2), "%+q", name)
	}
	for _, name := range []string{"Peatatud:", "p\u00ade\u00ada\u00adt\u00ada\u00adtud", "\u200bpeatatud\ufeff", "PEA-\nTATUD", "pea_tatud", "peatatud."} {
		head, err := table.Find(hold, table.Row{Fields: []string{"viit", "tähtaeg", name}})
		require.NoError(t, err, name)
		assert.True(t, head.Has(2), "%+q", name)
	}
	for name, at := range map[string]int{"sailitustahtaeg": 1, "SÄILITUS-TÄHTAEG": 1, "sailitustähtaeg": -1, "märkus": 2, "markus": 2, "mårkus": -1, "margus": -1, "dokumendi_viit": 0, "": -1, "-": -1} {
		assert.Equal(t, at, table.Place(columns, name), name)
	}
	for _, name := range []string{"Žanr", "№", "e-post", "Sari²", "Märkused\n(vaba)", "liik ✅\ufe0f", "Põ\u00adhi"} {
		head, err := table.Find(hold, table.Row{Fields: []string{"viit", "tähtaeg", name}})
		require.NoError(t, err, name)
		assert.NoError(t, head.Unknown(hold, holds("havita")), "%+q", name)
	}
	var out strings.Builder
	p := table.Report{W: &out, Name: "proov"}
	p.Unused(head)
	assert.Equal(t, "proov: kasutamata veerud: peatatus, klass\n", out.String())
	head, err = table.NewReader(strings.NewReader("viit;tähtaeg;;\n")).Head(columns)
	require.NoError(t, err)
	assert.NoError(t, head.Unknown(columns, nil))
	assert.NoError(t, head.Nameless(&table.Row{Fields: []string{"1", "5 a", "", " "}}))
	assert.ErrorIs(t, head.Nameless(&table.Row{Fields: []string{"1", "5 a", "", "kohtuasi"}}), law.ErrUnreadable)
}

// TestReport: of errors that say the same, with other values on other lines, the first twenty are printed, and how many
// more there were.
func TestReport(t *testing.T) {
	var out strings.Builder
	p := table.Report{W: &out, Name: "proov", Tag: language.English}
	r := table.NewReader(strings.NewReader("viit,t\xe4htaeg\n"))
	_, err := r.Head(columns)
	require.NoError(t, err)
	for i := range 25 {
		_, err := civil.Parse(fmt.Sprintf("%d.02.2026", 31+i))
		p.Say(table.At(i+2, "loodud", err))
	}
	p.Say(nil)
	p.Say(table.At(7, "", errors.New("muu")))
	p.Done(r.Encoding())
	assert.True(t, p.Failed())
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	require.Len(t, lines, 20+1+1+1)
	assert.Equal(t, `proov: line 2: loodud: no such day: "31.02.2026"`, lines[0])
	assert.Equal(t, "proov: line 7: muu", lines[20])
	assert.Equal(t, `proov: and 5 more errors like this: line 2: loodud: no such day: "31.02.2026"`, lines[21])
	assert.Equal(t, "proov: the table was read as Windows-1257", lines[22])
	out.Reset()
	quiet := table.Report{W: &out}
	quiet.Done("UTF-8")
	assert.Empty(t, out.String())
	assert.False(t, quiet.Failed())
}

// TestAt: an error keeps what it is, and gets a place; its own place stays behind the column.
func TestAt(t *testing.T) {
	assert.NoError(t, table.At(1, "x", nil))
	e := &law.Error{Kind: law.ErrMissing, At: "y"}
	assert.EqualError(t, table.At(3, "x", e), "line 3: x: y: missing")
	assert.Zero(t, e.Line, "the error given is not changed")
	assert.EqualError(t, table.At(4, "", table.At(3, "", e)), "line 3: y: missing")
	assert.ErrorIs(t, table.At(3, "x", civil.ErrNoSuchDay), civil.ErrNoSuchDay)
}

// FuzzRows: no bytes panic; what is read as UTF-8 and has neither quotes nor errors is what stands there.
func FuzzRows(f *testing.F) {
	for _, s := range []string{"1;2\n", "\"1\n2\";3\n", "x\"y;\"zzz\n", "\xf5;\x9a\n", "\xff\xfe1\x00;\x00", "a;b;c\n\"\"\"\n"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		r := table.NewReader(bytes.NewReader(append([]byte("viit;märkus;tähtaeg\n"), data...)))
		head, err := r.Head(columns)
		if err != nil {
			t.Fatal(err)
		}
		lines := strings.SplitAfter(string(data), "\n")
		next := 2
		for row := range r.Rows() {
			if row.Line < next || row.Line-2 >= len(lines) {
				t.Fatalf("line %d behind %d of %d", row.Line, next, len(lines))
			}
			next = row.Line + 1
			if row.Err == nil && len(row.Fields) != len(head.Fields) {
				t.Fatalf("%q of %d columns", row.Fields, len(head.Fields))
			}
			if row.Text != "" && (row.Err != nil || !slices.Equal(strings.Split(row.Text, ";"), row.Fields) || strings.ContainsAny(row.Text, "\"\n")) {
				t.Fatalf("%q stands as %q", row.Fields, row.Text)
			}
			if text := strings.TrimRight(lines[row.Line-2], "\r\n"); row.Err == nil && !strings.Contains(text, `"`) {
				if got := strings.TrimRight(strings.Join(row.Fields, ";"), ";"); got != strings.TrimRight(text, "; ") && strings.TrimSpace(got) != strings.TrimSpace(strings.TrimRight(text, ";")) && !strings.HasPrefix(text, got) {
					t.Fatalf("%q is read of %q", got, text)
				}
			}
		}
	})
}

func BenchmarkRows(b *testing.B) {
	const rows = 10_000
	for name, one := range map[string]string{
		"plain":  "1-2/26-345;Sissetulev kiri;Taotluse edastamine;02.04.2026;5 aastat;avalik\n",
		"quoted": "1-2/26-345;\"Sissetulev kiri\";\"Taotluse \"\"edastamine\"\"\";02.04.2026;5 aastat;avalik\n",
	} {
		text := "a;b;c;d;e;f\n" + strings.Repeat(one, rows)
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				r := table.NewReader(strings.NewReader(text))
				r.Header(func(names []string) bool { return len(names) == 6 })
				for range r.Rows() {
				}
			}
		})
		b.Run(name+" by encoding/csv", func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				r := csv.NewReader(strings.NewReader(text))
				r.Comma = ';'
				for _, err := r.Read(); err == nil; _, err = r.Read() {
				}
			}
		})
	}
}
