// Package accounts says who has access on which day, and why: the life of a user account (kasutajakonto), user names
// and addresses, leaving and handover, devices.
package accounts
