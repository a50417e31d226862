// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/welcomepage.h"

#include "core/foreigntext.h"
#include "ui/actions/actions.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/fittingscroll.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/profileband.h"
#include "ui/widgets/rowmenu.h"

#include <QCommandLinkButton>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QVBoxLayout>

namespace quayside::ui {

namespace {

constexpr int kFileRole = Qt::UserRole;
constexpr int kProfileRole = Qt::UserRole + 1;

QString withoutMark(QString text)
{
    return text.remove(QLatin1Char('&'));
}

QCommandLinkButton *linkButton(QAction *action, QWidget *parent)
{
    auto *button = new QCommandLinkButton(withoutMark(action->text()),
                                          action->toolTip().section(QLatin1Char('\n'), 1), parent);
    button->setObjectName(QStringLiteral("welcome_") + action->objectName());
    button->setIcon(action->icon());
    const int side = Metrics(button->fontMetrics()).em * 3 / 2;
    button->setIconSize(QSize(side, side));
    button->setAccessibleDescription(button->description());
    QObject::connect(button, &QAbstractButton::clicked, action, &QAction::trigger);
    return button;
}

} // namespace

WelcomePage::WelcomePage(Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_problem(new Banner(this))
    , m_recentTitle(new QLabel(tr("Opened before"), this))
    , m_recent(new QListWidget(this))
{
    setObjectName(QStringLiteral("welcomePage"));
    const Metrics metrics(fontMetrics());
    auto *inner = new QWidget(this);
    inner->setMaximumWidth(metrics.em * 42);
    auto *column = new QVBoxLayout(inner);
    column->setSpacing(metrics.em);
    column->addStretch(1);
    column->addWidget(makeHead());
    column->addWidget(m_problem);
    column->addWidget(makeButtons(actions));
    column->addWidget(makeRecent());
    column->addStretch(2);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(inner, 6);
    row->addStretch(1);
    auto *scroll = new FittingScroll(this);
    scroll->content()->addLayout(row);
    auto *all = new QVBoxLayout(this);
    all->addWidget(scroll);
    connect(m_problem, &Banner::dismissed, m_problem, &QWidget::hide);
    connect(m_problem, &Banner::actionTriggered, this, &WelcomePage::inspectRequested);
    connect(m_recent, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem *item) { openItem(*item); });
    new RowMenu(*m_recent, QStringLiteral("recentMenu"), [this](QMenu &menu) { fillMenu(menu); });
}

void WelcomePage::openItem(const QListWidgetItem &item)
{
    if (const QString profile = item.data(kProfileRole).toString(); !profile.isEmpty())
        Q_EMIT profileRequested(profiles::ProfileId(profile));
    else
        Q_EMIT openRequested(item.data(kFileRole).toString());
}

void WelcomePage::inspectItem(const QListWidgetItem &item)
{
    if (const QString profile = item.data(kProfileRole).toString(); !profile.isEmpty())
        Q_EMIT profileInspectionRequested(profiles::ProfileId(profile));
    else
        Q_EMIT fileInspectionRequested(item.data(kFileRole).toString());
}

void WelcomePage::fillMenu(QMenu &menu)
{
    const QListWidgetItem *item = m_recent->currentItem();
    if (!item)
        return;
    QAction *open = menu.addAction(tr("&Open"));
    open->setObjectName(QStringLiteral("openItem"));
    QAction *inspect = menu.addAction(tr("&Inspect"));
    inspect->setObjectName(QStringLiteral("inspectItem"));
    // Answering takes the list away; the page goes on.
    connect(open, &QAction::triggered, this, [this, chosen = *item] { openItem(chosen); });
    connect(inspect, &QAction::triggered, this, [this, chosen = *item] { inspectItem(chosen); });
}

QWidget *WelcomePage::makeHead()
{
    auto *head = new QWidget(this);
    const int side = Metrics(fontMetrics()).em * 3;
    auto *icon = new QLabel(head);
    icon->setPixmap(applicationIcon().pixmap(QSize(side, side)));
    auto *title = new QLabel(tr("Quayside"), head);
    title->setFont(scaledFont(font(), 1.8));
    makeBold(title);
    auto *text = new QLabel(tr("One screen for a fleet of WAHA servers."), head);
    text->setForegroundRole(QPalette::PlaceholderText);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(title);
    words->addWidget(text);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins({});
    row->setSpacing(Metrics(fontMetrics()).em);
    row->addWidget(icon);
    row->addLayout(words, 1);
    return head;
}

QWidget *WelcomePage::makeButtons(Actions &actions)
{
    auto *buttons = new QWidget(this);
    auto *column = new QVBoxLayout(buttons);
    column->setContentsMargins({});
    column->setSpacing(Metrics(fontMetrics()).smallGap());
    for (const ActionId id : { ActionId::NewMap, ActionId::OpenMap, ActionId::Connections,
                               ActionId::InspectMap, ActionId::OpenDemo })
        column->addWidget(linkButton(actions.get(id), buttons));
    return buttons;
}

QWidget *WelcomePage::makeRecent()
{
    auto *box = new QWidget(this);
    const Metrics metrics(fontMetrics());
    m_recentTitle->setForegroundRole(QPalette::PlaceholderText);
    m_recentTitle->setBuddy(m_recent);
    m_recent->setObjectName(QStringLiteral("recentMaps"));
    m_recent->setFixedHeight(metrics.rowHeight() * 6);
    m_recent->setSpacing(1);
    m_recent->setIconSize(QSize(metrics.em, metrics.em));
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins({});
    column->addWidget(m_recentTitle);
    column->addWidget(m_recent);
    return box;
}

void WelcomePage::setRecent(const QStringList &files)
{
    m_files = files;
    fill();
}

void WelcomePage::setProfiles(const profiles::ConnectionProfiles &connections)
{
    m_profiles = connections;
    fill();
}

/** Connections first: they were made on purpose. */
void WelcomePage::fill()
{
    const int side = m_recent->iconSize().width();
    m_recent->clear();
    for (const profiles::ConnectionProfile &profile : m_profiles) {
        const QString name = foreign::name(profile.name);
        //: %1 name of a connection, %2 where it goes
        const QString text = profile.production ? tr("%1 — production — %2") : tr("%1 — %2");
        auto *item = new QListWidgetItem(text.arg(name, profile.place()), m_recent);
        item->setData(kProfileRole, profile.id.toString());
        item->setIcon(profileIcon(profile.color, profile.production, side));
    }
    for (const QString &file : m_files) {
        const QFileInfo info(file);
        const QString folder = QDir::toNativeSeparators(info.absolutePath());
        //: A file and the folder it is in
        auto *item = new QListWidgetItem(
            tr("%1 — %2").arg(foreign::name(info.fileName()), foreign::name(folder)), m_recent);
        item->setData(kFileRole, file);
        item->setToolTip(foreign::line(QDir::toNativeSeparators(file)));
        item->setIcon(themedIcon(QStringLiteral("map"), QPalette::Text));
    }
    const QString title = m_profiles.empty() ? tr("Opened before")
        : m_files.isEmpty()                  ? tr("Connections")
                                             : tr("Connections, and files opened before");
    m_recentTitle->setText(title);
    m_recent->setAccessibleName(m_profiles.empty() ? tr("Maps opened before") : title);
    m_recent->setVisible(m_recent->count() > 0);
    m_recentTitle->setVisible(m_recent->count() > 0);
}

void WelcomePage::setProblem(const Error *problem)
{
    if (problem)
        showProblem(*problem);
    else
        m_problem->hide();
}

/** A snapshot is no mistake: what can be done with it is offered. */
void WelcomePage::showProblem(const Error &problem)
{
    const bool isSnapshot = problem.kind == ErrorKind::IsSnapshot;
    m_problem->showText(problem.toDisplayString(), isSnapshot ? Tone::Info : Tone::Bad,
                        isSnapshot ? tr("&Inspect it") : QString(), tr("Close"));
}

} // namespace quayside::ui
