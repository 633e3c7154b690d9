module github.com/teabehaldus/teabehaldus/tools

go 1.26.0

tool honnef.co/go/tools/cmd/staticcheck

require (
	github.com/santhosh-tekuri/jsonschema/v6 v6.0.3
	github.com/stretchr/testify v1.12.1
	github.com/teabehaldus/teabehaldus v0.0.0
	github.com/teabehaldus/teabehaldus/words/et v0.0.0
	golang.org/x/text v0.40.0
	golang.org/x/tools v0.51.0
)

require (
	github.com/BurntSushi/toml v1.4.1-0.20240526193622-a339e1f7089c // indirect
	github.com/rickar/cal/v2 v2.1.29 // indirect
	go.yaml.in/yaml/v3 v3.0.5 // indirect
	golang.org/x/exp/typeparams v0.0.0-20231108232855-2478ac86f678 // indirect
	golang.org/x/mod v0.41.0 // indirect
	golang.org/x/sync v0.23.0 // indirect
	honnef.co/go/tools v0.8.2 // indirect
)

replace github.com/teabehaldus/teabehaldus => ..

replace github.com/teabehaldus/teabehaldus/words/et => ../words/et
