-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 6: what was last seen of workers and their sessions, for a console that can't ask them.
-- Every statement ends with a semicolon at the end of a line; there is none inside a line.

-- Only how things were, never a reason to do anything. "seen_ms" is when the worker's whole list of sessions was
-- last seen; it is brought up to date every few minutes, and by whoever sees the worker.
CREATE TABLE "quayside_last_worker" (
    "worker_id" TEXT NOT NULL PRIMARY KEY,
    "seen_ms" BIGINT NOT NULL,
    "version" TEXT NOT NULL DEFAULT '',
    "engine" TEXT NOT NULL DEFAULT '',
    "tier" TEXT NOT NULL DEFAULT '',
    "latency_ms" BIGINT NOT NULL DEFAULT -1
);

-- What that list said. A status that changed since is in "quayside_session_status".
CREATE TABLE "quayside_last_session" (
    "worker_id" TEXT NOT NULL,
    "session_name" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "since_ms" BIGINT NOT NULL,
    "exact" BIGINT NOT NULL DEFAULT 0,
    "account" TEXT NOT NULL DEFAULT '',
    "push_name" TEXT NOT NULL DEFAULT '',
    PRIMARY KEY ("worker_id", "session_name")
);
