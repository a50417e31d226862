// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessionstatus.h"
#include "core/foreigntext.h"

#include <QReadWriteLock>
#include <QStringList>

namespace quayside {

namespace {

/** Spellings by code. Only grows, and only to SessionStatus::Last. */
class Spellings
{
public:
    quint8 codeOf(QStringView text)
    {
        {
            QReadLocker locker(&m_lock);
            if (const qsizetype at = indexOf(text); at >= 0)
                return static_cast<quint8>(at);
        }
        const QString shown = foreign::name(text.toString());
        QWriteLocker locker(&m_lock);
        if (const qsizetype at = indexOf(shown);
            at >= 0) // as it is kept, or it would be a new one every time
            return static_cast<quint8>(at);
        if (m_texts.size() >= SessionStatus::Last)
            return SessionStatus::Last;
        m_texts.append(shown);
        return static_cast<quint8>(m_texts.size() - 1);
    }

    QString textOf(quint8 code)
    {
        QReadLocker locker(&m_lock);
        return code < m_texts.size() ? m_texts.at(code) : QStringLiteral("OTHER");
    }

private:
    qsizetype indexOf(QStringView text) const
    {
        for (qsizetype i = 0; i < m_texts.size(); ++i) {
            if (m_texts.at(i) == text)
                return i;
        }
        return -1;
    }

    QReadWriteLock m_lock;
    QStringList m_texts {
        QStringLiteral("UNKNOWN"),          QStringLiteral("STOPPED"),
        QStringLiteral("STARTING"),         QStringLiteral("SCAN_QR_CODE"),
        QStringLiteral("PASSKEY_REQUIRED"), QStringLiteral("PASSKEY_CONFIRMATION_REQUIRED"),
        QStringLiteral("WORKING"),          QStringLiteral("FAILED"),
        QStringLiteral("UNREADABLE"),
    };
};

Spellings &spellings()
{
    static Spellings table;
    return table;
}

constexpr qsizetype kLongestSpelling = 64; // a hostile server must not fill memory with statuses

} // namespace

SessionStatus SessionStatus::fromText(QStringView text)
{
    if (text.isEmpty())
        return Unknown;
    SessionStatus status;
    status.m_code = spellings().codeOf(text.left(kLongestSpelling));
    return status;
}

QString SessionStatus::text() const
{
    return spellings().textOf(m_code);
}

} // namespace quayside
