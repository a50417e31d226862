// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/stores/desiredstore.h"

#include "shardmap/stores/sessionrows.h"

namespace quayside::shardmap {

quint64 DesiredStore::hashOf(DesiredState state)
{
    ContentHash hash;
    hash.add(QStringView(toString(state)));
    return hash.value();
}

Result<void> DesiredStore::set(const SessionKey &session, DesiredState state, const QString &actor)
{
    return inWriteTransaction(m_map, Needs::OwnTables, [&] { return setNow(session, state, actor); });
}

Result<void> DesiredStore::setNow(const SessionKey &session, DesiredState state, const QString &actor)
{
    if (state == DesiredState::Unset || session.name.isEmpty())
        return {};
    TRY_VALUE(const auto row, SessionRows(m_map).rowOf(session.worker, session.name));
    if (!row)
        return {};
    TRY(executeOwn(
        m_map,
        expanded(m_map,
                 QStringLiteral("INSERT INTO quayside_desired (row_id, state, changed_ms, actor)"
                                " VALUES (?, ?, %now, ?) %upsert(row_id)"
                                " state = %new(state), changed_ms = %new(changed_ms), actor = %new(actor)")),
        { *row, toString(state), textValue(actor) }));
    TRY(forgetReview(RowId(*row))); // it is meant again
    return tell(RowId(*row), state);
}

Result<void> DesiredStore::forgetNow(const RowId &row)
{
    TRY_VALUE(const auto gone,
              m_map.own().execute(QStringLiteral("DELETE FROM quayside_desired WHERE row_id = ?"),
                                  { textValue(row.toString()) }));
    TRY(forgetReview(row));
    return gone > 0 ? tell(row, DesiredState::Unset) : Result<void>();
}

Result<void> DesiredStore::forgetReview(const RowId &row)
{
    return executeOwn(m_map,
                      QStringLiteral("DELETE FROM quayside_review WHERE subject = 'desired' AND id = ?"),
                      { textValue(row.toString()) });
}

Result<void> DesiredStore::tellStored(const RowId &row)
{
    TRY_VALUE(const auto state,
              m_map.own().value(QStringLiteral("SELECT state FROM quayside_desired WHERE row_id = ?"),
                                { textValue(row.toString()) }));
    return tell(row, desiredStateFromString(state.toString()));
}

/** Told here at once; counted for others, and so that this console need not read it all again. */
Result<void> DesiredStore::tell(const RowId &row, DesiredState state)
{
    m_map.delta.desired.push_back({ row, state });
    const bool kept = state != DesiredState::Unset;
    m_map.indexChanges.push_back(
        { &MapIndex::desired, row.toString(), kept ? std::optional(hashOf(state)) : std::nullopt });
    ++m_map.desiredWrites;
    return countChange(m_map, QStringLiteral("desired"));
}

} // namespace quayside::shardmap
