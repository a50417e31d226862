// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/csv.h"

#include <algorithm>

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

/** What can't be seen or turns its surroundings, written out; a spreadsheet drops or obeys it. */
QString withVisibleControls(const QString &cell)
{
    static const QString allowed = QStringLiteral("\t\r\n");
    const auto isControl = [](QChar character) {
        return (character.category() == QChar::Other_Control || character.category() == QChar::Other_Format)
            && !allowed.contains(character);
    };
    if (std::none_of(cell.begin(), cell.end(), isControl))
        return cell;
    QString shown;
    for (const QChar character : cell) {
        if (isControl(character))
            shown
                += QStringLiteral("⟨U+%1⟩").arg(QString::number(character.unicode(), 16).toUpper(), 4, u'0');
        else
            shown += character;
    }
    return shown;
}

QString encoded(QString cell)
{
    cell = withVisibleControls(cell);
    if (looksLikeAFormula(cell))
        cell.prepend(QLatin1Char('\''));
    if (!needsQuotes(cell))
        return cell;
    cell.replace(QLatin1Char('"'), QLatin1String("\"\""));
    return QLatin1Char('"') + cell + QLatin1Char('"');
}

bool isNumber(const QString &cell)
{
    return std::all_of(cell.begin() + 1, cell.end(), [](QChar c) { return c.isDigit() || c == u' '; });
}

QString inOneLine(QString cell)
{
    static const QString breaks = QStringLiteral("\t\r\n");
    for (QChar &character : cell) {
        if (breaks.contains(character))
            character = u' ';
    }
    return cell;
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

QString copied(const QStringList &cells)
{
    QStringList all;
    all.reserve(cells.size());
    for (const QString &cell : cells) {
        const QString text = inOneLine(withVisibleControls(cell));
        all << (looksLikeAFormula(text) && !isNumber(text) ? u'\'' + text : text);
    }
    return all.join(QLatin1Char('\t'));
}

} // namespace quayside::csv
