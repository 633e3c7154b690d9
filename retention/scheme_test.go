// SPDX-License-Identifier: MIT

package retention_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/teabehaldus/teabehaldus/retention"
)

// read gives a scheme entry by entry, "mark < parent | title | term | value | decision", and the errors in their place.
func read(scheme string) (all []string) {
	for s, err := range retention.ReadScheme(strings.NewReader(scheme)) {
		if err != nil {
			all = append(all, "! "+err.Error())
			continue
		}
		all = append(all, strings.Join([]string{s.Mark + " < " + s.Parent, s.Title, s.Term.String(), s.Value.String(), s.Appraisal.String()}, " | "))
	}
	return all
}

const over = "this may change how the records are kept; write it in the column of the term, of its start or of archival value: "

const lost = "the row above it was not read, and may change how the records are kept: "

const another = "the term itself says from when it counts, and that is something else: "

// TestSchemeForms: schemes as institutions print them.
func TestSchemeForms(t *testing.T) {
	t.Run("rmk-3.3", func(t *testing.T) {
		for name, v := range map[string]struct {
			scheme string
			want   []string
		}{
			"Tartu: the mark joined to the term": {
				"Sarja tähis;Sarja pealkiri;Säilitustähtaeg\n1-1;Volikogu otsused;AlatineAV 09.02.2012 nr 14\n1-2;Kirjad;5 aastat\n",
				[]string{
					"1-1 <  | Volikogu otsused | alatine, AV 09.02.2012 nr 14 | archival | 09.02.2012 nr 14",
					"1-2 <  | Kirjad | 5 aastat |  | ",
				},
			},
			"functions and parent series without a term": {
				"tähis;nimetus;säilitustähtaeg;märkused\n;JUHTIMINE;;\n1;Juhtimine ja planeerimine;;\n1-1;Käskkirjad;;\n1-1.1;Põhitegevuse käskkirjad;alatine;\n1-1.2;Puhkuse käskkirjad;5 aastat;\n;PERSONAL;;\nP-2;Isikutoimikud;75 aastat;\n",
				[]string{
					" <  | JUHTIMINE |  |  | ", "1 < JUHTIMINE | Juhtimine ja planeerimine |  |  | ", "1-1 < 1 | Käskkirjad |  |  | ", "1-1.1 < 1-1 | Põhitegevuse käskkirjad | alatine |  | ",
					"1-1.2 < 1-1 | Puhkuse käskkirjad | 5 aastat |  | ", " <  | PERSONAL |  |  | ", "P-2 < PERSONAL | Isikutoimikud | 75 aastat |  | ",
				},
			},
			"sub-series in a column of their own": {
				"Funktsioon,Viit,Dokumendisarja nimetus,Allsari,Säilitusaeg\nJuhtimine,1-1,Käskkirjad,,\nJuhtimine,1-1/1,,Puhkused,5 aastat\nJuhtimine,1-2,Lepingud,Hankelepingud,10 aastat lepingu lõppemisest\n",
				[]string{
					"1-1 < Juhtimine | Käskkirjad |  |  | ", "1-1/1 < 1-1 | Puhkused | 5 aastat |  | ",
					"1-2 < Lepingud | Hankelepingud | 10 aastat alates lepingu lõppemisest |  | ",
				},
			},
			"marks of both": {
				"sarja tähis;sarja nimetus;allsarja tähis;allsarja nimetus;säilitustähtaeg\n2-1;Lepingud;2-1.1;Hankelepingud;10 aastat\n2-1;Lepingud;2-1.2;Üürilepingud;7 aastat\n",
				[]string{"2-1.1 < 2-1 | Hankelepingud | 10 aastat |  | ", "2-1.2 < 2-1 | Üürilepingud | 7 aastat |  | "},
			},
			"years in the header": {
				"Tähis;Pealkiri;Säilitustähtaeg (aastates)\n1-1;Kirjad;5\n1-2;Lepingud;10 aastat lepingu lõppemisest\n1-3;Otsused;alatine\n",
				[]string{"1-1 <  | Kirjad | 5 aastat |  | ", "1-2 <  | Lepingud | 10 aastat alates lepingu lõppemisest |  | ", "1-3 <  | Otsused | alatine |  | "},
			},
			"a bare number without that header": {
				"Tähis;Pealkiri;Säilitustähtaeg\n1-1;Kirjad;5\n", []string{`! line 2: säilitustähtaeg: not read: "5"`},
			},
			"AV in the column of the decision": {
				"Tähis;Pealkiri;Säilitustähtaeg;Hindamisotsus\n1-1;Otsused;Alatine;AV 09.02.2012 nr 14\n1-2;Kirjad;5 aastat;AV\n1-3;Arved;7 aastat;mitte AV, 24.05.2012 nr 72\n1-4;Memod;5 aastat;24.05.2012 nr 72\n1-5;Aktid;5 aastat;-\n1-6;Protokollid;10 aastat;AV – RA hindamisotsus nr 72, 24.05.2012\n1-7;Muud;5 aastat;ei tea\n",
				[]string{
					"1-1 <  | Otsused | alatine | archival | 09.02.2012 nr 14", "1-2 <  | Kirjad | 5 aastat | archival | ", "1-3 <  | Arved | 7 aastat | not_archival | 24.05.2012 nr 72",
					"1-4 <  | Memod | 5 aastat |  | 24.05.2012 nr 72", "1-5 <  | Aktid | 5 aastat |  | ", "1-6 <  | Protokollid | 10 aastat | archival | 24.05.2012 nr 72",
					`! line 8: hindamisotsus: not read: "ei tea"`,
				},
			},
			"AV in the notes and in the title": {
				"Tähis;Pealkiri;Säilitustähtaeg;Märkused\n1-1;Otsused;Alatine;AV – RA hindamisotsus nr 72, 24.05.2012\n1-2;Käskkirjad (AV);10 aastat;\n1-3;Kirjad;5 aastat;osaliselt AV\n1-4;Arved;7 aastat;mitte AV\n1-5;Aktid;7 aastat;ei ole arhiiviväärtuslik\n1-6;Load;7 aastat;AVALIK\n",
				[]string{
					"1-1 <  | Otsused | alatine | archival | 24.05.2012 nr 72", "1-2 <  | Käskkirjad (AV) | 10 aastat | archival | ", "1-3 <  | Kirjad | 5 aastat | archival | ",
					"1-4 <  | Arved | 7 aastat |  | ", "1-5 <  | Aktid | 7 aastat |  | ", "1-6 <  | Load | 7 aastat |  | ",
				},
			},
			"contradictions": {
				"tähis;nimetus;säilitustähtaeg;arhiiviväärtus;hindamisotsus\n1-1;A;5 aastat;ei;AV 09.02.2012 nr 14\n1-2;B;5 aastat AV;ei;\n1-3;C;5 aastat, arhiiviväärtuseta;;AV\n1-4;D;5 aastat, arhiiviväärtuseta;;09.02.2012 nr 14\n1-5;E;5 aastat, arhiiviväärtuseta;;\n",
				[]string{
					`! line 2: one place says AV, another says that it is of no archival value: "1-1"`, `! line 3: one place says AV, another says that it is of no archival value: "1-2"`,
					`! line 4: one place says AV, another says that it is of no archival value: "1-3"`, "1-4 <  | D | 5 aastat, arhiiviväärtuseta | not_archival | 09.02.2012 nr 14",
					"1-5 <  | E | 5 aastat, arhiiviväärtuseta |  | ",
				},
			},
			"a column or a note that may change the term": {
				"Tähis;Nimetus;Säilitustähtaeg;Märkused;Säilitustähtaja algus;Eelhindamine;Kapp\n1-1;A;5 aastat;;lepingu lõppemine;;\n1-2;B;5 aastat;;;AV;\n1-3;C;5 aastat;tähtaeg algab majandusaasta lõpust;;;\n1-4;D;5 aastat;arvates töösuhte lõppemisest;;;\n1-5;E;5 aastat;alates 2015. aastast digitaalne;;;7\n1-6;F;5 aastat;;-;;AV\n1-7;G;5 aastat;;;;3. korrus\n",
				[]string{
					"1-1 <  | A | 5 aastat alates lepingu lõppemisest |  | ", "1-2 <  | B | 5 aastat | archival | ", "1-3 <  | C | 5 aastat alates majandusaasta lõpust |  | ",
					"1-4 <  | D | 5 aastat alates töösuhte lõppemisest |  | ", "1-5 <  | E | 5 aastat |  | ", `! line 7: "Kapp": ` + over + `"AV"`, "1-7 <  | G | 5 aastat |  | ",
				},
			},
			"from when the term counts": {
				"Tähis;Nimetus;Säilitustähtaeg;Säilitustähtaja arvestamise algus;Märkused\n1-1;A;10 aastat;lepingu lõppemine;\n1-2;B;10 aastat;majandusaasta lõpp;\n1-3;C;10 aastat;FROM_CLOSING_YEAR_END;\n1-4;D;10 aastat;Sulgemisest;\n1-5;E;10 aastat, AV;loomisest;\n" +
					"1-6;F;10 aastat lepingu lõppemisest;Lepingu lõppemine;\n1-7;G;10 aastat lepingu lõppemisest;loomisest;\n1-8;H;alatine;lepingu lõppemine;\n1-9;I;likvideerimiseni;loomine;\n1-10;J;likvideerimiseni;lepingu lõppemine;\n" +
					"1-11;K;10 aastat;01.01.2012;\n1-12;L;10 aastat;kvartali lõpp;\n1-13;M;3–5 aastat;töösuhte lõppemine;\n1-14;N;10 aastat;;säilitustähtaega arvestatakse alates lepingu lõppemisest.\n1-15;O;10 aastat;majandusaasta lõpp;arvates lepingu lõppemisest\n1-16;P;10 aastat;-;hoiustatakse lepingu juures\n",
				[]string{
					"1-1 <  | A | 10 aastat alates lepingu lõppemisest |  | ", "1-2 <  | B | 10 aastat alates majandusaasta lõpust |  | ", "1-3 <  | C | 10 aastat alates toimiku sulgemise aasta lõpust |  | ",
					"1-4 <  | D | 10 aastat alates toimiku sulgemisest |  | ", "1-5 <  | E | 10 aastat alates loomisest, AV | archival | ", "1-6 <  | F | 10 aastat alates lepingu lõppemisest |  | ",
					"! line 8: \"Säilitustähtaja arvestamise algus\": " + another + `"loomisest"`, "1-8 <  | H | alatine |  | ", "1-9 <  | I | likvideerimiseni |  | ", "! line 11: \"Säilitustähtaja arvestamise algus\": " + another + `"lepingu lõppemine"`,
					"! line 12: \"Säilitustähtaja arvestamise algus\": " + over + `"01.01.2012"`, "! line 13: \"Säilitustähtaja arvestamise algus\": " + over + `"kvartali lõpp"`,
					"1-13 <  | M | 5 aastat alates töösuhte lõppemisest või 3 aastat alates töösuhte lõppemisest, olenevalt sellest, kumb on pikem |  | ", "1-14 <  | N | 10 aastat alates lepingu lõppemisest |  | ",
					"! line 16: märkused: " + another + `"arvates lepingu lõppemisest"`, "1-16 <  | P | 10 aastat |  | ",
				},
			},
			"from when, in notes of one event and in more words": {
				"Tähis;Nimetus;Säilitustähtaeg;Märkused;Säilitusaja arvestus\n1-1;A;7 aastat;töösuhte lõppemisest;\n1-2;B;7 aastat;pärast lepingu lõppemist;\n1-3;C;7 aastat;tähtaja algus: lepingu lõppemine;\n1-4;D;7 aastat;kohtuasi 2-24-1;\n1-5;E;7 aastat;säilitada kauem;\n1-6;F;7 aastat;seni kuni kehtib;\n" +
					"1-7;G;7 aastat;;lepingu lõppemine või lõpetamine\n1-8;H;7 aastat;;sündmus: lepingu lõppemine\n1-9;I;7 aastat loomisest;;dokumendi loomine\n1-10;J;7 aastat;;sündmus\n1-11;K;7 aastat;Koopia alates lepingu lõppemisest;\n1-12;L;7 aastat;;loomisest, lepingutel lõppemisest\n1-13;M;7 aastat;;loomine/saamine\n1-14;N;7 aastat;;viimane kanne\n1-15;O;7 aastat;kuulub üleandmisele RA-sse;\n1-16;P;7 aastat;jääb alles;\n",
				[]string{
					"1-1 <  | A | 7 aastat alates töösuhte lõppemisest |  | ", "1-2 <  | B | 7 aastat pärast lepingu lõppemist |  | ", "! line 4: märkused: " + over + `"tähtaja algus: lepingu lõppemine"`,
					"! line 5: märkused: " + over + `"kohtuasi 2-24-1"`, "! line 6: märkused: " + over + `"säilitada kauem"`, "! line 7: märkused: " + over + `"seni kuni kehtib"`,
					"1-7 <  | G | 7 aastat alates lepingu lõppemisest või lõpetamisest |  | ", "1-8 <  | H | 7 aastat alates lepingu lõppemisest |  | ", "1-9 <  | I | 7 aastat alates loomisest |  | ",
					`! line 11: "Säilitusaja arvestus": ` + over + `"sündmus"`, `! line 12: märkused: ` + over + `"Koopia alates lepingu lõppemisest"`,
					`! line 13: "Säilitusaja arvestus": ` + over + `"loomisest, lepingutel lõppemisest"`, "1-13 <  | M | 7 aastat alates loomisest või saamisest |  | ", "1-14 <  | N | 7 aastat alates viimasest kandest |  | ",
					"1-15 <  | O | 7 aastat | archival | ", `! line 17: märkused: ` + over + `"jääb alles"`,
				},
			},
			"notes of more than one thing": {
				"Tähis;Nimetus;Säilitustähtaeg;Märkused\n1-1;A;7 aastat;tähtaega pikendatud kuni 31.12.2035\n1-2;B;7 aastat;hävitamine peatatud\n1-3;C;7 aastat;koopiad 1 aasta\n1-4;D;7 aastat;protokollid alatiselt\n1-5;E;7 aastat;hävitatakse pärast auditit\n1-6;F;alatine;koopiad 1 aasta\n" +
					"1-7;G;7 aastat;Säilitatakse DHS-is\n1-8;H;7 aastat;Elektrooniliselt alates 01.01.2019\n1-9;I;7 aastat;lihtsustatud korras hävitamine ei ole lubatud\n1-10;J;7 aastat;Sari on lõpetatud\n",
				[]string{
					"! line 2: märkused: " + over + `"tähtaega pikendatud kuni 31.12.2035"`, "! line 3: märkused: " + over + `"hävitamine peatatud"`, "! line 4: märkused: " + over + `"koopiad 1 aasta"`,
					"! line 5: märkused: " + over + `"protokollid alatiselt"`, "! line 6: märkused: " + over + `"hävitatakse pärast auditit"`, "1-6 <  | F | alatine |  | ", "1-7 <  | G | 7 aastat |  | ",
					"1-8 <  | H | 7 aastat |  | ", "1-9 <  | I | 7 aastat |  | ", "1-10 <  | J | 7 aastat |  | ",
				},
			},
			"columns that are not known": {
				"Tähis;Nimetus;Säilitustähtaeg;Uus säilitustähtaeg;Asukoht;Juurdepääsupiirangu tähtaeg;Kehtiv alates;Sisu kirjeldus;Säilitustähtaja alus\n1-1;A;5 aastat;;arhiiv;5 aastat;01.01.2020;Hävitamise aktid;RPS § 12\n1-2;B;5 aastat;10 aastat;;;;;\n1-3;C;5 aastat;5 aastat;;;;;\n" +
					"1-4;D;5 aastat;;;;lepingu lõppemiseni;;\n1-5;E;5 aastat;;;;;AV;\n1-6;F;5 aastat;;;;;;lepingu lõppemisest\n1-7;G;5 aastat;–;;;;;\n",
				[]string{
					"1-1 <  | A | 5 aastat |  | ", `! line 3: "Uus säilitustähtaeg": ` + over + `"10 aastat"`, "1-3 <  | C | 5 aastat |  | ", `! line 5: "Kehtiv alates": ` + over + `"lepingu lõppemiseni"`,
					"1-5 <  | E | 5 aastat | archival | ", `! line 7: "Säilitustähtaja alus": ` + over + `"lepingu lõppemisest"`, "1-7 <  | G | 5 aastat |  | ",
				},
			},
			"hand-over and appraisal in columns of their own": {
				"Tähis;Nimetus;Säilitustähtaeg;Üleandmine Rahvusarhiivi;Eelhindamine;Hindamisotsus\n1-1;A;5 aastat;jah;;\n1-2;B;5 aastat;Rahvusarhiiv;;\n1-3;C;5 aastat;;AV 09.02.2012 nr 14;\n1-4;D;5 aastat;ei;ei;\n1-5;E;5 aastat;ei;;09.02.2012 nr 14\n1-6;F;5 aastat;ei;AV;\n1-7;G;5 aastat;;puudub;\n1-8;H;5 aastat;võib-olla;;\n",
				[]string{
					"1-1 <  | A | 5 aastat | archival | ", "1-2 <  | B | 5 aastat | archival | ", "1-3 <  | C | 5 aastat | archival | 09.02.2012 nr 14", "1-4 <  | D | 5 aastat |  | ", "1-5 <  | E | 5 aastat |  | 09.02.2012 nr 14",
					`! line 7: one place says AV, another says that it is of no archival value: "1-6"`, `! line 8: eelhindamine: not read: "puudub"`, `! line 9: üleandmine: not read: "võib-olla"`,
				},
			},
			"the marks under a header that elsewhere has the titles": {
				"Sari\tDokumendisarja nimetus\tSäilitus- tähtaeg\tJuurdepääsu piirangud\n1\tJUHTIMINE\t\t\n1-1\tKirjad\t5 a\tAvalik\n", []string{"1 <  | JUHTIMINE |  |  | ", "1-1 < 1 | Kirjad | 5 aastat |  | "},
			},
			"rows that go on": {
				"Tähis;Nimetus;Säilitustähtaeg;Märkused\n1-1;Lepingud;10 aastat;\n;ja nende lisad;lepingu lõppemisest;\n;;;arhiiviväärtuslikud\n1-2;Kirjad;5 aastat;\n;Muu;;\n",
				[]string{"1-1 <  | Lepingud ja nende lisad | 10 aastat alates lepingu lõppemisest | archival | ", "1-2 <  | Kirjad | 5 aastat |  | ", " <  | Muu |  |  | "},
			},
			"notes that hand over, or deny": {
				"Tähis:;Nimetus:;Säilitustähtaeg:;Märkused:;AV:\n1-1;A;5 aastat;antakse üle Rahvusarhiivi;\n1-2;B;5 aastat;kuulub üleandmisele avalikku arhiivi;\n1-3;C;5 aastat;ei anta üle Rahvusarhiivi;\n1-4;D;5 aastat;arhiiviväärtuseta;AV\n1-5;E;5 aastat;osaliselt AV, ülejäänud mitte AV;\n1-6;F;5 aastat;;x\n1-7;G;5 aastat;;ei ole arhiiviväärtust\n",
				[]string{
					"1-1 <  | A | 5 aastat | archival | ", "1-2 <  | B | 5 aastat | archival | ", "1-3 <  | C | 5 aastat |  | ",
					`! line 5: one place says AV, another says that it is of no archival value: "1-4"`, "1-5 <  | E | 5 aastat | archival | ", "1-6 <  | F | 5 aastat | archival | ", "1-7 <  | G | 5 aastat | not_archival | ",
				},
			},
			"lines that are no series": {
				"Tähis;Nimetus;Säilitustähtaeg\n1-1;Kirjad;5 aastat\n;ja nende lisad;\n* alates lõppemisest;;\nKokku 2 sarja;;\n1-2;Aktid;7 aastat\n",
				[]string{
					"1-1 <  | Kirjad ja nende lisad | 5 aastat |  | ", `! line 4: tähis: no row of a series or a function: "* alates lõppemisest"`,
					`! line 5: tähis: no row of a series or a function: "Kokku 2 sarja"`, "1-2 <  | Aktid | 7 aastat |  | ",
				},
			},
			"ticks, and titles and places that order more": {
				"Tähis;Nimetus;Säilitustähtaeg;Lukus;Veerg;Isikuandmed;Arh.väärtus;Juurdepääs;Vastutaja;Asukoht;Hindamisotsus\n1-1;A;5 aastat;jah;;;;;;;\n1-2;B;5 aastat;;x;;;;;;\n1-3;C;5 aastat;;;jah;;AK 75 aastat;Mari;säilitada kabinetis 12;ei ole\n" +
					"1-4;D;5 aastat;;;;+;;;;\n1-5;E;5 aastat;;;;;AK, mitte hävitada;;;\n1-6;F;5 aastat;;;;;;arhivaar, säilitab 20 aastat;;\n1-7;G, säilitatakse alatiselt;5 aastat;;;;;;;;\n1-8;H;5 aastat;;;;;;;;\n;(volikogu omad alatine);;;;;;;;;\n1-9;I (alatine);alatine;;;;;;;;\n",
				[]string{
					`! line 2: "Lukus": ` + over + `"jah"`, `! line 3: "Veerg": ` + over + `"x"`, "1-3 <  | C | 5 aastat |  | ", `! line 5: "Arh.väärtus": ` + over + `"+"`,
					`! line 6: "Juurdepääs": ` + over + `"AK, mitte hävitada"`, "! line 7: struktuuriüksus: " + over + `"arhivaar, säilitab 20 aastat"`, "! line 8: nimetus: " + over + `"G, säilitatakse alatiselt"`,
					"! line 9: nimetus: " + over + `"H (volikogu omad alatine)"`, "1-9 <  | I (alatine) | alatine |  | ",
				},
			},
			"of archival value as what is above": {
				"Tähis;Nimetus;Säilitustähtaeg;Arhiiviväärtus\n1;Juhtimine;;AV\n1-1;Protokollid;10 aastat;\n1-2;Kirjad;5 aastat;ei\n1-3;Käskkirjad;;\n1-3.1;Puhkused;5 aastat;\n2;Haldus;;\n2-1;Arved;7 aastat;\n;AJALUGU;;AV\nA-1;Kroonika;10 aastat;\n",
				[]string{
					"1 <  | Juhtimine |  | archival | ", "1-1 < 1 | Protokollid | 10 aastat | archival | ", "1-2 < 1 | Kirjad | 5 aastat | not_archival | ", "1-3 < 1 | Käskkirjad |  | archival | ",
					"1-3.1 < 1-3 | Puhkused | 5 aastat | archival | ", "2 <  | Haldus |  |  | ", "2-1 < 2 | Arved | 7 aastat |  | ", " <  | AJALUGU |  |  | ", "A-1 < AJALUGU | Kroonika | 10 aastat | archival | ",
				},
			},
			"below a row that was not read": {
				"Tähis;Nimetus;Säilitustähtaeg;Märkused;Arhiiviväärtus\n1;Juhtimine;;hävitamine peatatud;\n1-1;Kirjad;5 aastat;;\n2;Haldus;;;vist\n2-1;Arved;7 aastat;;ei\n;RAHA;;kohtuasi;\nR-1;Kassa;7 aastat;;\n;MUU;;;\n3;Muu;;;\n3;Muu;;;\n3-1;Kirjad;5 aastat;;\n3-2;Protokollid;10 aastat;;\n;Volikogu omad alatine;;;\n",
				[]string{
					"! line 2: märkused: " + over + `"hävitamine peatatud"`, "! line 3: " + lost + `"1"`, `! line 4: arhiiviväärtus: no such value (allowed: AV, jah, ei, hindamata): "vist"`, "! line 5: " + lost + `"2"`,
					"! line 6: märkused: " + over + `"kohtuasi"`, "! line 7: " + lost + `"RAHA"`, " <  | MUU |  |  | ", "3 < MUU | Muu |  |  | ", `! line 10: tähis: the mark is empty or given twice: "3"`, "3-1 < 3 | Kirjad | 5 aastat |  | ",
					"! line 12: nimetus: " + over + `"Protokollid Volikogu omad alatine"`,
				},
			},
			"marks that may be one": {
				"Tähis;Nimetus;Säilitustähtaeg\n1-1;A;5 aastat\n1–1;A;5 aastat\n1-2;B;5 aastat\n1-2.;B;10 aastat\n1-3;C;5 aastat\n1.3;C;10 aastat\n1-4;D;5 aastat\n1.4;D;5 aastat\n2;E;\n2.1;F;5 aastat\n2-1.;G;alatine\n",
				[]string{
					"1-1 <  | A | 5 aastat |  | ", `! line 3: tähis: the mark is empty or given twice: "1–1"`, "1-2 <  | B | 5 aastat |  | ", `! line 5: tähis: the mark is empty or given twice: "1-2."`,
					"1-3 <  | C | 5 aastat |  | ", `! line 7: tähis: the mark may be the same as 1-3, and its records are kept otherwise: "1.3"`, "1-4 <  | D | 5 aastat |  | ", "1.4 <  | D | 5 aastat |  | ",
					"2 <  | E |  |  | ", "2.1 < 2 | F | 5 aastat |  | ", `! line 12: tähis: the mark may be the same as 2.1, and its records are kept otherwise: "2-1."`,
				},
			},
			"notes that leave archival value open": {
				"Tähis;Nimetus;Säilitustähtaeg;Märkused\n1-1;A;5 aastat;arhiiviväärtus hindamata\n1-2;B;5 aastat;AV hindamata\n1-3;C;5 aastat;arhiiviväärtus puudub\n1-4;D;5 aastat;arhiiviväärtust ei ole\n1-5;E;5 aastat;arhiiviväärtus määramata\n1-6;F;5 aastat;arhiiviväärtus selgub hindamisel\n" +
					"1-7;G;5 aastat;arhiiviväärtuslik?\n1-8;H;5 aastat;av\n1-9;I;5 aastat;A.V.\n1-10;J;5 aastat;omab arhiiviväärtust\n1-11;K;alatine;av\n1-13;M;5 aastat;Hindamata\n",
				[]string{
					"1-1 <  | A | 5 aastat |  | ", "1-2 <  | B | 5 aastat |  | ", "1-3 <  | C | 5 aastat |  | ", "1-4 <  | D | 5 aastat |  | ", "! line 6: märkused: " + over + `"arhiiviväärtus määramata"`,
					"! line 7: märkused: " + over + `"arhiiviväärtus selgub hindamisel"`, "! line 8: märkused: " + over + `"arhiiviväärtuslik?"`, "! line 9: märkused: " + over + `"av"`, "! line 10: märkused: " + over + `"A.V."`,
					"1-10 <  | J | 5 aastat | archival | ", "1-11 <  | K | alatine |  | ", "1-13 <  | M | 5 aastat |  | ",
				},
			},
			"a note that contradicts a value": {"Tähis;Nimetus;Säilitustähtaeg;Arhiiviväärtus;Märkused\n1-1;A;5 aastat;ei;Hindamata\n", []string{"! line 2: märkused: " + over + `"Hindamata"`}},
			"functions without a mark that say something": {
				"Tähis;Nimetus;Säilitustähtaeg;Märkused;Arhiiviväärtus;X\n1-1;A;5 aastat;;;\n;RAHA (AV);;;;\n2-1;B;5 aastat;;;\n;VARA;;kohtuasi;;\n3-1;C;5 aastat;;;\n;MUU;;;;10 aastat\n4-1;D;5 aastat;;;\n;JAMA;;;vist;\n5-1;E;5 aastat;;;\n",
				[]string{
					"1-1 <  | A | 5 aastat |  | ", " <  | RAHA (AV) |  |  | ", "2-1 < RAHA (AV) | B | 5 aastat | archival | ", "! line 5: märkused: " + over + `"kohtuasi"`, "! line 6: " + lost + `"VARA"`, `! line 7: "X": ` + over + `"10 aastat"`, "! line 8: " + lost + `"MUU"`,
					`! line 9: arhiiviväärtus: no such value (allowed: AV, jah, ei, hindamata): "vist"`, "! line 10: " + lost + `"JAMA"`,
				},
			},
			"no title": {"tähis;säilitustähtaeg\n1-1;5 aastat\n", []string{"! line 1: the header has no column nimetus or allsari"}},
			"empty":    {"tähis;nimetus;säilitustähtaeg;märkused\n;;;x\n;Kirjad;5 aastat;\n", []string{`! line 2: tähis: the mark is empty or given twice: ""`, `! line 3: tähis: the mark is empty or given twice: ""`}},
		} {
			assert.Equal(t, v.want, read(v.scheme), name)
		}
	})
}

// TestRowsBelow: whatever a row without a mark says of how records are kept, the series above it is not kept as if it were not there.
func TestRowsBelow(t *testing.T) {
	for _, row := range []string{
		";;AV;", ";;AV*;", ";;10 aastat;", `"";;7 a;`, ";Lisad;10 aastat;", ";AV;;", ";Lisad AV;;", " ;Arhiiviväärtuslik;;", ";RA 09.02.2012 nr 14;;", "-;;10 aastat;", ";;Alatine;", ";;(AV);", ";(AV);;", ";;aastat;", ";Lisad (10 aastat);;", ";Lisad – mitte hävitada;;",
		";Säilitada alatiselt;;", ";Alatine;;", ";;;AV", ";;;10 aastat", ";;;kohtuasi", ";Lisad;;AV", ";Lisad;;mitte hävitada", ";10 aastat;;", ";Rahvusarhiivi;;", "–;Lisad AV;;", ".;;alatine;", "*;;10 aastat;", ";kümme aastat;;", ";(10 a);;", ";Antakse üle RA-le;;",
	} {
		for name, below := range map[string]string{"last": "", "between": "1-4;Aktid;7 aastat;\n", "of flat marks": ""} {
			mark := "1-3"
			if name == "of flat marks" {
				mark = "3"
			}
			for s, err := range retention.ReadScheme(strings.NewReader("tähis;nimetus;säilitustähtaeg;märkused\n" + mark + ";Kirjad;5 aastat;\n" + row + "\n" + below)) {
				if s.Mark == mark && err == nil {
					assert.True(t, s.Value == retention.Archival || s.Term.String() != "5 aastat", "%s, %s: %s", row, name, s.Term)
				}
				if s.Mark == "1-4" {
					assert.NoError(t, err, row)
				}
			}
		}
	}
	for _, row := range []string{";Juhtimine;;10 aastat", ";Juhtimine;Lisad;10 aastat", ";Juhtimine;AV;", ";Juhtimine;;AV", ";Juhtimine;Lisad (AV);"} {
		for s, err := range retention.ReadScheme(strings.NewReader("tähis;funktsioon;nimetus;säilitustähtaeg\n1-3;Juhtimine;Kirjad;5 aastat\n" + row + "\n1-4;Juhtimine;Aktid;7 aastat\n")) {
			if s.Mark == "1-3" && err == nil {
				assert.Equal(t, retention.Archival, s.Value, row)
			} else if s.Mark == "1-4" {
				assert.NoError(t, err, row)
			}
		}
	}
	for _, row := range []string{";Lisad;;", ";JUHTIMINE;;", ";ARHIIV;;", ";KOHTUASJAD;;", ";ja nende lisad;;", ";(koos lisadega);;", "-;MUU;;"} {
		got := read("tähis;nimetus;säilitustähtaeg;märkused\n1-3;Kirjad;5 aastat;\n" + row + "\n2-1;Aktid;7 aastat;\n")
		require.NotEmpty(t, got)
		for _, line := range got {
			assert.False(t, strings.HasPrefix(line, "!"), "%s: %s", row, line)
		}
	}
}

// TestOpenQuote: what stands below a quote that is not closed is no series.
func TestOpenQuote(t *testing.T) {
	var read, refused []string
	for s, err := range retention.ReadScheme(strings.NewReader("tähis;nimetus;säilitustähtaeg\n1-1;Kirjad;5 aastat\n1-2;\"Aktid;5 aastat\n1-3;Muud;7 aastat\n")) {
		if err != nil {
			refused = append(refused, s.Mark+" "+err.Error())
			continue
		}
		read = append(read, s.Mark)
	}
	assert.Equal(t, []string{"1-1"}, read)
	assert.Equal(t, []string{" line 3: a quote is not closed", `1-3 line 4: tähis: a quote above is not closed, and this row may be what it holds: "1-3"`}, refused)
}

// TestPlainSchemes: schemes as institutions keep them, of whose titles and notes none says how records are kept, lose no row.
func TestPlainSchemes(t *testing.T) {
	names, err := filepath.Glob("testdata/schemes/*.csv")
	require.NoError(t, err)
	require.Len(t, names, 12)
	rows := 0
	for _, name := range names {
		text, err := os.ReadFile(name)
		require.NoError(t, err)
		for _, err := range retention.ReadScheme(strings.NewReader(string(text))) {
			rows++
			assert.NoError(t, err, name)
		}
	}
	assert.Equal(t, 324, rows)
}

// TestEveryArchivalRecordIsListed: whatever way a scheme says that a series is of archival value, and whatever its term, its
// records are on exactly one list once their day has come: that of transfers. Nothing of it is ever on another.
func TestEveryArchivalRecordIsListed(t *testing.T) {
	ways := []struct{ term, title, value, decision, notes, estimate, transfer string }{
		{estimate: "AV"}, {estimate: "AV 09.02.2012 nr 14"}, {estimate: "jah"}, {transfer: "jah"}, {transfer: "Rahvusarhiivi"}, {transfer: "RA"},
		{term: " AV"}, {term: ", AV 09.02.2012 nr 14"}, {term: "AV 09.02.2012 nr 14"}, {term: " (AV)"}, {term: ", AV – RA hindamisotsus nr 72, 24.05.2012"},
		{value: "AV"}, {value: "jah"}, {value: "Arhiiviväärtuslik"}, {decision: "AV"}, {decision: "AV 09.02.2012 nr 14"}, {decision: "AV – RA hindamisotsus nr 72, 24.05.2012"},
		{decision: "arhiiviväärtuslik, 09.02.2012 nr 14"}, {notes: "AV"}, {notes: "AV – RA hindamisotsus nr 72, 24.05.2012"}, {notes: "osaliselt AV"}, {notes: "Dokumendid on arhiiviväärtuslikud"},
		{title: " (AV)"}, {title: " – AV"}, {notes: "Antakse üle Rahvusarhiivi"}, {notes: "kuulub üleandmisele avalikku arhiivi"}, {value: "osaliselt"}, {term: ", arhivaal"}, {value: "AV", decision: "09.02.2012 nr 14"}, {term: " AV", value: "jah", decision: "AV", notes: "AV"},
	}
	terms := []string{
		"alatine", "5 aastat", "kuni 5 aastat", "vähemalt 5 aastat", "1–5 aastat", "vajaduseni", "likvideerimiseni", "10 aastat lepingu lõppemisest", "7 aastat majandusaasta lõpust",
		"kuni 31.12.2030", "kehtivus + 5 aastat", "5 aastat või 3 aastat surmast", "3 kalendriaastat", "2 aastat loomisest või 4 aastat saamisest, kumb on pikem", "1 aasta ja 6 kuud",
	}
	var b strings.Builder
	b.WriteString("tähis;nimetus;säilitustähtaeg;arhiiviväärtus;hindamisotsus;märkused;eelhindamine;üleandmine\n")
	total := 0
	for _, w := range ways {
		for _, term := range terms {
			total++
			fmt.Fprintf(&b, "%d;Sari%s;%s%s;%s;%s;%s;%s;%s\n", total, w.title, term, w.term, w.value, w.decision, w.notes, w.estimate, w.transfer)
		}
	}
	var records []retention.Record
	for s, err := range retention.ReadScheme(strings.NewReader(b.String())) {
		require.NoError(t, err)
		records = append(records, retention.Record{ID: s.Mark, Term: s.Term, Value: s.Value, Appraisal: s.Appraisal, Created: day("2013-03-01")})
	}
	require.Len(t, records, total)
	for name, p := range map[string]*retention.Policy{"rmk": retention.RMKPolicy(), "arhs": retention.StatutoryPolicy()} {
		for _, asked := range []string{"2014-01-01", "2023-02-28", "2023-03-01", "2060-01-01"} {
			lists := map[string][]retention.Outcome{}
			all := func(yield func(retention.Record, error) bool) {
				for _, r := range records {
					if !yield(r, nil) {
						return
					}
				}
			}
			for d, err := range p.Sweep(all, day(asked)) {
				require.NoError(t, err)
				lists[d.Record().ID] = append(lists[d.Record().ID], d.Outcome())
			}
			want := []retention.Outcome(nil)
			if asked >= "2023-03-01" { // ten years after the creation
				want = []retention.Outcome{retention.Transfer}
			}
			for _, r := range records {
				assert.True(t, slices.Equal(want, lists[r.ID]), "%s on %s, %s, %s: %v", name, asked, r.ID, r.Term, lists[r.ID])
			}
		}
	}
}
