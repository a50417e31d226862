// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <vector>

namespace quayside::items {

/**
 * Turns one list into another by the key of its rows: removes what is gone, then inserts, moves or replaces
 * row by row. `Model` is told around every edit by beginRemoveRow(row), beginInsertRow(row),
 * beginMoveRow(from, to), the matching end…() and replaceRow(row, value). For lists of hundreds, not of
 * thousands.
 */
template <typename Value, typename Key, typename Model>
void bringInLine(std::vector<Value> &rows, const std::vector<Value> &wanted, Key key, Model &model)
{
    const auto isAt
        = [&key](const auto &id) { return [&key, &id](const Value &value) { return key(value) == id; }; };
    for (size_t row = rows.size(); row-- > 0;) {
        if (std::ranges::any_of(wanted, isAt(key(rows[row]))))
            continue;
        model.beginRemoveRow(int(row));
        rows.erase(rows.begin() + qsizetype(row));
        model.endRemoveRow();
    }
    for (size_t row = 0; row < wanted.size(); ++row) {
        const auto found = std::find_if(rows.begin() + qsizetype(std::min(row, rows.size())), rows.end(),
                                        isAt(key(wanted[row])));
        if (found == rows.end()) {
            model.beginInsertRow(int(row));
            rows.insert(rows.begin() + qsizetype(row), wanted[row]);
            model.endInsertRow();
            continue;
        }
        if (const auto from = size_t(found - rows.begin()); from != row) {
            model.beginMoveRow(int(from), int(row));
            std::rotate(rows.begin() + qsizetype(row), found, found + 1);
            model.endMoveRow();
        }
        model.replaceRow(int(row), wanted[row]);
    }
}

} // namespace quayside::items
