// SPDX-License-Identifier: MIT

package shredding_test

import (
	"encoding/json"
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"

	"github.com/teabehaldus/teabehaldus/law"
	"github.com/teabehaldus/teabehaldus/shredding"
)

const mm = shredding.Millimetre

func strip(width shredding.Length) shredding.Cut { return must(shredding.Strip(width)) }

func piece(a, b shredding.Length) shredding.Cut { return must(shredding.Particle(a, b)) }

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func TestParseCut(t *testing.T) {
	for in, want := range map[string]shredding.Cut{
		"4x40": piece(400, 4000), "4 × 40 mm": piece(400, 4000), "4*40": piece(400, 4000), "3,9 x 40": piece(390, 4000),
		"40x4": piece(400, 4000), "4X40MM": piece(400, 4000), "4mmx40mm": piece(400, 4000), "4 mm × 40 mm": piece(400, 4000),
		"≤ 4x60": piece(400, 6000), "<= 4x60": piece(400, 6000), "max. 4x60 mm": piece(400, 6000), "max 4×60": piece(400, 6000),
		"tüki suurus maksimaalselt 4×60 mm": piece(400, 6000), "Partikel 0,78 x 11 mm": piece(78, 1100), "cross-cut 4x40": piece(400, 4000),
		"Streifen 5,8 mm": strip(580), "5.8 mm strip": strip(580), "riba 6 mm": strip(600), "RIBA: 6 mm": strip(600),
		"riba laius maksimaalselt 6 mm": strip(600), "riba laius kuni 2 mm": strip(200), "Streifenbreite max. 12 mm": strip(1200),
		"6 mm": strip(600), "6": strip(600), "≤ 2 mm": strip(200), " 0.8 × 12.5\u00a0mm ": piece(80, 1250), "0,01": strip(1),
		"4\u2009×\u200940\u2009mm": piece(400, 4000), "4\u202f×\u202f40\tmm": piece(400, 4000), "４×４０ｍｍ": piece(400, 4000), "０，８ｘ１２．５": piece(80, 1250),
		"4 х 40 mm": piece(400, 4000), "4 ✕ 40": piece(400, 4000), "4 mal 40": piece(400, 4000), "4 mm korda 40 mm": piece(400, 4000), "4 by 40": piece(400, 4000),
		"cross cut 4 x 40": piece(400, 4000), "1,9 x 15 mm micro-cut": piece(190, 1500), "Mikroschnitt 2 x 15 mm": piece(200, 1500), "mikrolõige 2x15": piece(200, 1500),
		"6 mm wide strips": strip(600), "6 mm lai riba": strip(600), "up to 4 x 40 mm": piece(400, 4000),
		"ribalaius 6 mm": strip(600), "lõike suurus 4x40 mm": piece(400, 4000), "Schnittbreite bis 6 mm": strip(600), "strip‑cut 6mm": strip(600),
		"2000 mm": strip(200_000), "1x1": piece(100, 100), "maks 6,0 mm": strip(600), "höchstens 6 mm": strip(600),
	} {
		for _, form := range []norm.Form{norm.NFC, norm.NFD} {
			got, err := shredding.ParseCut(form.String(in))
			require.NoError(t, err, in)
			assert.Equal(t, want, got, in)
		}
		back, err := shredding.ParseCut(want.String())
		require.NoError(t, err, want.String())
		assert.Equal(t, want, back)
	}
	for in, kind := range map[string]error{
		"0": law.ErrOutOfRange, "0x40": law.ErrOutOfRange, "4x0,00": law.ErrOutOfRange, "-4x40": law.ErrOutOfRange, "4x-40": law.ErrOutOfRange,
		"−4": law.ErrOutOfRange, "2000,01 mm": law.ErrOutOfRange, "4x2001": law.ErrOutOfRange, "99999999999999999999": law.ErrOutOfRange,
		"": law.ErrUnreadable, "mm": law.ErrUnreadable, "4x": law.ErrUnreadable, "x40": law.ErrUnreadable, "4x40x2": law.ErrUnreadable,
		"4 40": law.ErrUnreadable, "4–40": law.ErrUnreadable, "4 mal": law.ErrUnreadable, "mal 40": law.ErrUnreadable, "4 x mal 40": law.ErrUnreadable,
		"4 mal x 40": law.ErrUnreadable, "4 mal 40 mal 2": law.ErrUnreadable, "cross cut 6 mm": law.ErrUnreadable, "micro-cut 2": law.ErrUnreadable,
		"4\"": law.ErrUnreadable, "1/4\"": law.ErrUnreadable, "4/40": law.ErrUnreadable, "160 mm³": law.ErrUnreadable, "4 mm² x 40": law.ErrUnreadable,
		"4x40mm2": law.ErrUnreadable, "≥ 4x40": law.ErrUnreadable, "> 6 mm": law.ErrUnreadable, "vähemalt 4x40": law.ErrUnreadable, "1e3": law.ErrUnreadable,
		"0.005": law.ErrUnreadable, "4 cm": law.ErrUnreadable, "2x15mm / P-5": law.ErrUnreadable, "4x\n40": law.ErrUnreadable, "–4x40": law.ErrOutOfRange, "4xx40": law.ErrUnreadable, "riba 4x40": law.ErrUnreadable, "tükk 4 mm": law.ErrUnreadable,
		"160 mm²": law.ErrUnreadable, "160 mm2": law.ErrUnreadable, "4x40 cm": law.ErrUnreadable, "1.000": law.ErrUnreadable,
		"0.805": law.ErrUnreadable, "4.x40": law.ErrUnreadable, "P-4": law.ErrUnreadable, "4x40.": law.ErrUnreadable, "4e2": law.ErrUnreadable,
		"< 4": law.ErrUnreadable, ".5": law.ErrUnreadable, "-": law.ErrUnreadable, "٤x٤": law.ErrUnreadable,
		"\xff4x40": law.ErrUnreadable, strings.Repeat("4", 1000): law.ErrUnreadable,
	} {
		got, err := shredding.ParseCut(in)
		assert.ErrorIs(t, err, kind, in)
		assert.True(t, got.IsZero(), in)
		var typed *law.Error
		assert.True(t, errors.As(err, &typed), in)
		assert.Less(t, len(err.Error()), 150)
	}
}

// TestSizes: a side is above nothing and at most two metres, whichever way it comes.
func TestSizes(t *testing.T) {
	for l, ok := range map[shredding.Length]bool{-1: false, 0: false, 1: true, 200_000: true, 200_001: false} {
		_, err := shredding.Strip(l)
		assert.Equal(t, ok, err == nil)
		_, err = shredding.Particle(1, l)
		assert.Equal(t, ok, err == nil)
		_, err = shredding.Particle(l, 1)
		assert.Equal(t, ok, err == nil)
		if !ok {
			assert.ErrorIs(t, err, law.ErrOutOfRange)
		}
	}
	c := piece(12*mm+50, 80)
	assert.Equal(t, shredding.Length(80), c.Width(), "the shorter side")
	assert.Equal(t, 12*mm+50, c.Length())
	assert.Equal(t, 10*shredding.SquareMillimetre, c.Area(), "0.8 × 12.5 is ten exactly")
	assert.Equal(t, "0.8×12.5 mm", c.String())
	assert.False(t, c.IsStrip())
	s := strip(580)
	assert.True(t, s.IsStrip())
	assert.Zero(t, s.Length())
	assert.Zero(t, s.Area(), "not known")
	assert.Equal(t, "5.8 mm strip", s.String())
	assert.Empty(t, shredding.Cut{}.String())
	assert.False(t, shredding.Cut{}.IsStrip())
	assert.Equal(t, "0.5 mm²", (shredding.SquareMillimetre / 2).String())
	assert.Equal(t, "10.4 mm²", piece(80, 1300).Area().String())
	assert.Equal(t, "-0.01 mm", shredding.Length(-1).String())
	assert.Equal(t, "0 mm", shredding.Length(0).String())
	assert.Equal(t, "1234.56 mm", shredding.Length(123456).String())
}

func FuzzParseCut(f *testing.F) {
	for _, s := range []string{"4x40", "3,9 × 40 mm", "Streifen 5,8 mm", "riba laius maksimaalselt 6 mm", "≤ 4x60", "\xff", "0", "-1x2", "1.000"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		cut, err := shredding.ParseCut(s)
		if err != nil {
			var typed *law.Error
			if !errors.As(err, &typed) || !cut.IsZero() {
				t.Fatalf("%q: %v, %v", s, cut, err)
			}
			return
		}
		if back, err := shredding.ParseCut(cut.String()); err != nil || back != cut {
			t.Fatalf("%q: %v comes back as %v, %v", s, cut, back, err)
		}
		for _, form := range []norm.Form{norm.NFC, norm.NFD} {
			if other, err := shredding.ParseCut(form.String(s)); err != nil || other != cut {
				t.Fatalf("%q: %v in another form is %v, %v", s, cut, other, err)
			}
		}
	})
}

// TestLabels: what is printed of shredders, as people wrote it down, is read as they read it, or refused.
func TestLabels(t *testing.T) {
	data, err := os.ReadFile("testdata/labels.tsv")
	require.NoError(t, err)
	for line := range strings.Lines(string(data)) {
		text, want, ok := strings.Cut(strings.TrimRight(line, "\n"), "\t")
		if strings.HasPrefix(line, "#") {
			continue
		}
		require.True(t, ok, line)
		m, found, err := shredding.ParseMachine(text)
		if assert.Nil(t, found, text); want == "–" {
			assert.Error(t, err, "%s is read as %s", text, m)
			continue
		}
		assert.NoError(t, err, text)
		assert.Equal(t, want, m.String(), text)
	}
}

func FuzzParseMachine(f *testing.F) {
	for _, s := range []string{"P-4, O-3, T-4, E-3, F-1", "DIN 663997 P2", "DIN 32757 nr 2; 3,9 x 40", "O: 5x30 mm", "P-4 (4x40 mm)", "\xffP-1"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		m, _, err := shredding.ParseMachine(s)
		if err != nil {
			var typed *law.Error
			if !errors.As(err, &typed) || m != (shredding.Machine{}) {
				t.Fatalf("%q: %v, %v", s, m, err)
			}
			return
		}
		if back, found, err := shredding.ParseMachine(m.String()); err != nil || back != m || found != nil {
			t.Fatalf("%q: %v comes back as %v, %v", s, m, back, err)
		}
		shredding.ParseGrade(s)
		shredding.ParseCategory(s)
		shredding.ParseEraserLevel(s)
		var read struct {
			Category shredding.Category
			Grade    shredding.Grade
			Done     shredding.Condition
			Secrecy  shredding.Secrecy
			Ability  shredding.Ability
			Action   shredding.Action
			Eraser   shredding.EraserLevel
			Cut      shredding.Cut
			Machine  shredding.Machine
		}
		quoted, _ := json.Marshal(s)
		for _, field := range []string{"Category", "Grade", "Done", "Secrecy", "Ability", "Action", "Eraser", "Cut", "Machine"} {
			before := read
			if json.Unmarshal([]byte(`{"`+field+`":`+string(quoted)+`}`), &read) != nil && read != before {
				t.Fatalf("%q changes %s, and is refused", s, field)
			}
		}
	})
}
