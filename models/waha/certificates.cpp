// SPDX-License-Identifier: GPL-3.0-or-later
#include "waha/certificates.h"

#include "waha/wahatext.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QLocale>

namespace quayside::waha {

namespace {

/** Certificates come from anybody: one short printable line. */
QString plainName(const QString &name)
{
    return name.simplified().left(80);
}

QString subjectOf(const QSslCertificate &certificate)
{
    return plainName(certificate.subjectDisplayName());
}

QString issuerOf(const QSslCertificate &certificate)
{
    return certificate.isSelfSigned() ? subjectOf(certificate) : plainName(certificate.issuerDisplayName());
}

} // namespace

bool isTrusted(const QSslCertificate &leaf, const QByteArray &fingerprint)
{
    return !fingerprint.isEmpty() && !leaf.isNull() && leaf.digest(QCryptographicHash::Sha256) == fingerprint;
}

Error certificateError(const QSslCertificate &leaf, const QList<QSslError> &errors,
                       const QByteArray &expectedFingerprint)
{
    const QString why = errors.isEmpty() ? QString() : errors.first().errorString().simplified();
    if (leaf.isNull())
        return WahaText::tlsFailed(why);
    const QString until = QLocale().toString(leaf.expiryDate().date(), QLocale::ShortFormat);
    Error error = expectedFingerprint.isEmpty()
        ? WahaText::untrusted(subjectOf(leaf), issuerOf(leaf), until, why)
        : WahaText::certificateChanged(subjectOf(leaf), issuerOf(leaf), until);
    error.detail = QString::fromLatin1(leaf.digest(QCryptographicHash::Sha256).toHex());
    return error;
}

} // namespace quayside::waha
