// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/engine/verbs.h"

#include "core/clock.h"
#include "core/enumnames.h"
#include "core/foreigntext.h"
#include "operations/engine/kinds.h"

namespace quayside::operations {

namespace {

constexpr std::array kVerbs {
    EnumName { Verb::Create, kinds::kCreate }, EnumName { Verb::Start, kinds::kStart },
    EnumName { Verb::Stop, kinds::kStop },     EnumName { Verb::Restart, kinds::kRestart },
    EnumName { Verb::LogOut, kinds::kLogOut }, EnumName { Verb::Delete, kinds::kDelete },
};

bool isLinked(const fleet::SessionFacts &session)
{
    return !session.phone.isEmpty();
}

/** What the words of the consequences depend on. */
class ConsequenceText
{
    Q_DECLARE_TR_FUNCTIONS(quayside::operations::ConsequenceText)
public:
    static QString newQrNo() { return tr("Needs a new QR code: no"); }
    static QString newQrYes() { return tr("Needs a new QR code: yes"); }
    static QString newQrMaybe() { return tr("Needs a new QR code: only if it fails to log in"); }
    static QString newQrFirst() { return tr("Needs a new QR code: yes, no phone is linked yet"); }
    static QString newQr(const fleet::SessionFacts &session, qint64 nowMs);
    static QString unlinksNo() { return tr("Unlinks the phone: no"); }
    static QString unlinksYes() { return tr("Unlinks the phone: yes"); }
    static QString unlinksNotNow()
    {
        return tr(
            "Unlinks the phone: no, only a working session can do that; the phone keeps showing a linked "
            "device that no longer exists");
    }
    static Consequence start(const fleet::SessionFacts &session, qint64 nowMs);
    static Consequence stop();
    static Consequence restart(const fleet::SessionFacts &session, qint64 nowMs);
    static Consequence logOut(const fleet::SessionFacts &session);
    static Consequence remove(const fleet::SessionFacts &session);
    static QString unlinks(const fleet::SessionFacts &session);
};

QString ConsequenceText::unlinks(const fleet::SessionFacts &session)
{
    if (session.status == SessionStatus::Working)
        return unlinksYes();
    if (!isLinked(session) && session.accountHidden)
        return tr("Unlinks the phone: not known; its server does not tell whether one is linked");
    return isLinked(session) ? unlinksNotNow() : tr("Unlinks the phone: none is linked");
}

/** What a server no longer tells counts with its age; what it never told is not taken for none. */
QString ConsequenceText::newQr(const fleet::SessionFacts &session, qint64 nowMs)
{
    if (!isLinked(session))
        return session.accountHidden ? tr("Needs a new QR code: only if no login is stored; its server tells "
                                          "nothing of a session that does not run")
                                     : newQrFirst();
    if (session.accountToldMs == 0)
        return newQrMaybe();
    //: %1 a phone number, %2 a time of day, with the date where it was not today
    return tr("Needs a new QR code: only if it fails to log in; +%1 was linked when its server last told: %2")
        .arg(session.phone, ClockText::clockTime(session.accountToldMs, nowMs));
}

Consequence ConsequenceText::start(const fleet::SessionFacts &session, qint64 nowMs)
{
    Consequence words;
    words.effect = session.status == SessionStatus::Failed
        ? tr("Restarts the session: one that failed can't just be started.")
        : tr("Starts the session with the login it has.");
    words.newQr = newQr(session, nowMs);
    words.unlinksPhone = unlinksNo();
    return words;
}

Consequence ConsequenceText::stop()
{
    Consequence words;
    words.effect
        = tr("Stops the session. It keeps its login and its settings, and receives nothing while it "
             "is stopped. A restart of its worker leaves it stopped, unless that is set to start all "
             "sessions (WHATSAPP_RESTART_ALL_SESSIONS).");
    words.newQr = newQrNo();
    words.unlinksPhone = unlinksNo();
    return words;
}

Consequence ConsequenceText::restart(const fleet::SessionFacts &session, qint64 nowMs)
{
    Consequence words;
    words.effect = session.status == SessionStatus::Stopped
        ? tr("Starts the session: it is stopped.")
        : tr("Stops the session and starts it again. It receives nothing for some seconds.");
    words.newQr = newQr(session, nowMs);
    words.unlinksPhone = unlinksNo();
    return words;
}

Consequence ConsequenceText::logOut(const fleet::SessionFacts &session)
{
    Consequence words;
    words.effect
        = tr("Destroys the login of the session. The session, its settings and its row in the shard map "
             "stay, but nothing is sent or received until a phone is linked again.");
    words.newQr = newQrYes();
    words.unlinksPhone = unlinks(session);
    words.destructive = true;
    return words;
}

Consequence ConsequenceText::remove(const fleet::SessionFacts &session)
{
    Consequence words;
    words.effect = session.row.isEmpty()
        ? tr("Destroys the session on its worker: login, settings and stored messages. It has no row in the "
             "shard map.")
        : tr("Destroys the session on its worker: login, settings and stored messages. Its row is removed "
             "from "
             "the shard map.");
    words.newQr = tr("Needs a new QR code: yes, if it is ever created again");
    words.unlinksPhone = unlinks(session);
    words.destructive = true;
    return words;
}

} // namespace

QString toString(Verb verb)
{
    return nameOf(kVerbs, verb);
}

Verb verbFromString(QStringView name)
{
    return valueOf(kVerbs, name).value_or(Verb::Restart);
}

bool isVerb(QStringView name)
{
    return valueOf(kVerbs, name).has_value();
}

bool isDetour(Verb verb, SessionStatus status)
{
    return (verb == Verb::Restart && status == SessionStatus::Stopped)
        || (verb == Verb::Start && status == SessionStatus::Failed);
}

QString VerbText::label(Verb verb)
{
    switch (verb) {
    case Verb::Create:
        return tr("Create");
    case Verb::Start:
        return tr("Start");
    case Verb::Stop:
        return tr("Stop");
    case Verb::LogOut:
        return tr("Log out");
    case Verb::Delete:
        return tr("Delete");
    case Verb::Restart:
        break;
    }
    return tr("Restart");
}

QString VerbText::call(Verb verb, SessionStatus status)
{
    if (!isDetour(verb, status))
        return label(verb);
    return label(verb == Verb::Restart ? Verb::Start : Verb::Restart);
}

QString VerbText::title(Verb verb, const QString &session, const QString &worker)
{
    switch (verb) {
    case Verb::Create:
        return tr("Create %1 on %2").arg(foreign::name(session), worker);
    case Verb::Start:
        return tr("Start %1 on %2").arg(foreign::name(session), worker);
    case Verb::Stop:
        return tr("Stop %1 on %2").arg(foreign::name(session), worker);
    case Verb::LogOut:
        return tr("Log out %1 on %2").arg(foreign::name(session), worker);
    case Verb::Delete:
        return tr("Delete %1 on %2").arg(foreign::name(session), worker);
    case Verb::Restart:
        break;
    }
    return tr("Restart %1 on %2").arg(foreign::name(session), worker);
}

QString VerbText::bulkTitle(Verb verb, int count)
{
    switch (verb) {
    case Verb::Create:
        return tr("Create %Ln session(s)", nullptr, count);
    case Verb::Start:
        return tr("Start %Ln session(s)", nullptr, count);
    case Verb::Stop:
        return tr("Stop %Ln session(s)", nullptr, count);
    case Verb::LogOut:
        return tr("Log out %Ln session(s)", nullptr, count);
    case Verb::Delete:
        return tr("Delete %Ln session(s)", nullptr, count);
    case Verb::Restart:
        break;
    }
    return tr("Restart %Ln session(s)", nullptr, count);
}

Consequence VerbText::consequence(Verb verb, const fleet::SessionFacts &session, qint64 nowMs)
{
    switch (verb) {
    case Verb::Start:
        return ConsequenceText::start(session, nowMs);
    case Verb::Stop:
        return ConsequenceText::stop();
    case Verb::LogOut:
        return ConsequenceText::logOut(session);
    case Verb::Delete:
        return ConsequenceText::remove(session);
    case Verb::Create: {
        Consequence words;
        words.effect = tr("Creates the session on its worker and adds its row to the shard map.");
        words.newQr = ConsequenceText::newQrYes();
        words.unlinksPhone = ConsequenceText::unlinksNo();
        return words;
    }
    case Verb::Restart:
        break;
    }
    return ConsequenceText::restart(session, nowMs);
}

} // namespace quayside::operations
