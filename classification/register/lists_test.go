// SPDX-License-Identifier: MIT

package register_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/teabehaldus/teabehaldus/classification/register"
)

// TestLists: no list of words has one twice: who looks for a word finds the one place where it stands.
func TestLists(t *testing.T) {
	files, err := os.ReadDir(".")
	require.NoError(t, err)
	set, lists := token.NewFileSet(), 0
	for _, f := range files {
		if !strings.HasSuffix(f.Name(), ".go") || strings.HasSuffix(f.Name(), "_test.go") {
			continue
		}
		file, err := parser.ParseFile(set, f.Name(), nil, 0)
		require.NoError(t, err)
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || len(call.Args) != 1 {
				return true
			}
			text, ok := call.Args[0].(*ast.BasicLit)
			name, _ := call.Fun.(*ast.Ident)
			field, _ := call.Fun.(*ast.SelectorExpr)
			if !ok || text.Kind != token.STRING || !(name != nil && name.Name == "set" || field != nil && field.Sel.Name == "Fields") {
				return true
			}
			all, err := strconv.Unquote(text.Value)
			require.NoError(t, err)
			words := strings.Fields(all)
			slices.Sort(words)
			assert.Equal(t, slices.Compact(slices.Clone(words)), words, "%s", set.Position(text.Pos()))
			lists++
			return true
		})
	}
	assert.Greater(t, lists, 20)
}

// TestDistricts: the government of a district of Tallinn is shown, and nobody who only bears such a name.
func TestDistricts(t *testing.T) {
	for cell, want := range map[string]string{
		"Nõmme LOV": "Nõmme LOV", "Põhja-Tallinna LOV": "Põhja-Tallinna LOV", "Kesklinna LOV": "Kesklinna LOV", "Nõmme Lov": "+", "Mari LOV": "+", "LOV": "+", "Nõmme Mari LOV": "+", "Nõmme LOV, Mari Maasikas": "Nõmme LOV|+", "Nõmme LOV Mari": "+",
	} {
		var got []string
		for _, p := range register.SplitParties(cell) {
			if p.Kind == register.LegalPerson {
				got = append(got, p.Name)
			} else {
				got = append(got, "+")
			}
		}
		assert.Equal(t, want, strings.Join(got, "|"), cell)
	}
}
