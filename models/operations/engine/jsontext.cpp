// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/engine/jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace quayside::operations {

namespace {

/** Behind the string that begins at `at`. */
qsizetype endOfString(const QByteArray &json, qsizetype at)
{
    for (++at; at < json.size() && json[at] != '"'; ++at) {
        if (json[at] == '\\')
            ++at;
    }
    return std::min(at + 1, json.size());
}

/** At the comma or bracket behind the value that begins at `at`. */
qsizetype endOfValue(const QByteArray &json, qsizetype at)
{
    int depth = 0;
    while (at < json.size()) {
        const char c = json[at];
        if (c == '"') {
            at = endOfString(json, at);
            continue;
        }
        const bool closes = c == '}' || c == ']';
        if (depth == 0 && (closes || c == ','))
            break;
        if (closes)
            --depth;
        else if (c == '{' || c == '[')
            ++depth;
        ++at;
    }
    return at;
}

/** The pieces between the outer brackets of valid JSON. */
QByteArrayList pieces(const QByteArray &json)
{
    QByteArrayList all;
    const QByteArray text = json.trimmed();
    for (qsizetype at = 1; at < text.size() - 1;) {
        const qsizetype end = endOfValue(text, at);
        const QByteArray piece = text.mid(at, end - at).trimmed();
        if (!piece.isEmpty())
            all.append(piece);
        at = end + 1;
    }
    return all;
}

} // namespace

std::optional<JsonMembers> JsonMembers::fromObject(const QByteArray &json)
{
    if (!QJsonDocument::fromJson(json).isObject())
        return {};
    JsonMembers object;
    for (const QByteArray &piece : pieces(json)) {
        Member member;
        const qsizetype end = endOfString(piece, 0);
        member.name = piece.left(end);
        member.key = JsonText::parsed(member.name).toString();
        member.value = piece.mid(piece.indexOf(':', end) + 1).trimmed();
        object.m_members.push_back(std::move(member));
    }
    return object;
}

QStringList JsonMembers::keys() const
{
    QStringList keys;
    for (const Member &member : m_members)
        keys.append(member.key);
    return keys;
}

QByteArray JsonMembers::value(const QString &key) const
{
    const auto found = std::find_if(m_members.rbegin(), m_members.rend(),
                                    [&key](const Member &member) { return member.key == key; });
    return found == m_members.rend() ? QByteArray() : found->value;
}

bool JsonMembers::isUnset(const QString &key) const
{
    const QByteArray known = value(key);
    return known.isEmpty() || known == "null";
}

void JsonMembers::set(const QString &key, const QByteArray &value)
{
    const auto found = std::find_if(m_members.rbegin(), m_members.rend(),
                                    [&key](const Member &member) { return member.key == key; });
    if (found != m_members.rend())
        found->value = value;
    else
        m_members.push_back({ JsonText::written(key), key, value });
}

bool JsonMembers::setUnlessSame(const QString &key, const QJsonValue &wanted)
{
    const QByteArray known = value(key);
    if (!known.isEmpty() && JsonText::parsed(known) == wanted)
        return false;
    set(key, JsonText::written(wanted));
    return true;
}

bool JsonMembers::remove(const QString &key)
{
    return std::erase_if(m_members, [&key](const Member &member) { return member.key == key; }) > 0;
}

QByteArray JsonMembers::toJson() const
{
    QByteArrayList all;
    for (const Member &member : m_members)
        all.append(member.name + ':' + member.value);
    return '{' + all.join(',') + '}';
}

std::optional<QByteArrayList> JsonText::items(const QByteArray &json)
{
    if (!QJsonDocument::fromJson(json).isArray())
        return {};
    return pieces(json);
}

QByteArray JsonText::array(const QByteArrayList &items)
{
    return '[' + items.join(',') + ']';
}

QJsonValue JsonText::parsed(const QByteArray &value)
{
    return QJsonDocument::fromJson('[' + value + ']').array().at(0);
}

QByteArray JsonText::written(const QJsonValue &value)
{
    const QByteArray list = QJsonDocument(QJsonArray { value }).toJson(QJsonDocument::Compact);
    return list.mid(1, list.size() - 2);
}

QByteArray toCompactJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace quayside::operations
