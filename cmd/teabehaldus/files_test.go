// SPDX-License-Identifier: MIT

//go:build unix

package main

import (
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestOutFile: who may read the old file may read the new one and nobody else, a link leads on to it, and what is no file is not
// replaced.
func TestOutFile(t *testing.T) {
	const in, want = "rule,event\navts-18.1,2026-04-02\n", "rule,event,due\navts-18.1,2026-04-02,2026-04-10\n"
	folder := t.TempDir()
	at := func(name string) string { return filepath.Join(folder, name) }
	out := func(name string) (string, int) {
		status, _, errs := call(in, "due", "--rows", "--format", "csv", "--out", at(name))
		return errs, status
	}
	defer syscall.Umask(syscall.Umask(0o027))
	require.NoError(t, os.WriteFile(at("own"), []byte("old"), 0o600))
	require.NoError(t, os.Symlink("own", at("link")))
	for name, mode := range map[string]os.FileMode{"own": 0o600, "link": 0o600, "new": 0o640} {
		errs, status := out(name)
		require.Zero(t, status, errs)
		text, err := os.ReadFile(at(name))
		require.NoError(t, err)
		assert.Equal(t, want, string(text), name)
		info, err := os.Stat(at(name))
		require.NoError(t, err)
		assert.Equal(t, mode, info.Mode(), name)
	}
	info, err := os.Lstat(at("link"))
	require.NoError(t, err)
	assert.Equal(t, os.ModeSymlink, info.Mode().Type())

	require.NoError(t, syscall.Mkfifo(at("pipe"), 0o600))
	read := make(chan string, 1)
	go func() {
		text, err := os.ReadFile(at("pipe"))
		assert.NoError(t, err)
		read <- string(text)
	}()
	errs, status := out("pipe")
	require.Zero(t, status, errs)
	assert.Equal(t, want, <-read)
	info, err = os.Stat(at("pipe"))
	require.NoError(t, err)
	assert.Equal(t, os.ModeNamedPipe, info.Mode().Type())

	require.NoError(t, os.Mkdir(at("folder"), 0o700))
	_, status = out("folder")
	assert.Equal(t, 1, status)
	all, err := os.ReadDir(folder)
	require.NoError(t, err)
	assert.Len(t, all, 5, "nothing is left beside them")
}

// TestEnded: a program that is told to end leaves nothing behind.
func TestEnded(t *testing.T) {
	self, err := os.Executable()
	require.NoError(t, err)
	for _, signal := range []os.Signal{os.Interrupt, syscall.SIGTERM} {
		folder := t.TempDir()
		cmd := exec.Command(self, "due", "--rows", "--out", filepath.Join(folder, "out.csv"))
		cmd.Env = append(os.Environ(), "TEABEHALDUS_SELF=1")
		in, err := cmd.StdinPipe()
		require.NoError(t, err)
		require.NoError(t, cmd.Start())
		_, err = io.WriteString(in, "rule,event\n"+strings.Repeat("avts-18.1,2026-04-02\n", 20_000)) // what is not in the pipe any more was read
		require.NoError(t, err)
		require.NoError(t, cmd.Process.Signal(signal))
		require.Error(t, cmd.Wait())
		left, err := os.ReadDir(folder)
		require.NoError(t, err)
		assert.Empty(t, left, signal)
	}
}
