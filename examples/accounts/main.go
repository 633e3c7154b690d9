// Command accounts reads a list of user accounts and prints what is to be done with them on a day, and what is coming
// in the fortnight after it, with the reason and the provision on every line.
//
//	accounts -day 2026-07-06 -policy antsla <accounts.csv
//
// The policy is antsla, rmk or saaremaa, or a file with the institution's own as JSON. The list is CSV with a header,
// separated by semicolon, comma or tab: the columns konto, kasutaja (töötaja, ametnik, lepingupartner, külaline,
// õppija) and antud, the day of the grant; and where there are any lõpeb, the last day of the employment, the studies,
// the contract or the need; salasõna, the day of its last change; eemal, the absences, and peatumine, the suspensions
// of employment, as days from–to, or with a hyphen, and spaces, commas or semicolons between them, an open one without
// a second day ("02.03.2026–"); rikkumised, the breaches with commas between them ("04.05.2026 selgitatud 06.05.2026
// teadmatus juhendatud 07.05.2026", or tahtlik, and ennistatud with a day); suletud, closed by the institution;
// postkast, puudub where the account has none; and seis, what the system has the account as (avamata, kehtiv, lõppev,
// peatatud, suletud, kustutatud), so that what is done is not asked for again. An account that is closed has had its
// mailbox archived. Days are read as 2026-04-02 or 02.04.2026. Any other column is refused. With -lang en actions and
// reasons are English. Exit status: 0, 1 where a row could not be read or says that something happened on a day to
// come, 2 where the command was not understood.
//
// A line of the day is the account, since when, the reasons and the provisions, with tabs between; of the fortnight the
// day comes first and then account and state. How many accounts there were, and how many actions, goes to standard
// error.
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
	"unicode/utf8"

	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"

	"github.com/teabehaldus/teabehaldus/accounts"
	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/internal/table"
	"github.com/teabehaldus/teabehaldus/law"
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
	rules := flags.String("policy", "", "antsla, rmk, saaremaa, or a `file` with the institution's own policy")
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
	tag := language.Make(*lang)
	p, err := policy(*rules)
	if err != nil {
		fmt.Fprintln(errs, "accounts:", law.ErrorText(err, tag))
		return 2
	}
	status, total := 0, 0
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
				err = inRow(r.line, err)
			}
		}
		if err != nil {
			fmt.Fprintln(errs, "accounts:", law.ErrorText(err, tag))
			status = 1
			continue
		}
		for _, f := range s.Findings() {
			if f.Code == accounts.CodeAhead { // a slip of the list: the account is judged without it
				fmt.Fprintln(errs, "accounts:", law.ErrorText(inRow(r.line, &law.Error{Kind: law.ErrInvalid, ET: f.Text(language.Estonian), EN: f.Text(language.English)}), tag))
				status = 1
			}
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
		return accounts.AntslaPolicy(), nil
	case "rmk":
		return accounts.RMKPolicy(), nil
	case "saaremaa":
		return accounts.SaaremaaPolicy(), nil
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

// due returns what is to be done with an account that the system has as something. Where that is not known, everything
// is.
func due(s accounts.Status, has string) (all []action) {
	is := func(names ...string) bool { return slices.Contains(names, has) }
	add := func(a action, due bool) {
		if due {
			all = append(all, a)
		}
	}
	state := s.State()
	add(open, state.Access() && (is("avamata", "peatatud", "suletud") || is("") && s.Since() == s.Day() && s.Day() == s.Account().Granted))
	for _, f := range s.Findings() {
		add(guide, f.Code == accounts.CodeGuidance)
	}
	add(warn, state == accounts.Expiring && !is("lõppev", "kustutatud"))
	add(suspend, state == accounts.Suspended && !is("peatatud", "suletud", "kustutatud"))
	add(closing, state >= accounts.Closed && !is("suletud", "kustutatud"))
	add(archive, state > accounts.Closed && !is("suletud", "kustutatud")) // closing archives the mailbox
	add(remove, state == accounts.Deletable && !is("kustutatud"))
	return all
}

// why returns the reasons and the provisions of a status, in two columns.
func why(s accounts.Status, tag language.Tag) string {
	why := s.Why()
	texts, sources := []string{why.Text(tag)}, []string{why.Source.String()}
	for i, f := range s.Findings() {
		if i > 0 || f.Text(tag) != texts[0] { // the first says why
			texts = append(texts, f.Text(tag))
		}
		if source := f.Source().String(); !slices.Contains(sources, source) {
			sources = append(sources, source)
		}
	}
	return strings.Join(texts, "; ") + "\t" + strings.Join(sources, "; ")
}

// columns are those that a list can have. Another one is refused: behind a misspelt "lõpeb" stands somebody who has
// left.
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
			yield(row{}, inRow(head.Line, wrong("", head.Fields[0], "Päises ei ole veerge konto, kasutaja ja antud", "no header with konto, kasutaja and antud")))
			return
		}
		for _, name := range head.Fields {
			if !slices.Contains(columns, fold(name)) {
				yield(row{}, inRow(head.Line, wrong("", name, "Sellist veergu ei ole (lubatud: "+strings.Join(columns, ", ")+")", "a column that no list has (allowed: "+strings.Join(columns, ", ")+")")))
				return
			}
		}
		for fields := range rows.Rows() {
			r, err := row{line: fields.Line}, fields.Err
			if err == nil && len(fields.Fields) != len(at) {
				err = wrong("", strconv.Itoa(len(fields.Fields)), fmt.Sprintf("Väljade arv ei ole päisega sama (%d)", len(at)), fmt.Sprintf("not as many fields as the header has (%d)", len(at)))
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
				err = inRow(fields.Line, err)
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

// wrong is an error of the list, in both languages.
func wrong(at, value, et, en string) error {
	return &law.Error{Kind: law.ErrInvalid, At: at, Value: strconv.Quote(value), ET: et, EN: en}
}

// inColumn says in which column a day could not be read.
func inColumn(name string, err error) error {
	return &law.Error{Kind: law.ErrUnreadable, At: name, Cause: err}
}

// fields are the columns in which the fields of an account stand.
var fields = map[string]string{
	"id": "konto", "holder": "kasutaja", "granted": "antud", "ends": "lõpeb", "password": "salasõna", "absences": "eemal",
	"suspensions": "peatumine", "breaches": "rikkumised", "closed": "suletud",
}

// inRow gives an error its line, and its column by the name that the list has for it.
func inRow(line int, err error) error {
	e, ok := err.(*law.Error)
	if !ok {
		return &law.Error{Kind: law.ErrUnreadable, Line: line, Cause: err}
	}
	placed := *e
	placed.Line = line
	if name, _, _ := strings.Cut(e.At, "["); fields[name] != "" {
		placed.At = fields[name]
	}
	return &placed
}

var holders = map[string]accounts.Holder{
	"töötaja": accounts.Employee, "ametnik": accounts.Official, "lepingupartner": accounts.ContractPartner, "külaline": accounts.Guest,
	"õppija": accounts.Student, "üliõpilane": accounts.Student, "õpilane": accounts.Student,
}

// fill reads the cells of a row.
func (r *row) fill(cell func(string) string) (err error) {
	r.ID = cell("konto")
	var known bool
	if r.has, known = states[fold(cell("seis"))]; !known {
		return wrong("seis", cell("seis"), "Lubatud on avamata, kehtiv, lõppev, peatatud, suletud, kustutatud", "allowed are avamata, kehtiv, lõppev, peatatud, suletud, kustutatud")
	}
	if r.Holder, known = holders[fold(cell("kasutaja"))]; !known {
		return wrong("kasutaja", cell("kasutaja"), "Lubatud on töötaja, ametnik, lepingupartner, külaline, õppija", "allowed are töötaja, ametnik, lepingupartner, külaline, õppija")
	}
	for _, v := range []struct {
		name string
		day  *civil.Date
	}{{"antud", &r.Granted}, {"lõpeb", &r.Ends}, {"salasõna", &r.Password}, {"suletud", &r.Closed}} {
		if text := cell(v.name); text != "" {
			if *v.day, err = civil.Parse(text); err != nil {
				return inColumn(v.name, err)
			}
		}
	}
	switch text := cell("postkast"); fold(text) {
	case "", "olemas":
	case "puudub":
		r.LoginOnly = true
	default:
		return wrong("postkast", text, "Lubatud on olemas ja puudub", "allowed are olemas and puudub")
	}
	if r.Absences, err = spans(cell("eemal")); err != nil {
		return inColumn("eemal", err)
	}
	if r.Suspensions, err = spans(cell("peatumine")); err != nil {
		return inColumn("peatumine", err)
	}
	if text := cell("rikkumised"); text != "" {
		for one := range strings.SplitSeq(text, ",") {
			b, err := breach(strings.Fields(one))
			if err != nil {
				return inColumn("rikkumised", err)
			}
			r.Breaches = append(r.Breaches, b)
		}
	}
	return nil
}

// states are the words of the column seis, and those that older lists have for them.
var states = map[string]string{
	"": "", "avamata": "avamata", "kehtiv": "kehtiv", "lõppev": "lõppev", "peatatud": "peatatud", "suletud": "suletud", "kustutatud": "kustutatud",
	"andmata": "avamata", "kehtib": "kehtiv", "lõppemas": "lõppev",
}

// spans reads "15.01.2026–27.02.2026 02.03.2026–", with dashes or hyphens.
func spans(text string) (all []accounts.Days, err error) {
	const between = " \t\u00a0,;"
	for rest := strings.Trim(text, between); rest != ""; {
		var d accounts.Days
		one := rest
		if d.First, rest, err = civil.Cut(rest); err != nil {
			return nil, err
		}
		after, apart, ok := dash(rest)
		if !ok {
			return nil, wrong("", one, "Kahe päeva vahel ei ole kriipsu, nagu 15.01.2026–27.02.2026", "no dash between two days, as in 15.01.2026–27.02.2026")
		}
		next := strings.TrimLeft(after, between)
		if next == "" || strings.ContainsAny(after[:len(after)-len(next)], ",;") {
			all, rest = append(all, d), next // open
			continue
		}
		if d.Last, rest, err = civil.Cut(next); err != nil {
			return nil, err
		}
		if _, _, ok := dash(rest); ok { // the second day begins another stretch: the first is open, if that is what the blanks say
			if apart || len(next) == len(after) {
				return nil, wrong("", one, "Kolme päeva vahel on kaks kriipsu", "two dashes between three days")
			}
			d.Last, rest = civil.Date{}, next
		}
		all, rest = append(all, d), strings.TrimLeft(rest, "."+between)
	}
	return all, nil
}

// dash returns what stands behind a dash or a hyphen, and whether there is a blank before it.
func dash(text string) (after string, apart, ok bool) {
	s := strings.TrimLeft(strings.TrimPrefix(text, "."), " \t\u00a0")
	r, size := utf8.DecodeRuneInString(s)
	return s[size:], strings.ContainsAny(text[:len(text)-len(s)], " \t\u00a0"), strings.ContainsRune("-–—−‐‑", r)
}

// breach reads "04.05.2026 selgitatud 06.05.2026 teadmatus juhendatud 07.05.2026".
func breach(words []string) (b accounts.Breach, err error) {
	if len(words) == 0 {
		return b, wrong("", "", "Kahe koma vahel ei ole midagi", "nothing between two commas")
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
			return b, wrong("", words[0], "Lubatud on selgitatud, teadmatus, tahtlik, juhendatud, ennistatud", "allowed are selgitatud, teadmatus, tahtlik, juhendatud, ennistatud")
		case len(words) == 1:
			return b, wrong("", words[0], "Päev puudub", "no day behind it")
		default:
			if *day, err = civil.Parse(words[1]); err != nil {
				return b, err
			}
			words = words[1:]
		}
	}
	return b, nil
}
