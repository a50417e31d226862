// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/adoption/schemawords.h"

#include <algorithm>

namespace quayside::shardmap {

using namespace Qt::StringLiterals;

namespace {

bool containsOne(const QString &text, std::initializer_list<QLatin1StringView> words)
{
    return std::ranges::any_of(words, [&text](QLatin1StringView word) { return text.contains(word); });
}

} // namespace

QString SchemaWords::plain(const QString &name)
{
    QString plain;
    for (const QChar c : name) {
        if (c.isLetterOrNumber())
            plain += c.toLower();
    }
    return plain;
}

QString SchemaWords::singular(const QString &name)
{
    QString one = plain(name);
    if (one.endsWith("ies"_L1))
        return one.chopped(3) + u'y';
    if (one.endsWith("sses"_L1))
        return one.chopped(2);
    return one.endsWith(u's') && !one.endsWith("ss"_L1) ? one.chopped(1) : one;
}

QString SchemaWords::lastWord(const QString &name)
{
    qsizetype start = 0;
    for (qsizetype i = 1; i < name.size(); ++i) {
        const bool begins = name[i].isUpper() && !name[i - 1].isUpper();
        if (!name[i - 1].isLetterOrNumber() || begins)
            start = i;
    }
    return singular(name.sliced(start));
}

int SchemaWords::fit(const QString &name, std::initializer_list<QLatin1StringView> words)
{
    const QString one = singular(name);
    int best = 0;
    int order = 0;
    for (const QLatin1StringView word : words) {
        const int base = one == word ? 100 : one.endsWith(word) ? 60 : one.contains(word) ? 40 : 0;
        best = std::max(best, base - std::min(order++, base));
    }
    return best;
}

ColumnKind SchemaWords::kindOf(const QString &type)
{
    const QString plain = type.toLower();
    if (plain == "tinyint(1)"_L1 || plain.startsWith("bool"_L1))
        return ColumnKind::Boolean;
    if (plain.startsWith("uuid"_L1))
        return ColumnKind::Uuid;
    if (plain.contains("timestamp"_L1) || plain.startsWith("date"_L1))
        return ColumnKind::Time;
    if (plain.contains("int"_L1) && !plain.startsWith("interval"_L1) && !plain.startsWith("point"_L1))
        return ColumnKind::Integer;
    if (containsOne(plain, { "numeric"_L1, "decimal"_L1, "double"_L1, "float"_L1, "real"_L1 }))
        return ColumnKind::Number;
    return containsOne(plain, { "char"_L1, "text"_L1, "clob"_L1, "enum"_L1 }) ? ColumnKind::Text
                                                                              : ColumnKind::Other;
}

bool SchemaWords::seemsSecret(const QString &column)
{
    return containsOne(plain(column),
                       { "password"_L1, "passwd"_L1, "pwd"_L1, "secret"_L1, "token"_L1, "key"_L1,
                         "credential"_L1, "hash"_L1, "salt"_L1, "payload"_L1, "cookie"_L1 })
        && !plain(column).contains("session"_L1);
}

QString SchemaWords::referredTo(const QString &column)
{
    const QString name = plain(column);
    for (const QLatin1StringView end : { "uuid"_L1, "guid"_L1, "uid"_L1, "id"_L1, "key"_L1 }) {
        if (name.endsWith(end))
            return name.chopped(end.size());
    }
    return {};
}

} // namespace quayside::shardmap
