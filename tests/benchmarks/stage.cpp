// SPDX-License-Identifier: GPL-3.0-or-later
#include "stage.h"

#include "paintwatch.h"

namespace quayside::benchmarks {

Stage::Stage()
    : m_controller(
        m_window, m_clock,
        { [] { return std::make_unique<waha::Network>(); }, [](const QStringList &) { return false; } },
        m_settings)
    , m_tree(m_window.findChild<ui::FleetTreeView *>(QStringLiteral("sessionTree")))
{
    if (!m_tree)
        qFatal("the window has no tree of sessions");
}

Stage::~Stage() = default;

void Stage::show()
{
    m_window.resize(1440, 900);
    m_window.show();
}

void Stage::open(const QString &file)
{
    m_controller.openMap(file);
}

void Stage::inspect(const QString &file)
{
    m_controller.inspectMap(file);
}

void Stage::openFully(const QString &file, const FleetSpec &fleet)
{
    show();
    open(file);
    runUntil([&] { return hasAll(fleet); });
    runFor(500);
}

items::SessionTreeModel *Stage::model() const
{
    return qobject_cast<items::SessionTreeModel *>(m_tree->model());
}

bool Stage::hasRows() const
{
    return model() && model()->rowCount() > 0 && model()->shownSessions() > 0;
}

bool Stage::hasAll(const FleetSpec &fleet) const
{
    return model() && !model()->isBusy() && model()->shownSessions() == fleet.sessions;
}

} // namespace quayside::benchmarks
