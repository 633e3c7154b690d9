// SPDX-License-Identifier: MIT

package main

import (
	"bytes"
	"embed"
	"errors"
	"html/template"
	"log/slog"
	"net/http"
	"net/netip"
	"net/url"
	"slices"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/classification/register"
	"github.com/teabehaldus/teabehaldus/law"
)

//go:embed pages
var files embed.FS

var pages = template.Must(template.New("").Funcs(template.FuncMap{
	"et":      func(t interface{ Text(language.Tag) string }) string { return t.Text(language.Estonian) },
	"told":    func(err error) string { return law.ErrorText(err, language.Estonian) },
	"lawAsOf": func() string { return law.AsOf().Dotted() },
}).ParseFS(files, "pages/*.html"))

// site is what a browser sees. The public and the clerk come through two doors, each with an address of its own: behind the
// clerk's stand names, so let only your own people to it.
type site struct {
	*Store
	today func() civil.Date
}

// publicDoor is the door of everybody.
func (s site) publicDoor() http.Handler {
	return s.door(func(r *http.Request) (string, any, error) {
		today := s.today()
		month := today.AddDays(1 - today.Day())
		if asked := r.FormValue("kuu"); asked != "" {
			var err error
			if month, err = civil.Parse(asked + "-01"); err != nil || month.Year() < 1900 || month.Year() > 2100 {
				return "", nil, errNotFound
			}
		}
		last := month.AddMonths(1).AddDays(-1)
		views, wrong, err := s.Public(r.Context(), month, last, today)
		for _, w := range wrong {
			slog.WarnContext(r.Context(), "not shown", "error", w)
		}
		rows := make([]publicRow, len(views))
		for i, view := range views {
			title, _ := view.Title()
			rows[i] = publicRow{view, title, slices.Collect(view.Parties())}
		}
		return "public.html", map[string]any{
			"Own": s.own.Profile(), "Today": today, "First": month, "Last": last, "Month": month.String()[:7], "Rows": rows,
			"Before": month.AddMonths(-1).String()[:7], "After": month.AddMonths(1).String()[:7],
		}, err
	})
}

// publicRow is a document as the public sees it. It is made of the view alone: the document itself comes nowhere near the page.
type publicRow struct {
	register.View
	Title   string
	Parties []string
}

// clerkDoor is the door of the institution's own people. It knows itself by an address and as localhost: the page of a stranger,
// whose own name may be made to lead here, is not let in to read. A proxy before it calls it localhost.
func (s site) clerkDoor() http.Handler {
	page := s.clerkPage()
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name := (&url.URL{Host: r.Host}).Hostname()
		if _, err := netip.ParseAddr(name); err != nil && name != "localhost" {
			http.Error(w, http.StatusText(http.StatusMisdirectedRequest), http.StatusMisdirectedRequest)
			return
		}
		page.ServeHTTP(w, r)
	})
}

func (s site) clerkPage() http.Handler {
	return s.door(func(r *http.Request) (string, any, error) {
		today := s.today()
		due, wrong, err := s.Due(r.Context(), today)
		tasks := make([]task, len(due))
		for i, d := range due {
			late, _ := d.Duty.DaysLate(today) // 0 where the rule asks for no act
			tasks[i] = task{Document: d, Late: late, Today: d.Due == today, Steps: slices.Collect(d.Duty.Steps())}
			if notice, ok := d.Duty.Notice(); ok && !notice.Date().Before(today) {
				tasks[i].Notice = notice.Date()
			}
		}
		return "clerk.html", map[string]any{"Own": s.own.Profile(), "Today": today, "Tasks": tasks, "Wrong": wrong}, err
	})
}

// task is a document with something to be done.
type task struct {
	Document
	Late   int // working days
	Today  bool
	Steps  []law.Step
	Notice civil.Date // until when an extension can still be told
}

// Rule returns what is to be done, in Estonian.
func (t task) Rule() string { return t.Duty.Rule().Name(language.Estonian) }

var errNotFound = errors.New("no such page")

// door serves one page and its style. A page is sent whole or not at all, and an error tells nothing of the register.
func (s site) door(page func(*http.Request) (name string, data any, err error)) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /style.css", func(w http.ResponseWriter, r *http.Request) { http.ServeFileFS(w, r, files, "pages/style.css") })
	mux.HandleFunc("GET /{$}", func(w http.ResponseWriter, r *http.Request) {
		name, data, err := page(r)
		var body bytes.Buffer
		if err == nil {
			err = pages.ExecuteTemplate(&body, name, data)
		}
		switch {
		case err == errNotFound:
			http.NotFound(w, r)
		case err != nil:
			slog.ErrorContext(r.Context(), "page", "error", err)
			http.Error(w, "Register ei ole praegu kättesaadav", http.StatusInternalServerError)
		default:
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			w.Write(body.Bytes())
		}
	})
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Security-Policy", "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'")
		w.Header().Set("X-Content-Type-Options", "nosniff")
		w.Header().Set("Referrer-Policy", "no-referrer")
		w.Header().Set("Cache-Control", "no-store")
		mux.ServeHTTP(w, r)
	})
}
