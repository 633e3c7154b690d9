// SPDX-License-Identifier: MIT

// Package acts is the one table of acts and standards that this module cites: short title, title, place of publication and
// address of the redaction that was read, and when. A package adds the provision with law.Source.At.
//
// A redaction is added by changing its row: place, address and the day on which the text was read.
package acts

import (
	"iter"
	"time"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/law"
)

// Act is one row of the table.
type Act struct {
	Short, Title string
	Ref, URL     string
	Checked      civil.Date // when the text was read; zero: it was not
	Copy         bool       // read in a copy and not at its official place
	Doubt        string     // what is not confirmed of every provision
}

// source is the act without a provision.
func (a *Act) source() law.Source {
	return law.Source{Act: a.Short, Ref: a.Ref, URL: a.URL, Checked: a.Checked, Copy: a.Copy, Doubt: a.Doubt}
}

// The days of the copies that were read: a census of consolidated texts, and a history of redactions.
var (
	census  = civil.Must(2026, time.February, 22)
	history = civil.Must(2026, time.April, 1)
)

var (
	aAvTS           = Act{"AvTS", "Avaliku teabe seadus", "RT I, 06.03.2026, 3", "https://www.riigiteataja.ee/akt/106032026003", history, true, ""}
	aMSVS           = Act{"MSVS", "Märgukirjale ja selgitustaotlusele vastamise ning kollektiivse pöördumise esitamise seadus", "RT I, 18.12.2024, 6", "https://www.riigiteataja.ee/akt/118122024006", census, true, ""}
	aHMS            = Act{"HMS", "Haldusmenetluse seadus", "RT I, 06.07.2023, 31", "https://www.riigiteataja.ee/akt/106072023031", census, true, ""}
	aTsUS           = Act{"TsÜS", "Tsiviilseadustiku üldosa seadus", "RT I, 31.12.2024, 48", "https://www.riigiteataja.ee/akt/131122024048", census, true, ""}
	aTsMS           = Act{"TsMS", "Tsiviilkohtumenetluse seadustik", "RT I, 03.04.2025, 2", "https://www.riigiteataja.ee/akt/103042025002", census, true, ""}
	aHKMS           = Act{"HKMS", "Halduskohtumenetluse seadustik", "RT I, 08.07.2025, 14", "https://www.riigiteataja.ee/akt/108072025014", census, true, ""}
	aPTS            = Act{"PTS", "Pühade ja tähtpäevade seadus", "RT I, 20.12.2022, 5", "https://www.riigiteataja.ee/akt/120122022005", census, true, ""}
	aArhS           = Act{"ArhS", "Arhiiviseadus", "RT I, 13.03.2019, 33", "https://www.riigiteataja.ee/akt/113032019033", census, true, ""}
	aArhE           = Act{"ArhE", "Arhiivieeskiri", "RT I, 14.07.2023, 5", "https://www.riigiteataja.ee/akt/114072023005", civil.Date{}, false, ""}
	aRKLS           = Act{"RKLS", "Riigikogu liikme staatuse seadus", "RT I, 30.12.2024, 19", "https://www.riigiteataja.ee/akt/130122024019", census, true, ""}
	aRHS            = Act{"RHS", "Riigihangete seadus", "RT I, 12.07.2025, 25", "https://www.riigiteataja.ee/akt/112072025025", census, true, ""}
	aRPS            = Act{"RPS", "Raamatupidamise seadus", "RT I, 10.07.2025, 3", "https://www.riigiteataja.ee/akt/110072025003", census, true, ""}
	aPS             = Act{"PS", "Eesti Vabariigi põhiseadus", "RT 1992, 26, 349", "https://www.riigiteataja.ee/akt/115052015002", census, true, ""}
	aIKS            = Act{"IKS", "Isikuandmete kaitse seadus", "RT I, 06.03.2026, 10", "https://www.riigiteataja.ee/akt/106032026010", history, true, ""}
	aKuTS           = Act{"KüTS", "Küberturvalisuse seadus", "RT I, 30.12.2025, 15", "https://www.riigiteataja.ee/akt/130122025015", history, true, ""}
	aTLS            = Act{"TLS", "Töölepingu seadus", "RT I, 03.02.2026, 15", "https://www.riigiteataja.ee/akt/103022026015", history, true, ""}
	aATS            = Act{"ATS", "Avaliku teenistuse seadus", "RT I, 10.02.2026, 2", "https://www.riigiteataja.ee/akt/110022026002", history, true, ""}
	aKOKS           = Act{"KOKS", "Kohaliku omavalitsuse korralduse seadus", "RT I, 10.02.2026, 13", "https://www.riigiteataja.ee/akt/110022026013", history, true, ""}
	aVVS            = Act{"VVS", "Vabariigi Valitsuse seadus", "RT I, 07.05.2025, 9", "https://www.riigiteataja.ee/akt/107052025009", history, true, ""}
	aRTS            = Act{"RTS", "Riigi Teataja seadus", "RT I, 10.02.2026, 3", "https://www.riigiteataja.ee/akt/110022026003", history, true, ""}
	aRLS            = Act{"RLS", "Riigilõivuseadus", "RT I, 19.02.2026, 4", "https://www.riigiteataja.ee/akt/119022026004", history, true, ""}
	aEhS            = Act{"EhS", "Ehitusseadustik", "RT I, 18.03.2026, 9", "https://www.riigiteataja.ee/akt/118032026009", history, true, ""}
	aKeHJS          = Act{"KeHJS", "Keskkonnamõju hindamise ja keskkonnajuhtimissüsteemi seadus", "RT I, 18.03.2026, 11", "https://www.riigiteataja.ee/akt/118032026011", history, true, ""}
	aRSVKK          = Act{"RSVKK", "Riigisaladuse ja salastatud välisteabe kaitse kord", "VV 20.12.2007 määrus nr 262", "https://www.riigiteataja.ee/akt/122012026007", history, true, ""}
	aPTS1998        = Act{"PTS", "Pühade ja tähtpäevade seadus", "RT I 1998, 13, 162", "https://www.riigiteataja.ee/akt/22397", civil.Date{}, false, ""}
	aPTS2005        = Act{"PTS", "Pühade ja tähtpäevade seadus", "RT I 2005, 24, 185", "https://www.riigiteataja.ee/akt/898484", civil.Date{}, false, ""}
	aMSVS2014       = Act{"MSVS", "Märgukirjale ja selgitustaotlusele vastamise ning kollektiivse pöördumise esitamise seadus", "RT I, 01.04.2014, 3", "https://www.riigiteataja.ee/akt/101042014003", civil.Date{}, false, ""}
	aIKS2007        = Act{"IKS 2007", "Isikuandmete kaitse seadus (2007)", "RT I 2007, 24, 127", "", civil.Date{}, false, ""}
	aIKS2003        = Act{"IKS 2003", "Isikuandmete kaitse seadus (2003)", "RT I 2003, 26, 158", "https://www.riigiteataja.ee/akt/264800", civil.Date{}, false, ""}
	aTPS            = Act{"TPS", "Töö- ja puhkeaja seadus", "RT I 2001, 17, 78", "", civil.Date{}, false, ""}
	aTPS1994        = Act{"TPS 1994", "Töö- ja puhkeaja seadus (1994)", "", "", civil.Date{}, false, ""}
	aRES            = Act{"RES", "Riigieelarve seadus", "RT I, 19.12.2025, 4", "https://www.riigiteataja.ee/akt/119122025004", civil.Date{}, false, ""}
	aMTARegister    = Act{"Maksukohustuslaste registri põhimäärus", "Maksukohustuslaste registri põhimäärus", "RT I, 20.02.2026, 21", "https://www.riigiteataja.ee/akt/120022026021", history, true, ""}
	aGDPR           = Act{"IKÜM", "Isikuandmete kaitse üldmäärus (EL) 2016/679", "ELT L 119, 04.05.2016, lk 1", "https://eur-lex.europa.eu/eli/reg/2016/679/oj", civil.Date{}, false, ""}
	aRegulation1182 = Act{"määrus (EMÜ, Euratom) nr 1182/71", "Määrus (EMÜ, Euratom) nr 1182/71, millega määratakse kindlaks ajavahemike, kuupäevade ja tähtaegade suhtes kohaldatavad eeskirjad", "EÜT L 124, 08.06.1971, lk 1", "https://eur-lex.europa.eu/eli/reg/1971/1182/oj", civil.Date{}, false, ""}
	aAntsla         = Act{"Antsla", "Antsla Vallavalitsuse infosüsteemi kasutamise kord", "RT IV, 26.11.2019, 8", "https://www.riigiteataja.ee/akt/426112019008", civil.Date{}, false, ""}
	aTTU            = Act{"TTÜ", "Isikuandmete töötlemise ja kaitse kord", "rektori 20.05.2013 käskkiri nr 147", "https://oigusaktid.taltech.ee/isikuandmete-tootlemise-ja-kaitse-kord/", civil.Date{}, false, ""}
	aRMK            = Act{"RMK", "RMK teabehalduse juhend", "RMK juhatuse 25.10.2022 otsus nr 1-32/69", "", civil.Date{}, false, ""}
	aSaaremaa       = Act{"Saaremaa", "Saaremaa Muuseumi infosüsteemide kasutamise kord", "Saaremaa Muuseumi infosüsteemide kasutamise kord", "", civil.Date{}, false, ""}
	aDIN66399       = Act{"DIN 66399", "Büro- und Datentechnik – Vernichten von Datenträgern", "DIN 66399-2:2012-10 = ISO/IEC 21964-2:2018", "", civil.Date{}, false, ""}
	aDIN32757       = Act{"DIN 32757", "Büro- und Datentechnik – Vernichtung von Informationsträgern", "DIN 32757-1:1995", "http://aktenvernichtertest.eu/welche-6-sicherheitsstufen-kann-ein-aktenvernichter-aufweisen/", civil.Date{}, false, ""}
	aBSI            = Act{"BSI", "Stand-der-Technik-Bibliothek, Grundschutz++ Kernel", "Stand-der-Technik-Bibliothek, Grundschutz++ Kernel", "https://github.com/BSI-Bund/Stand-der-Technik-Bibliothek", civil.Date{}, false, ""}
	aNIST80088      = Act{"NIST SP 800-88", "Guidelines for Media Sanitization, Rev. 2", "26.09.2025", "https://www.nist.gov/node/1898251", civil.Date{}, false, ""}
	aNIST80063      = Act{"NIST SP 800-63B-4", "Digital Identity Guidelines: Authentication", "NIST SP 800-63B-4", "https://pages.nist.gov/800-63-4/sp800-63b.html", civil.Date{}, false, ""}
	aASVS           = Act{"OWASP ASVS 5.0", "Application Security Verification Standard", "OWASP ASVS 5.0", "https://github.com/OWASP/ASVS", civil.Date{}, false, ""}
	aISKE           = Act{"ISKE", "Infosüsteemide turvameetmete süsteem", "Vabariigi Valitsuse 20.12.2007 määrus nr 252", "", civil.Date{}, false, ""}
)

// AvTS is the Public Information Act.
func AvTS() law.Source { return aAvTS.source() }

// MSVS is the Response to Memoranda and Requests for Explanations Act.
func MSVS() law.Source { return aMSVS.source() }

// HMS is the Administrative Procedure Act.
func HMS() law.Source { return aHMS.source() }

// TsUS is the General Part of the Civil Code Act.
func TsUS() law.Source { return aTsUS.source() }

// TsMS is the Code of Civil Procedure.
func TsMS() law.Source { return aTsMS.source() }

// HKMS is the Code of Administrative Court Procedure.
func HKMS() law.Source { return aHKMS.source() }

// PTS is the Public Holidays and Days of National Importance Act.
func PTS() law.Source { return aPTS.source() }

// ArhS is the Archives Act.
func ArhS() law.Source { return aArhS.source() }

// ArhE is the Archives Rules.
func ArhE() law.Source { return aArhE.source() }

// RKLS is the Members of the Riigikogu Status Act.
func RKLS() law.Source { return aRKLS.source() }

// RHS is the Public Procurement Act.
func RHS() law.Source { return aRHS.source() }

// RPS is the Accounting Act.
func RPS() law.Source { return aRPS.source() }

// PS is the Constitution.
func PS() law.Source { return aPS.source() }

// IKS is the Personal Data Protection Act.
func IKS() law.Source { return aIKS.source() }

// KuTS is the Cybersecurity Act.
func KuTS() law.Source { return aKuTS.source() }

// TLS is the Employment Contracts Act.
func TLS() law.Source { return aTLS.source() }

// ATS is the Civil Service Act.
func ATS() law.Source { return aATS.source() }

// KOKS is the Local Government Organisation Act.
func KOKS() law.Source { return aKOKS.source() }

// VVS is the Government of the Republic Act.
func VVS() law.Source { return aVVS.source() }

// RTS is the Riigi Teataja Act.
func RTS() law.Source { return aRTS.source() }

// RLS is the State Fees Act.
func RLS() law.Source { return aRLS.source() }

// EhS is the Building Code.
func EhS() law.Source { return aEhS.source() }

// KeHJS is the Environmental Impact Assessment and Environmental Management System Act.
func KeHJS() law.Source { return aKeHJS.source() }

// RSVKK is the Procedure for the protection of state secrets.
func RSVKK() law.Source { return aRSVKK.source() }

// PTS1998 is the Public Holidays Act as it was published.
func PTS1998() law.Source { return aPTS1998.source() }

// PTS2005 is its amendment that made 24 December a holiday.
func PTS2005() law.Source { return aPTS2005.source() }

// MSVS2014 is the text that set thirty days.
func MSVS2014() law.Source { return aMSVS2014.source() }

// IKS2007 is the Personal Data Protection Act of 2007.
func IKS2007() law.Source { return aIKS2007.source() }

// IKS2003 is the Personal Data Protection Act of 2003.
func IKS2003() law.Source { return aIKS2003.source() }

// TPS is the Working and Rest Time Act of 2001.
func TPS() law.Source { return aTPS.source() }

// TPS1994 is the act on working time before 2002.
func TPS1994() law.Source { return aTPS1994.source() }

// RES is the State Budget Act.
func RES() law.Source { return aRES.source() }

// MTARegister is the statutes of the register of taxable persons.
func MTARegister() law.Source { return aMTARegister.source() }

// GDPR is the General Data Protection Regulation.
func GDPR() law.Source { return aGDPR.source() }

// Regulation1182 is the regulation by which time limits of the Union are counted.
func Regulation1182() law.Source { return aRegulation1182.source() }

// Antsla is the regulation of Antsla on the use of its information system.
func Antsla() law.Source { return aAntsla.source() }

// TTU is the rules of Tallinn University of Technology on personal data.
func TTU() law.Source { return aTTU.source() }

// RMK is the information-governance instruction of the State Forest Management Centre.
func RMK() law.Source { return aRMK.source() }

// Saaremaa is the rules of Saaremaa Museum on the use of information systems.
func Saaremaa() law.Source { return aSaaremaa.source() }

// DIN66399 is the standard on shredders and carriers.
func DIN66399() law.Source { return aDIN66399.source() }

// DIN32757 is the standard before it.
func DIN32757() law.Source { return aDIN32757.source() }

// BSI is the building blocks of the German office for information security.
func BSI() law.Source { return aBSI.source() }

// NIST80088 is the American guideline on erasing carriers.
func NIST80088() law.Source { return aNIST80088.source() }

// NIST80063 is the American guideline on passwords.
func NIST80063() law.Source { return aNIST80063.source() }

// ASVS is the verification standard of OWASP.
func ASVS() law.Source { return aASVS.source() }

// ISKE is the Estonian security measures until 2022.
func ISKE() law.Source { return aISKE.source() }

// AntslaSince is the first day on which the regulation of Antsla was in force, the third after its publication.
func AntslaSince() civil.Date { return civil.Must(2019, time.November, 29) }

// TTUSince is the day of the order.
func TTUSince() civil.Date { return civil.Must(2013, time.May, 20) }

// RMKSince is the day of the decision.
func RMKSince() civil.Date { return civil.Must(2022, time.October, 25) }

// SaaremaaSince is the first day of the GDPR, which the rules cite; SaaremaaDoubt says so.
func SaaremaaSince() civil.Date { return GDPRSince() }

// SaaremaaDoubt is what is not confirmed of SaaremaaSince.
const SaaremaaDoubt = "the rules state no day of entry into force; they cite the GDPR, which holds since 25.05.2018"

// GDPRSince is the first day on which the GDPR applied.
func GDPRSince() civil.Date { return civil.Must(2018, time.May, 25) }

// All yields every act of the table.
func All() iter.Seq[Act] {
	return func(yield func(Act) bool) {
		for _, a := range all {
			if !yield(*a) {
				return
			}
		}
	}
}

var all = []*Act{
	&aAvTS, &aMSVS, &aHMS, &aTsUS, &aTsMS, &aHKMS, &aPTS, &aArhS, &aArhE, &aRKLS, &aRHS, &aRPS, &aPS, &aIKS, &aKuTS, &aTLS, &aATS, &aKOKS, &aVVS, &aRTS, &aRLS, &aEhS, &aKeHJS, &aRSVKK, &aPTS1998, &aPTS2005, &aMSVS2014, &aIKS2007, &aIKS2003, &aTPS, &aTPS1994, &aRES, &aMTARegister, &aGDPR, &aRegulation1182, &aAntsla, &aTTU, &aRMK, &aSaaremaa, &aDIN66399, &aDIN32757, &aBSI, &aNIST80088, &aNIST80063, &aASVS, &aISKE,
}
