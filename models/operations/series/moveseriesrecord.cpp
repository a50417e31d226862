// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/series/moveseriesrecord.h"

#include "operations/engine/jsontext.h"
#include "operations/series/moveseriestext.h"

#include <QJsonDocument>

#include <algorithm>

namespace quayside::operations {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMinuteMs = 60'000;

QJsonObject plannedToJson(const SeriesMove &move)
{
    return { { u"worker"_s, move.session.worker.toString() },
             { u"name"_s, move.session.name },
             { u"row"_s, move.row.toString() },
             { u"user"_s, move.user.toString() },
             { u"target"_s, move.target.toString() },
             { u"way"_s, toString(move.way) },
             { u"scan"_s, toString(move.scan) } };
}

SeriesMove plannedFromJson(const QJsonObject &json)
{
    SeriesMove move;
    move.session = { WorkerId(json.value(u"worker"_s).toString()), json.value(u"name"_s).toString() };
    move.row = RowId(json.value(u"row"_s).toString());
    move.user = UserId(json.value(u"user"_s).toString());
    move.target = WorkerId(json.value(u"target"_s).toString());
    move.way = moveWayFromString(json.value(u"way"_s).toString());
    move.scan = scanCostFromString(json.value(u"scan"_s).toString());
    return move;
}

QJsonObject resultToJson(qint64 index, const SeriesMove &move)
{
    return { { u"item"_s, index },           { u"state"_s, shardmap::toString(move.state) },
             { u"text"_s, move.text },       { u"operation"_s, move.child.toString() },
             { u"actor"_s, move.actor },     { u"skipped"_s, move.skipped },
             { u"begunMs"_s, move.begunMs }, { u"endedMs"_s, move.endedMs } };
}

void readResult(const QJsonObject &json, SeriesMove &move)
{
    const auto state = shardmap::operationStateFromString(json.value(u"state"_s).toString());
    move.state = state.value_or(shardmap::OperationState::Queued);
    move.text = json.value(u"text"_s).toString();
    move.child = OperationId(json.value(u"operation"_s).toString());
    move.actor = json.value(u"actor"_s).toString();
    move.skipped = json.value(u"skipped"_s).toBool();
    move.begunMs = json.value(u"begunMs"_s).toInteger();
    move.endedMs = json.value(u"endedMs"_s).toInteger();
}

int leftOf(const std::vector<SeriesMove> &moves)
{
    return int(
        std::ranges::count_if(moves, [](const SeriesMove &move) { return !shardmap::isEnd(move.state); }));
}

} // namespace

MoveSeriesRecipe MoveSeriesRecipe::of(const MoveSeriesPlan &plan, const SeriesOptions &options)
{
    MoveSeriesRecipe recipe;
    recipe.kind = plan.kind;
    recipe.worker = plan.worker;
    recipe.origin = plan.origin;
    recipe.paceMinutes = options.paceMinutes;
    recipe.deadlineMs = options.deadlineMs;
    recipe.failingShare = options.failingShare;
    recipe.sourceNamed = options.sourceNamed;
    for (const PlannedMove &planned : plan.moves) {
        if (!planned.isGoing())
            continue;
        SeriesMove move;
        move.session = planned.session;
        move.row = planned.row;
        move.user = planned.user;
        move.target = planned.target;
        move.way = planned.way;
        move.scan = planned.scan;
        move.sourceNamed = options.sourceNamed;
        recipe.moves.push_back(std::move(move));
    }
    return recipe;
}

QByteArray MoveSeriesRecipe::toJournal() const
{
    QJsonArray list;
    for (const SeriesMove &move : moves)
        list.append(plannedToJson(move));
    QJsonObject recipe { { u"series"_s, toString(kind) },
                         { u"worker"_s, worker.toString() },
                         { u"origin"_s, origin.toString() },
                         { u"paceMinutes"_s, paceMinutes },
                         { u"deadlineMs"_s, deadlineMs },
                         { u"failingShare"_s, failingShare },
                         { u"moves"_s, list } };
    if (!sourceNamed.isEmpty())
        recipe.insert(u"sourceNamed"_s, sourceNamed);
    return toCompactJson(recipe);
}

MoveSeriesRecipe MoveSeriesRecipe::fromJournal(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    MoveSeriesRecipe recipe;
    recipe.kind = seriesKindFromString(object.value(u"series"_s).toString());
    recipe.worker = WorkerId(object.value(u"worker"_s).toString());
    recipe.origin = OperationId(object.value(u"origin"_s).toString());
    recipe.paceMinutes = object.value(u"paceMinutes"_s).toInt();
    recipe.deadlineMs = object.value(u"deadlineMs"_s).toInteger();
    recipe.failingShare = object.value(u"failingShare"_s).toInt(Safeguards::kFailingShare);
    recipe.sourceNamed = object.value(u"sourceNamed"_s).toString();
    const QJsonArray list = object.value(u"moves"_s).toArray();
    for (const QJsonValueConstRef move : list) {
        recipe.moves.push_back(plannedFromJson(move.toObject()));
        recipe.moves.back().sourceNamed = recipe.sourceNamed;
    }
    return recipe;
}

std::vector<ItemResult> MoveSeriesProgress::items() const
{
    std::vector<ItemResult> results;
    results.reserve(moves.size());
    for (const SeriesMove &move : moves) {
        ItemResult item;
        item.session = move.session;
        item.state = move.state;
        item.text = move.text;
        results.push_back(std::move(item));
    }
    return results;
}

bool MoveSeriesProgress::isWaveOver(const Waves &waves, size_t wave) const
{
    for (size_t i = waves.begin(wave); i < waves.end(wave); ++i) {
        const shardmap::OperationState state = moves[i].state;
        if (!shardmap::isEnd(state) && state != shardmap::OperationState::Waiting)
            return false;
    }
    return true;
}

size_t MoveSeriesProgress::currentWave(const Waves &waves) const
{
    size_t wave = 0;
    while (wave + 1 < waves.count() && isWaveOver(waves, wave))
        ++wave;
    return wave;
}

WaveScore MoveSeriesProgress::scoreOf(const Waves &waves, size_t wave) const
{
    WaveScore score;
    for (size_t i = waves.begin(wave); waves.count() > 0 && i < waves.end(wave); ++i)
        score.add(moves[i].state);
    return score;
}

QByteArray MoveSeriesProgress::toJournal() const
{
    QJsonArray results;
    for (size_t i = 0; i < moves.size(); ++i) {
        if (moves[i].state != shardmap::OperationState::Queued)
            results.append(resultToJson(qint64(i), moves[i]));
    }
    QJsonObject progress { { u"results"_s, results }, { u"paused"_s, paused }, { u"stopped"_s, stopped } };
    brake.writeTo(progress);
    return toCompactJson(progress);
}

MoveSeriesProgress MoveSeriesProgress::fromJournal(const MoveSeriesRecipe &recipe, const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    MoveSeriesProgress progress;
    progress.moves = recipe.moves;
    progress.paused = object.value(u"paused"_s).toBool();
    progress.stopped = object.value(u"stopped"_s).toBool();
    progress.brake = WaveBrake::readFrom(object);
    const QJsonArray results = object.value(u"results"_s).toArray();
    for (const QJsonValueConstRef entry : results) {
        const QJsonObject result = entry.toObject();
        const auto index = size_t(result.value(u"item"_s).toInteger(-1));
        if (index < progress.moves.size())
            readResult(result, progress.moves[index]);
    }
    return progress;
}

/** From the first begin to the last end, per move, and never faster than the pace that was asked for. */
qint64 SeriesForecast::expectedEndMs(const std::vector<SeriesMove> &moves, int paceMinutes, qint64 nowMs)
{
    qint64 begunMs = 0;
    int ended = 0;
    int queued = 0;
    for (const SeriesMove &move : moves) {
        if (move.begunMs > 0)
            begunMs = begunMs == 0 ? move.begunMs : std::min(begunMs, move.begunMs);
        ended += move.endedMs > 0 && move.begunMs > 0 ? 1 : 0;
        queued += move.state == shardmap::OperationState::Queued ? 1 : 0;
    }
    const int left = leftOf(moves);
    if (ended == 0 || left == 0)
        return 0;
    const qint64 bySpeed = (nowMs - begunMs) / ended * left;
    return nowMs + std::max(bySpeed, queued * paceMinutes * kMinuteMs);
}

QString SeriesForecast::warning(const std::vector<SeriesMove> &moves, qint64 deadlineMs, qint64 expectedEndMs,
                                qint64 nowMs)
{
    const int left = leftOf(moves);
    if (deadlineMs <= 0 || left == 0)
        return {};
    if (nowMs > deadlineMs)
        return MoveSeriesText::late(deadlineMs, left, nowMs);
    return expectedEndMs > deadlineMs ? MoveSeriesText::atRisk(deadlineMs, expectedEndMs, nowMs) : QString();
}

} // namespace quayside::operations
