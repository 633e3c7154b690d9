-- SPDX-License-Identifier: MIT
-- A holiday is declared. The answers are made anew with it (answer_after.csv), and open letters whose due day changed move, with the
-- old day kept beside the new one.
BEGIN;
CREATE TABLE answer_after (LIKE answer INCLUDING ALL);
\copy answer_after FROM 'answer_after.csv' CSV HEADER

-- Portable: standard SQL, which DuckDB and Spark SQL take too.
CREATE TABLE moved AS
SELECT l.id, l.rule, l.event, l.extended, l.due AS due_before, CASE WHEN l.extended THEN a.extended ELSE a.due END AS due_after
FROM letter_due l
JOIN answer_after a ON a.rule = l.rule AND a.event = l.event
WHERE l.answered IS NULL AND CASE WHEN l.extended THEN a.extended ELSE a.due END <> l.due;

UPDATE letter_due SET due = moved.due_after FROM moved WHERE moved.id = letter_due.id;
DROP TABLE answer;
ALTER TABLE answer_after RENAME TO answer;
COMMIT;

-- Portable: standard SQL, which DuckDB and Spark SQL take too.
SELECT rule, due_before, due_after, COUNT(*) AS letters, MIN(event) AS first_event, MAX(event) AS last_event
FROM moved
GROUP BY rule, due_before, due_after
ORDER BY rule, due_before;
