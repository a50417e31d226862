// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QEventLoop>
#include <QObject>

#include <functional>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace quayside::benchmarks {

/** Runs the event loop until `reached` holds, looked at after every event; after ten minutes the program
 * ends. */
void runUntil(const std::function<bool()> &reached);
/** Runs the event loop for some time. */
void runFor(int ms);

/** Tells when a widget shows something: the moment the paint event, and all it came with, is over. */
class PaintWatch final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PaintWatch)
public:
    explicit PaintWatch(QWidget &widget);

    /** From now until the widget has been painted while `shown` holds, in milliseconds. Call it, do what
     * leads to the painting, then call wait(). */
    void start(std::function<bool()> shown = {});
    [[nodiscard]] double wait();

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QElapsedTimer m_timer;
    std::function<bool()> m_shown;
    bool m_waiting = false;
    double m_painted = -1;
};

} // namespace quayside::benchmarks
