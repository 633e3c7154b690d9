// SPDX-License-Identifier: MIT

// Package cores goes through a sequence on all cores and keeps its order.
package cores

import (
	"iter"
	"runtime"
	"sync"
)

// size is how many values a core takes at once.
const size = 512

// part is a stretch of a sequence and what came of it.
type part[In, Out any] struct {
	first int // place of the first value in the sequence
	in    []given[In]
	out   []given[Out]
	done  chan struct{}
}

// given is a value or an error.
type given[T any] struct {
	value T
	err   error
}

// Ordered yields what work puts out for each value of a sequence, or for an error in its place, in the order of the
// sequence. position counts from 0. work is called on several cores at once, and after the sequence has gone on: what
// it reads of a value must not be used again. All cores have stopped when the sequence that is returned ends or is told
// to stop.
func Ordered[In, Out any](in iter.Seq2[In, error], work func(position int, value *In, err error, out func(Out, error))) iter.Seq2[Out, error] {
	return func(yield func(Out, error) bool) {
		workers := runtime.GOMAXPROCS(0)
		jobs := make(chan *part[In, Out], 2*workers)
		var wait sync.WaitGroup
		defer wait.Wait()
		defer close(jobs)
		for range workers {
			wait.Go(func() {
				for p := range jobs {
					out := func(v Out, err error) { p.out = append(p.out, given[Out]{v, err}) }
					for i := range p.in {
						work(p.first+i, &p.in[i].value, p.in[i].err, out)
					}
					p.done <- struct{}{}
				}
			})
		}
		var queue, free []*part[In, Out] // what the cores have, and what can be filled again
		next := func() bool {
			p := queue[0]
			queue = queue[1:]
			<-p.done
			for i := range p.out {
				if !yield(p.out[i].value, p.out[i].err) {
					return false
				}
			}
			p.in, p.out = p.in[:0], p.out[:0]
			free = append(free, p)
			return true
		}
		position := 0
		var current *part[In, Out]
		for v, err := range in {
			if current == nil {
				if n := len(free); n > 0 {
					current, free = free[n-1], free[:n-1]
				} else {
					current = &part[In, Out]{in: make([]given[In], 0, size), done: make(chan struct{}, 1)}
				}
				current.first = position
			}
			current.in = append(current.in, given[In]{v, err})
			if position++; len(current.in) < size {
				continue
			}
			if len(queue) == 2*workers && !next() {
				return
			}
			jobs <- current
			queue, current = append(queue, current), nil
		}
		if current != nil {
			jobs <- current
			queue = append(queue, current)
		}
		for len(queue) > 0 && next() {
		}
	}
}
