package shredding

import (
	"time"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/classification"
	"github.com/teabehaldus/teabehaldus/internal/books"
	"github.com/teabehaldus/teabehaldus/law"
)

// The rules of Tallinn University of Technology on personal data (TTÜ isikuandmete töötlemise ja kaitse kord).

var ttuAct = books.TTU()

var (
	ttuSince       = books.TTUSince()
	ttuGatherSince = civil.Must(2022, time.February, 1) // since when p 9.17 reads as it does
)

// ttuDemands are p 9.16 by category, for ordinary data and for data that are more closely protected.
var ttuDemands = func() (all [Electronic + 1][2]demand) {
	misprint := ttuAct.At("p 9.16").Doubting("the text prints \"DIN 663997\", which is read as DIN 66399")
	all[Paper][0] = demand{
		id: "ttu-9.16.1", carrier: Paper, limits: Limits{Level: 2, Old: 2, Strip: 6 * mm}, personal: true, alias: true,
	}
	all[Paper][1] = demand{
		id: "ttu-9.16.2", carrier: Paper, limits: Limits{Level: 3, Old: 3, Strip: 2 * mm, Sides: [2]Length{4 * mm, 60 * mm}},
		personal: true, alias: true,
	}
	for c := Film; c <= Electronic; c++ {
		for i, id := range [...]law.ID{"ttu-9.16.3", "ttu-9.16.4"} {
			all[c][i] = demand{id: id, carrier: c, limits: Limits{Level: Level(2 + i)}, personal: true}
		}
	}
	for c := Paper; c <= Electronic; c++ {
		for i := range all[c] {
			d := &all[c][i]
			d.source = ttuAct.At("p " + string(d.id[len("ttu-"):]))
			if d.alias {
				d.source = d.source.Doubting(misprint.Doubt)
			}
		}
	}
	return all
}()

// TTURequired returns what the university asks of the machine that destroys a carrier with personal data (purustaja).
//
// Paper with ordinary data: P-2 or DIN 32757 no. 2, strips 6 mm wide at most; the width binds strips only, pieces go by
// the level. Paper with data on private life or sensitive data: P-3 or DIN 32757 no. 3, strips 2 mm wide or pieces of
// 4×60 mm at most; both sides count, in either order, so that 5×40 mm fails though its area is smaller. Every other
// carrier: level 2 of its category for ordinary data, else level 3. Errors: [ErrCategory], [ErrData].
//
// Source: TTÜ p 9.16.1, 9.16.2, 9.16.3, 9.16.4.
func TTURequired(carrier Category, data classification.PersonalData) (Requirement, error) {
	if err := carrier.check(); err != nil {
		return Requirement{}, err
	}
	switch data {
	case classification.Ordinary:
		return Requirement{&ttuDemands[carrier][0]}, nil
	case classification.PrivateLife, classification.Sensitive:
		return Requirement{&ttuDemands[carrier][1]}, nil
	}
	return Requirement{}, refuse(ErrData, digits(int(data)))
}
