// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/service/operationview.h"

namespace quayside::operations {

/** A series as its journal record's input holds it. Free of secrets. Value type. */
struct MoveSeriesRecipe
{
    SeriesKind kind = SeriesKind::Drain;
    WorkerId worker;
    OperationId origin;
    int paceMinutes = 0;
    qint64 deadlineMs = 0;
    int failingShare = Safeguards::kFailingShare; //!< percent of a wave; more, and it stops by itself
    QString sourceNamed; //!< of Evacuate: see SeriesOptions
    std::vector<SeriesMove> moves; //!< as planned: nothing has begun

    [[nodiscard]] static MoveSeriesRecipe of(const MoveSeriesPlan &plan, const SeriesOptions &options);
    [[nodiscard]] QByteArray toJournal() const;
    [[nodiscard]] static MoveSeriesRecipe fromJournal(const QByteArray &json);
};

/** How far a series has come, as the data of its step `items` holds it: what any console needs to go on. */
struct MoveSeriesProgress
{
    std::vector<SeriesMove> moves;
    bool paused = false;
    bool stopped = false; //!< a person stopped it
    WaveBrake brake;

    /** The first wave in which there is something to do still, 0 based; the last one where there is none. */
    [[nodiscard]] size_t currentWave(const Waves &waves) const;
    /** Nothing of it is to be begun or at work; what waits for a customer may do so for hours. */
    [[nodiscard]] bool isWaveOver(const Waves &waves, size_t wave) const;
    /** Of what has ended in a wave. */
    [[nodiscard]] WaveScore scoreOf(const Waves &waves, size_t wave) const;
    /** As every operation of many sessions shows them. */
    [[nodiscard]] std::vector<ItemResult> items() const;
    [[nodiscard]] QByteArray toJournal() const;
    /** The recipe's moves with what the journal knows of them. */
    [[nodiscard]] static MoveSeriesProgress fromJournal(const MoveSeriesRecipe &recipe,
                                                        const QByteArray &json);
};

/** When a series is going to end, by the pace seen so far. Pure. */
class SeriesForecast
{
public:
    /** 0: nothing has ended yet, or nothing is left. */
    [[nodiscard]] static qint64 expectedEndMs(const std::vector<SeriesMove> &moves, int paceMinutes,
                                              qint64 nowMs);
    /** Empty while the deadline is out of danger, or there is none. */
    [[nodiscard]] static QString warning(const std::vector<SeriesMove> &moves, qint64 deadlineMs,
                                         qint64 expectedEndMs, qint64 nowMs);
};

} // namespace quayside::operations
