// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>

#include <utility>

namespace quayside {

/**
 * A key of the shard map, kept as opaque text.
 *
 * Operators use integers, UUIDs and text as keys; Quayside never interprets them. The tag keeps a worker's id
 * from being passed where a user's is meant. Value type, any thread.
 */
template <typename Tag>
class OpaqueId
{
public:
    OpaqueId() = default;
    explicit OpaqueId(QString text)
        : m_text(std::move(text))
    { }

    [[nodiscard]] const QString &toString() const { return m_text; }
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }

    friend bool operator==(const OpaqueId &a, const OpaqueId &b) { return a.m_text == b.m_text; }
    friend bool operator!=(const OpaqueId &a, const OpaqueId &b) { return !(a == b); }
    friend bool operator<(const OpaqueId &a, const OpaqueId &b) { return a.m_text < b.m_text; }
    friend size_t qHash(const OpaqueId &id, size_t seed = 0) { return ::qHash(id.m_text, seed); }

private:
    QString m_text;
};

/** Key of a row of the worker table. */
using WorkerId = OpaqueId<struct WorkerIdTag>;
/** Key of a row of the user table. */
using UserId = OpaqueId<struct UserIdTag>;
/** Key of a row of the session table. Not the session's identity: that is SessionKey. */
using RowId = OpaqueId<struct RowIdTag>;
/** Key of an operation in the journal: a UUID made by the console that began it. */
using OperationId = OpaqueId<struct OperationIdTag>;

/** A session's identity: names repeat across workers (every CORE server has a `default`). */
struct SessionKey
{
    WorkerId worker;
    QString name;

    friend bool operator==(const SessionKey &a, const SessionKey &b)
    {
        return a.name == b.name && a.worker == b.worker;
    }
    friend size_t qHash(const SessionKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.worker, key.name);
    }
};

} // namespace quayside
