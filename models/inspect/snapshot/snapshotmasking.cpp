// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/snapshot/snapshotmasking.h"

#include "core/redact.h"

#include <QRegularExpression>

namespace quayside::inspect {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kShortestSecret = 4; // a shorter one is part of ordinary words

} // namespace

void SnapshotMasking::learnSecret(const QString &secret)
{
    if (!m_keepsSecrets && secret.size() >= kShortestSecret)
        m_secrets.insert(secret);
}

void SnapshotMasking::learn(const QString &name, Pseudonyms::Kind kind)
{
    if (!m_keepsNames)
        m_pseudonyms.learn(name, kind);
}

QVariant SnapshotMasking::of(SnapshotMask mask, const QVariant &value) const
{
    if (mask == SnapshotMask::Keep || value.isNull() || (m_keepsSecrets && m_keepsNames))
        return value;
    const QString before = value.toString();
    QString text = m_keepsSecrets ? before : withoutSecrets(mask, before);
    if (!m_keepsNames)
        text = withoutName(mask, text);
    return text == before ? value : QVariant(text);
}

QString SnapshotMasking::withoutSecrets(SnapshotMask mask, const QString &text) const
{
    switch (mask) {
    case SnapshotMask::Secret:
        return m_pseudonyms.secret(text);
    case SnapshotMask::Address:
        return withoutKnownSecrets(redact::addressWithoutSecrets(text));
    case SnapshotMask::Text:
        return withoutKnownSecrets(redact::text(text));
    default:
        return text;
    }
}

/** Somebody may have typed a key where a reason belongs. */
QString SnapshotMasking::withoutKnownSecrets(const QString &text) const
{
    static const QRegularExpression piece(u"[^\\s\"'“”‘’<>()\\[\\]{}=&?,;:/@]+"_s);
    QString result = text;
    qsizetype grown = 0;
    for (auto found = piece.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        if (!m_secrets.contains(match.captured()))
            continue;
        result.replace(match.capturedStart() + grown, match.capturedLength(), redact::mask());
        grown += redact::mask().size() - match.capturedLength();
    }
    for (const QString &secret : m_secrets) {
        if (result.contains(secret)) // one with such characters in it
            result.replace(secret, redact::mask());
    }
    return result;
}

QString SnapshotMasking::withoutName(SnapshotMask mask, const QString &text) const
{
    switch (mask) {
    case SnapshotMask::Session:
        return m_pseudonyms.session(text);
    case SnapshotMask::Person:
        return m_pseudonyms.person(text);
    case SnapshotMask::Actor:
        return m_pseudonyms.actor(text);
    case SnapshotMask::Id:
        return m_pseudonyms.id(text);
    case SnapshotMask::Account:
        return m_pseudonyms.account(text);
    case SnapshotMask::Text:
        return m_pseudonyms.text(text);
    default:
        return text;
    }
}

} // namespace quayside::inspect
