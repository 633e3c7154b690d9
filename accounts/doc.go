// SPDX-License-Identifier: MIT

// Package accounts says who has access on which day, and why: the life of a user account (kasutajakonto), user names
// and mail addresses, leaving and handover, devices.
//
//	account := accounts.Account{ID: "mari", Holder: accounts.Employee, Granted: granted, Password: changed, Ends: leaves}
//	status, err := accounts.AntslaPolicy().StatusOn(account, today, deadlines.Estonia())
//	fmt.Println(status.State(), status.Since())
//	for _, f := range status.Findings() {
//		fmt.Println(f.Text(language.Estonian), f.Source())
//	}
//
// # Policy and status
//
// An institution's rules are a [Policy]: [AntslaPolicy], [RMKPolicy] and [SaaremaaPolicy] are here, and any other is
// read from JSON by [PolicySpec]. [Policy.Grant] finds what a request for access lacks. [Policy.StatusOn] says what an
// [Account] is on a day, since when and why; [Policy.Timeline] yields the coming changes; [Sweep] goes through all
// accounts of an institution. [Policy.Names] makes user names.
//
// Suspended and closed are two things. A suspension (peatamine) ends when its cause does. A closing (sulgemine) lasts
// until a new grant, and it alone closes the mailbox and starts the time for which that is kept. An institution
// archives the mailbox on the day of closing; one that has not must do so before it deletes. All days are whole: an
// account that is closed from a day is good through the day before. Days of a state do not move when they are days off.
//
// # Days
//
// A zero day says that there is none. A day that other systems write for none, such as 01.01.1900 or 31.12.9999, is
// refused or found, with the field: it never keeps an account active and never makes one deletable.
package accounts
