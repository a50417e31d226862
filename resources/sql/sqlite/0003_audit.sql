-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 3: the audit tells of users, of where to, and of what was changed, and is found by worker and session.
-- Every statement ends with a semicolon at the end of a line; there is none inside a line.

ALTER TABLE "quayside_audit" ADD COLUMN "user_id" TEXT NOT NULL DEFAULT '';
-- Where a session was put: a line is the history of both workers.
ALTER TABLE "quayside_audit" ADD COLUMN "target_worker_id" TEXT NOT NULL DEFAULT '';
-- Names of what was changed, never values.
ALTER TABLE "quayside_audit" ADD COLUMN "detail" TEXT NOT NULL DEFAULT '';

CREATE INDEX "quayside_audit_worker" ON "quayside_audit" ("worker_id");
CREATE INDEX "quayside_audit_session" ON "quayside_audit" ("session_name");
CREATE INDEX "quayside_audit_target" ON "quayside_audit" ("target_worker_id") WHERE "target_worker_id" <> '';
