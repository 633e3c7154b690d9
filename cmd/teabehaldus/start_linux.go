// SPDX-License-Identifier: MIT

package main

import (
	"fmt"
	"os"
	"strings"
	"syscall"
)

// forgetStart lets go of the program's code in memory: most of what its start has used no row needs. The rest comes again from
// its file, when it is next used.
func forgetStart() {
	maps, _ := os.ReadFile("/proc/self/maps")
	for mapping := range strings.Lines(string(maps)) {
		var from, to uintptr
		if _, err := fmt.Sscanf(mapping, "%x-%x r-xp", &from, &to); err == nil && strings.Contains(mapping, "/") { // of a file
			_, _, _ = syscall.Syscall(syscall.SYS_MADVISE, from, to-from, syscall.MADV_DONTNEED)
		}
	}
}
