package retention_test

import (
	"errors"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/law"
	"github.com/teabehaldus/teabehaldus/retention"
)

// TestStepsAgree: the walk of the steps, which counts day by day and shares no arithmetic with the answer, reaches the
// day of the answer, for records of every kind with interruptions, extensions, links and files.
func TestStepsAgree(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 7))
	var terms []retention.Term
	for _, text := range []string{
		"5 aastat", "6 kuud", "3 nädalat", "400 päeva", "vähemalt 2 aastat", "kuni 3 aastat", "3 kalendriaastat",
		"vähemalt 2 aastat, kuid mitte kauem kui 3 aastat", "7 aastat alates majandusaasta lõpust", "alatine",
		"2 aastat alates lepingu lõppemisest", "2 aastat arvates menetlusele järgneva kalendriaasta algusest", "likvideerimiseni",
		"kuni 31.12.2024", "vajaduseni", "2 aastat pärast lahkumist või 4 aastat pärast dokumendi loomist, kumb on pikem",
		"3 aastat või 5 aastat surmast", "5 aastat, AV 09.02.2012 nr 14", "1 aasta dokumendi saamisest", "2 aastat toimiku lõpetamisest",
		"4 aastat alates 29.02.2020", "lepingu kehtivuse ajal ja 7 aastat dokumendi loomisest", "kehtivuse ajal ja 7 aastat majandusaasta lõpust",
		"kehtivuse ajal ja 7 aastat alates 01.01.2015", "kuni lepingu lõppemiseni ja 5 aastat loomisest", "kehtivuse ajal ja kuni 2 aastat loomisest",
		"kehtivuse ajal ja vähemalt 1 aasta ja kuni 2 aastat loomisest",
	} {
		term, err := retention.ParseTerm(text)
		require.NoError(t, err, text)
		terms = append(terms, term)
	}
	first := civil.Must(2011, 6, 1)
	day := func() civil.Date { return first.AddDays(r.IntN(5000)) }
	outcomes := map[retention.Outcome]int{}
	for range 60_000 {
		rec := retention.Record{
			Term: terms[r.IntN(len(terms))], Created: day(),
			Value: retention.Value(r.IntN(3)), Appraisal: retention.Decision{Date: civil.Must(2012, 2, 9), Number: "14"}, Working: r.IntN(5) == 0,
		}
		for i := range rec.Events {
			if r.IntN(3) > 0 {
				rec.Events[i] = rec.Created.AddDays(r.IntN(4000))
			}
		}
		switch r.IntN(4) {
		case 0:
			rec.InFile, rec.Closed = true, rec.Created.AddDays(r.IntN(900))
		case 1:
			rec.InFile = true
		case 2:
			rec.Linked = []civil.Date{day(), day()}
			rec.Received = rec.Created.AddDays(r.IntN(40))
		}
		for range r.IntN(4) {
			h := retention.Hold{Mandate: "kohtuasi", Opened: rec.Created.AddDays(r.IntN(4000)), Effect: retention.Effect(r.IntN(3))}
			if r.IntN(3) > 0 {
				h.Lifted = h.Opened.AddDays(r.IntN(500))
			}
			rec.Holds = append(rec.Holds, h)
		}
		if r.IntN(6) == 0 {
			rec.Extension = retention.Extension{Mandate: "järelevalve", Until: day()}
		}
		d, err := retention.Dispose(rec, day().AddDays(r.IntN(3000)))
		if errors.Is(err, retention.ErrExtension) || errors.Is(err, retention.ErrOrder) {
			continue // an extension or an end that cannot be
		}
		require.NoError(t, err)
		outcomes[d.Outcome()]++
		var end law.Step
		for step := range d.Steps() {
			end = step
		}
		if !assert.Equal(t, d.Due().String(), end.Day.String(), "%s on %s: %s %+v", rec.Term, d.Day(), d.Outcome(), rec) {
			return
		}
		assert.Equal(t, d.Why(), end)
	}
	assert.Len(t, outcomes, 6, "every outcome occurs")
}
