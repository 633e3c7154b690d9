// SPDX-License-Identifier: MIT

package dhstest_test

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/dhstest"
)

func publicationFaults() map[string]results {
	with := func(f func(s *dhstest.Publication)) results {
		s := ourPublication()
		f(&s)
		return dhstest.Results(s)
	}
	shown := func(f func(created, registered *civil.Date, restricted *bool)) results {
		return with(func(s *dhstest.Publication) {
			right := s.Shown
			s.Shown = func(created, registered civil.Date, restricted bool) (string, error) {
				f(&created, &registered, &restricted)
				return right(created, registered, restricted)
			}
		})
	}
	personal := func(f func(data string, restricted bool) bool) results { // f: whether it opens
		return with(func(s *dhstest.Publication) {
			s.ShownPersonal = func(data string, restricted bool) (string, error) {
				return map[bool]string{true: "content", false: "register-data"}[f(data, restricted)], nil
			}
		})
	}
	named := func(f func(right, name, party, mask, separator string) string) results {
		return with(func(s *dhstest.Publication) {
			right := s.Name
			s.Name = func(name, party, mask, separator string) (string, error) {
				r, err := right(name, party, mask, separator)
				return f(r, name, party, mask, separator), err
			}
		})
	}
	initials := func(f func(name string, separator string) string) results {
		return named(func(right, name, party, mask, separator string) string {
			return replaced(mask == "initials" && party == "natural", right, f(name, separator))
		})
	}
	titled := func(f func(title, name string) bool) results { // f: whether the title tells the name
		return with(func(s *dhstest.Publication) {
			s.Title = func(title, name string) (bool, error) { return !f(strings.ToLower(title), strings.ToLower(name)), nil }
		})
	}
	number := func(f func(n dhstest.Next) (anew bool)) results {
		return with(func(s *dhstest.Publication) {
			s.Number = func(n dhstest.Next) (int, error) { return replaced(f(n), n.Last+1, 1), nil }
		})
	}
	reference := func(pattern, by string) results { // read as if the pattern were something else
		r := regexp.MustCompile(pattern)
		return with(func(s *dhstest.Publication) {
			right := s.Reference
			s.Reference = func(text string) (string, error) { return right(r.ReplaceAllString(text, by)) }
		})
	}
	registers := func(f func(kind *string, marked, official *bool)) results {
		return with(func(s *dhstest.Publication) {
			right := s.Registers
			s.Registers = func(kind string, marked, official bool) (bool, error) {
				f(&kind, &marked, &official)
				return right(kind, marked, official)
			}
		})
	}
	requests := func(f func(channel string, named, atOnce bool) bool) results {
		return with(func(s *dhstest.Publication) {
			s.RegistersRequest = func(channel string, named, atOnce bool) (bool, error) { return f(channel, named, atOnce), nil }
		})
	}
	spoken := func(channel string) bool { return channel == "phone" || channel == "oral" }
	registrar := func(f func(domain string, to, cc []string) string) results {
		return with(func(s *dhstest.Publication) {
			s.Registrar = func(domain string, to, cc []string) (string, error) { return f(domain, to, cc), nil }
		})
	}
	first := func(all []string, ours func(string) bool) string {
		if i := slices.IndexFunc(all, ours); i >= 0 {
			return all[i]
		}
		return ""
	}
	of := func(domain string) func(string) bool {
		return func(a string) bool { return strings.HasSuffix(strings.ToLower(a), "@"+domain) }
	}

	all := map[string]results{
		"register: a day later":        shown(func(_, registered *civil.Date, _ *bool) { *registered = registered.AddDays(-1) }),
		"register: a day earlier":      shown(func(_, registered *civil.Date, _ *bool) { *registered = registered.AddDays(1) }),
		"register: by the document":    shown(func(created, registered *civil.Date, _ *bool) { *registered = *created }),
		"content: a day later":         shown(func(created, _ *civil.Date, _ *bool) { *created = created.AddDays(-1) }),
		"content: a day earlier":       shown(func(created, _ *civil.Date, _ *bool) { *created = created.AddDays(1) }),
		"content: by the registration": shown(func(created, registered *civil.Date, _ *bool) { *created = *registered }),
		"content: of restricted ones":  shown(func(_, _ *civil.Date, restricted *bool) { *restricted = false }),
		"content: of none":             shown(func(_, _ *civil.Date, restricted *bool) { *restricted = true }),
		"restricted ones are not shown": with(func(s *dhstest.Publication) {
			right := s.Shown
			s.Shown = func(created, registered civil.Date, restricted bool) (string, error) {
				what, err := right(created, registered, restricted)
				return replaced(restricted, what, "nothing"), err
			}
		}),

		"personal: all open":           personal(func(string, bool) bool { return true }),
		"personal: none opens":         personal(func(data string, restricted bool) bool { return data == "none" && !restricted }),
		"personal: private life opens": personal(func(data string, restricted bool) bool { return data != "sensitive" && !restricted }),
		"personal: sensitive opens":    personal(func(data string, restricted bool) bool { return data != "private-life" && !restricted }),
		"personal: restricted opens":   personal(func(data string, _ bool) bool { return data == "none" || data == "ordinary" }),

		"masks: none": named(func(_, name, _, _, _ string) string { return name }),
		"masks: of legal persons": named(func(right, _, party, mask, _ string) string {
			return replaced(party == "legal", right, "Füüsiline isik")
		}),
		"masks: of staff": named(func(right, _, party, mask, _ string) string {
			return replaced(party == "staff", right, "Füüsiline isik")
		}),
		"masks: always by RMK's": named(func(right, _, party, mask, _ string) string {
			return replaced(party == "natural", right, "Füüsiline isik")
		}),
		"masks: always Eraisik": named(func(right, _, party, mask, _ string) string {
			return replaced(party == "natural" && mask != "initials", right, "Eraisik")
		}),
		"titles: all shown":  titled(func(_, _ string) bool { return false }),
		"titles: none shown": titled(func(_, _ string) bool { return true }),
		"titles: the name as it stands": titled(func(title, name string) bool {
			return slices.ContainsFunc(strings.Fields(name), func(part string) bool { return strings.Contains(title, part) })
		}),
		"titles: the first three letters": titled(func(title, name string) bool {
			return slices.ContainsFunc(strings.Fields(name), func(part string) bool { return strings.Contains(title, part[:min(3, len(part))]) })
		}),
		"initials: no full stops": initials(func(name, separator string) string { return join(name, "", separator) }),
		"initials: two names": initials(func(name, separator string) string {
			f := strings.Fields(name)
			return join(f[0]+" "+f[len(f)-1], ".", separator)
		}),
		"initials: always a space": initials(func(name, _ string) string { return join(name, ".", " ") }),
		"initials: never a space":  initials(func(name, _ string) string { return join(name, ".", "") }),
		"initials: bytes": initials(func(name, separator string) string {
			return regexp.MustCompile(`(\S)\S*`).ReplaceAllStringFunc(norm.NFC.String(strings.Join(strings.Fields(name), separator)), func(s string) string { return s[:1] + "." })
		}),
		"initials: ASCII letters": initials(func(name, separator string) string { return join(ascii(name), ".", separator) }),
		"initials: marks dropped": initials(func(name, separator string) string {
			return join(strings.Map(func(r rune) rune { return replaced(unicode.IsMark(r), r, -1) }, norm.NFD.String(name)), ".", separator)
		}),
		"initials: marks left behind": initials(func(name, separator string) string {
			return replaced(norm.NFC.IsNormalString(name), join(ascii(norm.NFD.String(name)), ".", separator), join(name, ".", separator))
		}),
		"initials: the surname stays": initials(func(name, separator string) string {
			f := strings.Fields(norm.NFC.String(name))
			return join(strings.Join(f[:len(f)-1], " "), ".", separator) + separator + f[len(f)-1]
		}),
		"initials: split at every space": named(func(right, name, _, mask, _ string) string {
			return replaced(mask == "initials" && strings.Contains(name, "  "), right, right+" .")
		}),
		"initials: one name is kept": initials(func(name, separator string) string {
			return replaced(!strings.Contains(name, " "), join(norm.NFC.String(name), ".", separator), name)
		}),

		"numbers: never anew":      number(func(dhstest.Next) bool { return false }),
		"numbers: case files anew": number(func(n dhstest.Next) bool { return n.LastRegistered.Year() != n.Registered.Year() }),
		"numbers: by the document's year": number(func(n dhstest.Next) bool {
			on := replaced(!n.Signed.IsZero(), n.Registered, n.Signed)
			return !n.CaseFile && n.LastRegistered.Year() != on.Year()
		}),
		"numbers: anew from 2 January": number(func(n dhstest.Next) bool {
			return !n.CaseFile && n.LastRegistered.AddDays(-1).Year() != n.Registered.AddDays(-1).Year()
		}),
		"numbers: anew from 31 December": number(func(n dhstest.Next) bool {
			return !n.CaseFile && n.LastRegistered.AddDays(1).Year() != n.Registered.AddDays(1).Year()
		}),
		"numbers: only after the year before": number(func(n dhstest.Next) bool { return !n.CaseFile && n.LastRegistered.Year() == n.Registered.Year()-1 }),
		"numbers: the last again": with(func(s *dhstest.Publication) {
			right := s.Number
			s.Number = func(n dhstest.Next) (int, error) {
				next, err := right(n)
				return replaced(next == n.Last+1 && next > 1, next, n.Last), err
			}
		}),

		"references: letters":       reference(`^[A-Z]`, "/"),
		"references: no sub-series": reference(`^7-1\.4/`, "/"),
		"references: two slashes":   reference(`/20/`, "/20//"),
		"references: no answers":    reference(`-3$`, "/"),
		"references: zeros dropped": reference(`/0+`, "/"),
		"references: anything goes": with(func(s *dhstest.Publication) {
			s.Reference = func(text string) (string, error) { return text, nil }
		}),
		"references: a number is enough": reference(`^/`, "1/"),
		"references: a mark is enough":   reference(`^(\d+-\d+)/?$`, "$1/1"),
		"references: three digits":       reference(`/(1|69)$`, "/"),

		"registers: nothing left out":     registers(func(kind *string, _, _ *bool) { *kind = "letter" }),
		"registers: official ones always": registers(func(kind *string, _, official *bool) { *kind = replaced(*official, *kind, "letter") }),
		"registers: ISIKLIK never":        registers(func(_ *string, _, official *bool) { *official = false }),
		"registers: ISIKLIK always":       registers(func(_ *string, marked, _ *bool) { *marked = false }),
		"registers: only when official": with(func(s *dhstest.Publication) {
			s.Registers = func(_ string, _, official bool) (bool, error) { return official, nil }
		}),

		"requests: all":                    requests(func(string, bool, bool) bool { return true }),
		"requests: anonymous ones":         requests(func(channel string, _, atOnce bool) bool { return !spoken(channel) || !atOnce }),
		"requests: none fulfilled at once": requests(func(_ string, named, atOnce bool) bool { return named && !atOnce }),
		"requests: none spoken":            requests(func(channel string, named, _ bool) bool { return named && !spoken(channel) }),
		"requests: spoken ones at once":    requests(func(_ string, named, _ bool) bool { return named }),
		"requests: the phone only":         requests(func(channel string, named, atOnce bool) bool { return named && !(channel == "phone" && atOnce) }),
		"requests: not by phone":           requests(func(channel string, named, atOnce bool) bool { return named && !(channel == "oral" && atOnce) }),
		"requests: anonymous spoken ones": requests(func(channel string, named, atOnce bool) bool {
			return !(spoken(channel) && atOnce) && (named || spoken(channel))
		}),

		"registrars: the first address": registrar(func(_ string, to, _ []string) string { return to[0] }),
		"registrars: the last": registrar(func(domain string, to, _ []string) string {
			to = slices.Clone(to)
			slices.Reverse(to)
			return first(to, of(domain))
		}),
		"registrars: by the alphabet": registrar(func(domain string, to, _ []string) string { return first(slices.Sorted(slices.Values(to)), of(domain)) }),
		"registrars: copies too":      registrar(func(domain string, to, cc []string) string { return first(slices.Concat(to, cc), of(domain)) }),
		"registrars: copies first":    registrar(func(domain string, to, cc []string) string { return first(slices.Concat(cc, to), of(domain)) }),
		"registrars: the end of a domain": registrar(func(domain string, to, _ []string) string {
			return first(to, func(a string) bool { return strings.HasSuffix(strings.ToLower(a), domain) })
		}),
		"registrars: with regard to case": registrar(func(domain string, to, _ []string) string {
			return first(to, func(a string) bool { return strings.HasSuffix(a, "@"+domain) })
		}),
		"registrars: only when alone": registrar(func(domain string, to, _ []string) string { return first(to[:1], of(domain)) }),
	}
	for _, kind := range []string{"letter", "contract", "decision", "memorandum"} {
		all["registers: no "+kind] = registers(func(k *string, marked, _ *bool) { *k = replaced(*k == kind && !*marked, *k, "thanks") })
	}
	for _, kind := range []string{"invitation", "thanks", "congratulation", "informative", "advertising", "addressed-to-another"} {
		all["registers: "+kind] = registers(func(k *string, _, _ *bool) { *k = replaced(*k == kind, *k, "letter") })
	}
	return all
}

// join writes the first letters of names.
func join(name, stop, separator string) string {
	var all []string
	for _, part := range strings.Fields(norm.NFC.String(name)) {
		all = append(all, string([]rune(part)[0])+stop)
	}
	return strings.Join(all, separator)
}
