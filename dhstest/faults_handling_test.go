// SPDX-License-Identifier: MIT

package dhstest_test

import (
	"slices"
	"strings"

	"github.com/teabehaldus/teabehaldus/dhstest"
)

func handlingFaults() map[string]results {
	with := func(f func(s *dhstest.Handling)) results {
		s := ourHandling()
		f(&s)
		return dhstest.Results(s)
	}
	attachment := func(f func(file string) string) results { // the file is taken for another
		return with(func(s *dhstest.Handling) {
			right := s.Attachment
			s.Attachment = func(clause, file string, duty bool) (bool, error) { return right(clause, f(file), duty) }
		})
	}
	attached := func(f func(right bool, clause, file string, duty bool) bool) results {
		return with(func(s *dhstest.Handling) {
			right := s.Attachment
			s.Attachment = func(clause, file string, duty bool) (bool, error) {
				ok, err := right(clause, file, duty)
				return f(ok, clause, file, duty), err
			}
		})
	}
	kind := func(clause, extension string, allowed bool) results {
		return attached(func(right bool, c, file string, duty bool) bool {
			return replaced(c == clause && !duty && strings.HasSuffix(strings.ToLower(file), "."+extension), right, allowed)
		})
	}
	mail := func(f func(m *dhstest.Message)) results {
		return with(func(s *dhstest.Handling) {
			right := s.ShowsOthers
			s.ShowsOthers = func(clause string, m dhstest.Message) (bool, error) {
				f(&m)
				return right(clause, m)
			}
		})
	}
	mailed := func(f func(m dhstest.Message) bool) results {
		return with(func(s *dhstest.Handling) {
			s.ShowsOthers = func(_ string, m dhstest.Message) (bool, error) { return f(m), nil }
		})
	}
	encrypted := func(clauses string, f func(t *dhstest.Transfer)) results { // the transfer is taken for another
		return with(func(s *dhstest.Handling) {
			right := s.Encrypted
			s.Encrypted = func(clause string, t dhstest.Transfer) (bool, error) {
				if strings.Contains(clauses, clause) {
					f(&t)
				}
				return right(clause, t)
			}
		})
	}
	const carrier, open, letters, saaremaa = "antsla-17.2", "antsla-17.1", "antsla-19.2", "saaremaa-4.19"
	asPossible := func(clause string) results {
		return with(func(s *dhstest.Handling) {
			right := s.Encrypted
			s.Encrypted = func(c string, t dhstest.Transfer) (bool, error) {
				ok, err := right(c, t)
				return ok || c == clause && !t.Possible, err
			}
		})
	}
	method := func(clause, from, to string) results {
		return encrypted(clause, func(t *dhstest.Transfer) { t.Method = replaced(t.Method == from, t.Method, to) })
	}
	data := func(clause string) results {
		return encrypted(clause, func(t *dhstest.Transfer) { t.Data = replaced(t.Data == "public", t.Data, "restricted") })
	}
	fee := func(f func(pages int) int) results {
		return with(func(s *dhstest.Handling) { s.Fee = func(pages int) (int, error) { return f(pages), nil } })
	}
	processing := func(f func(p *dhstest.Processing)) results {
		return with(func(s *dhstest.Handling) {
			right := s.MayProcess
			s.MayProcess = func(p dhstest.Processing) (bool, error) {
				f(&p)
				return right(p)
			}
		})
	}
	passing := func(f func(p *dhstest.Processing)) results {
		return with(func(s *dhstest.Handling) {
			right := s.MayPassOn
			s.MayPassOn = func(p dhstest.Processing) (bool, error) {
				f(&p)
				return right(p)
			}
		})
	}
	kept := func(f func(data, place *string)) results {
		return with(func(s *dhstest.Handling) {
			right := s.Kept
			s.Kept = func(data, place string) (bool, error) {
				f(&data, &place)
				return right(data, place)
			}
		})
	}
	outside := func(clause string, f func(head, organiser, exceptional bool) bool) results {
		return with(func(s *dhstest.Handling) {
			right := s.Outside
			s.Outside = func(c, data string, head, organiser, exceptional bool) (bool, error) {
				if c == clause {
					return f(head, organiser, exceptional), nil
				}
				return right(c, data, head, organiser, exceptional)
			}
		})
	}
	surveillance := func(f func(purpose string, estate, organiser bool) bool) results {
		return with(func(s *dhstest.Handling) {
			s.Surveillance = func(purpose string, estate, organiser bool) (bool, error) { return f(purpose, estate, organiser), nil }
		})
	}

	all := map[string]results{
		"files: only small letters": attached(func(right bool, _, file string, duty bool) bool { return right || file != strings.ToLower(file) }),
		"files: the first extension": attachment(func(file string) string {
			if parts := strings.Split(file, "."); len(parts) > 2 {
				return parts[0] + "." + parts[1]
			}
			return file
		}),
		"files: any extension":          attached(func(right bool, _, file string, _ bool) bool { return right && !strings.Contains(file, ".exe.") }),
		"files: no full stop":           attached(func(right bool, _, file string, _ bool) bool { return right && !strings.HasSuffix(file, "exe") }),
		"files: inside the extension":   attached(func(right bool, _, file string, _ bool) bool { return right && !strings.Contains(file, ".exe") }),
		"files: a full stop at the end": attached(func(right bool, _, file string, _ bool) bool { return right || strings.HasSuffix(file, ".") }),
		"files: a space at the end":     attached(func(right bool, _, file string, _ bool) bool { return right || strings.HasSuffix(file, " ") }),
		"files: archives":               attached(func(right bool, _, file string, _ bool) bool { return right && !strings.HasSuffix(file, ".zip") }),
		"files: nothing":                attached(func(bool, string, string, bool) bool { return false }),
		"files: duty does not count": with(func(s *dhstest.Handling) {
			right := s.Attachment
			s.Attachment = func(clause, file string, _ bool) (bool, error) { return right(clause, file, false) }
		}),
		"files: duty for all": with(func(s *dhstest.Handling) {
			right := s.Attachment
			s.Attachment = func(clause, file string, _ bool) (bool, error) { return right(clause, file, true) }
		}),
		"files: Saaremaa's list for Antsla": with(func(s *dhstest.Handling) {
			right := s.Attachment
			s.Attachment = func(_, file string, duty bool) (bool, error) { return right("saaremaa-4.20", file, duty) }
		}),
		"files: Antsla's list for Saaremaa": with(func(s *dhstest.Handling) {
			right := s.Attachment
			s.Attachment = func(_, file string, duty bool) (bool, error) { return right("antsla-19.6", file, duty) }
		}),

		"mail: Bcc is counted":    mailed(func(m dhstest.Message) bool { return len(m.To)+len(m.CC)+len(m.BCC) > 1 }),
		"mail: Bcc hides all":     mailed(func(m dhstest.Message) bool { return len(m.To)+len(m.CC) > 1 && len(m.BCC) == 0 }),
		"mail: no Cc":             mail(func(m *dhstest.Message) { m.CC = nil }),
		"mail: only Cc":           mail(func(m *dhstest.Message) { m.To = nil }),
		"mail: no Bcc":            mail(func(m *dhstest.Message) { m.BCC = nil }),
		"mail: the sender counts": mail(func(m *dhstest.Message) { m.From = "keegi@antsla.ee" }),
		"mail: the sender in capitals": mail(func(m *dhstest.Message) {
			m.From = replaced(m.To != nil && m.To[0] == strings.ToUpper(m.From), m.From, "keegi@antsla.ee")
		}),
		"mail: lists are many": mailed(func(m dhstest.Message) bool { return m.Lists != nil || len(m.To)+len(m.CC) > 1 }),
		"mail: lists are nobody": mail(func(m *dhstest.Message) {
			m.To = slices.DeleteFunc(slices.Clone(m.To), func(a string) bool { return slices.Contains(m.Lists, a) })
		}),
		"mail: one on To is seen by none": mailed(func(m dhstest.Message) bool { return len(m.To)+len(m.CC) > 1 }),

		"17.1: possible or not": encrypted(open, func(t *dhstest.Transfer) { t.Possible = true }),
		"17.1: never asked":     encrypted(open, func(t *dhstest.Transfer) { t.Data = "public" }),
		"17.1: public data too": data(open),
		"17.1: signatures do not do": with(func(s *dhstest.Handling) {
			right := s.Encrypted
			s.Encrypted = func(c string, t dhstest.Transfer) (bool, error) {
				ok, err := right(c, t)
				return ok && !(c == open && (t.Method == "ddoc" || t.Method == "asice")), err
			}
		}),
		"17.1: no containers":          method(open, "encrypted-container", "none"),
		"17.1: no media":               method(open, "encrypted-medium", "none"),
		"17.1: no cdoc":                method(open, "cdoc", "none"),
		"17.2: where possible":         asPossible(carrier),
		"17.2: ddoc does":              method(carrier, "ddoc", "cdoc"),
		"17.2: asice does":             method(carrier, "asice", "cdoc"),
		"17.2: no cdoc2":               method(carrier, "cdoc2", "none"),
		"17.2: no containers":          method(carrier, "encrypted-container", "none"),
		"17.2: public data too":        data(carrier),
		"17.2: never asked":            encrypted(carrier, func(t *dhstest.Transfer) { t.Data = "public" }),
		"19.2: where possible":         asPossible(letters),
		"19.2: ddoc does":              method(letters, "ddoc", "cdoc"),
		"19.2: asice does":             method(letters, "asice", "cdoc"),
		"19.2: no cdoc2":               method(letters, "cdoc2", "none"),
		"19.2: inside too":             encrypted(letters, func(t *dhstest.Transfer) { t.PublicNetwork = true }),
		"19.2: public data too":        encrypted(letters, func(t *dhstest.Transfer) { t.Data = "sensitive" }),
		"Saaremaa: where possible":     asPossible(saaremaa),
		"Saaremaa: asice does":         method(saaremaa, "asice", "cdoc"),
		"Saaremaa: no cdoc":            method(saaremaa, "cdoc", "none"),
		"Saaremaa: within too":         encrypted(saaremaa, func(t *dhstest.Transfer) { t.PublicNetwork = true }),
		"Saaremaa: public data too":    data(saaremaa),
		"e-mail: a signature encrypts": encrypted(letters+saaremaa, func(t *dhstest.Transfer) { t.Method = replaced(t.Method == "asice", t.Method, "cdoc") }),

		"fee: all pages":         fee(func(n int) int { return 19 * n }),
		"fee: all pages from 21": fee(func(n int) int { return replaced(n > 20, 0, 19*n) }),
		"fee: from the 20th":     fee(func(n int) int { return 19 * max(0, n-19) }),
		"fee: from the 22nd":     fee(func(n int) int { return 19 * max(0, n-21) }),
		"fee: 20 cents":          fee(func(n int) int { return 20 * max(0, n-20) }),
		"fee: in whole euros":    fee(func(n int) int { return 19 * max(0, n-20) / 100 * 100 }),
		"fee: by sheets":         fee(func(n int) int { return 19 * (max(0, n-20) + 1) / 2 }),
		"fee: none":              fee(func(int) int { return 0 }),
		"fee: below nothing":     fee(func(n int) int { return 19 * (n - 20) }),

		"8.2: contracts for sensitive data":  processing(func(p *dhstest.Processing) { p.Data = replaced(p.Ground == "contract", p.Data, "ordinary") }),
		"8.2: no contracts for private life": processing(func(p *dhstest.Processing) { p.Data = replaced(p.Data == "private-life", p.Data, "sensitive") }),
		"8.2: no contracts":                  processing(func(p *dhstest.Processing) { p.Ground = replaced(p.Ground == "contract", p.Ground, "none") }),
		"8.2: no law for sensitive data": processing(func(p *dhstest.Processing) {
			p.Ground = replaced(p.Ground == "law" && p.Data == "sensitive", p.Ground, "none")
		}),
		"8.2: life at any time":         processing(func(p *dhstest.Processing) { p.SingleCase = true }),
		"8.2: life in spite of consent": processing(func(p *dhstest.Processing) { p.ConsentImpossible = true }),
		"8.2: one of both for life": processing(func(p *dhstest.Processing) {
			p.SingleCase = p.SingleCase || p.ConsentImpossible
			p.ConsentImpossible = p.SingleCase
		}),
		"8.2: no life of sensitive data": processing(func(p *dhstest.Processing) {
			p.Ground = replaced(p.Ground == "life" && p.Data == "sensitive", p.Ground, "none")
		}),
		"8.2: no ground": processing(func(p *dhstest.Processing) { p.Ground = replaced(p.Ground == "none", p.Ground, "law") }),

		"8.3: sensitive public duties": passing(func(p *dhstest.Processing) {
			p.Data = replaced(p.Ground == "public-duties-information", p.Data, "ordinary")
		}),
		"8.3: restricted public duties": passing(func(p *dhstest.Processing) { p.OtherRestriction = false }),
		"8.3: either of both": passing(func(p *dhstest.Processing) {
			if p.Data != "sensitive" || !p.OtherRestriction {
				p.OtherRestriction = false
				p.Data = replaced(p.Ground == "public-duties-information", p.Data, "ordinary")
			}
		}),
		"8.3: no sensitive tasks": passing(func(p *dhstest.Processing) {
			p.Ground = replaced(p.Ground == "task-set-by-law" && p.Data == "sensitive", p.Ground, "none")
		}),
		"8.3: no sensitive life": passing(func(p *dhstest.Processing) {
			p.Ground = replaced(p.Ground == "life" && p.Data == "sensitive", p.Ground, "none")
		}),
		"8.3: no sensitive research":       passing(func(p *dhstest.Processing) { p.Ground = replaced(p.Coded && p.Data == "sensitive", p.Ground, "none") }),
		"8.3: life at any time":            passing(func(p *dhstest.Processing) { p.SingleCase = true }),
		"8.3: life in spite of consent":    passing(func(p *dhstest.Processing) { p.ConsentImpossible = true }),
		"8.3: research on plain data":      passing(func(p *dhstest.Processing) { p.Coded = true }),
		"8.3: research without safeguards": passing(func(p *dhstest.Processing) { p.Safeguards = true }),
		"8.3: contracts":                   passing(func(p *dhstest.Processing) { p.Ground = replaced(p.Ground == "contract", p.Ground, "task-set-by-law") }),
		"8.3: no ground":                   passing(func(p *dhstest.Processing) { p.Ground = replaced(p.Ground == "none", p.Ground, "task-set-by-law") }),

		"keeping: anywhere":          kept(func(data, _ *string) { *data = "ordinary" }),
		"keeping: all data":          kept(func(data, _ *string) { *data = "sensitive" }),
		"keeping: private life too":  kept(func(data, _ *string) { *data = replaced(*data == "private-life", *data, "sensitive") }),
		"keeping: ordinary data too": kept(func(data, _ *string) { *data = replaced(*data == "ordinary", *data, "sensitive") }),

		"5.6: the head or the organiser":  outside("ttu-5.6", func(head, organiser, _ bool) bool { return head || organiser }),
		"5.6: the head alone":             outside("ttu-5.6", func(head, _, _ bool) bool { return head }),
		"5.6: the organiser alone":        outside("ttu-5.6", func(_, organiser, _ bool) bool { return organiser }),
		"5.6: exceptionally":              outside("ttu-5.6", func(head, organiser, exceptional bool) bool { return head && organiser || exceptional }),
		"5.6: never":                      outside("ttu-5.6", func(_, _, _ bool) bool { return false }),
		"9.10: the head too":              outside("ttu-9.10", func(head, organiser, exceptional bool) bool { return head && organiser && exceptional }),
		"9.10: the head instead":          outside("ttu-9.10", func(head, _, exceptional bool) bool { return head && exceptional }),
		"9.10: not only exceptionally":    outside("ttu-9.10", func(_, organiser, _ bool) bool { return organiser }),
		"9.10: exceptionally without any": outside("ttu-9.10", func(_, _, exceptional bool) bool { return exceptional }),

		"surveillance: one permission":  surveillance(func(p string, estate, organiser bool) bool { return p != "other" || estate || organiser }),
		"surveillance: the estate's":    surveillance(func(p string, estate, _ bool) bool { return p != "other" || estate }),
		"surveillance: the organiser's": surveillance(func(p string, _, organiser bool) bool { return p != "other" || organiser }),
		"surveillance: no other":        surveillance(func(p string, _, _ bool) bool { return p != "other" }),
		"surveillance: always asked":    surveillance(func(_ string, estate, organiser bool) bool { return estate && organiser }),
		"surveillance: passage alone":   surveillance(func(p string, estate, organiser bool) bool { return p == "passage" || estate && organiser }),
		"surveillance: property alone":  surveillance(func(p string, estate, organiser bool) bool { return p == "property-security" || estate && organiser }),
	}
	for clause, lists := range map[string][2]string{
		"antsla-19.6":   {"com exe vbs bat msi", "pdf cmd dll scr"},
		"saaremaa-4.20": {"exe vbs pif scr bat cmd com cpl dll msi", "pdf docx asice"},
	} {
		for _, extension := range strings.Fields(lists[0]) {
			all[clause+": not "+extension] = kind(clause, extension, true)
		}
		for _, extension := range strings.Fields(lists[1]) {
			all[clause+": also "+extension] = kind(clause, extension, false)
		}
	}
	for _, place := range []string{"lockable-cabinet", "lockable-shelf", "lockable-drawer", "archive-store"} {
		all["keeping: no "+place] = kept(func(_, p *string) { *p = replaced(*p == place, *p, "desk") })
	}
	for _, place := range []string{"open-shelf", "desk", "locked-room"} {
		all["keeping: "+place] = kept(func(_, p *string) { *p = replaced(*p == place, *p, "archive-store") })
	}
	return all
}
