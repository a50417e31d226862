-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 2: what moving sessions leaves to be done.
-- Every statement ends with a semicolon at the end of a line; there is none inside a line.

-- A copy that must not live on: it is deleted from its worker, before anything else, when the worker answers
-- again. Written before the reason for it (the account runs elsewhere), removed when the copy was seen gone.
CREATE TABLE "quayside_tombstone" (
    "worker_id" TEXT NOT NULL,
    "session_name" TEXT NOT NULL,
    "account" TEXT NOT NULL DEFAULT '',
    "operation_id" TEXT NOT NULL DEFAULT '',
    "created_ms" INTEGER NOT NULL,
    PRIMARY KEY ("worker_id", "session_name")
);
