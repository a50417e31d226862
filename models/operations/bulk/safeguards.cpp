// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/bulk/safeguards.h"

namespace quayside::operations {

using namespace Qt::StringLiterals;

using shardmap::OperationState;

void WaveScore::add(OperationState state)
{
    if (!shardmap::isEnd(state) || state == OperationState::Cancelled)
        return;
    ++ended;
    failed += state == OperationState::Failed || state == OperationState::RolledBack ? 1 : 0;
}

bool WaveBrake::judge(const WaveScore &score, bool isWaveOver, int notBegun, int sharePercent)
{
    const bool tells = isWaveOver || score.isTelling();
    if (held || toTheEnd || !tells || notBegun == 0 || !score.isFailing(sharePercent))
        return false;
    held = true;
    return true;
}

void WaveBrake::goOn(size_t wave, bool untilTheEnd)
{
    held = false;
    released = static_cast<int>(wave) + 1;
    toTheEnd = toTheEnd || untilTheEnd;
}

void WaveBrake::writeTo(QJsonObject &progress) const
{
    progress.insert(u"released"_s, released);
    progress.insert(u"held"_s, held);
    if (toTheEnd)
        progress.insert(u"toTheEnd"_s, toTheEnd);
}

WaveBrake WaveBrake::readFrom(const QJsonObject &progress)
{
    WaveBrake brake;
    brake.held = progress.value(u"held"_s).toBool();
    brake.released = progress.value(u"released"_s).toInt();
    brake.toTheEnd = progress.value(u"toTheEnd"_s).toBool();
    return brake;
}

/** Few sessions are one wave: everybody sees what becomes of them. */
Waves::Waves(size_t items)
{
    size_t taken = 0;
    if (Safeguards::isMany(items)) {
        for (const size_t size : Safeguards::kFirstWaves) {
            if (taken + size >= items)
                break;
            taken += size;
            m_ends.push_back(taken);
        }
    }
    if (items > taken)
        m_ends.push_back(items);
}

} // namespace quayside::operations
