// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariant>
#include <QVariantList>

#include <optional>

/**
 * Keys between the database's types and opaque text.
 *
 * A key column may hold integers, text or blobs, declared or not. Text is what the program keeps: an integer
 * in decimal, a blob as x'6869'. Pure functions, any thread.
 */
namespace quayside::shardmap {

struct Identifier;

/** The text of a stored key; null for NULL. */
[[nodiscard]] QString idText(const QVariant &stored);
/** The integer where a text is exactly how an integer key reads. */
[[nodiscard]] std::optional<qint64> idInteger(QStringView text);

/** A piece of a WHERE clause and what is bound in it. */
struct Condition
{
    QString sql;
    QVariantList values;
};

/**
 * Finds the rows whose key column reads as `id`, by index, whatever type it is stored in; empty finds NULL.
 * Where the column has a type that `id` is not of, it finds nothing.
 */
[[nodiscard]] Condition idIs(const Identifier &column, const QString &id);
/** A key as a column of that type takes it. */
[[nodiscard]] QVariant idValue(const Identifier &column, const QString &id);

} // namespace quayside::shardmap
