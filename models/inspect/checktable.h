// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/report.h"

#include <span>

namespace quayside::inspect {

/**
 * One check of a map. Its statements are written for CheckSql; every row that `select` gives is one that has
 * the problem, and its columns are `columns`. No statement ever selects a key.
 */
struct Check
{
    const char *id; //!< stable: scripts and reports name it
    Severity severity;
    const char *needs; //!< tables of Quayside it reads, separated by commas; empty for the operator's alone
    const char *title; //!< this and the next two are source texts
    const char *explanation;
    const char *remedy;
    const char *columns; //!< stable names, separated by commas
    const char *select;
    const char *repair = nullptr; //!< null: a person has to decide
    /** Which of the rows have the problem, by the last column, where SQL can't tell; null: all of them. */
    bool (*isBad)(const QString &value) = nullptr;
};

/** The one table of checks, and its words. Any thread. */
class CheckTable final
{
    Q_DECLARE_TR_FUNCTIONS(quayside::inspect::CheckTable)
public:
    [[nodiscard]] static std::span<const Check> all();
    /** A finding of this check with its words, and nothing found yet. */
    [[nodiscard]] static Finding finding(const Check &check);
    /** What people call a column of an example. */
    [[nodiscard]] static QString columnTitle(const QString &column);
};

} // namespace quayside::inspect
