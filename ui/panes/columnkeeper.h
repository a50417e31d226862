// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/settings.h"

#include <QSet>
#include <QTimer>

#include <vector>

QT_BEGIN_NAMESPACE
class QHeaderView;
class QMenu;
QT_END_NAMESPACE

namespace quayside::ui {

/** A column's part in the layout. Widths in characters of the view's font. */
struct ColumnDefault
{
    ColumnDefault(int characters = 10, bool isShown = true)
        : width(characters)
        , shown(isShown)
    { }

    /** Its share of the room that is left. */
    [[nodiscard]] ColumnDefault growing(int share) &&;
    /** To how much it may be narrowed where room is short. */
    [[nodiscard]] ColumnDefault shrinkingTo(int characters) &&;
    /** As wide as what stands in it, as far as there is room; `width` until that is known. */
    [[nodiscard]] ColumnDefault fittingItsTexts() &&;
    /** Goes where not even the narrowest columns have room beside each other: the lowest rank first. */
    [[nodiscard]] ColumnDefault yielding(int rank) &&;
    /** Never narrower than the widest text that is usual in it. */
    [[nodiscard]] ColumnDefault holding(const QString &text) &&;

    int width;
    bool shown;
    int stretch = 0;
    int least = 0; //!< 0: as wide as `width` at least
    bool fitsTexts = false;
    int rank = 0; //!< 0: never goes
    QString sample;
};

/** The widest a time of day gets to be: one of another day, with seconds. For ColumnDefault::holding(). */
[[nodiscard]] QString widestTime();

/**
 * Remembers a view's columns (shown, width, order, sort) and gives the header its menu. Restored each time
 * the view gets a model, saved a moment after each change.
 *
 * Until somebody draws a column to a width, the columns share the view's width: where room is short those
 * that may be narrowed give way, and at last some go until there is room again; where there is more it goes
 * to those that can use it. What a person asks for stays, whether there is room or not. Widths follow the
 * font, also those that were drawn. Child of the header; UI thread.
 */
class ColumnKeeper final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ColumnKeeper)
public:
    ColumnKeeper(QHeaderView &header, Settings &settings, Setting setting,
                 std::vector<ColumnDefault> defaults, int sortColumn);

    /** After the view got its model. */
    void restore();
    /** Back to the first layout. */
    void reset();
    void saveNow();
    void fillMenu(QMenu &menu);
    /** The columns in sight, left to right. */
    [[nodiscard]] std::vector<int> shownColumns() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showMenu(const QPoint &position);
    [[nodiscard]] int shownCount() const;
    [[nodiscard]] int character() const;
    [[nodiscard]] bool isLastShown(int column) const;
    [[nodiscard]] int titleWidth(int column) const;
    [[nodiscard]] int width(int column) const;
    [[nodiscard]] int leastWidth(int column) const;
    void fit();
    void giveWay();
    [[nodiscard]] std::vector<int> byRank() const;
    void narrow(std::vector<int> &widths, int missing) const;
    void measure();
    void widen(std::vector<int> &widths, int room) const;
    void showColumn(int column, bool shown);
    void followModel();
    void followFont();

    QHeaderView &m_header;
    Settings &m_settings;
    Setting m_setting;
    std::vector<ColumnDefault> m_defaults;
    int m_sortColumn;
    QTimer m_save;
    QTimer m_fit; //!< rows came
    std::vector<int> m_textWidths; //!< of columns that fit their texts; they only grow
    QSet<int> m_yielded; //!< hidden for want of room
    QSet<int> m_kept; //!< a person wants them all the same
    int m_character = 0; //!< of the font the widths are for
    bool m_byHand = false;
    bool m_restoring = false;
};

} // namespace quayside::ui
