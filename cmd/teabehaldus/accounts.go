// SPDX-License-Identifier: MIT

package main

import (
	"fmt"
	"slices"
	"strings"
	"sync/atomic"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"

	"github.com/teabehaldus/teabehaldus/accounts"
	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/internal/table"
	"github.com/teabehaldus/teabehaldus/internal/written"
	"github.com/teabehaldus/teabehaldus/law"
)

// ahead is how many days after the day are looked at.
const ahead = 14

// accountAction is what somebody does with an account.
type accountAction int

const (
	openAccount accountAction = iota
	guideHolder
	warnHolder
	suspendAccount
	closeAccount
	archiveMailbox
	removeAccount
)

var accountActions = [...]struct{ et, en string }{
	openAccount: {"avada", "open"}, guideHolder: {"juhendada", "guide"}, warnHolder: {"hoiatada", "warn"}, suspendAccount: {"peatada", "suspend"},
	closeAccount: {"sulgeda", "close"}, archiveMailbox: {"arhiveerida postkast", "archive the mailbox"}, removeAccount: {"kustutada", "delete"},
}

// accountColumns are those that a list can have. Another one is refused: behind a misspelt "lõpeb" stands somebody who has
// left.
var accountColumns = []table.Column{
	{Name: "konto", Also: []string{"kasutajakonto", "kasutajanimi"}, Required: true}, {Name: "kasutaja", Also: []string{"kasutaja liik"}, Required: true},
	{Name: "antud", Also: []string{"andmise kuupäev"}, Required: true}, {Name: "lõpeb", Also: []string{"lõpp", "kehtib kuni"}},
	{Name: "salasõna", Also: []string{"salasõna muudetud"}}, {Name: "eemal"}, {Name: "peatumine"}, {Name: "rikkumised"},
	{Name: "suletud", Also: []string{"sulgemise kuupäev"}}, {Name: "postkast"}, {Name: "seis"},
}

// The places of accountColumns.
const (
	accountID = iota
	accountHolder
	accountGranted
	accountEnds
	accountPassword
	accountAbsences
	accountSuspensions
	accountBreaches
	accountClosed
	accountMailbox
	accountState
)

// listed is an account and what the system has it as.
type listed struct {
	accounts.Account
	has string
}

// accountList is the job of the command accounts.
type accountList struct {
	*program
	policy   accounts.Policy
	calendar *deadlines.Calendar
	day      civil.Date
	counts   [len(accountActions)]atomic.Int64
}

func (p *program) accounts() *cobra.Command {
	var on, profile string
	var f rowFlags
	cmd := p.command("accounts --day DAY --profile PROFILE [FILE]", [2]string{"Mida kasutajakontodega päeval teha, ja mis on tulemas", "What to do with user accounts on a day, and what is coming"}, [2]string{
		`  teabehaldus accounts --day 2026-07-06 --profile antsla --out tegevused.xlsx kontod.xlsx

Loeb tabelit veergudega konto, kasutaja (töötaja, ametnik, lepingupartner,
külaline, õppija) ja antud (kasutusõiguse algus); kui on, siis lõpeb (teenistuse, töö, õpingute, lepingu või vajaduse viimane päev),
salasõna (viimase vahetamise päev), eemal ja peatumine (päevad "15.01.2026–27.02.2026 02.03.2026–"), rikkumised ("04.05.2026
selgitatud 06.05.2026 teadmatus juhendatud 07.05.2026"; või tahtlik, ennistatud; komaga mitu), suletud (asutuse otsusel), postkast
(puudub, olemas) ja seis (avamata, kehtiv, lõppev, peatatud, suletud, kustutatud: mis süsteemis on, et tehtut uuesti ei küsitaks).
Muud veergu ei loeta. Rida, mille salasõna vahetati või rikkumist kahtlustati tulevikus, ei näita ligipääsu, ja sama konto kõrvalridu ei loeta.
Kirjutab samad read ja veerud todo (mida teha; tühi, kui midagi), state (seisund), since (mis päevast), reason (põhjus), provision
(säte) ja coming (seisundi muutused 14 päeva jooksul). Rida, mida lugeda ei saa, jääb nende veergudeta; vead ja kokkuvõte on
standardveas.`,
		`  teabehaldus accounts --day 2026-07-06 --profile antsla --out actions.xlsx accounts.xlsx

Reads a table with the columns konto (account), kasutaja (holder: töötaja, ametnik,
lepingupartner, külaline, õppija) and antud (day of the grant); and where there are any lõpeb (last day of the employment, the studies,
the contract or the need), salasõna (day of its last change), eemal and peatumine (absences and suspensions, "15.01.2026–27.02.2026
02.03.2026–"), rikkumised (breaches, "04.05.2026 selgitatud 06.05.2026 teadmatus juhendatud 07.05.2026"; or tahtlik, ennistatud; with
commas between several), suletud (closed by the institution), postkast (mailbox: puudub, olemas) and seis (what the system has it as:
avamata, kehtiv, lõppev, peatatud, suletud, kustutatud; what is done is not asked for again). Any other column is refused.
A row whose password was changed or whose breach was suspected on a day to come shows no access, and neither of two rows of one account,
one below the other, is read.
Writes the same rows and the columns todo (empty: nothing), state, since, reason, provision and coming (changes of the state within 14
days). They are empty in a row that cannot be read; errors and a summary go to standard error.`,
	}, func(cmd *cobra.Command, args []string) error {
		l := &accountList{program: p}
		var err error
		if l.day, err = p.askedDay(on); err != nil {
			return err
		}
		if profile == "" {
			return p.misused("Vaja on asutust: --profile antsla", "an institution is needed: --profile antsla")
		}
		who, err := readProfile(profile)
		switch {
		case err != nil:
			return err
		case who.Profile().Accounts == nil:
			return refuse.Missing("accounts")
		}
		l.policy, l.calendar = who.Accounts(), who.Calendar()
		err = p.files(cmd.Context(), l.job(), args, f)
		if err == nil || err == errRefused {
			fmt.Fprintf(p.errs, "%s:", l.day.Dotted())
			for a := range l.counts {
				fmt.Fprintf(p.errs, " %s %d;", l.text(accountAction(a)), l.counts[a].Load())
			}
			fmt.Fprintln(p.errs)
		}
		return err
	})
	cmd.Flags().StringVar(&on, "day", "", p.say("mida sellel päeval teha", "what is to be done on this day"))
	p.profileFlag(cmd, &profile, false)
	p.rowFlags(cmd, &f)
	return cmd
}

func (p *program) text(a accountAction) string {
	return p.say(accountActions[a].et, accountActions[a].en)
}

func (l *accountList) job() job {
	return job{
		columns: accountColumns,
		added:   []string{"todo", "state", "since", "reason", "provision", "coming"},
		check:   func(head table.Head) error { return head.Closed(accountColumns, nil) },
		beside:  accountTwice,
		answer: func(r *row) ([]string, error) {
			added, err := l.judge(r)
			return added, inAccountColumn(err)
		},
	}
}

// accountTwice refuses a row beside which the same account stands again: which of the two counts nobody tells.
func accountTwice(head *table.Head, above, row, below *table.Row) error {
	name := head.Cell(row, accountID)
	for _, other := range [...]*table.Row{above, below} {
		if other != nil && name != "" && strings.EqualFold(head.Cell(other, accountID), name) {
			return wrong("konto", name, "Sama konto on kõrvalreas", "the same account stands in the row beside it")
		}
	}
	return nil
}

// judge returns what is to be done with an account. A day to come of something that has happened is a slip of the list:
// the account is judged without it, and the slip is an error all the same. That somebody may come in it shows none: who has left
// has left whatever the slip, but what a password or a breach of a day to come says is not known.
func (l *accountList) judge(r *row) ([]string, error) {
	var a listed
	err := r.head.Whole(r.Row) // in a row that was cut off stands somebody who has left
	if err == nil {
		err = a.fill(r.cell)
	}
	if err != nil {
		return nil, err
	}
	s, err := l.policy.StatusOn(a.Account, l.day, l.calendar)
	if err != nil {
		return nil, err
	}
	found := s.Findings()
	var slip error
	for i := range found {
		switch f := &found[i]; {
		case f.Code != accounts.CodeAhead:
		case slip == nil:
			slip = &law.Error{Kind: law.ErrInvalid, ET: f.Text(language.Estonian), EN: f.Text(language.English)}
		default:
			r.note(f.Text(l.tag))
		}
	}
	if slip != nil && s.State().Access() {
		return nil, slip
	}
	var actions [len(accountActions)]accountAction // room for what most have
	var words [len(accountActions)]string
	todo, coming := words[:0], []string(nil)
	for _, what := range accountDue(actions[:0], &s, found, a.has) {
		l.counts[what].Add(1)
		todo = append(todo, l.text(what))
	}
	for next, err := range l.policy.Timeline(a.Account, l.day, l.calendar) {
		if err != nil || next.Day().DaysSince(l.day) > ahead { // an error was one of StatusOn too
			break
		}
		reason, provision := accountWhy(r, &next, next.Findings(), l.tag)
		coming = append(coming, fmt.Sprintf("%s %s: %s (%s)", next.Day(), next.State().Text(l.tag), reason, provision))
	}
	reason, provision := accountWhy(r, &s, found, l.tag)
	return r.cells(r.joined(todo, ", "), s.State().Text(l.tag), r.day(s.Since()), reason, provision, r.joined(coming, "; ")), slip
}

// accountDue appends what is to be done with an account that the system has as something. Where that is not known, everything
// is.
func accountDue(all []accountAction, s *accounts.Status, found []law.Finding, has string) []accountAction {
	is := func(names ...string) bool { return slices.Contains(names, has) }
	add := func(a accountAction, due bool) {
		if due {
			all = append(all, a)
		}
	}
	state := s.State()
	add(openAccount, state.Access() && (is("avamata", "peatatud", "suletud") || is("") && s.Since() == s.Day() && s.Day() == s.Account().Granted))
	for i := range found {
		add(guideHolder, found[i].Code == accounts.CodeGuidance)
	}
	add(warnHolder, state == accounts.Expiring && !is("lõppev", "kustutatud"))
	add(suspendAccount, state == accounts.Suspended && !is("peatatud", "suletud", "kustutatud"))
	add(closeAccount, state >= accounts.Closed && !is("suletud", "kustutatud"))
	add(archiveMailbox, state > accounts.Closed && !is("suletud", "kustutatud")) // closing archives the mailbox
	add(removeAccount, state == accounts.Deletable && is("", "suletud"))         // what is open still was not kept since it was closed
	return all
}

// accountWhy returns the reasons and the provisions of a status in which something was found.
func accountWhy(r *row, s *accounts.Status, found []law.Finding, tag language.Tag) (reason, provision string) {
	var room [2][4]string
	texts, sources := room[0][:0], room[1][:0]
	add := func(text string, source law.Source) {
		texts = append(texts, text)
		if source := source.String(); !slices.Contains(sources, source) {
			sources = append(sources, r.text([]byte(source)))
		}
	}
	if len(found) == 0 || found[0].Code == accounts.CodeAhead { // else the first says why
		why := s.Why()
		add(why.Text(tag), why.Source)
	}
	for i := range found {
		add(found[i].Text(tag), found[i].Source())
	}
	return r.joined(texts, "; "), r.joined(sources, "; ")
}

// known finds a word that stands for something, as it is written or else whatever its case and form.
func known[T any](words map[string]T, text string) (T, bool) {
	v, ok := words[text]
	if !ok {
		v, ok = words[foldWord(text)]
	}
	return v, ok
}

// foldWord makes words alike that differ in case or in how their letters are composed.
func foldWord(s string) string { return strings.ToLower(norm.NFC.String(strings.TrimSpace(s))) }

// accountFields are the columns in which the fields of an account stand.
var accountFields = map[string]string{
	"id": "konto", "holder": "kasutaja", "granted": "antud", "ends": "lõpeb", "password": "salasõna", "absences": "eemal",
	"suspensions": "peatumine", "breaches": "rikkumised", "closed": "suletud",
}

// inAccountColumn gives an error its column by the name that the list has for it.
func inAccountColumn(err error) error {
	e, ok := err.(*law.Error)
	if !ok {
		return err
	}
	name, _, _ := strings.Cut(e.At, "[")
	if accountFields[name] == "" {
		return err
	}
	placed := *e
	placed.At = accountFields[name]
	return &placed
}

var accountHolders = map[string]accounts.Holder{
	"töötaja": accounts.Employee, "ametnik": accounts.Official, "lepingupartner": accounts.ContractPartner, "külaline": accounts.Guest,
	"õppija": accounts.Student, "üliõpilane": accounts.Student, "õpilane": accounts.Student,
}

// fill reads the cells of a row.
func (r *listed) fill(cell func(int) string) (err error) {
	r.ID = cell(accountID)
	var ok bool
	if r.has, ok = known(accountStates, cell(accountState)); !ok {
		return wrong("seis", cell(accountState), "Lubatud on avamata, kehtiv, lõppev, peatatud, suletud, kustutatud", "allowed are avamata, kehtiv, lõppev, peatatud, suletud, kustutatud")
	}
	if r.Holder, ok = known(accountHolders, cell(accountHolder)); !ok {
		return wrong("kasutaja", cell(accountHolder), "Lubatud on töötaja, ametnik, lepingupartner, külaline, õppija", "allowed are töötaja, ametnik, lepingupartner, külaline, õppija")
	}
	for _, v := range []struct {
		column int
		day    *civil.Date
	}{{accountGranted, &r.Granted}, {accountEnds, &r.Ends}, {accountPassword, &r.Password}, {accountClosed, &r.Closed}} {
		if text := cell(v.column); text != "" {
			if *v.day, err = written.Day(text); err != nil {
				return table.At(0, accountColumns[v.column].Name, err)
			}
		}
	}
	if r.LoginOnly, ok = known(accountMailboxes, cell(accountMailbox)); !ok {
		return wrong("postkast", cell(accountMailbox), "Lubatud on olemas ja puudub", "allowed are olemas and puudub")
	}
	if r.Absences, err = spans(cell(accountAbsences)); err != nil {
		return table.At(0, "eemal", err)
	}
	if r.Suspensions, err = spans(cell(accountSuspensions)); err != nil {
		return table.At(0, "peatumine", err)
	}
	if text := cell(accountBreaches); text != "" {
		for one := range strings.SplitSeq(text, ",") {
			b, err := breach(strings.Fields(one))
			if err != nil {
				return table.At(0, "rikkumised", err)
			}
			r.Breaches = append(r.Breaches, b)
		}
	}
	return nil
}

// accountMailboxes are the words of the column postkast: whether there is none.
var accountMailboxes = map[string]bool{"": false, "olemas": false, "puudub": true}

// accountStates are the words of the column seis, and those that older lists have for them.
var accountStates = map[string]string{
	"": "", "avamata": "avamata", "kehtiv": "kehtiv", "lõppev": "lõppev", "peatatud": "peatatud", "suletud": "suletud", "kustutatud": "kustutatud",
	"andmata": "avamata", "kehtib": "kehtiv", "lõppemas": "lõppev",
}

// spans reads "15.01.2026–27.02.2026 02.03.2026–", with dashes or hyphens.
func spans(text string) (all []accounts.Days, err error) {
	if first, last, ok := strings.Cut(text, "–"); ok && len(first) == 10 && len(last) == 10 { // one stretch, as nearly always
		var d accounts.Days
		if d.First, err = civil.Parse(first); err == nil {
			d.Last, err = civil.Parse(last)
		}
		if err == nil {
			return []accounts.Days{d}, nil
		}
	}
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
		cause := map[string]accounts.BreachCause{"teadmatus": accounts.Ignorance, "tahtlik": accounts.Deliberate}[words[0]]
		switch {
		case cause != 0 && b.Cause != 0, day != nil && !day.IsZero():
			return b, wrong("", words[0], "Põhjus või päev on juba öeldud", "a cause or a day that was said before")
		case cause != 0:
			b.Cause = cause
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
