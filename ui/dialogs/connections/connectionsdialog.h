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

/**
 * All connection profiles: opened, added, edited, duplicated, removed, tested, exported and imported; or the
 * one whose map is to be inspected, or a file instead.
 */
class ConnectionsDialog final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConnectionsDialog)
public:
    enum class Purpose { Manage, Inspect };
    ConnectionsDialog(const Connections &connections, Purpose purpose, QWidget *parent);

Q_SIGNALS:
    void openRequested(const quayside::profiles::ProfileId &profile);
    void inspectRequested(const quayside::profiles::ProfileId &profile);
    void fileRequested(); //!< to be inspected

private:
    void buildList();
    void buildButtons();
    void addManaging();
    [[nodiscard]] QPushButton *addButton(const char *name, const QString &text,
                                         void (ConnectionsDialog::*act)());
    void fill();
    void follow();
    [[nodiscard]] profiles::ConnectionProfiles selected() const;
    void select(const profiles::ProfileId &profile);
    void openChosen();
    void inspectChosen();
    void askForFile();
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
    Purpose m_purpose;
    QTreeWidget *m_list;
    QLabel *m_trouble;
    QWidget *m_buttons;
    std::vector<QPushButton *> m_ofOne; //!< need one connection
    QPushButton *m_export = nullptr; //!< null where connections are not managed
    TestPanel *m_found;
    profiles::ProfileId m_chosen; //!< to be selected once the list has it
};

} // namespace quayside::ui
