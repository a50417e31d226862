// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QString>

#include <functional>
#include <vector>

QT_BEGIN_NAMESPACE
class QComboBox;
class QGridLayout;
QT_END_NAMESPACE

namespace quayside::ui {

/**
 * What an editor shows when somebody else changed the row that is edited: for each field that differs what it
 * was, what they made of it and what was typed here. What only one side changed is merged; where both did, a
 * person chooses, and nothing is saved before. Hidden while there is nothing to say. UI thread.
 *
 * The editor's own fields stay what is saved: a choice is handed to them.
 */
class MergeView final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MergeView)
public:
    explicit MergeView(QWidget *parent = nullptr);

    /** Forgets what was shown; then compare() of each field, then finish(). */
    void begin();
    /** `shown` makes the text of a value, with secrets masked; `take` puts a value into the editor's field.
     */
    template <typename T>
    void compare(const QString &title, const T &before, const T &theirs, const T &mine,
                 const std::function<QString(const T &)> &shown, const std::function<void(const T &)> &take)
    {
        if (theirs == before)
            return;
        Field field { title, shown(before), shown(theirs), shown(mine), {}, {} };
        if (mine == before || mine == theirs) {
            take(theirs);
        } else {
            field.takeTheirs = [take, theirs] { take(theirs); };
            field.takeMine = [take, mine] { take(mine); };
        }
        add(field);
    }
    void finish();
    /** Nothing is left to be chosen. */
    [[nodiscard]] bool isDecided() const;

Q_SIGNALS:
    void decided();

private:
    struct Field
    {
        QString title;
        QString before;
        QString theirs;
        QString mine;
        std::function<void()> takeTheirs; //!< empty: there is nothing to choose
        std::function<void()> takeMine;
    };
    void add(const Field &field);
    void addExplanation();
    void addText(const QString &text, int row, int column, bool isHeading = false);
    void addChoice(const Field &field, int row);

    QGridLayout *m_grid;
    std::vector<QWidget *> m_cells;
    std::vector<QComboBox *> m_choices;
    int m_rows = 0;
};

} // namespace quayside::ui
