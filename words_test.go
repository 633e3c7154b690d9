// SPDX-License-Identifier: MIT

package teabehaldus_test

import (
	"go/ast"
	"go/token"
	"io/fs"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// unsaid are words that Estonian texts do not use, with what is said instead, and the files or texts that may say them because they cite.
var unsaid = []struct {
	word    *regexp.Regexp
	instead string
	citing  *regexp.Regexp
}{
	{regexp.MustCompile(`(?i)parool`), "salasõna", nil},
	{regexp.MustCompile(`(?i)ligipääs`), "juurdepääs", nil},
	{regexp.MustCompile(`(?i)teosta[mvtdn]`), "tegema", nil},
	{regexp.MustCompile(`(?i)läbi (vii|viidud)`), "tegema, korraldama", nil},
	{regexp.MustCompile(`(?i)(^|\P{L})(võimalusel|vajadusel)($|\P{L})`), "võimaluse korral, vajaduse korral", regexp.MustCompile(`esimesel võimalusel`)},
	{regexp.MustCompile(`(?i)delikaat`), "eriliiki", regexp.MustCompile(`ttu|TTU|avts|personal.go`)},
	{regexp.MustCompile(`(?i)töötlemis ruum`), "töötlemisruum", nil},
	{regexp.MustCompile(`(?i)krüpteering`), "krüpteerimine", nil},
	{regexp.MustCompile(`(?i)andmekandja`), "teabekandja", regexp.MustCompile(`antsla|saaremaa`)},
	{regexp.MustCompile(`(?i)teabeturve|teabeturbe`), "infoturve", regexp.MustCompile(`antsla|saaremaa|rmk|ttu`)},
	{regexp.MustCompile(`(?i)kasutajatunnus`), "konto", regexp.MustCompile(`kasutajatunnuste kord`)},
	{regexp.MustCompile(`(?i)personaal|lokaalne|situatsioon`), "isiklik, kohalik, olukord", nil},
	{regexp.MustCompile(`(?i)tähtaeg on (täis|möödas|käes)`), "tähtaeg on möödunud", nil},
}

// reading are the files whose literals are what others write, and readers understand: not the project's own texts.
var reading = regexp.MustCompile(`parse|aliases|token|reader|access\.go$|common\.go$`)

// TestWords: no Estonian text of the source says what the list of terms forbids.
func TestWords(t *testing.T) {
	for _, s := range sources(t) {
		ast.Inspect(s.file, func(n ast.Node) bool {
			lit, ok := n.(*ast.BasicLit)
			if !ok || lit.Kind != token.STRING {
				return true
			}
			text, err := strconv.Unquote(lit.Value)
			require.NoError(t, err)
			for _, w := range unsaid {
				cites := w.citing != nil && (w.citing.MatchString(s.path) || w.citing.MatchString(text))
				if w.word.MatchString(text) && !cites && !reading.MatchString(s.path) {
					t.Errorf("%s: %.80q says %s: say %s", s.at(n), text, w.word.FindString(text), w.instead)
				}
			}
			return true
		})
	}
}

// TestInstitution: who has rules of its own is an institution, in names, comments, texts and pages.
func TestInstitution(t *testing.T) {
	house := regexp.MustCompile(`\b[Hh]ouse(s|Rule|Policy)?\b`)
	allowed := strings.NewReplacer("in-house", "", "house_test", "")
	err := fs.WalkDir(os.DirFS("."), ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && (strings.HasPrefix(entry.Name(), ".") && name != "." || entry.Name() == "testdata" || name == "words"):
			return fs.SkipDir
		case entry.IsDir() || strings.HasSuffix(name, "_test.go") || name == "CHANGELOG.md" || !regexp.MustCompile(`\.(go|md|json|py)$`).MatchString(name):
			return nil
		}
		for i, line := range strings.Split(read(t, name), "\n") {
			if house.MatchString(allowed.Replace(line)) {
				t.Errorf("%s:%d says %q: say institution", name, i+1, strings.TrimSpace(line))
			}
		}
		return nil
	})
	require.NoError(t, err)
}
