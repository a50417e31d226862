// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/adopt/namesform.h"

#include "core/foreigntext.h"
#include "ui/dialogs/adopt/checkedfield.h"
#include "ui/dialogs/adopt/filleditor.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>

namespace quayside::ui {

using shardmap::MapLocation;
using shardmap::MapName;
using shardmap::MapProposal;
using shardmap::TableName;

namespace {

constexpr int kTitleColumn = 0;
constexpr int kFieldColumn = 1;
constexpr int kReasonColumn = 2;
constexpr int kReasonsBesideWidth = 86; //!< characters from which on reasons are beside

bool isTable(MapName name)
{
    return name == MapProposal::tableOf(name);
}

bool isOptional(MapName name)
{
    return name == MapName::WorkerLabel || name == MapName::UserLabel;
}

/** Tables are told apart by schema and name. */
QVariant tableData(const TableName &table)
{
    return QVariant(QStringList { table.schema, table.name });
}

} // namespace

NamesForm::NamesForm(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    setObjectName(QStringLiteral("namesForm"));
    const Metrics metrics(fontMetrics());
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(metrics.gap());
    m_grid->setVerticalSpacing(metrics.smallGap());
    m_grid->setColumnStretch(kFieldColumn, 3);
    addName(MapName::WorkerTable, tr("Worker"));
    addName(MapName::WorkerId, tr("id"));
    addName(MapName::WorkerUrl, tr("address"));
    addName(MapName::WorkerKey, tr("API key"));
    addName(MapName::WorkerCapacity, tr("capacity"));
    addCapacityMeaning();
    addName(MapName::WorkerLabel, tr("shown as"));
    addCondition(MapName::WorkerCondition);
    addNewRows(MapName::WorkerTable);
    addName(MapName::UserTable, tr("User"));
    addName(MapName::UserId, tr("id"));
    addName(MapName::UserLabel, tr("shown as"));
    addCondition(MapName::UserCondition);
    addNewRows(MapName::UserTable);
    addName(MapName::SessionTable, tr("Session"));
    addName(MapName::SessionId, tr("id"));
    addName(MapName::SessionName, tr("name"));
    addName(MapName::SessionUser, tr("its user"));
    addName(MapName::SessionWorker, tr("its worker"));
    addCondition(MapName::SessionCondition);
    addNewRows(MapName::SessionTable);
    setFocusProxy(m_rows[MapName::WorkerTable].choice);
}

QLabel *NamesForm::addLine(const QString &title, QWidget *field, bool isOfTable)
{
    const int row = 2 * int(m_reasons.size());
    auto *name = new QLabel(title, this);
    QFont font = name->font();
    font.setBold(isOfTable);
    name->setFont(font);
    name->setBuddy(field);
    const int drop = lineDrop();
    name->setContentsMargins(isOfTable ? 0 : Metrics(fontMetrics()).gap(), drop, 0, 0);
    auto *reason = wrappedLabel(field->objectName() + QStringLiteral("Reason"), this);
    reason->setForegroundRole(QPalette::PlaceholderText);
    reason->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred); // names in it are as long as they are
    policy.setHeightForWidth(true);
    reason->setSizePolicy(policy);
    reason->hide();
    m_grid->addWidget(name, row, kTitleColumn, Qt::AlignTop);
    m_grid->addWidget(field, row, kFieldColumn, Qt::AlignTop);
    m_grid->addWidget(reason, row + 1, kFieldColumn);
    m_reasons.push_back(reason);
    return reason;
}

/** How much lower a line in a field is than one in a label. */
int NamesForm::lineDrop() const
{
    const QComboBox *field = m_rows.value(MapName::WorkerTable).choice;
    return std::max(0, (field->sizeHint().height() - fontMetrics().height()) / 2);
}

void NamesForm::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool beside = width() >= fontMetrics().averageCharWidth() * kReasonsBesideWidth;
    if (beside != m_isBeside)
        placeReasons(beside);
}

void NamesForm::placeReasons(bool beside)
{
    m_isBeside = beside;
    m_grid->setColumnStretch(kReasonColumn, beside ? 2 : 0);
    for (int line = 0; line < int(m_reasons.size()); ++line) {
        QLabel *reason = m_reasons[size_t(line)];
        m_grid->removeWidget(reason);
        reason->setContentsMargins(0, beside ? lineDrop() : 0, 0, 0);
        m_grid->addWidget(reason, beside ? 2 * line : 2 * line + 1, beside ? kReasonColumn : kFieldColumn);
    }
}

void NamesForm::say(QLabel *reason, const QString &text)
{
    ui::say(reason, text);
    reason->setToolTip(text);
}

void NamesForm::addName(MapName name, const QString &title)
{
    Row &row = m_rows[name];
    row.choice = new QComboBox(this);
    row.choice->setObjectName(QStringLiteral("name-%1").arg(int(name)));
    row.choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    row.choice->setMinimumContentsLength(16);
    const QString of = name < MapName::UserTable ? tr("Worker")
        : name < MapName::SessionTable           ? tr("User")
                                                 : tr("Session");
    //: %1 worker, user or session; %2 what of it
    row.choice->setAccessibleName(isTable(name) ? tr("%1: table").arg(title) : tr("%1: %2").arg(of, title));
    row.reason = addLine(title, row.choice, isTable(name));
    connect(row.choice, &QComboBox::currentIndexChanged, this, [this, name] {
        showWhole(name);
        choose(name);
    });
}

void NamesForm::addCapacityMeaning()
{
    m_meaning = new QComboBox(this); // here, so that it is reached by Tab in its place
    m_meaning->setObjectName(QStringLiteral("capacityMeaning"));
    m_meaning->setAccessibleName(tr("What capacity means"));
    m_meaning->addItem(tr("the total"), int(MapLocation::CapacityMeaning::Total));
    m_meaning->addItem(tr("what is left"), int(MapLocation::CapacityMeaning::Remaining));
    m_capacityExample = addLine(tr("which means"), m_meaning, false);
    connect(m_meaning, &QComboBox::currentIndexChanged, this, [this] {
        explainCapacity();
        if (!m_isFilling)
            Q_EMIT edited();
    });
}

void NamesForm::addCondition(MapName name)
{
    Row &row = m_rows[name];
    row.condition = new CheckedField(QStringLiteral("condition-%1").arg(int(name)), this);
    row.condition->line()->setPlaceholderText(tr("all rows"));
    const QString title = tr("only rows where");
    row.condition->setAccessibleNames(title);
    row.reason = addLine(title, row.condition, false);
    connect(row.condition, &CheckedField::edited, this, &NamesForm::edited);
    connect(row.condition, &CheckedField::check, this,
            [this, name, field = row.condition](const QString &text) {
                Q_EMIT checkCondition(field, MapProposal::tableAt(names(), name), text);
            });
}

void NamesForm::addNewRows(MapName table)
{
    NewRows &rows = m_newRows[table];
    auto *field = new QWidget(this);
    field->setObjectName(QStringLiteral("newRows-%1").arg(int(table)));
    rows.taken = new QCheckBox(tr("Quayside may add rows"), field);
    rows.taken->setObjectName(QStringLiteral("takesNewRows-%1").arg(int(table)));
    rows.editors = new QVBoxLayout;
    auto *layout = new QVBoxLayout(field);
    layout->setContentsMargins({});
    layout->addWidget(rows.taken);
    layout->addLayout(rows.editors);
    rows.reason = addLine(tr("new rows"), field, false);
    giveFocusTo(rows.taken, field);
    connect(rows.taken, &QCheckBox::toggled, this, [this, table](bool isTaken) {
        for (FillEditor *editor : m_fills) {
            if (editor->table() == table)
                editor->setVisible(isTaken);
        }
        sayNewRows(table);
        if (!m_isFilling)
            Q_EMIT edited();
    });
}

void NamesForm::setSchema(const shardmap::Schema &schema)
{
    m_schema = schema;
    const QScopedValueRollback filling(m_isFilling, true);
    fillChoices();
}

void NamesForm::fillChoices()
{
    for (const MapName name : { MapName::WorkerTable, MapName::UserTable, MapName::SessionTable }) {
        QComboBox *choice = m_rows[name].choice;
        choice->clear();
        choice->addItem(tr("not chosen"));
        for (const shardmap::SchemaTable &table : m_schema.tables) {
            if (table.mayRead)
                choice->addItem(shownTable(m_schema.nameOf(table)), tableData(m_schema.nameOf(table)));
        }
    }
}

void NamesForm::fillColumns(MapName table)
{
    const QStringList at = m_rows[table].choice->currentData().toStringList();
    const shardmap::SchemaTable *found
        = at.isEmpty() ? nullptr : m_schema.table({ .schema = at[0], .name = at[1] });
    for (auto row = m_rows.begin(); row != m_rows.end(); ++row) {
        if (!row->choice || isTable(row.key()) || MapProposal::tableOf(row.key()) != table)
            continue;
        row->choice->clear();
        row->choice->addItem(isOptional(row.key()) ? tr("nothing of its own") : tr("not chosen"));
        if (!found)
            continue;
        for (const shardmap::SchemaColumn &column : found->columns) {
            row->choice->addItem(foreign::name(column.name), column.name);
            row->choice->setItemData(row->choice->count() - 1, foreign::name(column.type), Qt::ToolTipRole);
        }
    }
}

void NamesForm::setProposal(const MapProposal &proposal)
{
    const QScopedValueRollback filling(m_isFilling, true);
    for (const MapName table : { MapName::WorkerTable, MapName::UserTable, MapName::SessionTable }) {
        const TableName &name = MapProposal::tableAt(proposal.names, table);
        QComboBox *choice = m_rows[table].choice;
        choice->setCurrentIndex(std::max(0, choice->findData(tableData(name))));
        fillColumns(table);
    }
    for (auto row = m_rows.begin(); row != m_rows.end(); ++row) {
        const QString value = MapProposal::at(proposal.names, row.key());
        say(row->reason, foreign::line(proposal.reasons.value(row.key())));
        if (row->condition)
            row->condition->setText(value);
        else if (!isTable(row.key()))
            row->choice->setCurrentIndex(std::max(0, row->choice->findData(value)));
    }
    m_meaning->setCurrentIndex(m_meaning->findData(int(proposal.capacityMeaning)));
    showFills(proposal);
    explainCapacity();
}

void NamesForm::showFills(const MapProposal &proposal)
{
    for (FillEditor *editor : std::exchange(m_fills, {}))
        editor->deleteLater();
    for (const shardmap::NeededFill &needed : proposal.fills)
        addFill(needed);
    for (auto rows = m_newRows.begin(); rows != m_newRows.end(); ++rows) {
        const TableName &name = MapProposal::tableAt(proposal.names, rows.key());
        const shardmap::SchemaTable *table = m_schema.table(name);
        rows->taken->setEnabled(table && !table->isView);
        rows->taken->setChecked(name.takesNewRows);
        sayNewRows(rows.key());
    }
}

/** What is asked for and why; of rows that are not added, what keeps Quayside from it. */
void NamesForm::sayNewRows(MapName table)
{
    const NewRows rows = m_newRows.value(table);
    QStringList reasons;
    for (const FillEditor *editor : m_fills) {
        if (editor->table() == table && (rows.taken->isChecked() || editor->isUnknown()))
            reasons << foreign::line(editor->reason()); // each is one, whatever its column is called
    }
    reasons.removeDuplicates();
    const QStringList at = m_rows[table].choice->currentData().toStringList();
    const shardmap::SchemaTable *found
        = at.isEmpty() ? nullptr : m_schema.table({ .schema = at[0], .name = at[1] });
    if (found && found->isView)
        reasons = QStringList { tr("a view: your application adds the rows") };
    say(rows.reason, reasons.join(u'\n'));
}

void NamesForm::addFill(const shardmap::NeededFill &needed)
{
    NewRows &rows = m_newRows[needed.table];
    const QStringList at = m_rows[needed.table].choice->currentData().toStringList();
    const shardmap::SchemaTable *table
        = at.isEmpty() ? nullptr : m_schema.table({ .schema = at[0], .name = at[1] });
    const shardmap::SchemaColumn *column = table ? table->column(needed.fill.column) : nullptr;
    auto *editor = new FillEditor(needed, column ? column->type : QString(), rows.taken->parentWidget());
    rows.editors->addWidget(editor);
    editor->setVisible(MapProposal::tableAt(names(), needed.table).takesNewRows);
    m_fills.push_back(editor);
    connect(editor, &FillEditor::edited, this, &NamesForm::edited);
    connect(editor, &FillEditor::check, this, &NamesForm::checkValue);
}

/** A field may be narrower than what is chosen in it. */
void NamesForm::showWhole(MapName name)
{
    QComboBox *choice = m_rows[name].choice;
    QStringList tip { choice->currentText() };
    if (const QString more = choice->accessibleDescription(); !more.isEmpty())
        tip << more;
    choice->setToolTip(tip.join(u'\n'));
}

void NamesForm::choose(MapName name)
{
    if (m_isFilling)
        return;
    say(m_rows[name].reason, isTable(name) ? QString() : tr("chosen by you"));
    if (isTable(name))
        Q_EMIT tableChosen();
    else
        Q_EMIT edited();
}

QString NamesForm::chosen(MapName name) const
{
    const Row row = m_rows.value(name);
    return row.condition ? row.condition->text() : row.choice->currentData().toString();
}

shardmap::MapNames NamesForm::names() const
{
    shardmap::MapNames names;
    for (auto row = m_rows.begin(); row != m_rows.end(); ++row) {
        if (!isTable(row.key())) {
            MapProposal::at(names, row.key()) = chosen(row.key());
            continue;
        }
        const QStringList at = row->choice->currentData().toStringList();
        TableName &table = MapProposal::tableAt(names, row.key());
        table.schema = at.value(0);
        table.name = at.value(1);
        table.takesNewRows = m_newRows.value(row.key()).taken->isChecked();
    }
    for (const FillEditor *editor : m_fills) {
        if (editor->isUsed())
            MapProposal::tableAt(names, editor->table()).fills.push_back(editor->fill());
    }
    return names;
}

MapLocation::CapacityMeaning NamesForm::capacityMeaning() const
{
    return static_cast<MapLocation::CapacityMeaning>(m_meaning->currentData().toInt());
}

QString NamesForm::toDo() const
{
    MapProposal proposal;
    proposal.names = names();
    if (const QList<MapName> missing = proposal.missing(); !missing.isEmpty())
        return tr("%Ln name(s) are not chosen yet.", nullptr, int(missing.size()));
    for (const Row &row : m_rows) {
        if (row.condition && !row.condition->isSettled())
            return tr("A condition is not taken by the database yet.");
    }
    for (const FillEditor *editor : m_fills) {
        const bool counts = m_newRows.value(editor->table()).taken->isChecked();
        if (counts && (!editor->isSettled() || (!editor->isUsed() && editor->isRequired())))
            return tr("It is not said yet what new rows are to have.");
    }
    return {};
}

void NamesForm::showPreview(const shardmap::AdoptionPreview &preview)
{
    m_preview = preview;
    explainCapacity();
    const QString waiting = preview.notPlaced.value_or(0) > 0
        ? tr("%Ln session(s) without: shown as “not placed yet”", nullptr, int(*preview.notPlaced))
        : QString();
    m_rows[MapName::SessionWorker].choice->setAccessibleDescription(waiting);
    showWhole(MapName::SessionWorker);
}

void NamesForm::explainCapacity()
{
    const auto known
        = std::ranges::find_if(m_preview.fullest, [](const auto &w) { return w.capacity.has_value(); });
    if (known == m_preview.fullest.end()) {
        say(m_capacityExample, {});
        return;
    }
    const QLocale locale;
    const QString asTotal = locale.toString(std::max<qint64>(0, *known->capacity - known->sessions));
    const QString asLeft = locale.toString(*known->capacity);
    const bool isTotal = capacityMeaning() == MapLocation::CapacityMeaning::Total;
    //: %1 a worker, %2 a number in its row, %3 how many sessions it has, %4 and %5 free slots
    const QString text = isTotal
        ? tr("for %1: %2, and %3 sessions point to it, so %4 are free. If it were what is left: %5 free.")
        : tr("for %1: %2, so %5 are free beside the %3 sessions that point to it. If it were the total: %4 "
             "free.");
    say(m_capacityExample,
        text.arg(foreign::name(known->label), asLeft, locale.toString(known->sessions), asTotal, asLeft));
}

} // namespace quayside::ui
