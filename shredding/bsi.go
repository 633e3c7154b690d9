package shredding

import "github.com/teabehaldus/teabehaldus/law"

// bsi is the baseline of the German Federal Office for Information Security.
var bsi = law.Source{
	Act: "BSI", Provision: "ASST.7.3.1", Ref: "Stand-der-Technik-Bibliothek, Grundschutz++ Kernel",
	URL: "https://github.com/BSI-Bund/Stand-der-Technik-Bibliothek",
}

// bsiDemands are the baseline by category.
var bsiDemands = func() (all [Electronic + 1]demand) {
	for _, c := range [...]Category{Paper, Optical, HardDisk, Electronic} {
		all[c] = demand{id: law.ID("bsi-asst.7.3.1"), source: bsi, carrier: c, limits: Limits{Level: 3}}
	}
	return all
}()

// BSIRequired returns what the German federal office asks of every machine: P-3, O-3, E-3, H-3 (lähtetase). It binds
// nobody in Estonia; rules below it are told so. Errors: [ErrCategory]; [ErrSilent] for films and tapes, which it does not
// name.
//
// Source: BSI ASST.7.3.1.
func BSIRequired(carrier Category) (Requirement, error) {
	if err := carrier.check(); err != nil {
		return Requirement{}, err
	}
	if bsiDemands[carrier].id == "" {
		return Requirement{}, refuse(ErrSilent, bsi.String()+" "+carrier.String())
	}
	return Requirement{&bsiDemands[carrier]}, nil
}
