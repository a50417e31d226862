// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/journalrecords.h"

#include <QJsonArray>

namespace quayside::operations {

/**
 * Something that is otherwise than it should be after an operation did what it was asked: a setting that
 * nobody asked to change, a login that was lost, a mark that stayed. Texts are for people, translated, free
 * of secrets. Value type.
 */
struct Difference
{
    /** What mends it. Stored by name. */
    enum class Repair {
        None, //!< nothing has to be done, or only outside of Quayside
        WriteBack, //!< write the last known configuration back
        Reconfigure, //!< a person enters what Quayside never keeps: passwords and keys
        Restart, //!< restart the session
        LinkPhone, //!< somebody with the phone scans a code
        Look //!< look at the session and decide
    };

    QString what; //!< one sentence
    QString remedy; //!< one sentence; may be empty
    Repair repair = Repair::None;

    friend bool operator==(const Difference &, const Difference &) = default;
};
[[nodiscard]] QString toString(Difference::Repair repair);
[[nodiscard]] Difference::Repair differenceRepairFromString(QStringView name);

/** Differences as the steps of a journal hold them. Pure. */
class Differences
{
public:
    /** Of all steps, in their order. */
    [[nodiscard]] static std::vector<Difference> of(const shardmap::OperationRecord &record);
    /** Of one step. */
    [[nodiscard]] static std::vector<Difference> of(const shardmap::StepRecord &step);
    /** A step's data with these beside what it holds itself; as it is where there are none. */
    [[nodiscard]] static QByteArray addedTo(const QByteArray &data,
                                            const std::vector<Difference> &differences);
    /** What and remedy of each, as one text: why an operation ended with differences. */
    [[nodiscard]] static QString toText(const std::vector<Difference> &differences);
};

} // namespace quayside::operations
