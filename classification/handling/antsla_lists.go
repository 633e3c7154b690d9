// SPDX-License-Identifier: MIT

package handling

import (
	"github.com/teabehaldus/teabehaldus/internal/element"
	"github.com/teabehaldus/teabehaldus/law"
)

// What the regulation of Antsla asks of things: of mail, laptops and carriers.

// AntslaMail is an e-mail to be sent (e-kiri). Addresses are written with or without a name before them, one in each string.
//
// Source: Antsla § 19 lg 3, § 19 lg 8.
type AntslaMail struct {
	From        string // empty: not known, so that no addressee is taken for the sender
	To, Cc, Bcc []string
	Subject     string
	Lists       []string // which of the addresses are distribution lists (jaotusnimekiri); others are taken for one addressee's
}

var (
	noSubject = law.Check{
		Clause: "antsla-19.3", Code: "mail.subject", Source: antslaAct.At("§ 19 lg 3"),
		ET: "Kirja teema puudub", EN: "The subject is missing",
	}
	shownRecipients = law.Check{
		Clause: "antsla-19.8", Code: "mail.recipients", Source: antslaAct.At("§ 19 lg 8"),
		ET: "Kirja saajad näevad teiste adressaatide andmeid; kirjutage aadressid pimekoopia väljale või kasutage jaotusnimekirja",
		EN: "Recipients see the data of others; put the addresses in Bcc or use a distribution list",
	}
)

// Check returns what is wrong with an e-mail before it is sent: that it has no subject (kirja teema), and that an addressee sees the
// address of another (pimekoopia). One addressee alone may stand in To; where there are several, all stand in Bcc. The
// sender is no other addressee. An address given twice, in another case or with another name before it, is one; one with
// a tag (mari+uudised@) is another. A distribution list stands for several, and its address shows none of them. It is nil when
// nothing is wrong. Errors: [law.ErrUnreadable] for what is not one address, and for text that is not valid UTF-8.
//
// Source: Antsla § 19 lg 3, § 19 lg 8.
func (m AntslaMail) Check() ([]law.Finding, error) {
	var sender mailAddress
	if m.From != "" {
		var err error
		if sender, err = readAddress("from", m.From); err != nil {
			return nil, err
		}
	}
	if err := valid("subject", m.Subject); err != nil {
		return nil, err
	}
	var found []law.Finding
	if !filled(m.Subject) {
		found = append(found, noSubject.Finding(0, 0))
	}
	var first mailAddress
	var lists map[mailAddress]bool
	shown, several := false, false
	for i, addresses := range [...][]string{m.Lists, m.To, m.Cc, m.Bcc} {
		for _, text := range addresses {
			a, err := readAddress([...]string{"lists", "to", "cc", "bcc"}[i], text)
			switch {
			case err != nil:
				return nil, err
			case i == 0:
				if lists == nil {
					lists = make(map[mailAddress]bool, len(m.Lists))
				}
				lists[a.folded()] = true
				continue
			case a.is(sender):
				continue
			case lists != nil && lists[a.folded()]:
				several = true
				continue
			case first == (mailAddress{}):
				first = a
			case !a.is(first):
				several = true
			}
			shown = shown || i < 3
		}
	}
	if several && shown {
		found = append(found, shownRecipients.Finding(0, 0))
	}
	return found, nil
}

// AntslaLaptop is how a laptop is protected (sülearvuti kaitse).
//
// Source: Antsla § 13 lg 4.
type AntslaLaptop struct {
	Access        Access // of what it holds or processes; unknown is taken for restricted
	UserPassword  bool   // kasutaja salasõna
	BIOSPassword  bool   // set by the administrator (haldaja)
	DiskEncrypted bool   // the disk, or a part of it
	Unsupported   bool   // the technology does not allow disk encryption
}

var antslaLaptop = element.Table[AntslaLaptop]{Source: antslaAct, Rows: []element.Row[AntslaLaptop]{
	{Clause: "antsla-13.4", Code: "laptop.user-password", Provision: "§ 13 lg 4", ET: "Kasutaja salasõna", EN: "The user's password", Has: func(l *AntslaLaptop) bool { return l.Access == Public || l.UserPassword }},
	{Clause: "antsla-13.4", Code: "laptop.bios-password", Provision: "§ 13 lg 4", ET: "Haldaja seatud BIOS-i salasõna", EN: "The BIOS password set by the administrator", Has: func(l *AntslaLaptop) bool { return l.Access == Public || l.BIOSPassword }},
	{
		Clause: "antsla-13.4", Code: "laptop.disk-encryption", Provision: "§ 13 lg 4", Sentence: true,
		ET: "Kõvaketas ja selle osad on krüpteerimata", EN: "Neither the disk nor a part of it is encrypted",
		Has: func(l *AntslaLaptop) bool { return l.Access == Public || l.DiskEncrypted || l.Unsupported },
	},
}}

// Check returns what the protection of a laptop lacks that holds or processes confidential data (sülearvuti kaitse): the
// user's password, a BIOS password set by the administrator and, where the technology allows, an encrypted disk. It is nil
// where nothing is lacking.
//
// Source: Antsla § 13 lg 4.
func (l AntslaLaptop) Check() []law.Finding { return antslaLaptop.Missing(&l) }

// AntslaExchange is an exchange of data on a physical carrier (andmevahetus füüsilise andmekandjaga).
//
// Source: Antsla § 17 lg 2.
type AntslaExchange struct {
	Access            Access // unknown is taken for restricted
	Format            Format // in what the data are wrapped
	Signed            bool   // digitally signed, or with check codes
	IntegrityUnneeded bool   // integrity needs no protection
	Protected         bool   // from damage and from other hands in transport
	Cleaned           bool   // unneeded files were removed before sending
}

var antslaExchange = element.Table[AntslaExchange]{Source: antslaAct, Rows: []element.Row[AntslaExchange]{
	{
		Clause: "antsla-17.2", Code: "carrier.encryption", Provision: "§ 17 lg 2 p 1", Sentence: true,
		ET: "Piiratud juurdepääsuga andmed on krüpteerimata", EN: "The restricted data are not encrypted",
		Has: func(x *AntslaExchange) bool { return x.Access == Public || x.Format.Encrypts() },
	},
	{Clause: "antsla-17.2", Code: "carrier.integrity", Provision: "§ 17 lg 2 p 2", ET: "Digitaalallkiri või kontrollkood", EN: "The digital signature or check code", Has: func(x *AntslaExchange) bool { return x.Signed || x.IntegrityUnneeded }},
	{Clause: "antsla-17.2", Code: "carrier.transport", Provision: "§ 17 lg 2 p 3", ET: "Andmekandja kaitse transpordil", EN: "The protection of the carrier in transport", Has: func(x *AntslaExchange) bool { return x.Protected }},
	{
		Clause: "antsla-17.2", Code: "carrier.cleaned", Provision: "§ 17 lg 2 p 4", Sentence: true,
		ET: "Tarbetud failid on kustutamata", EN: "Unneeded files have not been removed", Has: func(x *AntslaExchange) bool { return x.Cleaned },
	},
}}

// Check returns what an exchange of data on a physical carrier lacks (füüsiline andmekandja) of encryption of restricted
// data, a digital signature or check codes where integrity needs it, protection in transport, and the removal of unneeded
// files. It is nil where nothing is lacking.
//
// Source: Antsla § 17 lg 2.
func (x AntslaExchange) Check() []law.Finding { return antslaExchange.Missing(&x) }
