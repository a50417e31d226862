// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panes/attention/repairs.h"
#include "ui/widgets/labels.h"

#include <QHash>
#include <QPointer>

namespace quayside::ui {

/**
 * Why the last repair of each subject could not be made, in a label of its own: nothing else is written
 * there. An answer belongs to the subject that was asked about, whatever is shown when it comes, and stays
 * until its owner says that there is nothing left to repair. A member of what owns the label. UI thread.
 */
template <typename Subject>
class RefusedRepairs final
{
    Q_DISABLE_COPY_MOVE(RefusedRepairs)
public:
    RefusedRepairs(const QString &labelName, QWidget *parent)
        : m_label(wrappedLabel(labelName, parent))
    {
        m_label->setTone(Tone::Bad);
        m_label->hide();
    }

    [[nodiscard]] QWidget *label() const { return m_label; }

    void show(const Subject &subject)
    {
        m_shown = subject;
        say(m_label, m_refusals.value(subject).reason);
    }

    /** Repairs::start(); what was refused before is forgotten. */
    void start(const Subject &subject, QWidget *window, const MapContext &context,
               const fleet::AttentionEntry &entry, fleet::Repair repair)
    {
        m_refusals.remove(subject);
        show(m_shown);
        Repairs::start(window, context, entry, repair,
                       [this, label = QPointer(m_label), subject, repair](const QString &reason) {
                           if (!label) // and with it, this
                               return;
                           m_refusals.insert(subject, { repair, reason });
                           show(m_shown);
                       });
    }

    /** `isOpen(subject, repair)`: whether that is still to be repaired. */
    template <typename IsOpen>
    void forgetUnless(const IsOpen &isOpen)
    {
        m_refusals.removeIf(
            [&isOpen](const auto &refusal) { return !isOpen(refusal.key(), refusal.value().repair); });
    }
    void clear() { m_refusals.clear(); }

private:
    struct Refusal
    {
        fleet::Repair repair {};
        QString reason;
    };

    ToneLabel *m_label;
    Subject m_shown {};
    QHash<Subject, Refusal> m_refusals;
};

} // namespace quayside::ui
