// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/inspect/reportdialog.h"

#include "core/csv.h"
#include "core/foreigntext.h"
#include "inspect/integrityreport.h"
#include "inspect/reading.h"
#include "inspect/reportwriter.h"
#include "items/tables/findingmodel.h"
#include "ui/print/printedreport.h"
#include "ui/widgets/labels.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDateTime>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace quayside::ui {

using inspect::Finding;
using inspect::Report;
using items::FindingModel;

ReportDialog::ReportDialog(const shardmap::MapLocation &location, const Seams &seams, QWidget *parent)
    : InspectDialog(tr("Integrity report of %1").arg(foreign::name(location.displayName())), seams, parent)
    , m_model(new FindingModel(this))
    , m_findings(addTable(QStringLiteral("findings"), tr("Findings")))
    , m_examples(addTable(QStringLiteral("examples"), tr("Rows of the finding")))
    , m_summary(wrappedLabel(QStringLiteral("reportSummary"), this))
    , m_title(wrappedLabel(QStringLiteral("findingTitle"), this))
    , m_explanation(wrappedLabel(QStringLiteral("findingExplanation"), this))
    , m_remedy(wrappedLabel(QStringLiteral("findingRemedy"), this))
    , m_copy(new QPushButton(tr("Copy the &SQL that would repair it"), this))
{
    setObjectName(QStringLiteral("reportDialog"));
    build();
    const auto read = [location](inspect::ReadingControl &control) {
        return inspect::IntegrityReport::of(location, control);
    };
    whenDone(reading().start<Report>(read), this, [this](const Result<Report> &report) {
        if (report)
            showReport(*report);
        else
            showTrouble(report.error());
    });
}

void ReportDialog::build()
{
    auto *clean = new QCheckBox(tr("Show checks that found &nothing"), this);
    clean->setObjectName(QStringLiteral("showClean"));
    connect(clean, &QCheckBox::toggled, this, [this](bool shows) {
        m_model->setShowsClean(shows);
        m_findings->selectRow(0);
    });
    m_findings->setModel(m_model);
    m_findings->horizontalHeader()->setSectionResizeMode(FindingModel::What, QHeaderView::Stretch);
    m_findings->horizontalHeader()->setStretchLastSection(false);
    auto *split = new QSplitter(Qt::Horizontal, this);
    split->setChildrenCollapsible(false);
    split->addWidget(m_findings);
    split->addWidget(buildDetails());
    split->setSizes({ width() / 2, width() / 2 });
    answer().addWidget(m_summary);
    answer().addWidget(split, 1);
    answer().addWidget(clean);
    connect(m_findings->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) { showFinding(current.row()); });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] { showFinding(-1); });
}

QWidget *ReportDialog::buildDetails()
{
    makeBold(m_title);
    m_copy->setObjectName(QStringLiteral("copySql"));
    m_copy->setAutoDefault(false);
    connect(m_copy, &QPushButton::clicked, this, &ReportDialog::copySql);
    auto *details = new QWidget(this);
    auto *column = new QVBoxLayout(details);
    column->setContentsMargins({});
    column->addWidget(m_title);
    column->addWidget(m_explanation);
    column->addWidget(m_examples, 1);
    column->addWidget(m_remedy);
    column->addWidget(m_copy, 0, Qt::AlignLeading);
    return details;
}

void ReportDialog::showReport(const Report &report)
{
    m_report = report;
    m_summary->setText(inspect::ReportWriter::result(m_report) + u' '
                       + tr("Workers: %1, users: %2, sessions: %3.")
                             .arg(inspect::ReportWriter::countText(m_report.workers),
                                  inspect::ReportWriter::countText(m_report.users),
                                  inspect::ReportWriter::countText(m_report.sessions)));
    m_model->setFindings(m_report.findings);
    const int letter = fontMetrics().averageCharWidth();
    m_findings->horizontalHeader()->resizeSection(FindingModel::Severity, letter * 12);
    m_findings->horizontalHeader()->resizeSection(FindingModel::Rows, letter * 9);
    showAnswer();
    m_findings->selectRow(0);
    m_findings->setFocus();
}

void ReportDialog::showFinding(int row)
{
    const bool isOne = row >= 0 && row < m_model->rowCount();
    const Finding none;
    const Finding &finding = isOne ? m_model->finding(row) : none;
    QAbstractItemModel *old = m_examples->model();
    m_examples->setModel(new items::ExampleModel(finding, m_examples));
    delete old;
    m_examples->resizeColumnsToContents();
    m_examples->setVisible(!finding.examples.empty());
    m_title->setText(finding.title);
    m_explanation->setText(finding.trouble ? foreign::line(finding.trouble->toDisplayString())
                                           : finding.explanation);
    m_remedy->setText(finding.remedy.isEmpty() ? QString() : tr("What to do: %1").arg(finding.remedy));
    m_sql = finding.repairSql;
    m_copy->setVisible(!m_sql.isEmpty());
}

void ReportDialog::copySql()
{
    QGuiApplication::clipboard()->setText(m_sql);
    tell(tr("Copied. Read it before you run it: Quayside does not."));
}

std::function<QByteArray()> ReportDialog::csv() const
{
    std::vector<Finding> findings; // as they are shown
    for (int row = 0; row < m_model->rowCount(); ++row)
        findings.push_back(m_model->finding(row));
    return [findings = std::move(findings)] {
        QByteArray text = csv::byteOrderMark()
            + csv::line({ tr("Check"), tr("How bad"), tr("What"), tr("Rows"), tr("Why it was not checked"),
                          tr("What to do"), tr("SQL") });
        for (const Finding &finding : findings)
            text += csvLine(finding);
        return text;
    };
}

/** In the table's words; a count is without separators, for spreadsheets. */
QByteArray ReportDialog::csvLine(const Finding &finding)
{
    const bool isChecked = !finding.trouble;
    return csv::line(
        { finding.id, FindingModel::display(finding, FindingModel::Severity), finding.title,
          isChecked ? QString::number(finding.count) : FindingModel::display(finding, FindingModel::Rows),
          isChecked ? QString() : finding.trouble->toDisplayString(), finding.remedy, finding.repairSql });
}

std::function<QByteArray()> ReportDialog::json() const
{
    return [report = m_report] {
        return inspect::ReportWriter::json(report, inspect::IntegrityReport::kExamples);
    };
}

QString ReportDialog::fileName() const
{
    return QFileInfo(m_report.file).completeBaseName() + QStringLiteral("-report");
}

std::function<PrintedDocument()> ReportDialog::printed() const
{
    return [report = m_report, now = QDateTime::currentMSecsSinceEpoch()] {
        return PrintedReport::of(report, now);
    };
}

} // namespace quayside::ui
