// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/formdialog.h"
#include "ui/window/mapcontext.h"

QT_BEGIN_NAMESPACE
class QLineEdit;
QT_END_NAMESPACE

namespace quayside::ui {

class MergeView;
class ValueField;

/** Adds a user, or edits the display name of one. */
class UserDialog final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UserDialog)
public:
    UserDialog(const MapContext &context, fleet::UserIndex user, QWidget *parent);
    /** Of a new one: rows name it already. */
    void setId(const UserId &id);

Q_SIGNALS:
    /** Its row is in the map; the fleet hears of it a moment later. */
    void added(const quayside::UserId &user);

private:
    void submit();
    void add();
    void edit();
    void mergeChanges();

    MapContext m_context;
    bool m_isNew;
    shardmap::UserRow m_before;
    MergeView *m_merge;
    ValueField *m_label; // made in the order of the form: Tab follows it
    QLineEdit *m_id;
};

} // namespace quayside::ui
