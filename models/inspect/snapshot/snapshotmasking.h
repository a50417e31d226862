// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/snapshot/pseudonyms.h"

#include <QVariant>

#include <span>

namespace quayside::inspect {

/** What becomes of a column's values on their way into a snapshot. */
enum class SnapshotMask {
    Keep, //!< numbers, states, times, ids of workers and operations
    Session, //!< a session's name
    Person, //!< a user's name, or what somebody calls himself
    Actor, //!< who did it
    Id, //!< of a user or a row
    Account, //!< a WhatsApp id
    Address, //!< a URL: passwords and tokens are left out
    Text, //!< sentences that may quote any of these
    Secret
};

struct SnapshotColumn
{
    const char *name;
    SnapshotMask mask = SnapshotMask::Keep;
};

/** A table of Quayside's own whose rows a snapshot has. */
struct SnapshotTable
{
    const char *name;
    std::span<const SnapshotColumn> columns;
};

/**
 * All that is taken from Quayside's own tables; what is not named here is never in a snapshot: configurations
 * and what operations were given to do (customers' addresses and metadata), places (paths and computers),
 * hashes of names. What was last seen is written from what the console sees.
 */
[[nodiscard]] std::span<const SnapshotTable> snapshotTables();
/** Whether a snapshot has the rows of that table of Quayside's own; the others are in it, and empty. */
[[nodiscard]] bool isInSnapshots(const QString &table);

/** What is left out of one snapshot. */
class SnapshotMasking final
{
public:
    SnapshotMasking(bool keepsSecrets, bool keepsNames)
        : m_keepsSecrets(keepsSecrets)
        , m_keepsNames(keepsNames)
    { }

    [[nodiscard]] bool keepsSecrets() const { return m_keepsSecrets; }
    [[nodiscard]] bool keepsNames() const { return m_keepsNames; }
    /** A key that may be quoted in a text. */
    void learnSecret(const QString &secret);
    /** A name that may be quoted in a text. */
    void learn(const QString &name, Pseudonyms::Kind kind);
    /** A value as it is written; NULL stays NULL. */
    [[nodiscard]] QVariant of(SnapshotMask mask, const QVariant &value) const;

private:
    [[nodiscard]] QString withoutName(SnapshotMask mask, const QString &text) const;
    [[nodiscard]] QString withoutSecrets(SnapshotMask mask, const QString &text) const;
    [[nodiscard]] QString withoutKnownSecrets(const QString &text) const;

    bool m_keepsSecrets;
    bool m_keepsNames;
    Pseudonyms m_pseudonyms;
    QSet<QString> m_secrets;
};

} // namespace quayside::inspect
