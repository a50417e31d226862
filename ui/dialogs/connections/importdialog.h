// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profiles/profileexchange.h"
#include "ui/dialogs/connections/connections.h"
#include "ui/dialogs/formdialog.h"

QT_BEGIN_NAMESPACE
class QTreeWidget;
QT_END_NAMESPACE

namespace quayside::ui {

/** What a file of connections would bring, with what there is to know of each, before any of it is kept. */
class ImportDialog final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportDialog)
public:
    ImportDialog(const Connections &connections, const QString &file, QWidget *parent);

Q_SIGNALS:
    void imported(const quayside::profiles::ProfileId &first);

private:
    void read(const QString &file);
    void showFound(const profiles::ProfileImport &found);
    void validate();
    void keep();
    void keepNext(size_t place);

    Connections m_connections;
    QTreeWidget *m_list;
    profiles::ProfileImport m_found;
    std::vector<profiles::ConnectionProfile> m_chosen; //!< what is ticked
    std::vector<profiles::ConnectionProfile> m_kept; //!< what was when the button was pressed
};

} // namespace quayside::ui
