// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/truth/fleet.h"
#include "items/roles.h"
#include "items/tables/rowmodel.h"
#include "operations/series/moveseriesview.h"

namespace quayside::items {

/** The moves of a series as they go on. Tells differences; reset when another series is shown. UI thread. */
class SeriesMovesModel final : public RowModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SeriesMovesModel)
public:
    enum Column { Session, User, Target, Scan, State, Text, Ended, ColumnCount };
    Q_ENUM(Column)

    explicit SeriesMovesModel(const fleet::Fleet &fleet, QObject *parent = nullptr);

    void setMoves(const std::vector<operations::SeriesMove> &moves);
    [[nodiscard]] const operations::SeriesMove &moveAt(int row) const { return m_moves[size_t(row)]; }

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    /** "waits for the phone", "skipped", "moved". */
    [[nodiscard]] static QString stateText(const operations::SeriesMove &move);

private:
    [[nodiscard]] int rows() const override;
    [[nodiscard]] QString columnTitle(int column) const override;
    [[nodiscard]] QString display(const operations::SeriesMove &move, int column) const;
    [[nodiscard]] static qint64 rank(const operations::SeriesMove &move);

    const fleet::Fleet &m_fleet;
    std::vector<operations::SeriesMove> m_moves;
};

} // namespace quayside::items
