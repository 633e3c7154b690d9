// SPDX-License-Identifier: MIT

package tools_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/classification"
)

// valid reports whether xmllint finds that each document meets a schema of testdata.
func valid(t *testing.T, schema string, documents ...[]byte) bool {
	t.Helper()
	args := []string{"--noout", "--nonet", "--schema", filepath.Join("testdata", schema)}
	for i, document := range documents {
		name := filepath.Join(t.TempDir(), strconv.Itoa(i)+".xml")
		require.NoError(t, os.WriteFile(name, document, 0o600))
		args = append(args, name)
	}
	out, err := exec.Command("xmllint", args...).CombinedOutput()
	if err != nil {
		require.NotErrorIs(t, err, exec.ErrNotFound, "xmllint is of libxml2")
		require.Contains(t, string(out), "fails to validate") // and is not unreadable
	}
	return err == nil
}

// TestCapsuleSchema: what is written meets the schema of the DVK capsule and of granularAccess, and what does not meet it is told.
func TestCapsuleSchema(t *testing.T) {
	const one, two = "25892e17-80f6-415f-9c65-7395632f0001", "25892e17-80f6-415f-9c65-7395632f0002"
	first, last, lift := civil.Must(2025, 12, 18), civil.Must(2030, 12, 18), civil.Must(2026, 4, 2)
	var documents, files [][]byte
	for b := range classification.Section35Bases() {
		for _, event := range []string{"", "leping & <lõpp>"} {
			for _, lifted := range []civil.Date{{}, lift} {
				s := classification.RestrictionSpec{Bases: []classification.Basis{b}, Begin: first, End: last, Event: event, Lifted: lifted}
				r, err := s.Restriction()
				require.NoError(t, err)
				c, err := r.Capsule("RMK")
				require.NoError(t, err)
				numbered := c
				numbered.Identifier = "36"
				both := []classification.CapsuleRestriction{c, numbered}
				a := classification.Access{Code: classification.AccessRestricted, Restrictions: both, PublicTitle: "Kiri & vastus"}
				a.Files = []classification.FileAccess{{GUID: one, Code: classification.AccessOpen, PublicName: "Lisa.pdf"}, {GUID: two, Code: classification.AccessRestricted, Restrictions: both}}
				document, file, err := a.XML()
				require.NoError(t, err)
				documents, files = append(documents, document), append(files, file)
			}
		}
	}
	assert.True(t, valid(t, "access.xsd", documents...))
	assert.True(t, valid(t, "granular.xsd", files...))
	for from, to := range map[string]string{"<RestrictionBeginDate>2025-12-18<": "<RestrictionBeginDate>18.12.2025<", "RestrictionEndDate>": "RestrictionLastDate>", ">AK<": ">Salajane<", "InformationOwner>": "Owner>"} {
		for schema, document := range map[string][]byte{"access.xsd": documents[0], "granular.xsd": files[0]} {
			require.Contains(t, string(document), from)
			assert.False(t, valid(t, schema, bytes.ReplaceAll(document, []byte(from), []byte(to))), to)
		}
	}
	assert.False(t, valid(t, "granular.xsd", bytes.ReplaceAll(files[0], []byte(two), []byte(one))), "a file twice")
}
