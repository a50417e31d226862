-- SPDX-License-Identifier: GPL-3.0-or-later
-- A new shard map: the three tables, as an application would make them.
-- Every statement ends with a semicolon at the end of a line; there is none inside a line.
CREATE TABLE "worker" (
    "id" INTEGER PRIMARY KEY,
    "url" TEXT NOT NULL,
    "api_key" TEXT NOT NULL DEFAULT '',
    "capacity" INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE "user" (
    "id" INTEGER PRIMARY KEY,
    "name" TEXT NOT NULL DEFAULT ''
);
CREATE TABLE "waha_session" (
    "id" INTEGER PRIMARY KEY,
    "name" TEXT NOT NULL,
    "user_id" INTEGER REFERENCES "user" ("id"),
    "worker_id" INTEGER NOT NULL REFERENCES "worker" ("id"),
    UNIQUE ("worker_id", "name")
);
CREATE INDEX "waha_session_user" ON "waha_session" ("user_id");
