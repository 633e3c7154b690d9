-- SPDX-License-Identifier: MIT
-- 200,000 letters such as an institution's register holds: which rule each has, from which day it counts, whether it was extended,
-- and when it was answered: most in time, some not, and a few were forgotten.
CREATE TABLE letter (
	id INTEGER PRIMARY KEY,
	rule VARCHAR(64) NOT NULL,
	event DATE NOT NULL,
	extended BOOLEAN NOT NULL,
	answered DATE
);
INSERT INTO letter
SELECT n, (ARRAY ['avts-18.1', 'msvs-6', 'hms-84.1', 'gdpr-12.3'])[kind], event, n % 50 < 4,
	CASE WHEN n % 499 > 0 AND event + days < DATE '2026-12-01' THEN event + days END
FROM (SELECT n, 1 + n % 4 AS kind, DATE '2026-01-01' + n / 7 % 334 AS event, n % (ARRAY [9, 19, 13, 35])[1 + n % 4] AS days
	FROM generate_series(1, 200000) AS n) AS made;
ANALYZE;
