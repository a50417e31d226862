// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/backend/idvalue.h"

#include "shardmap/backend/tablemapping.h"

#include <QUuid>

namespace quayside::shardmap {

namespace {

constexpr QLatin1StringView kBlobStart("x'");
constexpr qsizetype kUuidLength = 36;

std::optional<QByteArray> idBlob(const QString &text)
{
    if (!text.startsWith(kBlobStart) || !text.endsWith(QLatin1Char('\'')))
        return std::nullopt;
    const QByteArray hex = text.sliced(2, text.size() - 3).toLatin1();
    QByteArray blob = QByteArray::fromHex(hex);
    if (blob.toHex() != hex)
        return std::nullopt;
    return blob;
}

} // namespace

QString idText(const QVariant &stored)
{
    if (stored.typeId() == QMetaType::LongLong && !stored.isNull())
        return QString::number(stored.value<qint64>());
    if (stored.isNull())
        return {};
    if (stored.typeId() == QMetaType::QByteArray)
        return kBlobStart + QString::fromLatin1(stored.toByteArray().toHex()) + QLatin1Char('\'');
    return stored.toString();
}

std::optional<qint64> idInteger(QStringView text)
{
    // Most texts are names: decided by their first character.
    if (text.isEmpty() || (text.front() != u'-' && (text.front() < u'0' || text.front() > u'9')))
        return std::nullopt;
    bool ok = false;
    const qint64 value = text.toLongLong(&ok);
    if (!ok || QString::number(value) != text)
        return std::nullopt;
    return value;
}

QVariant idValue(const Identifier &column, const QString &id)
{
    if (column.type == KeyType::Bytes) {
        const auto blob = idBlob(id);
        return blob ? QVariant(*blob) : QVariant();
    }
    if (column.type == KeyType::Uuid)
        return id.size() == kUuidLength && !QUuid::fromString(id).isNull() ? QVariant(id) : QVariant();
    if (column.type != KeyType::Integer)
        return id;
    if (const auto integer = idInteger(id))
        return *integer;
    bool isBig = false; // an unsigned one
    const quint64 big = id.toULongLong(&isBig);
    return isBig && QString::number(big) == id ? QVariant(big) : QVariant();
}

Condition idIs(const Identifier &key, const QString &id)
{
    const QString &column = key.sql;
    const bool holdsTexts = key.type == KeyType::Any || key.type == KeyType::Text;
    if (id.isEmpty())
        return { (holdsTexts ? QStringLiteral("(%1 IS NULL OR %1 = '')") : QStringLiteral("%1 IS NULL"))
                     .arg(column),
                 {} };
    if (key.type == KeyType::Other)
        return { QStringLiteral("CAST(%1 AS text) = ?").arg(column), { id } };
    if (key.type != KeyType::Any) {
        const QVariant value = idValue(key, id);
        return value.isValid() ? Condition { column + QStringLiteral(" = ?"), { value } }
                               : Condition { QStringLiteral("1 = 0"), {} };
    }
    if (const auto integer = idInteger(id))
        return { column + QStringLiteral(" IN (?, ?)"), { id, *integer } };
    if (const auto blob = idBlob(id))
        return { column + QStringLiteral(" IN (?, ?)"), { id, *blob } };
    return { column + QStringLiteral(" = ?"), { id } };
}

} // namespace quayside::shardmap
