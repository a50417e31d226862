// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/connections/connectionsdialog.h"

#include "core/foreigntext.h"
#include "items/export/filewriter.h"
#include "profiles/profileexchange.h"
#include "ui/dialogs/connections/connectioneditor.h"
#include "ui/dialogs/connections/importdialog.h"
#include "ui/dialogs/connections/passworddialog.h"
#include "ui/dialogs/connections/testpanel.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/profileband.h"
#include "ui/window/seams.h"

#include <QDir>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace quayside::ui {

using profiles::ConnectionProfile;
using profiles::ConnectionProfiles;
using profiles::ProfileId;

namespace {

constexpr int kConnectionRole = Qt::UserRole;

} // namespace

ConnectionsDialog::ConnectionsDialog(const Connections &connections, Purpose purpose, QWidget *parent)
    : FormDialog(purpose == Purpose::Inspect ? QStringLiteral("inspectDialog")
                                             : QStringLiteral("connectionsDialog"),
                 purpose == Purpose::Inspect ? tr("Inspect shard map") : tr("Connections"),
                 purpose == Purpose::Inspect ? tr("I&nspect") : tr("&Open"), parent)
    , m_connections(connections)
    , m_purpose(purpose)
    , m_list(new QTreeWidget(this))
    , m_trouble(wrappedLabel(QStringLiteral("connectionsTrouble"), this))
    , m_buttons(new QWidget(this))
    , m_found(new TestPanel(connections, this))
{
    if (purpose == Purpose::Inspect) {
        setExplanation(tr("Looks at a map offline: nothing is written, no worker is asked. Choose the "
                          "connection to its database, or a file."));
    } else {
        setExplanation(tr("The databases you work with. Passwords are kept apart from this list."));
        cancelButton()->setText(tr("Close"));
    }
    buildList();
    buildButtons();
    auto *row = new QHBoxLayout;
    row->addWidget(m_list, 1);
    row->addWidget(m_buttons);
    content()->addLayout(row, 1);
    content()->addWidget(m_found);
    content()->addWidget(m_trouble);
    connect(m_found, &TestPanel::passwordNeeded, this, &ConnectionsDialog::askForPassword);
    connect(m_connections.store, &profiles::ProfileStore::changed, this, &ConnectionsDialog::fill);
    connect(this, &FormDialog::submitted, this, &ConnectionsDialog::openChosen);
    fill();
    if (m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(0));
    const Metrics metrics(fontMetrics());
    resize(sizeHint().expandedTo({ metrics.em * 46, metrics.em * 22 }));
}

void ConnectionsDialog::buildList()
{
    m_list->setObjectName(QStringLiteral("connectionsList"));
    m_list->setAccessibleName(tr("Connections"));
    m_list->setHeaderLabels({ tr("Name"), tr("Marks"), tr("Where") });
    m_list->setRootIsDecorated(false);
    (new EmptyState(m_list))
        ->setReason({ tr("No connections yet. Add the file or the database server that your shard map is in, "
                         "or import a file that a colleague exported."),
                      {} });
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    const int side = fontMetrics().height();
    m_list->setIconSize(QSize(side, side));
    m_list->setColumnWidth(0, side * 13);
    m_list->setColumnWidth(1, side * 9);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &ConnectionsDialog::follow);
    connect(m_list, &QTreeWidget::itemSelectionChanged, m_found, &TestPanel::forget);
    connect(m_list, &QTreeWidget::itemActivated, this, &ConnectionsDialog::openChosen);
}

QPushButton *ConnectionsDialog::addButton(const char *name, const QString &text,
                                          void (ConnectionsDialog::*act)())
{
    auto *button = new QPushButton(text, m_buttons);
    button->setObjectName(QString::fromLatin1(name));
    m_buttons->layout()->addWidget(button);
    connect(button, &QPushButton::clicked, this, act);
    return button;
}

void ConnectionsDialog::buildButtons()
{
    auto *column = new QVBoxLayout(m_buttons);
    column->setContentsMargins({});
    (void)addButton("addConnection", tr("&Add…"), &ConnectionsDialog::add);
    m_ofOne = { addButton("editConnection", tr("&Edit…"), &ConnectionsDialog::edit),
                addButton("testConnection", tr("&Test"), &ConnectionsDialog::test) };
    if (m_purpose == Purpose::Manage) {
        addManaging();
    } else {
        column->addSpacing(Metrics(fontMetrics()).gap());
        (void)addButton("inspectFile", tr("Choose a &file…"), &ConnectionsDialog::askForFile);
    }
    column->addStretch(1);
}

void ConnectionsDialog::addManaging()
{
    QPushButton *inspect = addButton("inspectConnection", tr("I&nspect"), &ConnectionsDialog::inspectChosen);
    inspect->setToolTip(tr("Looks at its map offline: nothing is written, no worker is asked."));
    m_ofOne.insert(m_ofOne.end(),
                   { inspect,
                     addButton("duplicateConnection", tr("&Duplicate…"), &ConnectionsDialog::duplicate),
                     addButton("removeConnection", tr("&Remove…"), &ConnectionsDialog::askToRemove) });
    static_cast<QVBoxLayout *>(m_buttons->layout())->addSpacing(Metrics(fontMetrics()).gap());
    m_export = addButton("exportConnections", tr("E&xport…"), &ConnectionsDialog::exportSelected);
    m_export->setToolTip(tr("Saves the selected connections for a colleague, without passwords."));
    (void)addButton("importConnections", tr("&Import…"), &ConnectionsDialog::importFile);
}

void ConnectionsDialog::fill()
{
    const ConnectionProfiles before = selected();
    const ProfileId kept = !m_chosen.isEmpty() ? m_chosen : before.empty() ? ProfileId() : before.front().id;
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const ConnectionProfile &profile : m_connections.store->profiles()) {
        QStringList marks;
        if (profile.production)
            marks << tr("production");
        if (profile.location.readOnly)
            marks << tr("read-only");
        auto *item = new QTreeWidgetItem(
            m_list, { foreign::name(profile.name), marks.join(QStringLiteral(", ")), profile.place() });
        item->setData(0, kConnectionRole, profile.id.toString());
        item->setIcon(0, profileIcon(profile.color, profile.production, fontMetrics().height()));
        item->setToolTip(2, profile.place());
        if (profile.id == kept)
            m_list->setCurrentItem(item);
    }
    if (profiles::findProfile(m_connections.store->profiles(), m_chosen))
        m_chosen = {};
    say(m_trouble, m_connections.store->trouble());
    follow();
}

ConnectionProfiles ConnectionsDialog::selected() const
{
    ConnectionProfiles all;
    for (const QTreeWidgetItem *item : m_list->selectedItems()) {
        const ProfileId id(item->data(0, kConnectionRole).toString());
        if (const ConnectionProfile *profile = profiles::findProfile(m_connections.store->profiles(), id))
            all.push_back(*profile);
    }
    return all;
}

void ConnectionsDialog::follow()
{
    const size_t count = selected().size();
    for (QPushButton *button : m_ofOne)
        button->setEnabled(count == 1);
    if (m_export)
        m_export->setEnabled(count > 0);
    setBlocked(count == 1 ? QString() : tr("Select one connection."));
}

void ConnectionsDialog::select(const ProfileId &profile)
{
    m_chosen = profile;
    fill();
    m_list->setFocus();
}

void ConnectionsDialog::openChosen()
{
    const ConnectionProfiles chosen = selected();
    if (chosen.size() != 1)
        return;
    if (m_purpose == Purpose::Inspect)
        return inspectChosen();
    Q_EMIT openRequested(chosen.front().id);
    accept();
}

void ConnectionsDialog::askForFile()
{
    Q_EMIT fileRequested();
    accept();
}

void ConnectionsDialog::inspectChosen()
{
    const ConnectionProfiles chosen = selected();
    if (chosen.size() != 1)
        return;
    Q_EMIT inspectRequested(chosen.front().id);
    accept();
}

void ConnectionsDialog::editNew(const ConnectionProfile &first)
{
    auto *editor = new ConnectionEditor(m_connections, first, {}, this);
    connect(editor, &ConnectionEditor::saved, this, &ConnectionsDialog::select);
    editor->open();
}

void ConnectionsDialog::add()
{
    ConnectionProfile first = ConnectionProfile::made();
    first.location.backend = shardmap::Backend::PostgreSql;
    editNew(first);
}

void ConnectionsDialog::edit()
{
    const ConnectionProfiles chosen = selected();
    if (chosen.size() != 1)
        return;
    auto *editor = new ConnectionEditor(m_connections, chosen.front(), chosen.front(), this);
    connect(editor, &ConnectionEditor::saved, this, &ConnectionsDialog::select);
    editor->open();
}

void ConnectionsDialog::duplicate()
{
    const ConnectionProfiles chosen = selected();
    if (chosen.size() == 1)
        editNew(chosen.front().duplicate(
            profiles::freeName(chosen.front().name, m_connections.store->profiles())));
}

void ConnectionsDialog::askToRemove()
{
    const ConnectionProfiles chosen = selected();
    if (chosen.size() != 1)
        return;
    const ConnectionProfile profile = chosen.front();
    openConfirmDialog(
        this,
        tr("Remove the connection “%1”? The database stays as it is; its password is forgotten on this "
           "computer.")
            .arg(foreign::name(profile.name)),
        tr("Remove"), [] { return operations::Availability(); }, [this, profile] { remove(profile); });
}

void ConnectionsDialog::remove(const ConnectionProfile &profile)
{
    whenDone(
        profiles::removeProfile(*m_connections.store, *m_connections.passwords, profile), this,
        [this](const Result<std::optional<Error>> &removed) {
            if (!removed)
                showProblem(
                    tr("The connection could not be removed: %1").arg(removed.error().toDisplayString()));
            else if (*removed)
                showProblem(tr("The connection is removed, but its password could not be: %1")
                                .arg((*removed)->toDisplayString()));
        });
}

void ConnectionsDialog::test()
{
    const ConnectionProfiles chosen = selected();
    if (chosen.size() != 1)
        return;
    const QString problem = chosen.front().problem();
    if (!problem.isEmpty())
        return showProblem(problem);
    clearProblem();
    m_found->test(chosen.front(), {});
}

void ConnectionsDialog::askForPassword(const ConnectionProfile &profile, const QString &why)
{
    auto *dialog = new PasswordDialog(profile, why, false, this);
    connect(dialog, &PasswordDialog::given, this,
            [this, profile](const Secret &password) { m_found->test(profile, password); });
    dialog->open();
}

void ConnectionsDialog::exportSelected()
{
    const FileQuestion question { .kind = FileQuestion::Kind::Save,
                                  .title = tr("Export connections"),
                                  .folder = QDir::homePath(),
                                  //: Name of a new file
                                  .suggestedName = tr("connections.json"),
                                  .suffix = QStringLiteral("json"),
                                  .filter = tr("JSON files (*.json)") };
    m_connections.seams->askForFile(this, question, [this, chosen = selected()](const QString &file) {
        whenDone(items::FileWriter::write(file, profiles::ProfileExchange::exported(chosen)), this,
                 [this, count = int(chosen.size())](const Result<void> &written) {
                     if (!written)
                         showError(written.error());
                     else
                         showHint(tr("%Ln connection(s) exported, without passwords.", nullptr, count));
                 });
    });
}

void ConnectionsDialog::importFile()
{
    const FileQuestion question { .title = tr("Import connections"),
                                  .folder = QDir::homePath(),
                                  .filter = tr("JSON files (*.json);;All files (*)") };
    m_connections.seams->askForFile(this, question, [this](const QString &file) {
        auto *dialog = new ImportDialog(m_connections, file, this);
        connect(dialog, &ImportDialog::imported, this, &ConnectionsDialog::select);
        dialog->open();
    });
}

} // namespace quayside::ui
