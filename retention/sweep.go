package retention

import (
	"iter"

	"github.com/teabehaldus/teabehaldus/civil"
)

// Sweep goes through records as they come and yields the disposition of each for which something is due on or before a
// day (tähtaja ületanud dokumentide väljaselgitamine): [Transfer], [Destroy], [Review] and [Blocked], in the order of
// the records. What is kept, and what waits for an event, is passed over. A record that cannot be, and an error of the
// sequence itself, comes as an [*Error] with the record's position, from 1, and the others go on. No record is held,
// nothing is allocated for one that is well, and a disposition that is kept beyond its turn needs its record's slices
// left alone. Errors: those of [Dispose], and [ErrNoRecords] for a nil sequence.
//
// Source: RMK p 18.2, 19.1, 20.2.
func Sweep(records iter.Seq2[Record, error], day civil.Date) iter.Seq2[Disposition, error] {
	return func(yield func(Disposition, error) bool) {
		switch {
		case records == nil:
			yield(Disposition{}, &Error{Kind: ErrNoRecords, Value: "nil"})
			return
		case day.IsZero():
			yield(Disposition{}, noDay("day"))
			return
		case !isLikely(day):
			yield(Disposition{}, likely("day", day))
			return
		}
		position := 0
		for r, err := range records {
			position++
			d := Disposition{record: r, day: day}
			if err == nil {
				err = d.compute()
			}
			if err != nil {
				if !yield(Disposition{}, at(position, err)) {
					return
				}
				continue
			}
			switch d.outcome {
			case Transfer, Destroy, Review, Blocked:
				if !yield(d, nil) {
					return
				}
			}
		}
	}
}

// at gives an error its position. One of this package keeps its kind; any other lies beneath.
func at(position int, err error) error {
	if e, ok := err.(*Error); ok {
		placed := *e
		placed.Position = position
		return &placed
	}
	return &Error{Kind: ErrSource, Position: position, Value: err.Error(), Cause: err}
}
