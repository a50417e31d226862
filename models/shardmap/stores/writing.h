// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/backend/transaction.h"
#include "shardmap/reading/openmap.h"
#include "shardmap/stores/mapwrite.h"
#include "shardmap/stores/placestore.h"

#include <QVariantList>

namespace quayside::shardmap {

class Statement;

/** Who writes: the name in journal and audit, and the process in leases. */
struct Signature
{
    QString actor;
    QString leaseOwner;
};

/** What a write needs of the map. */
enum class Needs {
    Rows, //!< the application's tables, sound
    OwnTables, //!< the journal and the like: what is under way goes on whatever becomes of the application's
    RowsAndOwnTables
};

/** ReadOnly, PlaceUnknown, NeedsConsent or the map's problem where it does not have it. */
[[nodiscard]] Result<void> require(const OpenMap &map, Needs needs);

/**
 * Runs `body` in a write transaction: all of it happens or nothing, as far as MapWrite can. `body` is a
 * callable that returns a Result. Every write proves within its transaction that the file still is the map,
 * and is counted: the one place where a copy is kept from acting. SQL thread.
 */
template <typename Body>
[[nodiscard]] auto inWriteTransaction(OpenMap &map, Needs needs, Body body) -> decltype(body())
{
    TRY(require(map, needs));
    TRY_VALUE(auto write, MapWrite::begin(map, needs != Needs::OwnTables));
    TRY_VALUE(const auto changedBefore, PlaceStore::requireKnown(map));
    auto result = body();
    if (!result)
        return result;
    TRY_VALUE(const bool isCounted, PlaceStore::countWrite(map, changedBefore));
    TRY(write->commit());
    if (isCounted)
        PlaceStore::writeCounted(map);
    return result;
}

/**
 * Runs `body`, which writes rows of the application alone, in a write transaction and takes everything back:
 * what the database says to a write before it is meant. SQL thread.
 */
template <typename Body>
[[nodiscard]] Result<void> inTrial(OpenMap &map, Body body)
{
    TRY(require(map, Needs::Rows));
    Result<void> answer;
    {
        TRY_VALUE(const auto transaction,
                  Transaction::begin(*map.connection, map.dialect(), Transaction::Kind::Write));
        answer = body();
    }
    map.beginJob(); // nothing of it is told
    return answer;
}

/** A text to bind: Qt binds a null QString as NULL, which an empty text is not. */
[[nodiscard]] inline QVariant textValue(const QString &text)
{
    return text.isNull() ? QVariant(QStringLiteral("")) : QVariant(text);
}

/**
 * True for an error that one row of many has by itself, so that the others may go on: neither a lock nor
 * trouble of the whole file, after which SQLite may have undone the transaction.
 */
[[nodiscard]] bool isOfOneRow(const Error &error);

/**
 * Within a write of both kinds of tables that may be in two databases: what was written to Quayside's own so
 * far is kept whatever becomes of the rest. So a mark of what is about to be there is never missing once it
 * is. Nothing is done where both end in one transaction.
 */
[[nodiscard]] Result<void> keepAhead(OpenMap &map);
/** Executes on Quayside's own tables, where only success matters. */
[[nodiscard]] Result<void> executeOwn(OpenMap &map, const QString &sql, const QVariantList &values);
/**
 * Executes what is meant for one row: Conflict where several have that id. Zero is no sign: a view with a
 * trigger in its place counts nothing.
 */
[[nodiscard]] Result<void> executeOne(OpenMap &map, const QString &sql, const QVariantList &values);
/** A statement on Quayside's own tables, written for all backends, as theirs takes it: see
 * Dialect::expand(). */
[[nodiscard]] QString expanded(const OpenMap &map, const QString &sql);
/** Counts a change of a topic up, so that other consoles look. */
[[nodiscard]] Result<void> countChange(OpenMap &map, const QString &topic);
/** Operations, steps or leases changed: counted for others and told here. */
[[nodiscard]] Result<void> operationsWritten(OpenMap &map);

/** Reads rows again after writing them, so that the delta tells what the database made of it. */
[[nodiscard]] Result<void> echoWorker(OpenMap &map, const QString &id);
[[nodiscard]] Result<void> echoUser(OpenMap &map, const QString &id);
[[nodiscard]] Result<void> echoSession(OpenMap &map, const QString &id);
[[nodiscard]] Result<void> echoReservations(OpenMap &map);

} // namespace quayside::shardmap
