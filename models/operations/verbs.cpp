// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/verbs.h"

#include "core/foreigntext.h"
#include "operations/kinds.h"

#include <array>

namespace quayside::operations {

namespace {

constexpr std::array kVerbNames { kinds::kCreate,  kinds::kStart,  kinds::kStop,
                                  kinds::kRestart, kinds::kLogOut, kinds::kDelete };

} // namespace

QString toString(Verb verb)
{
    return kVerbNames[static_cast<size_t>(verb)];
}

Verb verbFromString(QStringView name)
{
    for (size_t i = 0; i < kVerbNames.size(); ++i) {
        if (name == kVerbNames[i])
            return static_cast<Verb>(i);
    }
    return Verb::Restart;
}

bool isVerb(QStringView name)
{
    return name == toString(verbFromString(name));
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
        return tr("Create %n session(s)", nullptr, count);
    case Verb::Start:
        return tr("Start %n session(s)", nullptr, count);
    case Verb::Stop:
        return tr("Stop %n session(s)", nullptr, count);
    case Verb::LogOut:
        return tr("Log out %n session(s)", nullptr, count);
    case Verb::Delete:
        return tr("Delete %n session(s)", nullptr, count);
    case Verb::Restart:
        break;
    }
    return tr("Restart %n session(s)", nullptr, count);
}

} // namespace quayside::operations
