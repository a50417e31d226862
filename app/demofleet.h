// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QObject>
#include <QProcess>
#include <QTemporaryDir>

namespace quayside::app {

/**
 * The bundled fleet: runs quayside-simulator beside the program, with a map of its own in a temporary folder.
 *
 * UI thread. The simulator ends with this object, or with the program however that ends: it watches its
 * standard input.
 */
class DemoFleet final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DemoFleet)
public:
    explicit DemoFleet(QObject *parent = nullptr);
    ~DemoFleet() override;

    void start();
    [[nodiscard]] QString mapFile() const;

Q_SIGNALS:
    void ready(const QString &mapFile);
    void failed(const quayside::Error &error);

private:
    void readOutput();
    void fail(const QString &detail);

    QTemporaryDir m_folder;
    QProcess *m_process; // deletes itself once it has ended
    QByteArray m_output;
    bool m_ended = false;
};

} // namespace quayside::app
