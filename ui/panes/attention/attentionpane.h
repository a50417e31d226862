// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/store/indexes.h"
#include "ui/window/mapcontext.h"

#include <QWidget>

#include <memory>

namespace quayside::fleet {
struct AttentionEntry;
}

namespace quayside::ui {

class Exporter;
class Settings;

/**
 * What needs a person, each entry with its explanation and its remedies, the safe one first; under a filter.
 *
 * `countChanged` tells the number of entries, for the tab's title. UI thread; no work while hidden but the
 * count.
 */
class AttentionPane final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AttentionPane)
public:
    /** Both must outlive the pane. */
    AttentionPane(const Seams &seams, Settings &settings, QWidget *parent = nullptr);
    ~AttentionPane() override;

    void setContext(const MapContext &context);
    /** Drops everything that points into the map. */
    void clearContext();
    /** The chosen entry; null where none is. Valid until the next change. */
    [[nodiscard]] const fleet::AttentionEntry *current() const;
    /** Whether the inspector and the actions are about the chosen entry: then it looks so. */
    void setSubject(bool isSubject);
    [[nodiscard]] Exporter *exporter() const;
    void resetColumns();

Q_SIGNALS:
    void touched(); //!< an entry was chosen here: it is what the next action is about
    void currentChanged();
    void countChanged(int count);
    void sessionActivated(quayside::fleet::SessionIndex session);
    void workerActivated(quayside::fleet::WorkerIndex worker);
    void sessionsOfWorkerActivated(quayside::fleet::WorkerIndex worker);

protected:
    void focusInEvent(QFocusEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace quayside::ui
