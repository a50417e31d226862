// SPDX-License-Identifier: GPL-3.0-or-later
#include "profiles/profilejson.h"

#include "core/enumnames.h"

#include <QJsonArray>

namespace quayside::profiles::profilejson {

using shardmap::Backend;
using shardmap::ColumnFill;
using shardmap::DatabaseServer;
using shardmap::MapLocation;
using shardmap::MapNames;
using shardmap::OwnTables;
using shardmap::PlacementColumns;
using shardmap::TableName;
using shardmap::TlsMode;
using shardmap::WishKind;

namespace {

constexpr qsizetype kLongestText = 4'096; // UTF-16 units, of any member
constexpr qsizetype kMostItems = 256; // of any list

constexpr std::array kColors {
    EnumName { ProfileColor::None, "none" },     EnumName { ProfileColor::Blue, "blue" },
    EnumName { ProfileColor::Teal, "teal" },     EnumName { ProfileColor::Green, "green" },
    EnumName { ProfileColor::Amber, "amber" },   EnumName { ProfileColor::Red, "red" },
    EnumName { ProfileColor::Purple, "purple" },
};
constexpr std::array kPlaces {
    EnumName { PasswordPlace::Ask, "ask" },
    EnumName { PasswordPlace::Keychain, "keychain" },
    EnumName { PasswordPlace::File, "file" },
    EnumName { PasswordPlace::NotNeeded, "not-needed" },
};
constexpr std::array kBackends {
    EnumName { Backend::Sqlite, "sqlite" },
    EnumName { Backend::PostgreSql, "postgresql" },
    EnumName { Backend::MariaDb, "mariadb" },
};
constexpr std::array kTlsModes {
    EnumName { TlsMode::Disable, "disable" },        EnumName { TlsMode::Prefer, "prefer" },
    EnumName { TlsMode::Require, "require" },        EnumName { TlsMode::VerifyCa, "verify-ca" },
    EnumName { TlsMode::VerifyFull, "verify-full" },
};
constexpr std::array kMeanings {
    EnumName { MapLocation::CapacityMeaning::Total, "total" },
    EnumName { MapLocation::CapacityMeaning::Remaining, "remaining" },
};
constexpr std::array kOwnPlaces {
    EnumName { OwnTables::Place::SameSchema, "same-schema" },
    EnumName { OwnTables::Place::OtherSchema, "other-schema" },
    EnumName { OwnTables::Place::LocalFile, "local-file" },
    EnumName { OwnTables::Place::None, "none" },
};
constexpr std::array kFillKinds {
    EnumName { ColumnFill::Kind::Value, "value" },
    EnumName { ColumnFill::Kind::Expression, "expression" },
};
constexpr std::array kWishKinds {
    EnumName { WishKind::Must, "must" },
    EnumName { WishKind::Prefer, "prefer" },
    EnumName { WishKind::Apart, "apart" },
    EnumName { WishKind::Together, "together" },
};

/** Writes members into an object, and leaves the others that are in it. */
class Writer
{
public:
    explicit Writer(QJsonObject before = {})
        : m_json(std::move(before))
    { }

    Writer &set(const char *key, const QJsonValue &value)
    {
        m_json.insert(QLatin1StringView(key), value);
        return *this;
    }
    template <typename Write>
    Writer &object(const char *key, Write write)
    {
        Writer inner(m_json.value(QLatin1StringView(key)).toObject());
        write(inner);
        return set(key, inner.m_json);
    }
    /** An item that is as it was keeps its other members, too. */
    template <typename Items, typename Write>
    Writer &list(const char *key, const Items &items, Write write)
    {
        const QJsonArray before = m_json.value(QLatin1StringView(key)).toArray();
        QJsonArray after;
        for (const auto &item : items) {
            const auto written = [&write, &item](const QJsonObject &into) {
                Writer inner(into);
                write(inner, item);
                return inner.m_json;
            };
            QJsonObject json = written({});
            for (const QJsonValue &old : before) {
                if (written(old.toObject()) == old)
                    json = old.toObject();
            }
            after.append(json);
        }
        return set(key, after);
    }
    [[nodiscard]] const QJsonObject &json() const { return m_json; }

private:
    QJsonObject m_json;
};

/** Reads members; one that is absent leaves what is there, one that is wrong is named by misfit(). */
class Reader
{
public:
    Reader(QJsonObject json, QString &misfit)
        : m_json(std::move(json))
        , m_misfit(misfit)
    { }

    Reader &text(const char *key, QString &into)
    {
        const QJsonValue value = at(key);
        if (value.isUndefined())
            return *this;
        if (!value.isString() || value.toString().size() > kLongestText)
            return refuse(key);
        into = value.toString();
        return *this;
    }
    Reader &flag(const char *key, bool &into)
    {
        const QJsonValue value = at(key);
        if (value.isUndefined())
            return *this;
        if (!value.isBool())
            return refuse(key);
        into = value.toBool();
        return *this;
    }
    Reader &number(const char *key, int &into)
    {
        const QJsonValue value = at(key);
        if (value.isUndefined())
            return *this;
        const int number = value.toInt(-1);
        if (number < 0)
            return refuse(key);
        into = number;
        return *this;
    }
    template <typename Enum, size_t count>
    Reader &name(const char *key, const std::array<EnumName<Enum>, count> &names, Enum &into)
    {
        const QJsonValue value = at(key);
        if (value.isUndefined())
            return *this;
        const std::optional<Enum> read = valueOf(names, value.toString());
        if (!value.isString() || !read)
            return refuse(key);
        into = *read;
        return *this;
    }
    template <typename Read>
    Reader &object(const char *key, Read read)
    {
        const QJsonValue value = at(key);
        if (value.isUndefined())
            return *this;
        if (!value.isObject())
            return refuse(key);
        Reader inner(value.toObject(), m_misfit);
        read(inner);
        return *this;
    }
    template <typename Items, typename Read>
    Reader &list(const char *key, Items &items, Read read)
    {
        const QJsonValue value = at(key);
        if (value.isUndefined())
            return *this;
        const QJsonArray array = value.toArray();
        if (!value.isArray() || array.size() > kMostItems)
            return refuse(key);
        items.clear();
        for (const QJsonValue &item : array) {
            if (!item.isObject())
                return refuse(key);
            Reader inner(item.toObject(), m_misfit);
            read(inner, items.emplace_back());
        }
        return *this;
    }

private:
    [[nodiscard]] QJsonValue at(const char *key) const { return m_json.value(QLatin1StringView(key)); }
    Reader &refuse(const char *key)
    {
        if (m_misfit.isEmpty())
            m_misfit = QLatin1StringView(key);
        return *this;
    }

    QJsonObject m_json;
    QString &m_misfit;
};

void writeServer(Writer &json, const DatabaseServer &server)
{
    json.list("hosts", server.hosts, [](Writer &each, const DatabaseServer::Host &host) {
        each.set("name", host.name).set("port", host.port);
    });
    json.set("database", server.database).set("login", server.login);
    json.set("tls", nameOf(kTlsModes, server.tls)).set("caFile", server.caFile);
    json.set("certificateFile", server.certificateFile).set("keyFile", server.keyFile);
}

void readServer(Reader &json, DatabaseServer &server)
{
    json.list("hosts", server.hosts, [](Reader &each, DatabaseServer::Host &host) {
        each.text("name", host.name).number("port", host.port);
    });
    json.text("database", server.database).text("login", server.login);
    json.name("tls", kTlsModes, server.tls).text("caFile", server.caFile);
    json.text("certificateFile", server.certificateFile).text("keyFile", server.keyFile);
}

void writeTable(Writer &json, const TableName &table)
{
    json.set("schema", table.schema).set("table", table.name).set("condition", table.condition);
    json.set("takesNewRows", table.takesNewRows);
    json.list("newRows", table.fills, [](Writer &each, const ColumnFill &fill) {
        each.set("column", fill.column).set("kind", nameOf(kFillKinds, fill.kind)).set("text", fill.text);
    });
}

void readTable(Reader &json, TableName &table)
{
    json.text("schema", table.schema).text("table", table.name).text("condition", table.condition);
    json.flag("takesNewRows", table.takesNewRows);
    json.list("newRows", table.fills, [](Reader &each, ColumnFill &fill) {
        each.text("column", fill.column).name("kind", kFillKinds, fill.kind).text("text", fill.text);
    });
}

void writeNames(Writer &json, const MapNames &names)
{
    json.object("worker", [&](Writer &worker) {
        writeTable(worker, names.worker.table);
        worker.set("id", names.worker.id).set("url", names.worker.url).set("apiKey", names.worker.apiKey);
        worker.set("capacity", names.worker.capacity).set("label", names.worker.label);
    });
    json.object("user", [&](Writer &user) {
        writeTable(user, names.user.table);
        user.set("id", names.user.id).set("label", names.user.label);
    });
    json.object("session", [&](Writer &session) {
        writeTable(session, names.session.table);
        session.set("id", names.session.id).set("name", names.session.name);
        session.set("user", names.session.user).set("worker", names.session.worker);
    });
}

void readNames(Reader &json, MapNames &names)
{
    json.object("worker", [&](Reader &worker) {
        readTable(worker, names.worker.table);
        worker.text("id", names.worker.id).text("url", names.worker.url).text("apiKey", names.worker.apiKey);
        worker.text("capacity", names.worker.capacity).text("label", names.worker.label);
    });
    json.object("user", [&](Reader &user) {
        readTable(user, names.user.table);
        user.text("id", names.user.id).text("label", names.user.label);
    });
    json.object("session", [&](Reader &session) {
        readTable(session, names.session.table);
        session.text("id", names.session.id).text("name", names.session.name);
        session.text("user", names.session.user).text("worker", names.session.worker);
    });
}

void writePlacement(Writer &json, const PlacementColumns &placement)
{
    json.list("workerLabels", placement.workerLabels, [](Writer &each, const PlacementColumns::Label &label) {
        each.set("label", label.label).set("column", label.column);
    });
    const auto wish = [](Writer &each, const PlacementColumns::Wish &one) {
        each.set("kind", nameOf(kWishKinds, one.kind)).set("label", one.label).set("column", one.column);
    };
    json.list("userWishes", placement.userWishes, wish).list("sessionWishes", placement.sessionWishes, wish);
}

void readPlacement(Reader &json, PlacementColumns &placement)
{
    json.list("workerLabels", placement.workerLabels, [](Reader &each, PlacementColumns::Label &label) {
        each.text("label", label.label).text("column", label.column);
    });
    const auto wish = [](Reader &each, PlacementColumns::Wish &one) {
        each.name("kind", kWishKinds, one.kind).text("label", one.label).text("column", one.column);
    };
    json.list("userWishes", placement.userWishes, wish).list("sessionWishes", placement.sessionWishes, wish);
}

} // namespace

QJsonObject written(const ConnectionProfile &profile, const QJsonObject &before)
{
    const MapLocation &location = profile.location;
    Writer json(before);
    json.set("id", profile.id.toString()).set("name", profile.name);
    json.set("color", nameOf(kColors, profile.color)).set("production", profile.production);
    json.set("passwordIn", nameOf(kPlaces, profile.passwordPlace)).set("keychain", profile.keychain);
    json.set("backend", nameOf(kBackends, location.backend)).set("file", location.file);
    json.object("server", [&](Writer &server) { writeServer(server, location.server); });
    json.set("capacityMeans", nameOf(kMeanings, location.capacityMeaning));
    json.set("readOnly", location.readOnly);
    json.object("ownTables", [&](Writer &own) {
        own.set("place", nameOf(kOwnPlaces, location.ownTables.place));
        own.set("schema", location.ownTables.schema).set("file", location.ownTables.file);
        own.set("withTriggers", location.ownTables.withTriggers);
    });
    json.object("tables", [&](Writer &tables) { writeNames(tables, location.names); });
    json.object("placement", [&](Writer &placement) { writePlacement(placement, location.placement); });
    return json.json();
}

Result<ConnectionProfile> read(const QJsonObject &object)
{
    ConnectionProfile profile;
    MapLocation &location = profile.location;
    QString misfit;
    QString id;
    Reader json(object, misfit);
    json.text("id", id).text("name", profile.name).name("color", kColors, profile.color);
    json.flag("production", profile.production).name("passwordIn", kPlaces, profile.passwordPlace);
    json.text("keychain", profile.keychain).name("backend", kBackends, location.backend);
    json.text("file", location.file);
    json.object("server", [&](Reader &server) { readServer(server, location.server); });
    json.name("capacityMeans", kMeanings, location.capacityMeaning).flag("readOnly", location.readOnly);
    json.object("ownTables", [&](Reader &own) {
        own.name("place", kOwnPlaces, location.ownTables.place);
        own.text("schema", location.ownTables.schema).text("file", location.ownTables.file);
        own.flag("withTriggers", location.ownTables.withTriggers);
    });
    json.object("tables", [&](Reader &tables) { readNames(tables, location.names); });
    json.object("placement", [&](Reader &placement) { readPlacement(placement, location.placement); });
    if (misfit.isEmpty() && id.isEmpty())
        misfit = QStringLiteral("id");
    if (!misfit.isEmpty())
        return failure(wordedError(ErrorKind::InvalidInput, {}, {}, misfit));
    profile.id = ProfileId(id);
    return profile;
}

} // namespace quayside::profiles::profilejson
