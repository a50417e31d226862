// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

namespace quayside::ui {
class MainWindow;
}

namespace quayside::app {

class Controller;

/**
 * `--screenshot FILE`: waits until every worker has answered or failed once and what needs attention is
 * known, selects a session that waits for its QR code, saves the window's picture, prints one summary line
 * ("workers online: 19 of 20; sessions: …") and quits: 0, or 1 when the map or picture failed.
 */
class ScreenshotRun final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ScreenshotRun)
public:
    ScreenshotRun(Controller &controller, ui::MainWindow &window, const QString &file,
                  QObject *parent = nullptr);

private:
    void waitForFleet();
    void waitForAlarms();
    void selectPairing();
    void finish();
    void print() const;

    Controller &m_controller;
    ui::MainWindow &m_window;
    QString m_file;
    QTimer m_limit;
};

} // namespace quayside::app
