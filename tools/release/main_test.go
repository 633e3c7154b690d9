// SPDX-License-Identifier: MIT

package main

import (
	"archive/zip"
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestLegal(t *testing.T) {
	folder := func(name, text string) string {
		dir := t.TempDir()
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600))
		return dir
	}
	r := &release{root: folder("LICENSE", "MIT License\n\nPermission is hereby granted, free of charge, to any person\n")}
	known := []module{
		{Path: "github.com/teabehaldus/teabehaldus", Dir: r.root},
		{Path: "a", Version: "v1", Dir: folder("LICENSE.txt", "  Apache License\n  Version 2.0, January 2004\n")},
		{Path: "b", Version: "v2", Dir: folder("LICENSE", "* Neither the name of\nits owner\n")},
	}
	require.NoError(t, os.WriteFile(filepath.Join(known[1].Dir, "NOTICE"), []byte("Made by A\n"), 0o600))
	files, err := r.legal(known)
	require.NoError(t, err)
	assert.Equal(t, []string{"MIT", "Apache-2.0", "BSD-3-Clause"}, []string{known[0].licence, known[1].licence, known[2].licence})
	assert.Equal(t, "a v1: LICENSE.txt\n\nApache License\n  Version 2.0, January 2004\n\na v1: NOTICE\n\nMade by A\n\nb v2: LICENSE\n\n* Neither the name of\nits owner\n\n", string(files[1].data))

	_, err = r.legal([]module{{Path: "c", Dir: folder("LICENSE", "Do as you like")}})
	assert.ErrorContains(t, err, "the licence of c is not known")
	_, err = r.legal([]module{{Path: "d", Dir: t.TempDir()}})
	assert.ErrorContains(t, err, "the licence of d is not known")
}

func TestZip(t *testing.T) {
	r := &release{files: map[string][]byte{}}
	require.NoError(t, r.zip("a", []file{{"program", []byte("binary"), true}, {"LICENSE", []byte("text"), false}}))
	got, err := zip.NewReader(bytes.NewReader(r.files["a.zip"]), int64(len(r.files["a.zip"])))
	require.NoError(t, err)
	assert.Equal(t, "program -rwxr-xr-x", got.File[0].Name+" "+got.File[0].Mode().String())
	assert.Equal(t, "LICENSE -rw-r--r--", got.File[1].Name+" "+got.File[1].Mode().String())
}

// TestEnvironment: what a machine sets for its own programs is not in those of the release.
func TestEnvironment(t *testing.T) {
	settings := []string{"GOWASM", "GOFIPS140", "GOEXPERIMENT", "GOARM64", "GOAMD64"}
	own := filepath.Join(t.TempDir(), "env")
	require.NoError(t, os.WriteFile(own, []byte("GOWASM=signext\nGOARM64=v9.0\n"), 0o600))
	r := &release{root: "../.."}
	for _, set := range []map[string]string{{}, {"GOENV": own}, {"GOWASM": "satconv", "GOFIPS140": "latest", "GOARM64": "v9.0", "GOAMD64": "v3", "GOEXPERIMENT": "nosuch"}} {
		for name, value := range set {
			t.Setenv(name, value)
		}
		out, err := r.run(append([]string{"go", "env"}, settings...)...)
		require.NoError(t, err)
		assert.Equal(t, "\noff\n\nv8.0\nv1\n", string(out), set)
	}
}
