// SPDX-License-Identifier: MIT

package handling

import (
	"cmp"
	"strings"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/internal/acts"
	"github.com/teabehaldus/teabehaldus/internal/decide"
	"github.com/teabehaldus/teabehaldus/internal/enum"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
)

// The rules of Saaremaa Museum on the use of information systems (infosüsteemide kasutamise kord).

var saaremaaAct = acts.Saaremaa()

func saaremaa(clause law.ID, provision, code string, v law.Verdict, et, en string) decide.Outcome {
	return decide.Say(clause, saaremaaAct.At(provision), code, v, et, en)
}

var saaremaaDuties = [Laptop + 1]duty{
	OtherWay: {
		Restricted,
		saaremaa("saaremaa-4.19", "p 4.19", "silent", law.Undecided,
			"Kord nõuab krüpteerimist välisel andmekandjal, väljaspool asutust asuvas arvutis ja elektronpostis; muude viiside kohta kord midagi ei ütle",
			"The rules ask for encryption on an outside carrier, on a computer outside and in e-mail; of other ways they say nothing"),
		free("saaremaa-4.19", saaremaaAct.At("p 4.19")),
	},
	ExternalCarrier: {
		Harmful,
		saaremaa("saaremaa-3.6", "p 3.6", "carrier", law.Mandatory,
			"Asutusesisene teave, mille avalikuks saamine kahjustaks asutust või selle kliente, krüpteeritakse välisel andmekandjal ID-kaardi või muu selleks ette nähtud vahendiga",
			"Internal information whose becoming public would harm the institution or its clients is encrypted on an outside carrier, with an ID card or another means meant for it"),
		free("saaremaa-3.6", saaremaaAct.At("p 3.6")),
	},
	EmailOut: {
		Restricted,
		saaremaa("saaremaa-4.19", "p 4.19", "email", law.Mandatory,
			"Piiratud juurdepääsuga teavet ei saadeta elektronpostiga välja krüpteerimata", "Restricted information is not e-mailed out unencrypted"),
		free("saaremaa-4.19", saaremaaAct.At("p 4.19")),
	},
	EmailInside: { // the clause speaks of mail that leaves
		Restricted,
		free("saaremaa-4.19", saaremaaAct.At("p 4.19")),
		free("saaremaa-4.19", saaremaaAct.At("p 4.19")),
	},
	OutsideComputer: {
		Restricted,
		saaremaa("saaremaa-4.3", "p 4.3", "outside-computer", law.Mandatory,
			"Asutusesisest teavet ei hoita väljaspool asutust asuvas arvutis krüpteerimata", "Internal information is not kept unencrypted on a computer outside the institution"),
		free("saaremaa-4.3", saaremaaAct.At("p 4.3")),
	},
	Laptop: {
		Restricted,
		saaremaa("saaremaa-4.3", "p 4.3", "silent", law.Undecided,
			"Oleneb sülearvuti asukohast: kui see on väljaspool asutust, kehtib sama nõue mis muule väljaspool asutust asuvale arvutile", "It depends on where the laptop is: outside the institution the rule for any computer outside binds it"),
		free("saaremaa-4.3", saaremaaAct.At("p 4.3")),
	},
}

// SaaremaaEncryption tells whether information is encrypted on a way (krüpteerimiskohustus): on an outside carrier
// internal information that would do harm, by e-mail that leaves any restricted information, on a computer located
// outside any internal information, whoever owns the computer. E-mail that stays inside is not bound; any other passing
// on, and a laptop of which the place is not known, are left open. Whether a format encrypts says [Format.Encrypts].
// Errors: [law.ErrMissing], [law.ErrUnknown].
//
// Source: Saaremaa p 3.6, 4.3, 4.19.
func SaaremaaEncryption(access Access, way Way) (law.Decision, error) {
	return encryption(&saaremaaDuties, access, way)
}

var saaremaaAttachments = []rule[attachment]{
	{
		Outcome: saaremaa("saaremaa-4.20", "p 4.20", "document", law.Allowed,
			"Fail ei ole käivitatav fail ega süsteemifail", "The file is neither executable nor of the system"),
		When:  func(a attachment) bool { return a.lists == document },
		Unmet: func(a attachment) decide.Set { return a.notes },
	},
	{
		Outcome: saaremaa("saaremaa-4.20", "p 4.20", "duty", law.Allowed,
			"Selliste failide saatmine kuulub teenistuja tööülesannete hulka", "Sending such files belongs to the sender's duties"),
		When:  func(a attachment) bool { return a.duty },
		Unmet: func(a attachment) decide.Set { return a.notes },
	},
	{
		Outcome: saaremaa("saaremaa-4.20", "p 4.20", "listed", law.Refused,
			"Käivitatavaid faile ja süsteemifaile elektronpostiga ei saadeta", "Executable and system files are not sent by e-mail"),
		When:  func(a attachment) bool { return a.lists&saaremaaList != 0 },
		Unmet: func(a attachment) decide.Set { return a.notes },
	},
	{
		Outcome: saaremaa("saaremaa-4.20", "p 4.20", "of-the-kind", law.Refused,
			"Loetelu on lahtine: ka see on käivitatav fail või süsteemifail", "The list is open: this file is executable or of the system too"),
		When:  func(a attachment) bool { return a.lists&runs != 0 },
		Unmet: func(a attachment) decide.Set { return a.notes | decide.Need(false, alike) },
	},
	{
		Outcome: saaremaa("saaremaa-4.20", "p 4.20", "unlisted", law.Undecided,
			"Laiendit ei nimetata, kuid loetelu on lahtine: kas see on käivitatav fail või süsteemifail, otsustab saatja",
			"The extension is not named, but the list is open: whether the file is executable or of the system the sender decides"),
		Unmet: func(a attachment) decide.Set { return a.notes },
	},
}

// SaaremaaAttachment tells by its name whether a file may be sent by e-mail (käivitatavad ja süsteemsed failid). With
// duty, sending such files belongs to the sender's duties, and any may. The list of the clause is open: what it names is
// refused, and so is what else is executable or of the system by its extension; the formats of documents, pictures, sound
// and film, and signed or encrypted containers are allowed; any other extension, an archive's for instance, decides
// nothing, and the answer is [law.Undecided]. Names are read as by [AntslaAttachment]. Errors: [law.ErrMissing] for a name
// in which there is nothing to read; [law.ErrUnreadable] for text that is not valid UTF-8.
//
// Source: Saaremaa p 4.20.
func SaaremaaAttachment(name string, duty bool) (law.Decision, error) {
	a, err := readAttachment(name, duty)
	if err != nil {
		return law.Decision{}, err
	}
	return ask(saaremaaAttachments, a), nil
}

// SaaremaaReader is who wants to read the mail of an employee. The zero SaaremaaReader is unknown, and refused.
//
// Source: Saaremaa p 3.13.
type SaaremaaReader uint8

// The readers.
const (
	SecurityOfficer SaaremaaReader = iota + 1 // infoturbe eest vastutav töötaja
	DirectManager                             // vahetu juht
	AnyoneElse                                // any other but the employee
)

var readers = enum.Names[SaaremaaReader]{
	SecurityOfficer: {Code: "security-officer", ET: "infoturbe eest vastutav töötaja", EN: "security officer"},
	DirectManager:   {Code: "direct-manager", ET: "vahetu juht", EN: "direct manager"},
	AnyoneElse:      {Code: "anyone-else", ET: "muu isik", EN: "anyone else"},
}

// String returns the code of the reader; "" for the zero SaaremaaReader.
func (r SaaremaaReader) String() string { return readers.Code(r) }

// Text returns the reader in Estonian or English; "" for the zero SaaremaaReader.
func (r SaaremaaReader) Text(tag language.Tag) string { return readers.Text(r, tag) }

// MarshalText writes the code of the reader.
func (r SaaremaaReader) MarshalText() ([]byte, error) { return readers.Marshal(r) }

// UnmarshalText reads the code of a reader.
func (r *SaaremaaReader) UnmarshalText(text []byte) error { return readers.Decode(text, r) }

// SaaremaaMailReading is a wish to read an employee's mail (elektronpostiga tutvumine).
//
// Source: Saaremaa p 3.13.
type SaaremaaMailReading struct {
	Folder    string // in which it lies, with or without those above it: "Inbox/Isiklik"
	Reader    SaaremaaReader
	DutyNeed  bool // there is a duty need (teenistusalane vajadus)
	Requested bool // for DirectManager: the security officer asked user support for the access
}

type reading struct {
	SaaremaaMailReading
	private bool
}

var saaremaaReading = []rule[reading]{
	{
		Outcome: saaremaa("saaremaa-3.13", "p 3.13", "private", law.Refused,
			"Kaustas „Isiklik“ olevad kirjad on eraelulised; neid ei loeta", "Mail in the folder Isiklik is private and is not read"),
		When: func(r reading) bool { return r.private },
	},
	{
		Outcome: saaremaa("saaremaa-3.13", "p 3.13", "security-officer", law.Allowed,
			"Infoturbe eest vastutav töötaja võib teenistusalasest vajadusest tulenevalt kirjadega ette teatamata tutvuda",
			"The security officer may read it without notice for a duty need"),
		When:  func(r reading) bool { return r.Reader == SecurityOfficer },
		Unmet: func(r reading) decide.Set { return decide.Need(r.DutyNeed, dutyNeed) },
	},
	{
		Outcome: saaremaa("saaremaa-3.13", "p 3.13", "direct-manager", law.Allowed,
			"Vahetule juhile võib infoturbe eest vastutav töötaja teenistusalasest vajadusest tulenevalt kasutajatoelt juurdepääsu taotleda",
			"For the direct manager the security officer may ask access of user support for a duty need"),
		When: func(r reading) bool { return r.Reader == DirectManager },
		Unmet: func(r reading) decide.Set {
			return decide.Need(r.DutyNeed, dutyNeed) | decide.Need(r.Requested, requested)
		},
	},
	{Outcome: saaremaa("saaremaa-3.13", "p 3.13", "anyone-else", law.Refused,
		"Kord ei anna teistele õigust töötaja kirjadega tutvuda", "The rules give nobody else the right to read an employee's mail")},
}

// SaaremaaReadMail tells whether somebody may read an employee's mail (elektronpostiga tutvumine): none in the folder
// Isiklik or below it; other mail the security officer without notice, for a duty need, or the direct manager once the
// officer asked user support for it. The folder's name counts in any case, in a path written with /, \ or dots.
// Errors: [law.ErrMissing] for no reader and no folder; [law.ErrUnknown]; [law.ErrUnreadable] for text that is not valid
// UTF-8.
//
// Source: Saaremaa p 3.13.
func SaaremaaReadMail(r SaaremaaMailReading) (law.Decision, error) {
	if err := cmp.Or(known("reader", readers, r.Reader), valid("folder", r.Folder)); err != nil {
		return law.Decision{}, err
	}
	if !filled(r.Folder) {
		return law.Decision{}, refuse.Missing("folder")
	}
	return ask(saaremaaReading, reading{r, isPrivate(r.Folder)}), nil
}

// isPrivate reports whether one of the folders of a path is Isiklik.
func isPrivate(path string) bool {
	for path != "" {
		i := strings.IndexAny(path, `/\.`)
		folder := path
		if path = ""; i >= 0 {
			folder, path = folder[:i], folder[i+1:]
		}
		if strings.EqualFold(strings.TrimFunc(folder, unseen), "Isiklik") {
			return true
		}
	}
	return false
}

// SaaremaaConnection is a carrier to be connected to a computer or the network of the institution (andmekandja
// ühendamine).
//
// Source: Saaremaa p 4.14.
type SaaremaaConnection struct {
	Own         bool // it is the institution's; what is not known for its own is a foreign one (mitte-asutuse päritoluga)
	Checked     bool // for viruses
	ByAppointee bool // by the person whom user support named (kasutajatoe määratud isik)
}

var saaremaaConnection = []rule[SaaremaaConnection]{
	{
		Outcome: saaremaa("saaremaa-4.14", "p 4.14", "own", law.Allowed,
			"Andmekandja on asutuse oma", "The carrier is the institution's own"),
		When: func(c SaaremaaConnection) bool { return c.Own },
	},
	{
		Outcome: saaremaa("saaremaa-4.14", "p 4.14", "foreign", law.Allowed,
			"Võõra andmekandja kontrollib enne ühendamist viirusetõrjega kasutajatoe määratud isik",
			"A foreign carrier is checked for viruses by the person named by user support before it is connected"),
		Unmet: func(c SaaremaaConnection) decide.Set {
			return decide.Need(c.Checked, virusChecked) | decide.Need(c.ByAppointee, byAppointee)
		},
	},
}

// SaaremaaConnect tells whether a carrier, a phone or a memory stick for instance, may be connected to the
// institution's computers or network (võõra andmekandja ühendamine): one that is not the institution's only after a
// virus check by the person whom user support named. It has no errors.
//
// Source: Saaremaa p 4.14.
func SaaremaaConnect(c SaaremaaConnection) (law.Decision, error) {
	return ask(saaremaaConnection, c), nil
}

// SaaremaaAddressUse is what an employee does with a mail address for work. The zero SaaremaaAddressUse is unknown, and refused.
//
// Source: Saaremaa p 4.17.
type SaaremaaAddressUse uint8

// The uses.
const (
	SendFrom   SaaremaaAddressUse = iota + 1 // sends work information from it
	ReceiveAt                                // receives work information at it
	RedirectTo                               // redirects work mail to it
	WriteTo                                  // writes to a correspondent there, from the institution's address
)

var addressUses = enum.Names[SaaremaaAddressUse]{
	SendFrom:   {Code: "send-from", ET: "tööalase teabe saatmine", EN: "sending from it"},
	ReceiveAt:  {Code: "receive-at", ET: "tööalase teabe vastuvõtmine", EN: "receiving at it"},
	RedirectTo: {Code: "redirect-to", ET: "tööposti suunamine", EN: "redirecting to it"},
	WriteTo:    {Code: "write-to", ET: "kirjutamine sellele aadressile", EN: "writing to it"},
}

// String returns the code of the use; "" for the zero SaaremaaAddressUse.
func (u SaaremaaAddressUse) String() string { return addressUses.Code(u) }

// Text returns the use in Estonian or English; "" for the zero SaaremaaAddressUse.
func (u SaaremaaAddressUse) Text(tag language.Tag) string { return addressUses.Text(u, tag) }

// MarshalText writes the code of the use.
func (u SaaremaaAddressUse) MarshalText() ([]byte, error) { return addressUses.Marshal(u) }

// UnmarshalText reads the code of a use.
func (u *SaaremaaAddressUse) UnmarshalText(text []byte) error { return addressUses.Decode(text, u) }

type addressUse struct {
	use     SaaremaaAddressUse
	outside bool
}

var saaremaaAddress = []rule[addressUse]{
	{
		Outcome: saaremaa("saaremaa-4.17", "p 4.17", "own", law.Allowed,
			"Aadress on asutuse oma", "The address is the institution's own"),
		When: func(a addressUse) bool { return !a.outside },
	},
	{
		Outcome: saaremaa("saaremaa-4.17", "p 4.17", "correspondent", law.Allowed,
			"Asutuse aadressilt võib kirjutada välisele kirjasaajale; piiratud juurdepääsuga teave krüpteeritakse",
			"From the institution's address one may write to a correspondent outside; restricted information is encrypted"),
		When: func(a addressUse) bool { return a.use == WriteTo },
	},
	{
		Outcome: saaremaa("saaremaa-4.17", "p 4.17", "redirect", law.Refused,
			"Tööalast elektronposti asutusevälisele aadressile ei suunata", "Work mail is not redirected to an address outside"),
		When: func(a addressUse) bool { return a.use == RedirectTo },
	},
	{Outcome: saaremaa("saaremaa-4.17", "p 4.17", "outside", law.Refused,
		"Tööalast teavet asutusevälise aadressi kaudu ei saadeta ega võeta vastu", "Work information is not sent from, or received at, an address outside")},
}

// SaaremaaAddress tells whether an employee may use a mail address for work (asutuseväline elektronpostiaadress): one
// outside the institution neither to send or receive work information nor to redirect work mail to; writing to a
// correspondent outside is not banned, and [SaaremaaEncryption] binds it. An address is inside when its domain is one of
// the given; a subdomain is another domain. Errors:
// [law.ErrMissing] for no use and no domain; [law.ErrUnknown]; [law.ErrUnreadable] for what is not one address or domain.
//
// Source: Saaremaa p 4.17, 4.19.
func SaaremaaAddress(use SaaremaaAddressUse, address string, domains ...string) (law.Decision, error) {
	if err := known("use", addressUses, use); err != nil {
		return law.Decision{}, err
	}
	a, err := readAddress("address", address)
	if err != nil {
		return law.Decision{}, err
	}
	if len(domains) == 0 {
		return law.Decision{}, refuse.Missing("domains")
	}
	outside := true
	for _, domain := range domains {
		domain = strings.TrimSuffix(domain, ".")
		if err := valid("domain", domain); err != nil {
			return law.Decision{}, err
		}
		if !isPart(domain) {
			return law.Decision{}, noAddress("domain", domain)
		}
		outside = outside && !alikeText(a.domain, domain)
	}
	return ask(saaremaaAddress, addressUse{use, outside}), nil
}
