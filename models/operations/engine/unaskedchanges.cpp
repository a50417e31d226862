// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/engine/unaskedchanges.h"

#include "operations/configure/configdiff.h"
#include "operations/engine/evidence.h"
#include "operations/engine/jsontext.h"
#include "operations/engine/operationmark.h"
#include "operations/moves/moveapps.h"

#include <QJsonDocument>

namespace quayside::operations {

using namespace Qt::StringLiterals;

namespace {

bool isDefault(const QString &key, const QJsonValue &value)
{
    if (value.isNull() || (value.isObject() && value.toObject().isEmpty()))
        return true;
    if (value.isArray() && value.toArray().isEmpty())
        return true;
    return key == "debug"_L1 && value == QJsonValue(false);
}

QJsonValue withoutDefaults(const QJsonValue &value);

QJsonObject withoutDefaults(const QJsonObject &object)
{
    QJsonObject kept;
    for (auto member = object.constBegin(); member != object.constEnd(); ++member) {
        const QJsonValue value = withoutDefaults(member.value());
        if (!isDefault(member.key(), value))
            kept.insert(member.key(), value);
    }
    return kept;
}

QJsonValue withoutDefaults(const QJsonValue &value)
{
    if (value.isObject())
        return withoutDefaults(value.toObject());
    if (!value.isArray())
        return value;
    QJsonArray kept;
    const QJsonArray items = value.toArray();
    for (const QJsonValueConstRef item : items)
        kept.append(withoutDefaults(QJsonValue(item)));
    return kept;
}

} // namespace

SessionState SessionState::of(const waha::SessionInfo &session)
{
    return { session.status, session.config, session.apps, session.account.id };
}

QByteArray UnaskedChanges::compared(const QByteArray &config)
{
    const QJsonObject object = QJsonDocument::fromJson(config).object();
    return toCompactJson(withoutDefaults(OperationMark::takenFrom(object)));
}

QStringList UnaskedChanges::configLines(const QByteArray &expected, const QByteArray &seen)
{
    return ConfigDiff::lines(compared(expected), compared(seen));
}

std::vector<Difference> UnaskedChanges::between(const SessionState &expected, const SessionState &seen)
{
    std::vector<Difference> found;
    const QStringList lines
        = expected.config.isEmpty() ? QStringList() : configLines(expected.config, seen.config);
    const QString mend = tr("Write the last known configuration back; passwords and keys are entered again.");
    if (!lines.isEmpty() && compared(seen.config) == "{}") {
        found.push_back({ tr("The server has forgotten the session's whole configuration."), mend,
                          Difference::Repair::WriteBack });
    } else {
        for (const QString &line : lines)
            //: %1 a difference, such as "Proxy removed: server 10.0.0.5:3128"
            found.push_back(
                { tr("Nobody asked for this: %1.").arg(line), mend, Difference::Repair::WriteBack });
    }
    for (const QString &app : MoveApps::missing(seen.apps, expected.apps)) {
        //: %1 a kind of app, such as "chatwoot"
        found.push_back({ tr("Its app %1 is gone, or switched otherwise than before.").arg(app),
                          tr("Set the app up again."), Difference::Repair::Reconfigure });
    }
    for (Difference &difference : ofLogin(expected, seen))
        found.push_back(std::move(difference));
    return found;
}

std::vector<Difference> UnaskedChanges::ofLogin(const SessionState &expected, const SessionState &seen)
{
    const bool hadLogin = !expected.account.isEmpty() || expected.status == SessionStatus::Working;
    if (hadLogin && seen.status.needsPairing()) {
        const QString whose = expected.account.isEmpty() ? QString() : EvidenceText::phone(expected.account);
        return {
            { whose.isEmpty()
                  ? tr("It lost its login and waits for a phone: %1.").arg(seen.status.text())
                  : tr("It lost its login and waits for the phone of %1: %2.").arg(whose, seen.status.text()),
              tr("Somebody with the phone has to scan the code."), Difference::Repair::LinkPhone }
        };
    }
    const bool another
        = !expected.account.isEmpty() && !seen.account.isEmpty() && expected.account != seen.account;
    if (!another)
        return {};
    return { { tr("It works for another phone: %1, and it was %2 before.")
                   .arg(EvidenceText::phone(seen.account), EvidenceText::phone(expected.account)),
               tr("Find out whose login it is before anybody uses it."), Difference::Repair::Look } };
}

} // namespace quayside::operations
