// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/tables/operationtablemodel.h"

#include <QSortFilterProxyModel>

namespace quayside::items {

/** Which operations are of interest. Everything that is set narrows. */
struct OperationFilter
{
    enum class Which { All, Running, Failed, Differs, Interrupted };

    QString text; //!< words, each found somewhere in the row, its reason or its error
    Which which = Which::All;
    QString kind; //!< stable name; empty: every kind
    bool onlyMine = false; //!< begun by this operator, in whichever console

    [[nodiscard]] bool isEmpty() const { return *this == OperationFilter(); }
    friend bool operator==(const OperationFilter &, const OperationFilter &) = default;
};

/** The operations that fit a filter, in their own order. UI thread. */
class OperationFilterModel final : public QSortFilterProxyModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OperationFilterModel)
public:
    /** `operations` must outlive the model; `actor` is who "mine" means. */
    OperationFilterModel(OperationTableModel &operations, QString actor, QObject *parent = nullptr);

    void setFilter(const OperationFilter &filter);
    [[nodiscard]] const OperationFilter &filter() const { return m_filter; }
    [[nodiscard]] const operations::OperationSummary *summaryAt(const QModelIndex &index) const;
    /** Row of an operation that fits, else an invalid index. */
    [[nodiscard]] QModelIndex indexOf(const OperationId &operation) const;
    /** How many there are of one sort, whatever else the filter says. */
    [[nodiscard]] int count(OperationFilter::Which which) const;
    /** Stable names of the kinds there are, each once. */
    [[nodiscard]] QStringList kinds() const { return m_operations.kinds(); }
    /** Everything that is shown, from the first row to the last. */
    [[nodiscard]] std::vector<OperationId> shown() const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    [[nodiscard]] bool hasWords(int row) const;

    OperationTableModel &m_operations;
    QString m_actor;
    OperationFilter m_filter;
    QStringList m_words;
};

} // namespace quayside::items
