module github.com/teabehaldus/teabehaldus

go 1.25.0

require (
	github.com/rickar/cal/v2 v2.1.29
	golang.org/x/text v0.40.0
)

require (
	github.com/stretchr/testify v1.12.1
	go.yaml.in/yaml/v3 v3.0.5 // indirect
)
