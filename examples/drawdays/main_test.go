package main

import (
	"bytes"
	"encoding/xml"
	"errors"
	"flag"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the drawings of docs anew")

// TestDocs: the drawings of docs/counting.md are what the command draws.
func TestDocs(t *testing.T) {
	for file, args := range map[string][]string{
		"../../docs/counting.svg":      {"-lang", "en", "avts-18.1", "2026-04-02"},
		"../../docs/counting-days.svg": {"-lang", "en", "msvs-6", "2026-03-20"},
	} {
		var out, errs bytes.Buffer
		require.Zero(t, run(args, &out, &errs), errs.String())
		if *update {
			require.NoError(t, os.WriteFile(file, out.Bytes(), 0o644))
		}
		want, err := os.ReadFile(file)
		require.NoError(t, err)
		assert.Equal(t, string(want), out.String(), "go test ./examples/drawdays -update writes it anew")
	}
}

// TestCells: Good Friday to Easter Sunday are skipped, and five working days counted.
func TestCells(t *testing.T) {
	due, err := deadline("avts-18.1", "2026-04-02")
	require.NoError(t, err)
	var days []string
	for _, c := range cells(due, words["en"]) {
		days = append(days, strings.TrimSpace(c.class+" "+c.number))
	}
	assert.Equal(t, []string{"event", "off", "off", "off", "counted 1", "counted 2", "counted 3", "counted 4", "due 5"}, days)

	due, err = deadline("msvs-6", "2026-03-20") // the 15th day is a Saturday before Easter
	require.NoError(t, err)
	all := cells(due, words["et"])
	assert.Equal(t, []cell{{"counted", "14", ""}, {"off", "15", "Laupäev"}, {"off", "", "Ülestõusmispühade 1. püha"}, {"due", "", "tähtpäev"}}, all[len(all)-4:])
}

func TestRun(t *testing.T) {
	for name, v := range map[string]struct {
		args   []string
		status int
		out    string
	}{
		"Estonian":    {[]string{"avts-18.1", "2026-04-02"}, 0, "Suur reede"},
		"English":     {[]string{"-lang", "en", "avts-18.1", "2026-04-02"}, 0, "Good Friday"},
		"a new year":  {[]string{"avts-22", "2026-12-31"}, 0, ">01.01.2027<"},
		"no rule":     {[]string{"avts-99", "2026-04-02"}, 1, "no such rule"},
		"hours":       {[]string{"gdpr-33.1", "2026-04-02"}, 1, "an hour rule"},
		"no day":      {[]string{"avts-18.1", "tomorrow"}, 1, "not read as a day"},
		"no argument": {nil, 2, "usage"},
		"no language": {[]string{"-lang", "fi", "avts-18.1", "2026-04-02"}, 2, "usage"},
		"no flag":     {[]string{"-size", "9"}, 2, "usage"},
		"help":        {[]string{"-h"}, 0, "usage"},
	} {
		t.Run(name, func(t *testing.T) {
			var out, errs bytes.Buffer
			assert.Equal(t, v.status, run(v.args, &out, &errs))
			assert.Contains(t, out.String()+errs.String(), v.out)
			if out.Len() > 0 {
				d := xml.NewDecoder(&out)
				for {
					_, err := d.Token()
					if errors.Is(err, io.EOF) {
						break
					}
					require.NoError(t, err)
				}
			}
		})
	}
}
