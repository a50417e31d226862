// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/attention/attentionfilterbar.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/fields.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

#include <chrono>

namespace quayside::ui {

using namespace std::chrono_literals;
using fleet::Severity;
using items::AttentionFilter;
using items::AttentionModel;

AttentionFilterBar::AttentionFilterBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new FilterField(tr("Filter by session, worker, user or words"),
                             tr("Filter what needs attention"), this))
    , m_kind(new QComboBox(this))
    , m_worker(new QComboBox(this))
    , m_clear(new QPushButton(tr("Clear"), this))
    , m_export(new ShrinkingButton(themedIcon(QStringLiteral("export")), tr("Export…"), this))
{
    build();
    m_typing.setSingleShot(true);
    m_typing.setInterval(150ms);
    connect(&m_typing, &QTimer::timeout, this, [this] {
        AttentionFilter filter = m_filter;
        filter.text = m_text->text();
        apply(filter);
    });
    connect(m_text, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_kind, &QComboBox::activated, this, [this] {
        AttentionFilter filter = m_filter;
        const QVariant kind = m_kind->currentData();
        filter.kind
            = kind.isValid() ? std::optional(static_cast<fleet::AttentionKind>(kind.toInt())) : std::nullopt;
        apply(filter);
    });
    connect(m_worker, &QComboBox::activated, this, [this] {
        AttentionFilter filter = m_filter;
        filter.worker = m_worker->currentData().value<fleet::WorkerIndex>();
        apply(filter);
    });
    connect(m_clear, &QPushButton::clicked, this, &AttentionFilterBar::clear);
    refresh(nullptr, nullptr);
}

void AttentionFilterBar::build()
{
    m_text->setObjectName(QStringLiteral("attentionFilter"));
    m_kind->setObjectName(QStringLiteral("attentionKind"));
    m_kind->setAccessibleName(tr("What it is about"));
    m_worker->setObjectName(QStringLiteral("attentionWorker"));
    m_worker->setAccessibleName(tr("Worker"));
    for (QComboBox *box : { m_kind, m_worker }) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(11);
        box->setMaxVisibleItems(25);
    }
    m_clear->setObjectName(QStringLiteral("attentionClear"));
    m_clear->setFlat(true);
    m_clear->setToolTip(tr("Show everything that needs attention (Esc)"));
    m_export->setObjectName(QStringLiteral("attentionExport"));
    const Metrics metrics(fontMetrics());
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics.gap(), metrics.smallGap(), metrics.gap(), 0);
    row->setSpacing(metrics.smallGap());
    row->addWidget(m_text, 1);
    addChip(std::nullopt, "attentionAll", tr("All"));
    addChip(Severity::Critical, "attentionCritical", AttentionModel::severityText(Severity::Critical));
    addChip(Severity::Warning, "attentionWarning", AttentionModel::severityText(Severity::Warning));
    addChip(Severity::Info, "attentionNotice", AttentionModel::severityText(Severity::Info));
    for (QWidget *part : std::initializer_list<QWidget *> { m_kind, m_worker, m_clear, m_export })
        row->addWidget(part);
}

void AttentionFilterBar::addChip(std::optional<Severity> severity, const char *name, const QString &text)
{
    auto *chip = new ChipButton(text, this);
    chip->setObjectName(QString::fromLatin1(name));
    chip->setCheckable(true);
    layout()->addWidget(chip);
    m_severities.emplace(severity, chip);
    connect(chip, &QAbstractButton::clicked, this, [this, severity] {
        AttentionFilter filter = m_filter;
        filter.severity = severity;
        apply(filter);
        showFilter(); // a second click leaves it chosen
    });
}

void AttentionFilterBar::apply(const AttentionFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    showFilter();
    Q_EMIT changed();
}

void AttentionFilterBar::clear()
{
    m_typing.stop();
    apply({});
    showFilter(); // a text that was being typed is not in the filter yet
}

/** Lets the widgets say what the filter is. */
void AttentionFilterBar::showFilter()
{
    const QSignalBlocker quiet(m_text);
    if (!m_typing.isActive() && m_text->text() != m_filter.text)
        m_text->setText(m_filter.text);
    for (const auto &[severity, chip] : m_severities)
        chip->setChecked(severity == m_filter.severity);
    const QVariant kind = m_filter.kind ? QVariant(int(*m_filter.kind)) : QVariant();
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(kind)));
    int worker = 0;
    for (int row = 1; row < m_worker->count(); ++row)
        if (m_worker->itemData(row).value<fleet::WorkerIndex>() == m_filter.worker)
            worker = row;
    m_worker->setCurrentIndex(worker);
    m_clear->setVisible(!m_filter.isEmpty());
}

/** What was chosen stays in the list, although there is none of it any more. */
void AttentionFilterBar::refresh(const items::AttentionFilterModel *model, const fleet::Fleet *fleet)
{
    m_export->setEnabled(model && model->rowCount() > 0);
    for (const auto &[severity, chip] : m_severities)
        if (severity)
            chip->setCount(model ? model->count(*severity) : 0);
    std::vector<Choice> kinds { { tr("Every kind"), QVariant() } };
    std::vector<Choice> workers { { tr("Every worker"), QVariant() } };
    if (model && fleet) {
        auto found = model->kinds();
        if (m_filter.kind)
            found.try_emplace(*m_filter.kind, 0);
        for (const auto &[kind, count] : found)
            //: %1 what entries are about, %2 how many there are
            kinds.push_back({ tr("%1 (%2)").arg(AttentionModel::kindText(kind), locale().toString(count)),
                              QVariant(int(kind)) });
        auto hit = model->workers();
        if (m_filter.worker.isValid())
            hit.try_emplace(m_filter.worker, 0);
        for (const auto &[worker, count] : hit)
            workers.push_back({ tr("%1 (%2)").arg(fleet->worker(worker).name, locale().toString(count)),
                                QVariant::fromValue(worker) });
    }
    fill(*m_kind, kinds);
    fill(*m_worker, workers);
    showFilter();
}

/** Only what is new: a list that is open stays open. */
void AttentionFilterBar::fill(QComboBox &box, const std::vector<Choice> &choices)
{
    bool isSame = box.count() == int(choices.size());
    for (int row = 0; isSame && row < box.count(); ++row)
        isSame = box.itemText(row) == choices[size_t(row)].text;
    if (isSame)
        return;
    box.clear();
    for (const Choice &choice : choices)
        box.addItem(choice.text, choice.value);
}

} // namespace quayside::ui
