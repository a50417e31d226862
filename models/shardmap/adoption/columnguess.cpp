// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/adoption/columnguess.h"

#include "shardmap/adoption/schemawords.h"

#include <algorithm>
#include <functional>

namespace quayside::shardmap {

using namespace Qt::StringLiterals;

namespace {

constexpr int kByWhatItHolds = 100;
constexpr int kByItsKey = 120;
constexpr int kAsCalled = 90; // of SchemaWords::fit(): one of the words themselves
constexpr int kMostRowKinds = 6;

ColumnGuess bestOf(const SchemaTable &table, const std::function<int(const SchemaColumn &)> &score)
{
    ColumnGuess best;
    for (const SchemaColumn &column : table.columns) {
        const int points = score(column);
        if (points > best.score)
            best = { &column, points };
    }
    return best;
}

bool isReference(const SchemaTable &table, const QString &column)
{
    return std::ranges::any_of(table.references,
                               [&column](const SchemaReference &one) { return one.column == column; });
}

bool isKey(const SchemaTable &table, const QString &column)
{
    return table.primaryKey == QStringList { column };
}

/** Addresses of other things than a server's. */
bool isOtherAddress(const QString &name)
{
    const QString plain = SchemaWords::plain(name);
    return std::ranges::any_of(
        std::initializer_list<QLatin1StringView> { "webhook"_L1, "callback"_L1, "avatar"_L1, "logo"_L1,
                                                   "image"_L1, "photo"_L1, "website"_L1, "proxy"_L1 },
        [&plain](QLatin1StringView word) { return plain.contains(word); });
}

} // namespace

ColumnGuess ColumnGuess::address(const SchemaTable &table)
{
    return bestOf(table, [](const SchemaColumn &column) {
        if (column.kind != ColumnKind::Text || isOtherAddress(column.name))
            return 0;
        const ColumnSample &sample = column.sample;
        const bool holdsSome = sample.filled > 0 && sample.addresses * 2 >= sample.filled;
        return SchemaWords::fit(
                   column.name,
                   { "url"_L1, "baseurl"_L1, "apiurl"_L1, "endpoint"_L1, "uri"_L1, "address"_L1, "host"_L1 })
            + (holdsSome ? kByWhatItHolds : 0);
    });
}

ColumnGuess ColumnGuess::apiKey(const SchemaTable &table)
{
    return bestOf(table, [&table](const SchemaColumn &column) {
        const bool fits = (column.kind == ColumnKind::Text || column.kind == ColumnKind::Other)
            && !isKey(table, column.name) && !isReference(table, column.name);
        return fits ? SchemaWords::fit(column.name,
                                       { "apikey"_L1, "token"_L1, "apitoken"_L1, "accesstoken"_L1,
                                         "secret"_L1, "key"_L1, "password"_L1 })
                    : 0;
    });
}

ColumnGuess ColumnGuess::capacity(const SchemaTable &table)
{
    return bestOf(table, [&table](const SchemaColumn &column) {
        const bool fits = (column.kind == ColumnKind::Integer || column.kind == ColumnKind::Number)
            && !isKey(table, column.name) && !isReference(table, column.name);
        return fits
            ? SchemaWords::fit(column.name,
                               { "capacity"_L1, "maxsession"_L1, "sessionlimit"_L1, "slot"_L1, "limit"_L1,
                                 "quota"_L1, "seat"_L1, "remaining"_L1, "available"_L1, "free"_L1, "max"_L1 })
            : 0;
    });
}

ColumnGuess ColumnGuess::label(const SchemaTable &table)
{
    return bestOf(table, [&table](const SchemaColumn &column) {
        const bool fits = column.kind == ColumnKind::Text && !isKey(table, column.name)
            && !isReference(table, column.name) && !SchemaWords::seemsSecret(column.name);
        return fits
            ? SchemaWords::fit(column.name,
                               { "displayname"_L1, "name"_L1, "label"_L1, "title"_L1, "company"_L1,
                                 "companyname"_L1, "fullname"_L1, "hostname"_L1, "username"_L1, "email"_L1 })
            : 0;
    });
}

ColumnGuess ColumnGuess::sessionName(const SchemaTable &table, const QString &workerColumn)
{
    return bestOf(table, [&table, &workerColumn](const SchemaColumn &column) {
        if (column.kind != ColumnKind::Text || isReference(table, column.name) || column.name == workerColumn)
            return 0;
        const int byName = SchemaWords::fit(column.name,
                                            { "sessionname"_L1, "session"_L1, "sessionkey"_L1, "name"_L1,
                                              "sessionid"_L1, "instance"_L1, "key"_L1, "slug"_L1 });
        const auto isUnique = [&column, &workerColumn](const QStringList &key) {
            return key.contains(column.name) && (key.size() == 1 || key.contains(workerColumn));
        };
        const bool isByKey = std::ranges::any_of(table.uniqueKeys, isUnique);
        return isKey(table, column.name) ? byName / 2 : byName + (isByKey && byName > 0 ? kByItsKey : 0);
    });
}

ColumnGuess ColumnGuess::deletion(const SchemaTable &table)
{
    return bestOf(table, [](const SchemaColumn &column) {
        const int asTime = column.kind == ColumnKind::Time && !column.notNull
            ? SchemaWords::fit(column.name,
                               { "deletedat"_L1, "removedat"_L1, "archivedat"_L1, "deletedon"_L1 })
            : 0;
        const int asFlag = column.kind == ColumnKind::Boolean || column.kind == ColumnKind::Integer
            ? SchemaWords::fit(column.name, { "isdeleted"_L1, "deleted"_L1, "isarchived"_L1, "isremoved"_L1 })
            : 0;
        const int score = std::max(asTime, asFlag);
        return score >= kAsCalled ? score : 0;
    });
}

ColumnGuess ColumnGuess::rowKind(const SchemaTable &table)
{
    return bestOf(table, [&table](const SchemaColumn &column) {
        const int distinct = column.sample.distinct;
        const bool fits = column.kind == ColumnKind::Text && distinct > 1 && distinct <= kMostRowKinds
            && table.sampled > distinct;
        const int score
            = fits ? SchemaWords::fit(column.name, { "type"_L1, "kind"_L1, "role"_L1, "usertype"_L1 }) : 0;
        return score >= kAsCalled ? score : 0;
    });
}

QString ColumnGuess::id(const SchemaTable &table)
{
    if (table.primaryKey.size() == 1)
        return table.primaryKey.first();
    const QString own = SchemaWords::singular(table.name);
    const ColumnGuess named = bestOf(table, [&own](const SchemaColumn &column) {
        const QString plain = SchemaWords::plain(column.name);
        if (plain == own + "id"_L1)
            return kAsCalled;
        return plain == "id"_L1 || plain == "uid"_L1 || plain == "uuid"_L1 || plain == "guid"_L1
            ? kAsCalled + 1
            : 0;
    });
    return named.column ? named.column->name : QString();
}

} // namespace quayside::shardmap
