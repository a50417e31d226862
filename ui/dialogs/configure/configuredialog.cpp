// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/configure/configuredialog.h"

#include "core/foreigntext.h"
#include "operations/configure/configtext.h"
#include "operations/service/operationservice.h"
#include "ui/dialogs/bulk/impactview.h"
#include "ui/dialogs/bulk/safeguardbox.h"
#include "ui/dialogs/configure/metadatapage.h"
#include "ui/dialogs/configure/proxypage.h"
#include "ui/dialogs/configure/webhookpage.h"
#include "ui/dialogs/dialogs.h"
#include "ui/theme/colors.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPixmap>
#include <QPushButton>
#include <QScrollBar>
#include <QTabWidget>

#include <chrono>

namespace quayside::ui {

using namespace std::chrono_literals;
using operations::ConfigChange;
using RowState = operations::ConfigPreviewRow::State;

DifferenceList::DifferenceList(const fleet::Fleet &fleet, QWidget *parent)
    : QListWidget(parent)
    , m_fleet(fleet)
{
    setObjectName(QStringLiteral("differenceList"));
    setAccessibleName(tr("What changes in each session"));
    setWordWrap(true);
    setResizeMode(QListView::Adjust);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideNone);
    QPixmap nothing(fontMetrics().averageCharWidth() * 2, 1);
    nothing.fill(Qt::transparent);
    m_indent.addPixmap(nothing);
    (new EmptyState(this))
        ->setReason(
            { tr("Nothing changes yet. What is to be changed is said on the left; what that does to each "
                 "session is listed here."),
              {} });
}

void DifferenceList::showPreview(const operations::ConfigPreview &preview, bool withDifferences)
{
    const int scrolled = verticalScrollBar()->value();
    setUpdatesEnabled(false);
    clear();
    for (const Row &row : preview.rows()) {
        const bool told = row.state == RowState::Refused || row.state == RowState::Unreadable
            || (withDifferences && row.state == RowState::Differs);
        if (told)
            addSession(row);
    }
    setUpdatesEnabled(true);
    verticalScrollBar()->setValue(scrolled);
}

void DifferenceList::addSession(const Row &row)
{
    const bool differs = row.state == RowState::Differs;
    auto *title = new QListWidgetItem(titleOf(row.session), this);
    QFont bold = font();
    bold.setBold(true);
    title->setFont(bold);
    const QStringList lines = differs ? row.lines : QStringList(tr("Not: %1").arg(row.problem));
    for (const QString &line : lines) {
        auto *item = new QListWidgetItem(m_indent, line, this);
        if (!differs)
            item->setForeground(colorsFor(palette()).muted);
    }
}

/** What is muted keeps the colour it was given, whatever the window becomes. */
void DifferenceList::changeEvent(QEvent *event)
{
    QListWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    for (int row = 0; row < count(); ++row) {
        if (item(row)->data(Qt::ForegroundRole).isValid())
            item(row)->setForeground(colorsFor(palette()).muted);
    }
}

QString DifferenceList::titleOf(const SessionKey &session) const
{
    const fleet::WorkerIndex worker = m_fleet.findWorker(session.worker);
    const QString name = foreign::name(session.name);
    return worker.isValid() ? tr("%1 on %2").arg(name, m_fleet.worker(worker).name) : name;
}

/** Sentences of the dialog that changes configurations. Pure, UI thread. */
class ConfigureWords
{
    Q_DECLARE_TR_FUNCTIONS(quayside::ui::ConfigureWords)
public:
    /** "12 sessions change, 3 are so already, …" */
    [[nodiscard]] static QString summary(const operations::ConfigPreviewCounts &counts);
    /** Instead of it, while there is nothing to compare with. */
    [[nodiscard]] static QString waiting(bool nothingSaid);
    /** What it means for the sessions: restarts, gaps, no new QR code. */
    [[nodiscard]] static QString consequence(const operations::ConfigPreviewCounts &counts);
    [[nodiscard]] static QString nothingWouldChange();
};

QString ConfigureWords::summary(const operations::ConfigPreviewCounts &counts)
{
    QStringList parts;
    if (counts.loading > 0)
        parts += tr("%Ln still being read", nullptr, counts.loading);
    parts += tr("%Ln session(s) change", nullptr, counts.differs);
    if (counts.same > 0)
        parts += tr("%Ln already so", nullptr, counts.same);
    if (counts.refused > 0)
        parts += tr("%Ln can't be changed", nullptr, counts.refused);
    if (counts.unreadable > 0)
        parts += tr("%Ln can't be read", nullptr, counts.unreadable);
    if (counts.beyond > 0)
        parts += tr("%Ln more are looked at when it is their turn", nullptr, counts.beyond);
    return parts.join(QStringLiteral(" · "));
}

QString ConfigureWords::waiting(bool nothingSaid)
{
    return nothingSaid ? tr("Say on the left what is to change.")
                       : tr("Shown as soon as the change is complete.");
}

QString ConfigureWords::consequence(const operations::ConfigPreviewCounts &counts)
{
    if (counts.differs == 0 && counts.beyond == 0)
        return {};
    QStringList sentences;
    if (counts.restarts > 0)
        sentences += tr("Restarts %Ln running session(s): WAHA takes a new configuration only that way. Each "
                        "receives nothing for some seconds.",
                        nullptr, counts.restarts);
    if (counts.browserRestarts > 0)
        sentences += tr("On WEBJS and WPP one after another, 5 seconds apart on each worker.");
    if (counts.differs > counts.restarts)
        sentences += tr("%Ln stopped session(s) stay stopped.", nullptr, counts.differs - counts.restarts);
    if (counts.beyond > 0)
        sentences += tr("More may be restarted among those that are not shown.");
    sentences += tr("No new QR code is needed.");
    return sentences.join(QLatin1Char(' '));
}

QString ConfigureWords::nothingWouldChange()
{
    return tr("Nothing would change: it is so already.");
}

ConfigureDialog::ConfigureDialog(const MapContext &context, const std::vector<fleet::SessionIndex> &sessions,
                                 int hiddenCount, QWidget *parent)
    : FormDialog(QStringLiteral("configureDialog"), tr("Change configuration"), tr("Change"), parent)
    , m_context(context)
{
    const operations::Impact impact = context.operations->configureImpact(sessions);
    m_sessions = impact.sessions();
    const int count = static_cast<int>(m_sessions.size());
    setWindowTitle(operations::ConfigText::bulkTitle(count));
    verbButton()->setText(count == 1 ? tr("Change") : tr("Change %Ln session(s)", nullptr, count));
    setExplanation(tr("Everything that is not named here stays as each session has it."));
    m_preview = std::make_unique<operations::ConfigPreview>(*context.fleet, *context.sync, targets());
    auto *row = new QHBoxLayout;
    row->addWidget(makeChange(), 2);
    row->addWidget(makeDifferences(), 3);
    content()->addLayout(row, 1);
    addNotes(impact, hiddenCount);
    addCare();
    m_changeSoon.setSingleShot(true);
    m_changeSoon.setInterval(150ms);
    connect(&m_changeSoon, &QTimer::timeout, this, &ConfigureDialog::noteChange);
    connect(m_preview.get(), &operations::ConfigPreview::changed, this, &ConfigureDialog::showPreview);
    connect(this, &FormDialog::submitted, this, &ConfigureDialog::submit);
    requirePermission([this] { return m_context.operations->permissions().changes(); });
    m_webhook->begin();
    resize(sizeHint().expandedTo({ fontMetrics().averageCharWidth() * 160, fontMetrics().height() * 30 }));
    noteChange();
    showPreview();
}

/** A misplaced session is read and changed where it runs. */
std::vector<SessionKey> ConfigureDialog::targets() const
{
    std::vector<SessionKey> targets;
    for (const SessionKey &key : m_sessions)
        targets.push_back(m_context.operations->permissions().target(m_context.fleet->findSession(key)));
    return targets;
}

QWidget *ConfigureDialog::makeChange()
{
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(QStringLiteral("changeTabs"));
    m_webhook = new WebhookPage(m_tabs);
    m_proxy = new ProxyPage(m_tabs);
    m_metadata = new MetadataPage(m_tabs);
    m_tabs->addTab(m_webhook, {});
    m_tabs->addTab(m_proxy, {});
    m_tabs->addTab(m_metadata, {});
    const auto soon = [this] { m_changeSoon.start(); };
    connect(m_webhook, &WebhookPage::changed, this, soon);
    connect(m_proxy, &ProxyPage::changed, this, soon);
    connect(m_metadata, &MetadataPage::changed, this, soon);
    return m_tabs;
}

QWidget *ConfigureDialog::makeDifferences()
{
    auto *side = new QWidget(this);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins({});
    side->setMinimumWidth(fontMetrics().averageCharWidth() * 56);
    auto *title = new QLabel(tr("<b>What changes</b>"), side);
    title->setTextFormat(Qt::RichText);
    m_summary = wrappedLabel(QStringLiteral("differenceSummary"), side);
    m_differences = new DifferenceList(*m_context.fleet, side);
    title->setBuddy(m_differences);
    layout->addWidget(title);
    layout->addWidget(m_summary);
    layout->addWidget(m_differences, 1);
    return side;
}

void ConfigureDialog::addNotes(const operations::Impact &impact, int hiddenCount)
{
    m_consequence = wrappedLabel(QStringLiteral("consequence"), this);
    m_consequence->hide();
    content()->addWidget(m_consequence);
    auto *view = new ImpactView(this);
    view->setImpact(impact);
    view->setHidden(hiddenCount);
    content()->addWidget(view);
}

void ConfigureDialog::addCare()
{
    m_reason = new QLineEdit(this);
    addReason(m_reason);
    m_care = new SafeguardBox(SafeguardBox::Manner::Waves, this);
    m_care->setCount(static_cast<int>(m_sessions.size()));
    content()->addWidget(m_care);
    connect(m_care, &SafeguardBox::changed, this, &ConfigureDialog::validate);
}

ConfigChange ConfigureDialog::change() const
{
    ConfigChange change;
    change.webhook = m_webhook->change();
    change.proxy = m_proxy->change();
    change.metadata = m_metadata->change();
    return change;
}

/** The preview shows nothing of what is only half typed. */
void ConfigureDialog::noteChange()
{
    m_changeSoon.stop();
    m_change = change();
    m_preview->setChange(m_change.check() ? m_change : ConfigChange());
    markTabs();
    validate();
}

void ConfigureDialog::markTabs()
{
    const auto mark = [this](int tab, const QString &title, bool changes) {
        m_tabs->setTabText(tab, changes ? tr("%1 •").arg(title) : title);
    };
    mark(0, tr("&Webhooks"), m_change.webhook.kind != operations::WebhookChange::Kind::None);
    mark(1, tr("Pro&xy"), m_change.proxy.kind != operations::ProxyChange::Kind::None);
    mark(2, tr("&Metadata"), !m_change.metadata.set.empty() || !m_change.metadata.removed.isEmpty());
}

void ConfigureDialog::showPreview()
{
    const bool complete = m_change.check().has_value();
    const operations::ConfigPreviewCounts counts = m_preview->counts();
    m_webhook->setKnownUrls(m_preview->webhookUrls());
    m_differences->showPreview(*m_preview, complete);
    if (complete || counts.loading > 0)
        m_summary->setText(ConfigureWords::summary(counts));
    else
        m_summary->setText(ConfigureWords::waiting(m_change.isEmpty()));
    say(m_consequence, complete ? ConfigureWords::consequence(counts) : QString());
    validate();
}

void ConfigureDialog::validate()
{
    const Result<void> checked = m_change.check();
    const operations::ConfigPreviewCounts counts = m_preview->counts();
    const bool nothing
        = counts.differs == 0 && counts.loading == 0 && counts.beyond == 0 && counts.unreadable == 0;
    QString blocked;
    if (m_sessions.empty())
        blocked = tr("None of the selected sessions allows this.");
    else if (!checked)
        blocked = checked.error().toDisplayString();
    else if (nothing)
        blocked = counts.refused > 0 ? tr("None of the sessions can be changed like this.")
                                     : ConfigureWords::nothingWouldChange();
    else
        blocked = m_care->obstacle();
    setBlocked(blocked);
    showHint(m_change.isEmpty() && !m_sessions.empty() ? QString() : blocked); // the summary says it
}

void ConfigureDialog::submit()
{
    noteChange(); // what was typed within the last moment
    if (!verbButton()->isEnabled())
        return;
    const std::vector<fleet::SessionIndex> sessions = m_context.fleet->findSessions(m_sessions);
    if (!sessions.empty())
        m_context.operations->configure(m_change, sessions,
                                        { m_reason->text().trimmed(), false, m_care->failingShare() });
    accept();
}

void openConfigureDialog(QWidget *parent, const MapContext &context,
                         const std::vector<fleet::SessionIndex> &sessions, int hiddenCount)
{
    (new ConfigureDialog(context, sessions, hiddenCount, parent))->open();
}

} // namespace quayside::ui
