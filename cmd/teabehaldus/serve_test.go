// SPDX-License-Identifier: MIT

package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

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
	_, text = post(t, server, "\ufeff"+question)
	assert.Contains(t, text, `"due":"2026-04-10"`, "behind a byte order mark")
	request, err := http.NewRequest(http.MethodPost, server.URL+"/ask", strings.NewReader(question))
	require.NoError(t, err)
	request.Header.Set("Sec-Fetch-Site", "cross-site")
	response, err := http.DefaultClient.Do(request)
	require.NoError(t, err)
	response.Body.Close()
	assert.Equal(t, http.StatusForbidden, response.StatusCode, "no other page asks")
	for _, mark := range []string{"", "\ufeff", "\ufeff{\n"} {
		_, text = post(t, server, mark+`{"ask":"password","institution":"antsla","clause":"antsla-7.2","new":"Kalev12"}`)
		assert.Contains(t, text, "--passwords", "no password is asked for unless it is switched on")
		assert.NotContains(t, text, "Kalev12")
	}
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
	response, err = http.Get(server.URL + "/ask")
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
	require.NoError(t, askLines(answer.Ask, bytes.NewReader(questions.Bytes()), &out))
	assert.True(t, bytes.Equal(want.Bytes(), out.Bytes()))
	_, text := post(t, server, questions.String())
	assert.True(t, want.String() == text)
}

// TestShutdown: told to stop, the server takes nobody new and finishes what runs.
func TestShutdown(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	told, errs := io.Pipe()
	p := &program{errs: errs}
	done := make(chan error, 1)
	go func() { done <- p.runServe(ctx, serveOptions{listen: "127.0.0.1:0"}) }()
	line, err := bufio.NewReader(told).ReadString('\n')
	require.NoError(t, err)
	address := strings.TrimSuffix(strings.TrimPrefix(line, "http://"), "/\n")

	const question = `{"ask":"due","rule":"avts-18.1","event":"2026-04-02"}`
	conn, err := net.Dial("tcp", address)
	require.NoError(t, err)
	defer conn.Close()
	_, err = fmt.Fprintf(conn, "POST /ask HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: %d\r\n\r\n", len(question))
	require.NoError(t, err)
	answers := bufio.NewReader(conn)
	line, err = answers.ReadString('\n')
	require.NoError(t, err)
	require.Contains(t, line, "100 Continue", "the request is being read")

	stop()
	for {
		other, err := net.Dial("tcp", address)
		if err != nil { // it listens no more
			break
		}
		other.Close()
	}
	_, err = io.WriteString(conn, question)
	require.NoError(t, err)
	rest, err := io.ReadAll(answers)
	require.NoError(t, err)
	assert.Contains(t, string(rest), `"due":"2026-04-10"`)
	require.NoError(t, <-done)
}

// TestGone: nothing is computed for who is gone.
func TestGone(t *testing.T) {
	r, w := io.Pipe()
	r.Close()
	computed := 0
	err := askLines(func([]byte) []byte {
		computed++
		return make([]byte, 1<<16)
	}, strings.NewReader(strings.Repeat("{}\n", 1000)), w)
	assert.ErrorIs(t, err, io.ErrClosedPipe)
	assert.Equal(t, 1, computed)
}

// TestLongLine: a line of 1 MiB is a question, one byte more is refused, and the next line is asked all the same.
func TestLongLine(t *testing.T) {
	const question = `{"ask":"due","rule":"avts-18.1","event":"2026-04-02"}`
	long := question + strings.Repeat(" ", 1<<20-len(question))
	var out bytes.Buffer
	require.NoError(t, askLines(answer.Ask, strings.NewReader(long+"\n"+long+" \n"+long+strings.Repeat(" ", 1<<20)+"\n"+question), &out))
	lines := strings.Split(out.String(), "\n")
	require.Len(t, lines, 5)
	assert.Contains(t, lines[0], `"due":"2026-04-10"`)
	assert.Contains(t, lines[1], "1 MiB")
	assert.Contains(t, lines[2], "1 MiB")
	assert.Contains(t, lines[3], `"due":"2026-04-10"`)
}

func FuzzServe(f *testing.F) {
	f.Add([]byte(`{"id":1,"ask":"due","rule":"avts-18.1","event":"2026-04-02"}`))
	f.Add([]byte("{}\n[]\nnull\n"))
	f.Add([]byte(`{"ask":"due","rule":"k-1","event":"2026-04-02","institution":{"format":1,"id":"k","et":"K","act":"K","since":"2026-01-01",` +
		`"days":[{"day":"2026-04-06","et":"K"}],"rules":[{"id":"k-1","et":"K","event":"done","term":"5 workdays","extended":"1 month","provision":"p","statute":"avts-18.1"}]}}`))
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
