// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/connections/connectioneditor.h"

#include "core/foreigntext.h"
#include "ui/dialogs/adopt/tablesdialog.h"
#include "ui/dialogs/connections/databasepage.h"
#include "ui/dialogs/connections/meaningpage.h"
#include "ui/dialogs/connections/owntablespage.h"
#include "ui/dialogs/connections/protectionpage.h"
#include "ui/dialogs/connections/testpanel.h"
#include "ui/widgets/profileband.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace quayside::ui {

using profiles::ConnectionProfile;
using profiles::ProfileColor;

ConnectionEditor::ConnectionEditor(const Connections &connections, const ConnectionProfile &first,
                                   const std::optional<ConnectionProfile> &before, QWidget *parent)
    : FormDialog(QStringLiteral("connectionDialog"), before ? tr("Edit connection") : tr("Add connection"),
                 tr("&Save"), parent)
    , m_connections(connections)
    , m_first(first)
    , m_before(before)
    , m_name(new QLineEdit(this))
    , m_color(new QComboBox(this))
    , m_pages(new QTabWidget(this))
    , m_database(new DatabasePage(*connections.seams, m_pages))
    , m_protection(new ProtectionPage(*connections.seams, m_pages))
    , m_meaning(new MeaningPage(m_pages))
    , m_ownTables(new OwnTablesPage(*connections.seams, m_pages))
    , m_test(new QPushButton(tr("&Test"), this))
    , m_tables(new QPushButton(tr("&Your tables…"), this))
    , m_found(new TestPanel(connections, this))
{
    buildHead();
    buildPages();
    showProfile(first);
    connect(m_name, &QLineEdit::textChanged, this, &ConnectionEditor::validate);
    connect(m_color, &QComboBox::currentIndexChanged, this, &ConnectionEditor::validate);
    connect(m_database, &DatabasePage::edited, this, &ConnectionEditor::validate);
    connect(m_protection, &ProtectionPage::edited, this, &ConnectionEditor::validate);
    connect(m_database, &DatabasePage::edited, m_found, &TestPanel::forget);
    connect(m_protection, &ProtectionPage::edited, m_found, &TestPanel::forget);
    connect(m_meaning, &MeaningPage::edited, this, &ConnectionEditor::validate);
    connect(m_ownTables, &OwnTablesPage::edited, this, &ConnectionEditor::validate);
    connect(this, &FormDialog::submitted, this, &ConnectionEditor::save);
    validate();
    resize(sizeHint().expandedTo({ fontMetrics().averageCharWidth() * 90, fontMetrics().height() * 30 }));
}

void ConnectionEditor::buildHead()
{
    m_name->setObjectName(QStringLiteral("nameField"));
    m_name->setMaxLength(int(ConnectionProfile::kLongestName));
    m_name->setPlaceholderText(tr("Support, Europe"));
    m_color->setObjectName(QStringLiteral("colorField"));
    const std::pair<ProfileColor, QString> colors[] {
        { ProfileColor::None, tr("None") },     { ProfileColor::Blue, tr("Blue") },
        { ProfileColor::Teal, tr("Teal") },     { ProfileColor::Green, tr("Green") },
        { ProfileColor::Amber, tr("Amber") },   { ProfileColor::Red, tr("Red") },
        { ProfileColor::Purple, tr("Purple") },
    };
    for (const auto &[color, word] : colors) {
        const QIcon icon
            = color == ProfileColor::None ? QIcon() : profileIcon(color, false, fontMetrics().height());
        m_color->addItem(icon, word, int(color));
    }
    QFormLayout *form = addForm();
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("C&olour"), m_color);
}

void ConnectionEditor::buildPages()
{
    m_pages->setObjectName(QStringLiteral("connectionTabs"));
    m_pages->setAccessibleName(windowTitle());
    m_pages->addTab(m_database, tr("&Where"));
    m_pages->addTab(m_protection, tr("&Encryption"));
    m_pages->addTab(m_meaning, tr("&Care and meaning"));
    m_pages->addTab(m_ownTables, tr("&Quayside's tables"));
    content()->addWidget(m_pages, 1);
    m_test->setObjectName(QStringLiteral("testButton"));
    m_tables->setObjectName(QStringLiteral("tablesButton"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_test);
    buttons->addWidget(m_tables);
    buttons->addStretch();
    content()->addLayout(buttons);
    content()->addWidget(m_found);
    connect(m_test, &QPushButton::clicked, this, &ConnectionEditor::test);
    connect(m_tables, &QPushButton::clicked, this, &ConnectionEditor::chooseTables);
    connect(m_found, &TestPanel::exampleFound, m_meaning, &MeaningPage::setExample);
    connect(m_found, &TestPanel::passwordNeeded, this, [this](const ConnectionProfile &, const QString &why) {
        showHint(why.isEmpty() ? tr("Type the password, and test again.") : why);
    });
}

void ConnectionEditor::showProfile(const ConnectionProfile &profile)
{
    m_name->setText(profile.name);
    m_color->setCurrentIndex(m_color->findData(int(profile.color)));
    m_database->showProfile(profile);
    m_protection->showProfile(profile);
    m_meaning->showProfile(profile);
    m_ownTables->showProfile(profile);
}

ConnectionProfile ConnectionEditor::edited() const
{
    ConnectionProfile profile = m_first;
    profile.name = m_name->text().trimmed();
    profile.color = ProfileColor(m_color->currentData().toInt());
    m_database->writeInto(profile);
    m_protection->writeInto(profile);
    m_meaning->writeInto(profile);
    m_ownTables->writeInto(profile);
    if (!profile.isServer())
        profile.location.server = {}; // what was typed for another kind
    return profile;
}

void ConnectionEditor::validate()
{
    const ConnectionProfile profile = edited();
    m_pages->setTabEnabled(m_pages->indexOf(m_protection), profile.isServer());
    m_ownTables->setBackend(profile.location.backend);
    const ConnectionProfile *namesake = profiles::findNamed(m_connections.store->profiles(), profile.name);
    const bool isTaken = namesake && namesake->id != profile.id;
    const QString problem = isTaken ? tr("There is a connection of that name already.") : profile.problem();
    showObstacle(problem);
    m_test->setEnabled(problem.isEmpty());
    m_tables->setEnabled(problem.isEmpty());
}

void ConnectionEditor::test()
{
    clearProblem();
    m_found->test(edited(), m_database->password());
}

/** With the password that was typed, else with the one that is kept. */
void ConnectionEditor::chooseTables()
{
    const ConnectionProfile profile = edited();
    const bool needsNone = !profile.isServer() || profile.passwordPlace == profiles::PasswordPlace::NotNeeded;
    if (needsNone || m_database->password()) {
        openTables(profile.toOpen(m_database->password().value_or(Secret())));
        return;
    }
    whenDone(m_connections.passwords->read(profile), this,
             [this, profile](const Result<std::optional<Secret>> &kept) {
                 if (kept && *kept)
                     openTables(profile.toOpen(**kept));
                 else
                     showHint(kept ? tr("Type the password first.") : kept.error().toDisplayString());
             });
}

void ConnectionEditor::openTables(const shardmap::MapLocation &location)
{
    auto *dialog = new TablesDialog(location, this);
    connect(dialog, &TablesDialog::chosen, this, [this](const shardmap::MapLocation &chosen) {
        m_first.location.names = chosen.names;
        ConnectionProfile profile = edited();
        profile.location.capacityMeaning = chosen.capacityMeaning;
        m_meaning->showProfile(profile);
        validate();
    });
    dialog->open();
}

void ConnectionEditor::save()
{
    setBusy(true, tr("Saving…"));
    const profiles::ProfileEdit edit { edited(), m_before, m_database->password() };
    whenDone(profiles::saveProfile(*m_connections.store, *m_connections.passwords, edit), this,
             [this, id = edit.profile.id](const Result<void> &stored) {
                 setBusy(false);
                 if (!stored)
                     return showError(stored.error());
                 Q_EMIT saved(id);
                 accept();
             });
}

} // namespace quayside::ui
