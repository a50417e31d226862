// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/mapcontext.h"

#include "fleet/attention/attention.h"

#include <QWidget>

namespace quayside::ui {

/**
 * A button for each remedy, beside the cause that names it: the same words and the same judge in every pane.
 * One that is not allowed now is off and says why. UI thread.
 */
class RepairButtons final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RepairButtons)
public:
    explicit RepairButtons(const QString &name, QWidget *parent);

    /** What can be done about the entry, `repairs` in order; buttons that were there stay under the mouse. */
    void offer(const MapContext &context, const fleet::AttentionEntry &entry,
               const std::vector<fleet::Repair> &repairs);
    void clear();
    /** What they say, for others not to say it again. */
    [[nodiscard]] QStringList words() const;
    /** What all of them name, each once, the first cause's first. */
    [[nodiscard]] static std::vector<fleet::Repair> repairsOf(const std::vector<fleet::Cause> &causes);

Q_SIGNALS:
    void chosen(quayside::fleet::Repair repair);

private:
    void rebuild(const std::vector<fleet::Repair> &repairs);

    std::vector<fleet::Repair> m_repairs;
};

} // namespace quayside::ui
