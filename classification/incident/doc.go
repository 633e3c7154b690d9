// Package incident says what an incident is, whom to tell, and when it is closed.
package incident
