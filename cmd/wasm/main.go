// SPDX-License-Identifier: MIT

//go:build js && wasm

// Command wasm puts package answer into a browser or into Node: it defines the function teabehaldusAsk, which takes a
// question in JSON and returns its answer in JSON, and waits.
package main

import (
	"syscall/js"

	"github.com/teabehaldus/teabehaldus/answer"
)

func main() {
	js.Global().Set("teabehaldusAsk", js.FuncOf(func(_ js.Value, args []js.Value) any {
		if len(args) != 1 || args[0].Type() != js.TypeString {
			return string(answer.Ask(nil))
		}
		return string(answer.Ask([]byte(args[0].String())))
	}))
	select {}
}
