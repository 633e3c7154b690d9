// SPDX-License-Identifier: MIT

package fate_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/unicode/norm"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/fate"
)

// TestColumn: columns by their names, in any case and form, and without the marks of their letters.
func TestColumn(t *testing.T) {
	for kind, names := range map[fate.Kind]string{
		fate.Always:  "Pikendatud kuni|Uus säilitustähtaeg|Säilitustähtaeg digitaalselt|Hoidmistähtaeg|Eelhindamine|RA hinnang|AV/EAV|Arhivaal|Üleandmine|Eraldamine|Elukäik|Hävitamise keeld|Erand|Kuni|Hoid|Kestus|Pikenduse algus|Arh.väärtus|Lukus|Külmutatud|Moratoorium|Stopp|Arest|Hagi|Riigikontrolli audit|Struktuurifondid|EL projekt|Retention|Disposal|Destroy|Archival value",
		fate.Start:   "Alates|Algus|Arvestuse alus|Säilitustähtaja algus|Tähtaja arvestamise algus|Millest arvestatakse|Sündmus|Säilitusaja arvestus",
		fate.Dated:   "Kehtiv alates|Kehtiv kuni|Kinnitatud|Avatud|Registreerimise kuupäev",
		fate.Free:    "Sisu kirjeldus|Kirjeldus|Näited",
		fate.Aside:   "Juurdepääs|Juurdepääsupiirangu tähtaeg|AK|AK tähtaeg|Asukoht|Säilituskoht|Arhiivi asukoht|Sarja algus|Juurdepääsupiirangu alus ja tähtaeg|Säilitamise viis|Hoidmiskoht|Toimiku pidaja|E-post",
		fate.ByCell:  "|Õiguslik alus|Säilitustähtaja alus|Vastutav üksus|Liik|Rahvus|Aeg|S|ST",
		fate.Counted: "Funktsiooni tähis|Osakond|Kokku|Kapp|Jrk nr|Riiul|Toimikuid|Köide",
		fate.Ticked:  "Isikuandmed|Eriliigilised isikuandmed|Digitaalne|Paberil|Avalik teave|Originaal|Sissetulev",
	} {
		for name := range strings.SplitSeq(names, "|") {
			for _, form := range []string{name, strings.ToUpper(name), norm.NFD.String(name), strings.NewReplacer("ä", "a", "ö", "o", "õ", "o", "ü", "u", "Ü", "U", "Õ", "O").Replace(name), " " + name + ":"} {
				assert.Equal(t, kind, fate.Column(form), form)
			}
		}
	}
}

// TestCell: what a column that is not known may not hold in silence, and what it may.
func TestCell(t *testing.T) {
	for text, want := range map[string]bool{
		"5 aastat": true, "5a": true, "10 a.": true, "viis aastat": true, "6 kuud": true, "kümne aasta jooksul": true, "alatine": true, "Tähtajatu": true, "AV": true, "av": true, "EAV": true,
		"RA-le": true, "arhiivi": true, "üle anda": true, "hävitada": true, "lepingu lõppemisest": true, "lepingu lõppemiseni": true, "aasta lõpust": true, "vajaduseni": true,
		"31.12.2040": true, "1.1.2040": true, "2040-12-31": true, "31. detsember 2040": true, "alates 2015": true, "kuni 2030": true, "säi\u00adlitada": true, "FROM_CLOSING": true, "\u0410V": true, "al\u0430tine": true,
		"": false, "-": false, "–": false, "2015": false, "3. korrus": false, "1-1": false, "RPS § 12": false, "Kantselei": false, "avalik": false, "aasta aruanded": false, "7": true, "1800": false,
		"AvTS § 35 lg 1 p 12": false, "digitaalne; DHS": false, "raamat": false, "traat": false,
	} {
		assert.Equal(t, want, fate.Cell(fate.ByCell, text, civil.Date{}), text)
		assert.Equal(t, want, fate.Cell(fate.ByCell, norm.NFD.String(text), civil.Date{}), text)
		assert.Equal(t, strings.HasPrefix(strings.ReplaceAll(text, "\u0430", "a"), "alatine") || text == "RA-le", fate.Cell(fate.Aside, text, civil.Date{}), text)
		assert.Equal(t, want && text != "7", fate.Cell(fate.Counted, text, civil.Date{}), text)
		if strings.Trim(text, "-–") != "" {
			assert.True(t, fate.Cell(fate.Always, text, civil.Date{}), text)
		}
	}
	for text, want := range map[string]bool{
		"AK 75 aastat, säilitada piirangu lõpuni": true, "AK, mitte hävitada": true, "arhiivis alatiselt": true, "arhivaar, säilitab 20 aastat": true, "AK kuni 2085, säilitada 75 a": true,
		"säilitada kabinetis 12": false, "AK 75 aastat": false, "AK 75 aastat, säilitustähtaja lõpuni": false, "AK tähtajatult": false,
	} {
		assert.Equal(t, want, fate.Cell(fate.Aside, text, civil.Date{}), text)
	}
	for _, tick := range []string{"jah", "jah, 2024", "x", "X", "true", "+", "✓"} {
		for kind, want := range map[fate.Kind]bool{fate.ByCell: true, fate.Always: true, fate.Start: true, fate.Ticked: false, fate.Dated: false, fate.Free: false, fate.Aside: false} {
			assert.Equal(t, want, fate.Cell(kind, tick, civil.Date{}), "%d: %s", kind, tick)
		}
	}
	assert.True(t, fate.Cell(fate.Ticked, "10 aastat", civil.Date{}))
	assert.False(t, fate.Cell(fate.Dated, "31.12.2040", civil.Date{}))
	assert.True(t, fate.Cell(fate.Dated, "lepingu lõppemiseni", civil.Date{}))
	assert.False(t, fate.Cell(fate.Free, "Hävitamise aktid", civil.Date{}))
	assert.True(t, fate.Cell(fate.Free, "lepingud 10 aastat", civil.Date{}))
}

// TestText: notes on series and on records.
func TestText(t *testing.T) {
	for text, want := range map[string]bool{
		"tähtaega pikendatud": true, "hävitamine peatatud": true, "mitte hävitada": true, "hävitatakse pärast auditit": true, "arvestatakse lepingu lõppemisest": true, "koopiad 1 aasta": true,
		"1. jaanuarini 2027": true, "kuni 2030": true, "31.12.2030": true, "2030": true, "külmutatud": true, "ootel": true, "pooleli": true, "kohus": true, "blokeeritud": true, "lukus": true, "arestitud": true, "hagi": true, "paberil kuni 2018": false,
		"hoitakse lukustatud kapis": false, "Sarja kuuluvad hagiavaldused ja arestimise aktid": false, "külmutusseadmed": false,
		"Säilitatakse DHS-is": false, "lihtsustatud korras hävitamine ei ole lubatud": false, "peatükk 3": false, "Elektrooniliselt alates 01.01.2019": false, "AV": false, "Hävitamise aktid": false,
	} {
		assert.Equal(t, want, fate.Cell(fate.Remark, text, civil.Date{}), text)
	}
	for text, want := range map[string]bool{
		"antakse üle Rahvusarhiivi": true, "kuulub üleandmisele avalikku arhiivi": true, "ei anta üle Rahvusarhiivi": false, "antakse üle asutuse arhiivi": false, "Rahvusarhiivi kiri": false,
	} {
		assert.Equal(t, want, fate.Of(text).Handed(), text)
	}
	for text, want := range map[string]bool{
		"mitte hävitada": true, "AV": true, "kohtuasi pooleli": true, "säilitada kauem": true, "peatatud": true, "hoida alles": true, "vaja kohtu jaoks": true, "Riigikontroll küsis": true, "ootab otsust": true, "ootel": true,
		"blokeeritud": true, "külmutatud": true, "10 aastat": true, "kuni 2030": true, "31.12.2030": true, "": false, "vastata 5 päeva jooksul": false, "vastamise tähtaega pikendatud kuni 15.03.2024": false, "vastatud, jätta alles": true, "vastatud; 10 aastat": true, "vastaspool: erand": true, "tähtaega pikendatud": true, "kohtumise protokoll": false, "hoiatus": false, "vastata kuni 15.03.2024": false, "kiri saadetud": false,
	} {
		assert.Equal(t, want, text != "" && fate.Cell(fate.Noted, text, civil.Must(2026, 7, 1)), text)
	}
}

// TestRecorded: columns of registers, in any case and form.
func TestRecorded(t *testing.T) {
	for kind, names := range map[fate.Kind]string{
		fate.Always:  "Sulgemiskuupäev|Sulgemise aeg|Lõpetamise kp|Lõpp|Lõppkuupäev|Lõppenud|Kehtib kuni|Kehtivuse lõpp|Garantii lõpp|Lepingu lõpp|Kehtib|Kehtivus|Toimiku lõpetamise kuupäev|Kohtuasja number|Menetlus|Menetluse liik|Hindamisotsuse number|Hävitamisakti nr|Pikendatud kuni|Legal hold|Säilitamise tähtpäev|Algus|Alates|Lepingu algus|Sündmuse liik",
		fate.Subject: "Pealkiri|Teema|Sisu|Sisu kirjeldus|Dokumendi liik|Saatja viit|Saatja/Saaja|Kellelt/kellele|Menetleja|Osapooled|Vastutaja struktuuriüksus|Manused|Lehtede arv|Viitenumber|Sarja nimetus|Asja pealkiri|Märksõnad|Avaldaja|Lepingu kestvus|Hankemenetluse liik",
		fate.Aside:   "Juurdepääsupiirangu lõpp|Piirangu tähtaeg|AK kuni|Ligipääs|Asukoht|Vastutaja|Saatmisviis|Säilituskoht|E-post",
		fate.State:   "Staatus|Olek|Dokumendi olek|Asja staatus|Seisund",
		fate.Noted:   "Vastamise tähtaeg|Täitmistähtaeg|Tähtpäev|Saatmise kuupäev|Vastamisaeg|Resolutsioon|Märkus 2|Kommentaarid|Lisainfo",
		fate.Filed:   "Toimik|Toimiku tähis|Toimiku nimetus",
		fate.Ticked:  "Vastatud|Täidetud|Allkirjastatud|Avalik|Avaldatud|Puhkuse lõpp|Tööde algus|Kiire|Kättesaamise kuupäev",
		fate.Dated:   "Registreerimise kuupäev|Kinnitatud",
		fate.Spanned: "Piirdaatumid|Viimane kanne|Viimane dokument|Köide|Köited|Lõpukuupäev|Äärmised daatumid|Daatumid|Dateering",
		fate.Yearly:  "Periood|Ajavahemik|Aasta|Aastad|Dokumentide aastad|Piiraastad",
		fate.ByCell:  "|X|Kasutuses|Kapp|Kategooria|Sarja viit|Sarja number|Sari nr 2|Õiguslik alus",
	} {
		for name := range strings.SplitSeq(names, "|") {
			for _, form := range []string{name, strings.ToUpper(name), norm.NFD.String(name)} {
				assert.Equal(t, kind, fate.Recorded(form), form)
			}
		}
	}
}

// TestRecordedByProgram: columns as programs call them.
func TestRecordedByProgram(t *testing.T) {
	for name, want := range map[string]fate.Kind{"accessRestrictionEndDate": fate.Aside, "docName": fate.Subject, "docType": fate.Subject, "doc_status": fate.State, "docStatus": fate.State, "retentionPeriod": fate.Always, "regDateTime": fate.ByCell} {
		assert.Equal(t, want, fate.Recorded(name), name)
	}
}

// TestCellOfRecord: what may stand in a register on 01.07.2026, by the kind of the column, and what may not.
func TestCellOfRecord(t *testing.T) {
	for kind, cells := range map[fate.Kind][2]string{
		fate.ByCell: {
			"-|–|.|A|7|2015|2025|1-2/7|12.03.2015|2015-03-12|12.03.2015 14:05|2015-03-12T14:05:30|30.06.2026|01.07.2026|1.7.26|12. märts 2015|15. mai 2026|31/12/15|01.01.2015 kuni 31.12.2015|20150312|+372 5551 2345|10.0.0.1|2031,5|2031.40 EUR|a3f9c2045e|" +
				"Tartu Linnavalitsus|Harju Maakohus|Kohtutäitur|Mari Maasikas|e-post|Sissetulev|Majandusaasta aruanne|ei|Ei|FALSE|false|0|3. korrus|raamat|kontroll|avalik",
			"02.07.2026|31.12.2040|31.12.9999|9999-12-31|2040-12-31T14:30|31/12/2040|31.12.40|31. detsember 2040|31.XII 2040|detsember 2040|20401231|2026|2030|2040a|2040.12|2030, 2031|kuni 2030|kuni lõpuni|kuni|31.02.2027|" +
				"jah|Jah|JAH|x|X|v|true|TRUE|TÕENE|yes|y|+|✓|?|*|jah, 2024|[true]|" +
				"kohus|Kohtus|kohtuasi|peatatud|PEATATUD|vaidlus|vaidlustatud|ootel|säilitada|mitte hävitada|alatine|tähtajatu|AV|menetluses|Menetlemisel|avatud|Kehtiv|aktiivne|töös|lõpetamata|täitmata|pooleli|hoida alles|kauem|lukus|külmutatud|" +
				"10 aastat|5a|lepingu lõppemiseni|Rahvusarhiivi|arhiivi|on hold|open|pending|frozen|peatatud kuni 31.12.2015|{\"olek\":\"menetluses\"}",
		},
		fate.Ticked: {"jah|x|TRUE|12.03.2015|ei|vastatud", "31.12.2040|2030|peatatud|ootel|AV|10 aastat|menetluses|mitte hävitada"},
		fate.Dated:  {"jah|12.03.2015|2015|01.01.2015–31.12.2015", "31.12.2040|2030|peatatud|ootel|AV|10 aastat"},
		fate.State: {
			"Registreeritud|Lõpetatud|lõpetatud|SULETUD|täidetud|Vastu võetud|Registreeritud, saadetud|Lõpetatud 12.03.2015|Menetlus lõpetatud|teadmiseks võetud|tühistatud|Kehtetu|Arhiveeritud|closed|-",
			"menetluses|avatud|Avatud|kehtiv|Aktiivne|töös|uus|ootel|peatatud|lõpetamata|Lõpetatud, vaidlustatud|Täitmisel|Kooskõlastamisel|suletud kuni 31.12.2040|jah|x|?|kohtus|osaliselt lõpetatud|open|teadmata",
		},
		fate.Subject: {
			"kohus|24 kuud|Kohtuvaidlus|Vaidlustus|Säilitustähtaja pikendamine|Arhiiviteatis|Hävitamise akt nr 3|Leping kuni 31.12.2040|Üürileping 5 aastat|Tähtajaline tööleping|Teenistuse peatamine|Menetluse avatud küsimused|Alaliste komisjonide protokollid|Alaliselt Eestis elavad|Püsivalt suletud tee|jah|2040|Kas säilitada pargi puud?",
			"alatine|AV|peatatud|Ootel|säilitada|mitte hävitada|Leping (mitte hävitada)|Leping, säilitada 10 aastat|Protokollid (alatine)|hoida alatiselt",
		},
		fate.Aside: {"Arhiiv|kapp 3|AK kuni 31.12.2085|AK 75 aastat|AvTS § 35 lg 1 p 12|tähtajatu|lukustatud kapp", "kohus|peatatud|mitte hävitada|arhiivis alatiselt|säilitada 75 aastat"},
		fate.Filed: {"2015/3 Lepingud|1-2", "mitte hävitada|alatine"},
		fate.Noted: {"15.03.2015|30 päeva|Vastata 5 päeva jooksul|teadmiseks|kohtumise protokoll|vastata kuni 15.03.2015", "hoida alles|mitte hävitada|peatatud|tagastada 31.12.2040|vaja kohtu jaoks|10 aastat"},
	} {
		for may, texts := range cells {
			for text := range strings.SplitSeq(texts, "|") {
				if text == "" {
					continue
				}
				for _, form := range []string{text, norm.NFD.String(text)} {
					assert.Equal(t, may == 1, fate.Cell(kind, form, civil.Must(2026, 7, 1)), "%d: %s", kind, form)
				}
			}
		}
	}
}

// TestTitles: what a title may name, and what it may not say besides, of a series and of a record on 01.07.2026.
func TestTitles(t *testing.T) {
	for title, want := range map[string][2]bool{ // of a series, of a record
		"Kohtuasjad": {}, "Auditi aruanded": {}, "Arhiivinimistud": {}, "Hoiuraamatud": {}, "Rahvusarhiivi kirjavahetus": {}, "Hävitamise aktid": {}, "Alaliste komisjonide protokollid": {}, "Alatise säilitustähtajaga dokumentide loetelu": {},
		"Tähtajatud töölepingud": {}, "Aasta aruanded": {}, "Viie aasta kava": {}, "Arengukava 2020–2030": {}, "Kirjad (koos lisadega)": {}, "Lepingud, aktid; protokollid": {}, "Laste (7–10 aastased) huviharidus": {}, "Säilitus- ja kogumispoliitika": {},
		"Riigikontrolli aruanded (kontroll, järelevalve)": {}, "Hanked (kuni 30 000 eurot)": {}, "Kiri (Rahvusarhiiv, Linnaarhiiv)": {}, "Arhiivitöö: hindamine, hävitamine, üleandmine": {}, "Kirjad (kuni 2012)": {}, "Kirjavahetus (2020–2040)": {}, "AV-seadmed": {}, "Aruanded (1. kvartal)": {}, "Õppekavad (1. aasta)": {}, "Kirjad (1 aasta)": {true, false}, "Tööleping (tähtajatu)": {true, false}, "Kiri: Rahvusarhiivi (RA)": {true, false}, "Rahvusarhiivi (RA) kirjavahetus": {}, "Pant (hoiule võetud vara)": {true, true},
		"Lepingud (10 a pärast lõppu)": {true, true}, "Kirjad (10 aastat)": {true, true}, "Kirjad (10.a)": {true, true}, "Kirjad [10 a]": {true, true}, "Kirjad – 10 aastat": {true, true}, "Kirjad, 10 a": {true, true}, "Lepingud: 10 aastat pärast lõppemist": {true, true}, "Kirjad (kümme aastat)": {true, true},
		"Kirjad (säilitustähtaeg 10 aastat)": {true, true}, "Kirjad (10-aastane tähtaeg)": {true, true}, "Kirjad (kuni 31.12.2040)": {true, true}, "Kirjad (kuni 2040)": {true, true}, "Kirjad (tähtajatu)": {true, true}, "Kirjad (püsiv)": {true, true}, "Kirjad (alaliselt)": {true, true}, "P (v.a volikogu, alatine)": {true, true},
		"Kirjad (RA)": {true, true}, "Kirjad (Rahvusarhiivi)": {true, true}, "Kirjad (antakse üle)": {true, true}, "Kirjad (üle anda)": {true, true}, "Kirjad (hoida)": {true, true}, "Kirjad – hoida alles": {true, true}, "P, säilitatakse alatiselt": {true, true}, "Kiri (säilitada alatiselt)": {true, true}, "Kiri – mitte hävitada": {true, true},
		"P (volikogu omi ei hävitata)": {true, true}, "Lepingud (riigihanked säilitada 10 aastat)": {true, true}, "Kiri (do not destroy)": {true, true}, "Письма (не уничтожать)": {true, true}, "Kiri! Peatatud": {true, true}, "Kiri (ootel)": {true, true}, "Kiri (lukus)": {true, true}, "Kiri – ära hävita": {true, true},
		"Kirjad 10 aastat": {true, false}, "Kirjad 10a": {true, false}, "Kirjad (7)": {true, false}, "Kirjad (A)": {true, false}, "Koolitus (6 kuud)": {true, false}, "Kirjad kuni 31.12.2040": {true, false}, "kümme aastat": {true, false}, "Säilitada": {true, true}, "RA 09.02.2012 nr 14": {true, false},
		"Kiri (AV)": {false, true}, "Kiri – AV 09.02.2012 nr 14": {false, true}, "Kiri (arhiiviväärtuslik)": {false, true}, "Kiri (arhivaal)": {true, true}, // a mark in capitals is read elsewhere where it stands in a scheme
	} {
		for _, form := range []string{title, norm.NFD.String(title)} {
			assert.Equal(t, want[0], fate.Cell(fate.Title, form, civil.Date{}), "series: %s", form)
			assert.Equal(t, want[1], fate.Cell(fate.Subject, form, civil.Must(2026, 7, 1)), "record: %s", form)
		}
	}
}

// TestNotes: notes on a series, and on a record on 01.07.2026.
func TestNotes(t *testing.T) {
	for note, want := range map[string][2]bool{ // of a series, of a record
		"EKIS": {}, "DHS": {}, "Sari on lõpetatud": {}, "AvTS § 35 lg 1 p 12": {}, "vt ka 1-3": {}, "teadmiseks": {}, "originaal kantseleis": {}, "tel +372 5551 2345": {}, "koopia lisatud": {}, "vastatud": {}, "Arstitõend lisatud": {}, "Saadetud Politsei- ja Piirivalveametile": {}, "5 lk": {}, "e-post": {},
		"kohtumise protokoll": {}, "kohustus täidetud": {}, "kontrollitud": {}, "RPS § 12 lg 1": {}, "Edastatud komisjonile": {}, "juuni 2015": {},
		"kriminaalasi": {true, true}, "Kriminaalmenetlus": {true, true}, "vaie": {true, true}, "vaideotsus": {true, true}, "uurimine": {true, true}, "uurimisel": {true, true}, "prokuratuur": {true, true}, "prokuröri nõudel": {true, true}, "auditis": {true, true}, "auditini": {true, true}, "siseaudit": {true, true}, "OLAF": {true, true},
		"kontroll": {true, true}, "sisekontroll": {true, true}, "revisjonikomisjon": {true, true}, "maakohus": {true, true}, "Riigikohtus": {true, true}, "kohtulahendini": {true, true}, "hagi esitatud": {true, true}, "apellatsioon": {true, true}, "väärteoasi": {true, true}, "distsiplinaarmenetlus": {true, true}, "asitõend": {true, true},
		"projekt kestab 2030": {true, true}, "kehtib 2030": {true, true}, "2030. aastani": {true, true}, "+5": {true, true}, "+ 2 a": {true, true}, "säilib": {true, true}, "hoiul": {true, true}, "A/V": {true, true}, "A.V.": {true, true}, "ajalooline väärtus": {true, true}, "do not destroy": {true, true}, "keep": {true, true}, "hold": {true, true},
		"Keep until 2030": {true, true}, "retain 10 years": {true, true}, "не уничтожать": {true, true}, "хранить 10 лет": {true, true}, "в архив": {true, true}, "суд": {true, true}, "järgmisest aastast": {true, true}, "otsuseni": {true, true}, "garantiini": {true, true}, "kauem": {true, true}, "pikemalt": {true, true}, "ära viska ära": {true, true},
		"RA": {true, true}, "arhiivi": {true, true}, "arhiiv": {true, true}, "anda arhiivi": {true, true}, "RA hindab": {true, true}, "hoitakse": {true, true}, "uurimistöö": {}, "uurimistööd": {},
		"nõue esitatud": {true, true}, "teabenõue esitatud": {true, true}, "esitatud kahjunõue": {true, true}, "sundtäitmine": {true, true}, "kohtutäituri sissenõudmisel": {true, true}, "pretensioon": {true, true}, "maksejõuetus": {true, true}, "esitatud kaebus": {true, true},
		"menetlusse võetud": {true, true}, "järelevalvet tehakse": {true, true}, "ajaloolise väärtusega": {true, true}, "kultuurilise väärtusega": {true, true}, "kodulooline": {true, true},
		"nõue täidetud": {}, "taotlus esitatud": {}, "nõuded seadmetele": {}, "ajaleht": {}, "kultuuritöö": {}, "kordus": {},
		"tähtaeg üle vaadata": {true, false}, "tähtaeg muutumas": {true, false}, "ÜA": {true, false}, "asub arhiivis": {false, true}, "säilitatakse paberil": {false, true}, "hoitakse lukustatud kapis": {false, true}, "säilitustähtaja alus RPS § 12": {false, true}, "ei anta üle Rahvusarhiivi": {false, true},
		"Sisaldab kohtulahendeid": {false, true}, "Sarja kuuluvad auditi aruanded": {false, true}, "kehtiv": {false, true}, "avatud": {false, true}, "kehtiv alates 2015": {}, "kehtib kuni 31.12.2015": {}, "jätta alles": {true, true}, "pikeneb": {true, true}, "arh.": {true, true}, "konfiskeeritud": {true, true}, "tagastada 31.12.2040": {true, true}, "kinnitatud 12.03.2015": {},
	} {
		for _, form := range []string{note, norm.NFD.String(note), strings.ToUpper(note)} {
			assert.Equal(t, want[0], fate.Cell(fate.Remark, form, civil.Date{}), "series: %s", form)
			assert.Equal(t, want[1], fate.Cell(fate.Noted, form, civil.Must(2026, 7, 1)), "record: %s", form)
		}
	}
	assert.False(t, fate.Cell(fate.Valued, "kuulub üleandmisele avalikku arhiivi", civil.Date{}), "that is read")
	assert.True(t, fate.Cell(fate.Valued, "AV, säilitada 10 aastat", civil.Date{}))
}

// TestSpans: what a file holds beside a record of 01.02.2015.
func TestSpans(t *testing.T) {
	of := civil.Must(2015, 2, 1)
	for text, want := range map[string][2]bool{ // the days of a file, its years
		"2015": {}, "2010–2015": {}, "01.01.2010–01.02.2015": {}, "2": {}, "": {}, "-": {}, "2015. a.": {}, "01.01.2015–31.12.2015": {true, false}, "31.12.2015": {true, false},
		"2015–2025": {true, true}, "2015, 2025": {true, true}, "2 (2020–2025)": {true, true}, "31.12.2025": {true, true}, "2015…": {true, true}, "2015-": {true, true}, "2015–": {true, true}, "pooleli": {true, true}, "9999": {true, true},
	} {
		assert.Equal(t, want[0], fate.Cell(fate.Spanned, text, of), text)
		assert.Equal(t, want[1], fate.Cell(fate.Yearly, text, of), text)
	}
}

// TestMarks: forms of one mark, and marks that may be meant for each other.
func TestMarks(t *testing.T) {
	for _, mark := range []string{"1-3", "1-3.", "1–3", " 1 - 3", "1\u22123", "1\u20113."} {
		assert.Equal(t, "1-3", fate.Mark(mark), mark)
	}
	for _, mark := range []string{"1-3", "1.3", "1/3", "01-3", "1-03.", "1 . 3", "1--3"} {
		assert.Equal(t, "1-3", fate.Alike(mark), mark)
	}
	for _, mark := range []string{"13", "1-30", "10-3", "A-3", "1-3-1"} {
		assert.NotEqual(t, "1-3", fate.Alike(mark), mark)
	}
	assert.Equal(t, "p-2", fate.Alike("P-2"))
	assert.Equal(t, "P-2", fate.Mark("P-2"))
}
