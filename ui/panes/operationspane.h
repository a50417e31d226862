// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/mapcontext.h"

#include "fleet/indexes.h"

#include <QWidget>

#include <memory>

namespace quayside::ui {

/**
 * Everybody's running and recent operations, each with its progress, what comes next and what can be done.
 *
 * `countChanged` tells the number of running ones, for the tab's title. UI thread; no work while hidden but
 * the count.
 */
class OperationsPane final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OperationsPane)
public:
    explicit OperationsPane(QWidget *parent = nullptr);
    ~OperationsPane() override;

    void setContext(const MapContext &context);
    /** Drops everything that points into the map. */
    void clearContext();

Q_SIGNALS:
    void countChanged(int count);
    void sessionActivated(quayside::fleet::SessionIndex session);
    void workerActivated(quayside::fleet::WorkerIndex worker);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace quayside::ui
