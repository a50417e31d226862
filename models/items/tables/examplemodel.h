// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/report.h"
#include "items/tables/rowmodel.h"

namespace quayside::items {

/** The first rows that one finding is about, with the columns of its check. UI thread; never changes. */
class ExampleModel final : public RowModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExampleModel)
public:
    explicit ExampleModel(const inspect::Finding &finding, QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] int rows() const override { return int(m_examples.size()); }
    [[nodiscard]] QString columnTitle(int column) const override;

    QStringList m_columns;
    std::vector<QStringList> m_examples;
};

} // namespace quayside::items
