// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/mapcontext.h"
#include "ui/window/seams.h"

#include "core/error.h"
#include "fleet/store/indexes.h"

#include <QWidget>

#include <memory>

namespace quayside::ui {

class Exporter;
class Settings;

/**
 * Everybody's running and recent operations: narrowed by a filter, each with its progress, its steps and
 * calls beside it, what comes next and what can be done; exported as it is shown.
 *
 * `countChanged` tells how many run and how many were interrupted, for the tab's title. UI thread.
 */
class OperationsPane final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OperationsPane)
public:
    /** Both must outlive the pane. */
    OperationsPane(const Seams &seams, Settings &settings, QWidget *parent = nullptr);
    ~OperationsPane() override;

    void setContext(const MapContext &context);
    /** Drops everything that points into the map. */
    void clearContext();
    /** What the map can do has changed: Quayside's tables were added. */
    void mapInfoChanged();
    [[nodiscard]] Exporter *exporter() const;
    void saveState();
    void resetColumns();

Q_SIGNALS:
    void countChanged(int running, int interrupted);
    void sessionActivated(quayside::fleet::SessionIndex session);
    void workerActivated(quayside::fleet::WorkerIndex worker);
    void ownTablesRequested();
    void failed(const quayside::Error &error);

protected:
    void focusInEvent(QFocusEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace quayside::ui
