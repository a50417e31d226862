// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/support/fleetstage.h"
#include "gui/support/scenes.h"

namespace quayside::test {

/**
 * A fleet in which everything that others choose is one text: ids, names, labels, addresses, statuses,
 * versions, messages, the journal and the audit. Several of each, told apart by what `text` is given in
 * front.
 */
class ForeignStage final
{
public:
    explicit ForeignStage(QString text)
        : m_text(std::move(text))
    { }

    /** For WindowFixture::showStage(). */
    void fill(FleetStage &stage) const;
    /** Writes an ended operation and an audit line with the text everywhere; false when it can't. */
    [[nodiscard]] bool writeJournal(FleetStage &stage) const;
    [[nodiscard]] Subjects subjects(const FleetStage &stage) const;

private:
    [[nodiscard]] QString with(const char *prefix) const { return QString::fromLatin1(prefix) + m_text; }
    void addWorkers(FleetStage &stage) const;
    void addSessions(FleetStage &stage) const;

    QString m_text;
};

} // namespace quayside::test
