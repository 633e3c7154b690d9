module github.com/teabehaldus/teabehaldus/cmd

go 1.25.0

require (
	github.com/spf13/cobra v1.10.2
	github.com/spf13/pflag v1.0.9
	github.com/stretchr/testify v1.12.1
	github.com/teabehaldus/teabehaldus v0.0.0
	golang.org/x/text v0.40.0
)

require (
	github.com/inconshreveable/mousetrap v1.1.0 // indirect
	github.com/rickar/cal/v2 v2.1.29 // indirect
	go.yaml.in/yaml/v3 v3.0.5 // indirect
)

replace github.com/teabehaldus/teabehaldus => ../
