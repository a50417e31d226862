// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QJsonValue>
#include <QStringList>

#include <optional>
#include <vector>

class QJsonObject;

namespace quayside::operations {

/**
 * One level of a JSON object as text, so that what is not changed stays as it was: order, digits, spelling.
 *
 * Values are the members' own characters. Pure; never deeper than one level, whatever the text holds.
 */
class JsonMembers
{
public:
    /** Nothing where the text is no JSON object. */
    [[nodiscard]] static std::optional<JsonMembers> fromObject(const QByteArray &json);

    /** Of all members, in their order. */
    [[nodiscard]] QStringList keys() const;
    /** The value's characters; empty where there is no such member. Of several with one name, the last. */
    [[nodiscard]] QByteArray value(const QString &key) const;
    /** Nothing there, or null: for WAHA the same. */
    [[nodiscard]] bool isUnset(const QString &key) const;
    /** In its old place where there is one, else at the end. */
    void set(const QString &key, const QByteArray &value);
    /** Sets it unless it says the same already; true when it was changed. */
    bool setUnlessSame(const QString &key, const QJsonValue &value);
    /** True when there was one. */
    bool remove(const QString &key);
    [[nodiscard]] QByteArray toJson() const;

private:
    struct Member
    {
        QByteArray name; //!< with its quotes, as it was written
        QString key;
        QByteArray value;
    };
    std::vector<Member> m_members;
};

/** The like for arrays, and single values. Pure. */
class JsonText
{
public:
    /** The items' own characters; nothing where the text is no JSON array. */
    [[nodiscard]] static std::optional<QByteArrayList> items(const QByteArray &json);
    [[nodiscard]] static QByteArray array(const QByteArrayList &items);
    [[nodiscard]] static QJsonValue parsed(const QByteArray &value);
    [[nodiscard]] static QByteArray written(const QJsonValue &value);
};

/** JSON of a few values as the journal stores it and servers are sent it. */
[[nodiscard]] QByteArray toCompactJson(const QJsonObject &object);

} // namespace quayside::operations
