// Package classification says what information is, who may see it and for how long: categories of personal data, and
// access restrictions (juurdepääsupiirang).
package classification
