// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/json.h"

#include <cstdlib>
#include <simdjson.h>

namespace sim {

namespace {

Json fromElement(const simdjson::dom::element &element)
{
    using simdjson::dom::element_type;
    switch (element.type()) {
    case element_type::NULL_VALUE:
        return {};
    case element_type::BOOL:
        return Json(bool(element));
    case element_type::STRING:
        return Json(std::string_view(element));
    case element_type::ARRAY: {
        Json array = Json::array();
        for (const auto item : simdjson::dom::array(element))
            array.append(fromElement(item));
        return array;
    }
    case element_type::OBJECT: {
        Json object = Json::object();
        for (const auto field : simdjson::dom::object(element))
            object.set(std::string(field.key), fromElement(field.value));
        return object;
    }
    default:
        return Json::raw(simdjson::minify(element));
    }
}

std::string problemText(std::string_view text, simdjson::error_code error)
{
    if (text.empty() || error == simdjson::EMPTY || text.back() == ':' || text.back() == ','
        || text.back() == '{')
        return "Unexpected end of JSON input";
    return "Unexpected token '" + std::string(1, text.front()) + "', \"" + std::string(text.substr(0, 40))
        + "\" is not valid JSON";
}

} // namespace

std::optional<Json> Json::parse(std::string_view text, std::string *problem)
{
    simdjson::dom::parser parser;
    simdjson::dom::element root;
    const char *data = text.empty() ? "" : text.data(); // simdjson copies from a null pointer else
    const simdjson::error_code error = parser.parse(data, text.size()).get(root);
    if (error == simdjson::SUCCESS)
        return fromElement(root);
    if (problem)
        *problem = problemText(text, error);
    return std::nullopt;
}

Json Json::array()
{
    Json value;
    value.m_type = Type::Array;
    return value;
}

Json Json::object()
{
    Json value;
    value.m_type = Type::Object;
    return value;
}

Json Json::raw(std::string text)
{
    Json value;
    value.m_type = Type::Number;
    value.m_text = std::move(text);
    return value;
}

bool Json::toBool(bool fallback) const
{
    return m_type == Type::Bool ? m_text == "true" : fallback;
}

double Json::toDouble(double fallback) const
{
    return m_type == Type::Number ? std::strtod(m_text.c_str(), nullptr) : fallback;
}

int Json::toInt(int fallback) const
{
    return m_type == Type::Number ? static_cast<int>(toDouble()) : fallback;
}

std::string Json::toString() const
{
    return m_type == Type::String || m_type == Type::Number ? m_text : std::string();
}

const Json *Json::find(std::string_view key) const
{
    for (const Member &member : m_members)
        if (member.first == key)
            return &member.second;
    return nullptr;
}

const Json &Json::operator[](std::string_view key) const
{
    static const Json nothing;
    const Json *found = find(key);
    return found ? *found : nothing;
}

Json &Json::set(std::string key, Json value)
{
    m_type = Type::Object;
    for (Member &member : m_members) {
        if (member.first == key) {
            member.second = std::move(value);
            return *this;
        }
    }
    m_members.emplace_back(std::move(key), std::move(value));
    return *this;
}

Json &Json::append(Json value)
{
    m_type = Type::Array;
    m_items.push_back(std::move(value));
    return *this;
}

std::string Json::text() const
{
    std::string out;
    write(out);
    return out;
}

namespace {
void writeMembers(std::string &out, const std::vector<Json::Member> &members)
{
    out += '{';
    for (std::size_t i = 0; i < members.size(); ++i) {
        if (i)
            out += ',';
        writeQuoted(out, members[i].first);
        out += ':';
        members[i].second.write(out);
    }
    out += '}';
}

void writeItems(std::string &out, const std::vector<Json> &items)
{
    out += '[';
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i)
            out += ',';
        items[i].write(out);
    }
    out += ']';
}
} // namespace

void Json::write(std::string &out) const
{
    switch (m_type) {
    case Type::Null:
        out += "null";
        break;
    case Type::Bool:
    case Type::Number:
        out += m_text;
        break;
    case Type::String:
        writeQuoted(out, m_text);
        break;
    case Type::Array:
        writeItems(out, m_items);
        break;
    case Type::Object:
        writeMembers(out, m_members);
        break;
    }
}

namespace {
void writeControl(std::string &out, unsigned char c)
{
    static constexpr char digits[] = "0123456789abcdef";
    switch (c) {
    case '\n':
        out += "\\n";
        break;
    case '\r':
        out += "\\r";
        break;
    case '\t':
        out += "\\t";
        break;
    default:
        out += "\\u00";
        out += digits[c >> 4];
        out += digits[c & 15];
    }
}
} // namespace

void writeQuoted(std::string &out, std::string_view text)
{
    out += '"';
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            writeControl(out, static_cast<unsigned char>(c));
        } else {
            out += c;
        }
    }
    out += '"';
}

std::string quoted(std::string_view text)
{
    std::string out;
    writeQuoted(out, text);
    return out;
}

} // namespace sim
