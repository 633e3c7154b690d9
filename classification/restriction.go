package classification

import "github.com/teabehaldus/teabehaldus/civil"

// Restriction is an access restriction (juurdepääsupiirang). The zero Restriction holds on no day.
type Restriction struct {
	begin, end, lifted civil.Date
}

// On tells whether access is restricted on the day: from the first day through the last, both included, and no longer
// from the day on which it was lifted.
func (r Restriction) On(day civil.Date) bool {
	return !day.IsZero() && !r.begin.IsZero() && !day.Before(r.begin) && !r.end.Before(day) && (r.lifted.IsZero() || day.Before(r.lifted))
}
