-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 6: what was last seen of workers and their sessions, for a console that can't ask them.
-- Every statement ends with a semicolon at the end of a line; there is none inside a line.

-- Only how things were, never a reason to do anything. "seen_ms" is when the worker's whole list of sessions was
-- last seen; it is brought up to date every few minutes, and by whoever sees the worker.
CREATE TABLE IF NOT EXISTS "quayside_last_worker" (
    "worker_id" VARCHAR(191) NOT NULL PRIMARY KEY,
    "seen_ms" BIGINT NOT NULL,
    "version" VARCHAR(64) NOT NULL DEFAULT '',
    "engine" VARCHAR(64) NOT NULL DEFAULT '',
    "tier" VARCHAR(64) NOT NULL DEFAULT '',
    "latency_ms" BIGINT NOT NULL DEFAULT -1
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin ROW_FORMAT=DYNAMIC;

-- What that list said. A status that changed since is in "quayside_session_status".
CREATE TABLE IF NOT EXISTS "quayside_last_session" (
    "worker_id" VARCHAR(191) NOT NULL,
    "session_name" VARCHAR(191) NOT NULL,
    "status" VARCHAR(64) NOT NULL,
    "since_ms" BIGINT NOT NULL,
    "exact" BIGINT NOT NULL DEFAULT 0,
    "account" VARCHAR(191) NOT NULL DEFAULT '',
    "push_name" TEXT NOT NULL DEFAULT (''),
    PRIMARY KEY ("worker_id", "session_name")
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin ROW_FORMAT=DYNAMIC;
