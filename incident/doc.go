// SPDX-License-Identifier: MIT

// Package incident says what an incident is (intsident), whom to tell of it and by when, what a report holds, when work
// has stopped, and when an incident is closed.
//
//	notices, err := incident.Notices(incident.AntslaLaptopStolen, today)
//	for _, n := range notices {
//		fmt.Println(n.Text(language.Estonian), n.Source)
//	}
//
// The rule books say "at once" and "at the first opportunity". That is no number of hours, and none is made of it here.
// Hours are set by statute: [Statutory] names the hour rules of package deadlines. Whether an incident has a significant
// impact there (KüTS § 8 lg 2) and whether its risk is high in Antsla are two questions, and neither answers the other.
package incident
