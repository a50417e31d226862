// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/mapcomparison.h"
#include "shardmap/maplocation.h"
#include "ui/dialogs/inspect/inspectdialog.h"

QT_BEGIN_NAMESPACE
class QComboBox;
class QLineEdit;
QT_END_NAMESPACE

namespace quayside::items {
class DifferenceModel;
struct DifferenceRow;
} // namespace quayside::items

namespace quayside::ui {

/** What came, went, moved and changed from a file to the open map, under a filter. Only shows. UI thread. */
class CompareDialog final : public InspectDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CompareDialog)
public:
    /** Begins to read at once. */
    CompareDialog(const shardmap::MapLocation &before, const shardmap::MapLocation &after, const Seams &seams,
                  QWidget *parent);
    ~CompareDialog() override;

private:
    void build();
    void begin(const shardmap::MapLocation &before, const shardmap::MapLocation &after);
    void showComparison(const inspect::Comparison &comparison, std::vector<items::DifferenceRow> rows);
    void filter();
    [[nodiscard]] static QByteArray csvLines(const inspect::Difference &difference);
    [[nodiscard]] QString fileName() const override;
    [[nodiscard]] std::function<QByteArray()> csv() const override;
    [[nodiscard]] std::function<QByteArray()> json() const override;
    [[nodiscard]] std::function<PrintedDocument()> printed() const override;

    inspect::Comparison m_comparison;
    items::DifferenceModel *m_model;
    ToneLabel *m_summary;
    QComboBox *m_change;
    QLineEdit *m_words;
    ToneLabel *m_count;
    QTableView *m_table;
};

} // namespace quayside::ui
