// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profiles/connectionprofile.h"

#include <QFile>

namespace quayside::test {

/** A profile with something in every member. */
inline profiles::ConnectionProfile fullProfile(const QString &name = QStringLiteral("Support EU"))
{
    using namespace shardmap;
    profiles::ConnectionProfile profile = profiles::ConnectionProfile::made();
    profile.name = name;
    profile.color = profiles::ProfileColor::Purple;
    profile.production = true;
    profile.passwordPlace = profiles::PasswordPlace::File;
    MapLocation &location = profile.location;
    location.backend = Backend::PostgreSql;
    location.server.hosts = { { QStringLiteral("db1.example"), 0 }, { QStringLiteral("10.0.0.2"), 6'432 } };
    location.server.database = QStringLiteral("crm");
    location.server.login = QStringLiteral("support");
    location.server.tls = TlsMode::VerifyFull;
    location.server.caFile = QStringLiteral("/etc/ca.pem");
    location.server.certificateFile = QStringLiteral("/etc/me.pem");
    location.server.keyFile = QStringLiteral("/etc/me.key");
    location.capacityMeaning = MapLocation::CapacityMeaning::Remaining;
    location.readOnly = true;
    location.ownTables = { OwnTables::Place::OtherSchema, QStringLiteral("quayside"), {}, true };
    TableName &table = location.names.session.table;
    table.schema = QStringLiteral("crm");
    table.name = QStringLiteral("wa_accounts");
    table.condition = QStringLiteral("deleted_at IS NULL");
    table.fills
        = { { QStringLiteral("uid"), ColumnFill::Kind::Expression, QStringLiteral("gen_random_uuid()") },
            { QStringLiteral("note"), ColumnFill::Kind::Value, QStringLiteral("by Quayside") } };
    location.names.user.table.takesNewRows = false;
    location.names.user.label = QStringLiteral("company");
    location.placement.workerLabels = { { QStringLiteral("country"), QStringLiteral("region") } };
    location.placement.userWishes
        = { { WishKind::Prefer, QStringLiteral("country"), QStringLiteral("home") } };
    return profile;
}

inline bool writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

inline QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace quayside::test
