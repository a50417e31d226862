// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/connections/connections.h"
#include "ui/dialogs/formdialog.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
class QTreeWidget;
QT_END_NAMESPACE

namespace quayside::ui {

class TestPanel;

/** All connection profiles: opened, added, edited, duplicated, removed, tested, exported and imported. */
class ConnectionsDialog final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConnectionsDialog)
public:
    ConnectionsDialog(const Connections &connections, QWidget *parent);

Q_SIGNALS:
    void openRequested(const quayside::profiles::ProfileId &profile);
    void inspectRequested(const quayside::profiles::ProfileId &profile);

private:
    void buildList();
    void buildButtons();
    [[nodiscard]] QPushButton *addButton(const char *name, const QString &text,
                                         void (ConnectionsDialog::*act)());
    void fill();
    void follow();
    [[nodiscard]] profiles::ConnectionProfiles selected() const;
    void select(const profiles::ProfileId &profile);
    void openChosen();
    void inspectChosen();
    void add();
    void edit();
    void duplicate();
    void askToRemove();
    void remove(const profiles::ConnectionProfile &profile);
    void exportSelected();
    void importFile();
    void test();
    void askForPassword(const profiles::ConnectionProfile &profile, const QString &why);
    void editNew(const profiles::ConnectionProfile &first);

    Connections m_connections;
    QTreeWidget *m_list;
    QLabel *m_trouble;
    QWidget *m_buttons;
    QPushButton *m_inspect = nullptr;
    QPushButton *m_edit = nullptr;
    QPushButton *m_duplicate = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_test = nullptr;
    QPushButton *m_export = nullptr;
    TestPanel *m_found;
    profiles::ProfileId m_chosen; //!< to be selected once the list has it
};

} // namespace quayside::ui
