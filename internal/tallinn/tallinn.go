// SPDX-License-Identifier: MIT

// Package tallinn holds the clocks of Estonia, so that an answer in hours needs no zone files of the machine.
package tallinn

import (
	"encoding/base64"
	"sync"
	"time"
)

// Zone returns Europe/Tallinn.
func Zone() *time.Location { return load() }

var load = sync.OnceValue(func() *time.Location {
	data, err := base64.StdEncoding.DecodeString(zone)
	if err != nil {
		panic(err)
	}
	loc, err := time.LoadLocationFromTZData("Europe/Tallinn", data)
	if err != nil {
		panic(err)
	}
	return loc
})

// zone is the entry Europe/Tallinn of the IANA time zone database, which is in the public domain, as Go carries it.
const zone = "VFppZjIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAAAAEAAAAAAAAAVFppZjIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" +
	"AAAAA0AAAACAAAACL/////VrbMzP////+eWS3M/////565kJD/////n4SXkP////+hACtw/////6Rzb0z/////yLC14P/////KxpdQ/////8zn" +
	"SxD/////zakXkP/////OokMQ/////8+SNBD/////0HTL4AAAAAAVJ6fQAAAAABYY3EAAAAAAFwjbUAAAAAAX+g/AAAAAABjqDtAAAAAAGdtDQA" +
	"AAAAAazJPQAAAAABu8oPAAAAAAHKyR8AAAAAAdnILwAAAAAB6Mc/AAAAAAH3xk8AAAAAAgbFXwAAAAACFcRvAAAAAAIkw38AAAAAAjPCjwAAAA" +
	"ACQsGfAAAAAAJRwZAAAAAAAmDAoAAAAAACcFNYAAAAAAJ/UmgAAAAAAo5ReAAAAAACnVCIAAAAAAKsT5gAAAAAArtOqAAAAAACyk24AAAAAALZ" +
	"TMgAAAAAAuhL2AAAAAAC90roAAAAAAMGSfgAAAAAAxXcsAAAAAADJypgAAAAAAMz2tAAAAAAA0UogAAAAAADUdjwAAAAAANjJ4EAAAAAA2/X8Q" +
	"AAAAADgblJAAAAAAPHQcYAEDAgMBBAUCAwIDAgUGBQYFBgUGBQYFBgUGBQYFBwQHBAcEBwQHBAcEBwQHBAcEBwQHBAQAABc0AAAAABc0AAQAAB" +
	"wgAQgAAA4QAA0AABwgABEAACowABUAADhAARkAACowAR1MTVQAVE1UAENFU1QAQ0VUAEVFVABNU0sATVNEAEVFU1QACkVFVC0yRUVTVCxNMy41" +
	"LjAvMyxNMTAuNS4wLzQK"
