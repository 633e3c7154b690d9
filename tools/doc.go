// Package tools is a module of its own, so that no user's module graph sees what only this project's checks need:
// staticcheck, and a validator that holds the conformance vectors against their JSON Schemas.
package tools
