// SPDX-License-Identifier: MIT

package classification

import (
	"strings"

	"github.com/teabehaldus/teabehaldus/internal/refuse"
)

// ISKE is a security class of the former state system of security measures (ISKE turvaklass): availability K, integrity T
// and confidentiality S, each from 0 to 3. Acts and registers still state it. Classes compare with ==. The zero ISKE is none,
// and not K0T0S0.
//
// Source: VV 20.12.2007 määrus nr 252, in force until 31.12.2022; the schema of RIHA.
type ISKE struct {
	k, t, s uint8 // one more than the digit
}

// ParseISKE reads a class: K, T and S in any order, each exactly once and with its digit at once behind it. Between them may
// stand nothing, spaces, or a comma, semicolon, hyphen, slash or full stop. Any other text, such as "C1-I1-A1", is
// law.ErrUnreadable.
func ParseISKE(s string) (ISKE, error) {
	var c ISKE
	text := strings.TrimSpace(s)
	for i := 0; i < len(text); {
		var part *uint8
		switch text[i] {
		case 'K':
			part = &c.k
		case 'T':
			part = &c.t
		case 'S':
			part = &c.s
		}
		if part == nil || *part != 0 || i+1 == len(text) || text[i+1] < '0' || '3' < text[i+1] {
			return ISKE{}, refuse.Unread("", s)
		}
		*part = text[i+1] - '0' + 1
		rest := text[i+2:]
		after := strings.TrimLeft(rest, " \u00a0")
		if after != "" && strings.IndexByte(",;-/.", after[0]) >= 0 {
			after = strings.TrimLeft(after[1:], " \u00a0")
			if after == "" {
				return ISKE{}, refuse.Unread("", s)
			}
		}
		i = len(text) - len(after)
	}
	if c.k == 0 || c.t == 0 || c.s == 0 {
		return ISKE{}, refuse.Unread("", s)
	}
	return c, nil
}

// String returns the class as "K2T3S1"; "" for the zero ISKE.
func (c ISKE) String() string {
	if c == (ISKE{}) {
		return ""
	}
	return string([]byte{'K', '0' + c.k - 1, 'T', '0' + c.t - 1, 'S', '0' + c.s - 1})
}

// MarshalText writes what [ISKE.String] returns. It never fails.
func (c ISKE) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// UnmarshalText reads what [ParseISKE] reads, and "" as the zero ISKE. After an error c is unchanged.
func (c *ISKE) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*c = ISKE{}
		return nil
	}
	read, err := ParseISKE(string(text))
	if err == nil {
		*c = read
	}
	return err
}

// Level returns the security level (turbeaste) that follows from the highest digit: "H", high, for 3; "M", medium, for 2;
// "L", low, for 1 and 0. It is "" for the zero ISKE.
//
// Source: the schema of RIHA.
func (c ISKE) Level() string { return [...]string{"", "L", "L", "M", "H"}[max(c.k, c.t, c.s)] }
