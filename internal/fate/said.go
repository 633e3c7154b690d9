// SPDX-License-Identifier: MIT

package fate

import (
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/law"
)

// called reports whether a title says more than how something is called: an order how it is kept wherever that stands, and a term,
// a state or the archive in a part of their own, in brackets, behind a dash or at the end. What it names besides is its subject,
// court cases, audits and archives too.
func called(kind Kind, text string, t []byte, asked civil.Date) bool {
	series := kind == Title
	switch {
	case !suspect.in(t) && !(series && strings.ContainsAny(text, "([")):
		return false
	case ordered(t), destroyed.in(t) && stopped.in(t), giving.in(t) && public.in(t), series && always.in(t), !series && (permanent.in(t) || slices.Contains(held, string(t))):
		return true
	}
	title := title{series: series, asked: asked, marked: series && (strings.Contains(text, "AV") || marked.in(t)), archive: abbreviated.in(t), contract: !series && contracts.in(t)}
	for first, apart := true, false; text != ""; first = false {
		at, size, next := divided(text)
		part := text[:at]
		if text = text[at+size:]; title.orders(part, first, first && text == "", apart) {
			return true
		}
		apart = next
	}
	return false
}

// title is what its parts are judged by.
type title struct {
	series   bool // of a series, and not of a record
	marked   bool // AV stands in it, and is read elsewhere
	archive  bool // it names the National Archives, of which RA behind it is the abbreviation
	contract bool // it names a contract, which may be for no term
	asked    civil.Date
}

// orders reports whether a part of a title gives a term or orders something. The first part is the name itself; apart tells that
// another stands in brackets or behind a dash, and not in a list.
func (of title) orders(part string, first, whole, apart bool) bool {
	var room [128]byte
	t := fold(part, room[:0])
	said := statement(t, of.marked)
	switch {
	case !of.series && first && strings.HasSuffix(strings.TrimRight(part, " "), " AV"), apart && plus(part):
		return true
	case len(t) == 1, first && !of.series, of.contract && string(t) == " tahtajatu ":
		return false
	case said == archive && of.archive && !whole && (first || string(t) == " ra "):
		return false
	case first:
		return said != nothing || ends(t, lasts) || lasting.in(t) && events.in(t) || dayTill.in(t) && ahead(part, of.asked)
	case said == order, said == archive && (of.series || apart):
		return true
	case ages.in(t):
		return false
	case of.series && (lasting.in(t) || ends(t, lasts) && !strings.Contains(part, ". aasta") || brief.in(t) || events.in(t) || apart && (string(t) == " a " || string(t) == " # " || string(t) == " st # " || string(t) == " @ " && ahead(part, of.asked))):
		return true
	case of.series || apart:
		return lasting.in(t) || orderly.in(t) || untilThen.in(t) || days.in(t) && ahead(part, of.asked)
	}
	return lasting.leads(t) || orderly.leads(t)
}

// divided returns where the first part of a title ends, how long the sign behind it is, and whether that sets what follows apart.
func divided(text string) (at, size int, apart bool) {
	for i, r := range text {
		blank := i == 0 || text[i-1] == ' ' || i+utf8.RuneLen(r) < len(text) && text[i+utf8.RuneLen(r)] == ' '
		switch r {
		case '(', '[', '{':
			return i, 1, true
		case ')', ']', '}', ';', ',', ':', '/', '|', '*', '!', '"', '„', '“', '”':
			return i, utf8.RuneLen(r), false
		case '.':
			if blank && i > 0 && text[i-1] != ' ' && !isDigit(text[i-1]) && i+1 < len(text) { // behind a number it makes an ordinal
				return i, 1, false
			}
		case '-', '–', '—', '−':
			if blank {
				return i, utf8.RuneLen(r), true
			}
		}
	}
	return len(text), 0, false
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// stated is what a text of few words says.
type stated uint8

const (
	nothing stated = iota
	archive        // it names the archive
	order          // it says how something is kept
)

// statement reports what a text says of which every word is one of keeping. Of what is marked otherwise, a series, a mark that is read
// elsewhere and a state say nothing.
func statement(t []byte, marked bool) (said stated) {
	for word := t[1:]; len(word) > 0; {
		end := 0
		for word[end] != ' ' {
			end++
		}
		w, known := wordsOfKeeping[string(word[:end])]
		if !known {
			return nothing
		}
		switch {
		case w == mark && marked, w == state && (marked || numbers.in(t)):
			w = nothing
		case w > order:
			w = order
		}
		said, word = max(said, w), word[end+1:]
	}
	if said == nothing && lasting.in(t) {
		return order
	}
	return said
}

// mark is AV, which a title of a series may bear; state is what a record is in, and a series may be.
const (
	mark  = order + 1
	state = order + 2
)

var wordsOfKeeping = func() map[string]stated {
	all := map[string]stated{}
	for said, words := range map[stated]string{
		nothing: "ei mitte ara arge tohi on ja ning voi ka veel juba nr no # @ 0 otsus otsuse otsusega hindamisotsus hindamisotsuse hindamisotsusega le sse s st kuulub kuuluvad tuleb peab kuni alates parast peale " +
			"arvates lopp loppu loppemist loppemisest lopust lopuni tahtaeg tahtaega tahtaja kuu kuud a aasta osaliselt sailitamine sailitamisel sailitustahtaeg sailitusaeg sailitamistahtaeg koik seda need veel edasi uks kaks kolm neli viis kuus seitse kaheksa uheksa kumme viisteist kakskumment sada " +
			"kahe kolme nelja viie kuue seitsme kaheksa uheksa kumne ule anda antakse vaart garantii luku all leping lepingu do not until the for please avalik avalikku avalikule",
		archive: "ra rahvusarhiivi rahvusarhiivile rahvusarhiivisse arhiivi arhiivile arhiivisse linnaarhiivi riigiarhiivi ua arh rasse uleandmisele uleantav uleantavad uleandmisel",
		mark:    "av arhiivivaartus arhiivivaartuslik arhiivivaartuslikud arhiivivaartusega",
		state:   "kehtib kehtiv jous loppemata lopetamata avatud menetlus",
		order: "eav arhivaal arhivaalid alatine alatised alatiselt alatiseks alaline alaliselt alaliseks pusiv pusivalt pusivad tahtajatu tahtajatult igavesti igaveseks pikaajaline pikaajaliselt pikemalt hoida hoia hoiame hoitakse hoiul hoiule sailitada sailitatakse " +
			"sailib sailivad sailitamisele havitada havitatakse havita havitamisele kustutada kustutatakse kauem alles aastat aastaks " +
			"peatatud peatunud ootel ootab pooleli menetluses kohtus uurimisel vaidlustatud lukus lukustatud kulmutatud blokeeritud arestitud auditis kontrollis hindamata hindamisel hinnata pooleliolev kestab kinni seisab peata peatada kulmutada blokk jatta jaab puutuda museaal museaalid kaebus apell garantiiaeg alat igavene legal keep hold retain permanent permanently forever destroy archive",
	} {
		for word := range strings.FieldsSeq(words) {
			all[word] = said
		}
	}
	return all
}()

// noted reports whether a note, of a series or on one record, speaks of a dispute, an investigation, an audit, the archive or of
// keeping longer.
func noted(kind Kind, text string, t []byte) bool {
	return claims.in(t) || statement(t, kind != Noted) == order || plus(text)
}

// ofArchive reports whether a note on a series speaks of the public archive: who reads archival value from it did not.
func ofArchive(t []byte) bool {
	return archived.in(t) && !notHanded.in(t) || statement(t, true) != nothing
}

// ofTerm reports whether a note on a series speaks of its term, and not of the provision that gives it.
func ofTerm(t []byte) bool { return terms.in(t) && !provided.in(t) }

// Keeps reports whether a text orders how something is kept, or has no words but those of keeping: "AV", "RA 09.02.2012 nr 14",
// "volikogu omad alatiselt".
func Keeps(text string) bool {
	var room [128]byte
	t := fold(text, room[:0])
	return orders(t) || statement(t, false) != nothing
}

// plus reports whether a text adds years: "+2", "+ 5 a". Numbers of telephones are longer.
func plus(text string) bool {
	for at := strings.IndexByte(text, '+'); at >= 0; {
		rest := strings.TrimLeft(text[at+1:], " \u00a0")
		n := 0
		for n < len(rest) && '0' <= rest[n] && rest[n] <= '9' {
			n++
		}
		if n == 1 || n == 2 {
			return true
		}
		next := strings.IndexByte(text[at+1:], '+')
		if next < 0 {
			return false
		}
		at += 1 + next
	}
	return false
}

// ahead reports whether a text names a day after the one asked, or a year that is not over on it. For the zero day these are the
// years behind that in which the law was read.
func ahead(text string, asked civil.Date) bool {
	if asked.IsZero() {
		asked = civil.Must(law.AsOf().Year()+1, time.January, 1)
	}
	var room [16]run
	all := runs(text, room[:0])
	for i, r := range all {
		switch day := all.day(text, i); {
		case day.IsZero() && all.fraction(text, i):
		case day.After(asked), day.IsZero() && r.digits == 4 && (r.n >= asked.Year() && r.n <= asked.Year()+farthest || r.n == 9999):
			return true
		}
	}
	return false
}

// spans reports whether what stands in a column of days of a file reaches beyond the day of a record, or has no end.
func spans(kind Kind, text string, of civil.Date) bool {
	var room [16]run
	all := runs(text, room[:0])
	for i, r := range all {
		switch day := all.day(text, i); {
		case day.After(of) && (kind == Spanned || day.Year() > of.Year()), day.IsZero() && r.digits == 4 && r.n > of.Year() && (r.n <= of.Year()+farthest || r.n == 9999):
			return true
		}
	}
	return len(all) > 0 && strings.TrimRight(text, " .…-–—") != strings.TrimRight(text, " ") && !strings.HasSuffix(text, "a.")
}

// ends reports whether a text ends with one of some words.
func ends(t []byte, words []string) bool {
	return slices.ContainsFunc(words, func(end string) bool { return strings.HasSuffix(string(t), end) })
}

// leads reports whether a text begins with one of the words.
func (w *words) leads(t []byte) bool {
	return slices.ContainsFunc(w.at(t), func(part string) bool { return strings.HasPrefix(string(t), part) })
}

// The words of titles and notes, with what they are words of. Those with a blank in front begin a word, those with one behind end it.
var (
	lasts = []string{" # aastat ", " # a ", " # aasta ", "ks aasta ", "aks aastat ", "olm aastat ", "eli aastat ", "iis aastat ", "uus aastat ", "itse aastat ", "ksa aastat ", "mme aastat ", "eist aastat ", "mmend aastat ", " sada aastat ",
		" years ", " year ", " tahtajatu ", " tahtajatult ", " rahvusarhiivi ", " ra "}
	lasting = of(" # a ", " # aastat ", " # aastaks ", " # aastan", " # aasta jooksul ", " # aasta parast ", " # aasta moodu", " kaks aastat ", " kolm aastat ", " neli aastat ", " viis aastat ", " kuus aastat ", " seitse aastat ",
		"kaheksa aastat ", "uheksa aastat ", " kumme aastat ", "teist aastat ", "kummend aastat ", " sada aastat ", "kumneks aastaks ", "viieks aastaks ", " # years ", " # year ", " # лет ", " # года ")
	brief       = of(" # kuu", " # paev", " # nadal")
	ages        = of("vanus", " vanad ", " vanuses ", "aastased ", "aastaste ", "aastastele ", "eluaast", " noor", " laps", " opilas")
	numbers     = of("#", "@")
	marked      = of("arhiivivaartus")
	abbreviated = of("rahvusarhiiv")
	contracts   = of("leping", "luba ", "kokkulepe ")
	stopped     = of("peatatud ", "keelatud ", "peatatakse ", "keelatakse ")
	giving      = of(" ule anda ", " anda ule ", " antakse ule ")
	untilThen   = of("miseni ", "lopuni ", "surmani ", "vajadusen")
	dayTill     = of(" kuni # # @ ", " kuni @ # # ")
	orderly     = of(" sailitada ", " sailitata", " sailib ", " sailivad ", " sailitustahtaeg ", " sailitusaeg ", " hoida ", " hoia ", " hoitakse ", " hoiule ", " ule anda ", " anda ule ", " antakse ule ", " anda arhiivi", " antakse arhiivi", " anda ra ", " antakse ra ",
		" anda rahvusarhiivi", " antakse rahvusarhiivi", " uleandmisele ", " havitada ", " havitatakse ", " kustutada ", " kustutatakse ", " keep ", " retain ", " do not ", " хран")
	suspect = joined(lasting, always, destroyed, keep, orderly, days, untilThen, events, of(" # kuu", " # paev", " # nadal", " # aasta", " aasta ", " aastat ", " year", " av ", " eav ", " ra ", " ua ", "arhiiv", "arhiv", " alati", " alali", " igavesti ", " igaveseks ", " pikaajali", " pikemalt ",
		"tahtajatu", " pusiv", " hoi", "saili", " kauem ", " alles ", "ulean", " peatatud ", " peatunud ", " ootel ", " ootab ", " pooleli ", " menetluses ", " kohtus ", " uurimisel ", " vaidlustatud ", " lukus ", " lukustatud ", " kulmutatud ",
		" blokeeritud ", " arestitud ", " auditis ", " kontrollis ", " arh ", " rasse ", " alat ", " igavene ", " jatta ", " jaab ", " legal ", " museaal", " kehtiv ", " kehtib ", " jous ", " hindam", " hinnata ", " hold ", " permanent", " forever ", " archive "))

	claims = joined(
		of( // courts and disputes
			" kohus ", "akohus ", "halduskohus ", "ingkonnakohus ", "vahekohus ", "igikohus ", " kohtu ", "akohtu ", "halduskohtu ", "igikohtu ", "kohtusse ", "kohtule ", "kohtult ", "kohtuga ", "kohtuni ", " kohtus ", "akohtus ", "halduskohtus ", "ingkonnakohtus ", "igikohtus ", "kohtuas", "kohtuvaid", "kohtumenet",
			"kohtuotsus", "kohtulahend", "kohtueel", "kohtunou", "kohtutait", "vaidlus", " vaie ", " vaide ", "vaidemenet", "vaideots", " hagi", "hageja", " kostja", "apellat", "kassats", "edasi kaeva", "edasikaeb", " kaevat", "kaebemenet", "kaebetahta", " kaebus esitat", " esitatud kaebus", " kaebuse esit", " kaebus lahend", " kaebuse lahend",
			"noue esitat", "noude esit", "nouded esitat", "nouete esit", " esitatud noue ", " esitati noue ", "noudekir", "noudeavald", "tagasinou", "kahjunou", "volanou", "sissenou", "sundtait", "sundmuu", "sundvoorand", "taitmisavald", "taitur", "maksejouet", "volgnik", "volausald", "pretensioon", "lepitusmenet", "kompromissini ", " claim", "aegumi", "likvideeri", "pankrot", "saneeri", "taitemenet", "arestit", " arest ", "vahekohtu", "litigat", "lawsuit", " court ", " courts ", "dispute", " appeal", "subpoena", " суд ", " суда ", " суде ", "судеб"),
		of( // offences and investigations
			"kriminaal", "vaarteo", "suuteo", "suuteg", "kuriteo", "kuriteg", "prokur", "kaitsepolits", " kapo ", " olaf", " eppo ", "juurdlus", "eeluuri", " uurimine ", " uurimise ", " uurimisel ", " uurimisasut", " uurimistoim", " uurija ",
			" uuritakse ", " uurib ", "distsiplinaar", "labiotsim", "konfiskeer", "menetlusse voet", "menetlus algatat", "menetlus alustat", "asitoend", "toendina ", "toendusmaterjal", " jalitus", "investigat", "prosecut", "следств", "расслед", "прокур"),
		of( // audits
			"audit", "audiit", "kontrollikoda", "kontrollikoja", "revisjon", "revident", "riigikontroll", "kontroll ", "kontrolli ", "kontrollis ", "kontrollini ", "kontrollimi", "kontrollitakse ", "kontrollimenet", "jarelevalve ", "jarelevalves ", "jarelevalvet ", "jarelevalvel ", "jarelevalveas", "jarelevalvemenet", "sunniraha", "inspekteer", "struktuuritoet", "struktuurifond",
			" el projekt", "abikolblik", "аудит", "провер"),
		of( // keeping, the longer way
			"sailib ", "sailivad ", " hoiul ", " hoiule ", " hoiame ", " hoian ", " hoitud ", " hoia ", " hoidke ", " talletada ", " kauem", " pikeneb ", "lukkub edasi", " igaves", " alat ", "tulemata ", "joustumata ", "opetamata ", "oppemata ", "pooleliole", "kinni pandud", " luku all ", "menetlus kest", "kaebus menet", " pikem ", " pikemalt", " pikaajali", " igavesti", " igaveseks", " alatis", " veel vaja", " on vaja ", "vajame ", "vajatakse ", " edasi luka", "edasi lukk", "jargmisest aastast", "jargmisel aastal", "jargmise aasta",
			" tuleval aastal", " lisaaasta", " lisaaeg", " peatub ", " peatum", "keelatud havi", " ara havi", " ara kustut", " ara visk", " ara anna", " mitte visata ", " ei visata ", " arge ", " stopp ", " stop ", " hold", " keep", " retain", "retention", "preserv", "permanent", " destroy", " delet", " dispos", " shred", " until ", " pending ", " forever ", " longer ", " do not ", " don t ", "indefinit", "frozen",
			" years ", " legal ", " хран", "сохран", "уничтож", " удал", "постоян", "бессроч", "продл", " срок", " лет ", " года ", " не "),
		of( // what is of worth, and who takes it
			" a v ", " r a ", " u a ", "ajalooli", "ajaloovaart", "kultuurili", "kultuuriparand", "teadusliku vaart", "teaduslik vaart", "koduloo", "kohaloo", " ainulaad", " kordumatu", " raritee", "kultuurivaart", "kultuuriloo", " haruld", " unikaal", " vaartuslik", " ajalugu", " arh ", " rasse ", "malestis", "muuseumile ", "muuseumisse ", "museaal", "archiv", "архив", " hinnata ", " hindab ", " hindamisele ", " hindamisel ", " hindamata "),
		of( // until something is
			"useni ", "uditini ", "ollini ", "ahendini ", "aevani ", " ajani ", "ahtajani ", " aastani ", "kuuni ", "isteni ", "rojektini ", "garantiini ", "isjonini ", "alveni ", "toukseni ", "maksmiseni "),
	)
	archived  = of(" ra ", " ua ", "rahvusarhiiv", "linnaarhiiv", "riigiarhiiv", "maaarhiiv", " arhiiv ", " arhiivi ", " arhiivile ", " arhiivisse ", "avalik arhiiv", "avalikku arhiiv", "avalikule arhiiv", "arhiveeri", "ulean", " ule anda ", " anda ule ", " antakse ule ")
	notHanded = of(" ei anta ", " ei kuulu ", " ei ole arhiiviv", " pole arhiiviv", " mitte arhiiviv", "arhiivivaartust ei ole", "arhiivivaartust pole", "arhiivivaartuseta", " mitte av ", " ei ole av ", " pole av ")
	terms     = of(" tahta", "sailitustahta", "sailitamistahta", "sailitusaeg", "sailitusaja", " edaspidi ", " tulevikus ", " muutumas ", " muutmisel ", " tapsustamisel ", " labivaatamisel ", " ulevaatamisel ", " ule vaadata ", " ule vaatamisel ", " labi vaadata ")
	provided  = of(" alus ", " aluseks ", " tuleneb ", " tulenevalt ", " vastavalt ", " jargi ", " kehtestat")
	content   = of(" kuuluvad ", " kuulub sarja ", " sisalda", " siia ", " sisaldab ", " holmab ", " holmavad ", " naiteks ", " nt ")
)
