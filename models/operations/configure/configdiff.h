// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QCoreApplication>
#include <QJsonObject>
#include <QStringList>

namespace quayside::operations {

/** Values of configurations as people and the journal may see them. Pure, any thread. */
class ConfigMask
{
public:
    /** The URL as it is, unless it holds a password or a key. */
    [[nodiscard]] static QString url(const QString &url);
    /** The value of a member: one line, not too long, `•••` where the name or the text is a secret's. */
    [[nodiscard]] static QString value(const QString &name, const QJsonValue &value);
    /** Written in place of a secret, or with one masked inside of it: an address with a password. */
    [[nodiscard]] static bool isMasked(const QJsonValue &value);
    /** A webhook that lost its address with a secret, a header its value: servers refuse the whole config. */
    [[nodiscard]] static bool isUseless(const QJsonObject &kept, const QJsonObject &without);
    /** Any text on one line, cut. */
    [[nodiscard]] static QString clipped(const QString &text);
};

/** What differs between two configs, in lines for people, secrets masked. Pure, any thread. */
class ConfigDiff
{
    Q_DECLARE_TR_FUNCTIONS(quayside::operations::ConfigDiff)
public:
    static constexpr qsizetype kMostLines = 20; //!< of one session; the rest is counted

    /** Empty where nothing differs. */
    [[nodiscard]] static QStringList lines(const QByteArray &before, const QByteArray &after);

private:
    [[nodiscard]] static QStringList webhooks(const QJsonObject &before, const QJsonObject &after);
    [[nodiscard]] static QStringList webhook(const QJsonObject &before, const QJsonObject &after);
    [[nodiscard]] static QStringList proxy(const QJsonObject &before, const QJsonObject &after);
    [[nodiscard]] static QStringList metadata(const QJsonObject &before, const QJsonObject &after);
    [[nodiscard]] static QStringList others(const QJsonObject &before, const QJsonObject &after);
    [[nodiscard]] static QString summary(const QJsonObject &webhook);
    [[nodiscard]] static QString fieldTitle(const QString &field);
    [[nodiscard]] static QString shown(const QString &field, const QJsonValue &value);
    /** "Title: old → new", or that a secret is another one. */
    [[nodiscard]] static QString changed(const QString &title, const QString &before, const QString &after);
};

} // namespace quayside::operations
