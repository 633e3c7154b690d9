package table_test

import (
	"errors"
	"io"
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
	assert.EqualError(t, rows[1].Err, "a quote is not closed")
	assert.Equal(t, table.Row{Line: 7, Fields: []string{"x", "y"}}, rows[2])
	assert.Equal(t, table.Row{Line: 8, Fields: []string{`5" disk`, `z,"q`}}, rows[3])
	assert.Equal(t, table.Row{Line: 9, Fields: []string{"last", "4"}}, rows[4])
	assert.Len(t, rows, 5)
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
	assert.Equal(t, []table.Row{{Line: 2, Fields: []string{"c", "d"}}}, slices.Collect(r.Rows()))
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
