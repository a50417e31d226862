// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDebug>
#include <QString>

#include <utility>

namespace quayside {

/**
 * A text that must not be shown: API keys, passwords, HMAC keys.
 *
 * There is no conversion to QString; `reveal()` is the one way out and easy to search for. Printed to a debug
 * stream or through QTest it is `•••`. Value type, any thread.
 */
class Secret final
{
public:
    Secret() = default;
    explicit Secret(QString text)
        : m_text(std::move(text))
    { }

    /** The clear text. For the HTTP header, the database column and a deliberate "show" only. */
    [[nodiscard]] const QString &reveal() const { return m_text; }
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }
    /** `•••`, or an empty text where there is no secret. */
    [[nodiscard]] QString masked() const;

    friend bool operator==(const Secret &a, const Secret &b) { return a.m_text == b.m_text; }
    friend bool operator!=(const Secret &a, const Secret &b) { return !(a == b); }

private:
    QString m_text;
};

QDebug operator<<(QDebug debug, const Secret &secret);
/** For QCOMPARE; the caller owns the text. */
char *toString(const Secret &secret);

} // namespace quayside
