// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support/stagedconnections.h"

#include "unit/profiles/examples.h"

#include <QTest>

namespace quayside::test {

using profiles::ConnectionProfile;

bool StagedConnections::put(const ConnectionProfile &profile)
{
    const Future<void> stored = store.put(profile);
    return QTest::qWaitFor([&] { return stored.isFinished(); }, 30'000) && stored.result();
}

const ConnectionProfile *StagedConnections::named(const char *name)
{
    const QString wanted = QString::fromUtf8(name);
    (void)QTest::qWaitFor([&] { return profiles::findNamed(store.profiles(), wanted) != nullptr; }, 30'000);
    return profiles::findNamed(store.profiles(), wanted);
}

profiles::ConnectionProfiles exampleConnections()
{
    ConnectionProfile production = fullProfile(QStringLiteral("Support EU"));
    production.location.readOnly = false;
    ConnectionProfile staging = fullProfile(QStringLiteral("Staging, with rather a long name"));
    staging.production = false;
    staging.color = profiles::ProfileColor::Green;
    staging.passwordPlace = profiles::PasswordPlace::Keychain;
    staging.location.backend = shardmap::Backend::MariaDb;
    ConnectionProfile file = ConnectionProfile::made();
    file.name = QStringLiteral("A file");
    file.location.file = QStringLiteral("/srv/maps/fleet.sqlite");
    return { production, staging, file };
}

} // namespace quayside::test
