// Command accounts reads a list of user accounts and prints what is to be done with them on a day, and what is coming in
// the fortnight after it, with the reason and the provision on every line.
//
//	accounts -day 2026-07-06 -policy antsla <accounts.csv
//
// The policy is antsla, rmk or saaremaa, or a file with the house's own as JSON. The list is CSV with a header, separated
// by semicolon, comma or tab: the columns konto, kasutaja (töötaja, ametnik, lepingupartner, külaline) and antud, the day of
// the grant; and where there are any lõpeb, the last day of the employment, the contract or the need; salasõna, the day of
// its last change; eemal, the absences, and peatumine, the suspensions of employment, as days from–to with spaces between
// them, the last of which may be open ("02.03.2026–"); rikkumised, the breaches with commas between them ("04.05.2026
// selgitatud 06.05.2026 teadmatus juhendatud 07.05.2026", or tahtlik, and ennistatud with a day); suletud, closed by the
// house; postkast, puudub where the account has none; and seis, what the system has the account as (andmata, kehtib,
// lõppemas, peatatud, suletud, kustutatud), so that what is done is not asked for again. An account that is closed has had
// its mailbox archived. Days are read as 2026-04-02 or 02.04.2026.
// Any other column is refused. With -lang en actions and reasons are English. Exit status: 0, 1 where a row could not be
// read, 2 where the command was not understood.
//
// A line of the day is the account, since when, the reasons and the provisions, with tabs between; of the fortnight the
// day comes first and then account and state. How many accounts there were, and how many actions, goes to standard error.
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"iter"
	"os"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"

	"github.com/teabehaldus/teabehaldus/accounts"
	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/internal/table"
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// ahead is how many days after the day are looked at.
const ahead = 14

// action is what somebody does with an account.
type action int

const (
	open action = iota
	guide
	warn
	suspend
	closing
	archive
	remove
)

var actions = [...]struct{ et, en string }{
	open: {"avada", "open"}, guide: {"juhendada", "guide"}, warn: {"hoiatada", "warn"}, suspend: {"peatada", "suspend"},
	closing: {"sulgeda", "close"}, archive: {"arhiveerida postkast", "archive the mailbox"}, remove: {"kustutada", "delete"},
}

func (a action) in(lang string) string {
	if lang == "en" {
		return actions[a].en
	}
	return actions[a].et
}

// oneLine keeps a field within its line and its column.
var oneLine = strings.NewReplacer("\t", " ", "\r", " ", "\n", " ")

// row is an account and what the system has it as.
type row struct {
	accounts.Account
	line int
	has  string
}

func run(args []string, in io.Reader, out, errs io.Writer) int {
	flags := flag.NewFlagSet("accounts", flag.ContinueOnError)
	flags.SetOutput(errs)
	on := flags.String("day", "", "what is to be done on this `day`")
	rules := flags.String("policy", "", "antsla, rmk, saaremaa, or a `file` with the house's own policy")
	lang := flags.String("lang", "et", "language of the actions and reasons: et or en")
	flags.Usage = func() {
		fmt.Fprintln(errs, "usage: accounts -day DAY -policy POLICY [-lang et|en] <accounts.csv")
		flags.PrintDefaults()
	}
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return 0
		}
		return 2
	}
	misused := func(why string) int {
		fmt.Fprintln(errs, "accounts: "+why)
		flags.Usage()
		return 2
	}
	day, err := civil.Parse(*on)
	switch {
	case err != nil:
		return misused("-day needs a day such as 2026-07-06: " + strconv.Quote(*on))
	case *rules == "":
		return misused("-policy is needed")
	case flags.NArg() > 0:
		return misused("the list is read from standard input: " + flags.Arg(0))
	case *lang != "et" && *lang != "en":
		return misused("no such language: " + *lang)
	}
	p, err := policy(*rules)
	if err != nil {
		fmt.Fprintln(errs, "accounts:", err)
		return 2
	}
	status, total := 0, 0
	tag := language.Make(*lang)
	var lists [len(actions)][]string
	type change struct {
		day  civil.Date
		line string
	}
	var coming []change
	for r, err := range read(in) {
		var s accounts.Status
		if total++; err == nil {
			if s, err = p.StatusOn(r.Account, day, deadlines.Estonia()); err != nil {
				err = fmt.Errorf("line %d: %w", r.line, err)
			}
		}
		if err != nil {
			fmt.Fprintln(errs, "accounts:", err)
			status = 1
			continue
		}
		for _, a := range due(s, r.has) {
			lists[a] = append(lists[a], fmt.Sprintf("%s\t%s\t%s", oneLine.Replace(r.ID), s.Since().Dotted(), why(s, tag)))
		}
		for s, err := range p.Timeline(r.Account, day, deadlines.Estonia()) {
			if err != nil || s.Day().DaysSince(day) > ahead { // an error was one of StatusOn too
				break
			}
			line := fmt.Sprintf("%s\t%s\t%s\t%s", s.Day().Dotted(), oneLine.Replace(r.ID), s.State().Text(tag), why(s, tag))
			coming = append(coming, change{s.Day(), line})
		}
	}
	summary := fmt.Sprintf("%s: %d", day.Dotted(), total)
	for a, lines := range lists {
		summary += fmt.Sprintf(", %s %d", action(a).in(*lang), len(lines))
		if len(lines) > 0 {
			fmt.Fprintf(out, "# %s\n%s\n\n", action(a).in(*lang), strings.Join(lines, "\n"))
		}
	}
	if len(coming) > 0 {
		slices.SortStableFunc(coming, func(a, b change) int { return a.day.Compare(b.day) })
		fmt.Fprintf(out, "# %s–%s\n", day.AddDays(1).Dotted(), day.AddDays(ahead).Dotted())
		for _, c := range coming {
			fmt.Fprintln(out, c.line)
		}
	}
	fmt.Fprintln(errs, summary)
	return status
}

// policy returns a shipped policy, or reads one.
func policy(name string) (accounts.Policy, error) {
	switch name {
	case "antsla":
		return accounts.Antsla(), nil
	case "rmk":
		return accounts.RMK(), nil
	case "saaremaa":
		return accounts.Saaremaa(), nil
	}
	data, err := os.ReadFile(name)
	if err != nil {
		return accounts.Policy{}, err
	}
	var spec accounts.PolicySpec
	if err := json.Unmarshal(data, &spec); err != nil {
		return accounts.Policy{}, err
	}
	return spec.Policy()
}

// due returns what is to be done with an account that the system has as something. Where that is not known, everything is.
func due(s accounts.Status, has string) (all []action) {
	is := func(names ...string) bool { return slices.Contains(names, has) }
	add := func(a action, due bool) {
		if due {
			all = append(all, a)
		}
	}
	state := s.State()
	add(open, state.Access() && (is("andmata", "peatatud", "suletud") || is("") && s.Since() == s.Day() && s.Day() == s.Account().Granted))
	for r := range s.Reasons() {
		add(guide, r.Code == "breach.guidance")
	}
	add(warn, state == accounts.Expiring && !is("lõppemas", "kustutatud"))
	add(suspend, state == accounts.Suspended && !is("peatatud", "suletud", "kustutatud"))
	add(closing, state >= accounts.Closed && !is("suletud", "kustutatud"))
	add(archive, state > accounts.Closed && !is("suletud", "kustutatud")) // closing archives the mailbox
	add(remove, state == accounts.Deletable && !is("kustutatud"))
	return all
}

// why returns the reasons and the provisions of a status, in two columns.
func why(s accounts.Status, tag language.Tag) string {
	var texts, sources []string
	for r := range s.Reasons() {
		texts = append(texts, r.Text(tag))
		if source := r.Source.String(); !slices.Contains(sources, source) {
			sources = append(sources, source)
		}
	}
	return strings.Join(texts, "; ") + "\t" + strings.Join(sources, "; ")
}

// columns are those that a list can have. Another one is refused: behind a misspelt "lõpeb" stands somebody who has left.
var columns = []string{"konto", "kasutaja", "antud", "lõpeb", "salasõna", "eemal", "peatumine", "rikkumised", "suletud", "postkast", "seis"}

// fold makes names alike that differ in case or in how their letters are composed.
func fold(s string) string { return strings.ToLower(norm.NFC.String(strings.TrimSpace(s))) }

// read yields the accounts of a list one by one; a row that cannot be read is an error that names its line.
func read(in io.Reader) iter.Seq2[row, error] {
	return func(yield func(row, error) bool) {
		rows := table.NewReader(in)
		at := map[string]int{}
		head, ok := rows.Header(func(names []string) bool {
			clear(at)
			for i, name := range names {
				at[fold(name)] = i
			}
			_, hasID := at["konto"]
			_, hasHolder := at["kasutaja"]
			_, hasGranted := at["antud"]
			return hasID && hasHolder && hasGranted && len(at) == len(names)
		})
		if !ok {
			yield(row{}, fmt.Errorf("line %d: no header with konto, kasutaja and antud: %q", head.Line, head.Fields[0]))
			return
		}
		for _, name := range head.Fields {
			if !slices.Contains(columns, fold(name)) {
				yield(row{}, fmt.Errorf("line %d: a column that no list has: %q", head.Line, name))
				return
			}
		}
		for fields := range rows.Rows() {
			r, err := row{line: fields.Line}, fields.Err
			if err == nil && len(fields.Fields) != len(at) {
				err = fmt.Errorf("%d fields where the header has %d", len(fields.Fields), len(at))
			}
			if err == nil {
				err = r.fill(func(name string) string {
					if i, ok := at[name]; ok {
						return strings.TrimSpace(fields.Fields[i])
					}
					return ""
				})
			}
			if err != nil {
				err = fmt.Errorf("line %d: %w", fields.Line, err)
			}
			if !yield(r, err) {
				return
			}
		}
		if err := rows.Err(); err != nil {
			yield(row{}, err)
		}
	}
}

var holders = map[string]accounts.Holder{
	"töötaja": accounts.Employee, "ametnik": accounts.Official, "lepingupartner": accounts.ContractPartner, "külaline": accounts.Guest,
}

// fill reads the cells of a row.
func (r *row) fill(cell func(string) string) (err error) {
	r.ID, r.has = cell("konto"), fold(cell("seis"))
	if !slices.Contains([]string{"", "andmata", "kehtib", "lõppemas", "peatatud", "suletud", "kustutatud"}, r.has) {
		return fmt.Errorf("seis is not known: %q", cell("seis"))
	}
	var known bool
	if r.Holder, known = holders[fold(cell("kasutaja"))]; !known {
		return fmt.Errorf("kasutaja is of no known kind: %q", cell("kasutaja"))
	}
	for _, v := range []struct {
		name string
		day  *civil.Date
	}{{"antud", &r.Granted}, {"lõpeb", &r.Ends}, {"salasõna", &r.Password}, {"suletud", &r.Closed}} {
		if text := cell(v.name); text != "" {
			if *v.day, err = civil.Parse(text); err != nil {
				return fmt.Errorf("%s: %w", v.name, err)
			}
		}
	}
	switch text := cell("postkast"); fold(text) {
	case "", "olemas":
	case "puudub":
		r.NoMailbox = true
	default:
		return fmt.Errorf("postkast is neither olemas nor puudub: %q", text)
	}
	if r.Absences, err = spans(cell("eemal")); err != nil {
		return fmt.Errorf("eemal: %w", err)
	}
	if r.Suspensions, err = spans(cell("peatumine")); err != nil {
		return fmt.Errorf("peatumine: %w", err)
	}
	if text := cell("rikkumised"); text != "" {
		for one := range strings.SplitSeq(text, ",") {
			b, err := breach(strings.Fields(one))
			if err != nil {
				return fmt.Errorf("rikkumised: %w", err)
			}
			r.Breaches = append(r.Breaches, b)
		}
	}
	return nil
}

// spans reads "15.01.2026–27.02.2026 02.03.2026–".
func spans(text string) (all []accounts.Days, err error) {
	for _, one := range strings.Fields(text) {
		first, last, found := strings.Cut(one, "–")
		if !found {
			return nil, fmt.Errorf("no – between two days: %q", one)
		}
		var d accounts.Days
		if d.First, err = civil.Parse(first); err == nil && last != "" {
			d.Last, err = civil.Parse(last)
		}
		if err != nil {
			return nil, err
		}
		all = append(all, d)
	}
	return all, nil
}

// breach reads "04.05.2026 selgitatud 06.05.2026 teadmatus juhendatud 07.05.2026".
func breach(words []string) (b accounts.Breach, err error) {
	if len(words) == 0 {
		return b, errors.New("nothing between two commas")
	}
	if b.Suspected, err = civil.Parse(words[0]); err != nil {
		return b, err
	}
	for words = words[1:]; len(words) > 0; words = words[1:] {
		day := map[string]*civil.Date{"selgitatud": &b.Explained, "juhendatud": &b.Guided, "ennistatud": &b.Lifted}[words[0]]
		switch {
		case words[0] == "teadmatus":
			b.Cause = accounts.Ignorance
		case words[0] == "tahtlik":
			b.Cause = accounts.Deliberate
		case day == nil:
			return b, fmt.Errorf("neither selgitatud, teadmatus, tahtlik, juhendatud nor ennistatud: %q", words[0])
		case len(words) == 1:
			return b, fmt.Errorf("no day behind it: %q", words[0])
		default:
			if *day, err = civil.Parse(words[1]); err != nil {
				return b, err
			}
			words = words[1:]
		}
	}
	return b, nil
}
