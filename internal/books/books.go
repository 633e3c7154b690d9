// Package books names the four rule books as sources, once for all packages that build their clauses. Each adds the
// provision with law.Source.At.
package books

import "github.com/teabehaldus/teabehaldus/law"

// Antsla is the regulation of Antsla on the use of its information system.
func Antsla() law.Source {
	return law.Source{Act: "Antsla", Ref: "RT IV, 26.11.2019, 8", URL: "https://www.riigiteataja.ee/akt/426112019008"}
}

// TTU is the rules of Tallinn University of Technology on personal data.
func TTU() law.Source {
	return law.Source{
		Act: "TTÜ", Ref: "rektori 20.05.2013 käskkiri nr 147",
		URL: "https://oigusaktid.taltech.ee/isikuandmete-tootlemise-ja-kaitse-kord/",
	}
}

// RMK is the information-governance instruction of the State Forest Management Centre.
func RMK() law.Source {
	return law.Source{Act: "RMK", Ref: "RMK juhatuse 25.10.2022 otsus nr 1-32/69"}
}

// Saaremaa is the rules of Saaremaa Museum on the use of information systems.
func Saaremaa() law.Source {
	return law.Source{Act: "Saaremaa", Ref: "Saaremaa Muuseumi infosüsteemide kasutamise kord"}
}
