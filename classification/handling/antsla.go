// SPDX-License-Identifier: MIT

package handling

import (
	"slices"

	"github.com/teabehaldus/teabehaldus/internal/acts"
	"github.com/teabehaldus/teabehaldus/internal/decide"
	"github.com/teabehaldus/teabehaldus/law"
)

// The regulation of Antsla on the use of its information system (infosüsteemi kasutamise kord).

var antslaAct = acts.Antsla()

func antsla(clause law.ID, provision, code string, v law.Verdict, et, en string) decide.Outcome {
	return decide.Say(clause, antslaAct.At(provision), code, v, et, en)
}

// antslaPassing is § 17 lg 1 on any way of passing on that no stronger clause binds.
var antslaPassing = duty{
	Restricted,
	antsla("antsla-17.1", "§ 17 lg 1", "passing-on", law.WherePossible,
		"Piiratud juurdepääsuga andmed edastatakse võimaluse korral krüpteeritult", "Restricted data are passed on encrypted where possible"),
	free("antsla-17.1", antslaAct.At("§ 17 lg 1")),
}

var antslaDuties = [Laptop + 1]duty{
	OtherWay:    antslaPassing,
	EmailInside: antslaPassing,
	ExternalCarrier: {
		Restricted,
		antsla("antsla-17.2", "§ 17 lg 2 p 1", "carrier", law.Mandatory,
			"Piiratud juurdepääsuga andmed on füüsilisel andmekandjal krüpteeritud", "Restricted data on a physical carrier are encrypted"),
		free("antsla-17.2", antslaAct.At("§ 17 lg 2 p 1")),
	},
	EmailOut: {
		Restricted,
		antsla("antsla-19.2", "§ 19 lg 2", "email", law.Mandatory,
			"Tundlik teave liigub elektronpostiga üle avaliku võrgu krüpteeritult", "Sensitive information goes encrypted by e-mail over a public network"),
		free("antsla-19.2", antslaAct.At("§ 19 lg 2")),
	},
	OutsideComputer: {
		Restricted,
		antsla("antsla-13.4", "§ 13 lg 4", "silent", law.Undecided,
			"Kord ütleb, kuidas kaitsta sülearvutit, kuid mitte, kuidas muud väljaspool asutust asuvat arvutit",
			"The regulation says how a laptop is protected, but not any other computer outside"),
		free("antsla-13.4", antslaAct.At("§ 13 lg 4")),
	},
	Laptop: {
		Restricted,
		antsla("antsla-13.4", "§ 13 lg 4", "laptop", law.WherePossible,
			"Konfidentsiaalsete andmetega sülearvuti kõvaketas või selle osa on võimaluse korral krüpteeritud",
			"The disk of a laptop with confidential data, or a part of it, is encrypted where the technology allows"),
		free("antsla-13.4", antslaAct.At("§ 13 lg 4")),
	},
}

// AntslaEncryption tells whether information is encrypted on a way (krüpteerimiskohustus). The same restricted data meet
// three strengths: where possible when passed on in general and on a laptop's disk, always on a physical carrier and by
// e-mail over a public network. A computer outside that is no laptop is left open. Errors:
// [law.ErrMissing], [law.ErrUnknown].
//
// Source: Antsla § 13 lg 4, § 17 lg 1, § 17 lg 2 p 1, § 19 lg 2.
func AntslaEncryption(access Access, way Way) (law.Decision, error) {
	return encryption(&antslaDuties, access, way)
}

type wrapping struct {
	way    Way
	format Format
}

// wrapped are the rows of one clause on the formats that meet it.
func wrapped(clause law.ID, provision string, bySigning bool, ways ...Way) []rule[wrapping] {
	on := func(w wrapping) bool { return slices.Contains(ways, w.way) }
	rows := []rule[wrapping]{{
		Outcome: antsla(clause, provision, "encrypted", law.Allowed, "Vorming krüpteerib sisu", "The format encrypts its content"),
		When:    func(w wrapping) bool { return on(w) && w.format.Encrypts() },
	}}
	if bySigning {
		rows = append(rows, rule[wrapping]{
			Outcome: antsla(clause, provision, "listed", law.Allowed,
				"Kord nimetab selle vormingu krüpteeritud vormingute loetelus", "The regulation has the format in its list of encrypted formats"),
			When:  func(w wrapping) bool { return on(w) && w.format.signs() },
			Unmet: func(wrapping) decide.Set { return decide.Note(true, signatureOnly) },
		})
	}
	return append(rows, rule[wrapping]{
		Outcome: antsla(clause, provision, "not-encrypted", law.Refused, "Vorming ei krüpteeri sisu", "The format does not encrypt its content"),
		When:    on,
		Unmet:   func(w wrapping) decide.Set { return decide.Note(w.format.signs(), signatureOnly) },
	})
}

var antslaFormats = slices.Concat(
	wrapped("antsla-17.1", "§ 17 lg 1", true, OtherWay, EmailInside),
	wrapped("antsla-17.2", "§ 17 lg 2 p 1", false, ExternalCarrier),
	wrapped("antsla-19.2", "§ 19 lg 2", false, EmailOut),
	[]rule[wrapping]{{Outcome: antsla("antsla-17.1", "§ 17 lg 1", "kept", law.Undecided,
		"Kord räägib vormingust andmete edastamisel, mitte hoidmisel", "The regulation speaks of formats where data are passed on, not where they are kept")}},
)

// AntslaFormat tells whether a format meets the duty to encrypt on a way (krüpteeritud formaat). § 17 lg 1 names ddoc
// and asice as encrypted formats; they are signature containers. So they meet that list, but not the duties of a
// physical carrier and of e-mail, which ask for encryption; a finding says so on every way. BDOC counts as ASiCE, of
// whose kind it is. Of what is kept on a laptop or a computer outside no format is named; see [AntslaLaptop].
// Errors: [law.ErrMissing], [law.ErrUnknown].
//
// Source: Antsla § 17 lg 1, § 17 lg 2 p 1, § 19 lg 2.
func AntslaFormat(way Way, format Format) (law.Decision, error) {
	if err := known("way", ways, way); err != nil {
		return law.Decision{}, err
	}
	if err := known("format", formats, format); err != nil {
		return law.Decision{}, err
	}
	return ask(antslaFormats, wrapping{way, format}), nil
}

var antslaAttachments = []rule[attachment]{
	{
		Outcome: antsla("antsla-19.6", "§ 19 lg 6", "listed", law.Refused,
			"Käivitatavat manust (COM, EXE, VBS, BAT, MSI) ei avata", "An executable attachment (COM, EXE, VBS, BAT, MSI) is not opened"),
		When:  func(a attachment) bool { return a.lists&antslaList != 0 },
		Unmet: func(a attachment) decide.Set { return a.notes },
	},
	{
		Outcome: antsla("antsla-19.6", "§ 19 lg 6", "unlisted", law.Allowed,
			"Manuse laiendit loetelus ei ole", "The extension of the attachment is not in the list"),
		Unmet: func(a attachment) decide.Set {
			return a.notes | decide.Note(a.lists&runs != 0, alike)
		},
	},
}

// AntslaAttachment tells by its name whether an attachment that came by e-mail may be opened (käivitatavad failid). The
// list of five extensions is closed: any other may, by this clause. The name is taken as it is saved, decoded and without
// quotation marks around it; a path before it is passed over. The last extension counts, in any case, in letters of full
// width too, without dots, spaces and invisible signs behind it; before a colon (alternate data stream) or a zero byte an
// executable counts as well. Findings advise of such a disguise, of a second extension, of signs that turn the direction
// of writing, and of executables that the list leaves out. Unknown senders and unexpected content (§ 19 lg 5) are not
// judged. Errors: [law.ErrMissing] for a name in which there is nothing to read; [law.ErrUnreadable] for text that is not
// valid UTF-8.
//
// Source: Antsla § 19 lg 6.
func AntslaAttachment(name string) (law.Decision, error) {
	a, err := readAttachment(name, false)
	if err != nil {
		return law.Decision{}, err
	}
	return ask(antslaAttachments, a), nil
}
