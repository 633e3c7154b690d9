-- SPDX-License-Identifier: MIT
-- The table of answers: each rule for each day of an event, as `teabehaldus table` writes it to answer.csv.
CREATE TABLE answer (
	rule VARCHAR(64) NOT NULL,
	event DATE NOT NULL,
	due DATE NOT NULL,
	extended DATE,  -- the due day after an extension; none where the rule has no extension
	notice DATE,    -- until when the extension is told
	first_day DATE, -- the first day on which the act can be done
	PRIMARY KEY (rule, event)
);
\copy answer FROM 'answer.csv' CSV HEADER
