// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "fleet/store/indexes.h"

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

namespace quayside::operations {

/** How a session gets from one worker to another (design §6). Stored by name. */
enum class MoveWay {
    NoGap, //!< linked on the target while the source works; for a few seconds events may come twice
    Strict, //!< the source is stopped before the phone is linked: a gap, but nothing comes twice
    Reassign, //!< both workers share one store: no scan; the data is never deleted
    Evacuate //!< the source is dead: from the last known configuration, with a tombstone for the source
};
[[nodiscard]] QString toString(MoveWay way);
[[nodiscard]] MoveWay moveWayFromString(QStringView name);
/** Keys of the steps of such a move, in the order they are done: see steps. Pure. */
[[nodiscard]] QStringList stepsOf(MoveWay way);

/** What a move needs to know to be resumed by any console. Free of secrets. Value type. */
struct MoveRecipe
{
    MoveWay way = MoveWay::NoGap;
    WorkerId target;
    RowId row;
    UserId user;
    QString sourceNamed; //!< of Evacuate: the dead worker's name, as the operator typed it

    [[nodiscard]] QByteArray toJournal() const;
    [[nodiscard]] static MoveRecipe fromJournal(const QByteArray &json);
};

/** What the target is given of the source's configuration. Pure. */
class MoveConfig
{
public:
    /** For linking: nothing is reported to the customer's application before the map points here. */
    [[nodiscard]] static QJsonObject quiet(const QJsonObject &source);
    /** Everything but the mark that an operation may have left in it. */
    [[nodiscard]] static QJsonObject full(const QJsonObject &source);
    /** True where `full` says more than `quiet`. */
    [[nodiscard]] static bool hasToBeSwitchedOn(const QJsonObject &source);
    /** A stored copy without the members whose values were masked: they can't be sent. */
    [[nodiscard]] static QJsonObject withoutMasked(const QJsonObject &stored);
    /** Names of the members whose values were masked, each once. */
    [[nodiscard]] static QStringList masked(const QJsonObject &stored);
    /** With the user in its metadata, where it has none: a lost map is rebuilt from that. */
    [[nodiscard]] static QJsonObject ownedBy(QJsonObject config, const UserId &user);
    /** True where a server that reports `seen` has what `full` asked for. */
    [[nodiscard]] static bool isSwitchedOn(const QJsonObject &seen, const QJsonObject &full);

private:
    [[nodiscard]] static QJsonValue unmasked(const QJsonValue &value);
    static void addMasked(QStringList &names, const QString &path, const QJsonValue &value);
};

/** One session, where to, and how. */
struct MoveRequest
{
    fleet::SessionIndex session;
    WorkerId target;
    MoveWay way = MoveWay::NoGap;
    QString reason; //!< typed by the operator, may be empty
    QString sourceNamed; //!< of Evacuate: the dead worker's name, as the operator typed it
};

/** What a session takes along, as its worker reports it, or as last known. Secrets included. Value type. */
struct MoveLuggage
{
    QByteArray config; //!< JSON object; may be empty
    QByteArray apps; //!< JSON array; empty where it has none, or its server tells of none
};

} // namespace quayside::operations
