-- SPDX-License-Identifier: MIT
-- One schema for SQLite and PostgreSQL. What the library reads and writes as JSON or as text stays so: between columns of our own
-- nothing of it could get lost or fall apart.

-- +goose Up
CREATE TABLE document (
	reference TEXT PRIMARY KEY,  -- viit
	version INTEGER NOT NULL,    -- one more with each change; the audit line of the change bears it
	kind TEXT NOT NULL,          -- incoming, outgoing, contract …
	title TEXT NOT NULL,
	parties TEXT NOT NULL,       -- JSON: [{"Name": "Mari Tamm", "Kind": "natural-person"}]
	created DATE NOT NULL,
	received DATE,               -- of what came from outside; else NULL
	registered DATE NOT NULL,
	access TEXT NOT NULL,        -- Avalik, AK; empty: nobody has said
	restriction TEXT,            -- JSON of classification.RestrictionSpec; NULL: none
	personal TEXT NOT NULL,      -- the most protected kind of personal data in it; empty: none is known
	deadline TEXT,               -- JSON of deadlines.Deadline: rule, event, extension, reasons; NULL: nothing is to be done
	due DATE,                    -- its day, for those who ask in SQL
	done DATE,                   -- NULL: open
	term TEXT NOT NULL,          -- retention term as the classification scheme writes it
	ended DATE,                  -- the event that the term waits for; NULL: it has not come
	value TEXT NOT NULL,         -- archival, not-archival; empty: nobody has appraised it
	appraisal TEXT NOT NULL      -- the appraisal decision, "09.02.2012 nr 14"
);
CREATE INDEX document_registered ON document (registered);

CREATE TABLE audit (
	reference TEXT NOT NULL REFERENCES document,
	version INTEGER NOT NULL,
	day DATE NOT NULL,
	who TEXT NOT NULL,
	what TEXT NOT NULL,
	was TEXT NOT NULL,
	became TEXT NOT NULL,
	reason TEXT NOT NULL,
	PRIMARY KEY (reference, version)
);

-- Public holidays that were declared after the library in use was made.
CREATE TABLE holiday (
	day DATE PRIMARY KEY,
	name TEXT NOT NULL,
	act TEXT NOT NULL,
	declared DATE NOT NULL,
	who TEXT NOT NULL
);

-- +goose Down
DROP TABLE holiday;
DROP TABLE audit;
DROP TABLE document;
