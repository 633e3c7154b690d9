package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const rows = `viit;sari;loodud;saadud;toimik lõpetatud;sündmus;säilitustähtaeg;arhiiviväärtus;hindamisotsus;peatatud;töödokument
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

const scheme = `tähis,nimetus,säilitustähtaeg,arhiiviväärtus,hindamisotsus
1-1,Käskkirjad,AlatineAV 09.02.2012 nr 14,,
1-2,Lepingud,10 aastat lepingu lõppemisest,ei,09.02.2012 nr 14
`

func TestDisposal(t *testing.T) {
	file := filepath.Join(t.TempDir(), "scheme.csv")
	require.NoError(t, os.WriteFile(file, []byte(scheme), 0o600))
	var out, errs bytes.Buffer
	status := run([]string{"-day", "2026-07-01", "-scheme", file}, strings.NewReader(rows), &out, &errs, false)
	assert.Equal(t, 1, status, "two rows are wrong")
	assert.Equal(t, strings.Join([]string{
		"# üle anda avalikku arhiivi",
		"1-1/1\talatine, AV 09.02.2012 nr 14\t05.01.2025\tAvalikku arhiivi üleandmise kohustus on tekkinud\tRMK p 18.2",
		"",
		"# eraldada hävitamiseks",
		"1-2/7\t10 aastat alates lepingu lõppemisest\t01.07.2026\tSäilitustähtaeg on möödunud; hävitamiseks koostatakse hävitamise akt\tRMK p 19.1",
		"1-3/5\t\t01.03.2026\tTöödokumendi säilitustähtaeg on möödunud; hävitatakse ilma aktita\tRMK p-d 20.2 ja 20.3",
		"",
		"# hinnata",
		"1-3/4\t5 aastat\t06.01.2020\tSäilitustähtaeg on möödunud, kuid hindamisotsus puudub\tRMK p 19.2",
		"",
		"# hävitamine peatatud",
		"1-2/8\t10 aastat alates lepingu lõppemisest\t01.07.2026\tSäilitustähtaeg on möödunud, kuid hävitamine on peatatud\tRMK p 19.1",
		"", "",
	}, "\n"), out.String())
	for _, want := range []string{
		"rida 7: received: ", "rida 8", "„viis kevadet“", "rida 11: sari: Liigitusskeemis sellist sarja ei ole: „9-9“",
		"01.07.2026: 10, üle anda avalikku arhiivi 1, eraldada hävitamiseks 2, hinnata 1, hävitamine peatatud 1",
	} {
		assert.Contains(t, errs.String(), want)
	}
}

// TestRefusals: what would otherwise be lost in silence is named with its line, and nothing is destroyed for it.
func TestRefusals(t *testing.T) {
	file := filepath.Join(t.TempDir(), "scheme.csv")
	require.NoError(t, os.WriteFile(file, []byte(scheme), 0o600))
	const decided = "ei;09.02.2012 nr 14"
	for in, want := range map[string]string{
		"viit;loodud;säilitustähtaeg;arhiiviväärtus;hindamisotsus;peatatus\n1;2015-01-05;5a;" + decided + ";kohtuasi alates 10.01.2024\n": "rida 1: Sellist veergu ei ole (teada on viit, sari, loodud, saadud, toimik lõpetatud, sündmus, säilitustähtaeg, arhiiviväärtus, hindamisotsus, peatatud, töödokument): „peatatus“",
		"viit;loodud;säilitustähtaeg;arhiiviväärtus;hindamisotsus;peatatud\n1;2015-01-05;5a;" + decided + ";kohtuasi\n":                   "rida 2: peatatud: Lubatud on kes ja mis päevast: kohtuasi alates 10.01.2024: „kohtuasi“",
		"viit;loodud;säilitustähtaeg;töödokument\n1;2015-01-05;5a;vist\n":                                                                 "rida 2: töödokument: Lubatud on jah ja ei: „vist“",
		"viit;loodud;sari\n1;2015-01-05;9-9\n": "rida 2: sari: Liigitusskeemis sellist sarja ei ole: „9-9“",
	} {
		var out, errs bytes.Buffer
		assert.Equal(t, 1, run([]string{"-day", "2026-07-01", "-scheme", file}, strings.NewReader(in), &out, &errs, false), in)
		assert.Contains(t, errs.String(), want)
		assert.Empty(t, out.String())
	}
	var out, errs bytes.Buffer
	in := "viit;loodud;säilitustähtaeg;arhiiviväärtus;hindamisotsus;töödokument\n\"1\n\t2\";2015-01-05;5a;EI;09.02.2012 nr 14;Ei\n3;2021-03-01;5a;;;JAH\n"
	assert.Zero(t, run([]string{"-day", "2026-07-01"}, strings.NewReader(in), &out, &errs, false), errs.String())
	assert.Contains(t, out.String(), "\n1  2\t5 aastat\t06.01.2020\t")
	assert.Contains(t, out.String(), "\n3\t5 aastat\t01.03.2026\t")
}

// TestColumns: a column behind which a hold could stand is refused; one that nothing hides behind is not used, and named.
func TestColumns(t *testing.T) {
	for column, refused := range map[string]bool{"hävitamine keelatud": true, "kohtuasi": true, "peatatus": true, "pealkiri": false, "liik": false} {
		var out, errs bytes.Buffer
		status := run([]string{"-day", "2026-07-01"}, strings.NewReader("viit;loodud;säilitustähtaeg;"+column+"\n1;2015-01-05;5a;x\n"), &out, &errs, false)
		assert.Equal(t, refused, status == 1, column)
		if refused {
			assert.Contains(t, errs.String(), "Sellist veergu ei ole", column)
			assert.Empty(t, out.String())
		} else {
			assert.Contains(t, errs.String(), "disposal: kasutamata veerud: "+column)
		}
	}
}

// TestSample: the register of the README's command, one record for each list and one that nothing is due for.
func TestSample(t *testing.T) {
	in, err := os.Open("testdata/register.csv")
	require.NoError(t, err)
	defer in.Close()
	var out, errs bytes.Buffer
	assert.Zero(t, run([]string{"-day", "2026-12-31", "-lang", "en"}, in, &out, &errs, false))
	assert.Equal(t, "31.12.2026: 5, transfer 1, destroy 1, review 1, blocked 1\n", errs.String())
	assert.NotContains(t, out.String(), "1-3/9")
}

func TestProgress(t *testing.T) {
	var out, errs bytes.Buffer
	in := "viit,loodud,säilitustähtaeg\n" + strings.Repeat("1,2026-01-01,5 aastat\n", 100_000)
	assert.Zero(t, run([]string{"-day", "2026-07-01", "-lang", "en"}, strings.NewReader(in), &out, &errs, true))
	assert.Equal(t, "\r100000\r01.07.2026: 100000, transfer 0, destroy 0, review 0, blocked 0\n", errs.String())
}

func TestMisuse(t *testing.T) {
	for _, args := range [][]string{{}, {"-day", "31.02.2026"}, {"-day", "2026-01-01", "x"}, {"-day", "2026-01-01", "-lang", "fi"}, {"-day", "2026-01-01", "-scheme", "puudub.csv"}} {
		var out, errs bytes.Buffer
		assert.Equal(t, 2, run(args, strings.NewReader(rows), &out, &errs, false), args)
		assert.NotEmpty(t, errs.String())
	}
	var out, errs bytes.Buffer
	assert.Equal(t, 1, run([]string{"-day", "2026-01-01"}, strings.NewReader("a,b\n1,2\n"), &out, &errs, false))
	assert.Contains(t, errs.String(), "Päises puudub veerg viit, loodud")
}
