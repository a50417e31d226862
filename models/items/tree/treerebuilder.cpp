// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/tree/treerebuilder.h"

#include "items/tree/treebuilder.h"

namespace quayside::items {

namespace {

constexpr int kSliceMs = 4; // a quarter of a frame

} // namespace

TreeRebuilder::TreeRebuilder(const fleet::Fleet &fleet, const TreeRules &rules, TextIndex &sessions,
                             TextIndex &users)
    : m_fleet(fleet)
    , m_rules(rules)
    , m_sessions(sessions)
    , m_users(users)
{
    m_pool.setMaxThreadCount(1);
    m_slice.setInterval(0);
    connect(&m_slice, &QTimer::timeout, this, &TreeRebuilder::slice);
}

TreeRebuilder::~TreeRebuilder()
{
    stop();
}

void TreeRebuilder::start()
{
    stop();
    m_running = true;
    m_clock.start();
    m_capture.emplace(m_fleet, m_rules, m_sessions, m_users);
    m_slice.start();
}

void TreeRebuilder::stop()
{
    ++m_serial;
    if (m_stop)
        m_stop->store(true);
    m_stop.reset();
    m_capture.reset();
    m_slice.stop();
    m_running = false;
}

void TreeRebuilder::discard(TreeLayout layout)
{
    auto last = std::make_shared<TreeLayout>(std::move(layout));
    m_pool.start([held = std::move(last)]() mutable { held.reset(); });
}

void TreeRebuilder::slice()
{
    if (!m_capture->step(QDeadlineTimer(kSliceMs)))
        return;
    m_slice.stop();
    build();
}

void TreeRebuilder::build()
{
    const auto snapshot = std::make_shared<const TreeSnapshot>(m_capture->take());
    m_capture.reset();
    m_stop = std::make_shared<std::atomic_bool>(false);
    m_pool.start([this, snapshot, stop = m_stop, serial = m_serial] {
        std::optional<TreeLayout> layout = TreeBuilder(*snapshot, *stop).build();
        if (!layout)
            return;
        auto made = std::make_shared<TreeLayout>(std::move(*layout));
        QMetaObject::invokeMethod(
            this, [this, serial, made] { finish(serial, made); }, Qt::QueuedConnection);
    });
}

void TreeRebuilder::finish(quint64 serial, const std::shared_ptr<TreeLayout> &layout)
{
    if (serial != m_serial)
        return;
    m_running = false;
    m_stop.reset();
    m_lastMs = m_clock.elapsed();
    Q_EMIT built(layout);
}

} // namespace quayside::items
