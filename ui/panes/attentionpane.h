// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/mapcontext.h"

#include "fleet/indexes.h"

#include <QWidget>

#include <memory>

namespace quayside::ui {

/**
 * What needs a person, each entry with its explanation and its remedies, the safe one first.
 *
 * `countChanged` tells the number of entries, for the tab's title. UI thread; no work while hidden but the
 * count.
 */
class AttentionPane final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AttentionPane)
public:
    explicit AttentionPane(QWidget *parent = nullptr);
    ~AttentionPane() override;

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
