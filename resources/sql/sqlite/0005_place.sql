-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 5: where this map lives, so that a copy of it does not act as if it were the map.
-- Every statement ends with a semicolon at the end of a line; there is none inside a line.

-- One line: which map this is, and a number that grows with every write of Quayside. A map that a person said to
-- have been moved, or restored, gets another id: what a console remembers of the one before is not about it.
CREATE TABLE "quayside_map" (
    "map_id" TEXT NOT NULL PRIMARY KEY,
    "generation" INTEGER NOT NULL
);

-- Where the file is, as each computer that uses it sees it. "machine" is a hash; "file" is the file's number on its
-- volume and when it was made; "share" is its name on a network drive, whatever that is mounted as.
CREATE TABLE "quayside_place" (
    "machine" TEXT NOT NULL PRIMARY KEY,
    "path" TEXT NOT NULL,
    "volume" TEXT NOT NULL,
    "file" TEXT NOT NULL,
    "share" TEXT NOT NULL,
    "recorded_ms" INTEGER NOT NULL
);

-- What is left of the time before a backup was put back, and does nothing until somebody has looked at it: an
-- 'operation' by its id, a 'tombstone' by worker and session name, a 'desired' state by its row.
CREATE TABLE "quayside_review" (
    "subject" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    PRIMARY KEY ("subject", "id", "name")
);
