// SPDX-License-Identifier: MIT

package password

import (
	"fmt"
	"log/slog"
)

// Secret holds a password (salasõna) so that nothing prints it: its only field is a function, through which neither
// fmt nor a test's diff can reach. The zero Secret is none, and reveals "".
//
// Two Secrets never compare as equal, the same password or not; == does not compile.
type Secret struct{ reveal func() string }

// hidden is what every way of printing a Secret gives.
const hidden = "[secret]"

// NewSecret returns a Secret that holds s as it was typed, byte for byte.
func NewSecret(s string) Secret { return Secret{func() string { return s }} }

// Reveal returns the password as it was typed. It is for a [Verifier] that hashes it, and for nothing that keeps it.
func (s Secret) Reveal() string {
	if s.reveal == nil {
		return ""
	}
	return s.reveal()
}

// Format prints "[secret]", whatever the verb.
func (s Secret) Format(f fmt.State, _ rune) { hide(f) }

func hide(f fmt.State) {
	if f != nil {
		f.Write([]byte(hidden))
	}
}

// MarshalJSON returns "[secret]" as a JSON string. It never fails.
func (s Secret) MarshalJSON() ([]byte, error) { return []byte(`"` + hidden + `"`), nil }

// LogValue returns "[secret]" to log/slog.
func (s Secret) LogValue() slog.Value { return slog.StringValue(hidden) }
