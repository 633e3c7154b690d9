// SPDX-License-Identifier: MIT

package accounts_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"

	"github.com/teabehaldus/teabehaldus/accounts"
	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/law"
)

var ymd = civil.MustParse

// The given name, and where it is taken the letters of the surname, one by one. Cyrillic letters are not guessed.
func ExampleNameScheme_UserName() {
	taken := accounts.Taken("Mari", "marit", "jyri")
	scheme := accounts.AntslaPolicy().Names()
	for _, name := range [][2]string{{"Mari", "Tamm"}, {"Jüri", "Põld"}, {"Õie-Ann", "Mägi"}, {"Мария", "Петрова"}} {
		fmt.Println(scheme.UserName(name[0], name[1], taken))
	}
	// Output:
	// marita <nil>
	// juri <nil>
	// oie-ann <nil>
	//  first name: the transliteration has no such letter: "М"
}

// Of two called Mari the one who came first has the short address.
func ExampleNameScheme_Address() {
	tamm := accounts.Colleague{First: "Mari", Last: "Tamm", Started: civil.Must(2020, 9, 1)}
	kask := accounts.Colleague{First: "Mari", Last: "Kask", Started: civil.Must(2024, 2, 1)}
	fmt.Println(accounts.SaaremaaPolicy().Names().Address("saaremaamuuseum.ee", tamm, kask))
	fmt.Println(accounts.SaaremaaPolicy().Names().Address("saaremaamuuseum.ee", kask, tamm))
	// Output:
	// mari@saaremaamuuseum.ee <nil>
	// marikask@saaremaamuuseum.ee <nil>
}

func TestUserNames(t *testing.T) {
	antsla, saaremaa := accounts.AntslaPolicy().Names(), accounts.SaaremaaPolicy().Names()
	type row struct {
		name        string
		scheme      accounts.NameScheme
		first, last string
		taken       []string
		want        string
	}
	run := func(rows []row) func(*testing.T) {
		return func(t *testing.T) {
			for _, r := range rows {
				t.Run(r.name, func(t *testing.T) {
					got, err := r.scheme.UserName(r.first, r.last, accounts.Taken(r.taken...))
					require.NoError(t, err)
					assert.Equal(t, r.want, got)
				})
			}
		}
	}
	none := accounts.AntslaPolicy().Names()
	none.Forms[2] = "{given}{surname}"
	hyphen := accounts.AntslaPolicy().Names()
	hyphen.Forms[2] = "{given}-{surname}"
	// Reading 21: cumulative letters of Tamm, then the combination.
	t.Run("antsla-7.1", run([]row{
		{"free", antsla, "Mari", "Tamm", nil, "mari"},
		{"one taken", antsla, "Mari", "Tamm", []string{"mari"}, "marit"},
		{"two taken: cumulative, not maria", antsla, "Mari", "Tamm", []string{"mari", "marit"}, "marita"},
		{"three taken", antsla, "Mari", "Tamm", []string{"mari", "marit", "marita"}, "maritam"},
		{"four taken", antsla, "Mari", "Tamm", []string{"mari", "marit", "marita", "maritam"}, "maritamm"},
		{"the combination is last", antsla, "Mari", "Tamm", []string{"mari", "marit", "marita", "maritam", "maritamm"}, "mari.tamm"},
		{"another separator", hyphen, "Mari", "Tamm", []string{"mari", "marit", "marita", "maritam", "maritamm"}, "mari-tamm"},
		{"a gap is used", antsla, "Mari", "Tamm", []string{"mari", "marita"}, "marit"},
		{"case does not make two names", antsla, "MARI", "TAMM", []string{"Mari", "MARIT"}, "marita"},
		{"a surname of one letter", antsla, "Mari", "O", []string{"mari"}, "mario"},
		{"ä is one letter", antsla, "Mari", "Äär", []string{"mari"}, "maria"},
	}))
	t.Run("saaremaa-5.1", run([]row{
		{"free", saaremaa, "Mari", "Tamm", nil, "mari"},
		{"taken: the surname at the end", saaremaa, "Mari", "Tamm", []string{"mari"}, "maritamm"},
		{"another is taken", saaremaa, "Mari", "Tamm", []string{"marit", "maritamm"}, "mari"},
	}))
	exhausted := map[string]struct {
		scheme accounts.NameScheme
		taken  func(string) bool
	}{
		"antsla-7.1/exhausted":   {antsla, accounts.Taken("mari", "marit", "marita", "maritam", "maritamm", "mari.tamm")},
		"antsla-7.1/everything":  {antsla, func(string) bool { return true }},
		"antsla-7.1/joined":      {none, accounts.Taken("mari", "marit", "marita", "maritam", "maritamm")},
		"saaremaa-5.1/exhausted": {saaremaa, accounts.Taken("mari", "maritamm")},
	}
	for name, e := range exhausted {
		_, err := e.scheme.UserName("Mari", "Tamm", e.taken)
		assert.ErrorIs(t, err, law.ErrNotPossible, name)
	}
}

func TestSpelling(t *testing.T) {
	with := func(change func(*accounts.NameScheme)) accounts.NameScheme {
		s := accounts.AntslaPolicy().Names()
		change(&s)
		return s
	}
	base, icao := accounts.AntslaPolicy().Names(), with(func(s *accounts.NameScheme) { s.Letters = accounts.ICAO })
	joined := with(func(s *accounts.NameScheme) { s.Double = accounts.Joined })
	first := with(func(s *accounts.NameScheme) { s.Double = accounts.FirstPart })
	for _, r := range []struct {
		name        string
		scheme      accounts.NameScheme
		first, last string
		want        string // all candidates
	}{
		{"base letters", base, "Õöäü", "Šž", "ooau ooaus ooausz ooau.sz"},
		{"icao: a letter of two is added as one", icao, "Õöäü", "Äž", "ooeaeue ooeaeueae ooeaeueaez ooeaeue.aez"},
		{"decomposed", base, norm.NFD.String("Õöäü"), norm.NFD.String("Šž"), "ooau ooaus ooausz ooau.sz"},
		{"other Latin", base, "Łukasz", "Ķø", "lukasz lukaszk lukaszko lukasz.ko"},
		{"several marks", base, "Hồ", "Nguyễn", "ho hon hong hongu honguy honguye honguyen ho.nguyen"},
		{"several marks, icao", icao, "Hồ", "Ǹg", "ho hon hong ho.ng"},
		{"a mark that does not compose", base, "Bayọ\u0300", "M\u0303o", "bayo bayom bayomo bayo.mo"},
		{"cedilla, comma, ogonek", base, "Şevket", "Țą", "sevket sevkett sevketta sevket.ta"},
		{"particles", base, "Hans", "von Ö", "hans hansv hansvo hansvon hansvon-o hans.von-o"},
		{"an elided particle", base, "Jeanne", "d'Arc", "jeanne jeanned jeanneda jeannedar jeannedarc jeanne.darc"},
		{"one letter each", base, "Õ", "Ö", "o oo o.o"},
		{"stroked letters", base, "Đđ", "ĦıłŧØ", "dd ddh ddhi ddhil ddhilt ddhilto dd.hilto"},
		{"stroked letters, icao", icao, "Đð", "ĦıłŧØ", "dd ddh ddhi ddhil ddhilt ddhiltoe dd.hiltoe"},
		{"icao: letters of their own", icao, "Þœĳ", "ŋĸ", "thoeij thoeijn thoeijnq thoeij.nq"},
		{"icao: other Latin", icao, "Åse", "Æß", "aase aaseae aaseaess aase.aess"},
		{"capitals of no plain case", icao, "İda", "ẞ", "ida idass ida.ss"},
		{"a hyphen goes with its letter", base, "Ann-Mai", "Õ-Ü", "ann-mai ann-maio ann-maio-u ann-mai.o-u"},
		{"a space is a hyphen", base, " Ann  Mai ", "Ü", "ann-mai ann-maiu ann-mai.u"},
		{"a word processor's hyphens", base, "Ann–Mai", "Ü‑Ü", "ann-mai ann-maiu ann-maiu-u ann-mai.u-u"},
		{"joined", joined, "Ann-Mai", "O-Ü", "annmai annmaio annmaiou annmai.ou"},
		{"first part", first, "Ann-Mai", "O Ü", "ann anno ann.o"},
		{"apostrophes", base, "D'Arcy", "O’K", "darcy darcyo darcyok darcy.ok"},
		{"only marks between", base, "-'Ann-", "Ü", "ann annu ann.u"},
		{"no doubles", with(func(s *accounts.NameScheme) { s.Forms[2] = "{given}{surname}" }), "Mari", "Ü", "mari mariu"},
		{"length: passed over, not cut", with(func(s *accounts.NameScheme) { s.MaxLength = 6 }), "Mari", "Tamm", "mari marit marita"},
		{"length: exactly", with(func(s *accounts.NameScheme) { s.MaxLength = 9 }), "Mari", "Tamm", "mari marit marita maritam maritamm mari.tamm"},
		{"length: one less", with(func(s *accounts.NameScheme) { s.MaxLength = 8 }), "Mari", "Tamm", "mari marit marita maritam maritamm"},
		{"length: none is left", with(func(s *accounts.NameScheme) { s.MaxLength = 3 }), "Mari", "Tamm", ""},
		{"a name that begins as a title", base, "Drake", "Prl-O", ""},
	} {
		t.Run(r.name, func(t *testing.T) {
			all, err := r.scheme.Candidates(r.first, r.last)
			if r.name == "a name that begins as a title" {
				require.ErrorIs(t, err, law.ErrInvalid)
				return
			}
			require.NoError(t, err)
			assert.Equal(t, r.want, strings.Join(all, " "))
		})
	}
	for _, r := range []struct {
		name, first, last string
		scheme            accounts.NameScheme
		kind              error
		says              string
	}{
		{"Cyrillic", "Анна", "Tamm", base, law.ErrUnreadable, `first name: the transliteration has no such letter: "А"`},
		{"Cyrillic surname, though the first name is free", "Anna", "Иванова", base, law.ErrUnreadable, `surname: the transliteration has no such letter: "И"`},
		{"a Cyrillic а among Latin", "Mаri", "Tamm", base, law.ErrUnreadable, `first name: the transliteration has no such letter: "а"`},
		{"base has no æ", "Æ", "Tamm", base, law.ErrUnreadable, `"Æ"`},
		{"base has no ß", "Anna", "Groß", base, law.ErrUnreadable, `surname: the transliteration has no such letter: "ß"`},
		{"a mark on no letter", "\u0303mari", "Tamm", base, law.ErrUnreadable, `"` + "\u0303" + `"`},
		{"a mark on a hyphen", "Ann-\u0303", "Tamm", base, law.ErrUnreadable, `"` + "\u0303" + `"`},
		{"a Cyrillic letter with a mark", "Ё", "Tamm", base, law.ErrUnreadable, `"Ё"`},
		{"a Greek letter with a mark", "Ά", "Tamm", base, law.ErrUnreadable, `"Ά"`},
		{"a ligature is no letter with a mark", "ﬁona", "Tamm", base, law.ErrUnreadable, `"ﬁ"`},
		{"nor is a full-width letter", "Ｍari", "Tamm", base, law.ErrUnreadable, `"Ｍ"`},
		{"base has no œ", "Anna", "Œ", base, law.ErrUnreadable, `"Œ"`},
		{"a digit", "Mari2", "Tamm", base, law.ErrUnreadable, `"2"`},
		{"at", "mari@x", "Tamm", base, law.ErrUnreadable, `"@"`},
		{"invisible", "Ma\u200bri", "Tamm", base, law.ErrUnreadable, `"\u200b"`},
		{"left out, but no name", "Ann-Анна", "Tamm", first, law.ErrUnreadable, `"А"`},
		{"a title", "Dr. Mari", "Tamm", base, law.ErrInvalid, `first name: a title is no part of a name: "Dr."`},
		{"a title behind", "Mari", "Tamm, PhD", base, law.ErrInvalid, `surname: a title is no part of a name: "PhD"`},
		{"a comma without a title", "Mari", "Tamm, Ants", base, law.ErrUnreadable, `","`},
		{"no first name", " ", "Tamm", base, law.ErrMissing, `first name: the name is empty: " "`},
		{"no surname", "Mari", "-'", base, law.ErrMissing, `surname: the name is empty: "-'"`},
		{"too long", strings.Repeat("a", 121), "Tamm", base, law.ErrInvalid, "first name"},
		{"not UTF-8", "M\xe4ri", "Tamm", base, law.ErrUnreadable, "first name"},
		{"zero scheme", "Mari", "Tamm", accounts.NameScheme{}, law.ErrMissing, "letters"},
		{"no such letters", "Mari", "Tamm", with(func(s *accounts.NameScheme) { s.Letters = 9 }), law.ErrUnknown, `letters: no such value (allowed: base, icao): "9"`},
		{"the letters behind the last", "Mari", "Tamm", with(func(s *accounts.NameScheme) { s.Letters = accounts.ICAO + 1 }), law.ErrUnknown, "letters"},
		{"no double", "Mari", "Tamm", with(func(s *accounts.NameScheme) { s.Double = 0 }), law.ErrMissing, "double"},
		{"no form", "Mari", "Tamm", with(func(s *accounts.NameScheme) { s.Forms = nil }), law.ErrMissing, "forms"},
		{"a form that is none", "Mari", "Tamm", with(func(s *accounts.NameScheme) { s.Forms[2] = "{given}@{surname}" }), law.ErrInvalid, `forms[2]: `},
		{"length", "Mari", "Tamm", with(func(s *accounts.NameScheme) { s.MaxLength = -1 }), law.ErrInvalid, `max_length: must not be negative: -1`},
	} {
		t.Run(r.name, func(t *testing.T) {
			_, err := r.scheme.UserName(r.first, r.last, accounts.Taken())
			require.ErrorIs(t, err, r.kind)
			assert.Contains(t, err.Error(), r.says)
		})
	}
	for _, name := range []string{"O'K", "O’K", "O‘K", "OʼK", "O`K", "O´K", "'OK'", "OK\u036f"} {
		all, err := base.Candidates(name, "Ü")
		require.NoError(t, err, name)
		assert.Equal(t, "ok oku ok.u", strings.Join(all, " "), name)
	}
	for _, name := range []string{"O-K", "O‐K", "O‑K", "O–K", "O K", "O\u00a0K", "-O--K-", "O\tK\n"} {
		all, err := base.Candidates(name, "Ü")
		require.NoError(t, err, name)
		assert.Equal(t, "o-k o-ku o-k.u", strings.Join(all, " "), name)
	}
	for _, title := range []string{"dr", "Dr.", "DR,", "prof", "PhD", "MSc", "BSc", "MBA", "hr", "pr", "prl"} {
		for _, n := range [][2]string{{title + " Mari", "Tamm"}, {"Mari", "Tamm " + title}} {
			_, err := base.Candidates(n[0], n[1])
			require.ErrorIs(t, err, law.ErrInvalid, n)
			assert.Contains(t, err.Error(), "a title is no part", n)
		}
	}
	_, err := base.UserName("Mari", "Tamm", nil)
	assert.ErrorIs(t, err, law.ErrMissing)
	_, err = base.Candidates(strings.Repeat("õ", 120), "Tamm")
	assert.NoError(t, err, "the longest first name")
}

// TestTaken: case and Unicode form do not make two names differ.
func TestTaken(t *testing.T) {
	taken := accounts.Taken("JÜRI", norm.NFD.String("õie"), "mari", " Jaan\u00a0")
	for name, want := range map[string]bool{
		"jüri": true, norm.NFD.String("Jüri"): true, "Õie": true, "MARI": true, "jaan": true, "juri": false, "oie": false, "mar": false, "": false,
	} {
		assert.Equal(t, want, taken(name), name)
	}
	assert.False(t, accounts.Taken()("mari"))
}

func TestAddress(t *testing.T) {
	person := func(first, last, started string) accounts.Colleague {
		return accounts.Colleague{First: first, Last: last, Started: ymd(started)}
	}
	tamm, kask := person("Mari", "Tamm", "2020-09-01"), person("Mari", "Kask", "2024-02-01")
	marikask := person("Marikask", "Oja", "2010-01-04")
	dotted, short := accounts.SaaremaaPolicy().Names(), accounts.SaaremaaPolicy().Names()
	dotted.Forms[1], short.MaxLength = "{given}.{surname}", 8
	t.Run("saaremaa-5.2", func(t *testing.T) {
		for _, r := range []struct {
			name   string
			person accounts.Colleague
			others []accounts.Colleague
			want   string // before the @
		}{
			{"alone", kask, nil, "mari"},
			{"the first keeps it", tamm, []accounts.Colleague{kask}, "mari"},
			{"the later one gets the surname", kask, []accounts.Colleague{tamm}, "marikask"},
			{"a day later", person("Mari", "Kask", "2020-09-02"), []accounts.Colleague{tamm}, "marikask"},
			{"a day earlier", person("Mari", "Kask", "2020-08-31"), []accounts.Colleague{tamm}, "mari"},
			{"no namesake", person("Mart", "Kask", "2020-09-01"), []accounts.Colleague{tamm}, "mart"},
			{"Marika is no namesake", person("Marika", "Kask", "2024-02-01"), []accounts.Colleague{tamm}, "marika"},
			{"the third", person("Mari", "Mets", "2025-01-02"), []accounts.Colleague{kask, tamm}, "marimets"},
			{"the second of three", kask, []accounts.Colleague{person("Mari", "Mets", "2025-01-02"), tamm}, "marikask"},
			{"the first of three", tamm, []accounts.Colleague{person("Mari", "Mets", "2025-01-02"), kask}, "mari"},
			{"two later ones on one day", kask, []accounts.Colleague{person("Mari", "Mets", "2024-02-01"), tamm}, "marikask"},
			{"the third, after two of one day", person("Mari", "Mets", "2025-01-02"), []accounts.Colleague{tamm, person("Mari", "Kask", "2020-09-01")}, "marimets"},
			{"the third, after two of one full name", person("Mari", "Mets", "2025-01-02"), []accounts.Colleague{tamm, person("Mari", "Tamm", "2021-09-01")}, "marimets"},
			{"others who are not decided do not matter", person("Jaan", "Mets", "2025-01-02"), []accounts.Colleague{tamm, tamm}, "jaan"},
			{"spelled alike", person("Jüri", "Põld", "2022-01-03"), []accounts.Colleague{person("JURI", "Oja", "2021-01-04")}, "juripold"},
			{"Unicode forms are no two names", person(norm.NFD.String("Õnne"), "Põld", "2022-01-03"), []accounts.Colleague{person("Õnne", "Oja", "2021-01-04")}, "onnepold"},
			{"another's first name, but with a namesake before", kask, []accounts.Colleague{tamm, marikask, person("Marikask", "Aas", "2009-01-05")}, ""},
			{"another's first name that stands with a surname", kask, []accounts.Colleague{tamm, person("Marik", "Ask", "2020-09-01")}, "marikask"},
			{"that of somebody whose address is longer", marikask, []accounts.Colleague{person("Marikask", "Aas", "2011-01-05")}, "marikask"},
			{"Mari Kask alone is mari", marikask, []accounts.Colleague{kask}, "marikask"},
		} {
			t.Run(r.name, func(t *testing.T) {
				got, err := accounts.SaaremaaPolicy().Names().Address("X.ee", r.person, r.others...)
				if r.want == "" {
					require.ErrorIs(t, err, law.ErrNotPossible)
					return
				}
				require.NoError(t, err)
				assert.Equal(t, r.want+"@x.ee", got)
			})
		}
		got, err := dotted.Address("x.ee", kask, tamm, marikask)
		require.NoError(t, err)
		assert.Equal(t, "mari.kask@x.ee", got, "with a separator marikask is another address")
		got, err = short.Address("x.ee", kask, tamm)
		require.NoError(t, err)
		assert.Equal(t, "marikask@x.ee", got, "exactly as long as allowed")
		long := strings.Repeat("a", 63)
		for domain, want := range map[string]bool{
			long + ".ee": true, long + "a.ee": false,
			long + "." + long + "." + long + "." + long[:61]: true, long + "." + long + "." + long + "." + long[:62]: false,
			"1-a.ee": true, "-a.ee": false, "a..ee": false, "a_b.ee": false, "õ.ee": false, "xn--9ca.ee": true, "x.ee\n": false,
		} {
			_, err := accounts.SaaremaaPolicy().Names().Address(domain, tamm)
			assert.Equal(t, !want, errors.Is(err, law.ErrInvalid), domain)
			assert.Equal(t, want, err == nil, domain)
		}
		short.MaxLength = 7
		for _, r := range []struct {
			name   string
			scheme accounts.NameScheme
			domain string
			person accounts.Colleague
			others []accounts.Colleague
			kind   error
		}{
			{"the same day", accounts.SaaremaaPolicy().Names(), "x.ee", tamm, []accounts.Colleague{person("Mari", "Kask", "2020-09-01")}, law.ErrNotPossible},
			{"the same day, and a third later", accounts.SaaremaaPolicy().Names(), "x.ee", tamm, []accounts.Colleague{kask, person("Mari", "Mets", "2020-09-01")}, law.ErrNotPossible},
			{"the same full name", accounts.SaaremaaPolicy().Names(), "x.ee", person("Mari", "Tamm", "2024-02-01"), []accounts.Colleague{tamm}, law.ErrNotPossible},
			{"the same full name, and the first", accounts.SaaremaaPolicy().Names(), "x.ee", tamm, []accounts.Colleague{person("Mari", "Tamm", "2024-02-01")}, law.ErrNotPossible},
			{"the same full name as spelled", accounts.SaaremaaPolicy().Names(), "x.ee", person("JURI", "Pold", "2022-01-03"), []accounts.Colleague{person("Jüri", "Põld", "2021-01-04")}, law.ErrNotPossible},
			{"the same person twice", accounts.SaaremaaPolicy().Names(), "x.ee", tamm, []accounts.Colleague{tamm}, law.ErrNotPossible},
			{"another's first name", accounts.SaaremaaPolicy().Names(), "x.ee", kask, []accounts.Colleague{tamm, marikask}, law.ErrNotPossible},
			{"another's first name and surname", accounts.SaaremaaPolicy().Names(), "x.ee", marikask, []accounts.Colleague{tamm, kask}, law.ErrNotPossible},
			{"two later ones of the same letters", accounts.SaaremaaPolicy().Names(), "x.ee", kask, []accounts.Colleague{tamm, person("Marik", "Aas", "2020-09-01"), person("Marik", "Ask", "2021-09-01")}, law.ErrNotPossible},
			{"perhaps with the surname", accounts.SaaremaaPolicy().Names(), "x.ee", kask, []accounts.Colleague{tamm, person("Marik", "Ask", "2020-09-01"), person("Marik", "Aas", "2020-09-01")}, law.ErrNotPossible},
			{"too long", short, "x.ee", kask, []accounts.Colleague{tamm}, law.ErrNotPossible},
			{"no domain", accounts.SaaremaaPolicy().Names(), "", tamm, nil, law.ErrInvalid},
			{"a domain of one label", accounts.SaaremaaPolicy().Names(), "muuseum", tamm, nil, law.ErrInvalid},
			{"an address for a domain", accounts.SaaremaaPolicy().Names(), "a@x.ee", tamm, nil, law.ErrInvalid},
			{"a label that ends with a hyphen", accounts.SaaremaaPolicy().Names(), "x-.ee", tamm, nil, law.ErrInvalid},
			{"a final dot", accounts.SaaremaaPolicy().Names(), "x.ee.", tamm, nil, law.ErrInvalid},
			{"no day", accounts.SaaremaaPolicy().Names(), "x.ee", accounts.Colleague{First: "Mari", Last: "Tamm"}, nil, law.ErrMissing},
			{"no day of another", accounts.SaaremaaPolicy().Names(), "x.ee", tamm, []accounts.Colleague{{First: "Jaan", Last: "Tamm"}}, law.ErrMissing},
			{"no name", accounts.SaaremaaPolicy().Names(), "x.ee", person("", "Tamm", "2020-09-01"), nil, law.ErrMissing},
			{"no surname of another", accounts.SaaremaaPolicy().Names(), "x.ee", tamm, []accounts.Colleague{person("Jaan", " ", "2020-09-01")}, law.ErrMissing},
			{"Cyrillic", accounts.SaaremaaPolicy().Names(), "x.ee", person("Mari", "Петрова", "2020-09-01"), nil, law.ErrUnreadable},
			{"zero scheme", accounts.NameScheme{}, "x.ee", tamm, nil, law.ErrMissing},
		} {
			t.Run(r.name, func(t *testing.T) {
				got, err := r.scheme.Address(r.domain, r.person, r.others...)
				assert.ErrorIs(t, err, r.kind)
				assert.Empty(t, got)
			})
		}
	})
}

// TestAddressEveryHouse: in every house of three no two people get one address, their order changes nothing, and a
// plain first name belongs to whoever came before all namesakes.
func TestAddressEveryHouse(t *testing.T) {
	var people []accounts.Colleague
	for _, first := range []string{"Mari", "Marik", "Marikask"} {
		for _, last := range []string{"Ask", "Kask"} {
			for day := 1; day <= 3; day++ {
				people = append(people, accounts.Colleague{First: first, Last: last, Started: civil.Must(2026, 1, day)})
			}
		}
	}
	scheme, given := accounts.SaaremaaPolicy().Names(), 0
	address := func(p accounts.Colleague, others ...accounts.Colleague) string {
		a, err := scheme.Address("x.ee", p, others...)
		if err != nil {
			require.ErrorIs(t, err, law.ErrNotPossible)
			return ""
		}
		given++
		return a
	}
	for _, a := range people {
		for _, b := range people {
			for _, c := range people {
				first := address(a, b, c)
				if first != address(a, c, b) {
					t.Fatalf("%v: the order of %v and %v matters", a, b, c)
				}
				if first != "" && (first == address(b, a, c) || first == address(c, a, b)) {
					t.Fatalf("%v, %v, %v: %s twice", a, b, c, first)
				}
				before := func(o accounts.Colleague) bool { return o.First != a.First || a.Started.Before(o.Started) }
				if plain := first == strings.ToLower(a.First)+"@x.ee"; first != "" && plain != (before(b) && before(c)) {
					t.Fatalf("%v among %v and %v: %s", a, b, c, first)
				}
			}
		}
	}
	assert.Greater(t, given, 5832, "not all are undecided")
}

// TestUserNameMutants: each plausible wrong way to find a name fails a row of reading 21.
func TestUserNameMutants(t *testing.T) {
	rows := []struct {
		taken []string
		want  string
	}{
		{nil, "mari"}, {[]string{"mari"}, "marit"}, {[]string{"mari", "marit"}, "marita"},
		{[]string{"mari", "marit", "marita", "maritam"}, "maritamm"},
		{[]string{"mari", "marit", "marita", "maritam", "maritamm"}, "mari.tamm"},
	}
	for name, candidates := range map[string][]string{
		"one letter only":      {"mari", "marit", "maria", "marim", "marim", "mari.tamm"},
		"a number":             {"mari", "mari1", "mari2", "mari3", "mari4", "mari5"},
		"whole surname first":  {"mari", "maritamm", "mari.tamm"},
		"combination first":    {"mari.tamm", "mari"},
		"combination too soon": {"mari", "marit", "mari.tamm", "marita", "maritam", "maritamm"},
		"never combined":       {"mari", "marit", "marita", "maritam", "maritamm"},
		"surname first":        {"mari", "tmari", "tamari", "tammari", "tammmari", "tamm.mari"},
		"last letter left out": {"mari", "marit", "marita", "maritam", "mari.tamm"},
	} {
		killed := false
		for _, r := range rows {
			got := ""
			for _, c := range candidates {
				if !accounts.Taken(r.taken...)(c) {
					got = c
					break
				}
			}
			killed = killed || got != r.want
		}
		assert.True(t, killed, name)
	}
}

func FuzzUserName(f *testing.F) {
	for _, n := range [][2]string{
		{"Mari", "Tamm"}, {"Õie-Ann", "Mägi Šilova"}, {"Мария", "Иванова-Петрова"}, {"D’Arcy", "O"}, {"m\u0303", "\xff"}, {"İ", "ß"}, {"Dr. Ene", "Ülo"},
	} {
		for mode := range uint8(24) {
			f.Add(n[0], n[1], mode, mode%7)
		}
	}
	f.Fuzz(func(t *testing.T, first, last string, mode, used uint8) {
		scheme := accounts.NameScheme{
			Letters: accounts.Transliteration(1 + mode%2), Double: accounts.DoubleName(1 + mode/2%3), MaxLength: int(mode / 48 * 10),
			Forms: []string{"{given}", "{given}" + []string{"", ".", "-", "_"}[mode/12%4] + "{surname}"},
		}
		if mode/6%2 == 0 {
			scheme.Forms = slices.Insert(scheme.Forms, 1, "{given}{surname+}")
		}
		all, err := scheme.Candidates(first, last)
		nfd, nfdErr := scheme.Candidates(norm.NFD.String(first), norm.NFD.String(last))
		if (err == nil) != (nfdErr == nil) || strings.Join(all, " ") != strings.Join(nfd, " ") {
			t.Fatalf("%q %q: %v %v; decomposed %v %v", first, last, all, err, nfd, nfdErr)
		}
		if err != nil {
			var e *law.Error
			if !errors.As(err, &e) {
				t.Fatalf("%q %q: %v", first, last, err)
			}
			return
		}
		seen := map[string]bool{}
		for _, name := range all {
			if name == "" || seen[name] || strings.Trim(name, "abcdefghijklmnopqrstuvwxyz.-_") != "" || strings.Trim(name, ".-_") != name ||
				scheme.MaxLength > 0 && len(name) > scheme.MaxLength {
				t.Fatalf("%q %q: %q of %q", first, last, name, all)
			}
			seen[name] = true
		}
		if len(all) > utf8.RuneCountInString(last)+2 {
			t.Fatalf("%q %q: %d names", first, last, len(all))
		}
		taken := accounts.Taken(all[:min(int(used), len(all))]...)
		name, err := scheme.UserName(first, last, taken)
		switch {
		case err != nil && (!errors.Is(err, law.ErrNotPossible) || int(used) < len(all)):
			t.Fatalf("%q %q: %v, %d taken of %q", first, last, err, used, all)
		case err == nil && (taken(name) || !seen[name]):
			t.Fatalf("%q %q: %q is taken", first, last, name)
		}
	})
}

func BenchmarkUserName(b *testing.B) {
	scheme, taken := accounts.AntslaPolicy().Names(), accounts.Taken("mari", "marit")
	for b.Loop() {
		if _, err := scheme.UserName("Mari", "Tamm", taken); err != nil {
			b.Fatal(err)
		}
	}
}

// FuzzForms: a form is refused, or every name that it makes is one, is made once, and there are no more than its
// letters and numbers allow.
func FuzzForms(f *testing.F) {
	for _, form := range []string{
		"{given}.{surname}", "{g}{surname}{2}", "{surname}{given+}", "x-{s}_{g}{001}", "{given}{2}{3}", "..", "{", "{given", "a}b{g}", "{2}", "{g}{0}",
		"{given}--{surname}", "{g}.", "{G}", "õ{g}", "{given}\xff", strings.Repeat("{given}", 9),
	} {
		f.Add(form, "Anna-Liisa", "von Äär")
		f.Add(form, "O", "d'Õ")
	}
	f.Fuzz(func(t *testing.T, form, first, last string) {
		scheme := accounts.NameScheme{Letters: accounts.Base, Double: accounts.Hyphenated, Forms: []string{form}}
		all, err := scheme.Candidates(first, last)
		if err != nil {
			var e *law.Error
			require.ErrorAs(t, err, &e)
			return
		}
		require.NotEmpty(t, all)
		require.LessOrEqual(t, len(all), 999)
		seen := map[string]bool{}
		for _, name := range all {
			require.Empty(t, strings.Trim(name, "abcdefghijklmnopqrstuvwxyz0123456789.-_"), "%q of %q", name, form)
			require.Equal(t, name, strings.Trim(name, ".-_"), form)
			require.False(t, seen[name], "%q twice of %q", name, form)
			seen[name] = true
		}
	})
}
