-- SPDX-License-Identifier: MIT
-- Portable: standard SQL, which DuckDB and Spark SQL take too.
-- Every letter with its due day, in one statement. A letter without an answer (a rule that was not in force, a day outside the
-- table, an extension that the rule does not have) keeps an empty due day and is counted in late.sql: nothing is guessed.
CREATE TABLE letter_due AS
SELECT l.id, l.rule, l.event, l.extended, l.answered, CASE WHEN l.extended THEN a.extended ELSE a.due END AS due
FROM letter l
LEFT JOIN answer a ON a.rule = l.rule AND a.event = l.event;
