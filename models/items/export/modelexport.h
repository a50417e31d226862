// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/export/tableexport.h"

#include <QAbstractItemModel>
#include <QMetaEnum>
#include <QPersistentModelIndex>

namespace quayside::items {

/** The rows of a model without children as they are shown: its order, its filter, the columns given. A row
 * that goes meanwhile is left out. */
class ModelExport final : public TableExport
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ModelExport)
public:
    /** What to write of a model, which must outlive the export. */
    struct Table
    {
        QString name;
        const QAbstractItemModel *model = nullptr;
        QMetaEnum keys; //!< of the model's columns
        std::vector<int> columns; //!< as they stand, left to right
        QString idTitle; //!< with IdRole as last column; empty: without
    };

    ModelExport(Table table, const QString &file, QObject *parent = nullptr);

    /** "LastActivity" as a key of JSON: "lastActivity". */
    [[nodiscard]] static QByteArray key(const QMetaEnum &columns, int column);
    /** A cell in a file: nothing where the display has a dash. */
    [[nodiscard]] static QString cell(const QVariant &exported, const QVariant &displayed);

private:
    void askOn() override;
    [[nodiscard]] static std::vector<TableColumn> columnsOf(const Table &table);
    [[nodiscard]] QStringList cells(const QModelIndex &row) const;

    Table m_table;
    std::vector<QPersistentModelIndex> m_rows;
    size_t m_next = 0;
};

} // namespace quayside::items
