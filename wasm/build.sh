#!/bin/sh
# SPDX-License-Identifier: MIT
# Builds teabehaldus.wasm and takes the glue of the Go that built it. It needs Go 1.25 or later.
set -eu
cd "$(dirname "$0")"
cp "$(go env GOROOT)/lib/wasm/wasm_exec.js" wasm_exec.js
GOWORK=off GOOS=js GOARCH=wasm go -C ../cmd build -trimpath -ldflags '-s -w' -o ../wasm/teabehaldus.wasm ./wasm
# The page for a file server or a disk: it asks the library beside it and needs no program.
mkdir -p site
cp ../cmd/teabehaldus/page/* index.mjs wasm_exec.js teabehaldus.wasm site/
