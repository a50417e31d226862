// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support/foreignstage.h"

#include <QTest>

namespace quayside::test {

namespace {

template <typename Value>
bool succeeds(const Future<Value> &future)
{
    return QTest::qWaitFor([&future] { return future.isFinished(); }, 10'000) && future.result().has_value();
}

} // namespace

void ForeignStage::addWorkers(FleetStage &stage) const
{
    for (const char *id : { "w1", "w2", "w3" }) {
        stage.addWorker(with(id), 500);
        shardmap::WorkerRow &row = stage.lastWorker();
        row.displayName = with(id);
        row.url = QStringLiteral("http://%1.example.com/%2").arg(QString::fromLatin1(id), m_text);
        row.labels.insert(m_text, m_text);
        stage.report(with(id), QStringLiteral("GOWS"), QStringLiteral("2026.7.1"), 20);
        waha::ServerVersion version;
        version.version = QStringLiteral("2026.7.1") + m_text;
        version.engine = m_text;
        version.tier = m_text;
        version.platform = m_text;
        version.workerId = with(id);
        stage.updateOf(with(id)).version = version;
        waha::Health health;
        health.available = true;
        health.disks.push_back({ m_text, true, 1'000'000'000, -1 });
        stage.updateOf(with(id)).health = health;
    }
    stage.lose(with("w3"));
    for (QString *part :
         { &stage.updateOf(with("w3")).problem.message, &stage.updateOf(with("w3")).problem.remedy,
           &stage.updateOf(with("w3")).problem.detail })
        *part = m_text;
}

void ForeignStage::addSessions(FleetStage &stage) const
{
    stage.addUser(with("u1"), with("Acme "));
    stage.addUser(with("u2"));
    for (const char *name : { "a", "b", "c" }) {
        stage.addSession(with(name), with("u1"), with("w1"));
        stage.seen(with("w1"), with(name), SessionStatus::Working, QStringLiteral("491512345678"));
        stage.updateOf(with("w1")).upserts.back().account.pushName = m_text;
    }
    stage.updateOf(with("w1")).upserts.back().status = SessionStatus::fromText(with("S"));
    stage.addSession(with("missing"), with("u2"), with("w1"));
    stage.addSession(with("lost"), with("u2"), with("w3"));
    stage.addSession(with("waiting"), with("u2"), QString());
    stage.addSession(with("nowhere"), with("u9"), with("w9"));
    stage.addSession(with("moved"), with("u1"), with("w1"));
    stage.seen(with("w2"), with("moved"), SessionStatus::Working, QStringLiteral("491512345679"));
    stage.addSession(with("twice"), with("u1"), with("w1"));
    for (const char *worker : { "w1", "w2" })
        stage.seen(with(worker), with("twice"), SessionStatus::Working, QStringLiteral("491512345677"));
    stage.seen(with("w2"), with("orphan"), SessionStatus::Failed, QStringLiteral("491512345670"));
}

void ForeignStage::fill(FleetStage &stage) const
{
    addWorkers(stage);
    addSessions(stage);
    stage.flush();
    stage.clock.advance(240'000);
    stage.attention.evaluate();
    if (!writeJournal(stage))
        qFatal("the journal can't be written");
}

bool ForeignStage::writeJournal(FleetStage &stage) const
{
    shardmap::OperationRecord record;
    record.id = OperationId(QStringLiteral("planted"));
    record.kind = with("kind");
    record.subject = { WorkerId(with("w1")), with("a") };
    record.state = shardmap::OperationState::Running;
    record.input = "{}";
    record.reason = m_text;
    shardmap::StepRecord step;
    step.key = with("step");
    record.steps = { step };
    stage.map.setActor(m_text);
    const auto begun = stage.map.beginOperation(record);
    if (!succeeds(begun))
        return false;
    step.state = shardmap::StepState::Failed;
    step.note = m_text;
    return succeeds(stage.map.writeStep(*begun.result(), step, shardmap::OperationState::Running))
        && succeeds(stage.map.endOperation(*begun.result(), shardmap::OperationState::Failed, m_text));
}

Subjects ForeignStage::subjects(const FleetStage &stage) const
{
    Subjects about;
    about.session = stage.session(with("w1"), with("a"));
    about.orphan = stage.session(with("w2"), with("orphan"));
    about.twice = stage.session(with("w1"), with("twice"));
    about.missing = stage.session(with("w1"), with("missing"));
    about.waiting = stage.session(QString(), with("waiting"));
    about.worker = stage.worker(with("w1"));
    about.deadWorker = stage.worker(with("w3"));
    about.user = stage.fleet.findUser(UserId(with("u1")));
    about.operation = OperationId(QStringLiteral("planted"));
    return about;
}

} // namespace quayside::test
