// SPDX-License-Identifier: MIT

package register_test

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"

	"github.com/teabehaldus/teabehaldus/classification/register"
	"github.com/teabehaldus/teabehaldus/law"
)

var maskedNames = map[string][2]string{ // spaced and tight initials
	"Kati Põder":             {"K. P.", "K.P."},
	"oskar zirk":             {"O. Z.", "O.Z."},
	"Ida Nora Nõmm":          {"I. N. N.", "I.N.N."},
	"Mari-Liis Tamm":         {"M.-L. T.", "M.-L.T."},
	"Anna Saar–Mägi":         {"A. S.-M.", "A.S.-M."},
	"Mari - Liis":            {"M. L.", "M.L."}, // a dash between blanks joins nothing
	"Tamm, Mari":             {"T. M.", "T.M."},
	"Tamm,Mari":              {"T. M.", "T.M."},
	"Иван Иванович Петров":   {"И. И. П.", "И.И.П."},
	"õnne Ülle Ämm":          {"Õ. Ü. Ä.", "Õ.Ü.Ä."},
	"Õnne Ööbik":             {"Õ. Ö.", "Õ.Ö."},
	"O'Neil de la Cruz":      {"O. D. L. C.", "O.D.L.C."},
	"  Kati\u00a0 Põder  ":   {"K. P.", "K.P."},
	"Kati Põder 49002124277": {"K. P.", "K.P."},
	"Kati":                   {"K.", "K."},
	"Ќire Šer":               {"Ќ. Š.", "Ќ.Š."},
	// What would give a part away, or has no initials.
	"O":           {"Füüsiline isik", "Füüsiline isik"},
	"Z O":         {"Füüsiline isik", "Füüsiline isik"},
	"Kati P":      {"Füüsiline isik", "Füüsiline isik"},
	"K. P.":       {"Füüsiline isik", "Füüsiline isik"},
	"Mari-L Tamm": {"Füüsiline isik", "Füüsiline isik"},
	"Õ":           {"Füüsiline isik", "Füüsiline isik"},
	"49002124277": {"Füüsiline isik", "Füüsiline isik"},

	"kati.poder@mail.ee":         {"Füüsiline isik", "Füüsiline isik"},
	"Kati Põder <kati@poder.ee>": {"Füüsiline isik", "Füüsiline isik"},
	"...":                        {"Füüsiline isik", "Füüsiline isik"},
	"王 伟":                        {"Füüsiline isik", "Füüsiline isik"},
	"王伟":                         {"Füüsiline isik", "Füüsiline isik"},
	"محمد علي":                   {"Füüsiline isik", "Füüsiline isik"},
	"ﬁ Tamm":                     {"Füüsiline isik", "Füüsiline isik"},
}

// masked is how the name of a natural person comes out of a view.
func masked(t testing.TB, mask register.Mask, name string) (string, error) {
	spec := register.StatutoryPolicy().Spec()
	spec.Mask = mask
	p, err := spec.Policy()
	require.NoError(t, err)
	d := letter()
	d.Title, d.Parties = "Kiri", []register.Party{{Name: name, Kind: register.NaturalPerson}}
	v, err := p.View(d, day("2026-01-02"))
	return strings.Join(slices.Collect(v.Parties()), "|"), err
}

func TestMasks(t *testing.T) {
	for name, want := range maskedNames {
		for mask, want := range map[register.Mask]string{
			register.NaturalPersonMask: "Füüsiline isik", register.PrivatePersonMask: "Eraisik",
			register.SpacedInitials: want[0], register.TightInitials: want[1],
		} {
			for _, form := range []norm.Form{norm.NFC, norm.NFD} {
				got, err := masked(t, mask, form.String(name))
				require.NoError(t, err)
				assert.Equal(t, want, got, name)
			}
		}
	}
	for _, mask := range []register.Mask{register.NaturalPersonMask, register.PrivatePersonMask, register.SpacedInitials, register.TightInitials} {
		for name, want := range map[string]error{"": law.ErrMissing, " \t\u00a0": law.ErrMissing, "\u200b": law.ErrMissing, "Kati P\xf5der": law.ErrUnreadable} {
			got, err := masked(t, mask, name)
			require.ErrorIs(t, err, want)
			assert.Empty(t, got)
			assert.NotContains(t, err.Error(), "Kati")
		}
		text, err := mask.MarshalText()
		require.NoError(t, err)
		var back register.Mask
		require.NoError(t, back.UnmarshalText(text))
		assert.Equal(t, mask, back)
	}
	for _, mask := range []register.Mask{register.TightInitials + 1, 255} {
		_, err := mask.MarshalText()
		assert.ErrorIs(t, err, law.ErrUnknown)
	}
	var m register.Mask
	require.ErrorIs(t, m.UnmarshalText([]byte("Eraisik")), law.ErrUnknown, "a code is read, and not a name")
}

// runs are the runs of letters of a text in NFC.
func runs(s string) []string {
	return strings.FieldsFunc(norm.NFC.String(s), func(c rune) bool { return !unicode.IsLetter(c) })
}

// FuzzMask: no mask lets a part of a name through. What comes out is the mark or one letter for each part, and no part is
// one letter.
func FuzzMask(f *testing.F) {
	for name := range maskedNames {
		f.Add(name)
	}
	f.Add("Füüsiline isik")
	f.Fuzz(func(t *testing.T, name string) {
		for _, mask := range []register.Mask{register.NaturalPersonMask, register.PrivatePersonMask} {
			got, err := masked(t, mask, name)
			require.True(t, utf8.ValidString(name) && strings.TrimSpace(name) != "" || err != nil)
			if err == nil {
				require.Contains(t, []string{"Füüsiline isik", "Eraisik"}, got)
			}
		}
		for _, mask := range []register.Mask{register.SpacedInitials, register.TightInitials} {
			got, err := masked(t, mask, name)
			if err != nil || got == "Füüsiline isik" {
				continue
			}
			// Apostrophes and digits do not divide a name, so a part has one run of letters or more.
			parts := strings.FieldsFunc(norm.NFC.String(name), func(c rune) bool {
				return unicode.IsSpace(c) || unicode.Is(unicode.Pd, c) || c == '.' || c == ','
			})
			var want []rune
			for _, part := range parts {
				letters := []rune(strings.Join(runs(part), ""))
				if len(letters) == 0 {
					continue
				}
				require.Greater(t, len(letters), 1, "a part of one letter came out: %q", name)
				want = append(want, unicode.ToUpper(letters[0]))
			}
			var shown []rune
			for i, c := range got {
				if c != '.' && c != '-' && c != ' ' {
					shown = append(shown, c)
					require.True(t, strings.HasPrefix(got[i+utf8.RuneLen(c):], "."), "%q: %q", name, got)
				}
			}
			require.Equal(t, string(want), string(shown))
			require.False(t, mask == register.TightInitials && strings.Contains(got, " "))
		}
	})
}
