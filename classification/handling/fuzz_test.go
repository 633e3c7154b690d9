// SPDX-License-Identifier: MIT

package handling_test

import (
	"fmt"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	. "github.com/teabehaldus/teabehaldus/classification/handling"
	"github.com/teabehaldus/teabehaldus/law"
)

// FuzzParseFormat: a format is that of the last extension, and no other text is one.
func FuzzParseFormat(f *testing.F) {
	for _, s := range []string{"cdoc", ".asice", "leping.pdf.cdoc2", "LEPING.CDOC", "cdoc.pdf", "", ".", "\xff.cdoc", "a.cdoc ", "a.c\u00addoc", "cdo\u0327c"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, name string) {
		format, err := ParseFormat(name)
		if err != nil {
			require.Zero(t, format)
			require.False(t, format.Encrypts())
			return
		}
		require.True(t, utf8.ValidString(name))
		require.NotZero(t, format)
		longer, err := ParseFormat("leping." + name)
		require.NoError(t, err, "%q", name)
		require.Equal(t, format, longer, "%q", name)
	})
}

// FuzzAddress: an address is inside, outside or none; it is never both, whatever is typed.
func FuzzAddress(f *testing.F) {
	for _, s := range []string{"mari@muuseum.ee", "MARI@MUUSEUM.EE", "mari@xmuuseum.ee", "mari@muuseum.ee.com", "@muuseum.ee", "mari", "", "\xff@muuseum.ee", "a@b@muuseum.ee", "mari@m\u00fc\u00fcr.ee"} {
		f.Add(s, "muuseum.ee")
	}
	f.Fuzz(func(t *testing.T, address, domain string) {
		d, err := SaaremaaAddress(SendFrom, address, domain)
		require.True(t, err == nil || d.Verdict() != law.Allowed, "%q", address)
		e, errElse := SaaremaaAddress(SendFrom, "x"+address, domain)
		if err == nil && errElse == nil {
			require.Equal(t, d.Verdict(), e.Verdict(), "the part before @ tells nothing: %q", address)
		}
	})
}

// FuzzCodes: a value of an enumeration is read by its code and by nothing else.
func FuzzCodes(f *testing.F) {
	for _, s := range []string{"public", "email-out", "cdoc2", "direct-manager", "write-to", "crime", "archive-store", "", "Public", "\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, v := range []interface {
			UnmarshalText([]byte) error
			fmt.Stringer
		}{new(Access), new(Way), new(Format), new(SaaremaaReader), new(SaaremaaAddressUse), new(TTUWithholding)} {
			if err := v.UnmarshalText([]byte(text)); err != nil {
				require.ErrorIs(t, err, law.ErrUnknown)
			} else {
				require.Equal(t, text, v.String())
			}
		}
	})
}
