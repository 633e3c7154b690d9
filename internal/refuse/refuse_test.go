// SPDX-License-Identifier: MIT

package refuse_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
)

func TestRefuse(t *testing.T) {
	day, none := civil.MustParse("2026-04-02"), civil.Date{}
	since, until := civil.MustParse("2005-05-20"), civil.MustParse("2004-12-31")
	tests := []struct {
		err    error
		kind   error
		et, en string
	}{
		{refuse.Missing("calendar"), law.ErrMissing, "calendar: Väärtus puudub", "calendar: missing"},
		{refuse.Unknown("rule", "avts-18.9"), law.ErrUnknown, "rule: Sellist ei ole: „avts-18.9“", `rule: unknown: "avts-18.9"`},
		{refuse.Unknown("kind", "kiri", "letter", "memo"), law.ErrUnknown,
			"kind: Sellist väärtust ei ole (lubatud: letter, memo): „kiri“", `kind: no such value (allowed: letter, memo): "kiri"`},
		{refuse.Unread("term", "ehk"), law.ErrUnreadable, "term: Ei saanud lugeda: „ehk“", `term: not read: "ehk"`},
		{refuse.Range("", day, since, until), law.ErrOutOfRange,
			"Lubatud või teadaolevast vahemikust väljas (20.05.2005–31.12.2004): 02.04.2026", "out of range (2005-05-20–2004-12-31): 2026-04-02"},
		{refuse.NotInForce("avts-18.1", civil.MustParse("1990-01-01"), civil.MustParse("2001-01-01"), none), law.ErrNotInForce,
			"avts-18.1: 01.01.1990 ei kehtinud; teadaolevalt kehtib alates 01.01.2001", "avts-18.1: not in force on 1990-01-01 (known since 2001-01-01)"},
		{refuse.NotInForce("", civil.MustParse("2005-01-01"), since, until), law.ErrNotInForce,
			"01.01.2005 ei kehtinud; teadaolevalt kehtis kuni 31.12.2004 ja uuesti alates 20.05.2005",
			"not in force on 2005-01-01 (known until 2004-12-31 and again since 2005-05-20)"},
		{refuse.Day("granted", none), law.ErrMissing, "granted: Päev puudub", "granted: the day is missing"},
		{refuse.Day("granted", civil.MustParse("1900-01-01")), law.ErrPlaceholder,
			"granted: Seda päeva kirjutatakse siis, kui päeva ei ole teada: 01.01.1900", "granted: this day is written where none is known: 1900-01-01"},
		{refuse.Order("holds[1]", day, since), law.ErrInvalid,
			"holds[1]: Lõpp on algusest varasem: 2026-04-02–2005-05-20", "holds[1]: the end is before the beginning: 2026-04-02–2005-05-20"},
	}
	for _, tt := range tests {
		assert.ErrorIs(t, tt.err, tt.kind)
		assert.Equal(t, tt.et, law.ErrorText(tt.err, language.Estonian))
		assert.EqualError(t, tt.err, tt.en)
	}
	assert.NoError(t, refuse.Day("granted", day))
	assert.NoError(t, refuse.Given("granted", none))
	assert.ErrorIs(t, refuse.Given("granted", civil.MustParse("9999-12-31")), law.ErrPlaceholder)
	assert.NoError(t, refuse.Order("x", day, day))
	assert.NoError(t, refuse.Order("x", day, none), "no end is in order")
	assert.NoError(t, refuse.Order("x", none, day))
	beneath := refuse.Because(law.ErrInvalid, "rows", refuse.Missing("id"))
	assert.ErrorIs(t, beneath, law.ErrMissing)
	assert.EqualError(t, beneath, "rows: id: missing")
}
