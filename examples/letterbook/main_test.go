// SPDX-License-Identifier: MIT

package main

// There is no holiday in March, so that ten working days are two weeks: from Monday, 2 March to 16 March, from Wednesday,
// 4 March to 18 March, from 6 to 20 and from 10 to 24 March. Five from Friday, 13 March end on 20 March. The fifteenth day
// from 2 March is Tuesday, 17 March, three working days before Friday, 20 March.
func Example() {
	main()
	// Output:
	// 2026-03-16  5-1/26-31  vastatud (Kuuse valla teabehalduse kord p 4.1)
	// 2026-03-17  5-3/26-2  hilineb 3 tööpäeva võrra (MSVS § 6)
	// 2026-03-18  5-1/26-32  vastatud 1 tööpäeva võrra hiljem (Kuuse valla teabehalduse kord p 4.1)
	// 2026-03-20  5-1/26-33  vastata täna (Kuuse valla teabehalduse kord p 4.1)
	// 2026-03-20  5-2/26-8  vastata täna (AvTS § 18 lg 1)
	// 2026-03-24  5-1/26-36  vastata (Kuuse valla teabehalduse kord p 4.1)
}
