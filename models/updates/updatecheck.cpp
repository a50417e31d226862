// SPDX-License-Identifier: GPL-3.0-or-later
#include "updates/updatecheck.h"

#include "core/foreigntext.h"
#include "waha/transport.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace quayside::updates {

namespace {

constexpr int kRedirects = 3;

Error notAnAnswer(const QString &detail)
{
    return wordedError(ErrorKind::Rejected,
                       UpdateCheck::tr("What this address sends says nothing about versions of Quayside."),
                       UpdateCheck::tr("Check the address."), foreign::line(detail));
}

QUrl linkOf(const QJsonValue &value)
{
    const QUrl url(value.toString(), QUrl::StrictMode);
    return UpdateCheck::isAllowed(url) ? url : QUrl();
}

} // namespace

bool Release::isNewerThan(const QString &running) const
{
    return version > QVersionNumber::fromString(running);
}

UpdateCheck::UpdateCheck(QObject *parent)
    : QObject(parent)
{ }

UpdateCheck::~UpdateCheck() = default;

bool UpdateCheck::isOffered()
{
    return QUAYSIDE_UPDATE_CHECK && qEnvironmentVariableIsEmpty("QUAYSIDE_NO_UPDATE_CHECK");
}

void UpdateCheck::giveUp()
{
    m_manager.reset();
    m_promise = {};
}

bool UpdateCheck::isAllowed(const QUrl &address)
{
    const bool isHere = address.scheme() == u"http" && waha::SystemProxies::isThisMachine(address.host());
    return address.isValid() && !address.host().isEmpty() && address.userInfo().isEmpty()
        && (address.scheme() == u"https" || isHere);
}

Future<Release> UpdateCheck::ask(const QUrl &address)
{
    if (!isAllowed(address))
        return readyFuture<Release>(
            failure(wordedError(ErrorKind::InvalidInput, tr("This address can't be asked for updates."),
                                tr("Type one that begins with https:// and holds no password."))));
    giveUp();
    m_manager = std::make_unique<QNetworkAccessManager>();
    m_manager->setProxyFactory(new waha::SystemProxies);
    QNetworkRequest request(address);
    request.setHeader(QNetworkRequest::UserAgentHeader, QByteArrayLiteral("Quayside"));
    request.setRawHeader("Accept-Language", "*");
    request.setRawHeader("Accept", "application/json");
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::NoLessSafeRedirectPolicy);
    request.setMaximumRedirectsAllowed(kRedirects);
    QNetworkReply *reply = m_manager->get(request);
    connect(reply, &QNetworkReply::readyRead, reply, [reply] {
        if (reply->bytesAvailable() > kLargestAnswer)
            reply->abort();
    });
    QTimer::singleShot(kWholeMs, reply, &QNetworkReply::abort); // however it trickles
    connect(reply, &QNetworkReply::finished, this, [this, reply] { finish(*reply); });
    return m_promise.future();
}

void UpdateCheck::finish(QNetworkReply &reply)
{
    Promise<Release> promise = std::exchange(m_promise, {});
    if (reply.error() != QNetworkReply::NoError)
        promise.finish(failure(errorOf(reply)));
    else
        promise.finish(read(reply.readAll()));
    m_manager.release()->deleteLater(); // the reply is its child, and is what calls
}

Error UpdateCheck::errorOf(const QNetworkReply &reply)
{
    Error error;
    const QString host = foreign::name(reply.url().host());
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    error.httpStatus = status;
    if (reply.error() == QNetworkReply::OperationCanceledError) {
        error.kind = ErrorKind::Timeout;
        error.message = tr("%1 did not send a short answer in time.").arg(host);
    } else if (status >= 400) {
        error.kind = status == 404 ? ErrorKind::NotFound : ErrorKind::Rejected;
        error.message = tr("%1 has no news of versions at this address (HTTP %2).").arg(host).arg(status);
    } else {
        error.kind = ErrorKind::Unreachable;
        error.message = tr("%1 could not be asked.").arg(host);
        error.detail = foreign::line(reply.errorString());
    }
    error.remedy = tr("Check the address and this computer's connection. Nothing else depends on it.");
    return error;
}

Result<Release> UpdateCheck::read(const QByteArray &answer)
{
    QJsonParseError problem;
    const QJsonObject object = QJsonDocument::fromJson(answer, &problem).object();
    if (object.value(u"quayside").toInt() != 1)
        return failure(notAnAnswer(problem.error ? problem.errorString() : QString()));
    Release release;
    qsizetype end = 0;
    const QString version = object.value(u"version").toString();
    release.version = QVersionNumber::fromString(version, &end);
    if (release.version.isNull() || end != version.size())
        return failure(notAnAnswer(tr("its version is “%1”").arg(foreign::name(version))));
    release.date = QDate::fromString(object.value(u"date").toString(), Qt::ISODate);
    release.page = linkOf(object.value(u"page"));
    release.older = linkOf(object.value(u"older"));
    return release;
}

} // namespace quayside::updates
