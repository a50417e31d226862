// SPDX-License-Identifier: GPL-3.0-or-later
#include "profiles/connectionprofile.h"

#include "core/foreigntext.h"

#include <QDir>
#include <QUuid>

#include <algorithm>

namespace quayside::profiles {

using shardmap::Backend;
using shardmap::DatabaseServer;
using shardmap::OwnTables;
using shardmap::TlsMode;

namespace {

constexpr int kLastPort = 65'535;

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

bool hasControls(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) {
        return c.category() == QChar::Other_Control || c == QChar::LineSeparator
            || c == QChar::ParagraphSeparator;
    });
}

/** No driver's connection text takes these as part of a name, and some take them for something else. */
bool isHostName(const QString &name)
{
    if (name.startsWith(u'/')) // a folder with a socket in it
        return !hasControls(name);
    return !name.isEmpty() && std::ranges::none_of(name, [](QChar c) {
        return c.isSpace() || QStringView(u"/\\@,;='\"?#").contains(c);
    }) && !hasControls(name);
}

QString hostText(const DatabaseServer::Host &host)
{
    const bool isBare = host.name.contains(u':') && !host.name.startsWith(u'['); // an IPv6 address
    const QString name = isBare && host.port != 0 ? u'[' + host.name + u']' : host.name;
    return host.port == 0 ? name : name + u':' + QString::number(host.port);
}

} // namespace

ConnectionProfile ConnectionProfile::made()
{
    ConnectionProfile profile;
    profile.id = ProfileId(newId());
    return profile;
}

ConnectionProfile ConnectionProfile::duplicate(const QString &under) const
{
    ConnectionProfile copy = *this;
    copy.id = ProfileId(newId());
    copy.name = under;
    copy.keychain.clear();
    return copy;
}

shardmap::MapLocation ConnectionProfile::toOpen(const Secret &password) const
{
    shardmap::MapLocation opened = location;
    opened.server.password = password;
    opened.title = name;
    opened.profile = id.toString();
    return opened;
}

QString ConnectionProfile::place() const
{
    if (!isServer())
        //: %1 path of a file
        return tr("SQLite: %1").arg(foreign::name(QDir::toNativeSeparators(location.file)));
    const QString backend = location.backend == Backend::PostgreSql ? tr("PostgreSQL") : tr("MariaDB/MySQL");
    //: %1 a kind of database, %2 a database's name, %3 names of servers, %4 a login
    return tr("%1: %2 on %3 as %4")
        .arg(backend, foreign::name(location.server.database),
             foreign::name(hostsText(location.server.hosts)), foreign::name(location.server.login));
}

QString ConnectionProfile::problem() const
{
    const auto isGood = [](const QString &text) { return !text.trimmed().isEmpty() && !hasControls(text); };
    if (!isGood(name) || name.size() > kLongestName)
        return name.trimmed().isEmpty() ? tr("Give it a name.")
                                        : tr("Its name is too long, or has characters that can't be seen.");
    if (!isServer())
        return isGood(location.file) ? QString() : tr("Choose the file of the shard map.");
    const DatabaseServer &server = location.server;
    if (server.hosts.empty())
        return tr("Say which host the database is on.");
    for (const DatabaseServer::Host &host : server.hosts) {
        if (!isHostName(host.name))
            return tr("“%1” is no name of a host.").arg(foreign::name(host.name));
        if (host.port < 0 || host.port > kLastPort)
            return tr("Ports go from 1 to 65535.");
    }
    if (!isGood(server.database))
        return tr("Say which database it is.");
    if (!isGood(server.login))
        return tr("Say which login to use.");
    if (server.certificateFile.isEmpty() != server.keyFile.isEmpty())
        return tr("A client certificate needs its key, and a key its certificate.");
    for (const QString &file : { server.caFile, server.certificateFile, server.keyFile }) {
        if (file.contains(u';') || hasControls(file)) // drivers take what follows for an option
            return tr("The path of a certificate must not have a semicolon.");
    }
    if (server.tls == TlsMode::Disable && (!server.caFile.isEmpty() || !server.certificateFile.isEmpty()))
        return tr("Without TLS no certificate is used: choose another protection, or empty its fields.");
    if (location.ownTables.place == OwnTables::Place::OtherSchema && !isGood(location.ownTables.schema))
        return tr("Name the schema for Quayside's own tables.");
    if (location.ownTables.place == OwnTables::Place::LocalFile && !isGood(location.ownTables.file))
        return tr("Choose the file for Quayside's own tables.");
    return {};
}

QStringList ConnectionProfile::ownSql() const
{
    QStringList sql;
    const shardmap::MapNames &names = location.names;
    for (const shardmap::TableName *table :
         { &names.worker.table, &names.user.table, &names.session.table }) {
        if (!table->condition.isEmpty())
            sql << table->condition;
        for (const shardmap::ColumnFill &fill : table->fills) {
            if (fill.kind == shardmap::ColumnFill::Kind::Expression)
                sql << fill.text;
        }
    }
    return sql;
}

QString hostsText(const std::vector<DatabaseServer::Host> &hosts)
{
    QStringList texts;
    for (const DatabaseServer::Host &host : hosts)
        texts << hostText(host);
    return texts.join(QStringLiteral(", "));
}

std::vector<DatabaseServer::Host> hostsFromText(const QString &text)
{
    std::vector<DatabaseServer::Host> hosts;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        const QString one = part.trimmed();
        const qsizetype bracket = one.startsWith(u'[') ? one.indexOf(u']') : -1;
        const qsizetype colon = one.lastIndexOf(u':');
        const bool isBareAddress = bracket < 0 && one.count(u':') > 1; // IPv6 without a port
        DatabaseServer::Host host { one, 0 };
        if (colon > bracket && !isBareAddress) {
            host.name = one.left(colon);
            const int port = one.mid(colon + 1).toInt();
            host.port = port > 0 ? port : -1;
        }
        if (bracket > 0)
            host.name = one.mid(1, bracket - 1);
        if (!one.isEmpty())
            hosts.push_back(host);
    }
    return hosts;
}

const ConnectionProfile *findProfile(const ConnectionProfiles &among, const ProfileId &id)
{
    const auto found = std::ranges::find(among, id, &ConnectionProfile::id);
    return found == among.end() ? nullptr : &*found;
}

const ConnectionProfile *findNamed(const ConnectionProfiles &among, const QString &name)
{
    const auto found = std::ranges::find_if(among, [&name](const ConnectionProfile &profile) {
        return profile.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == among.end() ? nullptr : &*found;
}

QString freeName(const QString &name, const ConnectionProfiles &among)
{
    QString free = name;
    for (int number = 2; findNamed(among, free); ++number) {
        const QString ending = QStringLiteral(" (%1)").arg(number);
        free = name.left(ConnectionProfile::kLongestName - ending.size()) + ending;
    }
    return free;
}

} // namespace quayside::profiles
