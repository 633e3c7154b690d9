// SPDX-License-Identifier: MIT

package main

import (
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestAcknowledged: what the library exports is what docs/api.txt says.
func TestAcknowledged(t *testing.T) {
	var told strings.Builder
	gone, fresh, err := run("../..", false, &told)
	require.NoError(t, err)
	assert.Zero(t, gone+fresh, "the API has changed: make api acknowledges it, and the CHANGELOG names it\n%s", &told)
}

func TestExported(t *testing.T) {
	set := token.NewFileSet()
	file, err := parser.ParseFile(set, "p.go", `package p

import "time"

const One, two = 1, 2
const Text Kind = "text"

var Err error

type Kind string
type Also = Kind
type Answer[T any] struct{ value T }
type Asked interface { Ask(question string) (bool, error) }
type Spec struct {
	Answer[int]
	Days  []time.Time
	notes string
}
type hidden struct{ Shown int }
type Day struct{ n int32 }

func (a *Answer[T]) Value() T { return a.value }
func (hidden) Shown2() {}
func (Day) quiet() {}
func Many[T, U any](first T, rest ...U) (n int, err error) { return 0, nil }
func Bytes(...[]byte) {}
func unseen() {}
`, 0)
	require.NoError(t, err)
	pkg, err := (&types.Config{Importer: importer.Default()}).Check("p", set, []*ast.File{file}, nil)
	require.NoError(t, err)
	assert.Equal(t, []string{
		"type Also = Kind",
		"type Answer[T any] struct",
		"method (*Answer[T]) Value() T",
		"type Asked interface{Ask(question string) (bool, error)}",
		"func Bytes(...[]byte)",
		"type Day struct",
		"type Day struct, comparable",
		"var Err error",
		"type Kind string",
		"func Many[T any, U any](T, ...U) (int, error)",
		"const One untyped int = 1",
		"type Spec struct",
		"type Spec struct, embedded Answer[int]",
		"type Spec struct, Days []time.Time",
		`const Text Kind = "text"`,
	}, exported(pkg))
}

func TestTell(t *testing.T) {
	var told strings.Builder
	then, now := []string{"p: func A()", "p: func B()"}, []string{"p: func A(int)", "p: func B()"}
	assert.Equal(t, 1, tell(&told, "gone:", then, now))
	assert.Equal(t, 1, tell(&told, "new:", now, then))
	assert.Equal(t, "gone: p: func A()\nnew: p: func A(int)\n", told.String())
}
