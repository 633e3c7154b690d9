// SPDX-License-Identifier: MIT

package table_test

import (
	"errors"
	"fmt"
	"io"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/teabehaldus/teabehaldus/internal/table"
)

func two(names []string) bool { return len(names) == 2 }

// TestRows: a record over several lines is one row, and a quote that never closes spoils its own line only.
func TestRows(t *testing.T) {
	r := table.NewReader(strings.NewReader("\ufeff\r\na;b\r\n\"one\ntwo\";2\n\n\"open;3\nx;\"y\"\n5\" disk;z,\"q\nlast;4"))
	header, ok := r.Header(two)
	require.True(t, ok)
	assert.Equal(t, table.Row{Line: 2, Fields: []string{"a", "b"}}, header)
	assert.Equal(t, ';', r.Comma())
	rows := slices.Collect(r.Rows())
	require.NoError(t, r.Err())
	assert.Equal(t, table.Row{Line: 3, Fields: []string{"one\ntwo", "2"}}, rows[0])
	assert.Equal(t, 6, rows[1].Line)
	assert.Equal(t, []string{`"open;3`}, rows[1].Fields)
	assert.EqualError(t, rows[1].Err, "line 6: a quote is not closed")
	assert.Equal(t, table.Row{Line: 7, Fields: []string{"x", "y"}}, rows[2])
	assert.Equal(t, table.Row{Line: 8, Fields: []string{`5" disk`, `z,"q`}}, rows[3])
	assert.Equal(t, table.Row{Line: 9, Fields: []string{"last", "4"}, Text: "last;4"}, rows[4])
	assert.Len(t, rows, 5)
}

// TestTexts: a string stays what it was made of, whatever is made behind it and whatever becomes of the bytes.
func TestTexts(t *testing.T) {
	var texts table.Texts
	var got, want []string
	bytes := make([]byte, 40_000)
	for n := range 3_000 {
		length := n % 50
		if n%1000 == 999 {
			length = len(bytes)
		}
		for i := range bytes[:length] {
			bytes[i] = byte(n + i)
		}
		got, want = append(got, texts.Make(bytes[:length])), append(want, string(bytes[:length]))
	}
	assert.Equal(t, want, got)
}

// TestQuotes: a quote opens a field at its start only, and two within one are one.
func TestQuotes(t *testing.T) {
	for text, want := range map[string][][]string{
		"\"one \"\"1\ntwo\"\" 2\";x\nlast;1\n": {{"one \"1\ntwo\" 2", "x"}, {"last", "1"}},
		"\"a\"\";b\nc\";2\nlast;1\n":           {{"a\";b\nc", "2"}, {"last", "1"}},
		"x;\"\"\nlast;1":                       {{"x", ""}, {"last", "1"}},
		"last;\"1\"":                           {{"last", "1"}},
		"5\" disk;4\nlast;1\n":                 {{"5\" disk", "4"}, {"last", "1"}},
	} {
		r := table.NewReader(strings.NewReader("a;b\n" + text))
		_, ok := r.Header(two)
		require.True(t, ok)
		var got [][]string
		for row := range r.Rows() {
			assert.NoError(t, row.Err, text)
			got = append(got, row.Fields)
		}
		assert.Equal(t, want, got, text)
	}
}

func TestHeader(t *testing.T) {
	for _, text := range []string{"a,b", "a;b", "a\tb", "\ufeffa,b\n", "\n \r\na;b\r\n", "\"a\",b"} {
		row, ok := table.NewReader(strings.NewReader(text)).Header(two)
		assert.True(t, ok, "%q", text)
		assert.Equal(t, []string{"a", "b"}, row.Fields, "%q", text)
	}
	row, ok := table.NewReader(strings.NewReader("\na|b\n")).Header(two)
	assert.False(t, ok)
	assert.Equal(t, table.Row{Line: 2, Fields: []string{"a|b"}}, row)
	for text, line := range map[string]int{"": 1, "\n \n": 3} {
		row, ok := table.NewReader(strings.NewReader(text)).Header(two)
		assert.False(t, ok)
		assert.Equal(t, table.Row{Line: line, Fields: []string{""}}, row, "%q", text)
	}
}

// TestFailure: what was read before a failure of the source is there, half a line is none, and the failure is told.
func TestFailure(t *testing.T) {
	broken := errors.New("ketas")
	r := table.NewReader(io.MultiReader(strings.NewReader("a;b\nc;d\nhalf"), iotest.ErrReader(broken)))
	_, ok := r.Header(two)
	require.True(t, ok)
	assert.Equal(t, []table.Row{{Line: 2, Fields: []string{"c", "d"}, Text: "c;d"}}, slices.Collect(r.Rows()))
	assert.Equal(t, broken, r.Err())
}

// TestFarField: a quoted field goes over a hundred lines and no more.
func TestFarField(t *testing.T) {
	field := func(lines int) string { return "a;b\n\"" + strings.Repeat("x\n", lines) + "\";2\nlast;1\n" }
	r := table.NewReader(strings.NewReader(field(100)))
	r.Header(two)
	assert.Len(t, slices.Collect(r.Rows()), 2)
	r = table.NewReader(strings.NewReader(field(101)))
	r.Header(two)
	assert.Len(t, slices.Collect(r.Rows()), 103, "each line is a row of its own")
}

// TestDoubt: a field over several lines is read where no line in it could be a row by itself, and refused as a whole where
// one could: three columns, so two separators make a row.
func TestDoubt(t *testing.T) {
	for text, want := range map[string][]string{
		"\"one\ntwo\";b;c\n":           {"one\ntwo", "b", "c"},
		"a;b;\"one\ntwo\"\n":           {"a", "b", "one\ntwo"},
		"a;b;\"one; one\ntwo\"\n":      nil, // "a;b;…" has three separators, one of them within the quotes
		"a;\"one; one\ntwo\";c\n":      nil,
		"\"a;b;c\nd\";e;f\n":           nil,
		"a;b;\"c\nd;e;f\"\n":           nil,
		"a;b;\"c\nd;e;f\ng\"\n":        nil,
		"a;b;\"c\nd;e\nf\"\n":          {"a", "b", "c\nd;e\nf"},
		"a;\"b\nc\";\"d\r\ne\"\n":      {"a", "b\nc", "d\ne"},
		"a;\"b\n\n\nc\";d\n":           {"a", "b\n\n\nc", "d"},
		"\"Mets\" OÜ;\"A\" ja \"B\";c": {"\"Mets\" OÜ", "\"A\" ja \"B\"", "c"},
		"\"5\" disk\";b;c":             {"5\" disk", "b", "c"},
		"\"a;b\" c;d;e":                nil, // which separators are within?
	} {
		r := table.NewReader(strings.NewReader("x;y;z\n" + text + "\nlast;1;2\n"))
		_, ok := r.Header(func(names []string) bool { return len(names) == 3 })
		require.True(t, ok)
		rows := slices.Collect(r.Rows())
		require.Len(t, rows, 2, text)
		assert.Equal(t, []string{"last", "1", "2"}, rows[1].Fields, text)
		if want == nil {
			assert.Error(t, rows[0].Err, text)
			assert.Equal(t, []string{strings.TrimRight(text, "\n")}, rows[0].Fields, "nothing is lost")
		} else {
			require.NoError(t, rows[0].Err, text)
			assert.Equal(t, want, rows[0].Fields, text)
		}
	}
}

// quotes are lines that open a quote which closes far behind or never, and one that opens none.
var quotes = map[string]string{
	"none": "xxy;zzzzzzzzzzzzzzzzzzzz", "closes": `x"y;"zzzzzzzzzzzzzzzzzzz`, "first": `"xy;zzzzzzzzzzzzzzzzzzzz`, "last": `xxy;"zzzzzzzzzzzzzzzzzzz`, "within": `x";"zzzzzzzzzzzzzzzzzzzz`,
}

func quoted(line string, lines int) string { return "a;b\n" + strings.Repeat(line+"\n", lines) }

func readAll(text string) (rows int) {
	r := table.NewReader(strings.NewReader(text))
	r.Header(two)
	for range r.Rows() {
		rows++
	}
	return rows
}

// TestLinear: what quotes are made of does not decide how much reading copies. A reader that put a hundred lines together for
// each would copy a hundred times as much.
func TestLinear(t *testing.T) {
	for name, line := range quotes {
		text := quoted(line, 20_000)
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		rows := readAll(text)
		runtime.ReadMemStats(&after)
		require.Positive(t, rows)
		assert.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(20*len(text)), name)
	}
}

// BenchmarkQuotes: a line costs the same at every length of the text, and quotes that close far behind or never make it a few
// times as dear, not a hundred times.
func BenchmarkQuotes(b *testing.B) {
	for _, lines := range []int{1_000, 10_000, 100_000} {
		for name, line := range quotes {
			text := quoted(line, lines)
			b.Run(fmt.Sprint(name, "/", lines), func(b *testing.B) {
				for b.Loop() {
					readAll(text)
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(lines), "ns/line")
			})
		}
	}
}

// TestLong: a line that no table has is refused with its beginning, and the next one is read.
func TestLong(t *testing.T) {
	r := table.NewReader(strings.NewReader(strings.Repeat("x;", 50<<20)))
	head, ok := r.Header(two)
	assert.False(t, ok)
	assert.Error(t, head.Err)
	assert.Less(t, len(head.Fields[0]), 210)
	for n, good := range map[int]bool{1<<20 - 1: true, 1 << 20: true, 1<<20 + 1: false} {
		r = table.NewReader(strings.NewReader("a;b\n" + strings.Repeat("x", n-3) + ";y\nlast;1\n"))
		r.Header(two)
		rows := slices.Collect(r.Rows())
		require.Len(t, rows, 2)
		assert.Equal(t, good, rows[0].Err == nil, n)
		assert.Equal(t, []string{"last", "1"}, rows[1].Fields)
	}
}

// TestSeparator: a spreadsheet program may declare it on a line before the header.
func TestSeparator(t *testing.T) {
	for text, comma := range map[string]rune{
		"sep=;\na;b\n": ';', "\"sep=;\"\r\na;b\n": ';', "SEP=,\na,b\n": ',', "sep=\t\na\tb\n": '\t', "sep=|\na|b\n": '|', "\ufeffsep=;\n\na;b\n": ';',
	} {
		r := table.NewReader(strings.NewReader(text))
		row, ok := r.Header(two)
		assert.True(t, ok, "%q", text)
		assert.Equal(t, []string{"a", "b"}, row.Fields, "%q", text)
		assert.Equal(t, comma, r.Comma(), "%q", text)
	}
	_, ok := table.NewReader(strings.NewReader("sep=,\na;b\n")).Header(two)
	assert.False(t, ok, "what is declared counts")
}
