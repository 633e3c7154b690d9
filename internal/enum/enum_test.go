// SPDX-License-Identifier: MIT

package enum_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/internal/enum"
	"github.com/teabehaldus/teabehaldus/law"
)

type state uint8

var states = enum.Names[state]{1: {Code: "active", ET: "kehtiv", EN: "active"}, 3: {Code: "closed", ET: "suletud", EN: "closed"}}

func TestNames(t *testing.T) {
	for e := range 256 {
		s := state(e)
		known := e == 1 || e == 3
		assert.Equal(t, known, states.Known(s), e)
		text, err := states.Marshal(s)
		assert.Equal(t, known || e == 0, err == nil, e)
		if err != nil {
			assert.ErrorIs(t, err, law.ErrUnknown)
			continue
		}
		back := state(77)
		require.NoError(t, states.Decode(text, &back))
		assert.Equal(t, s, back)
	}
	assert.Equal(t, "closed", states.Code(3))
	assert.Equal(t, "suletud", states.Text(3, language.Estonian))
	assert.Equal(t, "closed", states.Text(3, language.German))
	assert.Empty(t, states.Code(0)+states.Code(2)+states.Code(200)+states.Text(0, language.Estonian)+states.Text(200, language.English))

	back := state(3)
	err := states.Decode([]byte("open"), &back)
	require.ErrorIs(t, err, law.ErrUnknown)
	assert.EqualError(t, err, `no such value (allowed: active, closed): "open"`)
	assert.Equal(t, state(3), back, "after an error it is unchanged")
	assert.Error(t, states.Decode([]byte("Active"), &back), "codes are compared by the letter")
}
