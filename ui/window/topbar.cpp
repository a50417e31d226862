// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/topbar.h"

#include "core/foreigntext.h"
#include "ui/actions/actions.h"
#include "ui/find/findfield.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/profileband.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenu>
#include <QResizeEvent>
#include <QToolButton>

namespace quayside::ui {

namespace {

// Widths in lines of text
constexpr int kMapName = 18;
constexpr int kMapNameCompact = 10;
constexpr int kLightWidth = 8;

QToolButton *actionButton(QAction *action, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setObjectName(QStringLiteral("toolbar_") + action->objectName());
    showWith(*button, *action);
    return button;
}

} // namespace

TopBar::TopBar(Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_map(new QToolButton(this))
    , m_menu(new QMenu(this))
    , m_find(new FindField(actions, this))
    , m_live(new LiveLabel(this))
{
    setObjectName(QStringLiteral("topBar"));
    build();
    fillMenu();
    fit();
}

void TopBar::build()
{
    const Metrics metrics(fontMetrics());
    m_map->setObjectName(QStringLiteral("mapButton"));
    m_map->setIcon(themedIcon(QStringLiteral("map")));
    m_map->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_map->setPopupMode(QToolButton::InstantPopup);
    m_map->setFocusPolicy(Qt::StrongFocus);
    m_map->setMenu(m_menu);
    m_find->setMinimumWidth(metrics.em * 10);
    m_find->setMaximumWidth(metrics.em * 30);
    auto *create = new PrimaryButton(QStringLiteral("add"), this);
    create->setDefaultAction(m_actions.get(ActionId::NewSession));
    create->setObjectName(QStringLiteral("toolbar_newSession"));
    showWith(*create, *m_actions.get(ActionId::NewSession));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics.gap(), metrics.gap(), metrics.gap(), metrics.gap());
    row->setSpacing(metrics.gap());
    row->addWidget(m_map);
    row->addWidget(m_find, 3);
    row->addWidget(create);
    m_shrinking = { actionButton(m_actions.get(ActionId::RestartSession), this),
                    actionButton(m_actions.get(ActionId::Refresh), this) };
    for (QToolButton *button : std::as_const(m_shrinking))
        row->addWidget(button);
    row->addStretch(1);
    row->addWidget(m_live);
    for (QWidget *widget : { static_cast<QWidget *>(m_map), static_cast<QWidget *>(m_find) })
        widget->setMinimumHeight(metrics.rowHeight());
}

void TopBar::setContext(const MapContext *context)
{
    m_find->setContext(context);
    if (!context || !context->info) {
        m_name.clear();
        fit();
        m_live->setState(Tone::Neutral, DotShape::Ring, {});
        return;
    }
    const QString name
        = context->demo ? tr("Demo fleet") : foreign::name(context->info->location.displayName());
    m_name = name;
    m_backend = context->info->backend;
    m_map->setToolTip(context->profile
                          ? context->profile->place()
                          : foreign::line(QDir::toNativeSeparators(context->info->location.file)));
    m_map->setIcon(context->profile ? profileIcon(context->profile->color, context->profile->production,
                                                  fontMetrics().height())
                                    : themedIcon(QStringLiteral("map")));
    fit();
    m_map->setAccessibleName(tr("Map: %1").arg(name));
}

void TopBar::setCompact(bool compact)
{
    const int widest = Metrics(fontMetrics()).em * (compact ? kMapNameCompact : kMapName);
    const QString name
        = fontMetrics().elidedText(m_name, Qt::ElideMiddle, widest).replace(u'&', QLatin1String("&&"));
    if (m_name.isEmpty())
        m_map->setText(tr("No map"));
    else if (compact)
        m_map->setText(name);
    else
        //: Name of a map and its database
        m_map->setText(tr("%1   %2").arg(name, m_backend));
    for (QToolButton *button : std::as_const(m_shrinking))
        button->setToolButtonStyle(compact ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
}

/** The light at the end is readable for as long as anything can be made smaller for it. */
void TopBar::fit()
{
    setCompact(true);
    m_least = layout()->totalMinimumSize().width();
    setCompact(false);
    const int whole = layout()->totalMinimumSize().width() + Metrics(fontMetrics()).em * kLightWidth;
    if (width() < whole)
        setCompact(true);
    updateGeometry();
}

QSize TopBar::minimumSizeHint() const
{
    const QSize least = QWidget::minimumSizeHint();
    return { m_least > 0 ? m_least : least.width(), least.height() };
}

void TopBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fit();
}

void TopBar::setRecent(const QStringList &files)
{
    m_recent = files;
    fillMenu();
}

void TopBar::setProfiles(const profiles::ConnectionProfiles &connections)
{
    m_profiles = connections;
    fillMenu();
}

void TopBar::fillMenu()
{
    m_menu->clear();
    m_menu->addActions({ m_actions.get(ActionId::NewMap), m_actions.get(ActionId::OpenMap),
                         m_actions.get(ActionId::Connections), m_actions.get(ActionId::InspectMap),
                         m_actions.get(ActionId::OpenDemo) });
    if (!m_profiles.empty())
        m_menu->addSection(tr("Connections"));
    for (const profiles::ConnectionProfile &profile : m_profiles) {
        QAction *action
            = m_menu->addAction(profileIcon(profile.color, profile.production, fontMetrics().height()),
                                foreign::menu(profile.name));
        action->setToolTip(profile.place());
        connect(action, &QAction::triggered, this, [this, id = profile.id] { Q_EMIT profileRequested(id); });
    }
    if (!m_recent.isEmpty())
        m_menu->addSection(tr("Opened before"));
    for (const QString &file : std::as_const(m_recent)) {
        QAction *action = m_menu->addAction(foreign::menu(QFileInfo(file).fileName()));
        action->setToolTip(foreign::line(QDir::toNativeSeparators(file)));
        connect(action, &QAction::triggered, this, [this, file] { Q_EMIT openRequested(file); });
    }
    m_menu->addSeparator();
    m_menu->addActions({ m_actions.get(ActionId::AddOwnTables), m_actions.get(ActionId::CloseMap) });
    m_menu->setToolTipsVisible(true);
}

void TopBar::setLive(const LiveState &state)
{
    m_live->setState(state.tone, state.shape, state.text);
}

} // namespace quayside::ui
