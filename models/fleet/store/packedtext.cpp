// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/store/packedtext.h"

#include <algorithm>
#include <cstring>

namespace quayside::fleet {

Utf8Text::Utf8Text(QStringView text)
{
    m_bytes.resize(text.size());
    char *to = m_bytes.data();
    for (const QChar c : text) {
        if (c.unicode() >= 0x80) {
            const QByteArray bytes = text.toUtf8();
            m_bytes.resize(bytes.size());
            std::copy(bytes.cbegin(), bytes.cend(), m_bytes.data());
            return;
        }
        *to++ = static_cast<char>(c.unicode());
    }
}

namespace packed {

namespace {

constexpr int kTagShift = 62;
constexpr Value kNumberTag = Value(1) << kTagShift;
constexpr Value kTextTag = Value(2) << kTagShift;
constexpr Value kValueMask = kNumberTag - 1;
constexpr qsizetype kMostDigits = 18;

QByteArrayView withoutSuffix(QByteArrayView text, QByteArrayView suffix)
{
    return text.endsWith(suffix) ? text.chopped(suffix.size()) : QByteArrayView();
}

} // namespace

Value number(QByteArrayView text)
{
    if (text.isEmpty() || text.size() > kMostDigits || (text.front() == '0' && text.size() > 1))
        return 0;
    Value value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return 0;
        value = value * 10 + static_cast<Value>(c - '0');
    }
    return kNumberTag | value;
}

Value pack(QByteArrayView text, QByteArrayView suffix, TextArena &texts)
{
    if (text.isEmpty())
        return 0;
    if (const Value value = number(withoutSuffix(text, suffix)))
        return value;
    return withReference(texts.add(text));
}

QString unpack(Value value, QLatin1StringView suffix, const TextArena &texts)
{
    if (value == 0)
        return {};
    if (isNumber(value))
        return QString::number(digits(value)) + suffix;
    return QString::fromUtf8(texts.view(reference(value)));
}

bool equals(Value value, QByteArrayView text, QByteArrayView suffix, const TextArena &texts)
{
    if (value == 0 || text.isEmpty())
        return value == 0 && text.isEmpty();
    if (isNumber(value))
        return number(withoutSuffix(text, suffix)) == value;
    return texts.view(reference(value)) == text;
}

bool isNumber(Value value)
{
    return (value & kNumberTag) != 0;
}

quint64 digits(Value value)
{
    return value & kValueMask;
}

TextArena::Ref reference(Value value)
{
    return (value & kTextTag) ? static_cast<TextArena::Ref>(value & kValueMask) : 0;
}

Value withReference(TextArena::Ref ref)
{
    return kTextTag | ref;
}

quint64 identity(Value value, const TextArena &texts)
{
    if (value == 0 || isNumber(value))
        return value;
    return textIdentity(texts.view(reference(value)));
}

quint64 identityOf(QByteArrayView text, QByteArrayView suffix)
{
    const Value value = number(withoutSuffix(text, suffix));
    return value != 0 || text.isEmpty() ? value : textIdentity(text);
}

quint64 textIdentity(QByteArrayView text)
{
    return kTextTag | (textHash(text) & kValueMask);
}

void release(Value value, TextArena &texts)
{
    texts.release(reference(value));
}

} // namespace packed

quint64 textHash(QByteArrayView text, bool caseless)
{
    // Sets bit 5 of every byte: folds ASCII letters, and some other bytes with them, which is harmless.
    const quint64 fold = caseless ? 0x2020202020202020ULL : 0;
    constexpr quint64 kPrime = 0x9e3779b97f4a7c15ULL;
    quint64 hash = static_cast<quint64>(text.size()) * kPrime;
    const char *at = text.data();
    for (qsizetype left = text.size(); left > 0; left -= 8, at += 8) {
        quint64 word = 0;
        std::memcpy(&word, at, static_cast<size_t>(std::min<qsizetype>(left, 8)));
        hash = (hash ^ (word | fold)) * kPrime;
        hash ^= hash >> 32;
    }
    return hash;
}

bool equalsCaseless(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size()
        && (a.isEmpty() || qstrnicmp(a.data(), b.data(), static_cast<size_t>(a.size())) == 0);
}

} // namespace quayside::fleet
