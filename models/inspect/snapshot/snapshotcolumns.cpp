// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/snapshot/snapshotcolumns.h"

#include <array>

namespace quayside::inspect {

namespace {

using Mask = SnapshotMask;

constexpr std::array kWorker {
    SnapshotColumn { "worker_id" },       SnapshotColumn { "display_name", Mask::Text },
    SnapshotColumn { "state" },           SnapshotColumn { "labels", Mask::Text },
    SnapshotColumn { "tls_fingerprint" },
};
constexpr std::array kUser { SnapshotColumn { "user_id", Mask::Id },
                             SnapshotColumn { "display_name", Mask::Person } };
constexpr std::array kOperation {
    SnapshotColumn { "operation_id" },
    SnapshotColumn { "kind" },
    SnapshotColumn { "worker_id" },
    SnapshotColumn { "session_name", Mask::Session },
    SnapshotColumn { "account", Mask::Account },
    SnapshotColumn { "parent_id" },
    SnapshotColumn { "state" },
    SnapshotColumn { "actor", Mask::Actor },
    SnapshotColumn { "reason", Mask::Text },
    SnapshotColumn { "error", Mask::Text },
    SnapshotColumn { "created_ms" },
    SnapshotColumn { "updated_ms" },
    SnapshotColumn { "ended_ms" },
    SnapshotColumn { "epoch" },
    SnapshotColumn { "lease_until_ms" },
    SnapshotColumn { "target_id" },
    SnapshotColumn { "detail", Mask::Text },
};
constexpr std::array kStep {
    SnapshotColumn { "operation_id" },
    SnapshotColumn { "sequence" },
    SnapshotColumn { "key" },
    SnapshotColumn { "state" },
    SnapshotColumn { "started_ms" },
    SnapshotColumn { "ended_ms" },
    SnapshotColumn { "note", Mask::Text },
};
constexpr std::array kReservation {
    SnapshotColumn { "operation_id" },
    SnapshotColumn { "worker_id" },
    SnapshotColumn { "session_name", Mask::Session },
    SnapshotColumn { "expires_ms" },
};
constexpr std::array kAudit {
    SnapshotColumn { "audit_id" },           SnapshotColumn { "at_ms" },
    SnapshotColumn { "actor", Mask::Actor }, SnapshotColumn { "action" },
    SnapshotColumn { "worker_id" },          SnapshotColumn { "session_name", Mask::Session },
    SnapshotColumn { "reason", Mask::Text }, SnapshotColumn { "result", Mask::Text },
    SnapshotColumn { "operation_id" },       SnapshotColumn { "user_id", Mask::Id },
    SnapshotColumn { "target_worker_id" },   SnapshotColumn { "detail", Mask::Text },
};
constexpr std::array kDesired { SnapshotColumn { "row_id", Mask::Id }, SnapshotColumn { "state" },
                                SnapshotColumn { "changed_ms" }, SnapshotColumn { "actor", Mask::Actor } };
constexpr std::array kTombstone {
    SnapshotColumn { "worker_id" },
    SnapshotColumn { "session_name", Mask::Session },
    SnapshotColumn { "account", Mask::Account },
    SnapshotColumn { "operation_id" },
    SnapshotColumn { "created_ms" },
};
constexpr std::array kWish {
    SnapshotColumn { "holder" }, SnapshotColumn { "holder_id", Mask::Id }, SnapshotColumn { "kind" },
    SnapshotColumn { "label" },  SnapshotColumn { "value", Mask::Text },
};
constexpr std::array kStatus {
    SnapshotColumn { "worker_id" }, SnapshotColumn { "session_name", Mask::Session },
    SnapshotColumn { "status" },    SnapshotColumn { "since_ms" },
    SnapshotColumn { "exact" },     SnapshotColumn { "login" },
};
constexpr std::array kTimeline {
    SnapshotColumn { "id" },
    SnapshotColumn { "worker_id" },
    SnapshotColumn { "session_name", Mask::Session },
    SnapshotColumn { "at_ms" },
    SnapshotColumn { "status" },
    SnapshotColumn { "text", Mask::Text },
    SnapshotColumn { "exact" },
};

constexpr std::array kTables {
    SnapshotTable { "quayside_worker", kWorker },
    SnapshotTable { "quayside_user", kUser },
    SnapshotTable { "quayside_operation", kOperation },
    SnapshotTable { "quayside_step", kStep },
    SnapshotTable { "quayside_reservation", kReservation },
    SnapshotTable { "quayside_audit", kAudit },
    SnapshotTable { "quayside_desired", kDesired },
    SnapshotTable { "quayside_tombstone", kTombstone },
    SnapshotTable { "quayside_wish", kWish },
    SnapshotTable { "quayside_session_status", kStatus },
    SnapshotTable { "quayside_timeline", kTimeline },
};

} // namespace

std::span<const SnapshotTable> snapshotTables()
{
    return kTables;
}

} // namespace quayside::inspect
