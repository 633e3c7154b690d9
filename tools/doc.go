// SPDX-License-Identifier: MIT

// Package tools is a module of its own, so that no user's module graph sees what only this project's checks need:
// staticcheck, a validator that holds the conformance vectors against their JSON Schemas, the list of the exported API, and
// the password policies together with the Estonian words of words/et.
package tools
