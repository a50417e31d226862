// SPDX-License-Identifier: GPL-3.0-or-later
#include "waha/valuereaders.h"

#include "waha/errorreader.h"
#include "waha/servertext.h"
#include "waha/sessionlistreader.h"
#include "waha/wahatext.h"

#include <QCryptographicHash>
#include <QHostAddress>
#include <QJsonDocument>

#include <array>
#include <cmath>

namespace quayside::waha {

namespace {

using Latin = QLatin1StringView;

QString valueOf(const QJsonObject &body, const char *key)
{
    return read::text(body.value(Latin(key))).trimmed();
}

std::optional<bool> flagOf(const QJsonObject &body, const char *key)
{
    const QString value = valueOf(body, key).toLower();
    if (value == Latin("true") || value == Latin("1"))
        return true;
    if (value == Latin("false") || value == Latin("0"))
        return false;
    return std::nullopt;
}

std::optional<double> numberOf(const QJsonObject &body, const char *key)
{
    bool ok = false;
    const double value = valueOf(body, key).toDouble(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

/** Two workers may reach one store with different logins and options: only the place counts. */
QString placeOf(const QString &text)
{
    QUrl url(text);
    if (!url.isValid() || url.host().isEmpty())
        return text;
    url.setUserInfo({});
    url.setQuery(QString());
    url.setFragment({});
    const bool postgres = url.scheme().startsWith(Latin("postgres"));
    if (postgres) {
        url.setScheme(QStringLiteral("postgres"));
        url.setPort(url.port(5432));
    }
    QString place = url.toString();
    while (place.endsWith(u'/'))
        place.chop(1);
    return place;
}

QString storeUrlOf(const QJsonObject &body)
{
    const QString store = valueOf(body, "WHATSAPP_SESSIONS_POSTGRESQL_URL");
    return store.isEmpty() ? valueOf(body, "WHATSAPP_SESSIONS_MONGO_URL") : store;
}

bool isOwnAddress(const QHostAddress &address)
{
    constexpr std::array<std::pair<quint32, int>, 4> kPrivate {
        { { 0x0a000000U, 8 }, { 0xac100000U, 12 }, { 0xc0a80000U, 16 }, { 0x64400000U, 10 } }
    };
    return address.isLoopback() || address.isLinkLocal() || address.isUniqueLocalUnicast()
        || std::any_of(kPrivate.begin(), kPrivate.end(), [&](const auto &net) {
               return address.isInSubnet(QHostAddress(net.first), net.second);
           });
}

/** Names of one's own host or network, as compose files have them: the same elsewhere is another server. */
bool isAmbiguousPlace(const QString &text)
{
    QString host = QUrl(text).host().toLower();
    if (const QHostAddress address(host); !address.isNull())
        return isOwnAddress(address);
    if (host.endsWith(u'.'))
        host.chop(1);
    constexpr std::array kOwn { ".localhost", ".local", ".internal", ".localdomain", ".lan", ".home.arpa" };
    return !host.contains(u'.')
        || std::any_of(kOwn.begin(), kOwn.end(), [&](const char *end) { return host.endsWith(Latin(end)); });
}

QByteArray storeHashOf(const QString &store, const ServerEnvironment &environment)
{
    if (store.isEmpty())
        return {};
    const QString engine = environment.engine.toLower(); // what the namespaces default to
    const QString ns = environment.ns.isEmpty() ? engine : environment.ns;
    const QString sessionNs = environment.sessionNs.isEmpty() ? engine : environment.sessionNs;
    const QString all = placeOf(store) + u'\n' + ns + u'\n' + sessionNs;
    return QCryptographicHash::hash(all.toUtf8(), QCryptographicHash::Sha256);
}

} // namespace

ServerEnvironment environmentOf(const QJsonObject &body)
{
    ServerEnvironment out;
    out.workerId = valueOf(body, "WAHA_WORKER_ID");
    out.ns = valueOf(body, "WAHA_NAMESPACE");
    out.sessionNs = valueOf(body, "WAHA_SESSION_NAMESPACE");
    out.engine = valueOf(body, "WHATSAPP_DEFAULT_ENGINE");
    out.restartAllSessions = flagOf(body, "WHATSAPP_RESTART_ALL_SESSIONS");
    out.workerRestartSessions = flagOf(body, "WAHA_WORKER_RESTART_SESSIONS");
    out.autoStartDelaySeconds = numberOf(body, "WAHA_AUTO_START_DELAY_SECONDS");
    out.localStoreBaseDir = valueOf(body, "WAHA_LOCAL_STORE_BASE_DIR");
    const QString store = storeUrlOf(body);
    out.storeHash = storeHashOf(store, out);
    out.storePlaceIsAmbiguous = !store.isEmpty() && isAmbiguousPlace(store);
    return out;
}

} // namespace quayside::waha

namespace quayside::waha::read {

Error notWaha(const HttpReply &reply, const Secret &key)
{
    return WahaText::notWaha(firstBytes(reply.body, key), reply.status);
}

Result<QJsonObject> object(const HttpReply &reply, const Secret &key)
{
    if (!reply.isSuccess())
        return failure(readError(reply, key));
    const QJsonDocument document = QJsonDocument::fromJson(reply.body);
    if (!document.isObject())
        return failure(notWaha(reply, key));
    return document.object();
}

QString text(const QJsonValue &value)
{
    if (value.isDouble()) {
        const double real = value.toDouble();
        return std::floor(real) == real ? QString::number(value.toInteger()) : QString::number(real, 'g', 17);
    }
    if (value.isBool())
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    return value.toString().left(kLongestText);
}

qint64 integer(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().toLongLong();
    const double real = value.toDouble();
    return std::abs(real) < 9.2e18 ? value.toInteger(static_cast<qint64>(real)) : 0;
}

QString workerId(const QJsonObject &object)
{
    return text(object.value(QLatin1StringView("worker")).toObject().value(QLatin1StringView("id")));
}

namespace {

/** Also a bare value: old versions answer `true`. */
bool isJson(const QByteArray &body)
{
    QJsonParseError problem;
    (void)QJsonDocument::fromJson('[' + body + ']', &problem);
    return problem.error == QJsonParseError::NoError;
}

using Latin = QLatin1StringView;

std::vector<DiskSpace> disksOf(const QJsonObject &details)
{
    std::vector<DiskSpace> disks;
    for (auto it = details.begin(); it != details.end(); ++it) {
        const QJsonObject entry = it->toObject();
        if (!entry.contains(Latin("free")))
            continue; // a database, for example
        DiskSpace disk;
        disk.key = it.key();
        disk.up = entry.value(Latin("status")).toString() != Latin("down");
        disk.freeBytes = integer(entry.value(Latin("free")));
        disk.thresholdBytes
            = entry.contains(Latin("threshold")) ? integer(entry.value(Latin("threshold"))) : -1;
        disks.push_back(disk);
    }
    return disks;
}

/** `details` is the union; `info` and `error` stand in where it is empty, as the documentation shows it. */
std::vector<DiskSpace> disksOfHealth(const QJsonObject &body)
{
    std::vector<DiskSpace> disks = disksOf(body.value(Latin("details")).toObject());
    if (!disks.empty())
        return disks;
    disks = disksOf(body.value(Latin("info")).toObject());
    const std::vector<DiskSpace> down = disksOf(body.value(Latin("error")).toObject());
    disks.insert(disks.end(), down.begin(), down.end());
    return disks;
}

Result<QString> member(const HttpReply &reply, const Secret &key, Latin name)
{
    TRY_VALUE(const QJsonObject body, object(reply, key));
    const QString value = text(body.value(name));
    if (value.isEmpty())
        return failure(notWaha(reply, key));
    return value;
}

/** Servers call a PNG image/jpeg: only the bytes are right. */
QByteArray sniffed(const QByteArray &bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return QByteArrayLiteral("image/png");
    if (bytes.startsWith("\xff\xd8\xff"))
        return QByteArrayLiteral("image/jpeg");
    return {};
}

QByteArray imageOf(const QByteArray &body)
{
    if (!body.trimmed().startsWith('{'))
        return body;
    const QJsonObject file = QJsonDocument::fromJson(body).object();
    return QByteArray::fromBase64(file.value(Latin("data")).toString().toLatin1());
}

} // namespace

Result<SessionList> list(const HttpReply &reply, const Secret &key, ListDetail detail)
{
    SessionList out;
    out.etag = reply.etag;
    if (reply.status == 304) {
        out.notModified = true;
        return out;
    }
    if (!reply.isSuccess())
        return failure(readError(reply, key));
    out.bytes = reply.body.size();
    Result<std::vector<SessionInfo>> sessions = readSessionList(reply.body, detail, &out.unreadable);
    if (!sessions)
        return failure(sessions.error().kind == ErrorKind::NotWaha ? notWaha(reply, key) : sessions.error());
    out.sessions = std::move(*sessions);
    constexpr qsizetype kLongestSample = 160;
    out.unreadable.sample = serverText(out.unreadable.sample, key, kLongestSample);
    return out;
}

Result<SessionInfo> session(const HttpReply &reply, const Secret &key)
{
    if (!reply.isSuccess())
        return failure(readError(reply, key));
    Result<SessionInfo> out = readSession(reply.body);
    if (!out)
        return failure(notWaha(reply, key));
    return out;
}

Result<LifecycleReply> lifecycle(const HttpReply &reply, const Secret &key)
{
    if (!reply.isSuccess())
        return failure(readError(reply, key));
    LifecycleReply out;
    const QByteArray body = reply.body.trimmed();
    out.emptyBody = body.isEmpty();
    if (out.emptyBody)
        return out;
    if (body.startsWith('<'))
        return failure(notWaha(reply, key)); // a proxy's page: nothing says that WAHA was asked
    if (Result<SessionInfo> info = readSession(body))
        out.session = std::move(*info);
    else if (!isJson(body))
        return failure(notWaha(reply, key)); // such a 2xx proves nothing
    return out;
}

Result<LifecycleReply> started(const HttpReply &reply, const Secret &key)
{
    Result<LifecycleReply> out = lifecycle(reply, key);
    if (out || !isAlreadyStarted(out.error()))
        return out;
    LifecycleReply running;
    running.alreadyStarted = true;
    return running;
}

Result<ServerVersion> version(const HttpReply &reply, const Secret &key)
{
    TRY_VALUE(const QJsonObject body, object(reply, key));
    ServerVersion out;
    out.version = text(body.value(Latin("version")));
    out.engine = text(body.value(Latin("engine")));
    out.tier = text(body.value(Latin("tier")));
    out.platform = text(body.value(Latin("platform")));
    out.workerId = workerId(body);
    if (out.version.isEmpty())
        return failure(WahaText::noVersion(firstBytes(reply.body, key)));
    return out;
}

Result<ServerStatus> status(const HttpReply &reply, const Secret &key)
{
    TRY_VALUE(const QJsonObject body, object(reply, key));
    ServerStatus out;
    out.startTimestampMs = integer(body.value(Latin("startTimestamp")));
    out.uptimeMs = integer(body.value(Latin("uptime")));
    out.workerId = workerId(body);
    return out;
}

Result<Health> health(const HttpReply &reply, const Secret &key)
{
    const QJsonDocument document = QJsonDocument::fromJson(reply.body);
    const QString state = document.object().value(Latin("status")).toString();
    if ((reply.isSuccess() || reply.status == 503) && !state.isEmpty())
        return Health { true, state, disksOfHealth(document.object()) };
    if (reply.isSuccess())
        return failure(notWaha(reply, key));
    Error error = readError(reply, key);
    if (error.kind == ErrorKind::Unsupported)
        return Health { false, {}, {} };
    return failure(std::move(error));
}

Result<ServerEnvironment> environment(const HttpReply &reply, const Secret &key)
{
    TRY_VALUE(const QJsonObject body, object(reply, key));
    return environmentOf(body);
}

Result<void> nothing(const HttpReply &reply, const Secret &key)
{
    if (!reply.isSuccess())
        return failure(readError(reply, key));
    const QByteArray body = reply.body.trimmed();
    if (body.startsWith('<'))
        return failure(notWaha(reply, key));
    return {};
}

Result<QString> qrValue(const HttpReply &reply, const Secret &key)
{
    return member(reply, key, Latin("value"));
}

Result<QString> code(const HttpReply &reply, const Secret &key)
{
    return member(reply, key, Latin("code"));
}

Result<PasskeyChallenge> passkeyChallenge(const HttpReply &reply, const Secret &key)
{
    TRY_VALUE(const QJsonObject body, object(reply, key));
    if (!body.contains(Latin("challenge")))
        return failure(notWaha(reply, key));
    PasskeyChallenge out;
    out.json = reply.body.trimmed();
    out.relyingParty = text(body.value(Latin("rpId")));
    out.timeoutMs = integer(body.value(Latin("timeout")));
    return out;
}

Result<Screenshot> screenshot(const HttpReply &reply, const Secret &key)
{
    if (!reply.isSuccess())
        return failure(readError(reply, key));
    Screenshot out;
    out.bytes = imageOf(reply.body);
    out.mimeType = sniffed(out.bytes);
    if (out.mimeType.isEmpty())
        return failure(notWaha(reply, key));
    return out;
}

} // namespace quayside::waha::read
