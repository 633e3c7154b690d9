// SPDX-License-Identifier: MIT

package deadlines

import (
	"strconv"
	"strings"
	"time"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/enum"
	"github.com/teabehaldus/teabehaldus/internal/msg"
)

// The sentences of this package. Estonian is authoritative.

var weekdays = [...]msg.Text{
	time.Sunday:    {ET: "pühapäev", EN: "Sunday"},
	time.Monday:    {ET: "esmaspäev", EN: "Monday"},
	time.Tuesday:   {ET: "teisipäev", EN: "Tuesday"},
	time.Wednesday: {ET: "kolmapäev", EN: "Wednesday"},
	time.Thursday:  {ET: "neljapäev", EN: "Thursday"},
	time.Friday:    {ET: "reede", EN: "Friday"},
	time.Saturday:  {ET: "laupäev", EN: "Saturday"},
}

var dayKinds = enum.Names[DayKind]{
	Workday:   {Code: "workday", ET: "tööpäev", EN: "working day"},
	Shortened: {Code: "shortened", ET: "lühendatud tööpäev", EN: "shortened working day"},
	Weekend:   {Code: "weekend", ET: "nädalavahetus", EN: "weekend"},
	Holiday:   {Code: "holiday", ET: "riigipüha", EN: "public holiday"},
	DayOff:    {Code: "day-off", ET: "puhkepäev", EN: "day off"},
}

var events = enum.Names[Event]{
	Registered: {Code: "registered", ET: "registreerimine", EN: "registration"},
	Received:   {Code: "received", ET: "saamine", EN: "receipt"},
	Sent:       {Code: "sent", ET: "saatmine", EN: "sending"},
	Signed:     {Code: "signed", ET: "allkirjastamine", EN: "signing"},
	Submitted:  {Code: "submitted", ET: "esitamine", EN: "submission"},
	Forwarded:  {Code: "forwarded", ET: "edastamine", EN: "forwarding"},
	Learned:    {Code: "learned", ET: "teadasaamine", EN: "learning"},
	Published:  {Code: "published", ET: "avaldamine", EN: "publication"},
	Resolved:   {Code: "resolved", ET: "lahendamine", EN: "resolution"},
	Happened:   {Code: "happened", ET: "juhtum", EN: "the incident"},
	Done:       {Code: "done", ET: "lähtepäev", EN: "the day counted from"},
	Approved:   {Code: "approved", ET: "heakskiitmine", EN: "approval"},
	Notified:   {Code: "notified", ET: "teatavakstegemine", EN: "notification"},
	Decided:    {Code: "decided", ET: "otsuse tegemine", EN: "decision"},
	Held:       {Code: "held", ET: "toimumine", EN: "the meeting or hearing"},
	Ended:      {Code: "ended", ET: "lõppemine", EN: "the end"},
	Started:    {Code: "started", ET: "alustamine", EN: "the start"},
}

// eventDay and eventMoment name the day and the time of an event: "Registreerimise päev". Most Estonian names are of
// acts, whose genitive ends in -se for -ne.
func eventDay(e Event) msg.Text {
	switch e {
	case Done:
		return msg.Text{ET: "Lähtepäev", EN: "Day counted from"}
	case Happened:
		return msg.Text{ET: "Juhtumi päev", EN: "Day of the incident"}
	}
	return msg.Text{ET: genitive(e) + " päev", EN: "Day of " + events.Msg(e).EN}
}

func eventMoment(e Event) msg.Text {
	switch e {
	case Done:
		return msg.Text{ET: "Lähteaeg", EN: "Time counted from"}
	case Happened:
		return msg.Text{ET: "Juhtumi aeg", EN: "Time of the incident"}
	}
	return msg.Text{ET: genitive(e) + " aeg", EN: "Time of " + events.Msg(e).EN}
}

func genitive(e Event) string {
	return strings.TrimSuffix(events.Msg(e).Capital().ET, "ne") + "se"
}

// The codes of the steps. They are stable.
const (
	stepEvent     = "event"     // the day from which the count starts
	stepFirst     = "first-day" // the first day counted
	stepSkip      = "skip"      // a day off that is not counted, or that the due day moves off
	stepIgnored   = "ignored"   // an institution's own change that a statute does not heed
	stepEnd       = "end"       // the day on which the term ends before it moves
	stepClamp     = "clamp"     // the month has no such day
	stepStays     = "stays"     // a day off off which the end does not move
	stepWindow    = "window"    // the first day on which the act can be done
	stepStatute   = "statute"   // the statute goes before the institution's rule
	stepEarlier   = "earlier"   // of an institution's rule and its statute the earlier day counts
	stepOnly      = "only"      // of an institution's rule and its statute only one is in force
	stepLimit     = "limit"     // the limit before its extension
	stepExtension = "extension" // the limit is extended
	stepOpen      = "open"      // a branch of the rule that has no day
	stepHours     = "hours"     // hours run, and how
	stepNote      = "note"      // what is not applied, and where it stands
	stepDue       = "due"       // the answer
	stepBefore    = "before"    // the notice is due before the limit, so the walk goes back
	stepNotice    = "notice"    // the answer: until when the extension is to be told
)

var (
	textEvent       = msg.Text{ET: "{1}; seda päeva ei arvestata", EN: "{1}; it is not counted itself"}
	textFirstWork   = msg.Text{ET: "Esimene tööpäev, mis läheb arvesse", EN: "First working day counted"}
	textFirst       = msg.Text{ET: "Tähtaja esimene päev", EN: "First day of the term"}
	textIgnored     = msg.Text{ET: "{1}: asutuse enda muudatus; seadusest tulenevat tähtaega see ei mõjuta", EN: "{1}: the institution's own change, which does not move a statutory limit"}
	textEnd         = msg.Text{ET: "Tähtaeg lõpeb: {1}", EN: "The term ends: {1}"}
	textClamp       = msg.Text{ET: "Selles kuus ei ole {1}. kuupäeva: tähtaeg lõpeb kuu viimasel päeval", EN: "The month has no day {1}: the term ends on its last day"}
	textStays       = msg.Text{ET: "Puhkepäev ({1}), kuid tähtaja lõpp ei nihku", EN: "A day off ({1}), but the end does not move"}
	textWindow      = msg.Text{ET: "Toimingu saab teha alates sellest päevast", EN: "The act can be done from this day"}
	textOpen        = msg.Text{ET: "Teine võimalus, millel kindlat päeva ei ole: {1}", EN: "Another way, which ends on no certain day: {1}"}
	textStatute     = msg.Text{ET: "Õigusaktist ({1}) tuleneb muu tähtaeg; kohaldatakse seda", EN: "An act ({1}) sets its own limit, which goes before this rule"}
	textEarlier     = msg.Text{ET: "{1}: {2}; {3}: {4}; kehtib varasem tähtpäev", EN: "{1}: {2}; {3}: {4}; the earlier counts"}
	textOnly        = msg.Text{ET: "Sündmuse päeval kehtis neist kahest ainult {1}", EN: "Of the two only {1} was in force on the day of the event"}
	textExtended    = msg.Text{ET: "Tähtaega pikendatakse: kokku kuni {1}, arvestatuna samast algusest", EN: "The limit is extended: {1} at most in total, from the same start"}
	textLimit       = msg.Text{ET: "Esialgne tähtpäev: {1}, {2}", EN: "First limit: {1}, {2}"}
	textDue         = msg.Text{ET: "Tähtpäev: {1}, {2} kella 24.00-ni", EN: "Due: {1}, {2} until 24:00"}
	textBegins      = msg.Text{ET: "Jõustub: {1}, {2}", EN: "In force from: {1}, {2}"}
	textNotice      = msg.Text{ET: "Pikendamisest teatada hiljemalt: {1}, {2}", EN: "Notice of the extension is due by: {1}, {2}"}
	textHoursFrom   = msg.Text{ET: "{1}: {2}", EN: "{1}: {2}"}
	textHours       = msg.Text{ET: "{1} tundi arvestatakse järjest, ka öösel, puhkepäevadel ja kellakeeramise ajal; tähtaja lõpp ei nihku", EN: "{1} hours run on end, through nights, days off and changes of the clock; the end does not move"}
	textWorkHours   = msg.Text{ET: "{1} tundi arvestatakse ainult tööpäevadel kella 0.00–24.00", EN: "{1} hours run on working days only, 00:00–24:00"}
	textStrictHours = msg.Text{ET: "Arvestatakse rangemalt, kui määrus lubab: ka sündmuse tund läheb arvesse ja tähtaega ei pikendata nii, et selles oleks kaks tööpäeva", EN: "Counted more strictly than the regulation allows: the hour of the event counts too, and the hours are not prolonged to hold two working days"}
	textHoursDue    = msg.Text{ET: "Tähtaeg lõpeb: {1}", EN: "The hours end: {1}"}
	textBefore      = msg.Text{ET: "Teatada tuleb enne tähtpäeva saabumist: hiljemalt eelneval tööpäeval", EN: "To be told before the due day arrives: by the working day before it"}
)

// What is found wrong with a rule: how many event days, by how many days, and the first and last of them.
var (
	textNoRule     = msg.Text{ET: "Reeglit ei ole", EN: "There is no rule"}
	textLater      = msg.Text{ET: "Sündmuse päevadel {3}–{4} on tähtpäev {1} korral hilisem kui {5} lubab, kuni {2} päeva võrra; kehtib varasem tähtpäev", EN: "For events from {3} to {4} the due day is on {1} days later than {5} allows, by up to {2} days; the earlier due day counts"}
	textLaterAlone = msg.Text{ET: "Sündmuse päevadel {3}–{4} on tähtpäev {1} korral hilisem kui {5} lubab, kuni {2} päeva võrra", EN: "For events from {3} to {4} the due day is on {1} days later than {5} allows, by up to {2} days"}
	textOther      = msg.Text{ET: "Kehtida võib muu tähtaeg: {1} ({2})", EN: "Another limit may apply: {1} ({2})"}
	textOwnLater   = msg.Text{ET: "Asutuse enda tähtpäev on {1} päeva võrra hilisem kui {2} lubab; kehtib varasem tähtpäev", EN: "The institution's own due day is later than {2} allows, by {1} days; the earlier due day counts"}
	textNoLonger   = msg.Text{ET: "Sündmuse päevadel {3}–{4} ei anna pikendamine {1} korral ühtegi päeva juurde ({5})", EN: "For events from {3} to {4} the extension gives on {1} days no day more ({5})"}
)

// What RMK has done with a document.
var (
	textEmail      = msg.Text{ET: "Arvesse läheb e-kirja registreerimine", EN: "The registration of the e-mail counts"}
	textPaper      = msg.Text{ET: "Arvesse läheb paberdokumendi registreerimine: see oli esimene", EN: "The registration of the paper counts: it was the first"}
	textAnswered   = msg.Text{ET: "Saatjale on vastatud", EN: "The sender was answered"}
	textActs       = msg.Text{ET: "Toimingud on tehtud ja asjaosalistele on neist vajaduse korral teatatud", EN: "The acts are carried out and those concerned told where needed"}
	textActsOpen   = msg.Text{ET: "Toimingud on tegemata ja saatjale ei ole vastatud", EN: "The acts are open and the sender is not answered"}
	textOthersOpen = msg.Text{ET: "Toimingutest on asjaosalistele teatamata", EN: "Those concerned are not told of the acts"}
)

// termText is a term in both languages: "5 tööpäeva", "1 month".
func termText(t Term) msg.Text {
	if t.String() == "" {
		return msg.Text{}
	}
	et := termUnits[t.unit].many
	if t.n == 1 {
		et = termUnits[t.unit].one
	}
	return msg.Text{ET: strconv.Itoa(t.n) + " " + et, EN: t.String()}
}

var termUnits = [...]struct{ one, many string }{
	civil.Day:   {"päev", "päeva"},
	civil.Week:  {"nädal", "nädalat"},
	civil.Month: {"kuu", "kuud"},
	civil.Year:  {"aasta", "aastat"},
	workday:     {"tööpäev", "tööpäeva"},
	hour:        {"tund", "tundi"},
	workHour:    {"tund tööpäevadel", "tundi tööpäevadel"},
}

var monthsOfYear = [...]string{
	time.January: "jaanuar", time.February: "veebruar", time.March: "märts", time.April: "aprill", time.May: "mai", time.June: "juuni",
	time.July: "juuli", time.August: "august", time.September: "september", time.October: "oktoober", time.November: "november",
	time.December: "detsember",
}

// windowText is a window in both languages: "2. jaanuar – 31. märts", "2 January – 31 March".
func windowText(w Window) msg.Text {
	switch {
	case !w.valid():
		return msg.Text{}
	case w == Monthly(1, 31):
		return msg.Text{ET: "iga kalendrikuu", EN: "each calendar month"}
	case w.monthly():
		return msg.Text{ET: "iga kuu {1}.–{2}. kuupäev", EN: "day {1} to {2} of each month"}.With(int(w.from.day), int(w.to.day))
	}
	return msg.Text{
		ET: monthDayText(w.from, ". ", monthsOfYear[w.from.month]) + " – " + monthDayText(w.to, ". ", monthsOfYear[w.to.month]),
		EN: monthDayText(w.from, " ", time.Month(w.from.month).String()) + " – " + monthDayText(w.to, " ", time.Month(w.to.month).String()),
	}
}

func monthDayText(d monthDay, gap, month string) string {
	return strconv.Itoa(int(d.day)) + gap + month
}

// plain is a text that both languages share, such as "AvTS § 18 lg 1".
func plain(s string) msg.Text { return msg.Text{ET: s, EN: s} }

// dayText names a day in a sentence: the day of the week, and the date as the language writes it.
func dayText(t msg.Text, d civil.Date) msg.Text {
	return t.Put(weekdays[d.Weekday()], msg.Date(d))
}
