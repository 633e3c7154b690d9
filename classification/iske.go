package classification

import (
	"strings"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/internal/msg"
)

// ISKE is a security class of the former state system of security measures (ISKE turvaklass): availability K,
// integrity T and confidentiality S, each from 0 to 3. Classes compare with ==. The zero ISKE is none, and not K0T0S0.
//
// Source: VV 20.12.2007 määrus nr 252, in force until 31.12.2022; the schema of RIHA.
type ISKE struct {
	k, t, s uint8 // one more than the digit
}

// ParseISKE reads a class: K, T and S in any order, each exactly once and with its digit at once behind it, with
// nothing, spaces, or a comma, semicolon, hyphen, slash or full stop between. Anything else, such as "C1-I1-A1", is an
// [*Error] that unwraps to [ErrISKE].
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
			return ISKE{}, refuse(ErrISKE, msg.Quote(s))
		}
		*part = text[i+1] - '0' + 1
		rest := text[i+2:]
		after := strings.TrimLeft(rest, " \u00a0")
		if after != "" && strings.IndexByte(",;-/.", after[0]) >= 0 {
			after = strings.TrimLeft(after[1:], " \u00a0")
			if after == "" {
				return ISKE{}, refuse(ErrISKE, msg.Quote(s))
			}
		}
		i = len(text) - len(after)
	}
	if c.k == 0 || c.t == 0 || c.s == 0 {
		return ISKE{}, refuse(ErrISKE, msg.Quote(s))
	}
	return c, nil
}

// IsZero reports whether c is the zero ISKE, which is no class.
func (c ISKE) IsZero() bool { return c == ISKE{} }

// Availability returns the digit of K (käideldavus); -1 for the zero ISKE.
func (c ISKE) Availability() int { return int(c.k) - 1 }

// Integrity returns the digit of T (terviklus); -1 for the zero ISKE.
func (c ISKE) Integrity() int { return int(c.t) - 1 }

// Confidentiality returns the digit of S (konfidentsiaalsus); -1 for the zero ISKE.
func (c ISKE) Confidentiality() int { return int(c.s) - 1 }

// String returns the class as "K2T3S1"; "" for the zero ISKE.
func (c ISKE) String() string {
	if c.IsZero() {
		return ""
	}
	return string([]byte{'K', '0' + c.k - 1, 'T', '0' + c.t - 1, 'S', '0' + c.s - 1})
}

// ISKELevel is a security level (turbeaste): "H", "M" or "L". The zero ISKELevel is none.
type ISKELevel string

// The levels.
const (
	LevelHigh   ISKELevel = "H" // kõrge
	LevelMedium ISKELevel = "M" // keskmine
	LevelLow    ISKELevel = "L" // madal
)

// Text returns the level in words; "" for the zero ISKELevel.
func (l ISKELevel) Text(tag language.Tag) string {
	switch l {
	case LevelHigh:
		return msg.Text{ET: "kõrge", EN: "high"}.In(tag)
	case LevelMedium:
		return msg.Text{ET: "keskmine", EN: "medium"}.In(tag)
	case LevelLow:
		return msg.Text{ET: "madal", EN: "low"}.In(tag)
	}
	return ""
}

// Level returns the level that follows from the highest digit: 3 is high, 2 medium, 1 and 0 low. "" for the zero ISKE.
//
// Source: the schema of RIHA.
func (c ISKE) Level() ISKELevel {
	switch max(c.k, c.t, c.s) {
	case 0:
		return ""
	case 4:
		return LevelHigh
	case 3:
		return LevelMedium
	}
	return LevelLow
}
