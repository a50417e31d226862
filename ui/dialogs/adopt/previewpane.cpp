// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/adopt/previewpane.h"

#include "core/foreigntext.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/gaugebar.h"
#include "ui/widgets/labels.h"

#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace quayside::ui {

using shardmap::AdoptionPreview;
using shardmap::AdoptionProblem;
using shardmap::MapLocation;

namespace {

constexpr int kProblemLines = 12; //!< of the list of problems

QString countOf(const std::optional<qint64> &count)
{
    return count ? QLocale().toString(*count) : QStringLiteral("—");
}

QLabel *paneTitle(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    makeBold(label);
    return label;
}

} // namespace

PreviewPane::PreviewPane(QWidget *parent)
    : QWidget(parent)
    , m_state(wrappedLabel(QStringLiteral("previewState"), this))
    , m_tryAgain(new QPushButton(tr("Try again"), this))
    , m_counts(new FactList(this))
    , m_workers(new QWidget(this))
    , m_workerList(new QVBoxLayout(m_workers))
    , m_problemTitle(paneTitle(tr("To know"), this))
    , m_problems(new QListWidget(this))
    , m_examples(wrappedLabel(QStringLiteral("previewExamples"), this))
    , m_comfort(wrappedLabel(QStringLiteral("previewComfort"), this))
{
    setObjectName(QStringLiteral("previewPane"));
    m_tryAgain->setObjectName(QStringLiteral("tryAgain"));
    m_tryAgain->hide();
    m_counts->add(QStringLiteral("workers"), tr("Workers"));
    m_counts->add(QStringLiteral("users"), tr("Users"));
    m_counts->add(QStringLiteral("sessions"), tr("Sessions"));
    m_workerList->setContentsMargins({});
    m_workerList->setSpacing(Metrics(fontMetrics()).smallGap());
    m_problems->setObjectName(QStringLiteral("previewProblems"));
    m_problems->setAccessibleName(tr("What is wrong with these rows"));
    m_problems->setWordWrap(true);
    m_problems->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_problems->setMaximumHeight(kProblemLines * Metrics(fontMetrics()).em);
    m_problemTitle->setBuddy(m_problems);
    m_comfort->setText(tr("All can be mended later. Adopting does not depend on it."));
    m_comfort->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(paneTitle(tr("So it would look"), this));
    layout->addWidget(m_state);
    layout->addWidget(m_tryAgain, 0, Qt::AlignLeft);
    layout->addWidget(m_counts);
    layout->addWidget(m_workers);
    layout->addWidget(m_problemTitle);
    layout->addWidget(m_problems, 1);
    layout->addWidget(m_examples);
    layout->addWidget(m_comfort);
    layout->addStretch();
    connect(m_problems, &QListWidget::currentRowChanged, this, &PreviewPane::showExamples);
    connect(m_tryAgain, &QPushButton::clicked, this, &PreviewPane::retryRequested);
    showProblems({});
}

void PreviewPane::showWaiting(const QString &text)
{
    showState(text, false);
}

void PreviewPane::showTrouble(const Error &error)
{
    showState(foreign::lines(error.toDisplayString()), true);
}

void PreviewPane::stopOffering()
{
    m_tryAgain->hide();
}

void PreviewPane::showState(const QString &text, bool isTrouble)
{
    m_state->setTone(isTrouble ? std::optional(Tone::Bad) : std::nullopt);
    m_state->setText(text);
    m_state->show();
    m_tryAgain->setVisible(isTrouble);
}

void PreviewPane::showPreview(const AdoptionPreview &preview, MapLocation::CapacityMeaning meaning)
{
    m_state->hide();
    m_tryAgain->hide();
    showCounts(preview);
    showWorkers(preview, meaning);
    showProblems(preview.problems);
}

void PreviewPane::showCounts(const AdoptionPreview &preview)
{
    const QLocale locale;
    const qint64 waiting = preview.notPlaced.value_or(0);
    QString sessions = countOf(preview.sessions);
    if (preview.sessions && waiting > 0) {
        //: %1 sessions that have a worker, %2 sessions that have none yet
        sessions = tr("%1 + %2 not placed")
                       .arg(locale.toString(*preview.sessions - waiting), locale.toString(waiting));
    }
    m_counts->set(QStringLiteral("workers"), countOf(preview.workers));
    m_counts->set(QStringLiteral("users"), countOf(preview.users));
    m_counts->set(QStringLiteral("sessions"), sessions);
}

void PreviewPane::showWorkers(const AdoptionPreview &preview, MapLocation::CapacityMeaning meaning)
{
    while (QLayoutItem *item = m_workerList->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QLocale locale;
    for (const shardmap::AdoptedWorker &worker : preview.fullest) {
        const bool isTotal = meaning == MapLocation::CapacityMeaning::Total;
        const qint64 capacity = worker.capacity ? *worker.capacity + (isTotal ? 0 : worker.sessions) : -1;
        const QString numbers = locale.toString(worker.sessions) + QStringLiteral(" / ")
            + countOf(worker.capacity ? std::optional(capacity) : std::nullopt);
        auto *name = new QLabel(elidedName(worker.label, fontMetrics()), m_workers);
        name->setTextFormat(Qt::PlainText);
        name->setToolTip(foreign::name(worker.label) + u'\n' + foreign::name(worker.id));
        auto *gauge = new GaugeBar(m_workers);
        gauge->setValues({ .used = worker.sessions, .capacity = capacity, .text = numbers },
                         foreign::name(worker.label) + QStringLiteral(": ") + numbers);
        m_workerList->addWidget(name);
        m_workerList->addWidget(gauge);
    }
    m_workers->setVisible(!preview.fullest.empty());
}

void PreviewPane::showProblems(const std::vector<AdoptionProblem> &problems)
{
    m_found = problems;
    m_problems->clear();
    for (const AdoptionProblem &problem : problems)
        m_problems->addItem((problem.isGrave() ? u"✕ " : u"▲ ") + foreign::line(problem.text()));
    m_problemTitle->setVisible(!problems.empty());
    m_problems->setVisible(!problems.empty());
    m_comfort->setVisible(!problems.empty());
    if (!problems.empty())
        m_problems->setCurrentRow(0);
    showExamples();
}

void PreviewPane::showExamples()
{
    const int row = m_problems->currentRow();
    const QStringList examples
        = row >= 0 && size_t(row) < m_found.size() ? m_found[size_t(row)].examples : QStringList();
    QStringList shown;
    QStringList whole;
    for (const QString &example : examples) {
        shown << elidedName(example, fontMetrics());
        whole << foreign::name(example);
    }
    m_examples->setText(tr("For example: %1").arg(shown.join(QStringLiteral(", "))));
    m_examples->setToolTip(shown == whole ? QString() : whole.join(u'\n'));
    m_examples->setVisible(!shown.isEmpty());
}

} // namespace quayside::ui
