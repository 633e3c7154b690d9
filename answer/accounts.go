// SPDX-License-Identifier: MIT

package answer

import (
	"slices"
	"strings"
	"time"

	"github.com/teabehaldus/teabehaldus/accounts"
	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
)

var accountQuestions = []question{
	row("account", "Mis seisundis on konto?", "What is the state of an account?", account),
	row("account-term", "Kas lepingupartneri konto võib nii kauaks avada?", "May a contract partner's account be granted for so long?", accountTerm),
	row("leaving-notice", "Mis päevaks tuleb töölt lahkumisest teatada?", "By which day must leaving be told?", leavingNotice),
	row("user-name", "Milline on kasutajanimi?", "What is the user name?", userName),
	row("mail-address", "Milline on e-posti aadress?", "What is the mail address?", mailAddress),
	row("handover", "Mis päevaks tuleb dokumendid üle anda?", "By which day must records be handed over?", handover),
	row("screen-lock", "Kas arvuti lukustub õigel ajal?", "Does a computer lock soon enough?", screenLock),
	row("mobile-lock", "Kas mobiilseade lukustub nõuetekohaselt?", "Does a mobile device lock as it must?", mobileLock),
}

// accounts is the policy of the institution without its warnings: an account that runs out soon is active.
func (a at) accounts(c *collector) (accounts.Policy, error) {
	who, err := a.whose(c)
	if err != nil {
		return accounts.Policy{}, err
	}
	if who.Profile().Accounts == nil {
		return accounts.Policy{}, unwritten(who, "accounts")
	}
	spec := who.Accounts().Spec()
	spec.Warn = civil.Period{}
	return spec.Policy()
}

type accountInput struct {
	head
	at
	Holder          accounts.Holder `json:"holder" doc:"who has the account"`
	Granted         civil.Date      `json:"granted" doc:"the first day of the account"`
	ContractEnd     civil.Date      `json:"contract_end,omitzero" doc:"the last day of a contract partner's term"`
	EmploymentEnd   civil.Date      `json:"employment_end,omitzero" doc:"the last day of employment or service"`
	Absences        []absence       `json:"absences,omitempty" doc:"from work, in any order; without it there are none"`
	PasswordChanged civil.Date      `json:"password_changed,omitzero" doc:"the day of the last change; without it none is known, and the password is as old as the account"`
	Breaches        []breach        `json:"breaches,omitempty" doc:"of the rules, in any order; without it there are none"`
	Mailbox         bool            `json:"mailbox" doc:"the account has a mailbox"`
	On              civil.Date      `json:"on" doc:"the day asked"`
}

type absence struct {
	From civil.Date `json:"from" doc:"the first day"`
	To   civil.Date `json:"to,omitzero" doc:"the last day, included; without it the absence goes on"`
}

type breach struct {
	Kind      one[accounts.BreachCause, causes] `json:"kind" doc:"what it proved to be"`
	Day       civil.Date                        `json:"day" doc:"the day from which it is suspected"`
	Explained civil.Date                        `json:"explained,omitzero" doc:"the day on which the user explained it"`
}

type causes struct{}

func (causes) table() map[string]accounts.BreachCause {
	return map[string]accounts.BreachCause{"suspicion": 0, "ignorance": accounts.Ignorance, "deliberate": accounts.Deliberate}
}

type accountAnswer struct {
	State accounts.State `json:"state" doc:"the state on the day"`
	Since civil.Date     `json:"since,omitzero" doc:"the first day of that state"`
}

func account(in *accountInput, c *collector) (a accountAnswer, err error) {
	policy, err := in.accounts(c)
	if err != nil {
		return a, err
	}
	if !in.ContractEnd.IsZero() && !in.EmploymentEnd.IsZero() {
		return a, refuse.Invalid("contract_end", in.ContractEnd.String(), msg.Text{
			ET: "Antud on nii lepingu kui ka töösuhte lõpp", EN: "the ends of a contract and of an employment are both given",
		})
	}
	ours := accounts.Account{
		ID: "account", Holder: in.Holder, Granted: in.Granted, Ends: in.EmploymentEnd, Password: in.PasswordChanged, LoginOnly: !in.Mailbox,
	}
	if !in.ContractEnd.IsZero() {
		ours.Ends = in.ContractEnd
	}
	for _, d := range in.Absences {
		ours.Absences = append(ours.Absences, accounts.Days{First: d.From, Last: d.To})
	}
	for _, b := range in.Breaches {
		ours.Breaches = append(ours.Breaches, accounts.Breach{Suspected: b.Day, Explained: b.Explained, Cause: b.Kind.is})
	}
	status, err := policy.StatusOn(ours, in.On, deadlines.Estonia())
	if err != nil {
		return a, err
	}
	c.why(status.Steps())
	return accountAnswer{status.State(), status.Since()}, nil
}

type accountTermInput struct {
	head
	at
	Granted civil.Date `json:"granted" doc:"the first day of the account"`
	End     civil.Date `json:"end" doc:"the last day, included"`
}

type allowed struct {
	Allowed bool `json:"allowed" doc:"it is allowed as it is asked"`
}

func accountTerm(in *accountTermInput, c *collector) (a allowed, err error) {
	policy, err := in.accounts(c)
	if err != nil {
		return a, err
	}
	found, err := policy.Grant(accounts.Request{Holder: accounts.ContractPartner, Day: in.Granted, Ends: in.End, Signed: in.Granted})
	return allowed{err == nil && found == nil}, err
}

type leavingNoticeInput struct {
	head
	Institution   one[bool, antsla] `json:"institution" doc:"whose rules are asked"`
	EmploymentEnd civil.Date        `json:"employment_end" doc:"the last day of employment or service"`
}

type leavingNoticeAnswer struct {
	NoticeDue civil.Date `json:"notice_due" doc:"the last day in time"`
}

func leavingNotice(in *leavingNoticeInput, c *collector) (a leavingNoticeAnswer, err error) {
	notice, err := accounts.AntslaLeavingNotice(in.EmploymentEnd, deadlines.Estonia())
	c.because(notice.Why())
	return leavingNoticeAnswer{notice.Value}, err
}

type userNameInput struct {
	head
	at
	First           string                                          `json:"first" doc:"given names"`
	Last            string                                          `json:"last" doc:"surname"`
	Taken           []string                                        `json:"taken" doc:"user names that others have"`
	Transliteration one[accounts.Transliteration, transliterations] `json:"transliteration" doc:"base: ü is u; icao: ü is ue"`
	Separator       string                                          `json:"separator,omitempty" doc:"between given name and surname; without it the scheme's own"`
}

type transliterations struct{}

func (transliterations) table() map[string]accounts.Transliteration {
	return map[string]accounts.Transliteration{"base": accounts.Base, "icao": accounts.ICAO}
}

type userNameAnswer struct {
	UserName string `json:"user_name" doc:"the first free one"`
}

func userName(in *userNameInput, c *collector) (a userNameAnswer, err error) {
	policy, err := in.accounts(c)
	if err != nil {
		return a, err
	}
	scheme := policy.Names()
	scheme.Letters = in.Transliteration.is
	if in.Separator != "" {
		scheme.Forms = slices.Clone(scheme.Forms)
		for i, form := range scheme.Forms {
			scheme.Forms[i] = strings.Replace(form, "{given}.{surname}", "{given}"+in.Separator+"{surname}", 1)
		}
	}
	a.UserName, err = scheme.UserName(in.First, in.Last, accounts.Taken(in.Taken...))
	return a, err
}

type person struct {
	First string     `json:"first" doc:"given names"`
	Last  string     `json:"last" doc:"surname"`
	Start civil.Date `json:"start" doc:"the first day of employment"`
}

func (p person) ours() accounts.Colleague {
	return accounts.Colleague{First: p.First, Last: p.Last, Started: p.Start}
}

type mailAddressInput struct {
	head
	at
	Person person   `json:"person" doc:"whose address is asked"`
	Others []person `json:"others" doc:"all others at work there"`
	Domain string   `json:"domain" doc:"behind the @"`
}

type mailAddressAnswer struct {
	Address string `json:"address" doc:"the mail address"`
}

func mailAddress(in *mailAddressInput, c *collector) (a mailAddressAnswer, err error) {
	policy, err := in.accounts(c)
	if err != nil {
		return a, err
	}
	var others []accounts.Colleague
	for _, p := range in.Others {
		others = append(others, p.ours())
	}
	a.Address, err = policy.Names().Address(in.Domain, in.Person.ours(), others...)
	return a, err
}

type handoverInput struct {
	head
	Institution one[bool, rmk] `json:"institution" doc:"whose rules are asked"`
	Leaving     civil.Date     `json:"leaving" doc:"the day of leaving"`
	HeadDay     civil.Date     `json:"head_day,omitzero" doc:"the day that the head of unit set; without it, none"`
}

type dueDay struct {
	Due civil.Date `json:"due" doc:"the last day in time"`
}

func handover(in *handoverInput, _ *collector) (a dueDay, err error) {
	a.Due, err = accounts.RMKHandoverDue(in.Leaving, in.HeadDay)
	return a, err
}

type screenLockInput struct {
	head
	Institution one[bool, antsla] `json:"institution" doc:"whose rules are asked"`
	Seconds     *int              `json:"seconds,omitempty" doc:"after how many unused seconds it locks by itself; without it, never"`
}

type satisfied struct {
	Satisfied bool `json:"satisfied" doc:"the rule is kept"`
}

// locksAfter is how long an unused device waits; 0: it never locks by itself.
func locksAfter(after *int) (time.Duration, error) {
	if after == nil {
		return 0, nil
	}
	return seconds("seconds", *after, 1)
}

func screenLock(in *screenLockInput, _ *collector) (a satisfied, err error) {
	after, err := locksAfter(in.Seconds)
	return satisfied{err == nil && accounts.AntslaScreen(after) == nil}, err
}

type mobileLockInput struct {
	head
	Institution         one[bool, antsla] `json:"institution" doc:"whose rules are asked"`
	HoldsMail           bool              `json:"holds_mail" doc:"mail is on it"`
	HoldsCalendar       bool              `json:"holds_calendar" doc:"the calendar is on it"`
	MailWithoutPassword bool              `json:"mail_without_password" doc:"once open, it reaches the mail without a password"`
	Seconds             *int              `json:"seconds,omitempty" doc:"after how many unused seconds it locks by itself; without it, never"`
	CodeAtUnlock        bool              `json:"code_at_unlock" doc:"every unlocking asks for a code"`
}

func mobileLock(in *mobileLockInput, _ *collector) (a satisfied, err error) {
	after, err := locksAfter(in.Seconds)
	phone := accounts.AntslaPhone{
		MailElsewhere: !in.HoldsMail, CalendarElsewhere: !in.HoldsCalendar, MailAsksPassword: !in.MailWithoutPassword,
		LocksAfter: after, AsksCode: in.CodeAtUnlock, CodeSecret: true, Updated: true, Supervised: true,
	}
	return satisfied{err == nil && phone.Check() == nil}, err
}
