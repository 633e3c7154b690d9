// SPDX-License-Identifier: MIT

package element_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/internal/element"
	"github.com/teabehaldus/teabehaldus/law"
)

type letter struct {
	number, sender string
	told           bool
}

var letters = element.Table[letter]{
	Source: law.Source{Act: "Kord", Ref: "nr 1"},
	Rows: []element.Row[letter]{
		{Clause: "kord-1", Code: "number", Provision: "p 1", ET: "Viit", EN: "The reference", Has: func(l *letter) bool { return l.number != "" }},
		{Clause: "kord-2", Code: "sender", Provision: "p 2", Doubt: "not read", ET: "Saatja", EN: "The sender", Has: func(l *letter) bool { return l.sender != "" }},
		{Clause: "kord-3", Code: "told", Provision: "p 3", Advised: true, Sentence: true, ET: "Saatjat ei ole teavitatud", EN: "The sender was not told",
			Has: func(l *letter) bool { return l.told }},
	},
}

func TestMissing(t *testing.T) {
	codes := func(found []law.Finding) (codes []string) {
		for _, f := range found {
			codes = append(codes, f.Code)
		}
		return codes
	}
	assert.Nil(t, letters.Missing(&letter{"1", "Mari", true}))
	assert.Equal(t, []string{"number"}, codes(letters.Missing(&letter{"", "Mari", true})))
	assert.Equal(t, []string{"sender", "told"}, codes(letters.Missing(&letter{"1", "", false})), "in the order of the table")
	assert.Equal(t, []string{"number", "sender", "told"}, codes(letters.Missing(nil)), "nil has nothing")

	found := letters.Missing(&letter{})
	require.Len(t, found, 3)
	assert.Equal(t, "Viit puudub", found[0].Text(language.Estonian))
	assert.Equal(t, "The reference is missing", found[0].Text(language.English))
	assert.Equal(t, law.Source{Act: "Kord", Ref: "nr 1", Provision: "p 1"}, found[0].Source())
	assert.Equal(t, "not read", found[1].Source().Doubt)
	assert.Equal(t, law.Required, found[1].Severity)
	assert.Equal(t, "Saatjat ei ole teavitatud", found[2].Text(language.Estonian), "a whole sentence stays")
	assert.Equal(t, law.Advised, found[2].Severity)

	unasked := element.Table[letter]{Rows: []element.Row[letter]{{Code: "x"}}}
	assert.Len(t, unasked.Missing(&letter{}), 1, "what cannot be asked for is never there")
	assert.Len(t, letters.Checks(), 3)
}
