// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/inspector/userinspector.h"

#include "core/foreigntext.h"
#include "fleet/advice/wishlist.h"
#include "fleet/store/displaynames.h"
#include "items/text/facttext.h"
#include "ui/actions/actions.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"

#include <QVBoxLayout>

namespace quayside::ui {

UserInspector::UserInspector(const MapContext &context, Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_name(wrappedLabel(QStringLiteral("inspectorUserName"), this))
    , m_facts(new FactList(this))
{
    setObjectName(QStringLiteral("userInspector"));
    m_name->setFont(scaledFont(font(), 1.25));
    makeBold(m_name);
    m_facts->add(QStringLiteral("factUserId"), tr("Id"));
    m_facts->add(QStringLiteral("factUserSessions"), tr("Sessions"));
    m_facts->add(QStringLiteral("factUserWishes"), tr("Placement"));
    m_facts->add(QStringLiteral("factUserProblem"), tr("Problem"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_name);
    layout->addWidget(m_facts);
    layout->addWidget(
        new ActionButtons({ actions.get(ActionId::NewSessionForUser), actions.get(ActionId::EditUser),
                            actions.get(ActionId::PlacementRules) },
                          this));
    layout->addStretch();
}

void UserInspector::setUser(fleet::UserIndex user)
{
    m_user = user;
    refresh();
}

void UserInspector::refresh()
{
    if (!m_user.isValid())
        return;
    const fleet::UserFacts &facts = m_context.fleet->user(m_user);
    m_name->setText(fleet::nameOfUser(facts));
    m_facts->set(QStringLiteral("factUserId"), foreign::name(facts.row.id.toString()));
    m_facts->set(QStringLiteral("factUserSessions"),
                 facts.counts.total() > 0 ? items::FactText::workingOf(*m_context.fleet, m_user)
                     : m_context.fleet->isWhole(shardmap::MapPart::Sessions)
                     ? tr("none yet")
                     : tr("not known: the session table has not been read to its end"));
    fleet::GroupPlaces places(*m_context.fleet, m_context.fleet->wishes());
    m_facts->set(QStringLiteral("factUserWishes"),
                 fleet::WishList(*m_context.fleet, m_context.fleet->wishes(), places, m_user, {}).summary());
    m_facts->set(QStringLiteral("factUserProblem"),
                 facts.exists ? QString()
                              : tr("Sessions point to this user, but the user table has no such row."));
}

} // namespace quayside::ui
