// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/formdialog.h"
#include "ui/window/mapcontext.h"

#include "items/tables/adoptionmodel.h"

QT_BEGIN_NAMESPACE
class QLineEdit;
class QPushButton;
class QTableView;
QT_END_NAMESPACE

namespace quayside::ui {

class ImpactView;
class SafeguardBox;
class UserPicker;

/** Adds rows for several sessions that run without one. Users are taken from the sessions' metadata, shown
 * before anything is written, and can be set for the rows that are selected. UI thread. */
class AdoptManyDialog final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AdoptManyDialog)
public:
    AdoptManyDialog(const MapContext &context, const std::vector<fleet::SessionIndex> &sessions,
                    int hiddenCount, QWidget *parent);

private:
    [[nodiscard]] QTableView *makeTable();
    [[nodiscard]] QWidget *makeUserRow();
    void setUser();
    void look();
    void validate();
    void submit();

    MapContext m_context;
    items::AdoptionModel m_model;
    ImpactView *m_view;
    QTableView *m_table;
    UserPicker *m_user;
    QPushButton *m_set;
    QLineEdit *m_reason;
    SafeguardBox *m_care;
};

} // namespace quayside::ui
