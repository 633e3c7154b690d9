// SPDX-License-Identifier: MIT

package password

import (
	"slices"
	"strings"

	"github.com/teabehaldus/teabehaldus/law"
)

// The codes of findings on which a program branches. [Checks] lists all.
const (
	PolicyNone = "policy.none" // there is no requirement
	AgeWarn    = "age.warn"    // the password expires soon; advice
	AgeChange  = "age.change"  // it has expired, and the user must change it
	AgeSuspend = "age.suspend" // it has expired, and the account is suspended
)

// Checks returns everything that this package can find, in the order of the codes and each code once. A finding takes
// its clause, its source and its severity from the requirement that found it. Where a requirement names a choice of
// classes, the code is made of their names, such as class.digit-or-symbol; those codes are not listed.
func Checks() (all []law.Check) {
	add := func(says ...said) {
		for _, s := range says {
			all = append(all, law.Check{Code: s.code, Source: own, ET: s.text.ET, EN: s.text.EN})
		}
	}
	add(saidNone, saidNotInForce, saidCap, saidUTF8, saidEmpty, saidControl, saidUnassigned, saidShort, saidLong, saidDifferent,
		saidFewClasses, saidNotAllowed, saidLetters, saidDigits, saidKeyboard, saidRepeats, saidWord, saidBackward, saidLeet,
		saidPair, saidInside, saidBeside, saidBreached, saidAnyCode, saidUsernameRun, saidContext, saidReused, saidHistoryUnknown,
		saidCurrentMissing, saidCurrentWrong, saidCurrentUnknown, saidSimilar, saidDifferenceUnknown, saidSincePlaceholder,
		saidChangedPlaceholder, saidTodayPlaceholder, saidAgeMin, saidAgeUnknown, saidAgeWarn, saidAgeChange, saidAgeSuspend)
	add(saidPersonal[:]...)
	for i := range classes {
		c := choiceOf(classes[i].name)
		add(c.missing, c.forbidden)
	}
	add(saidNoStandard)
	for _, c := range clashes {
		add(c.said)
	}
	slices.SortStableFunc(all, func(a, b law.Check) int { return strings.Compare(a.Code, b.Code) })
	return slices.CompactFunc(all, func(a, b law.Check) bool { return a.Code == b.Code })
}
