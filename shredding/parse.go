// SPDX-License-Identifier: MIT

package shredding

import (
	"strings"

	"github.com/teabehaldus/teabehaldus/internal/msg"
)

// ParseCategory reads a category by its letter, its name, or the name of a carrier, in Estonian or English: "P", "paber",
// "SSD", "magnetic card". What could be one category or another is not guessed: an identity card may have a chip or a
// strip. Errors: [law.ErrUnknown]; [law.ErrUnreadable] for text that is not UTF-8.
//
// Source: DIN 66399-1 = ISO/IEC 21964-1.
func ParseCategory(s string) (Category, error) {
	text, err := normal(s)
	if err != nil {
		return 0, err
	}
	text = strings.ReplaceAll(text, "-", " ")
	for c := Paper; c <= Electronic; c++ {
		name := categories.Msg(c)
		if c == Electronic {
			name.ET = "elektrooniline andmekandja" // as "elektrooniline teabekandja" a rule book means tapes and disks too
		}
		if strings.EqualFold(text, c.String()) || strings.EqualFold(text, name.ET) || strings.EqualFold(text, name.EN) {
			return c, nil
		}
	}
	for i := range carriers {
		if strings.EqualFold(text, carriers[i].name) {
			return carriers[i].category, nil
		}
	}
	return 0, noCategory(msg.Quote(s))
}

// letters are the categories in their order.
const letters = "PFOTHE"

// carriers are carriers by name, a space for every hyphen. A disk without platters is E, not H.
var carriers = [...]struct {
	name     string
	category Category
}{
	{"paberdokument", Paper}, {"paberteabekandja", Paper}, {"paper document", Paper},
	{"mikrofilm", Film}, {"microfilm", Film}, {"mikrofišš", Film}, {"microfiche", Film}, {"foolium", Film}, {"foil", Film},
	{"röntgenfilm", Film}, {"X ray film", Film},
	{"optical", Optical}, {"optiline andmekandja", Optical}, {"CD", Optical}, {"CD d", Optical}, {"CD sid", Optical}, {"CD plaadid", Optical}, {"DVD", Optical}, {"Blu ray", Optical}, {"CD ROM", Optical}, {"CD plaat", Optical}, {"DVD plaat", Optical}, {"optiline ketas", Optical}, {"optical disc", Optical},
	{"magnetic", Magnetic}, {"magnetiline andmekandja", Magnetic}, {"magnetiline teabekandja", Magnetic}, {"magnetlint", Magnetic}, {"lint", Magnetic}, {"magnetic tape", Magnetic}, {"tape", Magnetic}, {"diskett", Magnetic},
	{"floppy disk", Magnetic}, {"floppy", Magnetic}, {"magnetkaart", Magnetic}, {"magnetribaga kaart", Magnetic}, {"magnetic card", Magnetic},
	{"HDD", HardDisk}, {"hard disk drive", HardDisk}, {"hard drive", HardDisk},
	{"electronic", Electronic}, {"SSD", Electronic}, {"pooljuhtketas", Electronic}, {"solid state disk", Electronic}, {"solid state drive", Electronic},
	{"välkmälu", Electronic}, {"flash memory", Electronic}, {"flash drive", Electronic}, {"mälupulk", Electronic}, {"USB mälupulk", Electronic}, {"USB pulk", Electronic},
	{"USB", Electronic}, {"USB stick", Electronic}, {"memory stick", Electronic}, {"mälukaart", Electronic}, {"memory card", Electronic},
	{"SD kaart", Electronic}, {"SD card", Electronic}, {"tahvelarvuti", Electronic}, {"tablet", Electronic},
	{"kiipkaart", Electronic}, {"chip card", Electronic}, {"smart card", Electronic},
	{"telefon", Electronic}, {"mobiiltelefon", Electronic}, {"nutitelefon", Electronic}, {"phone", Electronic}, {"mobile phone", Electronic}, {"smartphone", Electronic},
}
