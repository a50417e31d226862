// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/backend/statementtext.h"

namespace quayside::shardmap {

QString StatementText::literal(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::LongLong:
    case QMetaType::Int:
        return value.toString();
    case QMetaType::QByteArray:
        return QStringLiteral("x'%1'").arg(QString::fromLatin1(value.toByteArray().toHex()));
    default:
        return u'\'' + value.toString().replace(u'\'', QStringLiteral("''")) + u'\'';
    }
}

QString StatementText::of(const Condition &statement)
{
    QString text;
    QChar quote;
    qsizetype next = 0;
    for (const QChar c : statement.sql) {
        if (c == u'"' || c == u'\'')
            quote = quote.isNull() ? c : (quote == c ? QChar() : quote);
        const bool isPlace = c == u'?' && quote.isNull() && next < statement.values.size();
        text += isPlace ? literal(statement.values.at(next++)) : QString(c);
    }
    return text;
}

} // namespace quayside::shardmap
