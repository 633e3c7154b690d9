// SPDX-License-Identifier: MIT

package password_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/teabehaldus/teabehaldus/law"
	"github.com/teabehaldus/teabehaldus/password"
)

// FuzzLists: a list that is read holds its words; another is refused, and no error repeats a line of it.
func FuzzLists(f *testing.F) {
	for _, s := range []string{
		"kalevipoeg\nsuvi\n", "Õun\r\n\r\nO\u0303un\n", "", "\n", "\xff\n", strings.Repeat("a", 5000), "\ufeffsuvi",
		"0018A45C4D1DEF81644B54AB7F969B88D65:3\n", "5BAA61E4C9B93F3F0682250B6CF8331B7EE68FD8", "xyz", "5baa6:",
	} {
		f.Add(s, "5BAA6")
	}
	f.Fuzz(func(t *testing.T, text, prefix string) {
		words, err := password.ReadWords(strings.NewReader(text))
		if err != nil {
			require.ErrorIs(t, err, law.ErrUnreadable)
			requireSilent(t, err, text)
		} else {
			for _, line := range strings.Split(text, "\n") {
				if line != "" && strings.Trim(line, "abcdefghijklmnopqrstuvwxyz") == "" {
					require.True(t, words.Contains(line), "%q", line)
				}
			}
		}
		for _, prefix := range []string{"", prefix} {
			if _, err = password.ReadHashes(strings.NewReader(text), prefix); err != nil {
				require.ErrorIs(t, err, law.ErrUnreadable)
				requireSilent(t, err, text)
			}
		}
	})
}

// requireSilent: an error tells the number of a line and not what stands there.
func requireSilent(t *testing.T, err error, text string) {
	for _, line := range strings.Split(text, "\n") {
		if len(line) > len("line 99999: no line of a list") {
			require.NotContains(t, err.Error(), line)
		}
	}
}

func FuzzEnumerations(f *testing.F) {
	for _, code := range []string{"", "whole", "contains", "change", "suspend", "nist", "asvs"} {
		f.Add([]byte(code))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		var m password.Match
		var e password.Effect
		var s password.Standard
		for _, v := range []interface {
			UnmarshalText([]byte) error
			MarshalText() ([]byte, error)
		}{&m, &e, &s} {
			if v.UnmarshalText(text) != nil {
				continue
			}
			written, err := v.MarshalText()
			require.NoError(t, err)
			require.Equal(t, string(text), string(written))
		}
	})
}
