// SPDX-License-Identifier: MIT

package classification_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/teabehaldus/teabehaldus/classification"
)

// TestTypedBases: bases as people type them. Each line was worked out by hand: what one meaning alone can be is read,
// and what may mean two provisions stays unread as a whole, because half a reference names another provision.
func TestTypedBases(t *testing.T) {
	const p = "AvTS § 35 lg 1 p "
	for _, w := range []struct {
		text, bases, rest string
		end               string
	}{
		// A raised digit in words or as a sign belongs to its number, in every act.
		{text: "VSS § 33 prim 4 lg 1", bases: "VSS § 33⁴ lg 1"},
		{text: "VSS § 33 prim 4", bases: "VSS § 33⁴"},
		{text: "VSS § 33prim4 lg 1", bases: "VSS § 33⁴ lg 1"},
		{text: "VSS § 33 ülaindeks 4 lg 1", bases: "VSS § 33⁴ lg 1"},
		{text: "VSS § 33 prim 10", bases: "VSS § 33¹⁰"},
		{text: "VSS § 33^4 lg 1", bases: "VSS § 33⁴ lg 1"},
		{text: "VSS § 33_4 lg 1", bases: "VSS § 33⁴ lg 1"},
		{text: "VSS § 33'4 lg 1", bases: "VSS § 33⁴ lg 1"},
		{text: "VSS § 33’4 lg 1", bases: "VSS § 33⁴ lg 1"},
		{text: "VSS § 33 ⁴ lg 1", bases: "VSS § 33⁴ lg 1"},
		{text: "VSS § 33⁴ lg 1", bases: "VSS § 33⁴ lg 1"},
		{text: "LS § 184 lg 3 p 1 prim 2", bases: "LS § 184 lg 3 p 1²"},
		{text: "VSS § 33 (4) lg 1", bases: "VSS § 33 (4) lg 1"}, // § 33⁴, or § 33 lg 4: kept as it stands
		// 33/4, 33,4 and 33-4 may be § 33⁴, or §§ 33 and 4.
		{text: "VSS § 33/4 lg 1"}, {text: "VSS § 33/4"}, {text: "VSS § 33,4"}, {text: "VSS § 33,4 lg 1"}, {text: "VSS § 33.4 lg 1"},
		{text: "VSS § 33-4 lg 1"}, {text: "VSS § 33 4"}, {text: "VSS § 33 4 lg 1"},
		{text: "VSS § 33 prim"}, {text: "VSS § 33 prim lg 1"}, {text: "VSS § 33' lg 1"}, // which raised digit?
		{text: "LS § 184 lg 3 p 1,4"}, {text: "LS § 184 lg 3 p 1/4"}, // p 1⁴, or p 1 and p 4
		{text: "LS § 184 lg 3 p 1, 4", bases: "LS § 184 lg 3 p 1, 4"},
		{text: "LS § 184 lg 3 p 4-1"}, // no range falls
		{text: "LS § 184 lg 3 p 1-4", bases: "LS § 184 lg 3 p 1-4"},
		{text: "RHS § 110-111", bases: "RHS § 110-111"},
		{text: "MKS § 26, 27", bases: "MKS § 26, 27"},
		// A word that is no part of a provision, with a number behind it, may be one all the same: "l" is lg or ls.
		{text: "RSVS § 11 l 3"}, {text: "RSVS § 11 l. 3"}, {text: "RSVS § 11 l3"},
		{text: "RSVS § 11 lg3", bases: "RSVS § 11 lg 3"},
		{text: "RSVS § 11 lg 3 l 2"},
		{text: "RSVS § 11 teave", bases: "RSVS § 11", rest: "teave"},
		{text: "AvTS § 35 lg 1 punkt 5 lõik 1"}, // p 5, its first part, or p 5¹
		// Full stop, comma or nothing between a section and what lies below it: the same provision.
		{text: "STS §25. p.5", bases: "STS § 25 p 5"}, {text: "STS §25, p.5", bases: "STS § 25 p 5"}, {text: "STS §25 p.5", bases: "STS § 25 p 5"},
		{text: "STS §25.p5", bases: "STS § 25 p 5"}, {text: "STS § 25 p 5.", bases: "STS § 25 p 5"}, {text: "STS § 25; p 5", bases: "STS § 25", rest: "p 5"},
		{text: "STS § 25, lg 2, p 5", bases: "STS § 25 lg 2 p 5"}, {text: "STS § 25. lg 2. p 5", bases: "STS § 25 lg 2 p 5"},
		{text: "STS § 25 lg. 2 p. 5", bases: "STS § 25 lg 2 p 5"}, {text: "STS § 25 lõike 2 punkti 5", bases: "STS § 25 lg 2 p 5"},
		{text: "STS § 25 lg 2 lg 3", bases: "STS § 25 lg 2, lg 3"}, {text: "STS § 25 lg 2, lg 3", bases: "STS § 25 lg 2, lg 3"},
		{text: "STS § 25 lg 2 ja lg 3", bases: "STS § 25 lg 2, lg 3"}, {text: "KOKS § 23 lg 1, lg 2 p 3", bases: "KOKS § 23 lg 1, lg 2 p 3"},
		{text: "STS § 25 lg 2 p 1, p 4", bases: "STS § 25 lg 2 p 1, p 4"}, {text: "STS § 25 lg 2 p 1 p 4"}, // p 1⁴?
		{text: "STS § 25 lg 2 p 1 p 14", bases: "STS § 25 lg 2 p 1, p 14"},
		// An act begins behind a bare point: the point is whole.
		{text: p + "12, 19\nTMS § 11 lg 5", bases: p + "12, " + p + "19, TMS § 11 lg 5"},
		{text: p + "12, 19\r\nTMS § 11 lg 5", bases: p + "12, " + p + "19, TMS § 11 lg 5"},
		{text: p + "12, 19 TMS § 11 lg 5", bases: p + "12, " + p + "19, TMS § 11 lg 5"},
		{text: p + "12, 19; TMS § 11 lg 5", bases: p + "12, " + p + "19, TMS § 11 lg 5"},
		{text: p + "12, 19 (TMS § 11 lg 5)", bases: p + "12, " + p + "19, TMS § 11 lg 5"},
		{text: p + "19 TMS § 11 lg 5", bases: p + "19, TMS § 11 lg 5"},
		{text: p + "12, 19\ntäitemenetluse seadustik § 11", bases: p + "12, " + p + "19, täitemenetluse seadustik § 11"},
		{text: p + "12, 2 lapse kaitse seaduse § 3", bases: p + "12", rest: "2 lapse kaitse seaduse § 3"}, // two children's
		{text: p + "12, 19 teave", bases: p + "12", rest: "19 teave"},
		{text: p + "12\n17", bases: p + "12", rest: "17"},
		{text: p + "12,\n17", bases: p + "12, " + p + "17"},
		{text: p + "12\n" + p + "17", bases: p + "12, " + p + "17"},
		// Points of § 35: p 5 p 1 may be p 5¹.
		{text: p + "5 p 1"}, {text: p + "3 p 1"}, {text: p + "5 p. 1"}, {text: p + "18 p 2"}, {text: p + "18 1"}, {text: p + "5-1"}, {text: p + "5prim"},
		{text: p + "12 p 1", bases: p + "12, " + p + "1"}, {text: p + "5, p 1", bases: p + "5, " + p + "1"}, {text: p + "5 ja p 1", bases: p + "5, " + p + "1"},
		{text: p + "5 p 12", bases: p + "5, " + p + "12"},
		{text: p + "5'1", bases: p + "5¹"}, {text: p + "5’1", bases: p + "5¹"}, {text: p + "5´2", bases: p + "5²"}, {text: p + "5prim1", bases: p + "5¹"},
		{text: p + "5' 1"}, {text: p + "5''1"}, {text: p + "5*1"}, {text: p + "12'1", bases: "!"},
		{text: p + "18_1", bases: p + "18¹"}, {text: p + "5'1, 12", bases: p + "5¹, " + p + "12"},
		{text: "AvTS § 35 lõige 2 p 3", bases: "AvTS § 35 lg 2 p 3"}, {text: p + "12, lõige 2 p 3", bases: p + "12, AvTS § 35 lg 2 p 3"},
		{text: "§ 35 lõige 2 p 3", bases: "AvTS § 35 lg 2 p 3"}, {text: "lõige 2 p 3"}, {text: "lg 1 p 12"},
		{text: "AvTS § 35 lg 1 pnkt 12", bases: p + "12"}, {text: "AvTS § 35 lg 1 pkt 12", bases: p + "12"},
		{text: "AvTS § 35 l 1 p 12"}, {text: "AvTS § 35 lg1p12,lg2p1", bases: p + "12, AvTS § 35 lg 2 p 1"},
		{text: "AvTS §-d 35 lg 1 p 12", bases: p + "12"},
		// Regulations, with who made them, day and number.
		{text: "VV 28.05.2009 määrus nr 82 § 11 lg 9", bases: "VV 28.05.2009 määrus nr 82 § 11 lg 9"},
		{text: "VV 28.05.2009 määruse nr 82 § 11 lg 9", bases: "VV 28.05.2009 määruse nr 82 § 11 lg 9"},
		{text: "VV 28.05.2009. a määruse nr 82 § 11", bases: "VV 28.05.2009. a määruse nr 82 § 11"},
		{text: "Vabariigi Valitsuse 28.05.2009 määrus nr 82 § 11", bases: "Vabariigi Valitsuse 28.05.2009 määrus nr 82 § 11"},
		{text: "Vabariigi Valitsuse määruse nr. 82 § 11", bases: "Vabariigi Valitsuse määruse nr. 82 § 11"},
		{text: "justiitsministri määruse nr 10 § 3 lg 1", bases: "justiitsministri määruse nr 10 § 3 lg 1"},
		{text: "Rahandusministri 20.12.2016 määrus nr 53 § 4", bases: "Rahandusministri 20.12.2016 määrus nr 53 § 4"},
		{text: "VV määrus 82 § 11 lg 9", bases: "VV määrus 82 § 11 lg 9"},
		{text: "VV 28.05.2009 määrus nr 82, § 11, lg 9", bases: "VV 28.05.2009 määrus nr 82 § 11 lg 9"},
		{text: p + "19, VV 28.05.2009 määrus nr 82 § 11 lg 9", bases: p + "19, VV 28.05.2009 määrus nr 82 § 11 lg 9"},
		{text: "VV 28.05.2009 määrus nr 82 § 11 lg 9; " + p + "12", bases: "VV 28.05.2009 määrus nr 82 § 11 lg 9, " + p + "12"},
		{text: "VV 12.08.2004 määrus nr 262 § 5, kehtib kuni 12.08.2030", bases: "VV 12.08.2004 määrus nr 262 § 5", end: "2030-08-12"},
		{text: "VV 28.05.2009 määrus nr 82"}, {text: "määrus nr 82 § 11"}, {text: "VV 28.05.2009 § 11"},
		{text: "Leping 5 määrus nr 82 lg 3"},
		// Digits in the name of an act.
		{text: "ÜSS2021_2027 § 20 lg 3", bases: "ÜSS2021_2027 § 20 lg 3"}, {text: "ÜSS 2021-2027 § 20 lg 3", bases: "ÜSS 2021-2027 § 20 lg 3"},
		{text: "STS2014_2020 § 25 p 5", bases: "STS2014_2020 § 25 p 5"}, {text: "ÜSS 2021–2027 § 20", bases: "ÜSS 2021–2027 § 20"},
		{text: "perioodi 2021–2027 Euroopa Liidu ühtekuuluvus- ja siseturvalisuspoliitika fondide rakendamise seadus § 20 lg 3",
			bases: "perioodi 2021–2027 Euroopa Liidu ühtekuuluvus- ja siseturvalisuspoliitika fondide rakendamise seadus § 20 lg 3"},
		{text: "perioodi 2014-2020 struktuuritoetuse seaduse § 25", bases: "perioodi 2014-2020 struktuuritoetuse seaduse § 25"},
		{text: p + "12; perioodi 2014-2020 struktuuritoetuse seaduse § 25", bases: p + "12, perioodi 2014-2020 struktuuritoetuse seaduse § 25"},
		{text: "justiitsministri 22.12.2015 määrus nr 64 „Toimiku kord“ § 5", bases: "justiitsministri 22.12.2015 määrus nr 64 § 5"},
		{text: "Maksukorralduse seadus (MKS) § 26", bases: "Maksukorralduse seadus § 26"},
		// Remarks in brackets between the points.
		{text: p + "11 (eriliiki isikuandmed), p 12 (eraelu)", bases: p + "11, " + p + "12", rest: "eriliiki isikuandmed; eraelu"},
		{text: p + "11 (eriliiki isikuandmed) ja p 12", bases: p + "11, " + p + "12", rest: "eriliiki isikuandmed"},
		{text: p + "11 (vt MKS § 26), p 12", bases: p + "11, MKS § 26", rest: "vt; p 12"},
		{text: p + "11 (isikuandmed) 12", bases: p + "11", rest: "isikuandmed) 12"},
		// Ends.
		{text: p + "12, kehtib kuni 08.07.2031.a", bases: p + "12", end: "2031-07-08"}, {text: p + "12 kehtib kuni 08.07.2031. a.", bases: p + "12", end: "2031-07-08"},
		{text: p + "17 lepingu lõpuni 31.12.2031", bases: p + "17", rest: "lepingu lõpuni 31.12.2031"}, // an event beside a day: ParseEnd
	} {
		t.Run(w.text, func(t *testing.T) {
			r, err := classification.ParseBasis(w.text)
			switch w.bases {
			case "", "!":
				assert.Error(t, err)
				assert.Empty(t, r.Bases)
				assert.Equal(t, w.text, r.Rest, "all of it stays")
			default:
				assert.NoError(t, err)
				assert.Equal(t, w.bases, r.String())
				assert.Equal(t, w.rest, r.Rest)
			}
			assert.Equal(t, day(w.end), r.End)
			checkReading(t, w.text, r)
		})
	}
}
