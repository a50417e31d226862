// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support/fleetstage.h"

namespace quayside::test {

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

/** Working sessions of users nobody looks at, to fill a worker. */
void fill(FleetStage &stage, const QString &worker, int count)
{
    for (int i = 0; i < count; ++i) {
        const QString name = QStringLiteral("%1-%2").arg(worker).arg(i, 3, 10, QLatin1Char('0'));
        stage.addSession(name, s("61"), worker);
        stage.seen(worker, name, SessionStatus::Working,
                   QStringLiteral("49151%1%2").arg(worker.right(1)).arg(1'000'000 + i));
    }
}

void stageWorkers(FleetStage &stage)
{
    stage.addWorker(s("waha1"), 500);
    stage.addWorker(s("waha2"), 500);
    stage.addWorker(s("waha3"), 50, shardmap::WorkerState::Draining);
    stage.addWorker(s("waha4"), 500);
    stage.addWorker(s("waha5"), 500);
    stage.addWorker(s("waha6"), 500);
    stage.addWorker(s("waha7"), {}, shardmap::WorkerState::Cordoned);
    stage.addWorker(s("waha8"), 200);
    stage.report(s("waha1"), s("NOWEB"), s("2026.7.1"), 23);
    stage.report(s("waha2"), s("NOWEB"), s("2026.7.1"), 31);
    stage.report(s("waha3"), s("WEBJS"), s("2026.6.3"), 48);
    stage.report(s("waha4"), s("GOWS"), s("2026.7.1"), 19);
    stage.report(s("waha5"), s("GOWS"), s("2026.7.1"), 19);
    stage.report(s("waha6"), s("NOWEB"), s("2026.7.1"), 27);
    stage.report(s("waha7"), s("NOWEB"), s("2026.7.1"), 22);
}

void stageUsers(FleetStage &stage)
{
    stage.addUser(s("42"), s("Acme GmbH"));
    stage.addUser(s("43"), s("Loja Azul"));
    stage.addUser(s("57"), s("Toko Maju"));
    stage.addUser(s("61"), s("Northwind"));
    stage.addSession(s("acme-sales"), s("42"), s("waha1"));
    stage.addSession(s("acme-support"), s("42"), s("waha1"));
    stage.addSession(s("acme-ops"), s("42"), s("waha6"));
    stage.addSession(s("loja-azul"), s("43"), s("waha2"));
    stage.addSession(s("toko-maju"), s("57"), s("waha3"));
    stage.addSession(s("toko-lama"), s("57"), s("waha6"));
    stage.seen(s("waha1"), s("acme-sales"), SessionStatus::Working, s("491512345678"));
    stage.seen(s("waha1"), s("acme-support"), SessionStatus::ScanQrCode);
    stage.seen(s("waha6"), s("acme-ops"), SessionStatus::Working, s("491519876543"));
    stage.seen(s("waha2"), s("loja-azul"), SessionStatus::Failed, s("5511912345678"));
    stage.seen(s("waha6"), s("toko-maju"), SessionStatus::Working, s("628123456789"));
    stage.seen(s("waha6"), s("toko-lama"), SessionStatus::Stopped, s("628123450000"));
    stage.seen(s("waha5"), s("lost-one"), SessionStatus::Working, s("4917012345"));
    stage.seen(s("waha5"), s("lost-two"), SessionStatus::Starting);
}

} // namespace

void stageDrawing(FleetStage &stage)
{
    stageWorkers(stage);
    stageUsers(stage);
    fill(stage, s("waha1"), 310);
    fill(stage, s("waha2"), 454);
    fill(stage, s("waha3"), 16);
    fill(stage, s("waha4"), 350);
    fill(stage, s("waha5"), 541);
    fill(stage, s("waha6"), 60);
    stage.flush();
    stage.clock.advance(240'000);
    stage.report(s("waha1"), s("NOWEB"), s("2026.7.1"), 23);
    stage.report(s("waha2"), s("NOWEB"), s("2026.7.1"), 31);
    stage.lose(s("waha4"));
    stage.flush();
    stage.attention.evaluate();
}

void stageMany(FleetStage &stage, int workers, int users, int perUser)
{
    for (int w = 0; w < workers; ++w) {
        const QString worker = QStringLiteral("waha%1").arg(w + 1);
        stage.addWorker(worker, 500);
        stage.report(worker, s("NOWEB"), s("2026.7.1"), 20 + w % 17);
    }
    for (int u = 0; u < users; ++u) {
        const QString user = QString::number(u + 1);
        stage.addUser(user, QStringLiteral("Customer %1").arg(u + 1));
        for (int i = 0; i < perUser; ++i) {
            const QString worker = QStringLiteral("waha%1").arg((u + i) % workers + 1);
            const QString name = QStringLiteral("c%1-%2").arg(u + 1).arg(i + 1);
            stage.addSession(name, user, worker);
            const SessionStatus status = (u + i) % 23 == 0 ? SessionStatus::Failed : SessionStatus::Working;
            stage.seen(worker, name, status, QStringLiteral("49151%1").arg(1'000'000 + u * perUser + i));
        }
    }
    stage.flush();
}

} // namespace quayside::test
