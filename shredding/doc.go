// Package shredding says which machine destroys which carrier well enough.
package shredding
