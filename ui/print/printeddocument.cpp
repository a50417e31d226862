// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/printeddocument.h"

#include "items/text/agetext.h"

#include <QDateTime>

namespace quayside::ui {

QString PrintedText::utc(qint64 atMs)
{
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(atMs, Qt::UTC);
    return tr("%1 UTC").arg(moment.toString(QStringLiteral("yyyy-MM-dd HH:mm")));
}

QString PrintedText::moment(qint64 atMs, qint64 nowMs)
{
    if (atMs <= 0)
        return tr("not known");
    //: a moment and how long ago it was
    return tr("%1 (%2)").arg(utc(atMs), items::AgeText::ago(std::max<qint64>(nowMs - atMs, 0)));
}

QString PrintedText::footer(qint64 nowMs, qint64 asOfMs)
{
    const QString made = tr("Made %1").arg(utc(nowMs));
    return asOfMs > 0 ? tr("%1; what it says is of %2").arg(made, utc(asOfMs)) : made;
}

PrintedPart PrintedText::facts(const QString &heading)
{
    PrintedPart part;
    part.heading = heading;
    part.shares = { 1, 4 };
    return part;
}

void PrintedText::addFact(PrintedPart &part, const QString &name, const QString &value)
{
    part.rows.push_back({ PrintedCell { name, PrintedStyle::Strong }, PrintedCell { value } });
}

} // namespace quayside::ui
