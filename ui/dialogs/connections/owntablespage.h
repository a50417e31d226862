// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profiles/connectionprofile.h"
#include "ui/window/seams.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
QT_END_NAMESPACE

namespace quayside::ui {

class FileField;

/** Of the connection editor: where Quayside's own tables live, and what each choice costs. */
class OwnTablesPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OwnTablesPage)
public:
    OwnTablesPage(const Seams &seams, QWidget *parent);

    void showProfile(const profiles::ConnectionProfile &profile);
    void writeInto(profiles::ConnectionProfile &profile) const;
    /** What a kind of database has no choice of is not offered. */
    void setBackend(shardmap::Backend backend);

Q_SIGNALS:
    void edited();

private:
    void follow();
    [[nodiscard]] bool canHaveTriggers() const;
    [[nodiscard]] shardmap::OwnTables::Place place() const;
    [[nodiscard]] QString cost() const;

    QFormLayout *m_form;
    QComboBox *m_place;
    QLabel *m_cost;
    QLineEdit *m_schema;
    FileField *m_file;
    QCheckBox *m_triggers;
    QLabel *m_triggersNote;
    shardmap::Backend m_backend = shardmap::Backend::PostgreSql;
};

} // namespace quayside::ui
