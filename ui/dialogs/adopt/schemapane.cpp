// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/adopt/schemapane.h"

#include "core/foreigntext.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/labels.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace quayside::ui {

namespace {

constexpr int kTableColumn = 0;
constexpr int kRowsColumn = 1;
constexpr int kMeaningColumn = 2;
constexpr int kColumns = 3;
constexpr int kRowsLow = 4; //!< in sight
constexpr int kRowsHigh = 14;

} // namespace

SchemaPane::SchemaPane(QWidget *parent)
    : QWidget(parent)
    , m_place(wrappedLabel(QStringLiteral("schemaPlace"), this))
    , m_rights(wrappedLabel(QStringLiteral("schemaRights"), this))
    , m_create(wrappedLabel(QStringLiteral("schemaCreate"), this))
    , m_tables(new QTableWidget(0, kColumns, this))
    , m_parts(new QBoxLayout(QBoxLayout::TopToBottom, this))
{
    setObjectName(QStringLiteral("schemaPane"));
    m_tables->setObjectName(QStringLiteral("schemaTables"));
    m_tables->setAccessibleName(tr("In this database"));
    m_tables->setHorizontalHeaderLabels({ tr("table"), tr("rows"), tr("is") });
    m_tables->verticalHeader()->hide();
    m_tables->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tables->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_tables->setTabKeyNavigation(false);
    m_tables->setShowGrid(false);
    m_tables->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_tables->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tables->verticalHeader()->setDefaultSectionSize(Metrics(fontMetrics()).rowHeight());
    m_tables->horizontalHeader()->setSectionResizeMode(kTableColumn, QHeaderView::Stretch);
    m_tables->horizontalHeader()->setSectionResizeMode(kRowsColumn, QHeaderView::ResizeToContents);
    m_tables->horizontalHeader()->setSectionResizeMode(kMeaningColumn, QHeaderView::ResizeToContents);
    m_place->setForegroundRole(QPalette::PlaceholderText);
    auto *title = new QLabel(tr("In this database"), this);
    makeBold(title);
    title->setBuddy(m_tables);
    auto *known = new QVBoxLayout;
    known->addWidget(m_place);
    known->addWidget(m_rights);
    known->addWidget(m_create);
    known->addStretch();
    auto *list = new QVBoxLayout;
    list->addWidget(title);
    list->addWidget(m_tables, 1);
    m_parts->setContentsMargins({});
    m_parts->addLayout(known);
    m_parts->addLayout(list);
    setLow(false);
}

void SchemaPane::setSchema(const shardmap::Schema &schema, const QString &place)
{
    m_schema = schema;
    m_place->setText(foreign::line(schema.product) + QStringLiteral(" · ")
                     + elidedName(place, fontMetrics()));
    m_place->setToolTip(foreign::name(place));
    const QString own = elidedName(schema.ownSchema, fontMetrics());
    m_create->setTone(schema.mayCreate ? Tone::Good : Tone::Warning);
    m_create->setText(schema.mayCreate ? tr("✓ May create tables in “%1”").arg(own)
                                       : tr("▲ May not create tables in “%1”").arg(own));
    m_create->setToolTip(foreign::name(schema.ownSchema));
    m_tables->setRowCount(int(schema.tables.size()));
    for (int row = 0; row < m_tables->rowCount(); ++row) {
        const shardmap::SchemaTable &table = schema.tables[size_t(row)];
        auto *name = new QTableWidgetItem(shownTable(schema.nameOf(table)));
        name->setToolTip(table.isView ? tr("a view") : QString());
        auto *rows = new QTableWidgetItem(rowsOf(table));
        rows->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_tables->setItem(row, kTableColumn, name);
        m_tables->setItem(row, kRowsColumn, rows);
        m_tables->setItem(row, kMeaningColumn, new QTableWidgetItem);
    }
    m_first.clear();
}

void SchemaPane::setLow(bool low)
{
    const int rows = low ? kRowsLow : kRowsHigh;
    m_parts->setStretch(0, low ? 1 : 0);
    m_parts->setStretch(1, 2);
    m_parts->setDirection(low ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_tables->setMaximumHeight(m_tables->horizontalHeader()->sizeHint().height()
                               + rows * m_tables->verticalHeader()->defaultSectionSize()
                               + 2 * m_tables->frameWidth());
}

QString SchemaPane::rowsOf(const shardmap::SchemaTable &table)
{
    const QString rows = QLocale().toString(table.rows);
    if (!table.mayRead)
        return tr("may not be read");
    if (table.rows < 0)
        return QStringLiteral("—");
    //: an estimated number of rows
    return table.rowsAreExact ? rows : tr("about %1").arg(rows);
}

void SchemaPane::setChosen(const shardmap::MapNames &names)
{
    const std::pair<const shardmap::SchemaTable *, QString> chosen[]
        = { { m_schema.table(names.worker.table), tr("Worker") },
            { m_schema.table(names.user.table), tr("User") },
            { m_schema.table(names.session.table), tr("Session") } };
    bool mayWrite = true;
    showFirst({ chosen[0].first, chosen[1].first, chosen[2].first });
    for (int row = 0; row < m_tables->rowCount(); ++row) {
        const shardmap::SchemaTable *table = &m_schema.tables[size_t(row)];
        const auto found = std::ranges::find(chosen, table, [](const auto &one) { return one.first; });
        const bool isChosen = found != std::end(chosen);
        mayWrite = mayWrite && (!isChosen || table->mayWrite);
        m_tables->item(row, kMeaningColumn)->setText(isChosen ? found->second : QString());
        QFont font = m_tables->font();
        font.setBold(isChosen);
        for (int column = 0; column < kColumns; ++column)
            m_tables->item(row, column)->setFont(font);
    }
    m_rights->setTone(mayWrite ? Tone::Good : Tone::Warning);
    m_rights->setText(mayWrite ? tr("✓ May read and write") : tr("▲ May read, and not write"));
}

/** The others stay in the order of their names. */
void SchemaPane::showFirst(const std::vector<const shardmap::SchemaTable *> &chosen)
{
    if (chosen == m_first)
        return;
    m_first = chosen;
    QHeaderView *order = m_tables->verticalHeader();
    for (int row = 0; row < m_tables->rowCount(); ++row)
        order->moveSection(order->visualIndex(row), row);
    int place = 0;
    for (const shardmap::SchemaTable *table : chosen) {
        if (table)
            order->moveSection(order->visualIndex(int(table - m_schema.tables.data())), place++);
    }
    m_tables->setCurrentCell(order->logicalIndex(0), kTableColumn);
}

} // namespace quayside::ui
