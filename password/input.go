// SPDX-License-Identifier: MIT

package password

import (
	"crypto/sha256"
	"crypto/subtle"
	"fmt"

	"github.com/teabehaldus/teabehaldus/civil"
)

// Input is one question to [Policy.Check]: may this be the new password? What the policy does not ask for need not be
// given. Where the policy asks for the current password, the history or a day, and it is not given, that is a finding.
// An Input may be printed, logged and marshalled: it shows no secret.
type Input struct {
	New     Secret `json:"new"`     // the new password
	Current Secret `json:"current"` // the current one, as the user entered it (praegune salasõna)
	// First says that the account has no password yet, so that no current password and no day of its change are asked
	// for. An account with a History or a day in Changed has one, whatever First says.
	First   bool       `json:"first"`
	Subject Subject    `json:"subject"`          // whom the password is for; of the zero Subject nothing is known to compare with
	History []Former   `json:"history"`          // the passwords until now, newest first: the first one is the current password
	Changed civil.Date `json:"changed,omitzero"` // the day of the last change
	Today   civil.Date `json:"today,omitzero"`   // the day on which it is asked
}

// Former is one password of the history (varasem salasõna); the current one is the first of them.
type Former struct {
	Verify Verifier   `json:"verify"`         // nil: it cannot be compared, which is a finding
	Since  civil.Date `json:"since,omitzero"` // the day on which it was set; needed only where the history counts by a period
}

// Verifier reports whether a password is the one that it stands for, usually by a hash of it. It must be safe for
// concurrent use where the Input is used so. A password that is not plain ASCII is offered as it was typed and in NFC
// and NFD, so that a hash of any of the three is recognised.
type Verifier func(Secret) bool

// Format prints "[secret]", or "none" for nil, whatever the verb.
func (v Verifier) Format(f fmt.State, _ rune) {
	switch {
	case f == nil:
	case v == nil:
		f.Write([]byte("none"))
	default:
		hide(f)
	}
}

// MarshalJSON returns "[secret]" as a JSON string, null for nil. It never fails.
func (v Verifier) MarshalJSON() ([]byte, error) {
	if v == nil {
		return []byte("null"), nil
	}
	return []byte(`"` + hidden + `"`), nil
}

// Plain returns a verifier that compares with a password that is known in plain text, in constant time, for imports and
// tests; nothing is equal to the zero Secret. Store hashes, not passwords.
func Plain(old Secret) Verifier {
	if old.Reveal() == "" {
		return func(Secret) bool { return false }
	}
	want := sha256.Sum256([]byte(nfc(old.Reveal())))
	return func(s Secret) bool {
		got := sha256.Sum256([]byte(nfc(s.Reveal())))
		return subtle.ConstantTimeCompare(got[:], want[:]) == 1
	}
}

// is reports whether v knows the password in any form of Unicode; false, false without a verifier.
func (v Verifier) is(s Secret) (same, known bool) {
	if v == nil {
		return false, false
	}
	if v(s) {
		return true, true
	}
	typed := s.Reveal()
	composed, decomposed := nfc(typed), nfd(typed)
	return composed != typed && v(NewSecret(composed)) || decomposed != typed && v(NewSecret(decomposed)), true
}
