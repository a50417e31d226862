// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/mapfiles.h"

#include "ui/dialogs/inspect/comparedialog.h"
#include "ui/dialogs/inspect/snapshotdialog.h"
#include "ui/window/mainwindow.h"
#include "ui/window/settings.h"

#include <QFileInfo>
#include <QStandardPaths>

namespace quayside::ui {

MapFiles::MapFiles(MainWindow &window, const Seams &seams, Settings &settings, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_seams(seams)
    , m_settings(settings)
{ }

void MapFiles::askForMap(ActionId id)
{
    const bool isNew = id == ActionId::NewMap;
    const bool isInspected = id == ActionId::InspectMap;
    FileQuestion question;
    question.kind = isNew ? FileQuestion::Kind::Save : FileQuestion::Kind::Open;
    question.title = isNew ? tr("New shard map")
        : isInspected      ? tr("Inspect shard map")
                           : tr("Open shard map");
    question.folder = m_settings.value(Setting::LastFolder).toString();
    if (question.folder.isEmpty())
        question.folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    //: Name of a new file
    question.suggestedName = tr("fleet.sqlite");
    question.filter = tr("Shard maps (*.sqlite *.sqlite3 *.db);;All files (*)");
    m_seams.askForFile(&m_window, question, [this, isNew, isInspected](const QString &file) {
        m_settings.setValue(Setting::LastFolder, QFileInfo(file).absolutePath());
        if (isNew)
            Q_EMIT m_window.newMapRequested(file);
        else if (isInspected)
            Q_EMIT m_window.inspectMapRequested(file);
        else
            Q_EMIT m_window.openMapRequested(file);
    });
}

void MapFiles::askForMapToCompare(const QString &title, const Seams::FileAnswer &answer)
{
    FileQuestion question;
    question.title = title;
    const QString beside = m_context ? m_context->info->location.file : QString();
    question.folder = beside.isEmpty() ? m_settings.value(Setting::LastFolder).toString()
                                       : QFileInfo(beside).absolutePath();
    question.filter = tr("Shard maps (*.sqlite *.sqlite3 *.db);;All files (*)");
    m_seams.askForFile(&m_window, question, answer);
}

void MapFiles::askWhatToCompare()
{
    askForMapToCompare(tr("Compare with an earlier shard map"), [this](const QString &file) {
        if (m_context)
            compare(locationOf(file), m_context->info->location);
    });
}

void MapFiles::askForFilesToCompare()
{
    askForMapToCompare(tr("Compare: the earlier shard map or snapshot"), [this](const QString &before) {
        askForMapToCompare(
            tr("Compare: the later shard map or snapshot"),
            [this, before](const QString &after) { compare(locationOf(before), locationOf(after)); });
    });
}

void MapFiles::compare(const shardmap::MapLocation &before, const shardmap::MapLocation &after)
{
    if (!before.file.isEmpty() && QFileInfo(before.file) == QFileInfo(after.file)) {
        const bool isOpen = m_context && QFileInfo(before.file) == QFileInfo(m_context->info->location.file);
        m_window.showBanner(isOpen ? tr("That is the map that is open. Choose another file.")
                                   : tr("That is the same file twice. Choose another one."),
                            BannerAction::None, true);
        return;
    }
    (new CompareDialog(before, after, m_seams, &m_window))->open();
}

/** Opened a second time as a file, the open map would lose the locks that this process holds on it. */
shardmap::MapLocation MapFiles::locationOf(const QString &file) const
{
    const QString open = m_context ? m_context->info->location.file : QString();
    if (m_context && !open.isEmpty() && QFileInfo(file) == QFileInfo(open))
        return m_context->info->location;
    shardmap::MapLocation location;
    location.file = file;
    location.access = shardmap::MapLocation::Access::Inspect;
    return location;
}

void MapFiles::openSnapshotDialog()
{
    if (!m_context || !m_context->snapshots)
        return;
    auto *dialog = new SnapshotDialog(*m_context, &m_window);
    connect(dialog, &SnapshotDialog::inspectRequested, &m_window, &MainWindow::inspectMapRequested);
    dialog->open();
}

} // namespace quayside::ui
