// Package books gives way to package acts. It names the four rule books and the acts that more than one package cites, once for all of them: as
// sources, to which each adds the provision with law.Source.At, and since when a book holds.
package books

import (
	"time"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/acts"
	"github.com/teabehaldus/teabehaldus/law"
)

// Antsla is the regulation of Antsla on the use of its information system.
func Antsla() law.Source { return acts.Antsla() }

// AntslaSince is the first day in force, the third after the publication.
func AntslaSince() civil.Date { return civil.Must(2019, time.November, 29) }

// TTU is the rules of Tallinn University of Technology on personal data.
func TTU() law.Source { return acts.TTU() }

// TTUSince is the day of the order.
func TTUSince() civil.Date { return civil.Must(2013, time.May, 20) }

// RMK is the information-governance instruction of the State Forest Management Centre.
func RMK() law.Source { return acts.RMK() }

// RMKSince is the day of the decision.
func RMKSince() civil.Date { return civil.Must(2022, time.October, 25) }

// Saaremaa is the rules of Saaremaa Museum on the use of information systems.
func Saaremaa() law.Source { return acts.Saaremaa() }

// SaaremaaSince is the first day of the GDPR, which the rules cite; SaaremaaDoubt says so.
func SaaremaaSince() civil.Date { return GDPRSince() }

// SaaremaaDoubt is what is not confirmed of SaaremaaSince.
const SaaremaaDoubt = "the rules state no day of entry into force; they cite the GDPR, which holds since 25.05.2018"

// GDPR is the General Data Protection Regulation.
func GDPR() law.Source {
	return law.Source{Act: "GDPR", Ref: "OJ L 119, 4.5.2016, p. 1", URL: "https://eur-lex.europa.eu/eli/reg/2016/679/oj"}
}

// GDPRSince is the first day on which it applied.
func GDPRSince() civil.Date { return civil.Must(2018, time.May, 25) }

// TsUS is the General Part of the Civil Code Act, by which time limits are counted.
func TsUS() law.Source { return acts.TsUS() }
