// SPDX-License-Identifier: MIT

package main

import (
	"bytes"
	"os"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestTypes(t *testing.T) {
	var want bytes.Buffer
	require.NoError(t, write(&want))
	have, err := os.ReadFile("../../wasm/index.d.ts")
	require.NoError(t, err)
	require.True(t, want.String() == string(have), "the questions have changed: run make schemas")
}
