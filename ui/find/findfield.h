// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions/actions.h"
#include "ui/window/mapcontext.h"

#include "fleet/advice/lookup.h"

#include <QLineEdit>
#include <QTimer>

#include <optional>
#include <variant>

QT_BEGIN_NAMESPACE
class QListView;
class QStandardItemModel;
QT_END_NAMESPACE

namespace quayside::ui {

/**
 * Ctrl+K: finds users, phones, sessions, workers and actions while typing, in a list below the field. Up and
 * Down choose, Return goes there, Esc leaves. The list is a child of the window, no window of its own.
 */
class FindField final : public QLineEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FindField)
public:
    explicit FindField(Actions &actions, QWidget *parent = nullptr);

    void setContext(const MapContext *context);
    void begin();
    [[nodiscard]] QListView *list() const { return m_list; }

Q_SIGNALS:
    void sessionChosen(quayside::fleet::SessionIndex session);
    void userChosen(quayside::fleet::UserIndex user);
    void workerChosen(quayside::fleet::WorkerIndex worker);
    void actionChosen(QAction *action);
    void left(); //!< Esc: the focus belongs elsewhere

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    using Hit = std::variant<fleet::LookupHit, QAction *>;

    void search();
    void searchOn(QDeadlineTimer deadline);
    void showHits(const std::vector<fleet::LookupHit> &hits);
    void addActions(const QString &text);
    void addHit(const fleet::LookupHit &hit);
    void addRow(const QString &icon, const QString &text, const QString &detail, const Hit &hit);
    void addNothingFound();
    void makeList();
    void placeList();
    void closeList();
    void moveBy(int rows);
    void choose(int row);
    void clearGone(const fleet::FleetChange &change);

    Actions &m_actions;
    const MapContext *m_context = nullptr;
    QListView *m_list = nullptr;
    QStandardItemModel *m_model;
    std::vector<Hit> m_hits; //!< a row each
    QTimer m_delay;
    std::optional<fleet::Lookup> m_lookup; //!< under way
    QTimer m_slices; //!< of it
    QMetaObject::Connection m_following;
};

} // namespace quayside::ui
