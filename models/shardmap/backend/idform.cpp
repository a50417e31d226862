// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/backend/idform.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QUuid>
#include <QtEndian>

#include <algorithm>

namespace quayside::shardmap {

namespace {

constexpr qsizetype kBytes = 16;
constexpr qsizetype kHexDigits = 32;
constexpr qsizetype kUlidCharacters = 26;
constexpr qsizetype kCuidCharacters = 25;
constexpr qsizetype kCuid2Characters = 24;
constexpr QLatin1StringView kCrockford("0123456789ABCDEFGHJKMNPQRSTVWXYZ"); // https://github.com/ulid/spec
constexpr QLatin1StringView kBase36("0123456789abcdefghijklmnopqrstuvwxyz");
constexpr qint64 kFirstUlidMs = 1'262'304'000'000; // 2010: older than any
constexpr qint64 kDayMs = 86'400'000;

bool isHex(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c.toLower() >= u'a' && c.toLower() <= u'f');
}

bool isBase36(QChar c)
{
    return kBase36.contains(c);
}

bool isCrockford(QChar c)
{
    return kCrockford.contains(c.toUpper());
}

/** Variant and version of RFC 9562: most random bytes have others. */
bool isUuid(const QByteArray &bytes)
{
    const int version = uchar(bytes[6]) >> 4;
    return (uchar(bytes[8]) & 0xc0) == 0x80 && version >= 1 && version <= 8;
}

int versionOf(const QByteArray &bytes)
{
    return uchar(bytes[6]) >> 4;
}

QByteArray randomBytes(qsizetype count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = static_cast<char>(QRandomGenerator::system()->bounded(256));
    return bytes;
}

QString randomText(qsizetype count, QLatin1StringView alphabet)
{
    QString text;
    for (qsizetype i = 0; i < count; ++i)
        text += alphabet[QRandomGenerator::system()->bounded(int(alphabet.size()))];
    return text;
}

QByteArray timeBytes()
{
    const quint64 now = qToBigEndian(quint64(QDateTime::currentMSecsSinceEpoch()) << 16);
    return QByteArray(reinterpret_cast<const char *>(&now), 6);
}

qint64 timeOf(const QByteArray &bytes)
{
    quint64 time = 0;
    for (int i = 0; i < 6; ++i)
        time = time << 8 | uchar(bytes[i]);
    return qint64(time);
}

QByteArray uuidByTime()
{
    QByteArray bytes = timeBytes() + randomBytes(kBytes - 6);
    bytes[6] = char((bytes[6] & 0x0f) | 0x70);
    bytes[8] = char((uchar(bytes[8]) & 0x3f) | 0x80);
    return bytes;
}

QByteArray ulid()
{
    return timeBytes() + randomBytes(kBytes - 6);
}

/** 128 bits as 26 characters of five bits, the first two of them zero. */
QString ulidText(const QByteArray &bytes)
{
    QString text;
    for (qsizetype at = -2; at < 8 * kBytes; at += 5) {
        int value = 0;
        for (qsizetype bit = at; bit < at + 5; ++bit)
            value = value << 1 | (bit < 0 ? 0 : uchar(bytes[bit / 8]) >> (7 - bit % 8) & 1);
        text += kCrockford[value];
    }
    return text;
}

QString cuid()
{
    const QString time = QString::number(QDateTime::currentMSecsSinceEpoch(), 36);
    return u'c' + time + randomText(kCuidCharacters - 1 - time.size(), kBase36);
}

} // namespace

std::optional<IdForm> IdForm::of(const QVariantList &examples)
{
    std::optional<IdForm> common;
    for (const QVariant &example : examples) {
        std::optional<IdForm> one = ofOne(example);
        if (!one || (common && !common->merge(*one)))
            return std::nullopt;
        if (!common)
            common = std::move(one);
    }
    return common;
}

std::optional<IdForm> IdForm::declared(const QString &type)
{
    IdForm form;
    if (type.contains(QLatin1StringView("UUID")) || type.contains(QLatin1StringView("CHAR(36)")))
        return form;
    form.m_dashes = false;
    if (type.contains(QLatin1StringView("CHAR(32)")))
        return form;
    form.m_bytes = true;
    if (type == QLatin1StringView("BINARY(16)") || type == QLatin1StringView("BLOB(16)"))
        return form;
    form.m_bytes = false;
    form.m_kind = Kind::Ulid;
    if (type.contains(QLatin1StringView("ULID")) || type.contains(QLatin1StringView("CHAR(26)")))
        return form;
    return std::nullopt;
}

std::optional<IdForm> IdForm::ofOne(const QVariant &example)
{
    if (example.typeId() == QMetaType::QByteArray)
        return ofBytes(example.toByteArray());
    return example.typeId() == QMetaType::QString ? ofText(example.toString()) : std::nullopt;
}

std::optional<IdForm> IdForm::ofBytes(const QByteArray &bytes)
{
    if (bytes.size() != kBytes)
        return std::nullopt;
    IdForm form;
    form.m_bytes = true;
    form.m_byTime = versionOf(bytes) == 7;
    if (isUuid(bytes))
        return form;
    const qint64 time = timeOf(bytes);
    if (time < kFirstUlidMs || time > QDateTime::currentMSecsSinceEpoch() + kDayMs)
        return std::nullopt;
    form.m_kind = Kind::Ulid;
    form.m_byTime = false;
    return form;
}

std::optional<IdForm> IdForm::ofText(const QString &text)
{
    if (auto form = ofBody(text))
        return form;
    const qsizetype body = text.lastIndexOf(u'_') + 1;
    auto form = body > 0 ? ofBody(text.sliced(body)) : std::nullopt;
    if (form)
        form->m_prefix = text.first(body);
    return form;
}

std::optional<IdForm> IdForm::ofBody(const QString &text)
{
    const auto letters = caseOf(text);
    if (!letters)
        return std::nullopt;
    IdForm form;
    form.m_case = *letters;
    QString hex = text;
    form.m_braces = text.startsWith(u'{') && text.endsWith(u'}');
    if (form.m_braces)
        hex = text.sliced(1, text.size() - 2);
    form.m_dashes = hex.size() == kHexDigits + 4;
    if (form.m_dashes && QUuid::fromString(hex).isNull())
        return std::nullopt;
    hex.remove(u'-');
    if (hex.size() == kHexDigits && std::ranges::all_of(hex, isHex)) {
        const QByteArray bytes = QByteArray::fromHex(hex.toLatin1());
        form.m_byTime = versionOf(bytes) == 7;
        return form.m_dashes || isUuid(bytes) ? std::optional(form) : std::nullopt;
    }
    form.m_dashes = form.m_braces = false;
    form.m_kind = text.size() == kUlidCharacters ? Kind::Ulid
        : text.size() == kCuidCharacters         ? Kind::Cuid
                                                 : Kind::Cuid2;
    if (form.m_kind == Kind::Ulid)
        return text.front() <= u'7' && std::ranges::all_of(text, isCrockford) ? std::optional(form)
                                                                              : std::nullopt;
    const bool isWord = !text.isEmpty() && text.front() >= u'a' && std::ranges::all_of(text, isBase36);
    if (form.m_kind == Kind::Cuid)
        return isWord && text.front() == u'c' ? std::optional(form) : std::nullopt;
    // 24 hexadecimal digits are an ObjectId, which this program does not make.
    return isWord && text.size() == kCuid2Characters && !std::ranges::all_of(text, isHex)
        ? std::optional(form)
        : std::nullopt;
}

/** Nothing for mixed case. */
std::optional<IdForm::Case> IdForm::caseOf(const QString &text)
{
    const bool lower = text != text.toUpper();
    const bool upper = text != text.toLower();
    if (lower && upper)
        return std::nullopt;
    return lower ? Case::Lower : upper ? Case::Upper : Case::Any;
}

/** False where the two have no form in common. */
bool IdForm::merge(const IdForm &other)
{
    if (m_kind != other.m_kind || m_bytes != other.m_bytes || m_dashes != other.m_dashes
        || m_braces != other.m_braces || m_prefix != other.m_prefix)
        return false;
    if (m_case != Case::Any && other.m_case != Case::Any && m_case != other.m_case)
        return false;
    m_case = m_case == Case::Any ? other.m_case : m_case;
    m_byTime = m_byTime && other.m_byTime;
    return true;
}

QString IdForm::text(const QByteArray &uuid) const
{
    const auto format = m_braces ? QUuid::WithBraces : m_dashes ? QUuid::WithoutBraces : QUuid::Id128;
    return QUuid::fromRfc4122(uuid).toString(format);
}

QVariant IdForm::make() const
{
    if (m_kind == Kind::Uuid && m_bytes)
        return m_byTime ? uuidByTime() : QUuid::createUuid().toRfc4122();
    if (m_bytes)
        return ulid();
    QString made;
    switch (m_kind) {
    case Kind::Uuid:
        made = text(m_byTime ? uuidByTime() : QUuid::createUuid().toRfc4122());
        break;
    case Kind::Ulid:
        made = ulidText(ulid());
        break;
    case Kind::Cuid:
        made = cuid();
        break;
    case Kind::Cuid2:
        made = randomText(1, kBase36.sliced(10)) + randomText(kCuid2Characters - 1, kBase36);
        break;
    }
    if (m_case != Case::Any)
        made = m_case == Case::Upper ? made.toUpper() : made.toLower();
    return QString(m_prefix + made);
}

QVariant IdForm::stored(const QString &typed) const
{
    if (!m_bytes || m_kind != Kind::Uuid)
        return typed;
    QString dashed = typed;
    if (typed.size() == kHexDigits && std::ranges::all_of(typed, isHex)) {
        for (const int at : { 20, 16, 12, 8 })
            dashed.insert(at, u'-');
    }
    const QUuid uuid = QUuid::fromString(dashed);
    return uuid.isNull() ? QVariant(typed) : QVariant(uuid.toRfc4122());
}

} // namespace quayside::shardmap
