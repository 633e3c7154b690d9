package table_test

import (
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"

	"github.com/teabehaldus/teabehaldus/internal/table"
)

// TestRecords: a record over several lines is one, and a quote that never closes spoils its own line only.
func TestRecords(t *testing.T) {
	text := "\ufeffa;b\r\n\"one\ntwo\";2\n\n\"open;3\nx;\"y\"\nlast;4"
	lines := map[int]string{}
	for r, err := range table.Records(strings.NewReader(text)) {
		assert.NoError(t, err)
		lines[r.Line] = strings.TrimRight(r.Text, "\r\n")
	}
	assert.Equal(t, map[int]string{1: "a;b", 2: "\"one\ntwo\";2", 5: "\"open;3", 6: `x;"y"`, 7: "last;4"}, lines)
	_, err := table.Split("\"open;3", ';')
	assert.EqualError(t, err, "a quote is not closed")
	fields, err := table.Split("\"one\ntwo\";2 \"x\"\r\n", ';')
	assert.NoError(t, err)
	assert.Equal(t, []string{"one\ntwo", `2 "x"`}, fields)

	broken := errors.New("ketas")
	n := 0
	for r, err := range table.Records(io.MultiReader(strings.NewReader("a;b\nc;d\nhalf"), iotest.ErrReader(broken))) {
		if n++; n == 3 {
			assert.ErrorIs(t, err, broken)
			assert.Equal(t, 3, r.Line)
		}
	}
	assert.Equal(t, 3, n, "half a line is no record")
}
