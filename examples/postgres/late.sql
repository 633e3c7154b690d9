-- SPDX-License-Identifier: MIT
-- Portable: standard SQL, which DuckDB and Spark SQL take too.
-- Who is late on 01.12.2026. An answer on the due day is in time.
SELECT
	rule,
	COUNT(*) AS letters,
	SUM(CASE WHEN answered IS NULL THEN 1 ELSE 0 END) AS open,
	SUM(CASE WHEN answered IS NULL AND due < DATE '2026-12-01' THEN 1 ELSE 0 END) AS open_late,
	SUM(CASE WHEN answered > due THEN 1 ELSE 0 END) AS answered_late,
	SUM(CASE WHEN due IS NULL THEN 1 ELSE 0 END) AS without_answer
FROM letter_due
GROUP BY rule
ORDER BY rule;

-- The open letters that are late the longest.
SELECT id, rule, event, extended, due
FROM letter_due
WHERE answered IS NULL AND due < DATE '2026-12-01'
ORDER BY due, id
LIMIT 5;
