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

-- Since when a worker's copy of a session is as it is, and what its login was then: for a console that begins to
-- watch later. By the database's clock. A name that worked when its worker was first watched, and since, has no
-- line here but one of the hashes in "working" below; one that is gone, and has such a hash, is 'UNKNOWN' here.
CREATE TABLE "quayside_session_status" (
    "worker_id" TEXT NOT NULL,
    "session_name" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "since_ms" INTEGER NOT NULL,
    "exact" INTEGER NOT NULL DEFAULT 0,
    "login" TEXT NOT NULL DEFAULT '',
    PRIMARY KEY ("worker_id", "session_name")
);

-- Workers that consoles have watched: the start of the server as it said it last, by its own clock; and the names
-- that worked when it was first watched, four bytes each.
CREATE TABLE "quayside_watch" (
    "worker_id" TEXT NOT NULL PRIMARY KEY,
    "watched_ms" INTEGER NOT NULL,
    "server_start_ms" INTEGER NOT NULL DEFAULT 0,
    "working" BLOB NOT NULL
);

-- What happened to a worker's copy of a session: a status that began, or what an operation did ("text"). The
-- newest 200,000 lines of the last thirty days.
CREATE TABLE "quayside_timeline" (
    "id" INTEGER PRIMARY KEY,
    "worker_id" TEXT NOT NULL,
    "session_name" TEXT NOT NULL,
    "at_ms" INTEGER NOT NULL,
    "status" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL DEFAULT '',
    "exact" INTEGER NOT NULL DEFAULT 1
);
CREATE INDEX "quayside_timeline_session" ON "quayside_timeline" ("worker_id", "session_name");

-- Whether an operation set the configuration (else it is only as it was last seen), and what the server was seen to
-- have instead, unasked, empty where it has what is kept.
ALTER TABLE "quayside_config_snapshot" ADD COLUMN "is_set" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "quayside_config_snapshot" ADD COLUMN "found" TEXT NOT NULL DEFAULT '';
