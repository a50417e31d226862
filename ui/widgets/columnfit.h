// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <vector>

QT_BEGIN_NAMESPACE
class QHeaderView;
QT_END_NAMESPACE

namespace quayside::ui {

/**
 * Keeps one column of a table in sight, that of its sentences: the others are as wide as they were while
 * there is room for it beside them; where there is not, they give of what their titles do not need. Ends when
 * somebody draws one of them to a width. Child of the header. UI thread.
 */
class ColumnFit final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ColumnFit)
public:
    /** `least` of the column in pixels; it takes what is left by itself. The widths of the others are those
     * of now. */
    ColumnFit(QHeaderView &header, int column, int least);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();
    [[nodiscard]] int spareOf(int column) const;

    QHeaderView &m_header;
    int m_column;
    int m_least;
    std::vector<int> m_widths; //!< with room for all
    bool m_isByHand = false;
    bool m_isFitting = false;
};

} // namespace quayside::ui
