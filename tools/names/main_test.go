// SPDX-License-Identifier: MIT

package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestNames(t *testing.T) {
	root := t.TempDir()
	write := func(name, text string) {
		path := filepath.Join(root, name)
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o700))
		require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
	}
	write("a/a.go", `package a
		type T[E any] struct{}
		func (T[E]) M() {}
		func (*T[E]) String() string { return "" }
		type hidden int
		func (hidden) M() {}
		const C, d = 1, 2
		var V int
		func F() {}`)
	write("a/a_test.go", "package a\nfunc InTest() {}")
	write("internal/b.go", "package b\nfunc Internal() {}")
	write("c/go.mod", "module c")
	write("c/c.go", "package c\nfunc Other() {}")
	all, err := names(root)
	require.NoError(t, err)
	assert.Equal(t, map[string][]string{"a": {"T", "T.M", "C", "V", "F"}}, all)
	write("a/broken.go", "package")
	_, err = names(root)
	assert.Error(t, err)
}
