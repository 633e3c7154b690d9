// SPDX-License-Identifier: MIT

package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/xml"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/answer"
	"github.com/teabehaldus/teabehaldus/law"
)

// TestMain lets the test binary be the program, with TEABEHALDUS_SELF, and a vendor's system: with TEABEHALDUS_TOY it answers
// questions, rightly or not.
func TestMain(m *testing.M) {
	switch {
	case os.Getenv("TEABEHALDUS_SELF") != "":
		main()
	case os.Getenv("TEABEHALDUS_COPY") != "":
		if err := copyTable(os.Args[1]); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(2)
		}
		os.Exit(0)
	}
	switch toy := os.Getenv("TEABEHALDUS_TOY"); toy {
	case "":
		os.Exit(m.Run())
	case "silent":
		select {}
	case "end":
	case "text", "bare", "unsupported":
		said := map[string]string{"text": "Traceback", "bare": `{"due":"2026-04-10"}`, "unsupported": `{"unsupported":true}`}[toy]
		for lines := bufio.NewScanner(os.Stdin); lines.Scan(); {
			fmt.Println(said)
		}
	default:
		var out bytes.Buffer
		if err := askLines(answer.Ask, os.Stdin, &replacing{out: &out, old: toy}); err != nil {
			os.Exit(3)
		}
	}
}

// replacing is a system with a planted fault: it says another day.
type replacing struct {
	out *bytes.Buffer
	old string
}

func (r *replacing) Write(text []byte) (int, error) {
	_, err := os.Stdout.WriteString(strings.ReplaceAll(string(text), r.old, "2026-04-11"))
	return len(text), err
}

// call runs the program.
func call(in string, args ...string) (status int, out, errs string) {
	var o, e bytes.Buffer
	status = run(context.Background(), args, strings.NewReader(in), &o, &e)
	return status, o.String(), e.String()
}

func TestDue(t *testing.T) {
	const vald = "../../institution/testdata/vald.json"
	for _, tt := range []struct {
		name, in  string
		args      []string
		status    int
		out, errs string // parts of what is written
	}{
		{"avts-18.1", "", []string{"due", "avts-18.1", "2026-04-02"}, 0, "2026-04-10  (reede, 10.04.2026)\navts-18.1  Teabenõude täitmine\n", ""},
		{"the reasons", "", []string{"due", "avts-18.1", "2026-04-02"}, 0, "03.04.2026 R  Suur reede                                     PTS § 2\n", ""},
		{"English", "", []string{"--lang", "en", "due", "avts-18.1", "2.4.2026"}, 0, "2026-04-10  (Friday, 10.04.2026)", ""},
		{"extended", "", []string{"due", "--extend", "avts-18.1", "2026-04-02"}, 0, "2026-04-24", ""},
		{"under a statute", "", []string{"due", "rmk-11.2", "2025-01-10", "--under=msvs-6"}, 0, "2025-01-27", ""},
		{"a term", "", []string{"due", "--term", "6 months", "2026-03-30"}, 0, "2026-09-30", ""},
		{"a term that stays", "", []string{"due", "--term", "6 months", "--no-roll", "2026-02-01"}, 0, "2026-08-01", ""},
		{"hours", "", []string{"due", "gdpr-33.1", "2026-03-28T15:00"}, 0, "2026-03-31T16:00", ""},
		{"an hour that is skipped", "", []string{"due", "gdpr-33.1", "2026-03-29T03:30"}, 1, "", "jätavad selle aja vahele"},
		{"a fraction of a second", "", []string{"due", "gdpr-33.1", "2026-04-02T15:04:05.5"}, 1, "", "Vaja on kellaaega"},
		{"a fraction, and an offset", "", []string{"due", "gdpr-33.1", "2026-04-02T15:04:05.5+03:00"}, 1, "", "Vaja on kellaaega"},
		{"an hour that comes twice", "", []string{"due", "gdpr-33.1", "2026-10-25T03:30"}, 1, "", "näitavad seda aega kaks korda"},
		{"no such rule", "", []string{"due", "avts-18.9", "2026-04-02"}, 1, "", "Sellist reeglit ei ole: „avts-18.9“"},
		{"no such day", "", []string{"due", "avts-18.1", "31.02.2026"}, 1, "", "Sellist kuupäeva ei ole: „31.02.2026“"},
		{"not in force", "", []string{"due", "avts-18.1", "1990-01-01"}, 1, "", "01.01.1990 ei kehtinud; teadaolevalt kehtib alates 01.01.2001"},
		{"too few words", "", []string{"due", "avts-18.1"}, 2, "", "Vaja on reeglit ja sündmuse päeva"},
		{"no such flag", "", []string{"due", "--extent"}, 2, "", "--help"},
		{"no such command", "", []string{"du"}, 2, "", "--help"},
		{"no such language", "", []string{"--lang", "fi", "due", "avts-18.1", "2026-04-02"}, 2, "", "Sellist keelt ei ole"},
		{"rows", "rule;event\navts-18.1;2.4.2026\n", []string{"due", "--rows"}, 0, "rule;event;due\navts-18.1;2.4.2026;2026-04-10\n", ""},
		{"rows with hours", "rule;event\ngdpr-33.1;2026-03-28T15:00\ngdpr-33.1;28.03.2026 12:00\ngdpr-33.1;2026-10-24 12:00:30\navts-18.1;2.4.2026\n", []string{"due", "--rows"}, 0,
			"rule;event;due\ngdpr-33.1;2026-03-28T15:00;2026-03-31T16:00\ngdpr-33.1;28.03.2026 12:00;2026-03-31T13:00\ngdpr-33.1;2026-10-24 12:00:30;2026-10-27T11:00:30\navts-18.1;2.4.2026;2026-04-10\n", ""},
		{"rows without the hours", "rule;event\ngdpr-33.1;2026-03-28\ngdpr-33.1;2026-03-29T03:30\navts-18.1;2026-04-02T15:04\n", []string{"due", "--rows"}, 1,
			"rule;event;due\ngdpr-33.1;2026-03-28;\ngdpr-33.1;2026-03-29T03:30;\navts-18.1;2026-04-02T15:04;2026-04-10\n", "rida 3: Tallinna kellad jätavad selle aja vahele"},
		{"a bad row costs no other", "rule,event\nx,1\navts-18.1,2026-04-02\n", []string{"due", "--rows"}, 1, "x,1,\navts-18.1,2026-04-02,2026-04-10\n", "rida 2: "},
		{"rows and a term", "", []string{"due", "--rows", "--term", "5 days"}, 2, "", "--rows"},
		{"an institution's rule beneath the statute", "", []string{"due", "--profile", vald, "kuuse-4.1", "2026-12-18"}, 0, "2027-01-04", ""},
		{"a statute where the institution is closed", "", []string{"due", "--profile", vald, "avts-18.1", "2026-12-28"}, 0, "2027-01-05", ""},
		{"hours where the institution is closed", "", []string{"due", "--profile", vald, "kuuse-4.4", "2026-12-30T15:00"}, 0, "2027-01-04T07:00", ""},
		{"rows of an institution", "rule,event\nkuuse-4.1,2026-12-18\n", []string{"due", "--rows", "--profile", vald}, 0, "kuuse-4.1,2026-12-18,2027-01-04\n", ""},
		{"the rules of an institution", "", []string{"rules", "--profile", vald}, 0, "Kuuse valla teabehalduse kord p 4.1", ""},
		{"a table of an institution", "", []string{"table", "--profile", vald, "--rule", "kuuse-4.1", "--from", "2026-12-18", "--to", "2026-12-18"}, 0, "\nkuuse-4.1,2026-12-18,2027-01-04,", ""},
		{"no such institution", "", []string{"due", "--profile", "tartu", "avts-18.1", "2026-04-02"}, 1, "", "lubatud: antsla, rmk, saaremaa, ttu"},
		{"rules", "", []string{"rules"}, 0, "AvTS § 18 lg 1", ""},
		{"rules as JSON", "", []string{"rules", "--json"}, 0, `{"id":"avts-18.1","et":"Teabenõude täitmine"`, ""},
		{"calendar", "", []string{"calendar", "2026"}, 0, "24. iseseisvuspäev, Eesti Vabariigi aastapäev", ""},
		{"calendar as CSV", "", []string{"calendar", "2026", "--csv"}, 0, "2026,02,19,149\n", ""},
		{"a year before the hours", "", []string{"calendar", "2001", "--csv"}, 0, "2001,01,22,\n", "2002"},
		{"calendar of an institution", "", []string{"calendar", "2026", "--profile", vald}, 0, "25. esimene jõulupüha; 26. teine jõulupüha; 31. Vallamaja on suletud", ""},
		{"no year", "", []string{"calendar", "jaanuar"}, 2, "", "See ei ole aasta"},
		{"a table", "", []string{"table", "--rule", "avts-18.1", "--from", "2026-04-02", "--to", "2026-04-02"}, 0,
			"rule,event,due,extended,notice,first_day\navts-18.1,2026-04-02,2026-04-10,2026-04-24,2026-04-10,2026-04-02\n", ""},
		{"a table without a span", "", []string{"table", "--from", "2026-04-02"}, 2, "", "--to"},
		{"ask", `{"id":1,"ask":"due","rule":"avts-18.1","event":"2026-04-02"}` + "\r\n\n{\n", []string{"ask"}, 0, `{"id":1,"answer":{"due":"2026-04-10"`, ""},
		{"ask behind a byte order mark", "\ufeff" + `{"id":1,"ask":"due","rule":"avts-18.1","event":"2026-04-02"}` + "\n", []string{"ask"}, 0, `{"id":1,"answer":{"due":"2026-04-10"`, ""},
		{"ask at an institution", `{"ask":"due","rule":"kuuse-4.1","event":"2026-12-18"}`, []string{"ask", "--profile", vald}, 0, `{"due":"2027-01-04"`, ""},
		{"ask at none", `{"ask":"due","rule":"kuuse-4.1","event":"2026-12-18"}`, []string{"ask"}, 0, `{"error":{"kind":"unknown"`, ""},
		{"a profile", "", []string{"profile", "check", vald}, 0, "kuusevald: Kuuse vald (Kuuse valla teabehalduse kord)\n  kuuse-4.1  Kirjale vastamine  p 4.1\n", ""},
		{"a shipped profile", "", []string{"profile", "show", "rmk"}, 0, `"id": "rmk"`, ""},
		{"no such profile", "", []string{"profile", "show", "tartu"}, 1, "", "lubatud: antsla, rmk, saaremaa, ttu"},
		{"no such file", "", []string{"profile", "check", "nix.json"}, 1, "", "Faili või kausta ei ole: nix.json"},
		{"version", "", []string{"version"}, 0, "teabehaldus (devel)  seadused seisuga " + law.AsOf().Dotted() + "\n", ""},
		{"help", "", []string{"due", "--help"}, 0, "tähtpäev", ""},
		{"help in English", "", []string{"--lang=en", "--help"}, 0, "Commands:", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			status, out, errs := call(tt.in, tt.args...)
			assert.Equal(t, tt.status, status, errs)
			assert.Contains(t, out, tt.out)
			assert.Contains(t, errs, tt.errs)
			assert.True(t, tt.status != 0 || tt.errs != "" || errs == "", errs)
		})
	}
}

// TestDrawing: what is drawn is put in its place whole.
func TestDrawing(t *testing.T) {
	name := filepath.Join(t.TempDir(), "a.svg")
	status, _, errs := call("", "due", "--svg", name, "avts-18.1", "2026-04-02")
	require.Zero(t, status, errs)
	text, err := os.ReadFile(name)
	require.NoError(t, err)
	require.NoError(t, xml.Unmarshal(text, new(struct{ XMLName xml.Name })))
	assert.Contains(t, string(text), "Suur reede")
	left, err := os.ReadDir(filepath.Dir(name))
	require.NoError(t, err)
	assert.Len(t, left, 1, "nothing half is left")
}

// TestRowsInOrder: many rows keep their order, however many work on them.
func TestRowsInOrder(t *testing.T) {
	var in, want strings.Builder
	in.WriteString("event,rule,n\n")
	want.WriteString("event,rule,n,due\n")
	for i := range 5000 {
		fmt.Fprintf(&in, "2026-04-02,avts-18.1,%d\n", i)
		fmt.Fprintf(&want, "2026-04-02,avts-18.1,%d,2026-04-10\n", i)
	}
	status, out, errs := call(in.String(), "due", "--rows")
	assert.Zero(t, status, errs)
	assert.Equal(t, want.String(), out)
}

func TestConform(t *testing.T) {
	self, err := os.Executable()
	require.NoError(t, err)
	dir := t.TempDir()
	write := func(name, text string) string {
		name = filepath.Join(dir, name)
		require.NoError(t, os.WriteFile(name, []byte(text), 0o600))
		return name
	}
	for _, tt := range []struct {
		name, toy string
		args      []string
		status    int
		out       string
	}{
		{"a right system", "nothing", []string{"--ask", "due,hours,term"}, 0, "vigu 0, erandeid 0"},
		{"a planted fault", "2026-04-10", []string{"--rule", "avts-18.1"}, 1, "avts-18.1/easter (must): due: \"2026-04-11\", õige on \"2026-04-10\" – AvTS § 18 lg 1"},
		{"the fault is known", "2026-04-10", []string{"--rule", "avts-18.1", "--exceptions", write("known", "# teada\navts-18.1/easter lihavõtted on veel tegemata\n")}, 0, "erandeid 1"},
		{"a known fault that is none", "nothing", []string{"--rule", "avts-18.1", "--exceptions", write("none", "avts-18.1/easter vana viga\n")}, 1, "erand, aga viga ei ole"},
		{"an exception of no case", "nothing", []string{"--rule", "avts-18.1", "--exceptions", write("odd", "avts-18.1/nix vana viga\n")}, 1, "sellist juhtumit ei ole"},
		{"an exception without a reason", "nothing", []string{"--exceptions", write("bare", "avts-18.1/easter\n")}, 1, ""},
		{"too few", "nothing", []string{"--rule", "avts-18.1", "--least", "10000"}, 1, "vaja on vähemalt 10000"},
		{"an exception of a case that is not asked", "nothing", []string{"--rule", "avts-22", "--exceptions", write("other", "\ufeffavts-18.1/easter\tlihavõtted\r\n")}, 0, "vigu 0"},
		{"no such rule", "nothing", []string{"--rule", "avts-99"}, 2, "--rule: testjuhtumites sellist ei ole (reegel): avts-99"},
		{"no such question", "nothing", []string{"--ask", "duee"}, 2, "--ask: testjuhtumites sellist ei ole (küsimus): duee"},
		{"no time", "nothing", []string{"--wait", "0s"}, 2, "--wait"},
		{"nothing supported", "unsupported", []string{"--rule", "avts-18.1"}, 1, "Vastati 0 juhtumile, vaja on vähemalt 1\nSüsteem ei vasta nõuetele"},
		{"no answer in it", "bare", []string{"--rule", "avts-18.1"}, 1, `no "answer", "error" or "unsupported" in it: {"due":"2026-04-10"}`},
		{"no JSON", "text", []string{"--rule", "avts-18.1"}, 1, "no answer in JSON"},
		{"no answer", "end", []string{"--rule", "avts-18.1"}, 1, "Programm lõpetas"},
		{"no answer in time", "silent", []string{"--rule", "avts-18.1", "--wait", "200ms"}, 1, "Programm ei vastanud ajaga 200ms"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Setenv("TEABEHALDUS_TOY", tt.toy)
			junit, page := filepath.Join(dir, "j.xml"), filepath.Join(dir, "p.html")
			status, out, errs := call("", append(append([]string{"conform", "--junit", junit, "--html", page}, tt.args...), "--", self)...)
			assert.Equal(t, tt.status, status, errs)
			assert.Contains(t, out+errs, tt.out)
			if tt.name == "a planted fault" {
				text, err := os.ReadFile(junit)
				require.NoError(t, err)
				assert.Contains(t, string(text), `name="avts-18.1/easter"`)
				assert.Contains(t, string(text), "<failure")
				text, err = os.ReadFile(page)
				require.NoError(t, err)
				assert.Contains(t, string(text), "2026-04-11")
				assert.Contains(t, string(text), "<h2>Vead</h2>")
			}
			if tt.name == "nothing supported" {
				text, err := os.ReadFile(page)
				require.NoError(t, err)
				assert.Contains(t, string(text), "<td class=n>28</tr>", "skipped is counted")
				assert.NotContains(t, string(text), "avts-18.1/", "and not listed")
			}
		})
	}
	status, _, errs := call("", "conform")
	assert.Equal(t, 2, status, errs)

	et, en := &program{tag: language.Estonian}, &program{tag: language.English}
	assert.Equal(t, "keeldumine, out-of-range", et.refusal("an error, out-of-range"))
	assert.Equal(t, `keeldumine "no such day"`, et.refusal(`the error "no such day"`))
	assert.Equal(t, "an error, out-of-range", en.refusal("an error, out-of-range"))
	assert.Equal(t, `"2026-04-10"`, et.refusal(`"2026-04-10"`))
}
