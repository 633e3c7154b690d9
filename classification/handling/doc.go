// Package handling says what may be done with information.
package handling
