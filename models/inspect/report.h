// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QStringList>

#include <algorithm>
#include <optional>
#include <vector>

namespace quayside::inspect {

/** How bad a finding is. Errors and warnings are problems; a note is worth knowing and may be meant. */
enum class Severity { Error, Warning, Note };

/** What one check found. Texts are translated; cells are as stored, with secrets masked. Plain data. */
struct Finding
{
    QString id; //!< stable: "session-worker-missing"
    Severity severity = Severity::Error;
    QString title;
    QString explanation;
    QString remedy;
    QStringList columns; //!< stable names of the cells of an example: "row", "session", "worker"
    std::vector<QStringList> examples; //!< the first ones; a null string is NULL
    qint64 count = 0;
    QString repairSql; //!< what would repair all of it, for copying; empty where a person has to decide
    std::optional<Error> trouble; //!< why the check could not be carried out

    [[nodiscard]] bool isFound() const { return count > 0 || trouble; }
    /** How bad it is: what could not be checked is an error, whatever the check's own severity. */
    [[nodiscard]] Severity weight() const { return trouble ? Severity::Error : severity; }
    [[nodiscard]] bool isProblem() const { return trouble || (count > 0 && severity != Severity::Note); }
};

/** How full a worker is by the map alone. Slots; foreign text as stored, secrets of addresses masked. */
struct WorkerLoad
{
    QString id;
    QString name; //!< its label, or its address
    qint64 sessions = 0; //!< mapped to it
    qint64 capacity = -1; //!< in all; -1: no usable number
};

/** The answer of every check to one map, the checks without a finding included. */
struct Report
{
    QString file;
    QString backend; //!< "SQLite 3.40.1"
    int ownVersion = 0; //!< of Quayside's own tables; 0 without them
    qint64 savedMs = 0; //!< when the file was written last: UTC
    std::optional<qint64> workers; //!< rows; none where they can't be counted
    std::optional<qint64> users;
    std::optional<qint64> sessions;
    std::vector<WorkerLoad> loads; //!< the fullest first, not all of very many; for pictures only
    std::vector<Finding> findings; //!< in the order of the table of checks

    /** Checks that found a problem or could not be carried out. */
    [[nodiscard]] int problems() const
    {
        return int(std::count_if(findings.begin(), findings.end(),
                                 [](const Finding &finding) { return finding.isProblem(); }));
    }
    /** Checks that found what is worth knowing, and no problem. */
    [[nodiscard]] int notes() const
    {
        return int(std::count_if(findings.begin(), findings.end(), [](const Finding &finding) {
            return finding.isFound() && !finding.isProblem();
        }));
    }
};

} // namespace quayside::inspect

Q_DECLARE_METATYPE(quayside::inspect::Report)
