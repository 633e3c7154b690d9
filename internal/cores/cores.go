// SPDX-License-Identifier: MIT

// Package cores goes through a sequence on all cores and keeps its order.
package cores

import (
	"iter"
	"runtime"
	"sync"
)

// size is how many values a core takes at once: enough that taking them costs nothing beside the work.
const size = 2048

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
// it reads of a value must not be used again. The sequence goes on now on one core and now on another, never on two at once:
// a value that is looked at where it was made crosses no core. What it panics with comes out of the sequence that is
// returned. All cores have stopped when that ends or is told to stop.
func Ordered[In, Out any](in iter.Seq2[In, error], work func(position int, value *In, err error, out func(Out, error))) iter.Seq2[Out, error] {
	return func(yield func(Out, error) bool) {
		workers := runtime.GOMAXPROCS(0)
		free := make(chan *part[In, Out], 2*workers)
		for range cap(free) {
			free <- &part[In, Out]{done: make(chan struct{}, 1)}
		}
		quit := make(chan struct{})
		next, stop := iter.Pull(parts(in, free, quit))
		var (
			queue  = make(chan *part[In, Out], cap(free)) // in the order of the sequence
			turn   sync.Mutex                             // of whoever takes the next part, and of all below
			left   = workers
			thrown any
			wait   sync.WaitGroup
		)
		take := func() (p *part[In, Out]) {
			turn.Lock()
			returned := false
			defer func() {
				if !returned {
					if thrown = recover(); thrown == nil {
						thrown = "the sequence ended its goroutine"
					}
				}
				if p != nil {
					queue <- p
				} else if left--; left == 0 {
					close(queue)
				}
				turn.Unlock()
			}()
			select {
			case <-quit:
			default:
				p, _ = next()
			}
			returned = true
			return p
		}
		for range workers {
			wait.Go(func() {
				for p := take(); p != nil; p = take() {
					out := func(v Out, err error) { p.out = append(p.out, given[Out]{v, err}) }
					for i := range p.in {
						work(p.first+i, &p.in[i].value, p.in[i].err, out)
					}
					p.done <- struct{}{}
				}
			})
		}
		defer stop()
		defer wait.Wait()
		defer close(quit)
		for p := range queue {
			<-p.done
			for i := range p.out {
				if !yield(p.out[i].value, p.out[i].err) {
					return
				}
			}
			free <- p
		}
		if thrown != nil {
			panic(thrown)
		}
	}
}

// parts yields a sequence in parts, as long as there are any to fill.
func parts[In, Out any](in iter.Seq2[In, error], free <-chan *part[In, Out], quit <-chan struct{}) iter.Seq[*part[In, Out]] {
	return func(yield func(*part[In, Out]) bool) {
		var p *part[In, Out]
		position := 0
		for v, err := range in {
			if p == nil {
				select {
				case p = <-free:
				case <-quit: // nobody frees any more
					return
				}
				p.first, p.in, p.out = position, p.in[:0], p.out[:0]
			}
			p.in = append(p.in, given[In]{v, err})
			if position++; len(p.in) == size {
				if !yield(p) {
					return
				}
				p = nil
			}
		}
		if p != nil {
			yield(p)
		}
	}
}
