// SPDX-License-Identifier: MIT

package main

import (
	"bufio"
	"bytes"
	"cmp"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"html"
	"io"
	"maps"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"slices"
	"strings"
	"time"
	"unicode"

	"github.com/spf13/cobra"

	"github.com/teabehaldus/teabehaldus/internal/cases"
	"github.com/teabehaldus/teabehaldus/internal/judge"
	"github.com/teabehaldus/teabehaldus/law"
)

// conformOptions are the flags of the command conform.
type conformOptions struct {
	url, junit, html, exceptions string
	rules, asks                  []string
	least                        int
	strict                       bool
	wait                         time.Duration
}

func (p *program) conform() *cobra.Command {
	var o conformOptions
	cmd := p.command("conform [--junit F] [--html F] [--exceptions F] -- COMMAND", [2]string{
		"Kas sinu süsteem loeb päevi nagu seadus", "Whether your system counts as the law does",
	}, [2]string{
		`Küsib sinu programmilt (rida JSONit sisse, rida välja, samas järjekorras) või aadressilt iga testjuhtumi ja hindab vastust:
  teabehaldus conform -- java -jar adapter.jar
  teabehaldus conform --url http://127.0.0.1:9000/ask --junit tulemus.xml --html tulemus.html
Küsimus:  {"id":"avts-18.1/easter","ask":"due","rule":"avts-18.1","event":"2026-04-02","event_kind":"registered"}
Vastus:   {"answer":{"due":"2026-04-10"}}, keeldumine {"error":"…"}, tundmatu küsimus {"unsupported":true}
Vahele jäetud ei ole läbitud. Asutuse nimetab küsimus ise. Erandite fail: rida "ID põhjus" iga teadaoleva vea kohta.`,
		`Asks your program (a line of JSON in, a line out, in the same order) or address every case of the vectors, and judges the answer:
  teabehaldus conform -- java -jar adapter.jar
  teabehaldus conform --url http://127.0.0.1:9000/ask --junit result.xml --html result.html
Question: {"id":"avts-18.1/easter","ask":"due","rule":"avts-18.1","event":"2026-04-02","event_kind":"registered"}
Answer:   {"answer":{"due":"2026-04-10"}}, a refusal {"error":"…"}, an unknown question {"unsupported":true}
Skipped is not passed. A question names its institution itself. The file of exceptions has a line "ID reason" for each failure that is known.`,
	}, func(cmd *cobra.Command, args []string) error { return p.runConform(cmd.Context(), o, args) })
	flags := cmd.Flags()
	flags.StringVar(&o.url, "url", "", p.say("küsi aadressilt (POST)", "ask an address (POST)"))
	flags.StringVar(&o.junit, "junit", "", p.say("tulemus JUniti XML-failina", "the result as JUnit XML"))
	flags.StringVar(&o.html, "html", "", p.say("tulemus ühe HTML-lehena", "the result as one HTML page"))
	flags.StringVar(&o.exceptions, "exceptions", "", p.say("erandite fail", "file of exceptions"))
	flags.StringSliceVar(&o.rules, "rule", nil, p.say("ainult need reeglid (avts-18.1)", "these rules only (avts-18.1)"))
	flags.StringSliceVar(&o.asks, "ask", nil, p.say("ainult need küsimused (due)", "these questions only (due)"))
	flags.IntVar(&o.least, "least", 0, p.say("vähemalt nii palju juhtumeid peab olema vastatud", "at least so many cases must be answered"))
	flags.BoolVar(&o.strict, "strict", false, p.say("ka soovituslikud (should) peavad läbi minema", "the should cases must pass too"))
	flags.DurationVar(&o.wait, "wait", 10*time.Second, p.say("kui kaua vastust oodata", "how long to wait for an answer"))
	return cmd
}

// asker asks one question and gets one answer.
type asker interface {
	ask(question []byte) ([]byte, error)
	close() error
}

func (p *program) runConform(ctx context.Context, o conformOptions, args []string) error {
	if (o.url == "") == (len(args) == 0) {
		return p.misused("Vaja on kas programmi (-- KÄSK) või aadressi (--url)", "a program (-- COMMAND) or an address (--url) is needed")
	}
	if o.wait <= 0 || o.least < 0 {
		return p.misused("--wait on suurem kui 0, --least vähemalt 0", "--wait is above 0, --least 0 or above")
	}
	if to, err := url.Parse(o.url); o.url != "" && (err != nil || to.Scheme != "http" && to.Scheme != "https") {
		return p.misused("See ei ole veebiaadress: "+o.url, "no web address: "+o.url)
	}
	asked, err := p.selected(o)
	if err != nil {
		return err
	}
	known, err := p.readExceptions(o.exceptions)
	if err != nil {
		return err
	}
	v := &verdict{p: p, options: o, known: known, asked: asked, Began: time.Now(), System: cmp.Or(o.url, strings.Join(args, " "))}
	var system asker
	if o.url != "" {
		system = &address{ctx, &http.Client{Timeout: o.wait}, o.url}
	} else if system, err = p.startPipe(ctx, args, o.wait); err != nil {
		return err
	}
	for _, c := range asked {
		text, err := system.ask(c.Question())
		if err != nil {
			return errors.Join(fmt.Errorf("%s: %w", c.ID, err), system.close())
		}
		reply, err := judge.Of(text)
		if err != nil {
			return errors.Join(fmt.Errorf("%s: %w: %.200s", c.ID, err, text), system.close())
		}
		v.add(judge.Case(c, reply))
	}
	if err := system.close(); err != nil {
		return err
	}
	all := map[string]bool{}
	for c := range cases.All() {
		all[c.ID] = true
	}
	for _, id := range slices.Sorted(maps.Keys(known)) {
		if !all[id] {
			v.failures = append(v.failures, id+": "+p.say("erand, aga sellist juhtumit ei ole", "excepted, but there is no such case"))
		}
	}
	v.show(p.out)
	if o.junit != "" {
		if err := writeFile(o.junit, v.junit); err != nil {
			return err
		}
	}
	if o.html != "" {
		if err := writeFile(o.html, v.page); err != nil {
			return err
		}
	}
	if !v.OK() {
		return errRefused
	}
	return nil
}

// selected returns the cases to ask. A rule or a question of none of them is a slip, and would pass for one that was asked.
func (p *program) selected(o conformOptions) (asked []cases.Case, err error) {
	rules, asks := map[string]bool{}, map[string]bool{}
	for c := range cases.All() {
		rules[c.Group.Rule], asks[c.Ask] = true, true
		if (len(o.rules) == 0 || slices.Contains(o.rules, c.Group.Rule)) && (len(o.asks) == 0 || slices.Contains(o.asks, c.Ask)) {
			asked = append(asked, c)
		}
	}
	for _, of := range []struct {
		flag        string
		given       []string
		known       map[string]bool
		et, english string
	}{{"--rule", o.rules, rules, "reegel", "rule"}, {"--ask", o.asks, asks, "küsimus", "question"}} {
		for _, name := range of.given {
			if !of.known[name] {
				return nil, p.misused(of.flag+": testjuhtumites sellist ei ole ("+of.et+"): "+name, of.flag+": no case has such a "+of.english+": "+name)
			}
		}
	}
	return asked, nil
}

// readExceptions reads a line for each failure that is known: the id of the case, and why.
func (p *program) readExceptions(name string) (map[string]string, error) {
	known := map[string]string{}
	if name == "" {
		return known, nil
	}
	text, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	for i, line := range strings.Split(strings.TrimPrefix(string(text), "\ufeff"), "\n") {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		end := strings.IndexFunc(line, unicode.IsSpace)
		if end < 0 || known[line[:end]] != "" {
			return nil, fmt.Errorf("%s: %w", name, &law.Error{
				Kind: law.ErrInvalid, Line: i + 1, Value: line[:max(end, 0)], ET: "Igal erandil on põhjus ja see on kirjas üks kord", EN: "an exception has a reason, and stands once",
			})
		}
		known[line[:end]] = strings.TrimSpace(line[end:])
	}
	return known, nil
}

// pipe is a program that reads a question a line and writes an answer a line.
type pipe struct {
	p    *program
	cmd  *exec.Cmd
	in   io.WriteCloser
	out  *bufio.Reader
	wait time.Duration
}

func (p *program) startPipe(ctx context.Context, args []string, wait time.Duration) (*pipe, error) {
	cmd := exec.CommandContext(ctx, args[0], args[1:]...)
	cmd.Stderr = p.errs
	in, err := cmd.StdinPipe()
	if err != nil {
		return nil, err
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, fmt.Errorf("%s: %w", p.say("Programmi ei saa käivitada", "the program cannot be started"), err)
	}
	return &pipe{p, cmd, in, bufio.NewReader(out), wait}, nil
}

// within ends the program unless the work is done in time.
func (s *pipe) within(work func() error) error {
	late := time.AfterFunc(s.wait, func() { s.cmd.Process.Kill() })
	err := work()
	if !late.Stop() {
		return errors.New(s.p.say("Programm ei vastanud ajaga ", "the program did not answer within ") + s.wait.String())
	}
	return err
}

func (s *pipe) ask(question []byte) (line []byte, err error) {
	err = s.within(func() error {
		if _, err := s.in.Write(append(question, '\n')); err != nil {
			return errors.New(s.p.say("Programm lõpetas, enne kui luges küsimuse", "the program ended before it read the question"))
		}
		if line, err = readLine(s.out); err != nil {
			return errors.New(s.p.say("Programm lõpetas ega vastanud terve reaga", "the program ended without a whole line for an answer"))
		}
		return nil
	})
	return line, err
}

func (s *pipe) close() error {
	s.in.Close()
	return s.within(func() error {
		if rest, err := io.ReadAll(s.out); err == nil && len(bytes.TrimSpace(rest)) > 0 {
			return fmt.Errorf("%s: %.200s", s.p.say("Programm kirjutas rohkem, kui küsiti", "the program wrote more than it was asked"), rest)
		}
		return s.cmd.Wait()
	})
}

// address is a system that answers over HTTP.
type address struct {
	ctx    context.Context
	client *http.Client
	url    string
}

func (s *address) ask(question []byte) ([]byte, error) {
	request, err := http.NewRequestWithContext(s.ctx, http.MethodPost, s.url, bytes.NewReader(question))
	if err != nil {
		return nil, err
	}
	request.Header.Set("Content-Type", "application/json")
	response, err := s.client.Do(request)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return nil, errors.New("HTTP " + response.Status)
	}
	return io.ReadAll(io.LimitReader(response.Body, 1<<20))
}

func (s *address) close() error { return nil }

// verdict is what came of all cases.
type verdict struct {
	p        *program
	options  conformOptions
	known    map[string]string
	asked    []cases.Case
	failures []string // lines of what fails the run
	notes    []string // lines of what does not: a should, an exception

	Began                                      time.Time
	System                                     string // the command or the address
	Results                                    []judged
	Passed, Failed, Skipped, Excepted, Advised int
}

// judged is one result with how the run takes it.
type judged struct {
	judge.Result
	Fails  bool
	Reason string // of an exception
}

// refusal says in the language of the call where the judge, who speaks English, speaks of an error.
func (p *program) refusal(said string) string {
	for _, word := range [][2]string{{"keeldumine, ", "an error, "}, {"keeldumine ", "the error "}} {
		if rest, ok := strings.CutPrefix(said, word[1]); ok {
			return p.say(word[0], word[1]) + rest
		}
	}
	return said
}

func (v *verdict) add(r judge.Result) {
	j := judged{Result: r, Reason: v.known[r.Case.ID]}
	line := fmt.Sprintf("%s (%s): %s: %s, %s %s – %s, %s – %s", r.Case.ID, r.Case.Level, r.Name, v.p.refusal(r.Got), v.p.say("õige on", "want"), v.p.refusal(r.Want),
		r.Case.Group.Clause, r.Case.Group.Address, r.Case.Why)
	switch {
	case j.Reason != "" && r.Outcome != judge.Failed:
		j.Fails, line = true, r.Case.ID+": "+v.p.say("erand, aga viga ei ole", "excepted, but it does not fail")
	case r.Outcome == judge.Passed:
		v.Passed++
	case r.Outcome == judge.Skipped:
		v.Skipped++
	case j.Reason != "":
		v.Excepted++
		v.notes = append(v.notes, v.p.say("erand, ", "excepted, ")+j.Reason+": "+line)
	case r.Case.Level == "limit", r.Case.Level == "should" && !v.options.strict:
		v.Advised++
		v.notes = append(v.notes, line)
	default:
		j.Fails = true
		v.Failed++
	}
	if j.Fails {
		v.failures = append(v.failures, line)
	}
	v.Results = append(v.Results, j)
}

// Asked is how many cases were answered.
func (v *verdict) Asked() int { return len(v.Results) - v.Skipped }

// OK reports whether the system conforms: nothing fails, something was asked, and as much as is demanded.
func (v *verdict) OK() bool {
	return len(v.failures) == 0 && v.Asked() > 0 && v.Asked() >= v.options.least
}

func (v *verdict) show(out io.Writer) {
	for _, line := range v.failures {
		fmt.Fprintln(out, line)
	}
	for _, line := range v.notes {
		fmt.Fprintln(out, v.p.say("märkus: ", "note: ")+line)
	}
	fmt.Fprintf(out, v.p.say("läbitud %d, vigu %d, erandeid %d, soovituslikke vigu %d, vahele jäetud %d\n",
		"%d passed, %d failed, %d excepted, %d only a should, %d skipped\n"), v.Passed, v.Failed, v.Excepted, v.Advised, v.Skipped)
	if v.Asked() < max(v.options.least, 1) {
		fmt.Fprintf(out, v.p.say("Vastati %d juhtumile, vaja on vähemalt %d\n", "%d cases were answered, at least %d are demanded\n"), v.Asked(), max(v.options.least, 1))
	}
	fmt.Fprintln(out, v.Headline())
}

// Headline is the verdict in a sentence.
func (v *verdict) Headline() string {
	if v.OK() {
		return v.p.say("Süsteem vastab küsitud osas nõuetele", "The system conforms in what was asked")
	}
	return v.p.say("Süsteem ei vasta nõuetele", "The system does not conform")
}

// junit writes the result as JUnit XML: a suite for each family.
func (v *verdict) junit(w io.Writer) error {
	type message struct {
		Message string `xml:"message,attr"`
	}
	type testcase struct {
		Class   string   `xml:"classname,attr"`
		Name    string   `xml:"name,attr"`
		Failure *message `xml:"failure"`
		Skipped *message `xml:"skipped"`
	}
	type suite struct {
		Name     string     `xml:"name,attr"`
		Tests    int        `xml:"tests,attr"`
		Failures int        `xml:"failures,attr"`
		Skipped  int        `xml:"skipped,attr"`
		Cases    []testcase `xml:"testcase"`
	}
	suites := struct {
		XMLName xml.Name `xml:"testsuites"`
		Suites  []*suite `xml:"testsuite"`
	}{}
	for _, r := range v.Results {
		if n := len(suites.Suites); n == 0 || suites.Suites[n-1].Name != r.Case.Group.Family {
			suites.Suites = append(suites.Suites, &suite{Name: r.Case.Group.Family})
		}
		s := suites.Suites[len(suites.Suites)-1]
		c := testcase{Class: r.Case.Group.Rule, Name: r.Case.ID}
		switch s.Tests++; {
		case r.Fails:
			s.Failures++
			c.Failure = &message{fmt.Sprintf("%s: %s, want %s – %s – %s", r.Name, r.Got, r.Want, r.Case.Group.Clause, r.Case.Why)}
		case r.Outcome != judge.Passed:
			s.Skipped++
			why := "not answered: " + r.Name
			if r.Outcome == judge.Failed {
				why = strings.TrimSpace(r.Reason + " " + r.Case.Level)
			}
			c.Skipped = &message{why}
		}
		s.Cases = append(s.Cases, c)
	}
	io.WriteString(w, xml.Header)
	e := xml.NewEncoder(w)
	e.Indent("", " ")
	return e.Encode(suites)
}

// page writes the result as one page that needs nothing else: the verdict, a count of each area, and what did not pass,
// the gravest first. What was skipped is counted and not listed.
func (v *verdict) page(w io.Writer) error {
	say, text := v.p.say, html.EscapeString
	out := bufio.NewWriter(w)
	class := "bad"
	if v.OK() {
		class = "good"
	}
	fmt.Fprintf(out, pageHead, say("et", "en"), text(v.Headline()), class, text(v.Headline()))
	fmt.Fprintf(out, "<p>%s <code>%s</code><br>%s, %s %s</p>\n", say("Süsteem:", "System:"), text(v.System), v.Began.Format("02.01.2006 15:04"),
		say("seadusi loeti viimati", "the statutes were last read on"), v.p.day(law.AsOf()))
	if v.Asked() < max(v.options.least, 1) {
		fmt.Fprintf(out, "<p class=bad>"+say("Vastati %d juhtumile, vaja on vähemalt %d", "%d cases were answered, at least %d are demanded")+"</p>\n", v.Asked(), max(v.options.least, 1))
	}
	heads := []string{say("läbitud", "passed"), say("vigu", "failed"), say("erandeid", "excepted"), say("soovituslikke vigu", "only a should"), say("vahele jäetud", "skipped")}
	row := func(tag, name string, cells ...any) {
		fmt.Fprintf(out, "<tr><th scope=row>%s", text(name))
		for _, c := range cells {
			fmt.Fprintf(out, "<%s class=n>%v", tag, c)
		}
		fmt.Fprintln(out, "</tr>")
	}
	fmt.Fprintf(out, "<table class=counts>\n<tr><th>%s<th class=n>%s</tr>\n", say("Valdkond", "Area"), strings.Join(heads, "<th class=n>"))
	var list [places][]judged
	for _, family := range cases.Families() {
		var n [places]int
		for _, r := range v.Results {
			if r.Case.Group.Family == family {
				n[r.place()]++
			}
		}
		if n != [places]int{} {
			row("td", v.p.say(families[family], family), n[passed], n[failed], n[excepted], n[advised], n[skipped])
		}
	}
	for _, r := range v.Results {
		list[r.place()] = append(list[r.place()], r)
	}
	row("th", say("kokku", "in all"), len(list[passed]), len(list[failed]), len(list[excepted]), len(list[advised]), len(list[skipped]))
	fmt.Fprintf(out, "</table>\n<p>%s</p>\n", say("Viga on vastuolu seaduse või korraga. Soovituslik viga on seal, kus seadus vaikib ja õige vastus tugineb tõlgendusele, või kus lõpeb selle projekti kalender. Vahele jäetud ei ole läbitud: süsteem neile ei vastanud.",
		"A failure is against an act or a rule book. Only a should fails where the law is silent and the answer rests on a reading, or where this project's calendar ends. Skipped is not passed: the system did not answer."))
	for _, part := range []struct {
		of      int
		heading string
	}{{failed, say("Vead", "Failures")}, {excepted, say("Teadaolevad vead", "Known failures")}, {advised, say("Soovituslikud vead", "Only a should")}} {
		if len(list[part.of]) == 0 {
			continue
		}
		fmt.Fprintf(out, "<h2>%s</h2>\n<table>\n<tr><th>%s<th>%s<th>%s<th>%s</tr>\n", part.heading,
			say("Juhtum", "Case"), say("Vastus", "Answer"), say("Õige", "Wanted"), say("Säte ja põhjendus", "Provision and derivation"))
		for _, r := range list[part.of] {
			got, reason := r.Got, r.Reason
			if r.Fails && r.Outcome != judge.Failed {
				got = say("erand, aga viga ei ole", "excepted, but it does not fail")
			}
			if reason != "" {
				reason = "<br>" + say("Põhjus: ", "Reason: ") + text(reason)
			}
			clause := text(r.Case.Group.Clause)
			if strings.HasPrefix(r.Case.Group.Address, "http") {
				clause = `<a href="` + text(r.Case.Group.Address) + `">` + clause + "</a>"
			}
			fmt.Fprintf(out, "<tr><td><code>%s</code>%s<td><code>%s</code><td><code>%s</code><td>%s – <span lang=en>%s</span></tr>\n",
				text(r.Case.ID), reason, text(got), text(r.Want), clause, text(r.Case.Why))
		}
		fmt.Fprintln(out, "</table>")
	}
	fmt.Fprintln(out, "</html>")
	return out.Flush()
}

// The places of a result on the page.
const (
	passed = iota
	failed
	excepted
	advised
	skipped
	places
)

func (j judged) place() int {
	switch {
	case j.Fails:
		return failed
	case j.Outcome == judge.Passed:
		return passed
	case j.Outcome == judge.Skipped:
		return skipped
	case j.Reason != "":
		return excepted
	}
	return advised
}

// families are the areas of the vectors in Estonian.
var families = map[string]string{
	"accounts": "kasutajakontod", "deadlines": "tähtajad", "handling": "teabe käitlemine", "incident": "intsidendid", "password": "salasõnad",
	"publication": "avalik dokumendiregister", "request": "teabenõuded ja kirjad", "restriction": "juurdepääsupiirangud",
	"retention": "säilitamine", "shredding": "teabekandjate hävitamine",
}

const pageHead = `<!doctype html>
<html lang="%s">
<meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>%s</title>
<style>
body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b}
table{border-collapse:collapse;width:100%%}.counts{width:auto}th,td{text-align:left;vertical-align:top;padding:.3rem .6rem;border-bottom:1px solid #ccc}
.n{text-align:right}.bad{color:#9b1c1c}.good{color:#14612b}code{overflow-wrap:anywhere}a{color:#0b4f9e}
</style>
<h1 class="%s">%s</h1>
`
