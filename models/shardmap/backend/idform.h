// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariant>
#include <QVariantList>

#include <optional>

namespace quayside::shardmap {

/**
 * What the ids of a column look like, so that a new one looks alike: UUIDs (dashed or not, in braces, upper
 * or lower case, as 16 bytes), ULIDs, cuids, each with a prefix such as "ses_". Pure, any thread.
 *
 * Whatever else an application makes its ids of is not guessed.
 */
class IdForm final
{
public:
    /** The form that all of these stored ids have; nothing where they have none in common, or none is known.
     */
    [[nodiscard]] static std::optional<IdForm> of(const QVariantList &examples);
    /** What the declared type promises where there are no rows yet: UUID, CHAR(36), BINARY(16), …. */
    [[nodiscard]] static std::optional<IdForm> declared(const QString &type);

    /** A new id, as it is to be stored. */
    [[nodiscard]] QVariant make() const;
    /** An id that a person typed, as this form stores it: a UUID in a column of bytes becomes bytes. */
    [[nodiscard]] QVariant stored(const QString &typed) const;

private:
    enum class Kind { Uuid, Ulid, Cuid, Cuid2 };
    enum class Case { Any, Lower, Upper }; //!< Any: the examples had no letters

    [[nodiscard]] static std::optional<IdForm> ofOne(const QVariant &example);
    [[nodiscard]] static std::optional<IdForm> ofText(const QString &text);
    [[nodiscard]] static std::optional<IdForm> ofBody(const QString &text);
    [[nodiscard]] static std::optional<IdForm> ofBytes(const QByteArray &bytes);
    [[nodiscard]] static std::optional<Case> caseOf(const QString &text);
    [[nodiscard]] bool merge(const IdForm &other);
    [[nodiscard]] QString text(const QByteArray &uuid) const;

    Kind m_kind = Kind::Uuid;
    Case m_case = Case::Any;
    bool m_bytes = false; //!< stored as 16 bytes
    bool m_dashes = true;
    bool m_braces = false;
    bool m_byTime = false; //!< UUIDs of version 7
    QString m_prefix; //!< with its underscore
};

} // namespace quayside::shardmap
