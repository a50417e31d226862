// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/truth/fleet.h"

#include <QList>
#include <QSortFilterProxyModel>

namespace quayside::items {

class WorkerTableModel;

/** Sorts workers naturally ("waha2" before "waha10") and filters them by chip and text. UI thread. */
class WorkerFilterModel final : public QSortFilterProxyModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WorkerFilterModel)
public:
    enum class Chip { All, Problems, FreeSlots };
    Q_ENUM(Chip)

    explicit WorkerFilterModel(WorkerTableModel &source, QObject *parent = nullptr);

    [[nodiscard]] Chip chip() const { return m_chip; }
    void setChip(Chip chip);
    /** Words that must all be in name, id, URL, engine, version or a label; any case. */
    void setText(const QString &text);

    [[nodiscard]] fleet::WorkerIndex workerAt(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(fleet::WorkerIndex worker, int column = 0) const;

public Q_SLOTS:
    /** As WorkerTableModel::tick(), with indexes of this model. */
    void tick(const QModelIndexList &visibleRows);

protected:
    [[nodiscard]] bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    WorkerTableModel &m_workers;
    Chip m_chip = Chip::All;
    QList<QByteArray> m_words;
};

} // namespace quayside::items
