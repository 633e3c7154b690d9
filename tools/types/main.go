// SPDX-License-Identifier: MIT

// Command types makes wasm/index.d.ts, the types of every question and answer, of their schemas; make schemas calls
// it.
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/answer"
)

func main() {
	if err := write(os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "types:", err)
		os.Exit(1)
	}
}

type schema struct {
	Const       any
	Enum        []string
	Type        string
	Description string
	Properties  map[string]*schema
	Required    []string
	Items       *schema
	AnyOf       []*schema
}

func write(w io.Writer) error {
	var b strings.Builder
	b.WriteString(`// SPDX-License-Identifier: MIT
// Made by tools/types from the schemas of the questions; do not edit.

/** Loads the library; source is the address of teabehaldus.wasm, or its bytes. */
export function load(source?: URL | string | BufferSource): Promise<Ask>;

/** Asks one question. A string is taken as its JSON. */
export interface Ask {
`)
	var rest strings.Builder
	for q := range answer.Questions() {
		var s struct{ Question, Answer schema }
		if err := json.Unmarshal(q.Schema(), &s); err != nil {
			return err
		}
		name := title(q.String())
		fmt.Fprintf(&b, "  (question: %sQuestion): Reply<%sAnswer>;\n", name, name)
		fmt.Fprintf(&rest, "\n/** %s */\nexport interface %sQuestion %s\n\nexport interface %sAnswer %s\n", q.Text(language.English), name, s.Question.object(""), name, s.Answer.object(""))
	}
	b.WriteString(`  (question: string): Reply<Record<string, unknown>>;
}

/** What comes back: the answer, or an error; errors of single names of the answer; the reasons that were asked for. */
export interface Reply<T> {
  id?: unknown;
  answer?: T;
  error?: Refused;
  errors?: Record<string, Refused>;
  reasons?: Step[];
}

export interface Refused { kind: string; at?: string; value?: string; first?: string; last?: string; et: string; en: string }

export interface Step { day?: string; code: string; et: string; en: string; source?: Source }

export interface Source { act?: string; provision?: string; ref?: string; url?: string; checked?: string; copy?: boolean; doubt?: string }
`)
	_, err := io.WriteString(w, b.String()+rest.String())
	return err
}

func title(name string) string {
	var b strings.Builder
	for _, part := range strings.FieldsFunc(name, func(r rune) bool { return r == '-' || r == '_' }) {
		b.WriteString(strings.ToUpper(part[:1]) + part[1:])
	}
	return b.String()
}

// object writes the members of an object.
func (s *schema) object(indent string) string {
	var b strings.Builder
	b.WriteString("{\n")
	for _, name := range slices.Sorted(maps.Keys(s.Properties)) {
		p := s.Properties[name]
		optional := "?"
		if slices.Contains(s.Required, name) {
			optional = ""
		}
		if p.Description != "" {
			fmt.Fprintf(&b, "%s  /** %s */\n", indent, strings.ReplaceAll(p.Description, "*/", "* /"))
		}
		fmt.Fprintf(&b, "%s  %s%s: %s;\n", indent, name, optional, p.typ(indent+"  "))
	}
	b.WriteString(indent + "}")
	return b.String()
}

func (s *schema) typ(indent string) string {
	switch {
	case s == nil:
		return "unknown"
	case s.Const != nil:
		text, _ := json.Marshal(s.Const)
		return string(text)
	case len(s.Enum) > 0:
		var all []string
		for _, e := range s.Enum {
			all = append(all, fmt.Sprintf("%q", e))
		}
		return strings.Join(all, " | ")
	case len(s.AnyOf) > 0:
		var all []string
		for _, one := range s.AnyOf {
			all = append(all, one.typ(indent))
		}
		return strings.Join(all, " | ")
	}
	switch s.Type {
	case "object":
		if s.Properties == nil {
			return "Record<string, unknown>"
		}
		return s.object(indent)
	case "array":
		t := s.Items.typ(indent)
		if strings.Contains(t, "|") {
			t = "(" + t + ")"
		}
		return t + "[]"
	case "integer", "number":
		return "number"
	case "boolean", "string":
		return s.Type
	}
	return "unknown"
}
