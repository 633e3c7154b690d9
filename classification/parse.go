package classification

import "github.com/teabehaldus/teabehaldus/civil"

// Reading is what [ParseBasis] read.
type Reading struct {
	Bases      []Basis
	Begin, End civil.Date
	Years      int
	Rest       string
}

// ParseBasis reads bases.
func ParseBasis(s string) (Reading, error) { return Reading{Rest: s}, refuse(ErrUnread, s) }
