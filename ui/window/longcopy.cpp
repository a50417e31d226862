// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/longcopy.h"

#include <QClipboard>
#include <QDeadlineTimer>
#include <QGuiApplication>

#include <algorithm>
#include <chrono>
#include <utility>

namespace quayside::ui {

namespace {

using namespace std::chrono_literals;

constexpr auto kSlice = 6ms;
constexpr size_t kAtOnce = 100; //!< lines between two looks at the clock; so many are copied in one turn

} // namespace

LongCopy::LongCopy(QObject *parent)
    : QObject(parent)
{
    connect(&m_timer, &QTimer::timeout, this, &LongCopy::goOn);
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this, &LongCopy::stop);
}

void LongCopy::start(Lines lines)
{
    stop();
    m_lines = std::move(lines);
    m_timer.start(0ms);
    goOn();
}

void LongCopy::stop()
{
    m_timer.stop();
    m_lines = {};
    m_next = 0;
    m_text.clear();
    m_isFirst = true;
}

void LongCopy::goOn()
{
    const QDeadlineTimer slice(kSlice);
    do {
        const size_t end = std::min(m_lines.count, m_next + kAtOnce);
        for (; m_next < end; ++m_next) {
            const std::optional<QString> line = m_lines.line(m_next);
            if (!line)
                continue;
            if (!std::exchange(m_isFirst, false))
                m_text += u'\n';
            m_text += *line;
        }
    } while (m_next < m_lines.count && !slice.hasExpired());
    if (m_next == m_lines.count)
        finish();
    else
        Q_EMIT progressed(qint64(m_next), qint64(m_lines.count));
}

void LongCopy::finish()
{
    const QString text = std::exchange(m_text, {});
    stop(); // or it would end itself as one that is outdated
    QGuiApplication::clipboard()->setText(text);
    Q_EMIT finished();
}

} // namespace quayside::ui
