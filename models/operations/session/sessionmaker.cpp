// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/session/sessionmaker.h"

#include "operations/engine/fleetquestions.h"
#include "operations/engine/jsontext.h"
#include "operations/engine/operationmark.h"
#include "operations/service/operationtext.h"
#include "operations/session/createtext.h"

namespace quayside::operations {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kTellsWhoseMs = 1'000;
constexpr int kTellsWhoseLooks = 4; //!< not longer: somebody else's customer is connected meanwhile
constexpr int kRounds = 8; //!< create, mark off, start, and as many again for lost answers
constexpr qint64 kLookForOursMs = 2'000;
constexpr qint64 kLateMs = 10'000; //!< a create whose answer was lost may still show up within this

} // namespace

OldLogin::OldLogin(OperationContext &context, AwaitScope &scope, SessionDriver &driver)
    : m_context(context)
    , m_scope(scope)
    , m_driver(driver)
    , m_evidence(context, scope)
{ }

QString OldLogin::sessionName() const
{
    const SessionKey &key = m_driver.session();
    return OperationText::sessionOn(key.name, m_context.workerName(key.worker));
}

bool OldLogin::isThere(const Sighting &seen) const
{
    const bool login = seen.kind == Sighting::Kind::Present
        && (seen.session.status == SessionStatus::Working || !seen.session.account.id.isEmpty());
    return login && !m_driver.codeShown();
}

QCoro::Task<Result<void>> OldLogin::requireNone(Sighting seen, QString wanted)
{
    CO_TRY_VALUE(const KnownAccount known, co_await m_evidence.accountOf(m_driver.session(), seen));
    if (known.id.isEmpty() || known.id == wanted)
        co_return Result<void>();
    m_found = true;
    const QString places = co_await m_evidence.whose(known.id, m_driver.session());
    co_return failure(EvidenceText::mayHoldLogin(sessionName(), known.id, known.toldMs, places));
}

QCoro::Task<QString> OldLogin::accountOf(Sighting seen)
{
    for (int look = 0; look < kTellsWhoseLooks && seen.session.account.id.isEmpty(); ++look) {
        co_await m_scope.pause(m_context.paced(kTellsWhoseMs));
        if (m_scope.isStopped() || m_scope.isCancelRequested())
            break;
        seen = co_await m_driver.glance();
    }
    co_return seen.session.account.id;
}

QCoro::Task<Result<void>> OldLogin::requireOwn(Sighting seen, QString wanted)
{
    if (seen.kind != Sighting::Kind::Present || seen.session.status != SessionStatus::Working)
        co_return Result<void>();
    const bool shown = co_await m_driver.sawCode();
    if (shown)
        co_return Result<void>();
    const QString account = co_await accountOf(seen);
    CO_TRY(m_scope.going());
    if (!account.isEmpty() && account == wanted)
        co_return Result<void>();
    m_found = true;
    m_scope.forgiveCancel();
    const Result<Sighting> stopped = co_await m_driver.carryOut(Action::Stop);
    CO_TRY(m_scope.going());
    QString places;
    if (!account.isEmpty())
        places = co_await m_evidence.whose(account, m_driver.session());
    co_return failure(EvidenceText::linkedBefore(sessionName(), account, places,
                                                 stopped ? EvidenceText::stoppedAgain()
                                                         : EvidenceText::notStopped(stopped.error())));
}

CreateVerdict judgeCreate(const Sighting &seen, const CreateTrace &trace)
{
    if (seen.kind != Sighting::Kind::Present)
        return CreateVerdict::Absent;
    const QString mark = OperationMark::of(seen.session.config);
    if (!mark.isEmpty())
        return mark == trace.mark ? CreateVerdict::Ours : CreateVerdict::Foreign;
    if (trace.made && !seen.session.config.isEmpty() && seen.session.metadataUserId == trace.user)
        return CreateVerdict::Ours;
    if (waha::isUnusedDefault(seen.session)) // create would answer "already exists"
        return CreateVerdict::FreshDefault;
    // A CORE server tells no config before it was given one, one of 2024 never: then what was absent or fresh
    // before we asked is ours.
    const bool hidesConfig = seen.session.config.isEmpty();
    return hidesConfig && trace.asked ? CreateVerdict::Ours : CreateVerdict::Foreign;
}

const QString SessionMaker::kAsked = u"asked"_s;
const QString SessionMaker::kMade = u"made"_s;
const QString SessionMaker::kCode = u"code"_s;
const QString SessionMaker::kUser = u"user"_s;

SessionMaker::SessionMaker(OperationContext &context, AwaitScope &scope, SessionDriver &driver, QString mark,
                           Note note)
    : m_context(context)
    , m_scope(scope)
    , m_driver(driver)
    , m_oldLogin(context, scope, driver)
    , m_mark(std::move(mark))
    , m_note(std::move(note))
{ }

void SessionMaker::adopt(const QJsonObject &known)
{
    m_asked = known.value(kAsked).toBool();
    m_made = known.value(kMade).toBool();
    m_codeNoted = known.value(kCode).toBool();
    m_user = known.value(kUser).toString();
    if (m_codeNoted)
        m_driver.setCodeShown(true);
}

CreateVerdict SessionMaker::judge(const Sighting &seen) const
{
    CreateTrace trace;
    trace.mark = m_mark;
    trace.asked = m_asked;
    trace.made = m_made || (m_asked && !holdsManySessions());
    trace.user = m_user;
    return judgeCreate(seen, trace);
}

bool SessionMaker::isOurs(const Sighting &seen) const
{
    return judge(seen) == CreateVerdict::Ours;
}

bool SessionMaker::holdsManySessions() const
{
    return capabilitiesOf(m_context.fleet, m_driver.session().worker).multiSession;
}

QString SessionMaker::workerName() const
{
    return m_context.workerName(m_driver.session().worker);
}

QCoro::Task<Result<void>> SessionMaker::noteOnce(bool &noted, QString what)
{
    if (noted)
        co_return Result<void>();
    const QJsonObject note { { what, true }, { kUser, m_user } };
    const Result<void> written = co_await m_note(note);
    noted = noted || written.has_value();
    co_return written;
}

QCoro::Task<Result<QString>> SessionMaker::make(Result<QJsonObject> config, QString wanted)
{
    m_wanted = std::move(wanted);
    m_config = std::move(config);
    if (m_config)
        m_user = m_config->value(u"metadata"_s).toObject().value(u"user.id"_s).toString();
    m_lastProblem = CreateText::notCreated();
    for (int round = 0; round < kRounds; ++round) {
        if (m_scope.isCancelRequested())
            co_return failure(ErrorText::cancelled());
        CO_TRY_VALUE(const Sighting seen, co_await m_driver.look());
        CO_TRY_VALUE(const Round done, co_await goOn(seen));
        if (done == Round::Done)
            co_return m_acted.answered ? CreateText::created() : CreateText::foundOurs();
    }
    co_return failure(m_lastProblem);
}

QCoro::Task<Result<SessionMaker::Round>> SessionMaker::goOn(Sighting seen)
{
    switch (judge(seen)) {
    case CreateVerdict::Absent:
        co_return co_await create();
    case CreateVerdict::FreshDefault:
        co_return co_await startDefault(seen);
    case CreateVerdict::Ours:
        co_return co_await prepare(seen);
    case CreateVerdict::Foreign:
        break;
    }
    co_return failure(CreateText::foreign(m_driver.session().name, workerName()));
}

/** Stopped and marked; a CORE server keeps nothing that does not run, so there it runs at once, unmarked. */
QCoro::Task<Result<SessionMaker::Round>> SessionMaker::create()
{
    if (m_refused)
        co_return failure(m_lastProblem);
    if (!m_config)
        co_return failure(m_config.error());
    if (!m_sent) {
        m_driver.beginCalls();
    } else {
        co_await m_scope.pause(m_context.paced(kLookForOursMs));
        SessionDriver::Again again;
        again.problem = m_lastProblem;
        CO_TRY(co_await m_driver.mayCallAgain(again));
    }
    CO_TRY(co_await noteOnce(m_asked, kAsked));
    const bool many = holdsManySessions();
    waha::CreateRequest request;
    request.name = m_driver.session().name;
    request.start = !many;
    request.config = many ? OperationMark::addedTo(*m_config, m_mark) : *m_config;
    SessionDriver::Change call = [request](const waha::WahaClient &worker) { return worker.create(request); };
    const WorkerQueue::Call kind = many ? WorkerQueue::Call::Other : WorkerQueue::Call::StartLike;
    Result<waha::LifecycleReply> reply = co_await m_driver.queued(kind, std::move(call));
    CO_TRY(co_await noteReply(std::move(reply)));
    m_sent = true;
    co_return Round::Again;
}

/** Nothing is known of it but that it is there: whether a phone is linked shows when it runs. */
QCoro::Task<Result<SessionMaker::Round>> SessionMaker::startDefault(Sighting seen)
{
    if (!m_config)
        co_return failure(m_config.error());
    CO_TRY(co_await m_oldLogin.requireNone(seen, m_wanted));
    CO_TRY(co_await noteOnce(m_asked, kAsked));
    m_driver.setCodeShown(false);
    CO_TRY(co_await m_driver.carryOut(Action::Start));
    co_return Round::Again;
}

QCoro::Task<Result<SessionMaker::Round>> SessionMaker::prepare(Sighting seen)
{
    CO_TRY(co_await noteOnce(m_made, kMade));
    const waha::SessionInfo &session = seen.session;
    const bool stopped = session.status == SessionStatus::Stopped;
    if (!OperationMark::of(session.config).isEmpty() && !m_markLeft)
        co_return co_await unmark(seen);
    if (stopped && !session.account.id.isEmpty()) { // its server knew it before we did
        CO_TRY(co_await m_oldLogin.requireNone(seen, m_wanted));
    }
    if (stopped)
        co_return co_await start();
    const bool configured = !session.config.isEmpty() && session.metadataUserId == m_user;
    if (holdsManySessions() || configured)
        co_return Round::Done;
    co_return co_await configureDefault();
}

/** It asks for a phone, so it holds no login: now it may be given what belongs to the new one. */
QCoro::Task<Result<SessionMaker::Round>> SessionMaker::configureDefault()
{
    if (!m_config)
        co_return failure(m_config.error());
    CO_TRY_VALUE(const Sighting running, co_await m_driver.settle(Action::Start, m_acted, false));
    CO_TRY(co_await requireOwnLogin(running, m_wanted));
    CO_TRY(co_await mayPut());
    const QByteArray config = toCompactJson(*m_config);
    Result<waha::LifecycleReply> reply = co_await put(config);
    CO_TRY_VALUE(const bool answered, co_await noteReply(std::move(reply)));
    co_return answered ? Round::Done : Round::Again; // a server of 2024 never shows it
}

/** While it is stopped that restarts nothing. A server that refuses keeps the mark, and that is told. */
QCoro::Task<Result<SessionMaker::Round>> SessionMaker::unmark(Sighting seen)
{
    CO_TRY(co_await mayPut());
    const QByteArray config = OperationMark::takenFrom(seen.session.config);
    Result<waha::LifecycleReply> reply = co_await put(config);
    CO_TRY(m_scope.going());
    if (!reply && reply.error().kind == ErrorKind::Cancelled)
        co_return failure(reply.error());
    m_markLeft = !reply && reply.error().isRefusal();
    if (!reply)
        m_lastProblem = reply.error();
    co_return Round::Again;
}

QCoro::Task<Result<SessionMaker::Round>> SessionMaker::start()
{
    CO_TRY_VALUE(const SessionDriver::Acted started, co_await m_driver.act(Action::Start));
    m_acted = started;
    co_return Round::Done;
}

/** The look before has told that the last one, if there was one, had no effect. */
QCoro::Task<Result<void>> SessionMaker::mayPut()
{
    const bool again = std::exchange(m_wrote, true);
    co_return co_await m_driver.mayPut(again, m_lastProblem);
}

QCoro::Task<Result<waha::LifecycleReply>> SessionMaker::put(QByteArray config)
{
    const QString name = m_driver.session().name;
    SessionDriver::Change call
        = [name, config](const waha::WahaClient &worker) { return worker.updateJson(name, config); };
    co_return co_await m_driver.queued(WorkerQueue::Call::Other, std::move(call));
}

QCoro::Task<Result<bool>> SessionMaker::noteReply(Result<waha::LifecycleReply> reply)
{
    CO_TRY(m_scope.going());
    m_acted.answered = reply.has_value();
    if (reply)
        co_return true;
    m_lastProblem = reply.error();
    if (m_lastProblem.kind == ErrorKind::Cancelled)
        co_return failure(m_lastProblem);
    m_refused = m_lastProblem.isRefusal();
    co_return false;
}

/** What we wrote into somebody else's session is taken out again. */
QCoro::Task<Result<void>> SessionMaker::requireOwnLogin(Sighting seen, QString wanted)
{
    const Result<void> own = co_await m_oldLogin.requireOwn(seen, std::move(wanted));
    if (own && m_driver.codeShown())
        co_return co_await noteOnce(m_codeNoted, kCode);
    if (own || !m_oldLogin.isFound() || seen.session.metadataUserId != m_user || m_user.isEmpty())
        co_return own;
    const Result<waha::LifecycleReply> emptied = co_await put("{}");
    CO_TRY(m_scope.going());
    if (!emptied)
        m_lastProblem = emptied.error();
    co_return own;
}

QCoro::Task<Result<Sighting>> SessionMaker::lookForLateOnes()
{
    Result<Sighting> seen = co_await m_driver.look();
    const bool mayBeLate = seen && judge(*seen) == CreateVerdict::Absent && !m_refused && !m_acted.answered;
    if (!mayBeLate)
        co_return seen;
    co_await m_scope.pause(m_context.paced(kLateMs));
    co_return co_await m_driver.look();
}

QCoro::Task<Result<QString>> SessionMaker::remove()
{
    if (m_oldLogin.isFound())
        co_return CreateText::leftAsItIs();
    CO_TRY_VALUE(const Sighting seen, co_await lookForLateOnes());
    if (!isOurs(seen))
        co_return CreateText::nothingLeft();
    if (m_oldLogin.isThere(seen))
        co_return failure(CreateText::loginStays(m_driver.session().name, workerName()));
    CO_TRY(co_await m_driver.carryOut(Action::Delete));
    co_return CreateText::removed();
}

} // namespace quayside::operations
