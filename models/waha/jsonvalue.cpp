// SPDX-License-Identifier: GPL-3.0-or-later
#include "waha/jsonvalue.h"

#include "waha/limits.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace quayside::waha::jsonvalue {

namespace {

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

} // namespace

QString text(simdjson::ondemand::value value)
{
    const std::string_view raw = token(value);
    if (raw.empty() || raw.front() == 'n' || raw.front() == '{' || raw.front() == '[')
        return {};
    if (raw.front() == '"')
        return raw.size() >= 2 && raw.back() == '"' ? stringText(raw, value).left(kLongestText) : QString();
    return QString::fromLatin1(raw.data(), static_cast<qsizetype>(raw.size())).left(kLongestText);
}

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

} // namespace quayside::waha::jsonvalue
