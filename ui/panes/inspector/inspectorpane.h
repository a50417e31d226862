// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/mapcontext.h"

#include "core/ids.h"
#include "fleet/store/indexes.h"

#include <QWidget>

#include <memory>

namespace quayside::ui {

class Actions;

/**
 * Everything about one session, worker or user: facts, QR code and pairing code, timeline, actions.
 *
 * Follows the Fleet by itself while visible, forgets a subject that is gone, and asks nothing of a worker
 * while hidden. UI thread.
 */
class InspectorPane final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(InspectorPane)
public:
    explicit InspectorPane(Actions &actions, QWidget *parent = nullptr);
    ~InspectorPane() override;

    void setContext(const MapContext &context);
    /** Drops everything that points into the map. */
    void clearContext();
    void setSession(fleet::SessionIndex session);
    void setWorker(fleet::WorkerIndex worker);
    void setUser(fleet::UserIndex user);
    /** Several sessions at once: says how many, and what can be done to all of them. */
    void setSessions(int count);
    /** Nothing chosen. */
    void clear();

Q_SIGNALS:
    void workerActivated(quayside::fleet::WorkerIndex worker);
    void userActivated(quayside::fleet::UserIndex user);
    void sessionActivated(quayside::fleet::SessionIndex session);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace quayside::ui
