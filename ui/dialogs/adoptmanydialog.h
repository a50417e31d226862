// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/formdialog.h"
#include "ui/window/mapcontext.h"

#include "items/tables/adoptionmodel.h"

#include <QTimer>

#include <optional>
#include <utility>
#include <vector>

QT_BEGIN_NAMESPACE
class QLineEdit;
class QPushButton;
class QTableView;
QT_END_NAMESPACE

namespace quayside::ui {

class ImpactView;
class SafeguardBox;
class UserPicker;

/**
 * Adds rows for several sessions that run without one. Users are taken from the sessions' metadata, shown
 * before anything is written, and can be set for the rows that are selected. What the database would refuse
 * is found by trying before anybody is asked, and left out. UI thread.
 */
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
    void tryRows();
    void take(const std::vector<std::optional<Error>> &answers);
    void validate();
    void submit();

    using Wanted = std::vector<std::pair<SessionKey, UserId>>;
    [[nodiscard]] Wanted wanted() const;

    MapContext m_context;
    items::AdoptionModel m_model;
    ImpactView *m_view;
    QTableView *m_table;
    UserPicker *m_user;
    QPushButton *m_set;
    QLineEdit *m_reason;
    SafeguardBox *m_care;
    QTimer m_soon; // several rows are set at once
    Wanted m_tried; // what the database was asked of last
    bool m_asking = false;
};

} // namespace quayside::ui
