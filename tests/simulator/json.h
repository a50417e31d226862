// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sim {

/**
 * A JSON value that keeps the order of its keys, as JavaScript does (QJsonObject sorts them, and a config
 * that comes back in another order would not be what a real server answers).
 */
class Json final
{
public:
    enum class Type : std::uint8_t { Null, Bool, Number, String, Array, Object };
    using Member = std::pair<std::string, Json>;

    Json() = default;
    Json(bool value)
        : m_type(Type::Bool)
        , m_text(value ? "true" : "false")
    { }
    Json(std::int64_t value)
        : m_type(Type::Number)
        , m_text(std::to_string(value))
    { }
    Json(int value)
        : Json(static_cast<std::int64_t>(value))
    { }
    Json(std::string_view value)
        : m_type(Type::String)
        , m_text(value)
    { }
    Json(const std::string &value)
        : Json(std::string_view(value))
    { }
    Json(const char *value)
        : Json(std::string_view(value))
    { }
    [[nodiscard]] static Json array();
    [[nodiscard]] static Json object();
    /** A ready piece of JSON text, written as it is. */
    [[nodiscard]] static Json raw(std::string text);

    /** nothing when the text is no JSON; *problem then says what V8 would say. */
    [[nodiscard]] static std::optional<Json> parse(std::string_view text, std::string *problem = nullptr);

    [[nodiscard]] Type type() const { return m_type; }
    [[nodiscard]] bool isNull() const { return m_type == Type::Null; }
    [[nodiscard]] bool isBool() const { return m_type == Type::Bool; }
    [[nodiscard]] bool isString() const { return m_type == Type::String; }
    [[nodiscard]] bool isNumber() const { return m_type == Type::Number; }
    [[nodiscard]] bool isArray() const { return m_type == Type::Array; }
    [[nodiscard]] bool isObject() const { return m_type == Type::Object; }

    [[nodiscard]] bool toBool(bool fallback = false) const;
    [[nodiscard]] double toDouble(double fallback = 0) const;
    [[nodiscard]] int toInt(int fallback = 0) const;
    /** The string, or the text of a number; empty for everything else. */
    [[nodiscard]] std::string toString() const;

    [[nodiscard]] const std::vector<Json> &items() const { return m_items; }
    [[nodiscard]] const std::vector<Member> &members() const { return m_members; }
    /** The member, or null where there is none: use contains() to tell them apart. */
    [[nodiscard]] const Json &operator[](std::string_view key) const;
    [[nodiscard]] bool contains(std::string_view key) const { return find(key) != nullptr; }
    [[nodiscard]] const Json *find(std::string_view key) const;

    Json &set(std::string key, Json value);
    Json &append(Json value);
    [[nodiscard]] std::string text() const;
    void write(std::string &out) const;

private:
    Type m_type = Type::Null;
    std::string m_text;
    std::vector<Json> m_items;
    std::vector<Member> m_members;
};

/** Appends the string in quotes, escaped as JSON.stringify does. */
void writeQuoted(std::string &out, std::string_view text);
[[nodiscard]] std::string quoted(std::string_view text);

} // namespace sim
