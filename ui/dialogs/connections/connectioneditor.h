// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/connections/connections.h"
#include "ui/dialogs/formdialog.h"

QT_BEGIN_NAMESPACE
class QComboBox;
class QLineEdit;
class QTabWidget;
QT_END_NAMESPACE

namespace quayside::ui {

class DatabasePage;
class MeaningPage;
class OwnTablesPage;
class ProtectionPage;
class TestPanel;

/** Makes a connection profile, or changes one. What another console changed meanwhile is not overwritten. */
class ConnectionEditor final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConnectionEditor)
public:
    /** Without `before` a new one is made, beginning with what `first` has. */
    ConnectionEditor(const Connections &connections, const profiles::ConnectionProfile &first,
                     const std::optional<profiles::ConnectionProfile> &before, QWidget *parent);

Q_SIGNALS:
    void saved(const quayside::profiles::ProfileId &profile);

private:
    void buildHead();
    void buildPages();
    void showProfile(const profiles::ConnectionProfile &profile);
    [[nodiscard]] profiles::ConnectionProfile edited() const;
    void validate();
    void save();
    void test();
    void chooseTables();
    void openTables(const shardmap::MapLocation &location);

    Connections m_connections;
    profiles::ConnectionProfile m_first; //!< what no field is for comes from it
    std::optional<profiles::ConnectionProfile> m_before;
    QLineEdit *m_name;
    QComboBox *m_color;
    QTabWidget *m_pages;
    DatabasePage *m_database;
    ProtectionPage *m_protection;
    MeaningPage *m_meaning;
    OwnTablesPage *m_ownTables;
    QPushButton *m_test;
    QPushButton *m_tables;
    TestPanel *m_found;
};

} // namespace quayside::ui
