-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 4: what a console has to have seen, what people have agreed on, and where sessions may be placed.
-- Every statement ends with a semicolon at the end of a line; there is none inside a line.

-- What the team agreed on for this map, whichever console asks: one line a setting, values as text.
CREATE TABLE "quayside_setting" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "value" TEXT NOT NULL,
    "changed_ms" INTEGER NOT NULL,
    "actor" TEXT NOT NULL DEFAULT ''
);
