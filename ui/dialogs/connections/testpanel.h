// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/server/connectiontest.h"
#include "ui/dialogs/connections/connections.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QVBoxLayout;
QT_END_NAMESPACE

namespace quayside::ui {

/** Tests a connection and tells what was found, one line each. A newer test takes an older one's place. */
class TestPanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TestPanel)
public:
    TestPanel(const Connections &connections, QWidget *parent);

    /** With the password that was typed, else with the one that is kept. */
    void test(const profiles::ConnectionProfile &profile, const std::optional<Secret> &typed);
    /** What was found of another connection says nothing of this one. */
    void forget();

Q_SIGNALS:
    /** No test without one; `why` there is none may be empty. */
    void passwordNeeded(const quayside::profiles::ConnectionProfile &profile, const QString &why);
    void exampleFound(const QString &worker, qint64 capacity, qint64 sessions);

private:
    void readPassword(const profiles::ConnectionProfile &profile);
    void run(const profiles::ConnectionProfile &profile, const Secret &password);
    void tell(const shardmap::ConnectionReport &report);
    void addLine(const QString &text, std::optional<shardmap::ConnectionFinding::Verdict> verdict);
    void clearLines();

    Connections m_connections;
    QVBoxLayout *m_lines;
    quint64 m_test = 0; //!< answers of an earlier one are dropped
};

} // namespace quayside::ui
