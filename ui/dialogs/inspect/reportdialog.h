// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/report.h"
#include "shardmap/maplocation.h"
#include "ui/dialogs/inspect/inspectdialog.h"

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace quayside::items {
class FindingModel;
}

namespace quayside::ui {

/** What is wrong with the open map: every finding with its rows, what to do, and the SQL that would repair
 * it. Only shows and copies. UI thread. */
class ReportDialog final : public InspectDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReportDialog)
public:
    /** Begins to read at once. */
    ReportDialog(const shardmap::MapLocation &location, const Seams &seams, QWidget *parent);

private:
    void build();
    [[nodiscard]] QWidget *buildDetails();
    void showReport(const inspect::Report &report);
    void showFinding(int row);
    void copySql();
    [[nodiscard]] static QByteArray csvLine(const inspect::Finding &finding);
    [[nodiscard]] QString fileName() const override;
    [[nodiscard]] std::function<QByteArray()> csv() const override;
    [[nodiscard]] std::function<QByteArray()> json() const override;
    [[nodiscard]] std::function<PrintedDocument()> printed() const override;

    inspect::Report m_report;
    items::FindingModel *m_model;
    QTableView *m_findings;
    QTableView *m_examples;
    ToneLabel *m_summary;
    QLabel *m_title;
    ToneLabel *m_explanation;
    ToneLabel *m_remedy;
    QPushButton *m_copy;
    QString m_sql;
};

} // namespace quayside::ui
