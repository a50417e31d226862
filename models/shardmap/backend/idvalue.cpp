// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/backend/idvalue.h"

namespace quayside::shardmap {

namespace {

constexpr QLatin1StringView kBlobStart("x'");

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

Condition idIs(const QString &column, const QString &id)
{
    if (id.isEmpty())
        return { QStringLiteral("(%1 IS NULL OR %1 = '')").arg(column), {} };
    if (const auto integer = idInteger(id))
        return { column + QStringLiteral(" IN (?, ?)"), { id, *integer } };
    if (const auto blob = idBlob(id))
        return { column + QStringLiteral(" IN (?, ?)"), { id, *blob } };
    return { column + QStringLiteral(" = ?"), { id } };
}

} // namespace quayside::shardmap
