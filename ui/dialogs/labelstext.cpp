// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/labelstext.h"

#include <QStringList>

namespace quayside::ui {

QString labelsToText(const QMap<QString, QString> &labels)
{
    QStringList parts;
    for (auto it = labels.begin(); it != labels.end(); ++it)
        parts.append(it.key() + u'=' + it.value());
    return parts.join(QStringLiteral(", "));
}

QMap<QString, QString> labelsFromText(const QString &text)
{
    QMap<QString, QString> labels;
    const QStringList parts = text.split(u',', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const QString key = part.section(u'=', 0, 0).trimmed();
        const QString value = part.contains(u'=') ? part.section(u'=', 1).trimmed() : QStringLiteral("yes");
        if (!key.isEmpty())
            labels.insert(key, value);
    }
    return labels;
}

} // namespace quayside::ui
