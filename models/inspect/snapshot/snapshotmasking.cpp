// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/snapshot/snapshotmasking.h"

#include "core/redact.h"

#include <QRegularExpression>

#include <array>

namespace quayside::inspect {

using namespace Qt::StringLiterals;

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

constexpr qsizetype kShortestSecret = 4; // a shorter one is part of ordinary words

} // namespace

std::span<const SnapshotTable> snapshotTables()
{
    return kTables;
}

bool isInSnapshots(const QString &table)
{
    const bool isSeen = table.startsWith(QLatin1StringView("quayside_last_")); // from what the console sees
    return isSeen || std::ranges::any_of(kTables, [&table](const SnapshotTable &one) {
               return table == QLatin1StringView(one.name);
           });
}

void SnapshotMasking::learnSecret(const QString &secret)
{
    if (!m_keepsSecrets && secret.size() >= kShortestSecret)
        m_secrets.insert(secret);
}

void SnapshotMasking::learn(const QString &name, Pseudonyms::Kind kind)
{
    if (!m_keepsNames)
        m_pseudonyms.learn(name, kind);
}

QVariant SnapshotMasking::of(SnapshotMask mask, const QVariant &value) const
{
    if (mask == SnapshotMask::Keep || value.isNull() || (m_keepsSecrets && m_keepsNames))
        return value;
    const QString before = value.toString();
    QString text = m_keepsSecrets ? before : withoutSecrets(mask, before);
    if (!m_keepsNames)
        text = withoutName(mask, text);
    return text == before ? value : QVariant(text);
}

QString SnapshotMasking::withoutSecrets(SnapshotMask mask, const QString &text) const
{
    switch (mask) {
    case SnapshotMask::Secret:
        return m_pseudonyms.secret(text);
    case SnapshotMask::Address:
        return withoutKnownSecrets(redact::addressWithoutSecrets(text));
    case SnapshotMask::Text:
        return withoutKnownSecrets(redact::text(text));
    default:
        return text;
    }
}

/** Somebody may have typed a key where a reason belongs. */
QString SnapshotMasking::withoutKnownSecrets(const QString &text) const
{
    static const QRegularExpression piece(u"[^\\s\"'“”‘’<>()\\[\\]{}=&?,;:/@]+"_s);
    QString result = text;
    qsizetype grown = 0;
    for (auto found = piece.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        if (!m_secrets.contains(match.captured()))
            continue;
        result.replace(match.capturedStart() + grown, match.capturedLength(), redact::mask());
        grown += redact::mask().size() - match.capturedLength();
    }
    for (const QString &secret : m_secrets) {
        if (result.contains(secret)) // one with such characters in it
            result.replace(secret, redact::mask());
    }
    return result;
}

QString SnapshotMasking::withoutName(SnapshotMask mask, const QString &text) const
{
    switch (mask) {
    case SnapshotMask::Session:
        return m_pseudonyms.session(text);
    case SnapshotMask::Person:
        return m_pseudonyms.person(text);
    case SnapshotMask::Actor:
        return m_pseudonyms.actor(text);
    case SnapshotMask::Id:
        return m_pseudonyms.id(text);
    case SnapshotMask::Account:
        return m_pseudonyms.account(text);
    case SnapshotMask::Text:
        return m_pseudonyms.text(text);
    default:
        return text;
    }
}

} // namespace quayside::inspect
