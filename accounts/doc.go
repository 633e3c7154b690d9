// Package accounts says who has access on which day, and why: the life of a user account (kasutajakonto), user names
// and addresses, leaving and handover, devices.
//
//	account := accounts.Account{ID: "mari", Holder: accounts.Employee, Granted: granted, Password: changed, Ends: leaves}
//	status, err := accounts.Antsla().StatusOn(account, today, deadlines.Estonia())
//	fmt.Println(status.State(), status.Since())
//	for reason := range status.Reasons() {
//		fmt.Println(reason.Text(language.Estonian), reason.Source)
//	}
//
// # Policy and status
//
// A house's rules are a [Policy]: [Antsla], [RMK] and [Saaremaa] are here, others are read from JSON by [PolicySpec].
// [Policy.Grant] finds what a request for access lacks. [Policy.StatusOn] says the [State] of an [Account] on a day, since
// when, and every reason with its clause; [Policy.Timeline] yields the coming changes; [Sweep] goes through all accounts
// of a house.
//
// Suspended and closed are two things. A suspension (peatamine) ends when its cause does; a closing (sulgemine) lasts
// until a new grant, and it alone closes the mailbox and starts the time for which that is kept. A house archives the
// mailbox on the day of closing; one that has not must do so before it deletes. All days are whole: an account that is
// closed from a day is good through the day before. Days of a state do not move off a day off.
package accounts
