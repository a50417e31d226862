// SPDX-License-Identifier: GPL-3.0-or-later
#include "waha/sessionobject.h"

#include "waha/limits.h"

#include <QHashFunctions>
#include <QJsonArray>
#include <QJsonDocument>

#include <utility>

namespace quayside::waha {

namespace {

/** The value's own characters in the body, quotes included; only the bracket for an object or array. */
[[nodiscard]] inline std::string_view token(simdjson::ondemand::value value)
{
    std::string_view out = value.raw_json_token();
    while (!out.empty() && out.back() <= ' ')
        out.remove_suffix(1);
    return out;
}

/** Half a surrogate pair: JSON.stringify sends one where a name was cut in the middle of an emoji. */
QString unpairedText(std::string_view quoted)
{
    const QByteArray list = "[" + QByteArray(quoted.data(), static_cast<qsizetype>(quoted.size())) + "]";
    return QString::fromUtf8(QJsonDocument::fromJson(list).array().at(0).toString().toUtf8());
}

QString stringText(std::string_view quoted, simdjson::ondemand::value value)
{
    const std::string_view inner = quoted.substr(1, quoted.size() - 2);
    if (inner.find('\\') == std::string_view::npos)
        return QString::fromUtf8(inner.data(), static_cast<qsizetype>(inner.size()));
    std::string_view unescaped;
    if (value.get_string().get(unescaped) == simdjson::SUCCESS)
        return QString::fromUtf8(unescaped.data(), static_cast<qsizetype>(unescaped.size()));
    return unpairedText(quoted);
}

/** Text of a string, number or boolean, cut at kLongestText. */
QString text(simdjson::ondemand::value value)
{
    const std::string_view raw = token(value);
    if (raw.empty() || raw.front() == 'n' || raw.front() == '{' || raw.front() == '[')
        return {};
    if (raw.front() == '"')
        return raw.size() >= 2 && raw.back() == '"' ? stringText(raw, value).left(kLongestText) : QString();
    return QString::fromLatin1(raw.data(), static_cast<qsizetype>(raw.size())).left(kLongestText);
}

/** Integer of a number (a fraction is cut off) or of a string that holds one; 0 outside of 64 bits. */
qint64 integer(simdjson::ondemand::value value)
{
    const std::string_view raw = token(value);
    const bool quoted = raw.size() >= 2 && raw.front() == '"';
    const std::string_view digits = quoted ? raw.substr(1, raw.size() - 2) : raw;
    const auto number = QByteArray::fromRawData(digits.data(), static_cast<qsizetype>(digits.size()));
    bool ok = false;
    if (const qint64 whole = number.toLongLong(&ok); ok)
        return whole;
    const double real = number.toDouble(&ok);
    return ok && real > -9.2e18 && real < 9.2e18 ? static_cast<qint64>(real) : 0;
}

namespace ondemand = simdjson::ondemand;

constexpr std::string_view kUserId = "user.id";

/** Calls `take(key, value)` for each field. */
template <typename Take>
void eachField(ondemand::object object, Take take)
{
    for (auto entry : object) {
        ondemand::field field;
        if (std::move(entry).get(field))
            return;
        take(field.key(), field.value());
    }
}

/** Likewise; anything but an object has no fields. */
template <typename Take>
void eachField(ondemand::value value, Take take)
{
    ondemand::object object;
    if (!value.get_object().get(object))
        eachField(object, take);
}

bool is(ondemand::raw_json_string key, std::string_view name)
{
    return key.unsafe_is_equal(name);
}

void readAccount(ondemand::value value, Account &account)
{
    eachField(value, [&account](ondemand::raw_json_string key, ondemand::value field) {
        if (is(key, "id"))
            account.id = text(field);
        else if (is(key, "lid"))
            account.lid = text(field);
        else if (is(key, "jid"))
            account.jid = text(field);
        else if (is(key, "pushName"))
            account.pushName = text(field);
    });
}

qint64 activityOf(ondemand::value value)
{
    qint64 activity = 0;
    eachField(value, [&activity](ondemand::raw_json_string key, ondemand::value field) {
        if (is(key, "activity"))
            activity = integer(field);
    });
    return activity;
}

QString userIdOf(ondemand::object config)
{
    ondemand::object metadata;
    ondemand::value user;
    if (config["metadata"].get_object().get(metadata) || metadata[kUserId].get(user))
        return {};
    return text(user);
}

/** The JSON without its white space; the digits of numbers stay as they are. */
QByteArray compacted(std::string_view json)
{
    QByteArray out(static_cast<qsizetype>(json.size()), Qt::Uninitialized);
    size_t size = 0;
    if (simdjson::minify(json.data(), json.size(), out.data(), size))
        return QByteArray(json.data(), static_cast<qsizetype>(json.size()));
    out.truncate(static_cast<qsizetype>(size));
    return out;
}

} // namespace

QString SharedText::of(ondemand::value value)
{
    const std::string_view raw = token(value);
    if (raw.empty() || raw != m_token) {
        m_token = raw;
        m_text = text(value);
    }
    return m_text;
}

SessionStatus SessionObject::statusOf(ondemand::value value)
{
    const std::string_view raw = token(value);
    for (size_t i = 0; i < m_spellingCount; ++i) {
        if (m_spellings[i].token == raw)
            return m_spellings[i].status;
    }
    SessionStatus status = SessionStatus::fromText(text(value));
    if (status == SessionStatus::Unknown)
        status = SessionStatus::Unreadable;
    if (m_spellingCount < m_spellings.size())
        m_spellings[m_spellingCount++] = { raw, status };
    return status;
}

simdjson::error_code SessionObject::read(ondemand::object object, SessionInfo &session)
{
    for (auto entry : object) {
        ondemand::field field;
        if (const simdjson::error_code error = std::move(entry).get(field))
            return error;
        readField(field.key(), field.value(), session);
    }
    return simdjson::SUCCESS;
}

void SessionObject::readField(ondemand::raw_json_string key, ondemand::value value, SessionInfo &session)
{
    if (is(key, "name"))
        session.name = text(value);
    else if (is(key, "status"))
        session.status = statusOf(value);
    else if (is(key, "config"))
        readConfig(value, session);
    else if (is(key, "apps"))
        readApps(value, session);
    else if (is(key, "me"))
        readAccount(value, session.account);
    else if (is(key, "assignedWorker"))
        session.assignedWorker = m_worker.of(value);
    else if (is(key, "presence"))
        session.presence = m_presence.of(value);
    else if (is(key, "timestamps"))
        session.activityMs = activityOf(value);
    else if (is(key, "engine"))
        session.engine = engineOf(value);
}

QString SessionObject::engineOf(ondemand::value value)
{
    if (token(value).starts_with('"'))
        return m_engine.of(value);
    QString engine;
    eachField(value, [this, &engine](ondemand::raw_json_string key, ondemand::value field) {
        if (is(key, "engine"))
            engine = m_engine.of(field);
    });
    return engine;
}

void SessionObject::readConfig(ondemand::value value, SessionInfo &session) const
{
    ondemand::object object;
    if (value.get_object().get(object))
        return;
    std::string_view raw;
    if (object.raw_json().get(raw))
        return;
    while (!raw.empty() && raw.back() != '}')
        raw.remove_suffix(1);
    session.configHash = qHashBits(raw.data(), raw.size());
    if (m_detail == ListDetail::Full)
        session.config = compacted(raw);
    if (raw.find(kUserId) != std::string_view::npos && !object.reset().error())
        session.metadataUserId = userIdOf(object);
}

void SessionObject::readApps(ondemand::value value, SessionInfo &session) const
{
    ondemand::array apps;
    std::string_view raw;
    if (m_detail != ListDetail::Full || value.get_array().get(apps) || apps.raw_json().get(raw))
        return;
    while (!raw.empty() && raw.back() != ']')
        raw.remove_suffix(1);
    session.apps = compacted(raw);
}

} // namespace quayside::waha
