// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/mapcomparison.h"
#include "shardmap/backend/tablemapping.h"

namespace quayside::inspect {

/** What both maps tell as it is; a snapshot may have left it out. */
struct ToldAlike
{
    bool keys = true;
    bool names = true; //!< of sessions, users and workers
};

/**
 * One of the three tables in two databases of one connection, `main` and `other`, and the statements that
 * find what differs. The database joins them by id; an id is the same whatever type it is stored in. Pure.
 */
class ComparedTable final
{
public:
    ComparedTable(Part part, const shardmap::TableMapping &before, const shardmap::TableMapping &after,
                  ToldAlike told = {});

    /** The ids are declared alike, so that they are compared as they are, by index. */
    void setJoinedAsStored(bool asStored) { m_isJoinedAsStored = asStored; }
    /** No two rows of a side share an id, and ids are numbers: how many came can be told by counting. */
    void setCountable(bool isCountable) { m_isCountable = isCountable; }
    [[nodiscard]] bool isCountable() const { return m_isCountable && m_isJoinedAsStored; }
    /** The audit of `other` says who moved sessions, by their names. */
    void setHasAudit(bool hasAudit) { m_hasAudit = hasAudit; }
    [[nodiscard]] bool hasAudit() const { return m_hasAudit; }

    [[nodiscard]] Part part() const { return m_part; }
    /** Id, whether it is gone, each value before and after, by whom. */
    [[nodiscard]] QString wentOrChanged() const;
    /** Which rows of `other` are looked at: by whether their ids are beyond all of `main`. */
    enum class Range { All, Beyond, Within };
    /** Likewise of rows that are in `other` only. */
    [[nodiscard]] QString came(Range range = Range::All) const;
    /** All rows, and those without an id. */
    [[nodiscard]] QString countOf(bool isAfter) const;
    /** A row of wentOrChanged() or came(), beginning with the values. */
    [[nodiscard]] qsizetype valueCount() const { return qsizetype(m_values.size()); }
    [[nodiscard]] QString nameOf(qsizetype value) const { return m_values[size_t(value)].name; }
    [[nodiscard]] bool isSecret(qsizetype value) const { return m_values[size_t(value)].isSecret; }
    [[nodiscard]] bool isPlace(qsizetype value) const { return m_values[size_t(value)].isPlace; }

private:
    struct Value
    {
        QString name;
        QString before;
        QString after;
        bool isSecret = false;
        bool isPlace = false;
    };
    struct Side
    {
        QString table;
        QString id;
    };

    void add(const QString &name, const shardmap::Identifier &before, const shardmap::Identifier &after);
    [[nodiscard]] QString statement(const QString &from, const QString &where) const;
    [[nodiscard]] QString sources() const;
    [[nodiscard]] QString source(bool isAfter) const;
    [[nodiscard]] QString differs(qsizetype value) const;
    [[nodiscard]] QString mover() const;

    Part m_part;
    Side m_before;
    Side m_after;
    std::vector<Value> m_values;
    bool m_isJoinedAsStored = false;
    bool m_isCountable = false;
    bool m_hasAudit = false;
};

} // namespace quayside::inspect
