// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/adopt/tablesdialog.h"

#include "core/foreigntext.h"
#include "shardmap/adoption/fillproposal.h"
#include "shardmap/adoption/schemaadoption.h"
#include "shardmap/adoption/schemaproposal.h"
#include "ui/dialogs/adopt/checkedfield.h"
#include "ui/dialogs/adopt/namesform.h"
#include "ui/dialogs/adopt/previewpane.h"
#include "ui/dialogs/adopt/schemapane.h"
#include "ui/theme/metrics.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPointer>
#include <QVBoxLayout>

#include <initializer_list>
#include <iterator>

namespace quayside::ui {

using shardmap::AdoptionPreview;
using shardmap::MapName;
using shardmap::MapProposal;

namespace {

constexpr std::chrono::milliseconds kPreviewPause { 300 };

// In characters.
constexpr int kSideWidth = 28; //!< least of the tables and of the preview
constexpr int kLeastWidth = 82; //!< of all panes, with room for longer languages
constexpr int kPanesBesideWidth = 150; //!< of the dialog from which on they are beside each other

} // namespace

TablesDialog::TablesDialog(const shardmap::MapLocation &location, QWidget *parent)
    : FormDialog(QStringLiteral("tablesDialog"), tr("Your tables"), tr("Use these tables"), parent)
    , m_location(location)
    , m_look(std::make_unique<shardmap::SchemaAdoption>(location))
    , m_panes(new QGridLayout)
    , m_tables(new SchemaPane(this))
    , m_names(new NamesForm(this))
    , m_preview(new PreviewPane(this))
{
    setExplanation(
        tr("What is what: guessed from names, types, references and what the columns hold. Nothing is "
           "altered in these tables."));
    build();
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPreviewPause);
    connect(&m_pause, &QTimer::timeout, this, &TablesDialog::preview);
    connect(m_names, &NamesForm::tableChosen, this, &TablesDialog::proposeForTables);
    connect(m_names, &NamesForm::edited, this, &TablesDialog::validate);
    connect(m_preview, &PreviewPane::retryRequested, this, &TablesDialog::tryAgain);
    connect(m_names, &NamesForm::checkCondition, this, &TablesDialog::checkCondition);
    connect(m_names, &NamesForm::checkValue, this, &TablesDialog::checkValue);
    connect(this, &FormDialog::submitted, this, [this] {
        m_location.names = m_names->names();
        m_location.capacityMeaning = m_names->capacityMeaning();
        Q_EMIT chosen(m_location);
        accept();
    });
    look();
}

TablesDialog::~TablesDialog() = default;

void TablesDialog::build()
{
    const int character = fontMetrics().averageCharWidth();
    m_tables->setMinimumWidth(character * kSideWidth);
    m_preview->setMinimumWidth(character * kSideWidth);
    auto *panes = new QWidget(this);
    panes->setMinimumWidth(character * kLeastWidth); // however they are placed: it may become narrower
    panes->setLayout(m_panes);
    m_panes->setContentsMargins({});
    m_panes->setSpacing(2 * Metrics(fontMetrics()).gap());
    content()->addWidget(panes, 1);
    placePanes(false);
    resize(character * 170, fontMetrics().height() * 42);
}

void TablesDialog::resizeEvent(QResizeEvent *event)
{
    FormDialog::resizeEvent(event);
    const bool beside = width() >= fontMetrics().averageCharWidth() * kPanesBesideWidth;
    if (beside != m_isBeside)
        placePanes(beside);
}

void TablesDialog::placePanes(bool beside)
{
    m_isBeside = beside;
    for (QWidget *pane : std::initializer_list<QWidget *> { m_tables, m_names, m_preview })
        m_panes->removeWidget(pane);
    const int row = beside ? 0 : 1;
    const int column = beside ? 1 : 0;
    m_panes->addWidget(m_tables, 0, 0, 1, beside ? 1 : 2, Qt::AlignTop);
    m_panes->addWidget(m_names, row, column, Qt::AlignTop);
    m_panes->addWidget(m_preview, row, column + 1, Qt::AlignTop);
    const int stretches[] { beside ? 2 : 5, beside ? 5 : 3, beside ? 2 : 0 };
    for (int i = 0; i < int(std::size(stretches)); ++i)
        m_panes->setColumnStretch(i, stretches[i]);
    m_panes->setRowStretch(row, 1);
    m_panes->setRowStretch(1 - row, 0);
    m_tables->setLow(!beside);
}

void TablesDialog::look()
{
    m_names->setEnabled(false);
    setBlocked(tr("The database is still being looked at."));
    m_preview->showWaiting(tr("Looking at the database…"));
    whenDone(m_look->readSchema(), this, [this](const Result<shardmap::Schema> &schema) {
        if (schema)
            return showSchema(*schema);
        m_preview->showTrouble(schema.error());
        setBlocked(schema.error().message);
    });
}

void TablesDialog::tryAgain()
{
    // The button goes: its focus must not go on to Cancel.
    if (!m_hasSchema) {
        setFocus();
        return look();
    }
    m_names->setFocus();
    preview();
}

void TablesDialog::showSchema(const shardmap::Schema &schema)
{
    m_schema = schema;
    m_hasSchema = true;
    const bool isFile = m_location.backend == shardmap::Backend::Sqlite;
    m_tables->setSchema(schema, isFile ? m_location.displayName() : m_location.server.database);
    m_names->setEnabled(true);
    m_names->setSchema(schema);
    m_names->setProposal(firstProposal());
    if (schema.isCut)
        showHint(tr("There are more tables than are looked at: those of the first %Ln are offered.", nullptr,
                    int(schema.tables.size())));
    validate();
    m_names->setFocus();
}

/** What the profile says already, where the database has that. */
MapProposal TablesDialog::firstProposal() const
{
    const shardmap::MapNames &names = m_location.names;
    for (int at = 0; at <= static_cast<int>(MapName::SessionCondition); ++at) {
        const auto name = static_cast<MapName>(at);
        const shardmap::SchemaTable *table = m_schema.table(MapProposal::tableAt(names, name));
        const QString value = MapProposal::at(names, name);
        const bool isColumn = name != MapProposal::tableOf(name) && !MapProposal::isCondition(name);
        if (!table || (isColumn && !value.isEmpty() && !table->column(value)))
            return shardmap::SchemaProposal::propose(m_schema);
    }
    MapProposal kept { .names = names, .capacityMeaning = m_location.capacityMeaning };
    shardmap::FillProposal::addTo(kept, m_schema);
    shardmap::FillProposal::keep(kept, names);
    return kept;
}

void TablesDialog::proposeForTables()
{
    const shardmap::MapNames names = m_names->names();
    m_names->setProposal(
        shardmap::SchemaProposal::propose(m_schema,
                                          { .worker = m_schema.table(names.worker.table),
                                            .user = m_schema.table(names.user.table),
                                            .session = m_schema.table(names.session.table) }));
    validate();
}

void TablesDialog::validate()
{
    const shardmap::MapNames names = m_names->names();
    const QString toDo = m_names->toDo();
    m_tables->setChosen(names);
    if (!toDo.isEmpty()) {
        m_pause.stop();
        m_previewed = {};
        m_found.reset();
        m_preview->stopOffering(); // to ask again by these names
        setBlocked(toDo);
        showHint(toDo);
        return;
    }
    clearProblem();
    if (names == m_previewed) {
        m_pause.stop();
        showFound();
    } else {
        setBlocked(tr("The rows are still being looked at."));
        m_pause.start();
    }
}

void TablesDialog::showFound()
{
    if (!m_found) {
        setBlocked(tr("The rows are still being looked at."));
    } else if (!*m_found) {
        m_preview->showTrouble(m_found->error());
        setBlocked(m_found->error().message);
    } else {
        const AdoptionPreview &preview = **m_found;
        m_preview->showPreview(preview, m_names->capacityMeaning()); // of which the names know nothing
        setBlocked(preview.isReadable() ? QString() : tr("The rows can't be read by these names."));
    }
}

void TablesDialog::preview()
{
    m_pause.stop();
    m_previewed = m_names->names();
    m_found.reset();
    m_preview->showWaiting(tr("Reading…"));
    showFound();
    whenDone(m_look->preview(m_previewed), this,
             [this, asked = m_previewed](const Result<AdoptionPreview> &preview) {
                 if (asked != m_previewed)
                     return; // another one is on its way
                 m_found = preview;
                 if (preview)
                     m_names->showPreview(*preview);
                 validate();
             });
}

void TablesDialog::checkCondition(CheckedField *field, const shardmap::TableName &table, const QString &text)
{
    whenDone(m_look->checkCondition(table, text), field,
             [field, text](const Result<shardmap::ExpressionCheck::Rows> &rows) {
                 if (text != field->text())
                     return;
                 const QLocale locale;
                 //: how many rows of a table a condition leaves
                 if (rows)
                     field->showGood(
                         tr("%1 of %2").arg(locale.toString(rows->matching), locale.toString(rows->all)));
                 else
                     field->showBad(rows.error().toDisplayString());
             });
}

void TablesDialog::checkValue(CheckedField *field, const QString &type, const QString &text)
{
    const QPointer<CheckedField> guard(field);
    whenDone(m_look->checkNewValue(type, text), field, [guard, text](const Result<QString> &made) {
        if (!guard || text != guard->text())
            return;
        if (made)
            guard->showGood(*made);
        else
            guard->showBad(made.error().toDisplayString());
    });
}

} // namespace quayside::ui
