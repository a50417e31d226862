// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/truth/fleet.h"

#include <QTimer>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QPushButton;
class QTreeWidget;
QT_END_NAMESPACE

namespace quayside::ui {

class PlacementList;
class UserPicker;
class WishEditor;

/** A change of what one user or session wishes, not saved yet. */
struct WishEdit
{
    shardmap::WishHolder holder;
    std::vector<shardmap::Wish> before; //!< as it was when the change began
    std::vector<shardmap::Wish> after;
};

/**
 * The wishes of a user or one of its sessions, and beside them where they would lead: changed wishes count
 * there before they are saved. UI thread.
 */
class WishesPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WishesPage)
public:
    /** Both may be invalid; a session brings its user along. */
    WishesPage(const fleet::Fleet &fleet, fleet::UserIndex user, fleet::SessionIndex session,
               QWidget *parent = nullptr);

    [[nodiscard]] const std::vector<WishEdit> &edits() const { return m_edits; }
    /** Changes that were given up since. */
    void forgetUnchanged();
    /** The holder's change; null where there is none. */
    [[nodiscard]] const WishEdit *editOf(const shardmap::WishHolder &holder) const;
    /** The holder's change was saved. */
    void forget(const shardmap::WishHolder &holder);
    /**
     * The holder's wishes are `now`, and it is decided what they are to be; that may be the same. Nothing
     * happens where the change was given up meanwhile.
     */
    void settle(const shardmap::WishHolder &holder, const std::vector<shardmap::Wish> &now,
                const std::vector<shardmap::Wish> &after);
    /** All of one holder's in a line. */
    [[nodiscard]] static QString toText(const std::vector<shardmap::Wish> &wishes);

Q_SIGNALS:
    void edited();

private:
    [[nodiscard]] QWidget *makeWishes();
    [[nodiscard]] QWidget *makeAnswer();
    void connectInputs();
    void listSessions();
    void refresh();
    void showWishes();
    void addLine(const shardmap::WishHolder &holder, fleet::Wishes::Source source,
                 const fleet::Wishes &trial);
    void showAnswer();
    void add(const shardmap::Wish &wish);
    void removeCurrent();
    void updateRemove();
    void change(std::vector<shardmap::Wish> wishes);
    [[nodiscard]] fleet::UserIndex user() const;
    [[nodiscard]] fleet::SessionIndex session() const;
    [[nodiscard]] bool hasHolder() const;
    [[nodiscard]] shardmap::WishHolder holder() const;
    [[nodiscard]] fleet::Wishes trial() const;
    [[nodiscard]] static QString whatText(const shardmap::Wish &wish);
    [[nodiscard]] QString sourceText(const shardmap::WishHolder &of, fleet::Wishes::Source source) const;
    [[nodiscard]] QString whereItIs(const fleet::Wishes &trial) const;
    [[nodiscard]] int misplaced(const fleet::Wishes &trial) const;

    const fleet::Fleet &m_fleet;
    RowId m_row; // of the session that was asked for first
    std::vector<WishEdit> m_edits;
    UserPicker *m_user;
    QComboBox *m_session;
    QTreeWidget *m_wishes;
    QPushButton *m_remove;
    WishEditor *m_editor;
    QLabel *m_now;
    QLabel *m_question;
    QLabel *m_answer;
    PlacementList *m_workers;
    QTimer m_soon;
};

} // namespace quayside::ui
