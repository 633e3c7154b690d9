// SPDX-License-Identifier: MIT

package records_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/records"
	"github.com/teabehaldus/teabehaldus/internal/table"
	"github.com/teabehaldus/teabehaldus/law"
	"github.com/teabehaldus/teabehaldus/retention"
)

// cells gives the cells of a row that is written as "column=text|column=text".
func cells(row string) func(int) string {
	all := map[string]string{}
	for cell := range strings.SplitSeq(row, "|") {
		name, text, _ := strings.Cut(cell, "=")
		all[name] = text
	}
	return func(column int) string { return all[records.Columns()[column].Name] }
}

// TestRecord: each column goes into its own field, and the scheme gives what the row leaves out.
func TestRecord(t *testing.T) {
	five, err := retention.ParseTerm("5 aastat")
	require.NoError(t, err)
	ten, err := retention.ParseTerm("10 aastat lepingu lõppemisest")
	require.NoError(t, err)
	decision := retention.Appraisal{Date: civil.Must(2012, 2, 9), Number: "14"}
	scheme := records.Scheme(strings.NewReader("tähis,nimetus,säilitustähtaeg,arhiiviväärtus,hindamisotsus\n1-2,Lepingud,10 aastat lepingu lõppemisest,ei,09.02.2012 nr 14\n"), func(err error) { require.NoError(t, err) })
	r := records.Reader{Series: scheme}
	for row, want := range map[string]retention.Record{
		"viit=1|loodud=05.01.2015|säilitustähtaeg=5 aastat": {ID: "1", Created: civil.Must(2015, 1, 5), Term: five},
		"viit=2|sari=1-2|loodud=2015-01-05|saadud=2015-01-06|sündmus=2016-06-30": {
			ID: "2", Series: "1-2", Created: civil.Must(2015, 1, 5), Received: civil.Must(2015, 1, 6), Events: [2]civil.Date{civil.Must(2016, 6, 30)},
			Term: ten, Value: retention.NotArchival, Appraisal: decision,
		},
		"viit=3|loodud=2015-01-05|toimik lõpetatud=avatud|säilitustähtaeg=5 aastat|arhiiviväärtus=AV|hindamisotsus=09.02.2012 nr 14": {
			ID: "3", Created: civil.Must(2015, 1, 5), InFile: true, Term: five, Value: retention.Archival, Appraisal: decision,
		},
		"viit=4|loodud=2015-01-05|toimik lõpetatud=2015-02-01|säilitustähtaeg=5 aastat|töödokument=jah|peatatud=kohtuasi 2-24-1 alates 10.01.2024": {
			ID: "4", Created: civil.Must(2015, 1, 5), InFile: true, Closed: civil.Must(2015, 2, 1), Term: five, Working: true,
			Holds: []retention.Hold{{Mandate: "kohtuasi 2-24-1", Opened: civil.Must(2024, 1, 10)}},
		},
		"viit=5|loodud=2005-01-05|säilitustähtaeg=5 aastat|arhiiviväärtus=AV|paberil=jah|üleandmine pikendatud=31.12.2028": {
			ID: "5", Created: civil.Must(2005, 1, 5), Term: five, Value: retention.Archival, Paper: true, TransferUntil: civil.Must(2028, 12, 31),
		},
	} {
		got, err := r.Record(cells(row))
		require.NoError(t, err, row)
		assert.Equal(t, want, got, row)
	}
	for _, none := range []string{"-", "puudub", "ei"} {
		got, err := r.Record(cells("viit=1|loodud=2015-01-05|säilitustähtaeg=5 aastat|peatatud=" + none))
		require.NoError(t, err)
		assert.Empty(t, got.Holds, none)
	}
	got, err := r.Record(cells("viit=1|loodud=2015-01-05|säilitustähtaeg=5 aastat|toimik lõpetatud=suletud 31.12.2018|peatatud=kohtuasi 2-24-1 alates 10.01.2024 kuni 31.12.2025"))
	require.NoError(t, err)
	assert.Equal(t, []retention.Hold{{Mandate: "kohtuasi 2-24-1", Opened: civil.Must(2024, 1, 10), Lifted: civil.Must(2025, 12, 31)}}, got.Holds)
	assert.Equal(t, civil.Must(2018, 12, 31), got.Closed)
	archival := records.Reader{Series: records.Scheme(strings.NewReader("tähis,nimetus,säilitustähtaeg,arhiiviväärtus\n1-3,Otsused,5 aastat,AV\n"), func(err error) { require.NoError(t, err) })}
	_, err = archival.Record(cells("loodud=2015-01-05|sari=1-3|arhiiviväärtus=ei"))
	assert.ErrorIs(t, err, law.ErrInvalid, "what the scheme says is of value a row does not make worthless")
	partly := records.Reader{Series: records.Scheme(strings.NewReader("tähis,nimetus,säilitustähtaeg,X\n1-3,Otsused,5 aastat,AV\n1-4,Kirjad,5 aastat,\n"), func(error) {})}
	_, err = partly.Record(cells("loodud=2015-01-05|sari=1-3|säilitustähtaeg=5 aastat"))
	assert.ErrorIs(t, err, law.ErrInvalid, "what was not read may be of value, whatever term the row gives")
	_, err = archival.Record(cells("loodud=2015-01-05|sari=1\u2013 3|säilitustähtaeg=5 aastat|arhiiviväärtus=ei"))
	assert.ErrorIs(t, err, law.ErrInvalid, "another dash is the same mark")
	for _, mark := range []string{"1.3", "01-3", "1/3"} {
		_, err = archival.Record(cells("loodud=2015-01-05|sari=" + mark + "|säilitustähtaeg=5 aastat|arhiiviväärtus=ei"))
		assert.ErrorIs(t, err, law.ErrInvalid, mark)
	}
	twice := 0
	twins := records.Reader{Series: records.Scheme(strings.NewReader("tähis,nimetus,säilitustähtaeg\n1-3,Otsused,5 aastat\n1\u20133,Kirjad,10 aastat\n"), func(error) { twice++ })}
	_, err = twins.Record(cells("loodud=2015-01-05|sari=1-3"))
	assert.ErrorIs(t, err, law.ErrInvalid)
	assert.Equal(t, 1, twice)
	for name, again := range map[string]string{"read": "1-3,Otsused,alatine", "not read": "1-3,Otsused,viis kevadet", "the first not read": "1-3,Otsused,5 aastat\n1-4,Kirjad,viis kevadet\n1-4,Kirjad,5 aastat"} {
		of := records.Reader{Series: records.Scheme(strings.NewReader("tähis,nimetus,säilitustähtaeg\n1-3,Otsused,10 aastat\n"+again+"\n"), func(error) {})}
		for _, mark := range []string{"1-3", "1-4"} {
			_, err = of.Record(cells("loodud=2015-01-05|sari=" + mark))
			assert.ErrorIs(t, err, law.ErrInvalid, name+": of two rows of one mark neither is used")
		}
	}
	for row, want := range map[string]retention.Value{
		"hindamisotsus=AV 09.02.2012 nr 14": retention.Archival, "arhiiviväärtus=AV|hindamisotsus=AV 09.02.2012 nr 14": retention.Archival, "hindamisotsus=09.02.2012 nr 14": retention.Unappraised, "hindamisotsus=AV": retention.Archival,
		"hindamisotsus=mitte AV, 09.02.2012 nr 14": retention.NotArchival, "hindamisotsus=ei ole AV 09.02.2012 nr 14": retention.NotArchival, "hindamisotsus=Arhiiviväärtuseta; 09.02.2012 nr 14": retention.NotArchival,
		"hindamisotsus=09.02.2012 nr 14 (mitte AV)": retention.NotArchival, "hindamisotsus=EAV – RA hindamisotsus nr 14, 09.02.2012": retention.NotArchival, "arhiiviväärtus=ei|hindamisotsus=mitte AV, 09.02.2012 nr 14": retention.NotArchival,
		"hindamisotsus=09.02.2012 nr 14, AV": retention.Archival,
	} {
		got, err := (&records.Reader{}).Record(cells("loodud=2015-01-05|säilitustähtaeg=5 aastat|" + row))
		require.NoError(t, err, row)
		assert.Equal(t, want, got.Value, row)
	}
	_, err = partly.Record(cells("loodud=2015-01-05|sari=1-4"))
	assert.NoError(t, err)
	_, err = r.Record(cells("loodud=2015-01-05|sari=9-9|säilitustähtaeg=5 aastat"))
	assert.NoError(t, err, "a scheme that was read whole need not have every series")
	for row, at := range map[string]string{
		"loodud=2015-02-30": "loodud", "toimik lõpetatud=suletud": "toimik lõpetatud", "sündmus=varsti": "sündmus", "sari=9-9": "sari", "säilitustähtaeg=viis kevadet": "säilitustähtaeg",
		"arhiiviväärtus=vist": "arhiiviväärtus", "hindamisotsus=?": "hindamisotsus", "hindamisotsus=mitte AV": "hindamisotsus", "arhiiviväärtus=AV|hindamisotsus=mitte AV, 09.02.2012 nr 14": "hindamisotsus",
		"arhiiviväärtus=hindamata|hindamisotsus=mitte AV, 09.02.2012 nr 14": "hindamisotsus", "hindamisotsus=AV, mitte AV 09.02.2012 nr 14": "hindamisotsus", "hindamisotsus=vist mitte AV 09.02.2012 nr 14": "hindamisotsus",
		"hindamisotsus=AV või mitte, 09.02.2012 nr 14": "hindamisotsus", "hindamisotsus=avalik 09.02.2012 nr 14": "hindamisotsus", "arhiiviväärtus=ei|hindamisotsus=AV 09.02.2012 nr 14": "hindamisotsus", "märkused=peatatud": "märkused", "peatatud=kohtuasi": "peatatud", "peatatud=kohtuasi alates 10.01.2024 kuni lõpuni": "peatatud", "peatatud=jah": "peatatud", "töödokument=vist": "töödokument",
		"paberil=?": "paberil", "üleandmine pikendatud=jah": "üleandmine pikendatud",
	} {
		_, err := r.Record(cells(row))
		var e *law.Error
		require.ErrorAs(t, err, &e, row)
		assert.True(t, strings.HasPrefix(e.At, at), "%s: %s", row, e.At)
	}
}

// TestTwoTerms: a row's own term counts where it keeps this record at least as long as that of its series, and refuses the row where it does
// not, or where nobody can tell. The record is of 05.01.2015.
func TestTwoTerms(t *testing.T) {
	for terms, rows := range map[string]map[string]bool{ // whether the row is refused, by its own cells
		"10 aastat": {
			"": false, "säilitustähtaeg=10a": false, "säilitustähtaeg=15 aastat": false, "säilitustähtaeg=alatine": false, "säilitustähtaeg=5 aastat": true, "säilitustähtaeg=119 kuud": true, "säilitustähtaeg=120 kuud": false,
			"säilitustähtaeg=10 aastat aasta lõpust": false, "säilitustähtaeg=kuni 15 aastat": true, "säilitustähtaeg=kuni 31.12.2030": false, "säilitustähtaeg=kuni 31.12.2020": true,
			"säilitustähtaeg=7 aastat lepingu lõppemisest|sündmus=30.06.2016": true, "säilitustähtaeg=9 aastat lepingu lõppemisest|sündmus=30.06.2016": false, "säilitustähtaeg=9 aastat lepingu lõppemisest": false,
			"säilitustähtaeg=5 aastat|toimik lõpetatud=31.12.2015": true, "säilitustähtaeg=5 aastat|toimik lõpetatud=avatud": false, "säilitustähtaeg=5 aastat|arhiiviväärtus=AV": false,
		},
		"7 aastat lepingu lõppemisest": {
			"säilitustähtaeg=10 aastat": true, "säilitustähtaeg=10 aastat|sündmus=30.06.2016": false, "säilitustähtaeg=8 aastat|sündmus=30.06.2016": true, "säilitustähtaeg=75 aastat|töödokument=jah": true,
			"säilitustähtaeg=7 aastat lepingu lõppemisest": false, "säilitustähtaeg=alatine": false,
		},
		"alatine": {"säilitustähtaeg=75 aastat": true, "säilitustähtaeg=alatine": false, "": false},
		"":        {"säilitustähtaeg=1 aasta": false},
	} {
		r := records.Reader{Day: civil.Must(2026, 7, 1), Series: records.Scheme(strings.NewReader("tähis,nimetus,säilitustähtaeg\n1-1,Sari,"+terms+"\n"), func(err error) { require.NoError(t, err) })}
		for row, refused := range rows {
			_, err := r.Record(cells("loodud=05.01.2015|sari=1-1|" + row))
			assert.Equal(t, refused, err != nil, "%s: %s: %v", terms, row, err)
			if refused {
				assert.ErrorContains(t, err, "säilitustähtaeg: by the scheme the term of the series is")
			}
		}
	}
}

// TestStrayColumns: a column behind which the start, another term, archival value, a hold or an open file may stand is refused.
func TestStrayColumns(t *testing.T) {
	for _, name := range []string{
		"Hinnang", "RA hinnang", "Arhivaal", "Eelhindamine", "Säilitustähtaja algus", "Tähtaja algus", "Pikendatud kuni", "Pikendus", "Säilitada kuni", "Hoid", "Lõpetatud",
		"Üleandmine", "Hävitamise keeld", "Havitamise takistus", "Legal hold", "Uus säilitustähtaeg", "Peatatus",
		"Sulgemiskuupäev", "Sulgemise aeg", "Lõpetamise kp", "Lõpp", "Kehtib kuni", "Kehtivuse lõpp", "Lepingu lõpp", "Garantii lõpp", "Lukus", "Külmutatud", "Menetlus", "Kohtuasi", "Toimiku lõpp", "toimk lõpetatd", "Sarja viit", "Loomise kuupäeev",
	} {
		head, err := table.Find(records.Columns(), table.Row{Fields: []string{"viit", "loodud", name}})
		require.NoError(t, err, name)
		assert.ErrorIs(t, records.Unknown(head), law.ErrUnknown, name)
	}
	for _, name := range []string{"Märkused", "Pealkiri", "AV", "Saabunud", "Vastutaja", "Asukoht", "Kapp", "Keel", "Digitaalne", "Isikuandmed", "Juurdepääsupiirangu lõpp", "Toimik", "Dokumendi liik", "Saatja viit", "Manused", "Avalik", "Vastamise tähtaeg", "Saatmise kuupäev"} {
		head, err := table.Find(records.Columns(), table.Row{Fields: []string{"viit", "loodud", name}})
		require.NoError(t, err, name)
		assert.NoError(t, records.Unknown(head), name)
	}
}

// TestRegisters: registers as institutions keep them, with columns of their own, lose no row; and a column more that may hold
// the records costs each its answer.
func TestRegisters(t *testing.T) {
	names, err := filepath.Glob("testdata/*.csv")
	require.NoError(t, err)
	require.Len(t, names, 10)
	n := 0
	for _, name := range names {
		text, err := os.ReadFile(name)
		require.NoError(t, err)
		r := records.Reader{Day: civil.Must(2026, 7, 1)}
		in := table.NewReader(strings.NewReader(string(text)))
		head, err := in.Head(records.Columns())
		require.NoError(t, err, name)
		require.NoError(t, records.Unknown(head), name)
		for row := range in.Rows() {
			n++
			_, err := r.Read(&head, &row)
			assert.NoError(t, err, "%s:%d", name, row.Line)
			held := table.Row{Fields: append(slices.Clone(head.Fields), "X")}
			more, err := table.Find(records.Columns(), held)
			require.NoError(t, err)
			for _, cell := range []string{"menetluses", "avatud", "jah", "✓", "31.12.2040", "2030", "kohus", "peatatud", "vaidlus", "ootel", "säilitada", "mitte hävitada", "alatine", "AV"} {
				_, err = r.Read(&more, &table.Row{Fields: append(slices.Clone(row.Fields), cell)})
				assert.ErrorIs(t, err, law.ErrInvalid, "%s:%d: %s", name, row.Line, cell)
				assert.ErrorContains(t, err, `"X"`)
			}
			_, err = r.Read(&more, &table.Row{Fields: append(slices.Clone(row.Fields), "Kuuse vald, 12.03.2015")})
			assert.NoError(t, err)
		}
	}
	assert.Equal(t, 22, n)
}

// TestOthers: what an object holds beside texts is looked at too, and a record in a file must say when that was closed.
func TestOthers(t *testing.T) {
	r := records.Reader{Day: civil.Must(2026, 7, 1)}
	for column, cells := range map[string]map[string]bool{
		"Olek": {"Registreeritud": false, "menetluses": true, "": false},
		"X":    {`["kohtuasi"]`: true, `{"olek":{"nimi":"s\u00e4ilitada"}}`: true, `{"a":["kiri",3,null,false]}`: false, `[true]`: true, "[]": false, "[katki": false, "{ootel": true, "2": false},
	} {
		head, err := table.Find(records.Columns(), table.Row{Fields: []string{"viit", "loodud", "säilitustähtaeg", column}})
		require.NoError(t, err)
		for cell, refused := range cells {
			_, err := r.Read(&head, &table.Row{Fields: []string{"1", "05.01.2015", "5 aastat", cell}})
			assert.Equal(t, refused, err != nil, cell)
			_, err = r.Read(&head, &table.Row{Fields: []string{"1", "05.01.2015", "5 aastat", ""}, Late: []table.Member{{Name: column, Text: cell}}})
			assert.Equal(t, refused, err != nil, cell)
		}
	}
	head, err := table.Find(records.Columns(), table.Row{Fields: []string{"viit", "loodud", "säilitustähtaeg", "Toimik", "Toimik lõpetatud"}})
	require.NoError(t, err)
	require.NoError(t, records.Unknown(head))
	for closed, refused := range map[string]bool{"": true, "avatud": false, "31.12.2015": false} {
		_, err := r.Read(&head, &table.Row{Fields: []string{"1", "05.01.2015", "5 aastat", "1-1/2015", closed}})
		assert.Equal(t, refused, err != nil, closed)
	}
}

// TestPlainRows: 300 rows whose titles and notes name courts, audits, archives and terms as their subject lose none; and each is lost
// where its title says how it is kept.
func TestPlainRows(t *testing.T) {
	text, err := os.ReadFile("testdata/plain/titles.csv")
	require.NoError(t, err)
	r := records.Reader{Day: civil.Must(2026, 12, 31)}
	in := table.NewReader(strings.NewReader(string(text)))
	head, err := in.Head(records.Columns())
	require.NoError(t, err)
	require.NoError(t, records.Unknown(head))
	n := 0
	for row := range in.Rows() {
		n++
		_, err := r.Read(&head, &row)
		assert.NoError(t, err, "%d", row.Line)
		for _, more := range []string{" (AV)", " (säilitada alatiselt)", " – mitte hävitada", " (10 a pärast lõppu)", ", 10 aastat", " (RA)", " [püsiv]", " (kuni 31.12.2040)", " (antakse üle)"} {
			said := table.Row{Fields: slices.Clone(row.Fields)}
			said.Fields[1] += more
			if _, err = r.Read(&head, &said); err == nil && !(more == " (RA)" && strings.Contains(said.Fields[1], "Rahvusarhiiv")) {
				assert.Fail(t, "read", said.Fields[1])
			}
		}
	}
	assert.Equal(t, 300, n)
}

// TestYears: under a header that says so a bare number is years.
func TestYears(t *testing.T) {
	r := records.Reader{Day: civil.Must(2026, 12, 31)}
	for name, want := range map[string]string{"säilitustähtaeg (aastates)": "5 aastat", "Säilitustähtaeg aastates": "5 aastat", "säilitustähtaeg": ""} {
		head, err := table.Find(records.Columns(), table.Row{Fields: []string{"reg. nr", "loomisaeg", name}})
		require.NoError(t, err)
		rec, err := r.Read(&head, &table.Row{Fields: []string{"1", "01.02.2015", "5"}})
		assert.Equal(t, want == "", err != nil, name)
		if err == nil {
			assert.Equal(t, want, rec.Term.String())
		}
	}
}

// TestBeside: rows that go on in the one below, and those of one reference that are kept otherwise.
func TestBeside(t *testing.T) {
	r := records.Reader{Day: civil.Must(2026, 12, 31)}
	head, err := table.Find(records.Columns(), table.Row{Fields: []string{"viit", "pealkiri", "loodud", "säilitustähtaeg", "peatatud"}})
	require.NoError(t, err)
	row := func(cells string) *table.Row {
		if cells == "" {
			return nil
		}
		return &table.Row{Fields: strings.Split(cells, "|")}
	}
	const kept = "1-1/1|Kiri|01.02.2015|5 aastat|"
	for _, v := range []struct {
		above, below string
		refused      bool
	}{
		{"", "", false}, {"", "1-1/2|Kiri|01.02.2015|10 aastat|", false}, {"", "||||", false}, {"", "|Kiri|01.02.2015|5 aastat|", false},
		{"", "|(mitte hävitada)|||", true}, {"", "|||10 aastat|", true}, {"", "||||kohtuasi", true}, {"|(mitte hävitada)|||", "", false},
		{"", "1-1/1|Kiri 2|03.02.2015|5 aastat|", false}, {"", "1-1/1|Kiri|01.02.2015|10 aastat|", true}, {"1-1/1|Kiri|01.02.2015|5 aastat|kohtuasi 2-24-1 alates 10.01.2024", "", true},
		{"", "1-1/1|Kiri|01.02.2015|5 aastat|kohtuasi 2-24-1 alates 10.01.2024", true}, {"1-1/1|Kiri (säilitada alatiselt)|01.02.2015|5 aastat|", "", true}, {"", "1-1/1|Kiri|31.02.2015|5 aastat|", true},
	} {
		err := r.Beside(&head, row(v.above), row(kept), row(v.below))
		assert.Equal(t, v.refused, err != nil, "%q, %q", v.above, v.below)
		if v.refused {
			assert.ErrorIs(t, err, law.ErrInvalid)
		}
	}
	broken := row("|x|||")
	broken.Err = law.ErrUnreadable
	assert.NoError(t, r.Beside(&head, nil, row(kept), broken), "a bad row spoils no other")
	broken.Misfit = 5
	assert.Error(t, r.Beside(&head, nil, row(kept), broken), "but one whose fields are all there is read")
}

// TestSpans: days of a file beside a record of 01.02.2015.
func TestSpans(t *testing.T) {
	r := records.Reader{Day: civil.Must(2026, 12, 31)}
	for name, cells := range map[string]map[string]bool{
		"piirdaatumid":  {"2010–2015": false, "01.01.2010–01.02.2015": false, "2015–2025": true, "31.12.2015": true, "2015…": true},
		"viimane kanne": {"2015": false, "2025": true}, "köide": {"2": false, "2 (2020–2025)": true}, "aasta": {"2015": false, "2025": true}, "periood": {"01.03.2015–31.03.2015": false, "2015–2025": true},
	} {
		head, err := table.Find(records.Columns(), table.Row{Fields: []string{"viit", "loodud", "säilitustähtaeg", name}})
		require.NoError(t, err)
		require.NoError(t, records.Unknown(head), name)
		for cell, refused := range cells {
			_, err := r.Read(&head, &table.Row{Fields: []string{"1", "01.02.2015", "5 aastat", cell}})
			assert.Equal(t, refused, err != nil, "%s: %s", name, cell)
		}
	}
}

// FuzzRead: a column more, whatever its name and its cell, refuses the row or changes nothing of the record.
func FuzzRead(f *testing.F) {
	for _, seed := range [][2]string{{"Staatus", "menetluses"}, {"X", "31.12.2040"}, {"X", "[true]"}, {"Toimik", "1-1"}, {"", "kohus"}, {"Pealkiri", "Leping"}, {"peatatus", "x"}} {
		f.Add(seed[0], seed[1])
	}
	r := records.Reader{Day: civil.Must(2026, 7, 1)}
	plain, err := table.Find(records.Columns(), table.Row{Fields: []string{"viit", "loodud", "säilitustähtaeg"}})
	require.NoError(f, err)
	want, err := r.Read(&plain, &table.Row{Fields: []string{"1", "05.01.2015", "5 aastat"}})
	require.NoError(f, err)
	f.Fuzz(func(t *testing.T, name, cell string) {
		head, err := table.Find(records.Columns(), table.Row{Fields: []string{"viit", "loodud", "säilitustähtaeg", name}})
		if err != nil || len(head.Other) == 0 && strings.TrimSpace(name) != "" || records.Unknown(head) != nil {
			return
		}
		if got, err := r.Read(&head, &table.Row{Fields: []string{"1", "05.01.2015", "5 aastat", cell}}); err == nil {
			assert.Equal(t, want, got)
			_, err = r.Read(&head, &table.Row{Fields: []string{"1", "05.01.2015", "5 aastat", cell + " mitte hävitada"}})
			assert.Error(t, err, "whatever stands before it")
		}
	})
}
