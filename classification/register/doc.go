// Package register says what is registered, how, and what the public sees of it.
package register
