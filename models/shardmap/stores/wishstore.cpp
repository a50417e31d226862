// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/stores/wishstore.h"

#include "shardmap/backend/idvalue.h"
#include "shardmap/backend/statement.h"
#include "shardmap/stores/auditlog.h"
#include "shardmap/stores/sessionrows.h"
#include "shardmap/stores/writetext.h"

#include <algorithm>

namespace quayside::shardmap {

namespace {

constexpr QChar kKeySeparator = u':';
constexpr QLatin1StringView kSelect("SELECT holder, holder_id, kind, label, value FROM quayside_wish");

/** Nothing for what a later version may have stored: it is left where it is. */
std::optional<HolderWishes> readLine(const Statement &row)
{
    const auto holder = wishHolderFromString(row.text(0));
    const auto kind = wishKindFromString(row.text(2));
    if (!holder || !kind)
        return {};
    HolderWishes line;
    line.holder.kind = *holder;
    line.holder.id = row.text(1);
    line.wishes.push_back({ *kind, row.text(3), row.text(4) });
    return line;
}

/** The kinds of what came or went, apart by spaces: names, never values. */
QString changedKinds(const std::vector<Wish> &before, const std::vector<Wish> &after)
{
    std::vector<Wish> changed;
    std::ranges::set_symmetric_difference(before, after, std::back_inserter(changed));
    QStringList kinds;
    for (const Wish &wish : changed)
        kinds << toString(wish.kind);
    kinds.removeDuplicates();
    return kinds.join(QLatin1Char(' '));
}

void sortUnique(std::vector<Wish> &wishes)
{
    std::ranges::sort(wishes);
    wishes.erase(std::unique(wishes.begin(), wishes.end()), wishes.end());
}

} // namespace

QString WishStore::keyOf(const WishHolder &holder)
{
    return toString(holder.kind) + kKeySeparator + holder.id;
}

WishHolder WishStore::holderOf(const QString &key)
{
    WishHolder holder;
    const auto at = key.indexOf(kKeySeparator);
    holder.kind = wishHolderFromString(QStringView(key).first(at)).value_or(WishHolder::Kind::User);
    holder.id = key.sliced(at + 1);
    return holder;
}

quint64 WishStore::hashOf(const std::vector<Wish> &wishes)
{
    ContentHash hash;
    for (const Wish &wish : wishes) {
        hash.add(QStringView(toString(wish.kind)));
        hash.add(QStringView(wish.label));
        hash.add(QStringView(wish.value));
    }
    return hash.value();
}

Result<void> WishStore::readAll(const std::function<Result<void>(HolderWishes)> &take)
{
    Statement rows(m_map.own(), kSelect + QStringLiteral(" ORDER BY holder, holder_id"));
    TRY(rows.execute());
    HolderWishes gathered;
    const auto pass = [&take, &gathered]() -> Result<void> {
        std::ranges::sort(gathered.wishes);
        return gathered.wishes.empty() ? Result<void>() : take(std::exchange(gathered, {}));
    };
    while (rows.next()) {
        auto line = readLine(rows);
        if (!line)
            continue;
        if (line->holder == gathered.holder) {
            gathered.wishes.push_back(std::move(line->wishes.front()));
            continue;
        }
        TRY(pass());
        gathered = *std::move(line);
    }
    TRY(rows.finished());
    return pass();
}

Result<std::vector<Wish>> WishStore::stored(const WishHolder &holder)
{
    std::vector<Wish> wishes;
    Statement rows(m_map.own(), kSelect + QStringLiteral(" WHERE holder = ? AND holder_id = ?"));
    TRY(rows.execute({ toString(holder.kind), textValue(holder.id) }));
    while (rows.next()) {
        if (auto line = readLine(rows))
            wishes.push_back(std::move(line->wishes.front()));
    }
    TRY(rows.finished());
    std::ranges::sort(wishes);
    return wishes;
}

Result<void> WishStore::set(const WishHolder &holder, std::vector<Wish> before, std::vector<Wish> after,
                            const Signature &by)
{
    sortUnique(before);
    sortUnique(after);
    return inWriteTransaction(m_map, Needs::OwnTables, [&]() -> Result<void> {
        TRY(requireHolder(holder));
        TRY_VALUE(const auto current, stored(holder));
        if (current != before)
            return failure(WriteText::rowChanged());
        if (before == after)
            return {};
        TRY(erase(holder));
        TRY(write(holder, after));
        TRY(audit(holder, before, after, by));
        return tell({ holder, after, HolderWishes::Source::Own });
    });
}

Result<void> WishStore::requireHolder(const WishHolder &holder)
{
    const TableMapping &tables = m_map.tables;
    const bool isUser = holder.kind == WishHolder::Kind::User;
    const TableIdentifier &table = isUser ? tables.user.table : tables.session.table;
    const Condition condition = idIs(isUser ? tables.user.id : tables.session.id, holder.id);
    TRY_VALUE(const auto found,
              m_map.connection->value(
                  QStringLiteral("SELECT 1 FROM %1%2").arg(table.sql, table.where(condition.sql)),
                  condition.values));
    if (found.isValid())
        return {};
    return failure(isUser ? WriteText::userGone() : WriteText::rowChanged());
}

/** What this version does not know stays: another console may. */
Result<int> WishStore::erase(const WishHolder &holder)
{
    return m_map.own().execute(QStringLiteral("DELETE FROM quayside_wish WHERE holder = ? AND holder_id = ?"
                                              " AND kind IN ('must', 'prefer', 'apart', 'together')"),
                               { toString(holder.kind), textValue(holder.id) });
}

Result<void> WishStore::write(const WishHolder &holder, const std::vector<Wish> &wishes)
{
    for (const Wish &wish : wishes) {
        const QVariantList values { toString(holder.kind), textValue(holder.id), toString(wish.kind),
                                    textValue(wish.label), textValue(wish.value) };
        TRY(executeOwn(m_map,
                       QStringLiteral("INSERT INTO quayside_wish (holder, holder_id, kind,"
                                      " label, value) VALUES (?, ?, ?, ?, ?)"),
                       values));
    }
    return {};
}

Result<void> WishStore::audit(const WishHolder &holder, const std::vector<Wish> &before,
                              const std::vector<Wish> &after, const Signature &by)
{
    AuditRecord line;
    line.actor = by.actor;
    line.action = QStringLiteral("edit-wishes");
    line.detail = changedKinds(before, after);
    line.result = QStringLiteral("ok");
    if (holder.kind == WishHolder::Kind::User) {
        line.user = UserId(holder.id);
    } else {
        TRY_VALUE(const auto row, SessionRows(m_map).find(RowId(holder.id)));
        if (row)
            line.subject = { row->worker, row->name };
    }
    return AuditLog(m_map).write(line);
}

Result<void> WishStore::forgetNow(const RowId &row)
{
    const WishHolder holder(row);
    TRY_VALUE(
        const auto gone,
        m_map.own().execute(QStringLiteral("DELETE FROM quayside_wish WHERE holder = ? AND holder_id = ?"),
                            { toString(holder.kind), textValue(holder.id) }));
    return gone > 0 ? tell({ holder, {}, HolderWishes::Source::Own }) : Result<void>();
}

/** Told here at once; counted for others, and so that this console need not read it all again. */
Result<void> WishStore::tell(HolderWishes wishes)
{
    const auto content = wishes.wishes.empty() ? std::nullopt : std::optional(hashOf(wishes.wishes));
    m_map.indexChanges.push_back({ &MapIndex::wishes, keyOf(wishes.holder), content });
    m_map.delta.wishes.push_back(std::move(wishes));
    ++m_map.wishWrites;
    return countChange(m_map, QStringLiteral("wishes"));
}

} // namespace quayside::shardmap
