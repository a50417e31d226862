// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QSet>
#include <QtGlobal>

#include <algorithm>
#include <vector>

namespace quayside::items {

/**
 * Turns one list into another by the key of its rows, each key once: removes what is gone, then inserts,
 * moves or replaces. What comes or goes together is told together, so that thousands are as quick as one.
 * `Model` is told around every edit by beginRemoveRows(first, last), beginInsertRows(first, last),
 * beginMoveRow(from, to), the matching end…() and replaceRow(row, value).
 */
template <typename Value, typename Key, typename Model>
class RowEditor
{
public:
    RowEditor(std::vector<Value> &rows, Key key, Model &model)
        : m_rows(rows)
        , m_key(key)
        , m_model(model)
    { }

    void bringInLine(const std::vector<Value> &wanted)
    {
        removeAllBut(keysOf(wanted));
        const Keys known = keysOf(m_rows);
        for (size_t row = 0; row < wanted.size();) {
            if (!known.contains(m_key(wanted[row]))) {
                row = insertFrom(row, wanted, known);
                continue;
            }
            bringTo(row, m_key(wanted[row]));
            m_model.replaceRow(int(row), wanted[row]);
            ++row;
        }
    }

private:
    using Keys = QSet<std::decay_t<std::invoke_result_t<Key, const Value &>>>;

    [[nodiscard]] Keys keysOf(const std::vector<Value> &values) const
    {
        Keys keys;
        keys.reserve(qsizetype(values.size()));
        for (const Value &value : values)
            keys.insert(m_key(value));
        return keys;
    }

    void removeAllBut(const Keys &wanted)
    {
        const auto stays = [&](size_t row) { return wanted.contains(m_key(m_rows[row])); };
        for (size_t end = m_rows.size(); end > 0;) {
            if (stays(end - 1)) {
                --end;
                continue;
            }
            size_t first = end - 1;
            while (first > 0 && !stays(first - 1))
                --first;
            m_model.beginRemoveRows(int(first), int(end) - 1);
            m_rows.erase(m_rows.begin() + qsizetype(first), m_rows.begin() + qsizetype(end));
            m_model.endRemoveRows();
            end = first;
        }
    }

    /** The row after those that are new from there on. */
    size_t insertFrom(size_t row, const std::vector<Value> &wanted, const Keys &known)
    {
        size_t end = row + 1;
        while (end < wanted.size() && !known.contains(m_key(wanted[end])))
            ++end;
        m_model.beginInsertRows(int(row), int(end) - 1);
        m_rows.insert(m_rows.begin() + qsizetype(row), wanted.begin() + qsizetype(row),
                      wanted.begin() + qsizetype(end));
        m_model.endInsertRows();
        return end;
    }

    template <typename Id>
    void bringTo(size_t row, const Id &id)
    {
        const auto found = std::find_if(m_rows.begin() + qsizetype(row), m_rows.end(),
                                        [&](const Value &value) { return m_key(value) == id; });
        const auto from = size_t(found - m_rows.begin());
        if (from == row)
            return;
        m_model.beginMoveRow(int(from), int(row));
        std::rotate(m_rows.begin() + qsizetype(row), found, found + 1);
        m_model.endMoveRow();
    }

    std::vector<Value> &m_rows;
    Key m_key;
    Model &m_model;
};

template <typename Value, typename Key, typename Model>
void bringInLine(std::vector<Value> &rows, const std::vector<Value> &wanted, Key key, Model &model)
{
    RowEditor<Value, Key, Model>(rows, key, model).bringInLine(wanted);
}

/**
 * A table of rows without children under a line of titles: what all table models share. A model says how many
 * rows it has, what its columns are called, and what is in a cell (data()). UI thread.
 */
class RowModel : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RowModel)
public:
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const final;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const final;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const final;

protected:
    /** What RowEditor tells of its edits; a model adds replaceRow(row, value). */
    template <typename Model>
    struct RowEdits
    {
        Model &model;
        void beginRemoveRows(int first, int last) { model.beginRemoveRows({}, first, last); }
        void endRemoveRows() { model.endRemoveRows(); }
        void beginInsertRows(int first, int last) { model.beginInsertRows({}, first, last); }
        void endInsertRows() { model.endInsertRows(); }
        void beginMoveRow(int from, int to) { model.beginMoveRows({}, from, from, {}, to); }
        void endMoveRow() { model.endMoveRows(); }
    };

    RowModel(int columns, QObject *parent);

    [[nodiscard]] virtual int rows() const = 0;
    /** Translated; only of columns there are. */
    [[nodiscard]] virtual QString columnTitle(int column) const = 0;
    /** "Title: text", for those who hear one cell at a time. */
    [[nodiscard]] QString spokenText(int column, const QString &text) const;

private:
    const int m_columns;
};

} // namespace quayside::items
