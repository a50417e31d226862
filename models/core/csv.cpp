// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/csv.h"

namespace quayside::csv {

namespace {

bool looksLikeAFormula(const QString &cell)
{
    static const QString beginnings = QStringLiteral("=+-@\t\r");
    return !cell.isEmpty() && beginnings.contains(cell.front());
}

bool needsQuotes(const QString &cell)
{
    static const QString special = QStringLiteral("\",\r\n");
    for (const QChar character : cell) {
        if (special.contains(character))
            return true;
    }
    return false;
}

QString encoded(QString cell)
{
    if (looksLikeAFormula(cell))
        cell.prepend(QLatin1Char('\''));
    if (!needsQuotes(cell))
        return cell;
    cell.replace(QLatin1Char('"'), QLatin1String("\"\""));
    return QLatin1Char('"') + cell + QLatin1Char('"');
}

} // namespace

QByteArray byteOrderMark()
{
    return QByteArrayLiteral("\xEF\xBB\xBF");
}

QByteArray line(const QStringList &cells)
{
    QStringList all;
    all.reserve(cells.size());
    for (const QString &cell : cells)
        all << encoded(cell);
    return all.join(QLatin1Char(',')).toUtf8() + "\r\n";
}

} // namespace quayside::csv
