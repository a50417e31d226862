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
class QLabel;
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
 * is found by trying before anybody is asked, and left out.
 *
 * With Scope::Fleet it proposes a row for every session that the workers report without one, adds the users
 * that they name, and says what could not be told. UI thread.
 */
class AdoptManyDialog final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AdoptManyDialog)
public:
    enum class Scope { Selection, Fleet };
    AdoptManyDialog(const MapContext &context, const std::vector<fleet::SessionIndex> &sessions,
                    int hiddenCount, Scope scope, QWidget *parent);

private:
    [[nodiscard]] QTableView *makeTable();
    [[nodiscard]] QWidget *makeUserRow();
    void setUser();
    void look();
    void tryRows();
    void take(const std::vector<std::optional<Error>> &answers);
    [[nodiscard]] QString obstacle() const;
    void validate();
    void submit();
    void addUsers();
    void begin();
    void propose();
    [[nodiscard]] operations::Availability permission() const;
    [[nodiscard]] QString explanation() const;
    [[nodiscard]] static QString titleOf(Scope scope);
    /** Workers whose sessions are not known now; empty: all are. */
    [[nodiscard]] QString untold() const;

    using Wanted = std::vector<std::pair<SessionKey, UserId>>;
    [[nodiscard]] Wanted wanted() const;

    MapContext m_context;
    Scope m_scope;
    items::AdoptionModel m_model;
    bool m_canAddUsers = false;
    QString m_untold; // as it was when the sessions were listed
    ImpactView *m_view;
    QLabel *m_told;
    QTableView *m_table;
    UserPicker *m_user;
    QPushButton *m_set;
    QLineEdit *m_reason;
    SafeguardBox *m_care;
    QTimer m_soon; // several rows are set at once
    Wanted m_tried; // what the database was asked of last
    Wanted m_agreed; // what was chosen when the button was pressed
    std::vector<UserId> m_toAdd; // users, while they are added
    QHash<UserId, Result<UserId>> m_added;
    int m_refused = 0; // of them
    bool m_asking = false;
};

} // namespace quayside::ui
