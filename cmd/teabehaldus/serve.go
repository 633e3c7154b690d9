// SPDX-License-Identifier: MIT

package main

import (
	"bytes"
	"context"
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net"
	"net/http"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"

	"github.com/spf13/cobra"
	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/answer"
	"github.com/teabehaldus/teabehaldus/institution"
	"github.com/teabehaldus/teabehaldus/law"
)

// serveOptions are the flags of the command serve.
type serveOptions struct {
	listen, profile string
	passwords       bool
	who             institution.Institution // of the profile
}

func (p *program) serve() *cobra.Command {
	o := serveOptions{listen: "127.0.0.1:8080"}
	cmd := p.command("serve [--listen ADDR]", [2]string{"Veebileht ja JSON üle HTTP", "The page, and JSON over HTTP"}, [2]string{
		`  GET  /              leht „Millal on tähtpäev?“
  POST /ask           üks küsimus JSONina, vastus JSONina; mitu rida: JSON ridade kaupa
  GET  /openapi.json  kõik küsimused (OpenAPI 3.1)
  GET  /health        kas server töötab
Kuulab ainult selles arvutis, kui ei öelda teisiti. Küsimusi ei logita. Salasõnu küsitakse ainult valikuga --passwords.
Asutuse nimetab küsimus ise ("institution": tunnus või asutuse fail JSONina) või kõigi küsimuste ja lehe eest --profile.`,
		`  GET  /              the page
  POST /ask           one question in JSON, its answer in JSON; several lines: JSON Lines
  GET  /openapi.json  every question (OpenAPI 3.1)
  GET  /health        whether the server works
It listens on this machine only unless told otherwise. No question is logged. Passwords are asked only with --passwords.
The question names the institution itself ("institution": an id, or an institution's file as JSON) or, for all and the page, --profile.`,
	}, func(cmd *cobra.Command, args []string) (err error) {
		if len(args) > 0 {
			return p.misused("serve ei võta sõnu", "serve takes no words")
		}
		if o.who, err = readProfile(o.profile); err != nil {
			return err
		}
		return p.runServe(cmd.Context(), o)
	})
	cmd.Flags().StringVar(&o.listen, "listen", o.listen, p.say("aadress ja port", "address and port"))
	cmd.Flags().BoolVar(&o.passwords, "passwords", false, p.say("vasta ka salasõnade küsimustele", "answer questions about passwords too"))
	p.profileFlag(cmd, &o.profile, true)
	return cmd
}

const (
	mostBody = 4 << 20          // bytes of a request
	mostTime = 10 * time.Second // of reading a request; writing takes twice as long at most
	mostAsks = 64               // requests that are read and answered at a time; further ones wait
)

func (p *program) runServe(ctx context.Context, o serveOptions) error {
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // a second signal ends at once
	listener, err := net.Listen("tcp", o.listen)
	if err != nil {
		return err
	}
	var protocols http.Protocols
	protocols.SetHTTP1(true)
	server := &http.Server{
		Handler: handler(o), Protocols: &protocols, ReadHeaderTimeout: 5 * time.Second, ReadTimeout: mostTime, WriteTimeout: 2 * mostTime, IdleTimeout: time.Minute,
		MaxHeaderBytes: 16 << 10,
	}
	fmt.Fprintf(p.errs, "http://%s/\n", listener.Addr())
	done := make(chan error, 1)
	go func() {
		<-ctx.Done()
		last, cancel := context.WithTimeout(context.WithoutCancel(ctx), 3*mostTime)
		defer cancel()
		done <- server.Shutdown(last) // what runs is finished
	}()
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return <-done
}

//go:embed page
var page embed.FS

// handler answers every address of the server. It keeps nothing and logs nothing.
func handler(o serveOptions) http.Handler {
	files, err := fs.Sub(page, "page")
	if err != nil {
		panic(err)
	}
	static := http.FileServerFS(files)
	mux := http.NewServeMux()
	mux.HandleFunc("GET /health", func(w http.ResponseWriter, _ *http.Request) {
		reply(w, []byte(`{"status":"ok","as_of":"`+law.AsOf().String()+`"}`))
	})
	mux.HandleFunc("GET /openapi.json", func(w http.ResponseWriter, _ *http.Request) { reply(w, openAPI(o)) })
	asks := make(chan struct{}, mostAsks)
	mux.HandleFunc("POST /ask", func(w http.ResponseWriter, r *http.Request) {
		asks <- struct{}{}
		defer func() { <-asks }()
		serveAsk(w, r, o)
	})
	mux.Handle("GET /", http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Security-Policy", "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; frame-ancestors 'none'")
		static.ServeHTTP(w, r)
	}))
	own := http.NewCrossOriginProtection().Handler(mux) // no other page has this server work for it
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("X-Content-Type-Options", "nosniff")
		w.Header().Set("Referrer-Policy", "no-referrer")
		own.ServeHTTP(w, r)
	})
}

func reply(w http.ResponseWriter, body []byte) {
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.Write(body)
}

// serveAsk answers the question of a body, or each line of it.
func serveAsk(w http.ResponseWriter, r *http.Request, o serveOptions) {
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, mostBody))
	if err != nil {
		status := http.StatusBadRequest
		if tooLarge := (*http.MaxBytesError)(nil); errors.As(err, &tooLarge) {
			status = http.StatusRequestEntityTooLarge
		}
		http.Error(w, http.StatusText(status), status)
		return
	}
	body = bytes.TrimPrefix(body, []byte("\ufeff"))
	if json.Valid(body) { // one question, however many lines it takes
		reply(w, answerTo(body, o))
		return
	}
	w.Header().Set("Content-Type", "application/x-ndjson; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	_ = askLines(func(line []byte) []byte { return answerTo(line, o) }, bytes.NewReader(body), w) // whoever is gone needs no error
}

// answerTo answers a question, unless it is about a password and those are not switched on.
func answerTo(question []byte, o serveOptions) []byte {
	if !o.passwords {
		var q struct{ Ask string }
		if json.Unmarshal(question, &q); strings.HasPrefix(q.Ask, "password") {
			return []byte(`{"error":{"kind":"not-possible","at":"ask","et":"Salasõnade küsimused ei ole sisse lülitatud (--passwords)","en":"questions about passwords are not switched on (--passwords)"}}`)
		}
	}
	return answer.AskAt(o.who, question)
}

// openAPI describes the server from the table of questions.
func openAPI(o serveOptions) []byte {
	var questions, answers []any
	for q := range answer.Questions() {
		if strings.HasPrefix(q.String(), "password") && !o.passwords {
			continue
		}
		var s struct{ Question, Answer json.RawMessage }
		if err := json.Unmarshal(q.Schema(), &s); err != nil {
			panic(err)
		}
		questions = append(questions, s.Question)
		answers = append(answers, map[string]any{"title": q.Text(language.English), "type": "object", "properties": map[string]any{
			"id": map[string]any{}, "answer": s.Answer, "errors": map[string]any{"type": "object"}, "error": map[string]any{"type": "object"},
			"reasons": map[string]any{"type": "array"},
		}})
	}
	content := func(of []any) any {
		return map[string]any{"application/json": map[string]any{"schema": map[string]any{"oneOf": of}}}
	}
	out, err := json.Marshal(map[string]any{
		"openapi": "3.1.0",
		"info":    map[string]any{"title": "teabehaldus", "version": "1", "description": "What Estonian information-governance rules say. Law as of " + law.AsOf().String() + "."},
		"paths": map[string]any{
			"/ask": map[string]any{"post": map[string]any{
				"summary":     "One question, one answer",
				"requestBody": map[string]any{"required": true, "content": content(questions)},
				"responses":   map[string]any{"200": map[string]any{"description": "The answer, or an error within it", "content": content(answers)}},
			}},
			"/health": map[string]any{"get": map[string]any{"summary": "Whether the server works", "responses": map[string]any{"200": map[string]any{"description": "It works"}}}},
		},
	})
	if err != nil {
		panic(err)
	}
	return out
}
