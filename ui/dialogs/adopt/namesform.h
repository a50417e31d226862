// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "shardmap/adoption/adoptionpreview.h"
#include "shardmap/adoption/schema.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QVBoxLayout;
QT_END_NAMESPACE

namespace quayside::ui {

class CheckedField;
class FillEditor;
class ToneLabel;

/**
 * "What is what": for each thing of a shard map the table, view or column of a foreign schema that is it, and
 * why. UI thread.
 */
class NamesForm final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NamesForm)
public:
    explicit NamesForm(QWidget *parent = nullptr);

    void setSchema(const shardmap::Schema &schema);
    void setProposal(const shardmap::MapProposal &proposal);
    [[nodiscard]] shardmap::MapNames names() const;
    [[nodiscard]] shardmap::MapLocation::CapacityMeaning capacityMeaning() const;
    /** What is still to be done before names() can be kept, one sentence; empty: nothing. */
    [[nodiscard]] QString toDo() const;
    /** Says what the chosen meaning of capacity makes of a worker that is there, and where sessions wait. */
    void showPreview(const shardmap::AdoptionPreview &preview);

Q_SIGNALS:
    void tableChosen();
    /** Something of names() is another; whether it is settled or not. */
    void edited();
    void checkCondition(quayside::ui::CheckedField *field, const quayside::shardmap::TableName &table,
                        const QString &text);
    void checkValue(quayside::ui::CheckedField *field, const QString &type, const QString &text);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Row
    {
        QComboBox *choice = nullptr; //!< of a name
        CheckedField *condition = nullptr; //!< of a condition
        QLabel *reason = nullptr;
    };
    struct NewRows
    {
        QCheckBox *taken = nullptr;
        QVBoxLayout *editors = nullptr;
        QLabel *reason = nullptr;
    };
    /** Reasons are beside what they are of where that is wide enough, else below. */
    void placeReasons(bool beside);
    [[nodiscard]] int lineDrop() const;
    static void say(QLabel *reason, const QString &text);
    void addName(shardmap::MapName name, const QString &title);
    void addCondition(shardmap::MapName name);
    void addCapacityMeaning();
    void addNewRows(shardmap::MapName table);
    [[nodiscard]] QLabel *addLine(const QString &title, QWidget *field, bool isTable);
    void fillChoices();
    void fillColumns(shardmap::MapName table);
    void showFills(const shardmap::MapProposal &proposal);
    void addFill(const shardmap::NeededFill &needed);
    void sayNewRows(shardmap::MapName table);
    void choose(shardmap::MapName name);
    void showWhole(shardmap::MapName name);
    void explainCapacity();
    [[nodiscard]] QString chosen(shardmap::MapName name) const;

    shardmap::Schema m_schema;
    QGridLayout *m_grid;
    std::vector<QLabel *> m_reasons; //!< from above; a line has two rows of the grid
    QHash<shardmap::MapName, Row> m_rows;
    QHash<shardmap::MapName, NewRows> m_newRows;
    QComboBox *m_meaning = nullptr;
    QLabel *m_capacityExample = nullptr;
    std::vector<FillEditor *> m_fills;
    shardmap::AdoptionPreview m_preview;
    bool m_isFilling = false;
    bool m_isBeside = false;
};

} // namespace quayside::ui
