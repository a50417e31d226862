// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/adoption/schema.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QBoxLayout;
class QTableWidget;
QT_END_NAMESPACE

namespace quayside::ui {

class ToneLabel;

/** What there is in a database, how many rows, what the login may do, and which tables are chosen. */
class SchemaPane final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SchemaPane)
public:
    explicit SchemaPane(QWidget *parent = nullptr);

    void setSchema(const shardmap::Schema &schema, const QString &place);
    void setChosen(const shardmap::MapNames &names);
    /** Low: what is known of the database is beside the tables, of which a few are in sight. */
    void setLow(bool low);

private:
    void showFirst(const std::vector<const shardmap::SchemaTable *> &chosen);
    [[nodiscard]] static QString rowsOf(const shardmap::SchemaTable &table);

    shardmap::Schema m_schema;
    std::vector<const shardmap::SchemaTable *>
        m_first; //!< of m_schema, in sight at the top; null: none chosen
    ToneLabel *m_place;
    ToneLabel *m_rights;
    ToneLabel *m_create;
    QTableWidget *m_tables;
    QBoxLayout *m_parts;
};

} // namespace quayside::ui
