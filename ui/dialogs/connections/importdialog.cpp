// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/connections/importdialog.h"

#include "core/foreigntext.h"
#include "ui/widgets/profileband.h"

#include <QFile>
#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace quayside::ui {

using profiles::ImportedProfile;
using profiles::ProfileExchange;
using profiles::ProfileImport;

namespace {

constexpr qint64 kMostRead = 8 * 1024 * 1024; // more than any import may have, so that it is refused

} // namespace

ImportDialog::ImportDialog(const Connections &connections, const QString &file, QWidget *parent)
    : FormDialog(QStringLiteral("importDialog"), tr("Import connections"), tr("&Import"), parent)
    , m_connections(connections)
    , m_list(new QTreeWidget(this))
{
    setExplanation(
        tr("Look where each goes before you import it: whoever made this file chose the server that "
           "your password will be sent to."));
    m_list->setObjectName(QStringLiteral("importList"));
    m_list->setAccessibleName(tr("Connections in the file"));
    m_list->setHeaderLabels({ tr("Name"), tr("Where, and what to know") });
    m_list->setUniformRowHeights(true);
    m_list->setColumnWidth(0, fontMetrics().height() * 14);
    content()->addWidget(m_list, 1);
    connect(m_list, &QTreeWidget::itemChanged, this, &ImportDialog::validate);
    connect(this, &FormDialog::submitted, this, &ImportDialog::keep);
    setBlocked(tr("The file is being read."));
    resize(sizeHint().expandedTo({ fontMetrics().height() * 46, fontMetrics().height() * 24 }));
    read(file);
}

void ImportDialog::read(const QString &file)
{
    const auto imported = [file, existing = m_connections.store->profiles()] {
        QFile opened(file);
        const QByteArray content = opened.open(QIODevice::ReadOnly) ? opened.read(kMostRead) : QByteArray();
        return ProfileExchange::imported(content, existing);
    };
    whenDone(onPool<ProfileImport>(imported), this, [this](const Result<ProfileImport> &found) {
        if (found)
            return showFound(*found);
        setBlocked(found.error().message);
        showError(found.error());
    });
}

void ImportDialog::showFound(const ProfileImport &found)
{
    m_found = found;
    const QSignalBlocker quiet(m_list);
    for (const ImportedProfile &each : found.profiles) {
        auto *item = new QTreeWidgetItem(m_list, { foreign::name(each.profile.name), each.profile.place() });
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(0, Qt::Checked);
        item->setIcon(0, profileIcon(each.profile.color, each.profile.production, fontMetrics().height()));
        item->setToolTip(1, each.profile.place());
        for (const QString &remark : each.remarks) {
            auto *line = new QTreeWidgetItem(item, { QString(), remark });
            line->setToolTip(1, remark);
        }
        item->setExpanded(true);
    }
    for (const QString &refused : found.refused) {
        auto *item = new QTreeWidgetItem(m_list, { tr("Left out"), refused });
        item->setToolTip(1, refused);
        item->setDisabled(true);
    }
    if (m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(0));
    m_list->setFocus();
    validate();
}

void ImportDialog::validate()
{
    m_chosen.clear();
    for (size_t i = 0; i < m_found.profiles.size(); ++i) {
        if (m_list->topLevelItem(int(i))->checkState(0) == Qt::Checked)
            m_chosen.push_back(m_found.profiles[i].profile);
    }
    setBlocked(m_chosen.empty() ? tr("Tick what is to be imported.") : QString());
}

void ImportDialog::keep()
{
    setBusy(true, tr("Saving…"));
    m_kept = m_chosen;
    keepNext(0);
}

void ImportDialog::keepNext(size_t place)
{
    if (place == m_kept.size()) {
        Q_EMIT imported(m_kept.front().id);
        return accept();
    }
    whenDone(m_connections.store->put(m_kept[place]), this, [this, place](const Result<void> &stored) {
        if (stored)
            return keepNext(place + 1);
        setBusy(false);
        showError(stored.error());
    });
}

} // namespace quayside::ui
