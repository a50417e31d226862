-- SPDX-License-Identifier: GPL-3.0-or-later
-- Quayside's own tables on MariaDB and MySQL, version 5 at once: what the numbered scripts of SQLite make, which say more
-- about each. They name the application's rows by their ids as text and never refer to them by foreign key.
-- All times are milliseconds since 1970 UTC by the database's clock. Enumerations are stored by name.
-- Every statement ends with a semicolon at the end of a line; there is none inside a line.
-- Names are quoted as ANSI_QUOTES has it. What may be there from an attempt that broke off is left: this database
-- ends a transaction with each table.

-- What Quayside knows about a worker beyond the application's row.
CREATE TABLE IF NOT EXISTS "quayside_worker" (
    "worker_id" VARCHAR(191) NOT NULL,
    "display_name" TEXT NOT NULL DEFAULT (''),
    "state" VARCHAR(64) NOT NULL DEFAULT 'active',
    "labels" TEXT NOT NULL DEFAULT ('{}'),
    "tls_fingerprint" VARCHAR(64) NOT NULL DEFAULT '',
    PRIMARY KEY ("worker_id")
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin ROW_FORMAT=DYNAMIC;

-- Names of users, where the application's table has no column that works as one.
CREATE TABLE IF NOT EXISTS "quayside_user" (
    "user_id" VARCHAR(191) NOT NULL,
    "display_name" TEXT NOT NULL DEFAULT (''),
    PRIMARY KEY ("user_id")
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin ROW_FORMAT=DYNAMIC;

-- The journal. ended_ms is 0 while an operation runs; rowid tells which of two began first.
-- One running operation a session, and one an account: the database refuses the second console.
CREATE TABLE IF NOT EXISTS "quayside_operation" (
    "rowid" BIGINT AUTO_INCREMENT NOT NULL,
    "operation_id" VARCHAR(191) NOT NULL,
    "kind" VARCHAR(64) NOT NULL,
    "worker_id" VARCHAR(191) NOT NULL DEFAULT '',
    "session_name" VARCHAR(191) NOT NULL DEFAULT '',
    "account" VARCHAR(191) NOT NULL DEFAULT '',
    "parent_id" VARCHAR(191) NOT NULL DEFAULT '',
    "state" VARCHAR(64) NOT NULL,
    "input" LONGTEXT NOT NULL DEFAULT (''),
    "actor" TEXT NOT NULL DEFAULT (''),
    "reason" TEXT NOT NULL DEFAULT (''),
    "error" TEXT NOT NULL DEFAULT (''),
    "created_ms" BIGINT NOT NULL,
    "updated_ms" BIGINT NOT NULL,
    "ended_ms" BIGINT NOT NULL DEFAULT 0,
    "epoch" BIGINT NOT NULL DEFAULT 1,
    "lease_owner" TEXT NOT NULL DEFAULT (''),
    "lease_until_ms" BIGINT NOT NULL DEFAULT 0,
    "target_id" VARCHAR(191) NOT NULL DEFAULT '',
    "detail" TEXT NOT NULL DEFAULT (''),
    "quota" VARCHAR(64) NOT NULL DEFAULT '',
    "quota_part" VARCHAR(191) NOT NULL DEFAULT '',
    "open_subject" VARCHAR(400) AS (CASE WHEN "ended_ms" = 0 AND ("worker_id" <> '' OR "session_name" <> '')
        THEN concat(char_length("worker_id"), '/', "worker_id", "session_name") END) STORED,
    "open_account" VARCHAR(191) AS (CASE WHEN "ended_ms" = 0 AND "account" <> '' THEN "account" END) STORED,
    PRIMARY KEY ("operation_id"),
    UNIQUE KEY "quayside_operation_rowid" ("rowid"),
    UNIQUE KEY "quayside_operation_subject" ("open_subject"),
    UNIQUE KEY "quayside_operation_account" ("open_account"),
    KEY "quayside_operation_ended" ("ended_ms", "created_ms")
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin ROW_FORMAT=DYNAMIC;

-- The steps of an operation.
CREATE TABLE IF NOT EXISTS "quayside_step" (
    "operation_id" VARCHAR(191) NOT NULL,
    "sequence" BIGINT NOT NULL,
    "key" VARCHAR(64) NOT NULL,
    "state" VARCHAR(64) NOT NULL,
    "started_ms" BIGINT NOT NULL DEFAULT 0,
    "ended_ms" BIGINT NOT NULL DEFAULT 0,
    "note" TEXT NOT NULL DEFAULT (''),
    "data" LONGTEXT NOT NULL DEFAULT (''),
    PRIMARY KEY ("operation_id", "sequence")
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin ROW_FORMAT=DYNAMIC;

-- Rows of the session table an operation added, so that adding them twice is adding them once.
CREATE TABLE IF NOT EXISTS "quayside_operation_row" (
    "operation_id" VARCHAR(191) NOT NULL,
    "row_id" VARCHAR(191) NOT NULL,
    PRIMARY KEY ("operation_id", "row_id")
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin ROW_FORMAT=DYNAMIC;

-- Slots taken on a worker by running operations.
CREATE TABLE IF NOT EXISTS "quayside_reservation" (
    "operation_id" VARCHAR(191) NOT NULL,
    "worker_id" VARCHAR(191) NOT NULL,
    "session_name" VARCHAR(191) NOT NULL,
    "expires_ms" BIGINT NOT NULL,
    PRIMARY KEY ("operation_id", "worker_id", "session_name"),
    KEY "quayside_reservation_worker" ("worker_id")
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin ROW_FORMAT=DYNAMIC;

-- Who did what.
CREATE TABLE IF NOT EXISTS "quayside_audit" (
    "audit_id" BIGINT AUTO_INCREMENT NOT NULL,
    "at_ms" BIGINT NOT NULL,
    "actor" TEXT NOT NULL DEFAULT (''),
    "action" VARCHAR(64) NOT NULL,
    "worker_id" VARCHAR(191) NOT NULL DEFAULT '',
    "session_name" VARCHAR(191) NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT (''),
    "result" TEXT NOT NULL DEFAULT (''),
    "operation_id" VARCHAR(191) NOT NULL DEFAULT '',
    "user_id" VARCHAR(191) NOT NULL DEFAULT '',
    "target_worker_id" VARCHAR(191) NOT NULL DEFAULT '',
    "detail" TEXT NOT NULL DEFAULT (''),
    PRIMARY KEY ("audit_id"),
    KEY "quayside_audit_worker" ("worker_id"),
    KEY "quayside_audit_session" ("session_name"),
    KEY "quayside_audit_target" ("target_worker_id")
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin ROW_FORMAT=DYNAMIC;

-- What should run: 'running' or 'stopped' for each row of the session table.
CREATE TABLE IF NOT EXISTS "quayside_desired" (
    "row_id" VARCHAR(191) NOT NULL,
    "state" VARCHAR(64) NOT NULL,
    "changed_ms" BIGINT NOT NULL,
    "actor" TEXT NOT NULL DEFAULT (''),
    PRIMARY KEY ("row_id")
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin ROW_FORMAT=DYNAMIC;

-- The last known configuration of a session, secrets left out, for the day its worker is gone.
CREATE TABLE IF NOT EXISTS "quayside_config_snapshot" (
    "worker_id" VARCHAR(191) NOT NULL,
    "session_name" VARCHAR(191) NOT NULL,
    "taken_ms" BIGINT NOT NULL,
    "account" VARCHAR(191) NOT NULL DEFAULT '',
    "config" LONGTEXT NOT NULL DEFAULT (''),
    "account_ms" BIGINT NOT NULL DEFAULT 0,
    "is_set" BIGINT NOT NULL DEFAULT 0,
    "found" LONGTEXT NOT NULL DEFAULT (''),
    PRIMARY KEY ("worker_id", "session_name")
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin ROW_FORMAT=DYNAMIC;

-- Counts changes by topic, so that other consoles know what to read again.
CREATE TABLE IF NOT EXISTS "quayside_change" (
    "topic" VARCHAR(64) NOT NULL,
    "version" BIGINT NOT NULL,
    PRIMARY KEY ("topic")
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin ROW_FORMAT=DYNAMIC;

-- A copy that must not live on: deleted from its worker when the worker answers again.
CREATE TABLE IF NOT EXISTS "quayside_tombstone" (
    "worker_id" VARCHAR(191) NOT NULL,
    "session_name" VARCHAR(191) NOT NULL,
    "account" VARCHAR(191) NOT NULL DEFAULT '',
    "operation_id" VARCHAR(191) NOT NULL DEFAULT '',
    "created_ms" BIGINT NOT NULL,
    PRIMARY KEY ("worker_id", "session_name")
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin ROW_FORMAT=DYNAMIC;

-- What the team agreed on for this map: one line a setting, values as text.
CREATE TABLE IF NOT EXISTS "quayside_setting" (
    "name" VARCHAR(191) NOT NULL,
    "value" TEXT NOT NULL,
    "changed_ms" BIGINT NOT NULL,
    "actor" TEXT NOT NULL DEFAULT (''),
    PRIMARY KEY ("name")
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin ROW_FORMAT=DYNAMIC;

-- What is wished of the place of a session, by a user or for one session's row.
CREATE TABLE IF NOT EXISTS "quayside_wish" (
    "holder" VARCHAR(64) NOT NULL,
    "holder_id" VARCHAR(191) NOT NULL,
    "kind" VARCHAR(64) NOT NULL,
    "label" VARCHAR(191) NOT NULL DEFAULT '',
    "value" VARCHAR(191) NOT NULL DEFAULT '',
    PRIMARY KEY ("holder", "holder_id", "kind", "label", "value")
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin ROW_FORMAT=DYNAMIC;

-- Since when a worker's copy of a session is as it is, and what its login was then.
CREATE TABLE IF NOT EXISTS "quayside_session_status" (
    "worker_id" VARCHAR(191) NOT NULL,
    "session_name" VARCHAR(191) NOT NULL,
    "status" VARCHAR(64) NOT NULL,
    "since_ms" BIGINT NOT NULL,
    "exact" BIGINT NOT NULL DEFAULT 0,
    "login" TEXT NOT NULL DEFAULT (''),
    PRIMARY KEY ("worker_id", "session_name")
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin ROW_FORMAT=DYNAMIC;

-- Workers that consoles have watched, and the names that worked then, four bytes each.
CREATE TABLE IF NOT EXISTS "quayside_watch" (
    "worker_id" VARCHAR(191) NOT NULL,
    "watched_ms" BIGINT NOT NULL,
    "server_start_ms" BIGINT NOT NULL DEFAULT 0,
    "working" LONGBLOB NOT NULL,
    PRIMARY KEY ("worker_id")
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin ROW_FORMAT=DYNAMIC;

-- What happened to a worker's copy of a session.
CREATE TABLE IF NOT EXISTS "quayside_timeline" (
    "id" BIGINT AUTO_INCREMENT NOT NULL,
    "worker_id" VARCHAR(191) NOT NULL,
    "session_name" VARCHAR(191) NOT NULL,
    "at_ms" BIGINT NOT NULL,
    "status" VARCHAR(64) NOT NULL DEFAULT '',
    "text" TEXT NOT NULL DEFAULT (''),
    "exact" BIGINT NOT NULL DEFAULT 1,
    PRIMARY KEY ("id"),
    KEY "quayside_timeline_session" ("worker_id", "session_name")
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin ROW_FORMAT=DYNAMIC;

-- One line: which map this is, and a number that grows with every write of Quayside.
CREATE TABLE IF NOT EXISTS "quayside_map" (
    "map_id" VARCHAR(191) NOT NULL,
    "generation" BIGINT NOT NULL,
    PRIMARY KEY ("map_id")
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin ROW_FORMAT=DYNAMIC;

-- Where the map is: one line for a server, whoever connects to it.
CREATE TABLE IF NOT EXISTS "quayside_place" (
    "machine" VARCHAR(191) NOT NULL,
    "path" TEXT NOT NULL,
    "volume" TEXT NOT NULL,
    "file" TEXT NOT NULL,
    "share" TEXT NOT NULL,
    "recorded_ms" BIGINT NOT NULL,
    PRIMARY KEY ("machine")
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin ROW_FORMAT=DYNAMIC;

-- What waits for a review since a backup was put back.
CREATE TABLE IF NOT EXISTS "quayside_review" (
    "subject" VARCHAR(64) NOT NULL,
    "id" VARCHAR(191) NOT NULL,
    "name" VARCHAR(191) NOT NULL DEFAULT '',
    PRIMARY KEY ("subject", "id", "name")
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin ROW_FORMAT=DYNAMIC;

-- What was installed, and when.
CREATE TABLE IF NOT EXISTS "quayside_schema" (
    "version" BIGINT NOT NULL,
    "applied_ms" BIGINT NOT NULL,
    PRIMARY KEY ("version")
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin ROW_FORMAT=DYNAMIC;
