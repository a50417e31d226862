// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/report.h"
#include "items/tables/rowmodel.h"

namespace quayside::items {

/** What an integrity report found, the worst first and checks that found nothing last. UI thread; reset by
 * each report. */
class FindingModel final : public RowModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FindingModel)
public:
    enum Column { Severity, What, Rows, ColumnCount };
    Q_ENUM(Column)

    explicit FindingModel(QObject *parent = nullptr);

    void setFindings(std::vector<inspect::Finding> findings);
    /** Also checks that found nothing. */
    void setShowsClean(bool shows);
    [[nodiscard]] const inspect::Finding &finding(int row) const;

    /** A cell's words, also for what is exported. */
    [[nodiscard]] static QString display(const inspect::Finding &finding, int column);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] int rows() const override;
    [[nodiscard]] QString columnTitle(int column) const override;

    std::vector<inspect::Finding> m_findings; //!< found ones first
    int m_found = 0;
    bool m_showsClean = false;
};

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
