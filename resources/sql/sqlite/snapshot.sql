-- SPDX-License-Identifier: GPL-3.0-or-later
-- What makes a file a snapshot: it is looked at, and never opened as a map. One line. "plan" is the schedule
-- that saved it, which deletes its own files only; empty for one by hand.
-- Every statement ends with a semicolon at the end of a line; there is none inside a line.
CREATE TABLE "quayside_snapshot" (
    "taken_ms" INTEGER NOT NULL,
    "taken_by" TEXT NOT NULL,
    "program" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "has_secrets" INTEGER NOT NULL,
    "has_names" INTEGER NOT NULL,
    "capacity_meaning" TEXT NOT NULL,
    "plan" TEXT NOT NULL
);
