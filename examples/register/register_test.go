// SPDX-License-Identifier: MIT

package main

import (
	"bytes"
	"database/sql"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/classification"
	"github.com/teabehaldus/teabehaldus/classification/register"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/law"
	"github.com/teabehaldus/teabehaldus/retention"
)

var day = civil.MustParse

// databases runs a test on a register with the examples of demo: in SQLite and, where REGISTER_POSTGRES names a server, in a
// schema of its own there.
func databases(t *testing.T, test func(*testing.T, *Store)) {
	own, err := readInstitution("../../institution/testdata/vald.json")
	require.NoError(t, err)
	run := func(name string, address func(*testing.T) string) {
		t.Run(name, func(t *testing.T) {
			s, err := Open(t.Context(), address(t), own)
			require.NoError(t, err)
			t.Cleanup(func() { assert.NoError(t, s.Close()) })
			require.NoError(t, demo(t.Context(), s))
			test(t, s)
		})
	}
	run("sqlite", func(t *testing.T) string { return filepath.Join(t.TempDir(), "register.db") })
	if server := os.Getenv("REGISTER_POSTGRES"); server != "" {
		run("postgres", func(t *testing.T) string {
			db, err := sql.Open("pgx", server)
			require.NoError(t, err)
			defer db.Close()
			schema := strings.ToLower(strings.NewReplacer("/", "_").Replace(t.Name()))
			_, err = db.ExecContext(t.Context(), "DROP SCHEMA IF EXISTS "+schema+" CASCADE")
			require.NoError(t, err)
			_, err = db.ExecContext(t.Context(), "CREATE SCHEMA "+schema)
			require.NoError(t, err)
			return server + "?search_path=" + schema
		})
	}
}

// exec does by hand what the program does not do.
func (s *Store) exec(t *testing.T, statements ...string) {
	for _, statement := range statements {
		_, err := s.db.ExecContext(t.Context(), statement)
		require.NoError(t, err, statement)
	}
}

func due(t *testing.T, s *Store, on string) (list []string, wrong []error) {
	all, wrong, err := s.Due(t.Context(), day(on))
	require.NoError(t, err)
	for _, d := range all {
		list = append(list, d.Reference+" "+d.Due.String())
	}
	return list, wrong
}

func TestDue(t *testing.T) {
	databases(t, func(t *testing.T, s *Store) {
		// 26-88, 23 Feb: ten working days 25, 26, 27 Feb (3; the 24th is a holiday), 2–6 Mar (8), 9, 10 Mar; MSVS § 6 gives the 10th too.
		// 26-101, Mon 9 Mar: five working days 10, 11, 12, 13, 16. 26-95 was answered on the 6th.
		list, wrong := due(t, s, "2026-03-16")
		assert.Equal(t, []string{"7-1/26-88 2026-03-10", "7-1/26-101 2026-03-16"}, list)
		assert.Empty(t, wrong)
		// 26-89 was extended to fifteen working days from 23 Feb: 25–27 Feb (3), 2–6 (8), 9–13 (13), 16, 17 Mar.
		list, _ = due(t, s, "2026-03-17")
		assert.Equal(t, []string{"7-1/26-88 2026-03-10", "7-1/26-101 2026-03-16", "7-1/26-89 2026-03-17"}, list)
		list, _ = due(t, s, "2026-03-09")
		assert.Empty(t, list)

		require.NoError(t, s.Finish(t.Context(), By{day("2026-03-16"), "Jurist", "vastus saadeti"}, "7-1/26-101"))
		list, _ = due(t, s, "2026-03-16")
		assert.Equal(t, []string{"7-1/26-88 2026-03-10"}, list)
	})
}

func TestHoliday(t *testing.T) {
	databases(t, func(t *testing.T, s *Store) {
		by, holiday := By{day("2026-03-12"), "Jurist", "seadus"}, Holiday{day("2026-03-13"), "Eripüha", "Eriseadus"}
		moved, wrong, err := s.Recount(t.Context(), by, holiday)
		require.NoError(t, err)
		assert.Empty(t, wrong)
		assert.Equal(t, []Moved{ // not 26-88, which was due before, and not 26-95, which is answered
			{"7-1/26-89", day("2026-03-17"), day("2026-03-18")},
			{"7-1/26-101", day("2026-03-16"), day("2026-03-17")},
			{"7-1/26-102", day("2026-03-24"), day("2026-03-25")},
		}, moved)
		lines, err := s.Audit(t.Context())
		require.NoError(t, err)
		assert.Contains(t, lines, Line{
			Reference: "7-1/26-101", Version: 2, By: By{day("2026-03-12"), "Jurist", "seadus; Eripüha 13.03.2026 (Eriseadus)"},
			What: "tähtpäeva nihkumine", Was: "2026-03-16", Became: "2026-03-17",
		})
		list, wrong := due(t, s, "2026-03-17")
		assert.Equal(t, []string{"7-1/26-88 2026-03-10", "7-1/26-101 2026-03-17"}, list)
		assert.Empty(t, wrong)
		var deadline string
		require.NoError(t, s.db.QueryRowContext(t.Context(), "SELECT deadline FROM document WHERE reference = '7-1/26-101'").Scan(&deadline))
		assert.Contains(t, deadline, `"due":"2026-03-17"`, "and its reasons with it")

		// Once is enough: the same again is refused whole, and nothing is left to be moved.
		_, _, err = s.Recount(t.Context(), by, holiday)
		require.Error(t, err)
		moved, wrong, err = s.Recount(t.Context(), by)
		require.NoError(t, err)
		assert.Empty(t, append(wrong, make([]error, len(moved))...))

		// A document that comes later is counted with it: Thu 12 Mar: 16, 17, 18, 19, 20.
		d := Document{Document: register.Document{Reference: "7-1/26-110", Kind: register.Incoming, Title: "Teabenõue", Created: day("2026-03-12"), Registered: day("2026-03-12")}, Received: day("2026-03-12")}
		require.NoError(t, s.Add(t.Context(), by, d, "avts-18.1", d.Registered))
		list, _ = due(t, s, "2026-03-20")
		assert.Contains(t, list, "7-1/26-110 2026-03-20")
	})
}

func TestHolidayRefused(t *testing.T) {
	databases(t, func(t *testing.T, s *Store) {
		by := By{day("2026-03-12"), "Jurist", "seadus"}
		for _, h := range []Holiday{
			{day("2026-03-14"), "Laupäev", "Eriseadus"}, {day("2026-02-24"), "Iseseisvuspäev", "PTS"}, {civil.Date{}, "Eripüha", "Eriseadus"},
			{day("9999-12-31"), "Eripüha", "Eriseadus"}, {day("2026-03-13"), "", "Eriseadus"}, {day("2026-03-13"), "Eripüha", ""},
		} {
			_, _, err := s.Recount(t.Context(), by, h)
			assert.Error(t, err, "%v", h)
		}
		list, wrong := due(t, s, "2026-03-16")
		assert.Equal(t, []string{"7-1/26-88 2026-03-10", "7-1/26-101 2026-03-16"}, list)
		assert.Empty(t, wrong)
		// The institution's own day off, for which the statute's days run on, can become everybody's.
		_, _, err := s.Recount(t.Context(), by, Holiday{day("2026-12-31"), "Eripüha", "Eriseadus"})
		require.NoError(t, err)
	})
}

func TestChangesRefused(t *testing.T) {
	databases(t, func(t *testing.T, s *Store) {
		by := By{day("2026-03-16"), "Jurist", "põhjus"}
		before, err := s.Audit(t.Context())
		require.NoError(t, err)

		err = s.Extend(t.Context(), by, "7-1/26-89")
		assert.ErrorIs(t, err, law.ErrNotPossible, "a second extension")
		err = s.Extend(t.Context(), By{day("2026-03-17"), "Jurist", "põhjus"}, "7-1/26-101")
		assert.ErrorIs(t, err, law.ErrNotPossible, "told a day after the first limit")
		assert.ErrorContains(t, err, "16.03.2026")
		assert.ErrorIs(t, s.Extend(t.Context(), By{day("2026-03-06"), "Jurist", "põhjus"}, "7-1/26-95"), law.ErrNotPossible, "done already")
		assert.ErrorIs(t, s.Extend(t.Context(), by, "3-1/26-5"), law.ErrMissing, "nothing to be done")
		assert.ErrorIs(t, s.Finish(t.Context(), by, "7-1/26-95"), law.ErrNotPossible, "done already")
		assert.ErrorIs(t, s.Finish(t.Context(), by, "3-1/26-5"), law.ErrNotPossible, "nothing to be done")
		assert.Error(t, s.Finish(t.Context(), By{day("2026-03-08"), "Jurist", "põhjus"}, "7-1/26-101"), "before its event")
		assert.ErrorIs(t, s.Finish(t.Context(), by, "no such"), sql.ErrNoRows)
		for _, who := range []By{{Who: "Jurist", Reason: "põhjus"}, {Day: by.Day, Reason: "põhjus"}, {Day: by.Day, Who: "Jurist"}} {
			assert.ErrorIs(t, s.Finish(t.Context(), who, "7-1/26-101"), law.ErrMissing)
			_, _, err := s.Recount(t.Context(), who, Holiday{day("2026-03-13"), "Eripüha", "Eriseadus"})
			assert.ErrorIs(t, err, law.ErrMissing)
		}
		p9, err := classification.Section35(1, 9, 0)
		require.NoError(t, err)
		six := classification.RestrictionSpec{Bases: []classification.Basis{p9}, Begin: day("2026-03-09"), End: day("2032-03-09")}
		assert.ErrorIs(t, s.Restrict(t.Context(), by, "7-1/26-101", six), law.ErrInvalid, "six years")

		good := Document{Document: register.Document{Reference: "7-1/26-111", Kind: register.Incoming, Title: "Kiri", Created: day("2026-03-12"), Registered: day("2026-03-12")}, Received: day("2026-03-12")}
		for what, wrong := range map[string]func(*Document){
			"registered twice": func(d *Document) { d.Reference = "7-1/26-101" },
			"no title":         func(d *Document) { d.Title = "" },
			"no receipt":       func(d *Document) { d.Received = civil.Date{} },
			"received later":   func(d *Document) { d.Received = day("2026-03-13") },
			"two restrictions": func(d *Document) { d.Restrictions, d.AccessStated = make([]classification.Restriction, 2), true },
			"no restriction":   func(d *Document) { d.Restrictions, d.AccessStated = make([]classification.Restriction, 1), true },
		} {
			d := good
			wrong(&d)
			assert.Error(t, s.Add(t.Context(), by, d, "", civil.Date{}), what)
		}
		assert.ErrorIs(t, s.Add(t.Context(), by, good, "avts-18.9", good.Registered), law.ErrUnknown)

		after, err := s.Audit(t.Context())
		require.NoError(t, err)
		assert.Equal(t, before, after)
		require.NoError(t, s.Add(t.Context(), by, good, "", civil.Date{}), "the wrong ones left nothing behind")
	})
}

func public(t *testing.T, s *Store, on string) (rows []string, wrong []error) {
	views, wrong, err := s.Public(t.Context(), day("2026-01-01"), day("2026-12-31"), day(on))
	require.NoError(t, err)
	for _, v := range views {
		title, _ := v.Title()
		rows = append(rows, fmt.Sprintf("%s|%s|%s|%s", v.Reference(), title, strings.Join(slices.Collect(v.Parties()), ", "), v.Extent()))
	}
	return rows, wrong
}

func TestPublic(t *testing.T) {
	databases(t, func(t *testing.T, s *Store) {
		shown, wrong := public(t, s, "2026-03-16")
		assert.Equal(t, []string{
			"7-1/26-88|Ettepanek bussiaegade muutmiseks|OÜ Kuuse Buss, P. P.|content",
			"7-1/26-89|Teabenõue kooli ehituse hangete kohta|J. J.|content",
			"7-1/26-95|Teabenõue eelarve kohta|J. J.|content",
			"7-1/26-101|Teabenõue teehoolduse lepingute kohta|M. T.|content",
			"7-1/26-102||M. T.|content", // the title names her
			"8-2/26-17|Toetuse määramine|K. K.|register-data",
			"3-1/26-5|Teehoolduse leping|OÜ Teemees|content",
		}, shown)
		assert.Empty(t, wrong)
		shown, _ = public(t, s, "2026-03-02")
		assert.Len(t, shown, 3, "nothing before its registration")
		shown, _ = public(t, s, "2100-12-31")
		assert.Contains(t, shown, "8-2/26-17|Toetuse määramine|K. K.|register-data", "for 75 years")
	})
}

// TestContradictions: a row that somebody changed by hand so that it cannot be is shown to nobody of the public, is told to the
// clerk where something is open, and costs no other row.
func TestContradictions(t *testing.T) {
	contradictions := map[string]string{
		"public and restricted":      `restriction = '{"bases":["AvTS § 35 lg 1 p 9"],"begin":"2026-03-09"}'`,
		"restricted without a basis": `access = 'AK'`,
		"restriction nobody stated":  `access = '', restriction = '{"bases":["AvTS § 35 lg 1 p 9"],"begin":"2026-03-09"}'`,
		"a word that is none":        `access = 'vist avalik'`,
		"an empty restriction":       `access = 'AK', restriction = '{}'`,
		"a restriction with more":    `access = 'AK', restriction = '{"bases":["AvTS § 35 lg 1 p 9"],"begin":"2026-03-09","open":true}'`,
		"no such kind":               `kind = 'postcard'`,
		"no kind":                    `kind = ''`,
		"no title":                   `title = ''`,
		"no parties":                 `parties = ''`,
		"parties of no kind":         `parties = '[{"Name":"Mari Tamm","Kind":"robot"}]'`,
		"a party without a name":     `parties = '[{"Name":"","Kind":"legal-person"}]'`,
		"parties with more":          `parties = '[{"Name":"Mari Tamm","Hidden":true}]'`,
		"parties and more":           `parties = '[] [{"Name":"Mari Tamm"}]'`,
		"no such personal data":      `personal = 'some'`,
		"no receipt":                 `received = NULL`,
		"received later":             `received = '2026-03-10'`,
		"done before its event":      `done = '2026-03-08'`,
		"a day without reasons":      `deadline = NULL`,
		"reasons without a day":      `due = NULL`,
		"reasons that are none":      `deadline = '{}'`,
		"a term that is none":        `term = 'natuke'`,
		"a value that is none":       `value = 'maybe'`,
		"an appraisal that is none":  `appraisal = 'ei tea'`,
	}
	databases(t, func(t *testing.T, s *Store) {
		others, _ := public(t, s, "2026-03-16")
		others = slices.DeleteFunc(others, func(row string) bool { return strings.HasPrefix(row, "7-1/26-101|") })
		s.exec(t, "CREATE TABLE backup AS SELECT * FROM document")
		for name, change := range contradictions {
			t.Run(name, func(t *testing.T) {
				s.exec(t, "DELETE FROM audit", "DELETE FROM holiday", "DELETE FROM document", "INSERT INTO document SELECT * FROM backup",
					"UPDATE document SET "+change+" WHERE reference = '7-1/26-101'")
				shown, wrong := public(t, s, "2026-03-16")
				assert.Equal(t, others, shown)
				assert.Len(t, wrong, 1)
				list, wrong := due(t, s, "2026-03-16")
				assert.Equal(t, []string{"7-1/26-88 2026-03-10"}, list)
				require.Len(t, wrong, 1)
				assert.ErrorContains(t, wrong[0], "7-1/26-101")

				by := By{day("2026-03-16"), "Jurist", "põhjus"}
				moved, wrong, err := s.Recount(t.Context(), by, Holiday{day("2026-03-13"), "Eripüha", "Eriseadus"})
				require.NoError(t, err)
				assert.Len(t, moved, 2)
				assert.Len(t, wrong, 1)
				_, wrong, err = s.Lists(t.Context(), day("2040-12-31"))
				require.NoError(t, err)
				assert.Len(t, wrong, 1)
				assert.Error(t, s.Finish(t.Context(), by, "7-1/26-101"))
			})
		}
	})
}

// TestDoneStays: what is done stays as it was, reasons and all, also where it is changed after a holiday was declared late.
func TestDoneStays(t *testing.T) {
	databases(t, func(t *testing.T, s *Store) {
		stored := func() (deadline string) {
			require.NoError(t, s.db.QueryRowContext(t.Context(), "SELECT deadline FROM document WHERE reference = '7-1/26-95' AND due = '2026-03-09'").Scan(&deadline))
			return deadline
		}
		before, by := stored(), By{day("2026-03-12"), "Jurist", "põhjus"}
		_, _, err := s.Recount(t.Context(), by, Holiday{day("2026-03-05"), "Eripüha", "Eriseadus"})
		require.NoError(t, err)
		p9, err := classification.Section35(1, 9, 0)
		require.NoError(t, err)
		require.NoError(t, s.Restrict(t.Context(), by, "7-1/26-95", classification.RestrictionSpec{Bases: []classification.Basis{p9}, Begin: day("2026-03-02")}))
		assert.Equal(t, before, stored())
	})
}

// TestTogether: a holiday that is declared while a document is being registered, by a calendar without it, is not passed by.
func TestTogether(t *testing.T) {
	databases(t, func(t *testing.T, s *Store) {
		if strings.HasSuffix(t.Name(), "/sqlite") {
			t.Skip("SQLite lets one write at a time")
		}
		by := By{day("2026-03-12"), "Jurist", "põhjus"}
		d := Document{Document: register.Document{Reference: "8-2/26-20", Kind: register.Outgoing, Title: "Kiri", Created: by.Day, Registered: by.Day}}
		err := s.write(t.Context(), by, func(tx *sql.Tx, c *deadlines.Calendar) error {
			_, _, err := s.Recount(t.Context(), by, Holiday{day("2026-03-13"), "Eripüha", "Eriseadus"})
			require.NoError(t, err)
			duty, err := deadlines.InformationRequest().Due(by.Day, c)
			require.NoError(t, err)
			require.NoError(t, d.owe(duty))
			return s.save(t.Context(), tx, c, d, by, "registreerimine", "", d.Due.String())
		})
		assert.ErrorContains(t, err, "40001", "PostgreSQL refuses what could not have happened one after the other")
		require.NoError(t, s.Add(t.Context(), by, d, "avts-18.1", by.Day))
		list, _ := due(t, s, "2026-03-20") // 16–20 March
		assert.Contains(t, list, "8-2/26-20 2026-03-20")
	})
}

// TestStoredDay: a stored due day that is not the computed one hides nothing from the clerk.
func TestStoredDay(t *testing.T) {
	databases(t, func(t *testing.T, s *Store) {
		s.exec(t, "UPDATE document SET due = '2026-09-16' WHERE reference = '7-1/26-101'")
		list, wrong := due(t, s, "2026-03-16")
		assert.Equal(t, []string{"7-1/26-88 2026-03-10"}, list)
		require.Len(t, wrong, 1)
		assert.Equal(t, "7-1/26-101: Salvestatud tähtpäev on 16.09.2026, arvutatud 16.03.2026", law.ErrorText(wrong[0], language.Estonian))
	})
}

func TestLists(t *testing.T) {
	databases(t, func(t *testing.T, s *Store) {
		lists := func(on string) (rows []string) {
			list, wrong, err := s.Lists(t.Context(), day(on))
			require.NoError(t, err)
			assert.Empty(t, wrong)
			for _, d := range list {
				rows = append(rows, d.Outcome().String()+" "+d.Record().ID+" "+d.Due().String())
			}
			return rows
		}
		// Eight years after 11.05.2018; seven years after 10.05.2018 and 12.05.2018, the day after the last one.
		assert.Equal(t, []string{"transfer 1-1/18-2 2026-05-11", "destroy 7-1/18-1 2025-05-11", "review 7-1/18-3 2025-05-13"}, lists("2026-12-31"))
		assert.Equal(t, []string{"destroy 7-1/18-1 2025-05-11", "review 7-1/18-3 2025-05-13"}, lists("2025-12-31"))
		assert.Empty(t, lists("2024-12-31"))
		// The contract waits for its end; the others of 2026 are over in 2031 and 2036, and nobody has appraised them.
		assert.NotContains(t, strings.Join(lists("2045-12-31"), "\n"), "3-1/26-5")
		assert.Contains(t, lists("2031-12-31"), "review 7-1/26-101 2031-03-10")
		s.exec(t, "UPDATE document SET ended = '2027-01-15', value = '"+retention.NotArchival.String()+"', appraisal = '02.03.2015 nr 14' WHERE reference = '3-1/26-5'")
		assert.Contains(t, lists("2034-12-31"), "destroy 3-1/26-5 2034-01-16")
		assert.NotContains(t, lists("2033-12-31"), "destroy 3-1/26-5 2034-01-16")
	})
}

// TestAudit: every change is one line, and says what was and what became.
func TestAudit(t *testing.T) {
	databases(t, func(t *testing.T, s *Store) {
		lines, err := s.Audit(t.Context())
		require.NoError(t, err)
		assert.Len(t, lines, 13) // ten documents, an extension, an answer, a restriction
		sekretär := By{day("2026-03-11"), "Sekretär", "dokument registreeriti"}
		assert.Contains(t, lines, Line{Reference: "8-2/26-17", Version: 1, By: sekretär, What: "registreerimine"})
		sekretär.Reason = "kirjas on eraelu andmed"
		assert.Contains(t, lines, Line{
			Reference: "8-2/26-17", Version: 2, By: sekretär, What: "juurdepääsupiirang", Became: "AvTS § 35 lg 1 p 12: 2026-03-11–2101-03-11",
		})
		assert.Contains(t, lines, Line{
			Reference: "7-1/26-89", Version: 2, By: By{day("2026-03-03"), "Jurist", "vastus nõuab paljude lepingute läbivaatamist"},
			What: "pikendamine", Was: "2026-03-03", Became: "2026-03-17",
		})
	})
}

func TestPages(t *testing.T) {
	databases(t, func(t *testing.T, s *Store) {
		at := site{s, func() civil.Date { return day("2026-03-16") }}
		get := func(door http.Handler, method, target string) *httptest.ResponseRecorder {
			w := httptest.NewRecorder()
			door.ServeHTTP(w, httptest.NewRequestWithContext(t.Context(), method, target, nil))
			return w
		}
		page := get(at.publicDoor(), "GET", "/")
		assert.Equal(t, http.StatusOK, page.Code)
		assert.Contains(t, page.Header().Get("Content-Security-Policy"), "default-src 'none'")
		text := page.Body.String()
		assert.Contains(t, text, "M. T.")
		assert.NotContains(t, text, "26-88", "it was registered in another month")
		february := get(at.publicDoor(), "GET", "/?kuu=2026-02").Body.String()
		assert.Contains(t, february, "OÜ Kuuse Buss, P. P.")
		for _, name := range []string{"Mari", "Tamm", "Peeter", "Põder", "Jaan", "Jõgi", "Kati", "Kask", "kaebus", "AvTS § 18", "eraelu andmed"} {
			assert.NotContains(t, text+february, name)
		}
		clerk := get(at.clerkDoor(), "GET", "http://127.0.0.1:8081/").Body.String()
		assert.Contains(t, clerk, "4 tööpäeva võrra hilinenud") // 11, 12, 13 and 16 March after the 10th
		assert.Contains(t, clerk, "Pikendamisest teatada hiljemalt 16.03.2026")
		assert.Contains(t, clerk, "Esimene tööpäev, mis läheb arvesse")
		assert.NotContains(t, clerk, "26-89")

		for target, want := range map[string]int{"/?kuu=2026-13": 404, "/?kuu=x": 404, "/?kuu=9999-12": 404, "/?kuu=0001-01": 404, "/document": 404, "/pages/clerk.html": 404, "/style.css": 200} {
			assert.Equal(t, want, get(at.publicDoor(), "GET", target).Code, target)
		}
		assert.Equal(t, http.StatusMethodNotAllowed, get(at.publicDoor(), "POST", "/").Code)

		for target, want := range map[string]int{"http://[::1]:8081/": 200, "http://localhost:8081/": 200, "http://register.example/": 421, "http://localhost.example:8081/": 421, "http://127.0.0.1.example/": 421} {
			assert.Equal(t, want, get(at.clerkDoor(), "GET", target).Code, target)
		}

		s.exec(t, "UPDATE document SET title = '<script>alert(1)</script>' WHERE reference = '7-1/26-101'")
		assert.NotContains(t, get(at.publicDoor(), "GET", "/").Body.String()+get(at.clerkDoor(), "GET", "http://127.0.0.1:8081/").Body.String(), "<script")

		s.exec(t, "ALTER TABLE document RENAME TO gone")
		for _, door := range []http.Handler{at.publicDoor(), at.clerkDoor()} {
			broken := get(door, "GET", "http://localhost/")
			assert.Equal(t, http.StatusInternalServerError, broken.Code)
			assert.Equal(t, "Register ei ole praegu kättesaadav\n", broken.Body.String(), "and nothing of the database")
		}
	})
}

// TestProgram: the commands, over a register in a file.
func TestProgram(t *testing.T) {
	file := filepath.Join(t.TempDir(), "register.db")
	call := func(args ...string) (string, error) {
		var out bytes.Buffer
		err := run(t.Context(), append([]string{"-db", file, "-today", "2026-03-12", "-who", "Jurist"}, args...), &out, io.Discard)
		return out.String(), err
	}
	_, err := call("demo")
	require.NoError(t, err)
	_, err = call("demo")
	require.Error(t, err, "every document is registered once")
	out, err := call("holiday", "13.03.2026", "Eripüha", "Eriseadus")
	require.NoError(t, err)
	assert.Equal(t, "7-1/26-89,2026-03-17,2026-03-18\n7-1/26-101,2026-03-16,2026-03-17\n7-1/26-102,2026-03-24,2026-03-25\n", out)
	out, err = call("recount")
	require.NoError(t, err)
	assert.Empty(t, out)
	out, err = call("lists", "2025")
	require.NoError(t, err)
	assert.Regexp(t, `(?m)^eraldada hävitamiseks,7-1/18-1,2025-05-11,.*,Kuuse valla teabehalduse kord p 6\.4$`, out)
	out, err = call("audit")
	require.NoError(t, err)
	assert.Equal(t, 16, strings.Count(out, "\n"))
	for _, wrong := range [][]string{{}, {"lists"}, {"lists", "x"}, {"holiday", "2026-02-31", "a", "b"}, {"-today", "x", "audit"}, {"-profile", "no.json", "audit"}, {"-db", "mysql://db", "audit"}} {
		_, err := call(wrong...)
		assert.Error(t, err, "%v", wrong)
	}
}
