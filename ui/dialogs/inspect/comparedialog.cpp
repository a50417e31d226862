// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/inspect/comparedialog.h"

#include "core/csv.h"
#include "core/foreigntext.h"
#include "inspect/comparisonwriter.h"
#include "inspect/mapcomparison.h"
#include "inspect/reading.h"
#include "items/tables/differencemodel.h"
#include "ui/print/printedcomparison.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QDateTime>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QTableView>
#include <QVBoxLayout>

namespace quayside::ui {

using inspect::Change;
using inspect::Comparison;
using inspect::ComparisonWriter;
using items::DifferenceModel;
using items::DifferenceRow;

namespace {

constexpr size_t kMostRows = 50'000; // that the window keeps; the command line has all of them

} // namespace

CompareDialog::CompareDialog(const shardmap::MapLocation &before, const shardmap::MapLocation &after,
                             const Seams &seams, QWidget *parent)
    : InspectDialog(
        tr("From %1 to %2").arg(foreign::name(before.displayName()), foreign::name(after.displayName())),
        seams, parent)
    , m_model(new DifferenceModel(this))
    , m_summary(wrappedLabel(QStringLiteral("compareSummary"), this))
    , m_change(new QComboBox(this))
    , m_words(new QLineEdit(this))
    , m_count(wrappedLabel(QStringLiteral("compareCount"), this))
    , m_table(addTable(QStringLiteral("differences"), tr("Differences")))
{
    setObjectName(QStringLiteral("compareDialog"));
    build();
    begin(before, after);
}

CompareDialog::~CompareDialog() = default;

void CompareDialog::build()
{
    m_change->setObjectName(QStringLiteral("compareChange"));
    m_change->setAccessibleName(tr("Which changes are shown"));
    m_change->addItem(tr("Everything that differs"));
    for (const Change change : { Change::Moved, Change::Came, Change::Went, Change::Changed })
        m_change->addItem(ComparisonWriter::title(change), int(change));
    m_words->setObjectName(QStringLiteral("compareFilter"));
    m_words->setAccessibleName(tr("Filter"));
    m_words->setPlaceholderText(tr("Name, worker, user or id"));
    m_words->setClearButtonEnabled(true);
    connect(m_change, &QComboBox::currentIndexChanged, this, &CompareDialog::filter);
    connect(m_words, &QLineEdit::textChanged, this, &CompareDialog::filter);
    auto *line = new QHBoxLayout;
    line->addWidget(m_change);
    line->addWidget(m_words, 1);
    m_table->setModel(m_model);
    answer().addWidget(m_summary);
    answer().addLayout(line);
    answer().addWidget(m_table, 1);
    answer().addWidget(m_count);
}

void CompareDialog::begin(const shardmap::MapLocation &before, const shardmap::MapLocation &after)
{
    const auto rows = std::make_shared<std::vector<DifferenceRow>>(); // the reading thread's until it is over
    const auto read = [before, after, rows](inspect::ReadingControl &control) {
        return inspect::MapComparison::of(before, after, control,
                                          [&rows](const inspect::Difference &difference) {
                                              if (rows->size() < kMostRows)
                                                  rows->push_back(DifferenceRow::of(difference));
                                          });
    };
    whenDone(reading().start<Comparison>(read), this, [this, rows](const Result<Comparison> &comparison) {
        if (comparison)
            showComparison(*comparison, std::move(*rows));
        else
            showTrouble(comparison.error());
    });
}

void CompareDialog::showComparison(const Comparison &comparison, std::vector<DifferenceRow> rows)
{
    m_comparison = comparison;
    m_summary->setText(ComparisonWriter::summary(comparison).trimmed());
    m_model->setRows(std::move(rows));
    filter();
    for (const int column : { DifferenceModel::Change, DifferenceModel::Part, DifferenceModel::Row })
        m_table->horizontalHeader()->resizeSection(column, fontMetrics().averageCharWidth() * 16);
    m_table->horizontalHeader()->resizeSection(DifferenceModel::What, fontMetrics().averageCharWidth() * 60);
    showAnswer();
    m_words->setFocus();
}

void CompareDialog::filter()
{
    const QVariant change = m_change->currentData();
    m_model->setFilter(change.isValid() ? std::optional(static_cast<Change>(change.toInt())) : std::nullopt,
                       m_words->text());
    qint64 all = 0;
    for (const inspect::Part part : inspect::kParts)
        all += m_comparison.of(part).differences();
    const QLocale locale;
    QString text = tr("%1 of %2 differences are shown.")
                       .arg(locale.toString(m_model->rowCount()), locale.toString(all));
    if (all > qint64(kMostRows))
        text += u' '
            + tr("The window keeps the first %1; “quayside compare” prints all.")
                  .arg(locale.toString(kMostRows));
    m_count->setText(text);
}

std::function<QByteArray()> CompareDialog::csv() const
{
    return [shown = m_model->shown()] {
        QByteArray text = csv::byteOrderMark()
            + csv::line({ tr("Change"), tr("Of what"), tr("Row"), tr("Value"), tr("Before"), tr("After"),
                          tr("Who and when") });
        for (size_t row = 0; row < shown.size(); ++row)
            text += csvLines(shown.at(row));
        return text;
    };
}

/** Of a pair what differs, of a row that came or went all that is known: that may be its id alone. */
QByteArray CompareDialog::csvLines(const inspect::Difference &difference)
{
    const auto line = [&difference](const inspect::ComparedValue &value) {
        return csv::line({ ComparisonWriter::title(difference.change),
                           ComparisonWriter::title(difference.part), difference.id, value.name, value.before,
                           value.after, difference.by });
    };
    const bool isPair = difference.change == Change::Moved || difference.change == Change::Changed;
    QByteArray text;
    for (const inspect::ComparedValue &value : difference.values) {
        if (value.differs || !isPair)
            text += line(value);
    }
    return text.isEmpty() ? line({}) : text;
}

std::function<QByteArray()> CompareDialog::json() const
{
    return [shown = m_model->shown(), comparison = m_comparison]() -> QByteArray {
        QByteArray text = ComparisonWriter::jsonBegin();
        for (size_t row = 0; row < shown.size(); ++row)
            text += ComparisonWriter::json(shown.at(row), row == 0);
        return text + ComparisonWriter::jsonEnd(comparison);
    };
}

QString CompareDialog::fileName() const
{
    return QFileInfo(m_comparison.after.file).completeBaseName() + QStringLiteral("-differences");
}

std::function<PrintedDocument()> CompareDialog::printed() const
{
    return [comparison = m_comparison, shown = m_model->shown(), now = QDateTime::currentMSecsSinceEpoch()] {
        std::vector<inspect::Difference> differences;
        for (size_t row = 0; row < std::min(shown.size(), size_t(PrintedComparison::kMost)); ++row)
            differences.push_back(shown.at(row));
        return PrintedComparison::of(comparison, differences, qint64(shown.size()), now);
    };
}

} // namespace quayside::ui
