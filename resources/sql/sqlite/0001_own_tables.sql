-- SPDX-License-Identifier: GPL-3.0-or-later
-- Quayside's own tables, version 1. They name the application's rows by their ids as text and never refer to
-- them by foreign key, so that the application may change its tables as it likes.
-- All times are milliseconds since 1970 UTC by the database's clock. Enumerations are stored by name.
-- Every statement ends with a semicolon at the end of a line; there is none inside a line.

-- What Quayside knows about a worker beyond the application's row.
CREATE TABLE "quayside_worker" (
    "worker_id" TEXT NOT NULL PRIMARY KEY,
    "display_name" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT 'active',
    "labels" TEXT NOT NULL DEFAULT '{}',
    "tls_fingerprint" TEXT NOT NULL DEFAULT ''
);

-- Names of users, where the application's table has no column that works as one.
CREATE TABLE "quayside_user" (
    "user_id" TEXT NOT NULL PRIMARY KEY,
    "display_name" TEXT NOT NULL DEFAULT ''
);

-- The journal. ended_ms is 0 while an operation runs.
CREATE TABLE "quayside_operation" (
    "operation_id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "worker_id" TEXT NOT NULL DEFAULT '',
    "session_name" TEXT NOT NULL DEFAULT '',
    "account" TEXT NOT NULL DEFAULT '',
    "parent_id" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL,
    "input" TEXT NOT NULL DEFAULT '',
    "actor" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "error" TEXT NOT NULL DEFAULT '',
    "created_ms" INTEGER NOT NULL,
    "updated_ms" INTEGER NOT NULL,
    "ended_ms" INTEGER NOT NULL DEFAULT 0,
    "epoch" INTEGER NOT NULL DEFAULT 1,
    "lease_owner" TEXT NOT NULL DEFAULT '',
    "lease_until_ms" INTEGER NOT NULL DEFAULT 0
);
-- One running operation a session, and one an account: the database refuses the second console.
CREATE UNIQUE INDEX "quayside_operation_subject" ON "quayside_operation" ("worker_id", "session_name")
    WHERE "ended_ms" = 0 AND ("worker_id" <> '' OR "session_name" <> '');
CREATE UNIQUE INDEX "quayside_operation_account" ON "quayside_operation" ("account")
    WHERE "ended_ms" = 0 AND "account" <> '';
CREATE INDEX "quayside_operation_ended" ON "quayside_operation" ("ended_ms", "created_ms");

CREATE TABLE "quayside_step" (
    "operation_id" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "started_ms" INTEGER NOT NULL DEFAULT 0,
    "ended_ms" INTEGER NOT NULL DEFAULT 0,
    "note" TEXT NOT NULL DEFAULT '',
    "data" TEXT NOT NULL DEFAULT '',
    PRIMARY KEY ("operation_id", "sequence")
);

-- Rows of the session table an operation added, so that adding them twice is adding them once.
CREATE TABLE "quayside_operation_row" (
    "operation_id" TEXT NOT NULL,
    "row_id" TEXT NOT NULL,
    PRIMARY KEY ("operation_id", "row_id")
);

-- Slots taken on a worker by running operations.
CREATE TABLE "quayside_reservation" (
    "operation_id" TEXT NOT NULL,
    "worker_id" TEXT NOT NULL,
    "session_name" TEXT NOT NULL,
    "expires_ms" INTEGER NOT NULL,
    PRIMARY KEY ("operation_id", "worker_id", "session_name")
);
CREATE INDEX "quayside_reservation_worker" ON "quayside_reservation" ("worker_id");

CREATE TABLE "quayside_audit" (
    "audit_id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "at_ms" INTEGER NOT NULL,
    "actor" TEXT NOT NULL DEFAULT '',
    "action" TEXT NOT NULL,
    "worker_id" TEXT NOT NULL DEFAULT '',
    "session_name" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "result" TEXT NOT NULL DEFAULT '',
    "operation_id" TEXT NOT NULL DEFAULT ''
);

-- What should run: 'running' or 'stopped' for each row of the session table.
CREATE TABLE "quayside_desired" (
    "row_id" TEXT NOT NULL PRIMARY KEY,
    "state" TEXT NOT NULL,
    "changed_ms" INTEGER NOT NULL,
    "actor" TEXT NOT NULL DEFAULT ''
);

-- The last known configuration of a session, secrets left out, for the day its worker is gone.
CREATE TABLE "quayside_config_snapshot" (
    "worker_id" TEXT NOT NULL,
    "session_name" TEXT NOT NULL,
    "taken_ms" INTEGER NOT NULL,
    "account" TEXT NOT NULL DEFAULT '',
    "config" TEXT NOT NULL DEFAULT '',
    PRIMARY KEY ("worker_id", "session_name")
);

-- Counts changes by topic, so that other consoles know what to read again.
CREATE TABLE "quayside_change" (
    "topic" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL
);
