// SPDX-License-Identifier: MIT

// Package fate tells what may change how long records are kept, and what becomes of them, from what cannot: names of columns
// and texts in them, whose number has no end. It errs to the one side: a record that was destroyed does not come back.
package fate

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/teabehaldus/teabehaldus/civil"
)

// Kind is how a column that a reader does not know is to be judged.
type Kind uint8

// The kinds of columns.
const (
	ByCell  Kind = iota // by what stands in it
	Always              // its name says that whatever stands in it may change what becomes of the records: "Pikendatud kuni"
	Start               // it says from when the term counts: "Arvestuse algus"
	Dated               // by what stands in it; a day is none of the records': "Kehtiv alates"
	Free                // free text of what a series holds: "Sisu kirjeldus"
	Remark              // of a series: a note, which may speak of keeping
	Valued              // the same, of which archival value was read
	Aside               // it is of something else, unless a cell orders how records are kept: "Juurdepääsupiirangu tähtaeg"
	Ticked              // by what stands in it; a tick is of something else: "Isikuandmed"
	Subject             // what a record is about, whose it is and how it is called, unless a cell orders how it is kept: "Pealkiri"
	State               // of a record: of its states only those are known that are over: "Staatus"
	Noted               // of a record: a note, which may speak of keeping: "Resolutsioon"
	Filed               // of a record: it is in a file, whose closing must be known: "Toimik"
	Spanned             // of a file: from when to when its records are, asked for the day of the record: "Piirdaatumid"
	Yearly              // the same, and less than a year may be of something else: "Periood"
	Title               // of a series: how it is called, unless it gives a term or orders how the records are kept
	Counted             // of a scheme: numbers of other things: "Kapp"
)

// Column returns the kind of a column of a scheme by its name.
func Column(name string) Kind {
	var room [128]byte
	return column(fold(name, room[:0]))
}

// Recorded returns the kind of a column of a register of records by its name. Such a register has many columns of what the
// record is about, whom it is from and where it belongs. No list has them all: one that is not known is judged by its cells.
func Recorded(name string) Kind {
	var room [128]byte
	text := fold(apart(name), room[:0])
	kind := column(text)
	switch {
	case slices.Contains(leaves, string(text)):
		return Ticked
	case answering.in(text) && !others.in(text) && !keeping.in(text):
		return Noted
	case kind == Always, kind == Start, disputed.in(text) && !procured.in(text), endings.in(text) && !ofAccess(text):
		return Always
	case kind == Aside:
		return Aside
	case strings.HasPrefix(string(text), " toimik"):
		return Filed
	case spanned.in(text) && !changed.in(text):
		return Spanned
	case yearly.in(text), slices.Contains(years, string(text)):
		return Yearly
	case inUse.in(text):
		return ByCell
	case states.in(text):
		return State
	case remarked.in(text):
		return Noted
	case subjects.in(text) && !(ofSeries.in(text) && marks.in(text)): // of the series, scheme and register tell
		return Subject
	case ticked.in(text), tickedOfRecords.in(text):
		return Ticked
	case kind == Counted:
		return ByCell
	}
	return kind
}

// apart divides a name as programs write it: "accessRestrictionEnd".
func apart(name string) string {
	var b strings.Builder
	small := false
	for _, r := range name {
		if small && unicode.IsUpper(r) {
			b.WriteByte(' ')
		}
		small = unicode.IsLower(r)
		b.WriteRune(r)
	}
	return b.String()
}

// Familiar reports whether a column of a register of records is one that such registers have, and not perhaps a known one whose
// name was misspelt.
func (k Kind) Familiar() bool { return k > Start && k != Dated && k != Yearly }

func ofAccess(text []byte) bool {
	return slices.ContainsFunc(access, func(of string) bool { return strings.HasPrefix(string(text), of) })
}

func column(text []byte) Kind {
	switch {
	case slices.Contains(aside, string(text)),
		ofAccess(text) && !others.in(text) && !keeping.in(text),
		slices.ContainsFunc(places, func(end string) bool { return strings.HasSuffix(string(text), end) }):
		return Aside
	case slices.Contains(bases, string(text)):
		return ByCell
	case begins.in(text) && !others.in(text), string(text) == " alates ":
		return Start
	case names.in(text), string(text) == " kuni ":
		return Always
	case free.in(text):
		return Free
	case dated.in(text):
		return Dated
	case ticked.in(text):
		return Ticked
	case numbered.in(text):
		return Counted
	}
	return ByCell
}

// Cell reports whether what stands in a column that is not known may change what becomes of the records: a term, a length, an
// event, a hold, the archive, a state that is not over, a tick of nobody knows what, a day to come. The kind is that of the
// column. Days that were before the day asked change nothing; a scheme is asked for no day, and the zero one has none before it.
func Cell(kind Kind, text string, asked civil.Date) bool {
	var room [512]byte
	t := fold(text, room[:0])
	switch {
	case len(t) == 1 && strings.Trim(text, " \t\u00a0-–—−.…/_,;:'\"") == "": // "-"
		return false
	case kind == Aside:
		return orders(t) || public.in(t) || !asked.IsZero() && (slices.Contains(held, string(t)) || slices.Contains(court, string(t)))
	case kind == Subject, kind == Filed, kind == Title:
		return called(kind, text, t, asked)
	case kind == Always, kind == Start:
		return true
	case kind == State:
		return !ended(t) || comes(text, t, asked)
	case kind == Noted:
		return remark(t) || noted(kind, text, t) || comes(text, t, asked)
	case kind == Free:
		return note(t) || plus(text) || statement(t, true) != nothing
	case kind == Remark, kind == Valued:
		return note(t) || !content.in(t) && (noted(kind, text, t) || kind == Remark && ofArchive(t) || ofTerm(t)) || ahead(text, asked)
	case kind == Spanned, kind == Yearly:
		return stops.in(t) || spans(kind, text, asked)
	case (kind == ByCell || kind == Counted) && tick(text, t):
		return true
	case asked.IsZero() && (kind == ByCell || kind == Dated) && string(t) == " # ": // of years, where nobody says of what else
		return true
	case asked.IsZero() && kind == Dated: // a day is the series' own
		return cells.in(t) || holds.in(t)
	}
	return stops.in(t) || slices.Contains(held, string(t)) || comes(text, t, asked)
}

// tick reports whether a cell says yes, to what only the name of its column tells.
func tick(text string, t []byte) bool {
	return len(t) == 1 || slices.Contains(ticks, string(t)) || yes.in(t) || strings.ContainsAny(text, "✓✔√☑☒✅") || text[0] == '+' && !('0' <= text[1] && text[1] <= '9')
}

// ended reports whether a state is one of those in which nothing is to come any more.
func ended(t []byte) bool {
	if len(t) == 1 { // "?"
		return false
	}
	for word := range strings.FieldsSeq(string(t)) {
		if !over[word] {
			return false
		}
	}
	return true
}

// Text is a text of several words, as a note is.
type Text []byte

// Of reads a text.
func Of(text string) Text { return fold(text, make([]byte, 0, len(text)+8)) }

// Starts reports whether a note may say from when a term counts.
func (t Text) Starts() bool { return starts.in(t) || events.in(t) }

// Values reports whether a text may say that something is of archival value, or that it is not.
func (t Text) Values() bool { return values.in(t) }

// Handed reports whether a note says that the records are handed over to the public archive.
func (t Text) Handed() bool { return handing.in(t) && archives.in(t) && !denials.in(t) }

// Decision reads what is said of archival value beside an appraisal decision, in front of it or behind: "AV 09.02.2012 nr 14", "mitte
// AV, 09.02.2012 nr 14", "09.02.2012 nr 14 (ei ole AV)". The rest is the decision.
func Decision(text string) (yes, no bool, decision string) {
	const between = " \u00a0,;:.–—-()"
	text = strings.Trim(text, between)
	cut := func(words []string) (had bool) {
		for _, word := range words {
			lower := strings.ToLower(text)
			if len(lower) != len(text) {
				return false
			}
			first, _ := utf8.DecodeRuneInString(strings.TrimPrefix(lower, word))
			last, _ := utf8.DecodeLastRuneInString(strings.TrimSuffix(lower, word))
			switch {
			case lower == word, strings.HasPrefix(lower, word) && !unicode.IsLetter(first):
				text, had = strings.TrimLeft(text[len(word):], between), true
			case strings.HasSuffix(lower, word) && !unicode.IsLetter(last):
				text, had = strings.TrimRight(text[:len(text)-len(word)], between), true
			}
		}
		return had
	}
	no = cut(noValue)
	yes = cut(ofValue)
	return yes, no, text
}

// The longer words stand before those that they end with.
var (
	noValue = []string{"ei ole arhiiviväärtuslik", "pole arhiiviväärtuslik", "mitte arhiiviväärtuslik", "ei ole arhiiviväärtust", "arhiiviväärtus puudub", "arhiiviväärtuseta", "ei ole av", "pole av", "mitte av", "mitte-av", "ei av", "eav"}
	ofValue = []string{"arhiiviväärtuslik", "arhiiviväärtusega", "av"}
)

func orders(t []byte) bool {
	return always.in(t) || ordered(t)
}

func ordered(t []byte) bool { return keep.in(t) && ofKeeping.in(t) || destroyed.in(t) && denials.in(t) }

func note(t []byte) bool {
	return notes.in(t) || holds.in(t) || lone(t) || counted.in(t) && events.in(t) || destroyed.in(t) && provisos.in(t) && !simplified.in(t)
}

// lone reports whether a note begins with a day or a year till when, or is nothing but a day, or a lock, which a cupboard has too.
func lone(t []byte) bool {
	return slices.ContainsFunc(lones, func(day string) bool {
		return string(t) == day || strings.HasPrefix(string(t), " kuni"+day)
	})
}

// remark reports whether a note on one record speaks of its keeping, of the archive or of a dispute. A length shorter than a
// year is one to answer in.
func remark(t []byte) bool {
	return remarks.in(t) || holds.in(t) || slices.Contains(held, string(t)) || notes.in(t) && !answer.in(t)
}

// The words, as [fold] leaves them: a blank is the edge of a word, # a number of one or two digits, @ one of four.
var (
	names = of(" kaua ", " termin ", " aastaid ", "tahta", "algus", " algab ", "arvest", "kulge", "sundmus", "hinda", "hinnan", "vaartus", "arhiiv", "arhiv", "ulean", "ule an", "havita", "havit", "kustut",
		"saili", "hoidmi", "hoid ", " hold ", "pikend", "peatat", "peatam", "keeld", "keelat", "blokeer", "kulmutat", "kulmutam", "moratoor", " lukus ", " lukusta", " stopp", " arest", " hagi", " audit ", "riigikontroll", "struktuurifond", " el projekt", "retenti", "dispos", "destr", "freez", "frozen", "litigat", "archiv", "kohtuas", "vaidlus", "eralda", "eraldu", "erand", "erisus", "tingimus",
		"tapsust", "kasitlus", "elukaik", "kestus", " av ", " eav ", " ra ", " a v ", " arh ", " aastat ", " aastates ")
	numbered = of(" tahis", " tunnus", " indeks", "funktsioon", " kapp", " kapi ", " riiul", " nr ", "number", " jrk ", " jarjek", " lk ", " arv ", "arv ", " hulk ", " maht ", " ruum", " kabinet", " koide ", " koited ", " mapp", " kaust", " korrus", " kood ", " tase ", " seeria", " karp", " karbi ", " sahtel",
		"toimikuid ", " viit ", " eksemplar", " versioon", " kogus", " tk ", " klass", " rida ", "osakond", " kategooria ", " prioriteet", " grupp", " jaotis", " peatukk", " leht ", " kokku ", " lisa ", " punkt", " p ", " paragrahv")
	free  = of(" sisu ", "kirjeldus", "naited")
	dated = of("kehti", "kinnita", "avatud", "avami", "sulet", "lopetat", "loodud", "muudet", "koosta", "registreeri", "kehtestat", "joust", "kuupaev", "piirdaat", "periood",
		"ajavahemik", "staatus", " olek ")

	ticked = of(" isikuandme", " eriliigi", " digi", " elektroo", " paber", " avalik", " allkir", " dhs ", " veebi", " aktiiv", " kasutus",
		" originaal", " koopia", " sissetul", " saabuv", " valjamin", " valjasaad", " sisemi")
	ticks   = []string{" x ", " v ", " j ", " y ", " t ", " on "}
	yes     = of(" jah ", " jaa ", " true ", " toene ", " yes ")
	endings = of("sulge", "sulet", "lopet", " lopp", "lopp ", "loppkuupaev", " kehti", "kehtivus", " garantii ", "garantiiaeg", "garantiitahta")

	begins  = of("algus", " algab ", "arvest", "arvut", "kulge", "sundmus")
	others  = of("hinda", "hinnan", "arhiiv", "arhiv", "ulean", "havit", "kustut", "pikend", "peatat", "keeld", " av ")
	keeping = of("saili")
	access  = []string{" juurdepaas", " ligipaas", " piirang", " ak ", " access "}
	places  = []string{"koht ", "viis ", " vastutaja ", " pidaja ", " haldaja "} // of keeping, and how, and by whom
	aside   = []string{" arhiivimoodustaja ", " arhiivihoidla ", " sarja algus ", " sarja lopp ", " kehtivuse algus ", " kehtivuse lopp ", " toimiku algus ", " vastutav isik ", " vastutav ametnik ", " arhivaar ",
		" kontakt ", " e post "}
	bases = []string{" sailitustahtaja alus ", " sailitustahtaja oiguslik alus ", " tahtaja alus "} // mostly a provision

	lengths = []string{" # a ", " # aasta", " # kuu", " # paev", " # nadal", " aastat ", " aastaks ", " aastani ", " aasta jooksul ", " kuuks ", " kuu jooksul "}
	cells   = of(append([]string{
		"arhiiv", "arhiv", "archiv", "permanent", "destroy", "retain", " alati", " alali", "tahtajatu", " pusiv", " ule an", " ule rahvusarhiivi", "ulean", "havit", "havine", "kustuta", "sailit", "tahta", "pikend", "peatat", "peatam", "keela", "keeld",
		"hinnang", "hindami", "erand", " kohtuas", "vaidlus", " pooleli ", "vajadus", "likvideeri", "misest ", "miseni ", "lopust ", "lopuni ", "surmast ", "surmani ", "sunnist ", "sunniajast ",
		"kandest ", " av ", " eav ", " ra ", " arvates ", " arvest", "kehtivuse ajal", "kuni kehti", " from c",
	}, lengths...)...)
	days = of(" alates ", " kuni ", " # # @ ", " @ # # ", " # jaanuar", " # veebruar", " # marts", " # aprill", " # mai", " # juuni", " # juuli", " # august", " # septemb", " # oktoob", " # novemb", " # detsemb")

	notes = of(append([]string{"tahtaja algus", "tahtaja arvest", "arvestuse algus", "arvestamise algus", " kauem", " alles ", " pusiv", "pikaajali", "erisus", "erand", "kuni kehti", "kuni vaja", "kehtivuse ajal", "kohtuas", "vaidlus", "pikend", "peatat", "peatam", "peatunud", "keelat", "keeld", " alati", " alali", "tahtajatu", "miseni ", "lopuni ", "surmani ", "vajadusen"}, lengths...)...)
	holds = of("kulmutat", "blokeerit", "moratoor", " ootel ", " pooleli ", " arest ", " arestit", " hagi ", " kohus ",
		"jaanuarini ", "veebruarini ", "martsini ", "aprillini ", " maini ", "juunini ", "juulini ", "augustini ", "septembrini ", "oktoobrini ", "novembrini ", "detsembrini ")
	lones      = []string{" lukus ", " lukustatud ", " @ ", " # # @ ", " @ # # "}
	permanent  = of(" alatine ", " alatiselt ")
	always     = of(" alatine ", " alatiselt ", " alaliselt ", " pusivalt ")
	keep       = of(" sailitada ", " sailitata", " sailitab ", " sailib ", " sailivad ", " hoida ", " hoia ", " hoitakse ", " keep ", " retain ", " хран")
	ofKeeping  = of(append([]string{" alati", "tahtajatu", " kauem", "lopuni ", "miseni ", "surmani "}, lengths...)...)
	starts     = of("tahta", "arves", "arvat", "arvut", "alates", "algab", "kulge", "loetakse", " parast ", " peale ")
	counted    = of("tahta", "saili", "arvest", "arvates", "alates", "algab", "kulge", "havit", "kustut", "loetakse")
	events     = of("misest ", "lopust ", "surmast ", "sunnist ", "sunniajast ", "kandest ")
	destroyed  = of("havit", "havin", "kustut", "purusta", " visa", " viska", "utiliseeri", " destroy", " delet", " shred", " dispos", "уничтож", "удал")
	provisos   = of(" parast ", " peale ", " enne ", " alates ", " kuni ", " mitte ", " ei ", " tohi ", " ara ")
	simplified = of(" lihtsustatud ")

	values   = of(" av ", "arhiiviv")
	handing  = of(" ule ", "ulean")
	archives = of("rahvusarhiiv", "linnaarhiiv", "riigiarhiiv", "avalikku arhiivi", "avalikule arhiivile", " ra ")
	public   = of("rahvusarhiiv", "linnaarhiiv", "riigiarhiiv", "avalik arhiiv", "avalikus arhiiv", "avalikku arhiiv", " ra ")
	denials  = of(" ei ", " mitte ", " pole ", " ara ", " arge ", " not ", " don t ", " не ", " нельзя ")

	remarks = of("havit", "kustut", "sailit", "arhiiv", "arhiv", " av ", " ra ", "kohtuas", "vaidlus", "peatat", "peatam", " ootab ", " kohtu ", " kohtule ", " kohtusse ", "riigikontroll", " hoida ", " hoia ", " hoitakse ",
		" alles ", " kauem", " alati", " pusiv", " aastat ")
	answer = of(" vastat", " vastam", " vastus", " # paev", " # nadal", " # kuu", " jooksul ")
)

// The words of registers of records: of their columns, and of what stands in these.
var (
	subjects = of("pealkir", " teema", " nimetus", "nimetus ", " nimi ", "nimi ", " sisu", "kirjeldus", "kokkuvote", "annotatsioon", " title ", " subject ", " name ", " type ", "keyword", " owner ",
		"liik ", " liigi", " tuup ", "tuup ",
		"saatja", "saaja", " saajad ", "adressaat", " kellelt", " kellele", "osapool", "osaline", "osalise", " pool ", " pooled ", "lepingupool", "vastaspool", "partner", "autor", "koostaja", "looja ", "muutja",
		"sisestaja", "registreerija", "kinnitaja", "algataja", "esitaja", "taotleja", "avaldaja", "kaebaja", "klient", "tarnija", "hankija", "pakkuja", "ostja", "muuja", "vastaja",
		"allkirjastaja", "taitja", "menetleja", "kooskolastaja", "vastutaja", " vastutav ", "vastuvotja", " kontakt", "tootaja", "ametnik", "ametikoht", "teenistuja", "omanik", "esindaja", "isik ", "isiku ",
		"isikukood", "asutus", "organisats", "ettevot", " firma", "osakond", "uksus", " talitus", " sender ", " author ", " recipient ",
		" viit ", " viide ", "viitenumber", " viitenr", "number ", " numbri", " nr ", " jrk ", " id ", " guid", " indeks", "registrikood", "katastri", "kinnistu",
		" seos", " seotud", "algatusdok", "vastusdok", "vastuskiri", " lisa ", "lisad ", " lisade", " manus", "fail ", " faili", " lehti", " leheku", " lehtede", " lk ", " maht", " arv ", "arv ", " kogus", "eksemplar",
		" keel ", " keeled ", "marksona", "votmesona", " projekt", " objekt", " summa", "summa ", " hind", "maksumus", " eelarve", "aadress", " epost", " email", " telefon", " riik ", " maakond", " linn ", " vald ", " kula ",
		" link ", " url ", " mall ", " versioon", " funktsioon", "tegevusvaldkond", " hange ", " hanke ", " asi ", " asja ", " teadmiseks ", "osaleja", " kutsutu", "juhataja", "protokollija", " opilase", " opetaja", "poorduja", "kandidaat", "kooskolastus", " klass ", " opperuhm", "kestvus ")
	ofSeries  = of(" sari ", " sarja", " allsar")
	marks     = of(" tahis", " viit", " indeks", " kood", " number", " nr ", " tunnus")
	states    = of(" staatus", " seis ", " olek ", " oleku ", " seisund", " status ", " etapp ", " faas ")
	remarked  = of("markus", " marge ", "resolutsioon", "kommentaar", "lisainfo", " lisateave ", "selgitus", "tahelepan")
	disputed  = of("kohtu", "menetlus")
	spanned   = of("piirdaat", "daatumid ", "daatumite ", "aarmis", "dateering", " viiman", " koide ", " koited ", " koites", "lopukuupaev")
	yearly    = of("periood", "vahemik", " aastad ", " piiraastad ", " aaraastad ")
	years     = []string{" aasta "}
	changed   = of("muut", "muud")
	inUse     = of(" kasutuses ", " kasutusel ", " laenutat")
	procured  = of("hankemenetlus")
	answering = of(" vastamisaeg", " vastamise aeg", " vastamistahta", " vastamise tahta", " vastuse tahta", " taitmistahta", " taitmise tahta", " vastamistahtp", " vastamise tahtp", " taitmise tahtp", " tahtpaev ", " saatmise kuupaev ", " saatmise aeg ",
		" saatmise kp ")
	leaves          = []string{" puhkuse algus ", " puhkuse lopp ", " lahetuse algus ", " lahetuse lopp ", " toode algus ", " toode lopp "}
	tickedOfRecords = of(" vastat", " vastus", " taidet", " saadet", " valja", " edasta", " teavit", " teatat", " kiire", " tasut", " makst", " dvk ", " dhx ", " krupt", " tolge", " tolgit", " skann", " skaneer", " trukit",
		" prindit", " kontrollit", " loetud ", " kooskola", " digiallkir", " konteiner", " eelnou", " mustand", " taaskasut", " kollektiiv", " anonuum", " korduv", " avaldat", " tuhistat", " kehtetu", " kattesaam", " kattetoimet", " hankeleping", " raamleping", " e arve ", " e hange ", " saatekiri")

	held  = []string{" av ", " eav ", " alatine ", " peatatud ", " ootel ", " pooleli ", " menetluses ", " sailitada ", " hoida ", " lukus ", " lukustatud "}
	court = []string{" kohus ", " kohtus "}
	over  = set("registreeritud lopetatud loppenud suletud sulgunud taidetud tehtud valmis saadetud valjasaadetud valja saabunud vastu voetud vastuvoetud valjastatud edastatud " +
		"vastatud lahendatud rahuldatud menetletud kinnitatud allkirjastatud digiallkirjastatud kooskolastatud avaldatud avalikustatud tagastatud tagasi tuhistatud kehtetu kehtetuks tunnistatud arhiveeritud " +
		"salvestatud loplik teadmiseks tasutud makstud avalik heakskiidetud menetlus dokument asi toimik ja on # @ 0 closed registered completed finished done final sent answered archived signed approved")
	opened = of(" kohtus ", " menetlus", " menetlemis", " avatud ", " lahtine ", " aktiivne ", " kehtiv ", " kehtib ", " vajalik ", " vaja ", " kriminaal", "kohtueel", " revisjon", " audit", " years ", " indefinite", " kaimas ", " toos ", " pausil ", " taitmisel ", " kooskolastamisel ", " labivaatamisel ", " uurimis", " hold ",
		" open ", " pending ", " active ", " ongoing ", " in progress ", " frozen ", " suspended ", "litigation", " dispute", "opetamata ", "ahendamata ", "taitmata ", "vastamata ", "joustumata ", " vaie ", "vaidemenet", "edasi kaeva", "edasikaeb",
		"apellatsioon", "kassatsioon", " keep ", " forever ")
	stops = joined(cells, holds, remarks, opened)
)

// words are parts of texts.
type words struct {
	parts []string    // by the byte that they begin with, those that begin a word by the one behind the blank
	from  [513]uint16 // where those of a byte begin
}

func place(part string) int {
	if part[0] == ' ' {
		return 256 + int(part[1])
	}
	return int(part[0])
}

func of(parts ...string) *words {
	w := &words{}
	for _, part := range parts {
		w.parts = append(w.parts, strings.Map(plain, part))
	}
	slices.SortFunc(w.parts, func(a, b string) int { return cmp.Or(place(a)-place(b), strings.Compare(a, b)) })
	w.parts = slices.Compact(w.parts)
	for _, part := range w.parts {
		w.from[place(part)+1]++
	}
	for c := range 512 {
		w.from[c+1] += w.from[c]
	}
	return w
}

func set(all string) map[string]bool {
	words := map[string]bool{}
	for word := range strings.FieldsSeq(all) {
		words[word] = true
	}
	return words
}

func joined(all ...*words) *words {
	var parts []string
	for _, one := range all {
		parts = append(parts, one.parts...)
	}
	return of(parts...)
}

// at are the words that may begin with a place in a text.
func (w *words) at(text []byte) []string {
	c := int(text[0])
	if c == ' ' {
		if len(text) == 1 {
			return nil
		}
		c = 256 + int(text[1])
	}
	return w.parts[w.from[c]:w.from[c+1]]
}

// in reports whether one of the words stands in a text.
func (w *words) in(text []byte) bool {
	for ; len(text) > 0; text = text[1:] {
		for _, part := range w.at(text) {
			if len(part) <= len(text) && string(text[:len(part)]) == part {
				return true
			}
		}
	}
	return false
}

// fold makes a text of words in small letters without marks above them, with one blank between words and at both ends, and
// numbers as signs of their width: #, @, or 0 for any other.
func fold(s string, text []byte) []byte {
	text = append(text, ' ')
	for i := 0; i < len(s); {
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
		}
		last := text[len(text)-1]
		switch {
		case '0' <= r && r <= '9':
			from := i
			for i < len(s) && '0' <= s[i] && s[i] <= '9' {
				i++
			}
			if last != ' ' {
				text = append(text, ' ')
			}
			sign := byte('0')
			switch i - from {
			case 1, 2:
				sign = '#'
			case 4:
				sign = '@'
			}
			text = append(text, sign, ' ')
			continue
		case 'a' <= r && r <= 'z':
			text = append(text, byte(r))
		case 'A' <= r && r <= 'Z':
			text = append(text, byte(r)+'a'-'A')
		case r >= utf8.RuneSelf && unicode.IsLetter(r):
			text = utf8.AppendRune(text, plain(unicode.ToLower(r)))
		case r >= utf8.RuneSelf && unicode.In(r, unicode.Mn, unicode.Cf): // a mark of the letter before it; what nobody sees
		case last != ' ':
			text = append(text, ' ')
		}
		i += size
	}
	if text[len(text)-1] != ' ' {
		text = append(text, ' ')
	}
	return text
}

// plain is a letter without its marks, as exports of databases and old systems write it, and for a Cyrillic one that which it
// looks like.
func plain(r rune) rune {
	for i, like := range [...]string{"ä\u0430", "õö\u043e", "ü", "\u0435", "\u0456", "\u0442", "\u043a", "\u0440", "\u0455"} {
		if strings.ContainsRune(like, r) {
			return rune("aoueitkps"[i])
		}
	}
	return r
}
