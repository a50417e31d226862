// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/snapshot/pseudonyms.h"
#include "inspect/snapshot/snapshotcolumns.h"

#include <QSet>
#include <QVariant>

namespace quayside::inspect {

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
