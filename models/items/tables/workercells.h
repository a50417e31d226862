// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/truth/facts.h"
#include "items/tables/cellvalues.h"
#include "waha/capabilities.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QString>
#include <QVariant>

namespace quayside::items {

/** The cells of one worker's row, by WorkerTableModel::Column. A view on the facts: short-lived, UI thread.
 */
class WorkerCells final
{
    Q_DECLARE_TR_FUNCTIONS(quayside::items::WorkerCells)
public:
    WorkerCells(const fleet::WorkerFacts &worker, qint64 nowMs)
        : m_worker(worker)
        , m_nowMs(nowMs)
    { }

    [[nodiscard]] QString display(int column) const;
    [[nodiscard]] QString toolTip(int column) const;
    [[nodiscard]] QString accessible(int column) const;
    [[nodiscard]] QVariant sortValue(int column) const;
    [[nodiscard]] GaugeValue gauge() const;
    /** Milliseconds since its last list; -1: never. */
    [[nodiscard]] qint64 ageMs() const;

    [[nodiscard]] static QString header(int column);
    /** A newer version runs elsewhere in the fleet; what is no version compares with nothing. */
    [[nodiscard]] static bool isOlder(const fleet::WorkerFacts &worker, const waha::Version &newest);

private:
    [[nodiscard]] bool wasSeen() const { return m_worker.lastSeenMs() > 0; }
    [[nodiscard]] QString gaugeText() const;
    [[nodiscard]] QString stateText() const;
    [[nodiscard]] QString aged(const QString &text) const;

    const fleet::WorkerFacts &m_worker;
    qint64 m_nowMs;
};

} // namespace quayside::items
