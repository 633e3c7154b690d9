// SPDX-License-Identifier: MIT

package register

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Legal forms and what institutions are called. Marks are off.
var (
	// legalForms stand in capitals, or as here.
	legalForms = set("OÜ AS MTÜ SA TÜ UÜ KÜ HÜ AÜ TÜH Ltd LTD GmbH GMBH Inc INC LLC SIA UAB Oy OY Oyj AB ABp Abp PLC SE ApS AG BV NV SRL SARL Corp A/S")
	// writtenForms are legal forms in any case, with their marks or without all of them.
	writtenForms = set("oü ou mtü mtu gmbh ltd limited llc uab osaühing osauhing aktsiaselts mittetulundusühing mittetulundusuhing sihtasutus täisühing taisuhing usaldusühing usaldusuhing tulundusühistu tulundusuhistu")
	// housing has an address for a name, and never a person's.
	housing = set("ku hu au uhistu")
	// initials by which institutions of the state are known, and firms that everybody knows by one word.
	shortNames = set("RMK PRIA EMTA MTA AKI TTJA RIA SMIT PPA KAPO RTK TTÜ TÜ EMÜ TLÜ EKA KIK EAS EIS ERR HARNO SKA TEHIK KEMIT RIK EVR EKEI RKK KRA RKIK MKM EELK EAÕK SEB LHV Swedbank Luminor Elering Elektrilevi Omniva Telia Delfi Postimees")
	// institutions are by their name, alone or as the last part of a compound word, in any case.
	institutions = strings.Fields(`ministeerium inspektsioon agentuur gumnaasium ulikool korgkool instituut kantselei prokuratuur prefektuur haigla kliinikum muuseum raamatukogu sihtasutus
		uhing uhistu komitee komisjon noukogu volikogu vallavalitsus linnavalitsus maavalitsus valitsus osakond talitus buroo aktsiaselts osauhing mittetulundusuhing uhendus vangla
		saatkond esindus teenistus akadeemia kolledz apteek kliinik kooperatiiv juhatus lasteaed lastehoid huvikool pohikool algkool kutsekool muusikakool spordikool kunstikool
		keskkool erakool kogudus politsei arhiiv keskus teater selts klubi fond amet kohus kontroll riigikogu riigikontroll kaubanduskoda advokatuur notariaat pangaliit
		polikliinik kaitsevagi kaitseliit paasteamet parlament euroopakomisjon haigekassa tervisekassa tootukassa pensionikassa kultuurkapital hooldekodu lastekodu rahvamaja kultuurimaja
		liit koda kool malev regioon lutseum loodusmaja noortemaja observatoorium rahvusringhaaling rahvuspark konsistoorium kontor filiaal peastaap erakond fraktsioon`)
	// state ones have no name before them that is not known: a place, or what they are for.
	state = set("ministeerium inspektsioon prokuratuur prefektuur politsei riigikogu riigikontroll kontroll kohus amet parlament kaitsevagi haigekassa tervisekassa tootukassa pensionikassa")
	// local ones have the name of one place before them.
	local = set("vallavalitsus linnavalitsus maavalitsus valitsus volikogu vald linn")
	// leading ones may stand before their name.
	leading = set("uhistu buroo lasteaed lastehoid lastekodu hooldekodu klubi apteek kooperatiiv erakool huvikool kunstikool kogudus")
	// nameless ones say nothing of whose they are, where nothing stands before them: Büroo Maasikas, though Advokaadibüroo Maasikas.
	nameless = set("buroo klubi apteek kooperatiiv kogudus")
	// professions stand in a firm's name before that of a person.
	professions = set("perearst hambaarst eriarst loomaarst arhitekt fotograaf")
	// memorial ones bear people's names: Anna Haava Pala Põhikool, Mari Maasikase Advokaadibüroo.
	memorial = set("gumnaasium muuseum raamatukogu sihtasutus uhing buroo uhendus akadeemia kliinik huvikool pohikool algkool muusikakool kunstikool keskkool erakool keskus teater selts klubi fond ulikool")
	// remembered are the people after whom bodies are called that have a place in their name as well.
	remembered = func() map[string]bool {
		all := map[string]bool{}
		for name := range strings.SplitSeq(`anna haava,oskar lutsu,hugo treffneri,miina harma,jaan poska,gustav adolfi,jakob westholmi,kristjan jaak petersoni,herbert masingu,jaan tonissoni,
			lydia koidula,carl robert jakobsoni,juhan liivi,august kitzbergi,friedebert tuglase,julius kuperjanovi,johan laidoneri,konstantin patsi,eduard vilde,marie underi,betti alveri,
			kristjan raua,ants laikmaa,georg lurichi,artur kapi,rudolf tobiase,eduard tubina,georg otsa,heino elleri,paul kerese,friedrich reinhold kreutzwaldi,jakob hurda,
			johann voldemar jannseni,johannes kaisi,amandus adamsoni,ernst enno,juhan smuuli,debora vaarandi,mart reiniku,a h tammsaare,j v veski,fr r kreutzwaldi,c r jakobsoni`, ",") {
			all[strings.TrimSpace(name)] = true
		}
		return all
	}()
	// offices are the local parts of addresses that name nobody.
	offices = set("info post postkast kantselei office mail kontakt arved sekretar registratuur dokumendid amet vald linn kool ministeerium min lv vv")
	// ambiguous ones are surnames too: they name an institution where they are written small, or behind what is known.
	ambiguous = set("vald linn kool liit koda pank kirik selts vall kohus amet arhiiv fond teater")
	// roles tell what a person is.
	roles = set(`isik eraisik fie pr hr dr prof adv proua harra härra perekond lapsevanem kontakt kontaktisik esindaja esitaja saatja saaja avaldaja taotleja kaebaja omanik koopia kaudu nimel poolt
		direktor peadirektor asedirektor juhataja juhatuse juht liige esimees esinaine president kantsler asekantsler minister vallavanem abivallavanem linnapea abilinnapea volinik nounik nõunik spetsialist
		peaspetsialist sekretar sekretär assistent referent ulem ülem raamatupidaja jurist notar kohtunik prokurör prokuror advokaat vandeadvokaat kohtutaitur kohtutäitur haldur pankrotihaldur arst opetaja õpetaja
		oiguskantsler õiguskantsler rektor prorektor dekaan inspektor cc bcc att attn snd sund sundinud sunniaeg isikukood isikukoodiga
		kodanik elanik eestkostja eestkostjana ajakirjanik`)
	// cities are parties by their name alone. Other places are surnames as well: Järve, Kose.
	cities = set("tallinn tallinna tartu narva parnu rakvere haapsalu kuressaare sillamae eesti euroopa")
	// groups of institutions, and what stands before them: Kõik ministeeriumid.
	groups = set("ministeeriumid omavalitsused")
	every  = set("koik kohalikud")
	// districts of Tallinn have a government each, which is called LOV.
	districts = set("haabersti kesklinna kristiine lasnamae mustamae nomme pirita pohja-tallinna")
	// particles stand before a surname.
	particles = set("le la de du von van der den")
	// attributive words stand before the word for a body: in the genitive, and some in the nominative.
	attributive = set(`riigi rahva vabariigi euroopa liidu maa mere metsa riigimetsa pollumajanduse registrite informatsiooni info infotehnoloogia keskkonna kliima hariduse teaduse teaduste kultuuri kunsti kunstide
		muusika spordi tervise tervishoiu sotsiaal tehnika tehnilise tehnoloogia jarelevalve tarbijakaitse maksu tolli politsei piirivalve paaste paasteteenistuse kaitse kaitsevae laste noorte lastekaitse
		tugiteenuste teenuste majandamise majanduse andmekaitse konkurentsi patendi statistika ravimi transpordi lennu tee teede sadama muinsuskaitse keele kirjanduse ajaloo looduse linna linnaosa kooli panga valla maakonna kesk
		pohja louna ida laane viru kirde kagu edela loode uus vana vaba avatud riiklik rahvusvaheline kohalik apostlik evangeelne luterlik rakenduslik korgem kristiine nimeline nimelise nim tn tanav mnt pst puiestee maantee alevi aleviku kula
		sisekaitse digi justiits halduse rahanduse rahvusringhaalingu kaubandus toostus inimeste ametiuhingute ametiuhingu omavalitsuste linnade valdade kohtu kohtute notarite advokaatide arstide opetajate vabariik
		saksa inglise vene prantsuse poola ameerika hiina jaapani itaalia hispaania taani norra sveitsi austria ungari tsehhi kreeka turgi gruusia moldova valgevene kanada belgia hollandi iirimaa suurbritannia uhendkuningriigi`)
)

const (
	mostWords   = 24 // of a name
	mostUnknown = 2  // words of a name that are not known, beside the word for a body
)

// word is a word of a cell.
type word struct {
	text, plain string
	at, end     int  // where it stands in its text
	capital     bool // an upper-case letter or a digit first
	given       bool // a given name, or several with hyphens
	initial     bool // J., A.H.
	closed      bool // a quotation mark stands behind it
}

// wordsOf are the words of a text, one of no more words than a name may have and one more. Quotation marks are off.
func wordsOf(s string) (words []word) {
	start := -1
	end := func(i int) {
		if start < 0 {
			return
		}
		w := word{text: strings.Trim(s[start:i], ","), at: start, end: i}
		start = -1
		if w.text == "" {
			return
		}
		w.plain = plain(strings.Trim(w.text, "."))
		first, _ := utf8.DecodeRuneInString(w.text)
		w.capital = unicode.IsUpper(first) || unicode.IsDigit(first) || camel(w.text)
		w.initial = w.text == "Fr." || unicode.IsUpper(first) && !slices.ContainsFunc(strings.FieldsFunc(w.text, isStop), func(s string) bool { return utf8.RuneCountInString(s) > 1 })
		w.given = isGiven(strings.Trim(w.text, "."))
		words = append(words, w)
	}
	for i, c := range s {
		switch {
		case len(words) > mostWords:
			return words
		case unicode.IsSpace(c):
			end(i)
		case strings.ContainsRune(quotes, c):
			// An apostrophe within a word is of it: O'Neil.
			next, _ := utf8.DecodeRuneInString(s[i+utf8.RuneLen(c):])
			if start < 0 || !strings.ContainsRune("'’", c) || !unicode.IsLetter(next) {
				n := len(words)
				if end(i); n < len(words) {
					words[n].closed = true
				}
			}
		case start < 0:
			start = i
		}
	}
	end(len(s))
	return words
}

func isStop(c rune) bool { return c == '.' || isDash(c) }

// camel reports whether an upper-case letter stands behind a lower-case one, and not behind a hyphen.
func camel(s string) bool {
	lower, before := false, ' '
	for _, c := range s {
		if lower && unicode.IsUpper(c) && !isDash(before) {
			return true
		}
		lower, before = lower || unicode.IsLower(c), c
	}
	return false
}

// glued reports whether a word may be two that a sign joins: Kool’Mari, M.Maasikas, though not O’Neil.
func glued(s string) bool {
	letters, before := 0, ' '
	for _, c := range s {
		sign := before != ' ' && !unicode.IsLetter(before) && !unicode.IsMark(before) && !isDash(before)
		if sign && (letters > 2 && unicode.IsUpper(c) || before == '.' && unicode.IsLetter(c)) || unseen(before) && (before != '\u00ad' || unicode.IsUpper(c)) {
			return true
		}
		if unicode.IsLetter(c) {
			letters++
		}
		before = c
	}
	return unseen(before)
}

// isLegalForm reports whether a text is a legal form alone.
func isLegalForm(s string) bool { return legalForms[strings.Trim(s, ". ")] || s == "Osaühing" }

func isForm(w word) bool {
	form := strings.Trim(w.text, ".")
	return legalForms[form] || writtenForms[strings.ToLower(norm.NFC.String(form))]
}

func (w word) place() bool {
	return municipalities[w.plain] || municipalities[strings.TrimSuffix(w.plain, "i")] || shortNames[w.text]
}

func (w word) number() bool {
	return strings.Trim(w.text, "0123456789./-") == "" || strings.Trim(w.text, "IVX.") == ""
}

// known reports whether a word before that for a body is one that stands there and names nobody.
func (w word) known() bool {
	return w.place() || w.number() || joiner[w.text] || attributive[w.plain] || strings.HasSuffix(w.text, "-") && utf8.RuneCountInString(w.text) > 3 ||
		w.genitive() && (slices.ContainsFunc(nounEnds, func(end string) bool { return strings.HasSuffix(w.plain, end) }))
}

// nounEnds end the genitive of nouns that are no names: planeerimise, registrite, ressursside, töötajate, ülikooli.
var nounEnds = strings.Fields(`mise side jate urite strite ministeeriumi ameti inspektsiooni agentuuri gumnaasiumi ulikooli instituudi kantselei prokuratuuri haigla muuseumi raamatukogu sihtasutuse
	uhingu uhistu komitee komisjoni noukogu volikogu valitsuse osakonna talituse buroo seltsi uhenduse vangla saatkonna esinduse teenistuse akadeemia lasteaia keskuse teatri klubi kohtu kontrolli arhiivi`)

// genitive reports whether a word may stand in the genitive, which ends in a vowel; each part of it, where it has hyphens.
func (w word) genitive() bool {
	if len(w.plain) < 2 || strings.ContainsAny(w.text, "._@/&") || camel(w.text) {
		return false
	}
	for part := range strings.FieldsFuncSeq(w.plain, isDash) {
		switch hyphen := len(part) < len(w.plain); {
		case municipalities[part], attributive[part]:
		case !vowel(rune(part[len(part)-1])), hyphen && givenNames[part]:
			return false
		}
	}
	return true
}

// body returns the word for a kind of body that a word is or ends in, and whether more stands before it; "" for any other word.
func (w word) body() (kind string, compound bool) {
	if camel(w.text) || w.given && w.capital {
		return "", false
	}
	last := w.plain
	if i := strings.LastIndexFunc(last, isDash); i >= 0 { // Maa-amet, Lasteaed-Algkool
		for part := range strings.FieldsFuncSeq(last[:i], isDash) {
			known := word{text: part, plain: part}
			if kind, _ := known.body(); kind == "" && !attributive[part] && !municipalities[part] {
				return "", false
			}
		}
		_, size := utf8.DecodeRuneInString(last[i:])
		last = last[i+size:]
		compound = true
	}
	if ambiguous[last] {
		return last, compound
	}
	for _, is := range institutions {
		if rest, ok := strings.CutSuffix(last, is); ok && len(is) > len(kind) && (rest == "" || utf8.RuneCountInString(rest) >= 3) {
			kind, compound = is, compound || rest != ""
		}
	}
	return kind, compound
}

// isInstitution reports whether a name is known for an institution's by its form.
func isInstitution(name string) bool {
	marks := 0
	for i, c := range name {
		if strings.ContainsRune(quotes, c) {
			next, _ := utf8.DecodeRuneInString(name[i+utf8.RuneLen(c):])
			before, _ := utf8.DecodeLastRuneInString(name[:i])
			if !solid(next) || !solid(before) {
				marks++
			}
		}
	}
	return marks%2 == 0 && !tellsBirth(name) && institution(wordsOf(name)) // a mark without its other one sets something apart
}

// isOffice reports whether a text is nothing but the code or the address of an institution, which it is only behind one.
func isOffice(s string) bool {
	words := wordsOf(s)
	return len(words) > 0 && len(withoutOffice(words)) == 0 && !tellsBirth(s)
}

// withoutOffice takes from words the code in the register of legal persons, the state of a firm there and the addresses that name nobody.
func withoutOffice(words []word) []word {
	office := func(w word) bool {
		return registryCode.MatchString(w.text) || registryWords[w.plain] || firmStates[w.text] || strings.Contains(w.text, "@") && !tellsMailbox(w.text)
	}
	if !slices.ContainsFunc(words, office) {
		return words
	}
	return slices.DeleteFunc(slices.Clone(words), office)
}

// registryCode is the code of a legal person: of a company, a body of the state, an association or a foundation.
var (
	registryCode  = regexp.MustCompile(`^(1\d|7\d|80|90)\d{6}$`)
	registryWords = set("registrikood registrikoodiga rg-kood rk")
	firmStates    = set("(pankrotis) (likvideerimisel)")
)

// institution reports whether words are the whole name of an institution.
func institution(words []word) bool {
	words = withoutOffice(words)
	n := len(words)
	if n == 0 || n > mostWords || slices.ContainsFunc(words, func(w word) bool {
		return roles[w.plain] || strings.ContainsAny(w.text, "_@") || !w.initial && glued(w.text)
	}) {
		return false
	}
	first, last := isForm(words[0]), isForm(words[n-1])
	switch {
	case n == 1 && (first || shortNames[words[0].text] || cities[words[0].plain]), n == 2 && words[1].text == "LOV" && districts[words[0].plain]:
		return true
	case groups[words[n-1].plain] && !slices.ContainsFunc(words[:n-1], func(w word) bool { return !every[w.plain] }):
		return true
	case first && n > 1 && last:
		return firm(words[1:n-1], housing[words[0].plain] || housing[words[n-1].plain])
	case first:
		return firm(words[1:], housing[words[0].plain])
	case last:
		return firm(words[:n-1], housing[words[n-1].plain]) && !trailed(words)
	}
	for i, w := range words[1:] { // Puu OÜ Tartu osakond
		if i++; isForm(w) {
			if kind, _ := words[0].body(); i == 1 && kind != "" { // Advokaadibüroo OÜ Näidis
				return institution(words[1:])
			}
			if slices.ContainsFunc(words, person) {
				return false
			}
			if institution(words[:i+1]) {
				return institution(words[i+1:])
			}
			return institution(words[:i]) && institution(words[i:])
		}
	}
	return body(words)
}

// firm reports whether words beside a legal form are the whole name of a firm: any words, but a person's name only by itself.
func firm(words []word, housing bool) bool {
	switch {
	case small(words), trailed(words):
		return false
	case housing:
		return addressed(words)
	case slices.ContainsFunc(words, person):
		return personsName(words) || body(words)
	}
	return true
}

// trailed reports whether something stands behind a name in quotation marks, or before one that is whole without it.
func trailed(words []word) bool {
	for i, w := range words {
		behind := words[i:]
		kind, _ := behind[len(behind)-1].body()
		if i > 0 && words[i-1].closed && !attributes(behind, 0) && (kind == "" || !attributes(behind[:len(behind)-1], 0)) {
			return true
		}
		if i > 0 && len(behind) > 1 && w.known() && !w.number() && !joiner[w.text] &&
			!strings.HasSuffix(w.text, "-") && kind != "" && attributes(behind[:len(behind)-1], mostUnknown) && !attributes(words[:i], 0) {
			return true
		}
	}
	return false
}

// addressed reports whether words are a street with its number, and nothing but a place behind that; a street may bear the
// name of a person (Anna Haava 5).
func addressed(words []word) bool {
	i := slices.IndexFunc(words, func(w word) bool { return w.plain != "" && unicode.IsDigit(rune(w.plain[0])) })
	if i < 0 {
		return !slices.ContainsFunc(words, person)
	}
	if who := slices.IndexFunc(words, person); who >= 0 && (who != 0 || i < 2 || !personsName(words[:i]) || !words[i-1].genitive()) {
		return false
	}
	for _, w := range words[i+1:] {
		kind, _ := w.body()
		if !w.known() && kind == "" && utf8.RuneCountInString(w.plain) > 1 {
			return false
		}
	}
	return true
}

// small reports whether a word that is written small, and that no name of a body has, stands before one in capitals.
func small(words []word) bool {
	seen := false
	for _, w := range words {
		if seen && w.capital && !w.number() && !unicode.IsDigit(rune(w.text[0])) {
			return true
		}
		kind, _ := w.body()
		seen = seen || !w.capital && !w.known() && kind == ""
	}
	return false
}

// named returns where a person's name seems to begin: a given name or an initial beside another word in capitals, or beside
// any where none is in capitals; -1 where none does.
func named(words []word) int {
	plain := !slices.ContainsFunc(words, func(w word) bool { return w.capital })
	part := func(i int) bool {
		if i < 0 || i >= len(words) {
			return false
		}
		w := words[i]
		if w.given || w.initial {
			return true
		}
		kind, _ := w.body()
		return (w.capital || plain) && (kind == "" && !w.known() || ambiguous[w.plain]) && !isForm(w)
	}
	for i, w := range words {
		if (w.given || w.initial) && (w.capital || plain) {
			if part(i + 1) {
				return i
			}
			if part(i - 1) {
				return i - 1
			}
		}
	}
	return -1
}

// person reports whether a word is a given name or an initial, or begins or ends in one, and no place.
func person(w word) bool {
	if w.place() || attributive[w.plain] {
		return w.initial
	}
	if w.given || w.initial {
		return true
	}
	for part := range strings.FieldsFuncSeq(w.plain, isDash) {
		initial := utf8.RuneCountInString(part) == 1 && !noLetter([]rune(part)[0]) && strings.HasSuffix(w.plain, part) // Metsamees-J.
		if len(part) < len(w.plain) && (initial || givenNames[part] && !municipalities[part] && !attributive[part]) {
			return true
		}
	}
	return false
}

// personsName reports whether words are a person's name and nothing else: one given name, or initials, and one word (A. Le Coq).
func personsName(words []word) bool {
	given, initials, others := 0, 0, 0
	for _, w := range words {
		switch {
		case w.given:
			given++
		case w.initial:
			initials++
		case particles[w.plain], professions[w.plain]:
		case strings.IndexFunc(w.text, isDash) >= 0: // Sepp-Swedbank
			return false
		default:
			others++
		}
	}
	return given+others <= 2 && others <= 1 && (given == 0 || initials == 0)
}

// body reports whether words are the whole name of a body that the last of them, or the first, says the kind of.
func body(words []word) bool {
	last := len(words) - 1
	if last > 0 && words[last].capital && strings.HasSuffix(words[last].plain, "s") && municipalities[strings.TrimSuffix(words[last].plain, "s")] {
		if kind, _ := words[last-1].body(); kind == "saatkond" || kind == "esindus" { // Eesti Suursaatkond Soomes
			last--
		}
	}
	kind, compound := words[last].body()
	before := words[:last]
	if last > 0 && (words[last].text == "VV" || words[last].text == "LV") { // Antsla VV
		return attributes(before, 0)
	}
	if kind == "" {
		return leads(words)
	}
	if last == 0 {
		return !ambiguous[words[0].plain]
	}
	for i, w := range before { // Tallinna Ülikool Digitehnoloogiate Instituut
		if kind, _ := w.body(); kind != "" && !ambiguous[kind] {
			if body(words[:i+1]) && body(words[i+1:]) {
				return true
			}
			break // one is enough: every part has the rest to try
		}
	}
	if who := slices.IndexFunc(before, person); who >= 0 {
		lone := who > 0 && who == last-1 && before[who].given && !ambiguous[kind] && !state[kind] && before[who-1].place() // Tartu Maarja kogudus
		return lone && attributes(before[:who], 0) || after(before, who, memorial[kind])
	}
	if ambiguous[kind] && !compound && words[last].text != strings.ToLower(words[last].text) &&
		!slices.ContainsFunc(before, func(w word) bool { return w.known() && !w.number() && !joiner[w.text] }) {
		return false
	}
	most := mostUnknown
	switch {
	case state[kind] && (compound || !ambiguous[kind]):
		most = 0
	case local[kind]:
		most = 1
	}
	return attributes(before, most)
}

// leads reports whether the word for a kind of body stands before the name: Lasteaed Pääsupesa, Tartu Lasteaed Sipsik.
func leads(words []word) bool {
	i := slices.IndexFunc(words, func(w word) bool { kind, _ := w.body(); return leading[kind] })
	if i < 0 || !attributes(words[:i], 0) {
		return false
	}
	switch kind, compound := words[i].body(); {
	case housing[kind]:
		return addressed(words[i+1:]) && !small(words[i+1:])
	case nameless[kind] && !compound && i == 0:
		return false
	}
	words = words[i+1:]
	unknown := 0
	for _, w := range words {
		if !w.known() {
			unknown++
		}
	}
	return unknown <= mostUnknown && !small(words) && !slices.ContainsFunc(words, func(w word) bool {
		return person(w) || w.given || camel(w.text) || strings.IndexFunc(w.text, isDash) >= 0 && !w.known() && !w.number()
	})
}

// attributes reports whether all words may stand before that for a body, and no more than so many of them are not known.
func attributes(words []word, most int) bool {
	unknown := 0
	for i, w := range words {
		switch {
		case w.place() && unknown > 1: // somebody stands before Tartu Ülikool
			return false
		case w.known():
		case w.given, w.initial, !w.genitive(), !w.capital && capitalBehind(words[i+1:]):
			return false
		default:
			unknown++
		}
	}
	return unknown <= most
}

func capitalBehind(words []word) bool {
	return slices.ContainsFunc(words, func(w word) bool { return w.capital && !w.number() })
}

// after reports whether words before that for a body say whose name it bears: a given name or initials and one word in the
// genitive, right before it; anywhere where everybody knows the name.
func after(words []word, who int, memorial bool) bool {
	if !attributes(words[:who], 0) {
		return false
	}
	whose, i, given := "", who, 0
	for ; i < len(words) && (words[i].given || words[i].initial); i++ {
		memorial = memorial && (i == who || words[i].given == words[i-1].given) // Jüri K. is whole
		if words[i].given {
			given++
		}
		whose += strings.ReplaceAll(words[i].plain, ".", " ") + " "
	}
	if i == len(words) && remembered[strings.TrimSpace(whose)] { // Koidula is a given name too
		return true
	}
	if i == len(words) || !words[i].capital || !words[i].genitive() || words[i].known() {
		return false
	}
	rest := words[i+1:]
	if remembered[whose+words[i].plain] {
		return attributes(rest, mostUnknown)
	}
	return memorial && given <= 1 && strings.IndexFunc(words[i].text, isDash) < 0 && !slices.ContainsFunc(rest, func(w word) bool { return w.plain != "nimeline" && w.plain != "nimelise" })
}

// tellsMailbox reports whether a word is an e-mail address that may name somebody.
func tellsMailbox(word string) bool {
	local, host, address := strings.Cut(strings.Trim(word, "<>"), "@")
	return address && (!offices[plain(local)] || !strings.Contains(host, "."))
}
