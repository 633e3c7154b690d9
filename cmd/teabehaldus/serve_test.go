// SPDX-License-Identifier: MIT

package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/teabehaldus/teabehaldus/answer"
	"github.com/teabehaldus/teabehaldus/internal/cases"
)

func post(t *testing.T, server *httptest.Server, body string) (int, string) {
	t.Helper()
	response, err := http.Post(server.URL+"/ask", "application/json", strings.NewReader(body))
	require.NoError(t, err)
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	require.NoError(t, err)
	return response.StatusCode, string(text)
}

func TestServe(t *testing.T) {
	server := httptest.NewServer(handler(serveOptions{}))
	defer server.Close()
	const question = `{"id":1,"ask":"due","rule":"avts-18.1","event":"2026-04-02"}`

	status, text := post(t, server, question)
	assert.Equal(t, 200, status)
	assert.Contains(t, text, `{"id":1,"answer":{"due":"2026-04-10"`)
	_, text = post(t, server, "{\n\"ask\":\"due\",\n\"rule\":\"avts-18.1\",\n\"event\":\"2026-04-02\"}")
	assert.Contains(t, text, `"due":"2026-04-10"`, "one question of several lines")
	_, text = post(t, server, question+"\n"+strings.Replace(question, `"id":1`, `"id":2`, 1)+"\n{\n")
	assert.Len(t, strings.Split(strings.TrimSpace(text), "\n"), 3)
	_, text = post(t, server, `{"ask":"password","institution":"antsla","clause":"antsla-7.2","new":"Kalev12"}`)
	assert.Contains(t, text, "--passwords", "no password is asked for unless it is switched on")
	assert.NotContains(t, text, "Kalev12")
	status, _ = post(t, server, strings.Repeat(" ", mostBody+1))
	assert.Equal(t, http.StatusRequestEntityTooLarge, status)
	status, _ = post(t, server, strings.Repeat("[", 100_000))
	assert.Equal(t, 200, status)

	for path, want := range map[string]string{"/": "Millal on tähtpäev?", "/health": `"status":"ok"`, "/openapi.json": `"openapi":"3.1.0"`} {
		response, err := http.Get(server.URL + path)
		require.NoError(t, err)
		body, err := io.ReadAll(response.Body)
		require.NoError(t, err)
		response.Body.Close()
		assert.Equal(t, 200, response.StatusCode, path)
		assert.Contains(t, string(body), want, path)
	}
	response, err := http.Get(server.URL + "/ask")
	require.NoError(t, err)
	response.Body.Close()
	assert.Equal(t, http.StatusNotFound, response.StatusCode, "only POST asks")
}

// TestSameAnswers: each case of the vectors gives the same through Go, ask and HTTP.
func TestSameAnswers(t *testing.T) {
	server := httptest.NewServer(handler(serveOptions{passwords: true}))
	defer server.Close()
	var questions, want bytes.Buffer
	for c := range cases.All() {
		questions.Write(append(c.Question(), '\n'))
		want.Write(append(answer.Ask(c.Question()), '\n'))
	}
	var out bytes.Buffer
	require.NoError(t, askLines(bytes.NewReader(questions.Bytes()), &out))
	assert.True(t, bytes.Equal(want.Bytes(), out.Bytes()))
	_, text := post(t, server, questions.String())
	assert.True(t, want.String() == text)
}

// TestShutdown: told to stop, the server finishes what runs.
func TestShutdown(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	var errs bytes.Buffer
	p := &program{errs: &errs}
	done := make(chan error, 1)
	go func() { done <- p.runServe(ctx, serveOptions{listen: "127.0.0.1:0"}) }()
	time.AfterFunc(50*time.Millisecond, stop)
	require.NoError(t, <-done)
}

func FuzzServe(f *testing.F) {
	f.Add([]byte(`{"id":1,"ask":"due","rule":"avts-18.1","event":"2026-04-02"}`))
	f.Add([]byte("{}\n[]\nnull\n"))
	h := handler(serveOptions{})
	f.Fuzz(func(t *testing.T, body []byte) {
		w := httptest.NewRecorder()
		h.ServeHTTP(w, httptest.NewRequest(http.MethodPost, "/ask", bytes.NewReader(body)))
		if w.Code != 200 {
			t.Fatalf("%q: %d", body, w.Code)
		}
		for line := range bytes.Lines(w.Body.Bytes()) {
			if !json.Valid(line) {
				t.Fatalf("%q: %q", body, line)
			}
		}
	})
}
