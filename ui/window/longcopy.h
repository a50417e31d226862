// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace quayside::ui {

/**
 * Copies many lines: they are made in slices of the UI thread, and the clipboard is set once, with all of
 * them. A few are there at once. The newest wins: whatever is copied meanwhile, here or by another program,
 * ends a copy under way. UI thread.
 */
class LongCopy final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LongCopy)
public:
    /** What to copy, known from the beginning: whatever is selected meanwhile changes nothing. */
    struct Lines
    {
        size_t count = 0;
        /** Called once for each, in order; nothing: it has no line, or none any more. */
        std::function<std::optional<QString>(size_t at)> line;
    };

    explicit LongCopy(QObject *parent);

    void start(Lines lines);
    /** The clipboard stays as it is. What the lines are made of need not live any longer. */
    void stop();

Q_SIGNALS:
    void progressed(qint64 done, qint64 all);
    void finished();

private:
    void goOn();
    void finish();

    Lines m_lines;
    size_t m_next = 0;
    QString m_text;
    bool m_isFirst = true; //!< no line is in the text yet; an empty one is a line
    QTimer m_timer;
};

} // namespace quayside::ui
