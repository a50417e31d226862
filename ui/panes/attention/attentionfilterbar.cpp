// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/attention/attentionfilterbar.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/fields.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

namespace quayside::ui {

using fleet::Severity;
using items::AttentionFilter;
using items::AttentionModel;

AttentionFilterBar::AttentionFilterBar(QWidget *parent)
    : ValueFilterBar(QStringLiteral("attention"),
                     { tr("Filter by session, worker, user or words"), tr("Filter what needs attention"),
                       tr("Show everything that needs attention (Esc)") },
                     parent)
    , m_kind(new QComboBox(this))
    , m_worker(new QComboBox(this))
{
    build();
    connect(m_kind, &QComboBox::activated, this, [this] {
        const QVariant kind = m_kind->currentData();
        choose([&kind](AttentionFilter &filter) {
            filter.kind = kind.isValid() ? std::optional(static_cast<fleet::AttentionKind>(kind.toInt()))
                                         : std::nullopt;
        });
    });
    connect(m_worker, &QComboBox::activated, this, [this] {
        choose([this](AttentionFilter &filter) {
            filter.worker = m_worker->currentData().value<fleet::WorkerIndex>();
        });
    });
    refresh(nullptr, nullptr);
}

void AttentionFilterBar::build()
{
    addSeverity(std::nullopt, "attentionAll", tr("All"));
    addSeverity(Severity::Critical, "attentionCritical", AttentionModel::severityText(Severity::Critical));
    addSeverity(Severity::Warning, "attentionWarning", AttentionModel::severityText(Severity::Warning));
    addSeverity(Severity::Info, "attentionNotice", AttentionModel::severityText(Severity::Info));
    m_kind->setObjectName(QStringLiteral("attentionKind"));
    m_kind->setAccessibleName(tr("What it is about"));
    m_worker->setObjectName(QStringLiteral("attentionWorker"));
    m_worker->setAccessibleName(tr("Worker"));
    for (QComboBox *box : { m_kind, m_worker }) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(11);
        box->setMaxVisibleItems(25);
        addPart(box);
    }
}

void AttentionFilterBar::addSeverity(std::optional<Severity> severity, const char *name, const QString &text)
{
    ChipButton *chip = addChip(name, text);
    m_severities.emplace(severity, chip);
    connect(chip, &QAbstractButton::clicked, this, [this, severity] {
        choose([severity](AttentionFilter &filter) { filter.severity = severity; });
        showFilter(); // a second click leaves it chosen
    });
}

void AttentionFilterBar::showFilter()
{
    if (!m_typing.isActive())
        m_text->showText(m_filter.text);
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
