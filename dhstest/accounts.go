// SPDX-License-Identifier: MIT

package dhstest

import (
	"iter"

	"github.com/teabehaldus/teabehaldus/civil"
)

// Accounts are the functions of the system under test that say what becomes of user accounts. A policy is "antsla", "rmk"
// or "saaremaa".
type Accounts struct {
	// Status returns the state of an account on a day ("not-granted", "active", "suspended", "closed", "mailbox-archived",
	// "deletable") and the first day of that state.
	Status func(account Account, on civil.Date) (state string, since civil.Date, err error)
	// Notice returns the last day in time to tell the end of employment.
	Notice func(policy string, employmentEnd civil.Date) (civil.Date, error)
	// Term reports whether a contract partner's account may be granted from a day to a day, both included.
	Term func(policy string, granted, end civil.Date) (bool, error)
	// Username returns the first free user name. transliteration is "base" (ü u) or "icao" (ü ue), separator joins first
	// name and surname in their combination.
	Username func(policy, first, last string, taken []string, transliteration, separator string) (string, error)
	// Address returns the mail address of a person among all others at work there.
	Address func(policy string, person Person, others []Person, domain string) (string, error)
	// Handover returns the last day in time to hand records over; headDay, which the head of unit set, may be zero.
	Handover func(policy string, leaving, headDay civil.Date) (civil.Date, error)
	// ScreenLock reports whether a computer that locks by itself after some seconds locks soon enough; -1: never.
	ScreenLock func(policy string, seconds int) (bool, error)
	// MobileLock reports whether a mobile device locks as it must.
	MobileLock func(policy string, device Device) (bool, error)
}

// Account is what is known of a user account; a zero day has not come, or is not known.
type Account struct {
	Policy          string     `json:"policy"`                    // "antsla", "rmk" or "saaremaa"
	Holder          string     `json:"holder"`                    // "employee", "official", "contract-partner"
	Granted         civil.Date `json:"granted"`                   // first day of the account
	ContractEnd     civil.Date `json:"contract_end,omitzero"`     // last day of a contract partner's term
	EmploymentEnd   civil.Date `json:"employment_end,omitzero"`   // last day of employment or service
	Absences        []Absence  `json:"absences,omitempty"`        // from work, in any order
	PasswordChanged civil.Date `json:"password_changed,omitzero"` // day of the last change
	Breaches        []Breach   `json:"breaches,omitempty"`        // of the rules, in any order
	Mailbox         bool       `json:"mailbox"`                   // the account has a mailbox
}

// Absence is an absence from work, both days included; a zero To goes on.
type Absence struct {
	From civil.Date `json:"from"`        // first day
	To   civil.Date `json:"to,omitzero"` // last day
}

// Breach is a breach of the rules: "suspicion", "ignorance" or "deliberate". A zero Explained is not explained yet.
type Breach struct {
	Kind      string     `json:"kind"`               // how grave it is
	Day       civil.Date `json:"day"`                // from which it is suspected
	Explained civil.Date `json:"explained,omitzero"` // day on which the user explained it
}

// Person is an employee.
type Person struct {
	First, Last string     // first name and surname
	Start       civil.Date // first day of employment
}

// Device is a mobile device.
type Device struct {
	HoldsMail           bool `json:"holds_mail"`            // mail is on it
	HoldsCalendar       bool `json:"holds_calendar"`        // the calendar is on it
	MailWithoutPassword bool `json:"mail_without_password"` // once open, it reaches the mail account without a password
	Seconds             int  `json:"seconds"`               // after how many unused seconds it locks by itself; -1: never
	CodeAtUnlock        bool `json:"code_at_unlock"`        // every unlocking asks for a code
}

func (s Accounts) trials() iter.Seq[trial] { return trials("accounts", s.checks) }

type accountCase struct {
	asked
	Account
	Device
	On                         civil.Date
	State                      string
	Since, End                 civil.Date
	NoticeDue                  civil.Date `json:"notice_due"`
	Allowed, Satisfied         bool
	First, Last                string
	Taken                      []string
	Transliteration, Separator string
	UserName                   string `json:"user_name"`
	Person                     Person
	Others                     []Person
	Domain, Address            string
	Leaving, Due               civil.Date
	HeadDay                    civil.Date `json:"head_day"`
	Seconds                    *int       `json:"seconds"` // before that of Device; nil: never
}

func (s Accounts) checks(c accountCase) []check {
	c.Device.Seconds = -1
	if c.Seconds != nil {
		c.Device.Seconds = *c.Seconds
	}
	switch c.Account.Policy = c.Institution; c.What {
	case "account":
		input := list(facts(c.Account), c.On)
		all := ask("Status", s.Status != nil, input, c.State, "", func() (string, error) {
			state, _, err := s.Status(c.Account, c.On)
			return state, err
		})
		if c.Since.IsZero() {
			return all
		}
		return append(all, ask("Status", s.Status != nil, input, c.State+" since "+c.Since.String(), "", func() (string, error) {
			state, since, err := s.Status(c.Account, c.On)
			return state + " since " + since.String(), err
		})...)
	case "leaving-notice":
		return ask("Notice", s.Notice != nil, list(c.Institution, c.EmploymentEnd), c.NoticeDue, "", func() (civil.Date, error) {
			return s.Notice(c.Institution, c.EmploymentEnd)
		})
	case "account-term":
		return ask("Term", s.Term != nil, list(c.Institution, c.Granted, c.End), c.Allowed, "", func() (bool, error) {
			return s.Term(c.Institution, c.Granted, c.End)
		})
	case "user-name":
		input := list(c.Institution, c.First, c.Last, c.Taken, c.Transliteration, c.Separator)
		return ask("Username", s.Username != nil, input, c.UserName, c.Refused, func() (string, error) {
			return s.Username(c.Institution, c.First, c.Last, c.Taken, c.Transliteration, c.Separator)
		})
	case "mail-address":
		return ask("Address", s.Address != nil, list(c.Institution, c.Person, c.Others, c.Domain), c.Address, c.Refused, func() (string, error) {
			return s.Address(c.Institution, c.Person, c.Others, c.Domain)
		})
	case "handover":
		return ask("Handover", s.Handover != nil, list(c.Institution, c.Leaving, c.HeadDay), c.Due, "", func() (civil.Date, error) {
			return s.Handover(c.Institution, c.Leaving, c.HeadDay)
		})
	case "screen-lock":
		return ask("ScreenLock", s.ScreenLock != nil, list(c.Institution, c.Device.Seconds), c.Satisfied, "", func() (bool, error) {
			return s.ScreenLock(c.Institution, c.Device.Seconds)
		})
	}
	return ask("MobileLock", s.MobileLock != nil, list(c.Institution, facts(c.Device)), c.Satisfied, "", func() (bool, error) {
		return s.MobileLock(c.Institution, c.Device)
	})
}
