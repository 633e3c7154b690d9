// SPDX-License-Identifier: MIT

package teabehaldus_test

import (
	"flag"
	"fmt"
	"go/ast"
	"maps"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/answer"
	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/dhstest"
	"github.com/teabehaldus/teabehaldus/internal/ee"
	"github.com/teabehaldus/teabehaldus/law"
)

var update = flag.Bool("update", false, "write the generated pages of docs anew")

// TestRulesPage: docs/rules.md says what the rules themselves say. make rules writes it.
func TestRulesPage(t *testing.T) {
	function := map[law.ID]string{}
	for _, s := range library(t) {
		for _, decl := range s.file.Decls {
			f, ok := decl.(*ast.FuncDecl)
			if !ok || s.pkg != "deadlines" || f.Recv != nil || !namedRule(f) {
				continue
			}
			ast.Inspect(f.Body, func(n ast.Node) bool {
				if lit, ok := n.(*ast.BasicLit); ok {
					id, err := strconv.Unquote(lit.Value)
					require.NoError(t, err)
					function[law.ID(id)] = "`" + f.Name.Name + "`"
				}
				return true
			})
		}
	}
	var b strings.Builder
	b.WriteString(rulesHead)
	row := func(s deadlines.RuleSpec, v deadlines.Version) {
		term := v.Term.Text(language.English) + v.Window.Text(language.English)
		if s.Back {
			term += " before"
		}
		if !v.Extended.IsZero() {
			term += "; extended " + v.Extended.Text(language.English)
		}
		span := v.Since.Dotted() + "–" + v.Until.Dotted()
		fmt.Fprintf(&b, "| `%s` | %s | %s | %s | %s | %s | %s | %s | %s |\n", s.ID, function[s.ID], s.ET, s.EN, s.Event, term, v.Source(), span, v.Doubt)
	}
	for rule := range deadlines.All() {
		for v := range rule.Versions() {
			row(rule.Spec(), v)
		}
	}
	b.WriteString(pendingHead)
	for _, p := range pending {
		fmt.Fprintf(&b, "| %s | %s | %s | %s | %s | %s |\n", p.et, p.en, p.stateET, p.stateEN, p.touches, civil.MustParse(p.seen).Dotted())
		for _, id := range regexp.MustCompile("`([^`]+)`").FindAllStringSubmatch(p.touches, -1) {
			_, err := deadlines.ByID(law.ID(id[1]))
			require.NoError(t, err, "what is pending touches a rule that there is not")
		}
		assert.False(t, civil.MustParse(p.seen).After(law.AsOf()), "%s: a look on a day to come; move law.AsOf", p.en)
	}
	if *update {
		require.NoError(t, os.WriteFile("docs/rules.md", []byte(b.String()), 0o644))
	}
	want, got := strings.Split(b.String(), "\n"), strings.Split(read(t, "docs/rules.md"), "\n")
	for i, line := range want {
		if i >= len(got) || got[i] != line {
			require.Fail(t, "docs/rules.md is stale: run make rules", "line %d should read %s", i+1, line)
		}
	}
	assert.Len(t, got, len(want), "docs/rules.md is stale: run make rules")
}

const rulesHead = `# Rules

For who looks for a rule: its id, its provision, and since when it holds. Made from the rules themselves by ` + "`make rules`" + `.

"Counted from" is the event whose day the rule takes. "Since" is the first day on which the limit is known to have held; a
rule refuses an earlier event. The last column is what is not confirmed at the official place. Rules without a function
are found by their id: ` + "`deadlines.ByID`" + `.

| id | function | what | in English | counted from | term | where | since–until | in doubt |
|---|---|---|---|---|---|---|---|---|
`

const pendingHead = `
## Pending

What may change these rules, and what has changed last: kavandatu ja viimati muutunu. A bill moves no day here before it is in
force. "Last look" is the day on which its state was last looked up (viimati vaadatud); what came after it is not known.

| kavand | in English | seis | state | touches | last look |
|---|---|---|---|---|---|
`

// pending is what is planned, or came into force lately, with its state on the day of the last look.
var pending = []struct{ et, en, stateET, stateEN, touches, seen string }{
	{
		"[636 SE](https://riigitode.ee/agenda/30): nädalavahetusele langeva riigipüha eest on vaba esmaspäev",
		"636 SE: a Monday off for a public holiday on a weekend",
		"esimene lugemine lõpetatud 11.09.2025; edasine teadmata", "first reading ended on 11.09.2025; what came after is not known",
		"the calendar (PTS)", "2026-11-30",
	}, {
		"[637 SE](https://riigitode.ee/agenda/31): ülestõusmispühade teine püha on riigipüha",
		"637 SE: Easter Monday is a public holiday",
		"esimene lugemine 11.09.2025; Vabariigi Valitsus ei toeta; edasine teadmata", "first reading on 11.09.2025; the Government is against it; what came after is not known",
		"the calendar (PTS)", "2026-11-30",
	}, {
		"[669 SE](https://riigitode.ee/agenda/1557): 1. juuni on riigipüha",
		"669 SE: 1 June is a public holiday",
		"esimene lugemine lõpetatud 22.10.2025; edasine teadmata", "first reading ended on 22.10.2025; what came after is not known",
		"the calendar (PTS)", "2026-11-30",
	}, {
		"Digitaalvaldkonna koondpakett (Digital Omnibus), IKÜM art 33: 72 tunni asemel 96 tundi, ainult suure ohu korral",
		"Digital Omnibus, GDPR art 33: 96 hours instead of 72, and only where the risk is high",
		"komisjoni ettepanek 19.11.2025; andmeid käsitlev osa oli 18.06.2026 kokku leppimata; vastuvõtmist ei leitud, kehtib 72 tundi",
		"proposed by the Commission on 19.11.2025; the part on data was not agreed on 18.06.2026; no adoption was found, 72 hours stand",
		"`gdpr-33.1`", "2026-11-30",
	}, {
		"AvTS-i muutmine: väljatöötamiskavatsused JDM/25-1397 ja JDM/26-0172",
		"Reform of the AvTS: legislative intents JDM/25-1397 and JDM/26-0172",
		"kavatsused 15.12.2025 ja 04.02.2026; sisu ega eelnõu ei leitud, kehtib viis tööpäeva",
		"intents of 15.12.2025 and 04.02.2026; neither their contents nor a bill was found, five working days stand",
		"`avts-18.1`, `avts-19`", "2026-11-30",
	}, {
		"[KOKS § 26 ja § 7 lg 6](https://www.riigiteataja.ee/akt/110022026013): volikogu liikme teabenõue ja küsimus, määruse jõustumine",
		"KOKS § 26 and § 7 lg 6: a councillor's request for information and question; when a municipal regulation comes into force",
		"jõus alates 01.07.2026; reeglites arvestatud", "in force since 01.07.2026; built in",
		"`koks-26.2/information`, `koks-26.2/question`, `koks-7.6`", "2026-11-30",
	},
}

// namedRule: a function without arguments that gives a Rule is a rule's name.
func namedRule(d *ast.FuncDecl) bool {
	if d.Type.Params.NumFields() != 0 || d.Type.Results.NumFields() != 1 {
		return false
	}
	result, ok := d.Type.Results.List[0].Type.(*ast.Ident)
	return ok && result.Name == "Rule"
}

// TestClauses: CLAUSES.md lists every clause once, and what it calls built is declared where it says. That it is tested
// under the clause's id is held against a run of the tests by tools/clauses.
func TestClauses(t *testing.T) {
	declared := map[string]bool{} // by file and name
	for _, s := range library(t) {
		for _, decl := range s.file.Decls {
			switch d := decl.(type) {
			case *ast.FuncDecl:
				declared[s.path+" "+d.Name.Name] = true
				if d.Recv != nil {
					ast.Inspect(d.Recv.List[0].Type, func(n ast.Node) bool {
						if id, ok := n.(*ast.Ident); ok {
							declared[s.path+" "+id.Name+"."+d.Name.Name] = true
						}
						return true
					})
				}
			case *ast.GenDecl:
				for _, spec := range d.Specs {
					switch spec := spec.(type) {
					case *ast.TypeSpec:
						declared[s.path+" "+spec.Name.Name] = true
					case *ast.ValueSpec:
						for _, name := range spec.Names {
							declared[s.path+" "+name.Name] = true
						}
					}
				}
			}
		}
	}
	row := regexp.MustCompile(`^\| ([a-z]+-[0-9.]+) \| [^|]+ \| [FCD] \| ([a-z/]+) \| ([^|]+) \| ([^|]+) \| [^|]+ \|$`)
	name, file := regexp.MustCompile("`([^`]+)`"), regexp.MustCompile(`\]\(([^)]+)\)`)
	seen := map[string]bool{}
	for _, line := range strings.Split(read(t, "CLAUSES.md"), "\n") {
		m := row.FindStringSubmatch(line)
		if m == nil {
			assert.NotRegexp(t, `^\| [a-z]+-\d`, line, "a row of seven columns")
			continue
		}
		assert.False(t, seen[m[1]], "%s is listed twice", m[1])
		seen[m[1]] = true
		assert.Equal(t, m[3] == "–", m[4] == "–", m[1])
		files := file.FindAllStringSubmatch(m[4], -1)
		for _, f := range files {
			assert.Equal(t, m[2], path.Dir(f[1]), "CLAUSES.md: %s is built in another package than its row says", m[1])
		}
		for _, n := range name.FindAllStringSubmatch(m[3], -1) {
			if !slices.ContainsFunc(files, func(f []string) bool { return declared[f[1]+" "+n[1]] }) {
				t.Errorf("CLAUSES.md: the row of %s names %s, which is not in %s: write the new name or file there", m[1], n[1], m[4])
			}
		}
	}
	assert.Len(t, seen, 160)
}

// TestReadmeCode: each block of Go code in the README and the tour stands, to the letter, in readme_code_test.go, which
// compiles.
func TestReadmeCode(t *testing.T) {
	code := read(t, "readme_code_test.go")
	bodies := strings.ReplaceAll(code, "\n\t", "\n") // of functions
	for _, page := range append(readmes, "docs/tour.md") {
		blocks := regexp.MustCompile("(?s)```go\n(.*?)```").FindAllStringSubmatch(read(t, page), -1)
		require.NotEmpty(t, blocks)
		for _, block := range blocks {
			if !strings.Contains(bodies, block[1]) && !strings.Contains(code, block[1]) {
				t.Errorf("%s shows code that readme_code_test.go does not compile; write it there and change both together:\n%s", page, block[1])
			}
		}
	}
}

// readmes are the README in both languages.
var readmes = []string{"README.md", "README.et.md"}

// TestReadmeInstitution: the file of the README's municipality gives the day that the README says. Ten working days from
// Mon 02.03.2026: 3–6 (4), 9–13 (9), Mon 16 (10); MSVS § 6 would give Tue 17.03.2026.
func TestReadmeInstitution(t *testing.T) {
	for _, name := range readmes {
		readme := read(t, name)
		file := regexp.MustCompile("(?s)```json\n(.*?)```").FindStringSubmatch(readme)
		require.NotNil(t, file)
		due, err := readmeInstitution([]byte(file[1]))
		require.NoError(t, err)
		assert.Equal(t, "2026-03-16 Kuuse valla teabehalduse kord p 4.1", due.Date().String()+" "+due.Why().Source.String())
		assert.Contains(t, readme, "// "+due.Date().String()+" "+due.Why().Source.String()+"\n")
	}
}

// TestInstitutionPage: the file from which docs/adding-an-institution.md begins is read.
func TestInstitutionPage(t *testing.T) {
	file := regexp.MustCompile("(?s)```json\n(.*?)```").FindStringSubmatch(read(t, "docs/adding-an-institution.md"))
	require.NotNil(t, file)
	_, err := readmeInstitution([]byte(file[1]))
	assert.NoError(t, err)
}

// TestReadmeVendor: a system that takes Easter Monday for a day off fails with the line that the README shows. Registered
// Thu 2 Apr 2026: Tue 7 (1), Wed 8 (2), Thu 9 (3), Fri 10 (4), Mon 13 (5).
func TestReadmeVendor(t *testing.T) {
	wrong := dhstest.Deadlines{Due: func(string, string, civil.Date) (civil.Date, error) { return civil.MustParse("2026-04-13"), nil }}
	for r := range dhstest.Results(wrong) {
		if r.ID == "avts-18.1/easter" {
			line, _, _ := strings.Cut(r.String(), ", http")
			for _, name := range readmes {
				assert.Contains(t, read(t, name), "\n"+line+", …\n")
			}
			return
		}
	}
	t.Error("no such case")
}

// TestReadmeClaims: what the README says of the law, the calendar and itself; and that both languages say as much.
func TestReadmeClaims(t *testing.T) {
	first, last := ee.First(), ee.Last()
	code := map[string][]string{}
	for _, name := range readmes {
		readme := read(t, name)
		assert.LessOrEqual(t, len(readme), 12<<10, "the README is for the first minute; the rest goes to docs")
		for _, claim := range []string{law.AsOf().Dotted() + " (`law.AsOf`)", "(" + first.Dotted() + "–" + last.Dotted() + ")", " 160 "} {
			assert.Contains(t, readme, claim, name)
		}
		code[name] = regexp.MustCompile("(?s)```.*?```|`[^`\n]+`|\n## ").FindAllString(readme, -1)
	}
	for i, of := range code["README.md"] {
		if i >= len(code["README.et.md"]) || code["README.et.md"][i] != of && strings.HasPrefix(of, "```") {
			t.Fatalf("README.et.md does not show what README.md does: %s", of)
		}
	}
	for _, pkg := range slices.Sorted(maps.Keys(budgets)) {
		for _, name := range readmes {
			assert.Contains(t, read(t, name), "\n| `"+pkg+"` |", "%s has no row of %s in its table of packages", name, pkg)
		}
	}
}

// TestReadmeOutput: what the README shows of the main job is what the command prints; its own test runs it.
func TestReadmeOutput(t *testing.T) {
	readme := read(t, "README.md") + read(t, "README.et.md")
	due, err := deadlines.InformationRequest().Due(civil.MustParse("2026-04-02"), deadlines.Estonia())
	require.NoError(t, err)
	for step := range due.Steps() {
		assert.Regexp(t, step.Day.Dotted()+` [A-Z]  `+regexp.QuoteMeta(step.Text(language.Estonian))+` +`+regexp.QuoteMeta(step.Source.String())+`\n`, readme)
	}
}

// TestReadmeCommands: what the README tells to type exists, and every link of every page leads somewhere.
func TestReadmeCommands(t *testing.T) {
	for _, command := range []string{"go run ./cmd/teabehaldus due avts-18.1 2026-04-02", "go test ./..."} {
		assert.Contains(t, "\n"+read(t, "README.md"), "\n"+command+"\n")
	}
	pages, err := filepath.Glob("docs/*.md")
	require.NoError(t, err)
	for _, page := range append(pages, "README.md", "README.et.md", "CLAUSES.md", "CONTRIBUTING.md", "dhstest/vectors/README.md", "examples/README.md", "examples/clients/README.md", "examples/postgres/README.md", "examples/register/README.md") {
		text := read(t, page)
		for _, file := range regexp.MustCompile(`(?:\s<|go run \./)(examples/[\w./]+)`).FindAllStringSubmatch(text, -1) {
			_, err := os.Stat(file[1])
			assert.NoError(t, err, page)
		}
		for _, link := range regexp.MustCompile(`\]\(([^)#]+)\)`).FindAllStringSubmatch(text, -1) {
			if !strings.HasPrefix(link[1], "http") {
				_, err := os.Stat(filepath.Join(filepath.Dir(page), link[1]))
				assert.NoError(t, err, page)
			}
		}
	}
}

// TestPages: each page of docs says first whom it is for.
func TestPages(t *testing.T) {
	pages, err := filepath.Glob("docs/*.md")
	require.NoError(t, err)
	require.Greater(t, len(pages), 10)
	for _, page := range pages {
		_, text, _ := strings.Cut(read(t, page), "\n\n")
		assert.True(t, strings.HasPrefix(text, "For who "), "%s does not begin with whom it is for", page)
	}
}

// TestEmbeddingPage: the answer that docs/embedding.md shows is the answer to the question that it shows.
func TestEmbeddingPage(t *testing.T) {
	lines := regexp.MustCompile("(?s)```json\n([^\n]+)\n([^\n]+)\n```").FindStringSubmatch(read(t, "docs/embedding.md"))
	require.NotNil(t, lines)
	assert.Equal(t, lines[2], string(answer.Ask([]byte(lines[1]))))
}

// TestTasks: CONTRIBUTING names every task of the Makefile, and no page names one that is not there.
func TestTasks(t *testing.T) {
	tasks := map[string]bool{}
	for _, task := range regexp.MustCompile(`(?m)^([a-z]+):.*## `).FindAllStringSubmatch(read(t, "Makefile"), -1) {
		tasks[task[1]] = true
		assert.Regexp(t, `\bmake `+task[1]+`\b`, read(t, "CONTRIBUTING.md"))
	}
	require.NotEmpty(t, tasks)
	pages, err := filepath.Glob("docs/*.md")
	require.NoError(t, err)
	for _, page := range append(pages, "README.md", "README.et.md", "CLAUSES.md", "CONTRIBUTING.md", "SECURITY.md", ".ci/run") {
		for _, task := range regexp.MustCompile("(?m)(?:`|^|&& )make (?:-s )?([a-z]+)").FindAllStringSubmatch(read(t, page), -1) {
			assert.True(t, tasks[task[1]], "%s: make %s is not in the Makefile", page, task[1])
		}
	}
}

func read(t *testing.T, name string) string {
	data, err := os.ReadFile(name)
	require.NoError(t, err)
	return string(data)
}
