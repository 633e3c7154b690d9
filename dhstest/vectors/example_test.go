// SPDX-License-Identifier: MIT

package vectors_test

import (
	"encoding/json"
	"fmt"

	"github.com/teabehaldus/teabehaldus/dhstest/vectors"
)

// The files are read as any others; package dhstest asks a system all their cases.
func Example() {
	data, err := vectors.FS.ReadFile("v1/deadlines.json")
	if err != nil {
		fmt.Println(err)
		return
	}
	var file struct {
		Format int `json:"format"`
		Groups []struct {
			Rule  string `json:"rule"`
			Cases []struct {
				ID    string            `json:"id"`
				Ask   string            `json:"ask"`
				Input map[string]any    `json:"input"`
				Want  map[string]any    `json:"want"`
				Error map[string]string `json:"error"`
			} `json:"cases"`
		} `json:"groups"`
	}
	if err := json.Unmarshal(data, &file); err != nil {
		fmt.Println(err)
		return
	}
	for _, group := range file.Groups {
		for _, c := range group.Cases {
			if c.ID == "avts-18.1/easter" {
				fmt.Println(c.Ask, c.Input["rule"], c.Input["event"], c.Want["due"])
			}
		}
	}
	// Output: due avts-18.1 2026-04-02 2026-04-10
}
