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

-- What is wished of the place of a session: by a user for all of its sessions, or for one session, named by its
-- row. 'must' and 'prefer' name a worker's label and its value; 'apart' and 'together' name a group, the empty one
-- being the sessions of the same user.
CREATE TABLE "quayside_wish" (
    "holder" TEXT NOT NULL,
    "holder_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "label" TEXT NOT NULL DEFAULT '',
    "value" TEXT NOT NULL DEFAULT '',
    PRIMARY KEY ("holder", "holder_id", "kind", "label", "value")
);

-- What the audit says of an operation beside its kind: the worker it leads to, and which verb it is of many.
ALTER TABLE "quayside_operation" ADD COLUMN "target_id" TEXT NOT NULL DEFAULT '';
ALTER TABLE "quayside_operation" ADD COLUMN "detail" TEXT NOT NULL DEFAULT '';

-- What so many operations may use at a time, in all consoles: its name, and the part of it that is used.
ALTER TABLE "quayside_operation" ADD COLUMN "quota" TEXT NOT NULL DEFAULT '';
ALTER TABLE "quayside_operation" ADD COLUMN "quota_part" TEXT NOT NULL DEFAULT '';

-- When its server last told the account: some tell none of a session that does not run.
ALTER TABLE "quayside_config_snapshot" ADD COLUMN "account_ms" INTEGER NOT NULL DEFAULT 0;
