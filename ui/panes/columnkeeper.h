// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings.h"

#include <QObject>
#include <QTimer>

#include <vector>

QT_BEGIN_NAMESPACE
class QHeaderView;
class QMenu;
QT_END_NAMESPACE

namespace quayside::ui {

/** A column's part in the first layout. Width in characters; 0: whatever is left. */
struct ColumnDefault
{
    int width = 10;
    bool shown = true;
};

/**
 * Remembers a view's columns (shown, width, order, sort) and gives the header its menu. Restored each time
 * the view gets a model, saved a moment after each change. Child of the header; UI thread.
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

private:
    void showMenu(const QPoint &position);
    [[nodiscard]] int shownCount() const;

    QHeaderView &m_header;
    Settings &m_settings;
    Setting m_setting;
    std::vector<ColumnDefault> m_defaults;
    int m_sortColumn;
    QTimer m_save;
    bool m_restoring = false;
};

} // namespace quayside::ui
