// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colors.h"

#include <QWidget>

#include <vector>

QT_BEGIN_NAMESPACE
class QVBoxLayout;
QT_END_NAMESPACE

namespace quayside::ui {

class Banner;

/** One thing the window has to say until it is settled. */
struct Notice
{
    /** What is shown first where there are several; of equal ones the newest. */
    enum class Rank { Offer, Reminder, Remark, Problem, Answer };

    QString id; //!< another one of this id takes its place
    QString text;
    Tone tone = Tone::Info;
    Rank rank = Rank::Answer;
    QString action; //!< empty: no button
    QString dismiss; //!< empty: "Close"
    bool closable = true; //!< false: it goes when its cause does
    bool ofMap = true; //!< false: closing a map leaves it
};

/**
 * The notices of the window, one banner across its top: the first of them, how many more there are, and all
 * of them on demand. None takes another's place. UI thread.
 */
class NoticeBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NoticeBar)
public:
    explicit NoticeBar(QWidget *parent = nullptr);
    /** That of the window a dialog belongs to; null: it has none. */
    [[nodiscard]] static NoticeBar *over(const QWidget &widget);

    void put(const Notice &notice);
    void drop(const QString &id);
    /** Leaves those whose id begins so, and that are in `ids`. */
    void keepOnly(const QString &prefix, const QStringList &ids);
    /** Drops those of a map. */
    void clear();
    [[nodiscard]] const std::vector<Notice> &notices() const { return m_notices; }

Q_SIGNALS:
    void actionTriggered(const QString &id);

private:
    void refresh();
    void showAt(size_t place);
    [[nodiscard]] Banner *banner(size_t place);

    std::vector<Notice> m_notices; //!< in the order shown
    std::vector<Banner *> m_banners;
    QVBoxLayout *m_column;
    bool m_open = false; //!< all are shown
};

} // namespace quayside::ui
