// SPDX-License-Identifier: MIT

package handling_test

import (
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"

	"github.com/teabehaldus/teabehaldus/classification"
	. "github.com/teabehaldus/teabehaldus/classification/handling"
	"github.com/teabehaldus/teabehaldus/law"
)

func data(k uint8) classification.PersonalData { return classification.PersonalData(k) }

// TestUnknown: a kind that is not given or that there is not is refused, and the error names its field.
func TestUnknown(t *testing.T) {
	only := func(_ law.Decision, err error) error { return err }
	for name, tt := range map[string]struct {
		f    func(k uint8) error
		last uint8
		at   string
	}{
		"processing": {func(k uint8) error { return only(TTUWithoutConsent(TTUProcessing{Data: data(k), Law: true})) }, 3, "data"},
		"passing on": {func(k uint8) error {
			return only(TTUPassOnWithoutConsent(TTUPassingOn{Data: data(k), LegalTask: true}))
		}, 3, "data"},
		"withholding": {func(k uint8) error { return only(TTUWithhold(TTUWithholding(k))) }, 4, "ground"},
		"access": {func(k uint8) error {
			return only(TTURequest(TTUAccessRequest{Access: Access(k), OwnData: true, Identified: true}))
		}, 3, "access"},
		"kept data":       {func(k uint8) error { return only(TTUKeep(data(k), true)) }, 3, "data"},
		"outside":         {func(k uint8) error { return only(TTUOutside(TTUOutsideWork{data(k), true, true, true})) }, 3, "data"},
		"way, Antsla":     {func(k uint8) error { return only(AntslaEncryption(Restricted, Way(k))) }, 6, "way"},
		"way, Saaremaa":   {func(k uint8) error { return only(SaaremaaEncryption(Restricted, Way(k))) }, 6, "way"},
		"access on a way": {func(k uint8) error { return only(AntslaEncryption(Access(k), EmailOut)) }, 3, "access"},
		"way of a format": {func(k uint8) error { return only(AntslaFormat(Way(k), CDOC)) }, 6, "way"},
		"format":          {func(k uint8) error { return only(AntslaFormat(EmailOut, Format(k))) }, 7, "format"},
		"reader": {func(k uint8) error {
			return only(SaaremaaReadMail(SaaremaaMailReading{"Inbox", SaaremaaReader(k), true, true}))
		}, 3, "reader"},
		"use of a address": {func(k uint8) error { return only(SaaremaaAddress(SaaremaaAddressUse(k), "a@x.ee", "x.ee")) }, 4, "use"},
	} {
		t.Run(name, func(t *testing.T) {
			for k := range uint8(12) {
				err := tt.f(k)
				if 1 <= k && k <= tt.last {
					require.NoError(t, err)
					continue
				}
				require.ErrorIs(t, err, map[bool]error{true: law.ErrMissing, false: law.ErrUnknown}[k == 0])
				var e *law.Error
				require.ErrorAs(t, err, &e)
				assert.Equal(t, tt.at, e.At)
			}
			require.ErrorIs(t, tt.f(255), law.ErrUnknown)
		})
	}
	_, err := AntslaEncryption(Restricted, 0)
	assert.EqualError(t, err, "way: missing")
	assert.False(t, Format(0).Encrypts() || Format(200).Encrypts())
}

// TestCodes: each value of an enumeration is written as a code and read back from it; no two share one.
func TestCodes(t *testing.T) {
	type value interface {
		MarshalText() ([]byte, error)
		String() string
		Text(language.Tag) string
	}
	check := func(name string, last uint8, make func(uint8) value, read func([]byte) (value, error)) {
		t.Run(name, func(t *testing.T) {
			seen := map[string]bool{}
			for k := range last + 1 {
				text, err := make(k).MarshalText()
				require.NoError(t, err)
				require.Equal(t, k == 0, len(text) == 0)
				require.False(t, seen[string(text)])
				seen[string(text)] = true
				back, err := read(text)
				require.NoError(t, err)
				require.Equal(t, make(k), back)
				require.Equal(t, string(text), make(k).String())
				require.Equal(t, k == 0, make(k).Text(language.Estonian) == "" || make(k).Text(language.English) == "")
			}
			_, err := make(last + 1).MarshalText()
			require.ErrorIs(t, err, law.ErrUnknown)
			_, err = read([]byte("muu"))
			require.ErrorIs(t, err, law.ErrUnknown)
		})
	}
	check("Access", 3, func(k uint8) value { return Access(k) }, func(b []byte) (value, error) { var v Access; err := v.UnmarshalText(b); return v, err })
	check("Way", 6, func(k uint8) value { return Way(k) }, func(b []byte) (value, error) { var v Way; err := v.UnmarshalText(b); return v, err })
	check("Format", 7, func(k uint8) value { return Format(k) }, func(b []byte) (value, error) { var v Format; err := v.UnmarshalText(b); return v, err })
	check("TTUWithholding", 4, func(k uint8) value { return TTUWithholding(k) }, func(b []byte) (value, error) { var v TTUWithholding; err := v.UnmarshalText(b); return v, err })
	check("SaaremaaReader", 3, func(k uint8) value { return SaaremaaReader(k) }, func(b []byte) (value, error) { var v SaaremaaReader; err := v.UnmarshalText(b); return v, err })
	check("SaaremaaAddressUse", 4, func(k uint8) value { return SaaremaaAddressUse(k) }, func(b []byte) (value, error) { var v SaaremaaAddressUse; err := v.UnmarshalText(b); return v, err })
}

func TestParseFormat(t *testing.T) {
	for name, want := range map[string]Format{
		"ddoc": DDOC, ".bdoc": ASiCE, "Leping.ASICE": ASiCE, "leping.sce": ASiCE, "ASiC-E": ASiCE, "leping.pdf.cdoc": CDOC, "CDOC2": CDOC2, "kaust/leping.cdoc2 ": CDOC2,
	} {
		got, err := ParseFormat(name)
		require.NoError(t, err, name)
		assert.Equal(t, want, got, name)
		assert.Equal(t, want == CDOC || want == CDOC2, got.Encrypts(), name)
	}
	for _, name := range []string{"pdf", "leping.cdoc.pdf", "cdoc3", "leping.zip", "cdoccdoccdoc"} {
		_, err := ParseFormat(name)
		require.ErrorIs(t, err, law.ErrUnknown, name)
	}
	_, err := ParseFormat(" ")
	require.ErrorIs(t, err, law.ErrMissing)
	_, err = ParseFormat("\xff")
	require.ErrorIs(t, err, law.ErrUnreadable)
}

// FuzzAttachment: never a panic; composition, letter case and what stands behind the name change no verdict.
func FuzzAttachment(f *testing.F) {
	for _, s := range []string{"arve.exe", "arve.pdf", "arve.pdf.exe", "\u00f5un.MSI", "o\u0303un.bat. ", "a\u202efdp.exe", "\xff.exe", ".", "a.e\u00adxe", "x/y.com"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, name string) {
		d, err := AntslaAttachment(name)
		s, errS := SaaremaaAttachment(name, false)
		require.Equal(t, err == nil, errS == nil)
		if !utf8.ValidString(name) {
			require.ErrorIs(t, err, law.ErrUnreadable)
			return
		}
		for _, same := range []string{norm.NFC.String(name), norm.NFD.String(name), name + " .", name + "\u200b"} {
			e, err2 := AntslaAttachment(same)
			require.Equal(t, err == nil, err2 == nil, "%q", same)
			require.Equal(t, d.Verdict(), e.Verdict(), "%q", same)
		}
		if err != nil {
			require.ErrorIs(t, err, law.ErrMissing)
			return
		}
		e, err := AntslaAttachment(name + ".EXE")
		require.NoError(t, err)
		require.Equal(t, law.Refused, e.Verdict())
		if d.Verdict() == law.Refused {
			require.Equal(t, law.Refused, s.Verdict(), "what Antsla lists is executable")
		}
		require.True(t, s.Verdict() != law.Allowed || s.Why().Code == "document")
	})
}

// FuzzMail: never a panic; an address in another composition or with a name before it is the same address.
func FuzzMail(f *testing.F) {
	for _, s := range [][2]string{{"a@x.ee", "b@x.ee"}, {"\u00f5nn@x.ee", "O\u0303NN@X.EE"}, {"Mari <m@x.ee>", "m@x.ee"}, {"a\xff@x.ee", ""}, {"<>@", "@@"}} {
		f.Add(s[0], s[1])
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		found, err := AntslaMail{From: "mina@antsla.ee", To: []string{a}, Cc: []string{b}, Subject: "Kutse"}.Check()
		turned, errTurned := AntslaMail{From: "mina@antsla.ee", To: []string{b}, Cc: []string{a}, Subject: "Kutse"}.Check()
		require.Equal(t, err == nil, errTurned == nil)
		if err != nil {
			var e *law.Error
			require.ErrorAs(t, err, &e)
			return
		}
		require.Equal(t, found == nil, turned == nil, "the order of two addresses changes nothing")
		for _, same := range []string{norm.NFC.String(a), norm.NFD.String(a), " " + a + "\t"} {
			again, err := AntslaMail{From: same, To: []string{a}, Bcc: []string{same}, Subject: "Kutse"}.Check()
			require.NoError(t, err)
			require.Nil(t, again, "%q and %q are one address", a, same)
		}
	})
}
