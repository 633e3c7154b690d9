# SPDX-License-Identifier: MIT
# Each common task, once; .ci/run calls the same targets. "make help" lists them.

# A workspace raises versions for all in it, and users have none.
export GOWORK := off
modules := $(dir $(shell find . -name go.mod -not -path '*/node_modules/*'))
bin := $(CURDIR)/.bin

help: ## lists the tasks
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "%-9s %s\n", $$1, $$2 }' Makefile

test: ## the tests of the library, as README has it
	env -u GOWORK go test ./...

check: ## all that .ci/run checks, as for every change
	bash .ci/run

lint: $(bin)/staticcheck ## formatting, vet, staticcheck and tidy modules, everywhere
	@unformatted=$$(gofmt -l .); [ -z "$$unformatted" ] || { echo "gofmt would change:"; echo "$$unformatted"; exit 1; }
	go build ./...
	go mod verify
	@set -e; for module in $(modules); do echo "lint $$module"; \
		(cd $$module && go mod tidy -diff && go vet ./... && $(bin)/staticcheck ./...); done

fuzz: ## every fuzz target of every module on some new input (N=8000 of them)
	@set -e; for file in $$(grep -rl --include='*_test.go' '^func Fuzz' .); do for target in $$(sed -n 's/^func \(Fuzz[A-Za-z]*\)(.*/\1/p' $$file); do \
		echo "$$file $$target"; go -C $$(dirname $$file) test -run '^$$' -fuzz "^$$target\$$" -fuzztime $(or $(N),8000)x -fuzzminimizetime 1x .; done; done

bench: ## every benchmark (TIME=1x: once, to see that it runs)
	go test -run '^$$' -bench . -benchmem -benchtime $(or $(TIME),1s) ./...
	go -C cmd test -run '^$$' -bench . -benchtime $(or $(TIME),1s) ./teabehaldus

rules: ## writes docs/rules.md, after a rule has changed
	go test . -run TestRulesPage -update

vectors: ## writes the acts and the shape of the vectors, after one has changed
	go test ./dhstest -run 'TestShape|TestSources' -update

clauses: ## writes the column of tests of CLAUSES.md, after tests have come or gone
	go test -json ./... | go -C tools run ./clauses -w ../CLAUSES.md

schemas: ## writes the profile's schema and the types of the questions, after a form of JSON has changed
	go -C tools run ./profileschema ..
	go -C tools run ./types >wasm/index.d.ts.new && mv wasm/index.d.ts.new wasm/index.d.ts

api: ## acknowledges a change of the exported API (docs/api.txt); the CHANGELOG names it
	go -C tools run ./api -w ..

program: ## builds the program teabehaldus, here: one static file, which speaks HTTP/1.1
	CGO_ENABLED=0 go -C cmd build -trimpath -tags nethttpomithttp2 -ldflags '-s -w' -o $(or $(OUT),../teabehaldus) ./teabehaldus

wasm: ## builds wasm/: teabehaldus.wasm and the page for a file server
	sh wasm/build.sh

release: ## builds all that is published of a version, in dist/ (VERSION=v0.1.0)
	go -C tools run ./release -version '$(VERSION)' $(if $(TARGETS),-targets '$(TARGETS)') ..

$(bin)/staticcheck: tools/go.mod
	go -C tools build -o $@ honnef.co/go/tools/cmd/staticcheck

.PHONY: help test check lint fuzz bench rules vectors clauses schemas api program wasm release
