package handling_test

import (
	"errors"
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

// TestUnknown: a kind that there is not is refused, and the error names field and value.
func TestUnknown(t *testing.T) {
	only := func(_ law.Decision, err error) error { return err }
	for name, tt := range map[string]struct {
		f      func(k uint8) error
		last   uint8
		before string
	}{
		"processing":  {func(k uint8) error { return only(TTUWithoutConsent(Processing{Data: data(k), Law: true})) }, 3, "data "},
		"passing on":  {func(k uint8) error { return only(TTUPassOnWithoutConsent(PassingOn{Data: data(k), LegalTask: true})) }, 3, "data "},
		"purpose":     {func(k uint8) error { return only(TTUUse(Use{Purpose: Purpose(k), Consent: Written})) }, 3, "purpose "},
		"withholding": {func(k uint8) error { return only(TTUWithhold(Withholding(k))) }, 4, "ground "},
		"access": {func(k uint8) error {
			return only(TTURequest(Request{Access: Access(k), Whose: OwnData, Identified: true}))
		}, 3, "access "},
		"whose": {func(k uint8) error {
			return only(TTURequest(Request{Access: Restricted, Whose: Whose(k), Identified: true}))
		}, 2, "whose "},
		"surveillance":     {func(k uint8) error { return only(TTUSurveillance(Surveillance{Purpose: SurveillancePurpose(k)})) }, 3, "purpose "},
		"kept data":        {func(k uint8) error { return only(TTUKeep(data(k), ArchiveStore)) }, 3, "data "},
		"place":            {func(k uint8) error { return only(TTUKeep(sensitive, Place(k))) }, 5, "place "},
		"outside":          {func(k uint8) error { return only(TTUOutside(Outside{data(k), true, true, true})) }, 3, "data "},
		"way, Antsla":      {func(k uint8) error { return only(AntslaEncryption(Restricted, Way(k))) }, 6, "way "},
		"way, Saaremaa":    {func(k uint8) error { return only(SaaremaaEncryption(Restricted, Way(k))) }, 6, "way "},
		"access on a way":  {func(k uint8) error { return only(AntslaEncryption(Access(k), EmailOut)) }, 3, "access "},
		"way of a format":  {func(k uint8) error { return only(AntslaFormat(Way(k), CDOC)) }, 6, "way "},
		"format":           {func(k uint8) error { return only(AntslaFormat(EmailOut, Format(k))) }, 8, "format "},
		"reader":           {func(k uint8) error { return only(SaaremaaReadMail(MailReading{"Inbox", Reader(k), true, true})) }, 3, "reader "},
		"origin":           {func(k uint8) error { return only(SaaremaaConnect(Connection{Origin(k), true, true})) }, 2, "origin "},
		"use of a address": {func(k uint8) error { return only(SaaremaaAddress(AddressUse(k), "a@x.ee", "x.ee")) }, 4, "use "},
	} {
		t.Run(name, func(t *testing.T) {
			for k := range uint8(12) {
				err := tt.f(k)
				if 1 <= k && k <= tt.last {
					require.NoError(t, err)
					continue
				}
				require.ErrorIs(t, err, ErrUnknown)
				var e *Error
				require.True(t, errors.As(err, &e))
				assert.Contains(t, e.Value, tt.before)
			}
			require.ErrorIs(t, tt.f(255), ErrUnknown)
		})
	}
	require.ErrorIs(t, only(TTUUse(Use{Purpose: SamePurpose, Consent: Written + 1})), ErrUnknown)
	_, err := AntslaEncryption(Restricted, 0)
	assert.EqualError(t, err, "handling: no such kind: way 0")
	require.NotErrorIs(t, err, ErrText)
	assert.EqualError(t, (*Error)(nil), "handling: no error")
	assert.NoError(t, (*Error)(nil).Unwrap())
	assert.False(t, Format(0).Encrypts() || Format(200).Encrypts())
}

func TestParseFormat(t *testing.T) {
	for name, want := range map[string]Format{
		"ddoc": DDOC, ".bdoc": BDOC, "Leping.ASICE": ASiCE, "leping.sce": ASiCE, "ASiC-E": ASiCE, "leping.pdf.cdoc": CDOC, "CDOC2": CDOC2, "kaust/leping.cdoc2 ": CDOC2,
	} {
		got, err := ParseFormat(name)
		require.NoError(t, err, name)
		assert.Equal(t, want, got, name)
		assert.Equal(t, want == CDOC || want == CDOC2, got.Encrypts(), name)
	}
	for _, name := range []string{"pdf", "leping.cdoc.pdf", "cdoc3", "leping.zip", "cdoccdoccdoc"} {
		_, err := ParseFormat(name)
		require.ErrorIs(t, err, ErrFormat, name)
	}
	_, err := ParseFormat(" ")
	require.ErrorIs(t, err, ErrName)
	_, err = ParseFormat("\xff")
	require.ErrorIs(t, err, ErrText)
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
			require.ErrorIs(t, err, ErrText)
			return
		}
		for _, same := range []string{norm.NFC.String(name), norm.NFD.String(name), name + " .", name + "\u200b"} {
			e, err2 := AntslaAttachment(same)
			require.Equal(t, err == nil, err2 == nil, "%q", same)
			require.Equal(t, d.Verdict(), e.Verdict(), "%q", same)
		}
		if err != nil {
			require.ErrorIs(t, err, ErrName)
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
		found, err := AntslaMail(Mail{From: "mina@antsla.ee", To: []string{a}, Cc: []string{b}, Subject: "Kutse"})
		turned, errTurned := AntslaMail(Mail{From: "mina@antsla.ee", To: []string{b}, Cc: []string{a}, Subject: "Kutse"})
		require.Equal(t, err == nil, errTurned == nil)
		if err != nil {
			var e *Error
			require.True(t, errors.As(err, &e))
			return
		}
		require.Equal(t, found == nil, turned == nil, "the order of two addresses changes nothing")
		for _, same := range []string{norm.NFC.String(a), norm.NFD.String(a), " " + a + "\t"} {
			again, err := AntslaMail(Mail{From: same, To: []string{a}, Bcc: []string{same}, Subject: "Kutse"})
			require.NoError(t, err)
			require.Nil(t, again, "%q and %q are one address", a, same)
		}
	})
}

func TestVerdictText(t *testing.T) {
	for v, want := range map[law.Verdict][2]string{
		0: {}, law.Refused: {"keelatud", "refused"}, law.Conditional: {"tingimuslik", "conditional"}, law.Allowed: {"lubatud", "allowed"},
		law.NotRequired: {"ei ole nõutav", "not required"}, law.WherePossible: {"võimaluse korral", "where possible"},
		law.Mandatory: {"nõutav", "mandatory"}, law.Undecided: {"otsustamata", "undecided"}, law.Undecided + 1: {},
	} {
		assert.Equal(t, want, [2]string{v.Text(language.Estonian), v.Text(language.English)})
	}
}
