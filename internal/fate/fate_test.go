// SPDX-License-Identifier: MIT

package fate_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/unicode/norm"

	"github.com/teabehaldus/teabehaldus/internal/fate"
)

// TestColumn: columns by their names, in any case and form, and without the marks of their letters.
func TestColumn(t *testing.T) {
	for kind, names := range map[fate.Kind]string{
		fate.Always: "Pikendatud kuni|Uus säilitustähtaeg|Säilitustähtaeg digitaalselt|Hoidmistähtaeg|Eelhindamine|RA hinnang|AV/EAV|Arhivaal|Üleandmine|Eraldamine|Elukäik|Hävitamise keeld|Erand|Kuni|Hoid|Kestus|Pikenduse algus|Arh.väärtus|Lukus|Külmutatud|Moratoorium|Stopp|Arest|Hagi|Riigikontrolli audit|Struktuurifondid|EL projekt|Retention|Disposal|Destroy|Archival value",
		fate.Start:  "Alates|Algus|Arvestuse alus|Säilitustähtaja algus|Tähtaja arvestamise algus|Millest arvestatakse|Sündmus|Säilitusaja arvestus",
		fate.Dated:  "Kehtiv alates|Kehtiv kuni|Kinnitatud|Avatud|Registreerimise kuupäev",
		fate.Free:   "Sisu kirjeldus|Kirjeldus|Näited",
		fate.Aside:  "Juurdepääs|Juurdepääsupiirangu tähtaeg|AK|AK tähtaeg|Asukoht|Säilituskoht|Arhiivi asukoht|Sarja algus|Juurdepääsupiirangu alus ja tähtaeg|Säilitamise viis|Hoidmiskoht|Toimiku pidaja|E-post",
		fate.ByCell: "|Kapp|Õiguslik alus|Säilitustähtaja alus|Vastutav üksus|Liik|Jrk nr|Rahvus",
		fate.Ticked: "Isikuandmed|Eriliigilised isikuandmed|Digitaalne|Paberil|Avalik teave|Originaal|Sissetulev",
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
		"": false, "-": false, "–": false, "2015": false, "3. korrus": false, "1-1": false, "RPS § 12": false, "Kantselei": false, "avalik": false, "aasta aruanded": false, "7": false,
		"AvTS § 35 lg 1 p 12": false, "digitaalne; DHS": false, "raamat": false, "traat": false,
	} {
		assert.Equal(t, want, fate.Cell(fate.ByCell, text), text)
		assert.Equal(t, want, fate.Cell(fate.ByCell, norm.NFD.String(text)), text)
		assert.Equal(t, strings.HasPrefix(strings.ReplaceAll(text, "\u0430", "a"), "alatine"), fate.Cell(fate.Aside, text), text)
		if strings.Trim(text, "-–") != "" {
			assert.True(t, fate.Cell(fate.Always, text), text)
		}
	}
	for text, want := range map[string]bool{
		"AK 75 aastat, säilitada piirangu lõpuni": true, "AK, mitte hävitada": true, "arhiivis alatiselt": true, "arhivaar, säilitab 20 aastat": true, "AK kuni 2085, säilitada 75 a": true,
		"säilitada kabinetis 12": false, "AK 75 aastat": false, "AK 75 aastat, säilitustähtaja lõpuni": false, "AK tähtajatult": false,
	} {
		assert.Equal(t, want, fate.Cell(fate.Aside, text), text)
	}
	for _, tick := range []string{"jah", "jah, 2024", "x", "X", "true", "+", "✓"} {
		for kind, want := range map[fate.Kind]bool{fate.ByCell: true, fate.Always: true, fate.Start: true, fate.Ticked: false, fate.Dated: false, fate.Free: false, fate.Aside: false} {
			assert.Equal(t, want, fate.Cell(kind, tick), "%d: %s", kind, tick)
		}
	}
	assert.True(t, fate.Cell(fate.Ticked, "10 aastat"))
	assert.False(t, fate.Cell(fate.Dated, "31.12.2040"))
	assert.True(t, fate.Cell(fate.Dated, "lepingu lõppemiseni"))
	assert.False(t, fate.Cell(fate.Free, "Hävitamise aktid"))
	assert.True(t, fate.Cell(fate.Free, "lepingud 10 aastat"))
}

// TestText: notes on series and on records.
func TestText(t *testing.T) {
	for text, want := range map[string]bool{
		"tähtaega pikendatud": true, "hävitamine peatatud": true, "mitte hävitada": true, "hävitatakse pärast auditit": true, "arvestatakse lepingu lõppemisest": true, "koopiad 1 aasta": true,
		"1. jaanuarini 2027": true, "kuni 2030": true, "31.12.2030": true, "2030": true, "külmutatud": true, "ootel": true, "pooleli": true, "kohus": true, "blokeeritud": true, "lukus": true, "arestitud": true, "hagi": true, "paberil kuni 2018": false,
		"hoitakse lukustatud kapis": false, "Sarja kuuluvad hagiavaldused ja arestimise aktid": false, "külmutusseadmed": false,
		"Säilitatakse DHS-is": false, "lihtsustatud korras hävitamine ei ole lubatud": false, "peatükk 3": false, "Elektrooniliselt alates 01.01.2019": false, "AV": false, "Hävitamise aktid": false,
	} {
		assert.Equal(t, want, fate.Of(text).Note(), text)
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
		assert.Equal(t, want, fate.Remark(text), text)
	}
}

// TestEnds: columns of records that tell when a file was closed, or till when something holds.
func TestEnds(t *testing.T) {
	for _, name := range strings.Split("Sulgemiskuupäev|Sulgemise aeg|Sulgemise kuupäev|Lõpetamise kp|Lõpp|Lõppkuupäev|Lõppenud|Kehtib kuni|Kehtivuse lõpp|Garantii lõpp|Lepingu lõpp|Kehtib|Kehtivus|LOPP", "|") {
		assert.True(t, fate.Ends(name), name)
	}
	for _, name := range strings.Split("|Juurdepääsupiirangu lõpp|Piirangu lõpp|AK lõpp|Kehtestatud|Vastutaja|Keel|Loodud|Kapp|Digitaalne", "|") {
		assert.False(t, fate.Ends(name), name)
	}
}

// TestOrders: titles that order how records are kept, and titles of records about it.
func TestOrders(t *testing.T) {
	for text, want := range map[string]bool{
		"P (v.a volikogu, alatine)": true, "P, säilitatakse alatiselt": true, "Lepingud (riigihanked säilitada 10 aastat)": true, "P (volikogu omi ei hävitata)": true,
		"Alaliste komisjonide protokollid": false, "Hävitamise aktid": false, "Alatise säilitustähtajaga dokumentide loetelu": false, "Tähtajatud töölepingud": false, "Aasta aruanded": false,
	} {
		assert.Equal(t, want, fate.Of(text).Orders(), text)
	}
}
