// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/store/textarena.h"

#include <QString>
#include <QVarLengthArray>

namespace quayside::fleet {

/** UTF-8 of a text for the length of a call, without the heap for usual lengths. */
class Utf8Text final
{
    Q_DISABLE_COPY_MOVE(Utf8Text)
public:
    explicit Utf8Text(QStringView text);
    [[nodiscard]] QByteArrayView view() const { return { m_bytes.constData(), m_bytes.size() }; }

private:
    QVarLengthArray<char, 128> m_bytes;
};

/**
 * Texts that are usually numbers, in 64 bits: decimal numbers of up to 18 digits without leading zeros as
 * such, everything else as a reference into a TextArena. Lossless.
 */
namespace packed {

using Value = quint64; //!< 0 is the empty text

/** The packed text without its arena: nothing for a text that has to lie there. */
[[nodiscard]] Value number(QByteArrayView text);
/** Packs `text`, whose number may be followed by `suffix`. */
[[nodiscard]] Value pack(QByteArrayView text, QByteArrayView suffix, TextArena &texts);
[[nodiscard]] QString unpack(Value value, QLatin1StringView suffix, const TextArena &texts);
[[nodiscard]] bool equals(Value value, QByteArrayView text, QByteArrayView suffix, const TextArena &texts);
[[nodiscard]] bool isNumber(Value value);
/** The digits of a packed number. */
[[nodiscard]] quint64 digits(Value value);
/** The arena's reference of one that is no number; 0 for numbers. */
[[nodiscard]] TextArena::Ref reference(Value value);
[[nodiscard]] Value withReference(TextArena::Ref ref);
/** Equal for equal texts, whatever their references. */
[[nodiscard]] quint64 identity(Value value, const TextArena &texts);
/** The identity that a text would have, packed or not. */
[[nodiscard]] quint64 identityOf(QByteArrayView text, QByteArrayView suffix);
/** The identity of a text that is no number. */
[[nodiscard]] quint64 textIdentity(QByteArrayView text);
void release(Value value, TextArena &texts);

} // namespace packed

/** 64-bit hash of bytes; with `caseless`, texts that differ in the case of ASCII letters hash the same. */
[[nodiscard]] quint64 textHash(QByteArrayView text, bool caseless = false);
/** Equal but for the case of ASCII letters. */
[[nodiscard]] bool equalsCaseless(QByteArrayView a, QByteArrayView b);

} // namespace quayside::fleet
