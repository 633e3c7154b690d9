package password

import (
	"strconv"
	"strings"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/msg"
)

// The sentences of this package. Estonian is authoritative.

// said is a code, which is stable, and what a finding of it says. {1} and {2} are its numbers.
type said struct {
	code string
	text msg.Text
}

// What this package refuses whatever the policy.
var (
	saidNone    = said{"policy.none", msg.Text{ET: "Salasõnale ei ole ühtegi nõuet kehtestatud, seega ei sobi ükski", EN: "No requirement is set for passwords, so none is accepted"}}
	saidCap     = said{"text.cap", msg.Text{ET: "Salasõna on liiga pikk: läbi vaadatakse kuni {1} märki", EN: "The password is too long: up to {1} characters are looked at"}}
	saidUTF8    = said{"text.utf8", msg.Text{ET: "Salasõna ei ole loetav UTF-8 tekst", EN: "The password is not readable UTF-8 text"}}
	saidEmpty   = said{"text.empty", msg.Text{ET: "Salasõna on sisestamata", EN: "No password is entered"}}
	saidControl = said{"text.control", msg.Text{ET: "Salasõnas on juhtmärk", EN: "The password holds a control character"}}

	saidUnassigned = said{"text.unassigned", msg.Text{ET: "Salasõnas on märk, millele Unicode ei anna tähendust", EN: "The password holds a character to which Unicode gives no meaning"}}
)

// numbers keep the places of numbers in a sentence that is put together.
var numbers = [...]msg.Text{{ET: "{1}", EN: "{1}"}, {ET: "{2}", EN: "{2}"}}

// What the requirements find.
var (
	saidShort      = said{"length.min", msg.Text{ET: "Salasõna on liiga lühike: märke on {1}, vaja on vähemalt {2}", EN: "The password is too short: it has {1} of at least {2} characters"}}
	saidLong       = said{"length.max", msg.Text{ET: "Salasõna on liiga pikk: märke on {1}, lubatud on kuni {2}", EN: "The password is too long: it has {1} of at most {2} characters"}}
	saidClass      = said{"class", msg.Text{ET: "Salasõnas puudub {1}", EN: "The password has no {1}"}}
	saidFewClasses = said{"class.few", msg.Text{ET: "Salasõnas on liiga vähe eri liiki märke: esindatud liike on {1}, vaja on vähemalt {2} ({3})", EN: "The password has too few kinds of characters: {1} of at least {2} ({3})"}}
	saidForbidden  = said{"forbidden", msg.Text{ET: "Salasõnas on keelatud märk: {1}", EN: "The password holds a forbidden character: {1}"}}
	saidLetters    = said{"sequence.letters", msg.Text{ET: "Salasõnas on järjestikused tähed: neid on {1}, keelatud on alates {2}", EN: "The password holds {1} consecutive letters; {2} and more are forbidden"}}
	saidDigits     = said{"sequence.digits", msg.Text{ET: "Salasõnas on järjestikused numbrid: neid on {1}, keelatud on alates {2}", EN: "The password holds {1} consecutive digits; {2} and more are forbidden"}}
	saidKeyboard   = said{"sequence.keyboard", msg.Text{ET: "Salasõnas on klaviatuuril kõrvuti olevad märgid: neid on {1}, keelatud on alates {2}", EN: "The password holds {1} neighbours of a keyboard row; {2} and more are forbidden"}}
	saidRepeats    = said{"sequence.repeats", msg.Text{ET: "Salasõnas kordub järjest sama märk: kordi on {1}, keelatud on alates {2}", EN: "The password repeats a character {1} times; {2} and more are forbidden"}}
	saidWord       = said{"words.word", msg.Text{ET: "Salasõna on sõnastikus esinev või väga levinud sõna, kui seda ümbritsevad numbrid ja sümbolid kõrvale jätta", EN: "The password, apart from digits and signs around it, is a dictionary word or a very common one"}}
	saidBackward   = said{"words.backward", msg.Text{ET: "Salasõna on tagurpidi kirjutatud sõna", EN: "The password is a word written backwards"}}
	saidLeet       = said{"words.leet", msg.Text{ET: "Salasõna on sõna, milles tähti asendavad numbrid või sümbolid", EN: "The password is a word with digits or signs in place of letters"}}
	// saidPair is also of two words with signs and spaces between them.
	saidPair     = said{"words.pair", msg.Text{ET: "Salasõna on kahe sõna liitmisel saadud sõna", EN: "The password is two words joined"}}
	saidInside   = said{"words.inside", msg.Text{ET: "Salasõna sisaldab sõna: selles on {1} tähte, keelatud on alates {2}", EN: "The password contains a word of {1} letters; {2} and more are forbidden"}}
	saidBreached = said{"words.breached", msg.Text{ET: "Salasõna on lekkinud salasõnade loendis", EN: "The password is on a list of stolen passwords"}}
	saidAnyCode  = said{"personal.any-code", msg.Text{ET: "Salasõna sisaldab isikukoodi", EN: "The password holds a personal code"}}
	saidContext  = said{"context.word", msg.Text{ET: "Salasõna koosneb asutusega seotud sõnadest või sisaldab neid", EN: "The password is made of words of the house, or holds one"}}
	saidReused   = said{"history.reused", msg.Text{ET: "Salasõna on juba kasutatud: praegusest tagasi lugedes on see {1}.", EN: "The password was used before: counted back from the current one it is number {1}"}}

	saidHistoryUnknown     = said{"history.unknown", msg.Text{ET: "Ei ole teada, kas salasõna on varem kasutatud", EN: "It is not known whether the password was used before"}}
	saidCurrentMissing     = said{"current.missing", msg.Text{ET: "Praegune salasõna on sisestamata", EN: "The current password is not entered"}}
	saidCurrentWrong       = said{"current.wrong", msg.Text{ET: "Praegune salasõna on vale", EN: "The current password is wrong"}}
	saidCurrentUnknown     = said{"current.unknown", msg.Text{ET: "Praegust salasõna ei saa kontrollida", EN: "The current password cannot be verified"}}
	saidAgeMin             = said{"age.min", msg.Text{ET: "Salasõna ei saa veel vahetada: oodata tuleb päevi {1}", EN: "The password cannot be changed yet: days to wait: {1}"}}
	saidAgeUnknown         = said{"age.unknown", msg.Text{ET: "Salasõna vanus ei ole teada", EN: "The age of the password is not known"}}
	saidSincePlaceholder   = said{"placeholder.since", msg.Text{ET: "Varasema salasõna (praegusest tagasi lugedes {1}.) kasutuselevõtu päev on päev, mida kirjutatakse puuduva päeva asemel", EN: "The day on which a former password was set (counted back from the current one, number {1}) is a day that stands for none"}}
	saidChangedPlaceholder = said{"placeholder.changed", msg.Text{ET: "Salasõna viimase vahetuse päev on päev, mida kirjutatakse puuduva päeva asemel", EN: "The day of the last change of the password is a day that stands for none"}}
	saidTodayPlaceholder   = said{"placeholder.today", msg.Text{ET: "Tänase päevana on antud päev, mida kirjutatakse puuduva päeva asemel", EN: "The day given as today is a day that stands for none"}}
	saidAgeWarn            = said{"age.warn", msg.Text{ET: "Salasõna aegub peagi: pärast tänast on päevi jäänud {1}", EN: "The password expires soon: days left after today: {1}"}}
	saidAgeChange          = said{"age.change", msg.Text{ET: "Salasõna on aegunud ja tuleb vahetada: viimasest kehtivuspäevast on möödunud päevi {1}", EN: "The password has expired and must be changed: days since its last good one: {1}"}}
	saidAgeSuspend         = said{"age.suspend", msg.Text{ET: "Salasõna on aegunud ja kasutajatunnus peatatakse: viimasest kehtivuspäevast on möödunud päevi {1}", EN: "The password has expired and the account is suspended: days since its last good one: {1}"}}
)

var saidPersonal = [personals]said{
	personalName:     {"personal.name", msg.Text{ET: "Salasõna koosneb kasutaja nimest või sisaldab seda", EN: "The password is made of the user's name, or holds it"}},
	personalUsername: {"personal.username", msg.Text{ET: "Salasõna koosneb kasutajanimest või sisaldab seda", EN: "The password is made of the user name, or holds it"}},
	personalEmail:    {"personal.email", msg.Text{ET: "Salasõna koosneb kasutaja e-posti aadressist või sisaldab seda", EN: "The password is made of the user's e-mail address, or holds it"}},
	personalCode:     {"personal.code", msg.Text{ET: "Salasõna koosneb kasutaja isikukoodist või sünnikuupäevast või sisaldab seda", EN: "The password is made of the user's personal code or date of birth, or holds it"}},
	personalPhone:    {"personal.phone", msg.Text{ET: "Salasõna koosneb kasutaja telefoninumbrist või sisaldab seda", EN: "The password is made of the user's phone number, or holds it"}},
	personalPlate:    {"personal.plate", msg.Text{ET: "Salasõna koosneb kasutaja mootorsõiduki registreerimismärgist või sisaldab seda", EN: "The password is made of the plate of the user's vehicle, or holds it"}},
	personalPostcode: {"personal.postcode", msg.Text{ET: "Salasõna koosneb kasutaja sihtnumbrist või sisaldab seda", EN: "The password is made of the user's postcode, or holds it"}},
	personalWord:     {"personal.word", msg.Text{ET: "Salasõna koosneb kasutajaga seotud sõnast või sisaldab seda", EN: "The password is made of a word that belongs to the user, or holds it"}},
}

// What a policy says of itself.

// counted is a sentence with a number, in one form for 1 and in another for the rest.
func counted(n int, one, many msg.Text) msg.Text {
	if n == 1 {
		return one.With(n, 0)
	}
	return many.With(n, 0)
}

func lengthTexts(r *rule) (all []msg.Text) {
	if n := r.Length.Min; n > 0 {
		all = append(all, counted(n,
			msg.Text{ET: "Salasõnas on vähemalt {1} märk", EN: "The password has at least {1} character"},
			msg.Text{ET: "Salasõnas on vähemalt {1} märki", EN: "The password has at least {1} characters"}))
	}
	if n := r.Length.Max; n > 0 {
		all = append(all, counted(n,
			msg.Text{ET: "Salasõnas on kuni {1} märk", EN: "The password has at most {1} character"},
			msg.Text{ET: "Salasõnas on kuni {1} märki", EN: "The password has at most {1} characters"}))
	}
	return all
}

func classTexts(r *rule) []msg.Text {
	if r.Classes.AtLeast > 0 && r.Classes.AtLeast < len(r.classes) {
		return []msg.Text{r.withSymbols(isSymbol, msg.Text{
			ET: "Salasõnas on märke vähemalt {1} liigist: {2}", EN: "The password has characters of at least {1} of the kinds {2}",
		}.Put(number(r.Classes.AtLeast), list(r.classes)))}
	}
	all := make([]msg.Text, len(r.classes))
	for i, c := range r.classes {
		all[i] = r.withSymbols(c.is, msg.Text{ET: "Salasõnas on vähemalt üks {1}", EN: "The password has at least one {1}"}.Put(c.name))
	}
	return all
}

// withSymbols adds the closed list of symbols to a sentence that speaks of them.
func (r *rule) withSymbols(is class, t msg.Text) msg.Text {
	if is&isSymbol == 0 || r.symbols == "" {
		return t
	}
	signs := strings.Join(strings.Split(r.symbols, ""), " ")
	return msg.Text{ET: t.ET + " (sümbolid: " + signs + ")", EN: t.EN + " (symbols: " + signs + ")"}
}

func number(n int) msg.Text { return msg.Text{ET: strconv.Itoa(n), EN: strconv.Itoa(n)} }

func forbiddenTexts(r *rule) []msg.Text {
	return []msg.Text{r.withSymbols(isSymbol, msg.Text{ET: "Salasõnas ei tohi olla: {1}", EN: "The password must not hold: {1}"}.Put(list(r.classes)))}
}

func sequenceTexts(r *rule) (all []msg.Text) {
	s := r.Sequences
	for _, f := range [...]struct {
		n    int
		text msg.Text
	}{
		{s.Letters, msg.Text{ET: "Salasõnas ei ole järjest {1} või enamat tähestikus järjestikust tähte", EN: "The password has no {1} or more letters that follow one another in the alphabet"}},
		{s.Digits, msg.Text{ET: "Salasõnas ei ole {1} või enamat järjestikust numbrit", EN: "The password has no {1} or more digits that follow one another"}},
		{s.Keyboard, msg.Text{ET: "Salasõnas ei ole {1} või enamat klaviatuuril järjest paiknevat märki", EN: "The password has no {1} or more neighbours of a keyboard row"}},
		{s.Repeats, msg.Text{ET: "Sama märk ei kordu järjest {1} või enam korda", EN: "No character is repeated {1} or more times"}},
	} {
		if f.n > 0 {
			all = append(all, f.text.With(f.n, 0))
		}
	}
	return all
}

func wordTexts(r *rule) []msg.Text {
	if r.Words == Contains {
		return []msg.Text{{
			ET: "Salasõna ei ole sõnastikus esinev sõna ega sisalda vähemalt viietähelist sõna",
			EN: "The password is no word of a dictionary and contains none of five letters or more",
		}}
	}
	return []msg.Text{{
		ET: "Salasõna ei ole sõnastikus esinev sõna ega kahest sõnast koosnev liitsõna, ka mitte koos numbrite ja sümbolitega ega tagurpidi",
		EN: "The password is no dictionary word and no two words joined, not even backwards or with digits and signs around",
	}}
}

func personalTexts(r *rule) []msg.Text {
	if r.Personal == Contains {
		return []msg.Text{{
			ET: "Salasõna ei sisalda kasutajat isikustada võimaldavaid andmeid, ka mitte tagurpidi",
			EN: "The password contains no data that identify the user, not even backwards",
		}}
	}
	return []msg.Text{{
		ET: "Salasõna ei koosne kasutajat isikustada võimaldavatest andmetest (nimed, mootorsõiduki registreerimismärgid, telefoninumbrid, isikukoodid, sihtnumbrid jne), ka mitte tagurpidi; isikukoodi, telefoninumbrit ega registreerimismärki salasõnas ei ole",
		EN: "The password is not made of data that identify the user (names, vehicle plates, phone numbers, personal codes, postcodes and so on), not even backwards; it holds no personal code, phone number or plate",
	}}
}

func contextTexts(r *rule) []msg.Text {
	if r.Context.Match == Contains {
		return []msg.Text{{ET: "Salasõna ei sisalda asutusega seotud sõnu", EN: "The password contains no words of the house"}}
	}
	return []msg.Text{{ET: "Salasõna ei koosne asutusega seotud sõnadest", EN: "The password is not made of words of the house"}}
}

func historyTexts(r *rule) (all []msg.Text) {
	h := r.History
	if h.All {
		return []msg.Text{{ET: "Varem kasutatud salasõna ei kasutata uuesti", EN: "No former password is used again"}}
	}
	if h.Count == 2 {
		all = append(all, msg.Text{ET: "Kaht viimast salasõna, praegune kaasa arvatud, ei kasutata uuesti", EN: "The last two passwords, the current one included, are not used again"})
	} else if h.Count > 0 {
		all = append(all, counted(h.Count,
			msg.Text{ET: "Praegust salasõna ei kasutata uuesti", EN: "The current password is not used again"},
			msg.Text{ET: "Viimast {1} salasõna, praegune kaasa arvatud, ei kasutata uuesti", EN: "The last {1} passwords, the current one included, are not used again"}))
	}
	if !h.Within.IsZero() {
		period := periodText(h.Within, genitive)
		if h.Within.Count() == 1 {
			_, period.ET, _ = strings.Cut(period.ET, " ")
			_, period.EN, _ = strings.Cut(period.EN, " ")
		}
		all = append(all, msg.Text{
			ET: "Viimase {1} jooksul kasutusele võetud salasõna ei kasutata uuesti", EN: "A password that was set within the last {1} is not used again",
		}.Put(period))
	}
	return all
}

func currentTexts(*rule) []msg.Text {
	return []msg.Text{{ET: "Enne uue salasõna aktiveerimist sisestatakse praegune", EN: "The current password is entered before a new one is activated"}}
}

func ageTexts(r *rule) (all []msg.Text) {
	a := r.Age
	if !a.Max.IsZero() {
		text := msg.Text{ET: "Salasõna vahetatakse vähemalt iga {1} järel; muidu tuleb see enne kasutamist vahetada", EN: "The password is changed at least every {1}; otherwise it must be changed before use"}
		if a.Effect == Suspend {
			text = msg.Text{ET: "Salasõna vahetatakse vähemalt iga {1} järel; muidu kasutajatunnus peatatakse", EN: "The password is changed at least every {1}; otherwise the account is suspended"}
		}
		all = append(all, text.Put(periodText(a.Max, genitive)))
	}
	if !a.Min.IsZero() {
		all = append(all, msg.Text{ET: "Salasõna ei vahetata varem kui {1} pärast eelmist vahetust", EN: "The password is not changed within {1} of the last change"}.Put(periodText(a.Min, nominative)))
	}
	if !a.Warn.IsZero() {
		all = append(all, msg.Text{ET: "Aegumise eest hoiatatakse {1} ette", EN: "A warning comes {1} before the last day"}.Put(periodText(a.Warn, nominative)))
	}
	return all
}

func plainTexts(r *rule) []msg.Text { return []msg.Text{msg.Named(r.Text.ET, r.Text.EN)} }

// The cases of a period in Estonian: "180 päeva", nominative, and "180 päeva järel", genitive.
const (
	nominative = iota
	genitive
)

var units = [...]struct{ one, many [2]string }{
	civil.Day:   {[2]string{"päev", "päeva"}, [2]string{"päeva", "päeva"}},
	civil.Week:  {[2]string{"nädal", "nädala"}, [2]string{"nädalat", "nädala"}},
	civil.Month: {[2]string{"kuu", "kuu"}, [2]string{"kuud", "kuu"}},
	civil.Year:  {[2]string{"aasta", "aasta"}, [2]string{"aastat", "aasta"}},
}

func periodText(p civil.Period, grammar int) msg.Text {
	name := units[p.Unit()].many[grammar]
	if p.Count() == 1 {
		name = units[p.Unit()].one[grammar]
	}
	return msg.Text{ET: strconv.Itoa(p.Count()) + " " + name, EN: p.String()}
}

// What contradicts a standard.
var (
	saidNoStandard = said{"lint.standard", msg.Text{ET: "Sellist standardit ei ole", EN: "There is no such standard"}}
	lintLength     = said{"lint.length", msg.Text{ET: "Vähim pikkus on {1}, standard nõuab vähemalt {2}", EN: "The least length is {1}, the standard asks for {2} at least"}}
	lintShortish   = said{"lint.length.recommended", msg.Text{ET: "Vähim pikkus on {1}, standard soovitab vähemalt {2}", EN: "The least length is {1}, the standard recommends {2} at least"}}
	lintMax        = said{"lint.length.max", msg.Text{ET: "Suurim pikkus on {1}, standardi järgi lubatakse vähemalt {2}", EN: "The greatest length is {1}, the standard allows {2} at least"}}
	lintClasses    = said{"lint.classes", msg.Text{ET: "Nõutakse kindlat liiki märke, standard seda ei luba", EN: "Kinds of characters are required, which the standard does not allow"}}
	lintForbidden  = said{"lint.forbidden", msg.Text{ET: "Mõni märk on keelatud, standard lubab kõiki", EN: "Some characters are forbidden, the standard allows all"}}
	lintAge        = said{"lint.age", msg.Text{ET: "Salasõna tuleb korrapäraselt vahetada, standard seda ei luba", EN: "A periodic change is required, which the standard does not allow"}}
	lintList       = said{"lint.words", msg.Text{ET: "Salasõna ei võrrelda sõnastiku ega lekkinud salasõnade loendiga, standard nõuab seda", EN: "No dictionary or list of stolen passwords is compared with, the standard asks for one"}}
	lintContains   = said{"lint.contains", msg.Text{ET: "Sõnu otsitakse ka salasõna seest, standardi järgi võrreldakse tervet salasõna", EN: "Words are looked for inside the password, the standard compares it as a whole"}}
	lintInside     = said{"lint.contains.personal", msg.Text{ET: "Isikukoodi, telefoninumbrit ja registreerimismärki otsitakse ka salasõna seest, standardi järgi võrreldakse tervet salasõna", EN: "Personal codes, phone numbers and plates are looked for inside the password, the standard compares it as a whole"}}
	lintBreached   = said{"lint.breached", msg.Text{ET: "Salasõna ei võrrelda lekkinud salasõnade loendiga, standard nõuab seda", EN: "No list of stolen passwords is compared with, the standard asks for one"}}
	lintCurrent    = said{"lint.current", msg.Text{ET: "Praegust salasõna ei nõuta, standard nõuab seda", EN: "The current password is not demanded, the standard asks for it"}}
	lintContext    = said{"lint.context", msg.Text{ET: "Asutusega seotud sõnade loend puudub, standard nõuab seda", EN: "There is no list of words of the house, the standard asks for one"}}
)
