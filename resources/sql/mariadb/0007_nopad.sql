-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 7, of MariaDB and MySQL alone: texts that differ in spaces at their ends are two texts, as they are to WAHA
-- and to the other databases. Each of the two takes what is meant for the other one for a comment.
-- Every statement ends with a semicolon at the end of a line; there is none inside a line.

ALTER TABLE "quayside_worker" CONVERT TO CHARACTER SET utf8mb4 COLLATE /*M!100200 utf8mb4_nopad_bin */ /*!80017 utf8mb4_0900_bin */;
ALTER TABLE "quayside_user" CONVERT TO CHARACTER SET utf8mb4 COLLATE /*M!100200 utf8mb4_nopad_bin */ /*!80017 utf8mb4_0900_bin */;
ALTER TABLE "quayside_operation" CONVERT TO CHARACTER SET utf8mb4 COLLATE /*M!100200 utf8mb4_nopad_bin */ /*!80017 utf8mb4_0900_bin */;
ALTER TABLE "quayside_step" CONVERT TO CHARACTER SET utf8mb4 COLLATE /*M!100200 utf8mb4_nopad_bin */ /*!80017 utf8mb4_0900_bin */;
ALTER TABLE "quayside_operation_row" CONVERT TO CHARACTER SET utf8mb4 COLLATE /*M!100200 utf8mb4_nopad_bin */ /*!80017 utf8mb4_0900_bin */;
ALTER TABLE "quayside_reservation" CONVERT TO CHARACTER SET utf8mb4 COLLATE /*M!100200 utf8mb4_nopad_bin */ /*!80017 utf8mb4_0900_bin */;
ALTER TABLE "quayside_audit" CONVERT TO CHARACTER SET utf8mb4 COLLATE /*M!100200 utf8mb4_nopad_bin */ /*!80017 utf8mb4_0900_bin */;
ALTER TABLE "quayside_desired" CONVERT TO CHARACTER SET utf8mb4 COLLATE /*M!100200 utf8mb4_nopad_bin */ /*!80017 utf8mb4_0900_bin */;
ALTER TABLE "quayside_config_snapshot" CONVERT TO CHARACTER SET utf8mb4 COLLATE /*M!100200 utf8mb4_nopad_bin */ /*!80017 utf8mb4_0900_bin */;
ALTER TABLE "quayside_change" CONVERT TO CHARACTER SET utf8mb4 COLLATE /*M!100200 utf8mb4_nopad_bin */ /*!80017 utf8mb4_0900_bin */;
ALTER TABLE "quayside_tombstone" CONVERT TO CHARACTER SET utf8mb4 COLLATE /*M!100200 utf8mb4_nopad_bin */ /*!80017 utf8mb4_0900_bin */;
ALTER TABLE "quayside_setting" CONVERT TO CHARACTER SET utf8mb4 COLLATE /*M!100200 utf8mb4_nopad_bin */ /*!80017 utf8mb4_0900_bin */;
ALTER TABLE "quayside_wish" CONVERT TO CHARACTER SET utf8mb4 COLLATE /*M!100200 utf8mb4_nopad_bin */ /*!80017 utf8mb4_0900_bin */;
ALTER TABLE "quayside_session_status" CONVERT TO CHARACTER SET utf8mb4 COLLATE /*M!100200 utf8mb4_nopad_bin */ /*!80017 utf8mb4_0900_bin */;
ALTER TABLE "quayside_watch" CONVERT TO CHARACTER SET utf8mb4 COLLATE /*M!100200 utf8mb4_nopad_bin */ /*!80017 utf8mb4_0900_bin */;
ALTER TABLE "quayside_timeline" CONVERT TO CHARACTER SET utf8mb4 COLLATE /*M!100200 utf8mb4_nopad_bin */ /*!80017 utf8mb4_0900_bin */;
ALTER TABLE "quayside_map" CONVERT TO CHARACTER SET utf8mb4 COLLATE /*M!100200 utf8mb4_nopad_bin */ /*!80017 utf8mb4_0900_bin */;
ALTER TABLE "quayside_place" CONVERT TO CHARACTER SET utf8mb4 COLLATE /*M!100200 utf8mb4_nopad_bin */ /*!80017 utf8mb4_0900_bin */;
ALTER TABLE "quayside_review" CONVERT TO CHARACTER SET utf8mb4 COLLATE /*M!100200 utf8mb4_nopad_bin */ /*!80017 utf8mb4_0900_bin */;
ALTER TABLE "quayside_schema" CONVERT TO CHARACTER SET utf8mb4 COLLATE /*M!100200 utf8mb4_nopad_bin */ /*!80017 utf8mb4_0900_bin */;
ALTER TABLE "quayside_last_worker" CONVERT TO CHARACTER SET utf8mb4 COLLATE /*M!100200 utf8mb4_nopad_bin */ /*!80017 utf8mb4_0900_bin */;
ALTER TABLE "quayside_last_session" CONVERT TO CHARACTER SET utf8mb4 COLLATE /*M!100200 utf8mb4_nopad_bin */ /*!80017 utf8mb4_0900_bin */;
