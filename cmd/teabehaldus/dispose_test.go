// SPDX-License-Identifier: MIT

package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const disposedRows = `viit;sari;loodud;saadud;toimik lõpetatud;sündmus;säilitustähtaeg;arhiiviväärtus;hindamisotsus;peatatud;töödokument
1-1/1;1-1;2015-01-05;;;;;;;;
1-2/7;1-2;05.01.2015;;;30.06.2016;;;;;
1-2/8;1-2;2015-01-05;;;2016-06-30;;;;kohtuasi 2-24-1 alates 10.01.2024;
1-2/9;1-2;2015-01-05;;;;;;;;
1-3/1;1-3;2015-01-05;;avatud;;5 aastat;ei;09.02.2012 nr 14;;
1-3/2;1-3;2015-01-05;2014-01-01;;;5 aastat;ei;09.02.2012 nr 14;;
1-3/3;1-3;2015-01-05;;;;viis kevadet;;;;
1-3/4;1-3;2015-01-05;;;;5a;;;;
1-3/5;;2021-03-01;;;;;;;;jah
1-3/6;9-9;2021-03-01;;;;;;;;jah
`

const disposedScheme = `tähis,nimetus,säilitustähtaeg,arhiiviväärtus,hindamisotsus
1-1,Käskkirjad,AlatineAV 09.02.2012 nr 14,,
1-2,Lepingud,10 aastat lepingu lõppemisest,ei,09.02.2012 nr 14
`

// TestDispose: each row keeps its place and gets its answer; one that is wrong costs no other.
func TestDispose(t *testing.T) {
	status, out, errs := call(disposedRows, "dispose", "--day", "2026-07-01", "--profile", "rmk", "--scheme", writeTemp(t, disposedScheme))
	assert.Equal(t, 1, status, "three rows are wrong")
	in, lines := strings.Split(disposedRows, "\n"), strings.Split(out, "\n")
	require.Len(t, lines, len(in))
	for i, want := range []string{
		"outcome;due;reason;provision",
		"üle anda avalikku arhiivi;2025-01-05;Avalikku arhiivi üleandmise kohustus on tekkinud;RMK p 18.2",
		"eraldada hävitamiseks;2026-07-01;\"Säilitustähtaeg on möödunud; hävitamiseks koostatakse hävitamise akt\";RMK p 19.1",
		"hävitamine peatatud;2026-07-01;Säilitustähtaeg on möödunud, kuid hävitamine on peatatud;RMK p 19.1",
		"", // the contract has not ended: nothing is due
		"", // the file is open
		";;;",
		";;;",
		"hinnata;2020-01-06;Säilitustähtaeg on möödunud, kuid hindamisotsus puudub;RMK p 19.2",
		"eraldada hävitamiseks;2026-03-01;\"Töödokumendi säilitustähtaeg on möödunud; hävitatakse ilma aktita\";RMK p-d 20.2 ja 20.3",
		";;;",
	} {
		added, kept := strings.CutPrefix(lines[i], in[i]+";")
		assert.True(t, kept, lines[i])
		if want == "" {
			assert.NotContains(t, added, "hävita")
			assert.NotContains(t, added, "üle anda")
			continue
		}
		assert.Equal(t, want, added)
	}
	for _, want := range []string{
		"rida 7: received: ", "rida 8", "„viis kevadet“", "rida 11: sari: Liigitusskeemis sellist sarja ei ole: „9-9“",
		"01.07.2026: ", "üle anda avalikku arhiivi 1;", "eraldada hävitamiseks 2;", "hinnata 1;", "hävitamine peatatud 1;",
	} {
		assert.Contains(t, errs, want)
	}
	status, out, errs = call("viit,loodud,säilitustähtaeg\n1,2015-01-05,5a\n", "--lang=en", "dispose", "--day", "2026-07-01")
	assert.Zero(t, status, errs)
	assert.Contains(t, out, "1,2015-01-05,5a,review,2020-01-06,", "the statutes say so too")
}

// TestDisposeBeside: what stands in the row below counts wherever rows are parted for the work, in every form of table.
func TestDisposeBeside(t *testing.T) {
	const rows = 200
	for _, form := range []string{"csv", "jsonl"} {
		for place := range rows {
			var b strings.Builder
			if form == "csv" {
				b.WriteString("viit;loodud;säilitustähtaeg;arhiiviväärtus;hindamisotsus;pealkiri\n")
			}
			for i := range rows {
				row := fmt.Sprintf("%d;01.02.2015;5 aastat;ei;09.02.2012 nr 14;Kiri", i)
				if i == place && i > 0 {
					row = ";;;;;(mitte hävitada)"
				}
				if form == "jsonl" {
					f := strings.Split(row, ";")
					row = fmt.Sprintf(`{"viit":%q,"loodud":%q,"säilitustähtaeg":%q,"arhiiviväärtus":%q,"hindamisotsus":%q,"pealkiri":%q}`, f[0], f[1], f[2], f[3], f[4], f[5])
				}
				b.WriteString(row + "\n")
			}
			if place%7 != 0 && place%64 > 2 && place%64 < 62 {
				continue // the edges of batches, and some between
			}
			_, out, errs := call(b.String(), "dispose", "--day", "2026-12-31")
			want := rows - 2
			if place == 0 {
				want = rows
			}
			assert.Equal(t, want, strings.Count(out, "eraldada hävitamiseks"), "%s, %d: %s", form, place, errs)
		}
	}
}

// TestDisposeRefusals: what would otherwise be lost in silence is named with its line, and nothing is destroyed for it.
func TestDisposeRefusals(t *testing.T) {
	file := writeTemp(t, disposedScheme)
	const decided = "ei;09.02.2012 nr 14"
	for in, want := range map[string]string{
		"viit;loodud;säilitustähtaeg;arhiiviväärtus;hindamisotsus;peatatus\n1;2015-01-05;5a;" + decided + ";kohtuasi alates 10.01.2024\n": "rida 1: Sellist veergu ei ole (teada on viit, sari, loodud, saadud, toimik lõpetatud, sündmus, säilitustähtaeg, arhiiviväärtus, hindamisotsus, peatatud, töödokument, paberil, üleandmine pikendatud, märkused): „peatatus“",
		"viit;loodud;säilitustähtaeg;arhiiviväärtus;hindamisotsus;peatatud\n1;2015-01-05;5a;" + decided + ";kohtuasi\n":                   "rida 2: peatatud: Lubatud on kes ja mis päevast: kohtuasi alates 10.01.2024: „kohtuasi“",
		"viit;loodud;säilitustähtaeg;töödokument\n1;2015-01-05;5a;vist\n":                                                                 "rida 2: töödokument: Lubatud on jah ja ei: „vist“",
		"viit;loodud;säilitustähtaeg;arhiiviväärtus;hindamisotsus;märkused\n1;2015-01-05;5a;" + decided + ";arhiiviväärtuslik\n":          "rida 2: märkused: See võib muuta säilitamist; kirjutage see oma veergu: „arhiiviväärtuslik“",
		"viit;loodud;sari\n1;2015-01-05;9-9\n": "rida 2: sari: Liigitusskeemis sellist sarja ei ole: „9-9“",
		"a,b\n1,2\n":                           "Päises puudub veerg viit, loodud",
	} {
		status, out, errs := call(in, "dispose", "--day", "2026-07-01", "--scheme", file)
		assert.Equal(t, 1, status, in)
		assert.Contains(t, errs, want)
		assert.NotContains(t, out, "hävita")
	}
	in := "viit;loodud;säilitustähtaeg;arhiiviväärtus;hindamisotsus;töödokument\n\"1\n\t2\";2015-01-05;5a;EI;09.02.2012 nr 14;Ei\n3;2021-03-01;5a;;;JAH\n"
	status, out, errs := call(in, "dispose", "--day", "2026-07-01", "--profile", "rmk")
	assert.Zero(t, status, errs)
	assert.Contains(t, out, "\n\"1\n\t2\";2015-01-05;5a;EI;09.02.2012 nr 14;Ei;eraldada hävitamiseks;2020-01-06;")
	assert.Contains(t, out, "\n3;2021-03-01;5a;;;JAH;eraldada hävitamiseks;2026-03-01;")
}

// TestDisposeColumns: a column behind which a hold could stand is refused; one that nothing hides behind is not used, and named.
func TestDisposeColumns(t *testing.T) {
	for column, refused := range map[string]bool{
		"hävitamine keelatud": true, "kohtuasi": true, "peatatus": true, "Säilitada kuni": true, "Hoid": true, "Hinnang": true, "Säilitustähtaja algus": true,
		"Pikendatud kuni": true, "Eraldamine": true, "Erand": true, "Menetlus": true, "pealkiri": false, "liik": false, "Asukoht": false, "Vastutaja": false,
	} {
		status, out, errs := call("viit;loodud;säilitustähtaeg;"+column+"\n1;2015-01-05;5a;x\n", "dispose", "--day", "2026-07-01")
		assert.Equal(t, refused, status == 1, column)
		if refused {
			assert.Contains(t, errs, "Sellist veergu ei ole", column)
			assert.Empty(t, out)
		} else {
			assert.Contains(t, errs, "teabehaldus: kasutamata veerud: "+column)
			assert.Contains(t, out, "\n1;2015-01-05;5a;x;hinnata;")
		}
	}
}

// TestDisposeSample: the register of docs/programs.md, one record for each outcome and one that nothing is due for.
func TestDisposeSample(t *testing.T) {
	in, err := os.ReadFile("testdata/records.csv")
	require.NoError(t, err)
	status, out, errs := call(string(in), "--lang", "en", "dispose", "--day", "2026-12-31", "--profile", "rmk")
	assert.Zero(t, status)
	for _, one := range []string{" transfer 1;", " destroy 1;", " review 1;", " blocked 1;"} {
		assert.Contains(t, errs, one)
	}
	assert.Equal(t, 6, strings.Count(out, "\n"))
}

// TestOut: a file is there when all is done, with every row that could be read; what is refused whole leaves the old one.
func TestOut(t *testing.T) {
	name := filepath.Join(t.TempDir(), "out.csv")
	status, out, _ := call("viit,loodud,säilitustähtaeg\n1,2015-01-05,viis kevadet\n2,2015-01-05,5a\n", "dispose", "--day", "2026-07-01", "--out", name)
	assert.Equal(t, 1, status, "a row is wrong")
	assert.Empty(t, out)
	text, err := os.ReadFile(name)
	require.NoError(t, err)
	assert.Contains(t, string(text), "\n1,2015-01-05,viis kevadet,,,,\n2,2015-01-05,5a,hinnata,2020-01-06,")
	status, _, _ = call("a,b\n", "dispose", "--day", "2026-07-01", "--out", name)
	assert.Equal(t, 1, status)
	again, err := os.ReadFile(name)
	require.NoError(t, err)
	assert.Equal(t, string(text), string(again))
	left, err := os.ReadDir(filepath.Dir(name))
	require.NoError(t, err)
	assert.Len(t, left, 1)
}

// TestInterrupted: an interrupt ends the work though the source goes on, and leaves no file.
func TestInterrupted(t *testing.T) {
	for _, text := range []string{"", "viit,loodud,säilitustähtaeg\n", "viit,loodud,säilitustähtaeg\n" + strings.Repeat("1,2015-01-05,5a\n", 2000)} {
		dir := t.TempDir()
		ctx, interrupt := context.WithCancel(context.Background())
		in, w := io.Pipe()
		go func() {
			io.WriteString(w, text)
			interrupt()
		}()
		var out, errs bytes.Buffer
		assert.Equal(t, 1, run(ctx, []string{"dispose", "--day", "2026-07-01", "--out", filepath.Join(dir, "out.csv")}, in, &out, &errs))
		left, err := os.ReadDir(dir)
		require.NoError(t, err)
		assert.Empty(t, left)
		w.Close()
	}
}

func TestDisposeMisuse(t *testing.T) {
	for _, args := range [][]string{{}, {"--day", "31.02.2026"}, {"--day", "2026-01-01", "x", "y"}, {"--day", "2026-01-01", "--format", "pdf"}, {"--day", "2026-01-01", "--lang", "fi"}} {
		status, _, errs := call(disposedRows, append([]string{"dispose"}, args...)...)
		assert.Equal(t, 2, status, args)
		assert.NotEmpty(t, errs)
	}
	for _, args := range [][]string{{"--scheme", "puudub.csv"}, {"--profile", "puudub.json"}} {
		status, out, errs := call(disposedRows, append([]string{"dispose", "--day", "2026-01-01"}, args...)...)
		assert.Equal(t, 1, status, args)
		assert.Contains(t, errs, "puudub")
		assert.Empty(t, out)
	}
}
