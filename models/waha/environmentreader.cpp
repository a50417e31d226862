// SPDX-License-Identifier: GPL-3.0-or-later
#include "waha/environmentreader.h"

#include "waha/replyjson.h"

#include <QCryptographicHash>
#include <QUrl>

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

QByteArray storeHashOf(const QJsonObject &body, const ServerEnvironment &environment)
{
    QString store = valueOf(body, "WHATSAPP_SESSIONS_POSTGRESQL_URL");
    if (store.isEmpty())
        store = valueOf(body, "WHATSAPP_SESSIONS_MONGO_URL");
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
    out.storeHash = storeHashOf(body, out);
    return out;
}

} // namespace quayside::waha
