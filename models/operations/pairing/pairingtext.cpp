// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/pairing/pairingtext.h"

#include <QJsonDocument>

namespace quayside::operations {

Error PairingText::none()
{
    Error error;
    error.kind = ErrorKind::Cancelled;
    return error;
}

Error PairingText::badPhone()
{
    Error error;
    error.kind = ErrorKind::InvalidInput;
    error.message = tr("This is no international phone number.");
    error.remedy = tr("Type it with the country code, for example +55 11 91234 5678.");
    return error;
}

Error PairingText::codeRefused(const Error &error)
{
    Error refused = error;
    if (error.kind == ErrorKind::WrongStatus || error.kind == ErrorKind::Rejected) {
        refused.message = tr("The server gives no pairing code now: %1").arg(error.message);
        refused.remedy = tr("Use the QR code, or wait until it is shown and try again.");
    } else if (error.kind == ErrorKind::Unsupported) {
        refused.message = tr("This engine can't give pairing codes.");
        refused.remedy = tr("Use the QR code.");
    }
    return refused;
}

Error PairingText::badAssertion()
{
    Error error;
    error.kind = ErrorKind::InvalidInput;
    error.message = tr("This is not the JSON text that the browser gave.");
    error.remedy = tr("Copy the whole text, from the first { to the last }.");
    return error;
}

QString PairingText::digitsOf(const QString &phone)
{
    QString digits;
    for (const QChar character : phone) {
        if (character.isDigit())
            digits.append(QString::number(character.digitValue()));
    }
    return digits;
}

bool PairingText::isJsonObject(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).isObject();
}

} // namespace quayside::operations
