// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/connections/owntablespage.h"

#include "ui/widgets/fields.h"
#include "ui/widgets/labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>

#include <utility>

namespace quayside::ui {

using shardmap::Backend;
using Place = shardmap::OwnTables::Place;

OwnTablesPage::OwnTablesPage(const Seams &seams, QWidget *parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this))
    , m_place(new QComboBox(this))
    , m_cost(wrappedLabel(QStringLiteral("ownTablesCost"), this))
    , m_schema(new QLineEdit(this))
    , m_file(new FileField(QStringLiteral("ownFileField"), tr("File of Quayside's tables"),
                           { .kind = FileQuestion::Kind::Save,
                             .title = tr("File of Quayside's tables"),
                             .suggestedName = QStringLiteral("quayside.sqlite"),
                             .filter = tr("SQLite files (*.sqlite)") },
                           seams, this))
    , m_triggers(new QCheckBox(tr("&Let the database tell of changes"), this))
    , m_triggersNote(wrappedLabel(QStringLiteral("ownTriggersNote"), this))
{
    m_place->setObjectName(QStringLiteral("ownTablesField"));
    m_schema->setObjectName(QStringLiteral("ownSchemaField"));
    m_cost->setForegroundRole(QPalette::PlaceholderText);
    m_triggers->setObjectName(QStringLiteral("ownTriggersField"));
    m_triggersNote->setText(
        tr("Adds a function, quayside_tell, beside Quayside's tables, and to each of your three "
           "tables a trigger, quayside_changed, that sends a notification after each statement. "
           "No row and no column is altered. Without it Quayside counts your rows to see "
           "changes. They are made when you add Quayside's tables."));
    m_triggersNote->setForegroundRole(QPalette::PlaceholderText);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->addRow(tr("&Kept"), m_place);
    m_form->addRow(QString(), m_cost);
    m_form->addRow(tr("Sche&ma"), m_schema);
    m_form->addRow(tr("&File"), m_file);
    m_form->addRow(QString(), m_triggers);
    m_form->addRow(QString(), m_triggersNote);
    setBackend(m_backend);
    connect(m_place, &QComboBox::currentIndexChanged, this, &OwnTablesPage::follow);
    connect(m_schema, &QLineEdit::textChanged, this, &OwnTablesPage::edited);
    connect(m_file, &FileField::changed, this, &OwnTablesPage::edited);
    connect(m_triggers, &QCheckBox::toggled, this, &OwnTablesPage::edited);
}

void OwnTablesPage::setBackend(Backend backend)
{
    if (m_place->count() > 0 && m_backend == backend)
        return;
    m_backend = backend;
    const Place before = m_place->count() > 0 ? place() : Place::SameSchema;
    const QSignalBlocker quiet(m_place);
    m_place->clear();
    m_place->addItem(backend == Backend::Sqlite ? tr("in the same file") : tr("beside your application's"),
                     int(Place::SameSchema));
    if (backend == Backend::PostgreSql)
        m_place->addItem(tr("in a schema of their own"), int(Place::OtherSchema));
    if (backend == Backend::MariaDb)
        m_place->addItem(tr("in a database of their own"), int(Place::OtherSchema));
    if (backend != Backend::Sqlite)
        m_place->addItem(tr("in a file on this computer"), int(Place::LocalFile));
    m_place->addItem(tr("nowhere"), int(Place::None));
    m_place->setCurrentIndex(std::max(0, m_place->findData(int(before))));
    follow();
}

Place OwnTablesPage::place() const
{
    return Place(m_place->currentData().toInt());
}

void OwnTablesPage::showProfile(const profiles::ConnectionProfile &profile)
{
    setBackend(profile.location.backend);
    m_place->setCurrentIndex(std::max(0, m_place->findData(int(profile.location.ownTables.place))));
    m_schema->setText(profile.location.ownTables.schema);
    m_file->setFile(profile.location.ownTables.file);
    m_triggers->setChecked(profile.location.ownTables.withTriggers);
    follow();
}

void OwnTablesPage::writeInto(profiles::ConnectionProfile &profile) const
{
    shardmap::OwnTables &own = profile.location.ownTables;
    own.place = place();
    own.schema = own.place == Place::OtherSchema ? m_schema->text().trimmed() : QString();
    own.file = own.place == Place::LocalFile ? m_file->file() : QString();
    own.withTriggers = canHaveTriggers() && m_triggers->isChecked();
}

/** Nothing of the database is altered from a file of this computer. */
bool OwnTablesPage::canHaveTriggers() const
{
    return m_backend == Backend::PostgreSql
        && (place() == Place::SameSchema || place() == Place::OtherSchema);
}

QString OwnTablesPage::cost() const
{
    switch (place()) {
    case Place::SameSchema:
        return tr("All desks share journal, leases and audit. The login may create tables there once; your "
                  "own tables are not altered.");
    case Place::OtherSchema:
        return tr(
            "The same, and your application's own tables stay by themselves. The login may create it, or "
            "somebody makes it before.");
    case Place::LocalFile:
        return tr(
            "Your database gets no table of Quayside's, but leases, journal and audit are this desk's alone: "
            "one console at a time opens the file, no other desk sees or can finish what it began, and no "
            "backup of the database has it. For a map that only this desk changes.");
    case Place::None:
        return tr(
            "Everything is shown; what needs a journal is off: creating, moving, draining, restarting.");
    }
    return {};
}

void OwnTablesPage::follow()
{
    const auto setShown = [this](QWidget *field, bool isShown) {
        field->setVisible(isShown);
        m_form->labelForField(field)->setVisible(isShown);
    };
    setShown(m_schema, place() == Place::OtherSchema);
    setShown(m_file, place() == Place::LocalFile);
    m_triggers->setVisible(canHaveTriggers());
    m_triggersNote->setVisible(canHaveTriggers());
    m_cost->setText(cost());
    Q_EMIT edited();
}

} // namespace quayside::ui
