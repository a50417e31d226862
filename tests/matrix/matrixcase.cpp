// SPDX-License-Identifier: GPL-3.0-or-later
#include "matrix/matrixcase.h"

#include "operations/steps.h"

#include <array>

namespace quayside::matrix {

using namespace quayside::operations;

namespace {

constexpr std::array kKinds { "create", "start",  "stop",   "restart",  "log-out",
                              "delete", "no-gap", "strict", "reassign", "evacuate" };
constexpr std::array kTroubles { "killed",          "source-dies",    "source-restarts", "target-dies",
                                 "reply-lost",      "already-exists", "wrong-phone",     "nobody-scans",
                                 "database-locked", "database-gone",  "second-console",  "clock-wrong",
                                 "map-changed" };

} // namespace

const std::vector<QString> &stepsOf(Kind kind)
{
    static const std::vector<QString> create { steps::kReserve, steps::kCreate, steps::kObserve,
                                               steps::kRow };
    static const std::vector<QString> verb { steps::kLook, steps::kCall, steps::kObserve };
    static const std::vector<QString> remove { steps::kLook, steps::kCall, steps::kObserve,
                                               steps::kRemoveRow };
    static const std::vector<QString> noGap { steps::kLook,     steps::kReserve, steps::kCreate, steps::kLink,
                                              steps::kSwitchOn, steps::kCommit,  steps::kRetire };
    static const std::vector<QString> strict { steps::kLook,       steps::kReserve, steps::kCreate,
                                               steps::kStopSource, steps::kLink,    steps::kSwitchOn,
                                               steps::kCommit,     steps::kRetire };
    static const std::vector<QString> reassign { steps::kLook, steps::kReserve, steps::kStopSource,
                                                 steps::kStartTarget, steps::kCommit };
    static const std::vector<QString> evacuate { steps::kLook,   steps::kTombstone, steps::kReserve,
                                                 steps::kCreate, steps::kLink,      steps::kSwitchOn,
                                                 steps::kCommit };
    switch (kind) {
    case Kind::Create:
        return create;
    case Kind::Delete:
        return remove;
    case Kind::NoGap:
        return noGap;
    case Kind::Strict:
        return strict;
    case Kind::Reassign:
        return reassign;
    case Kind::Evacuate:
        return evacuate;
    default:
        return verb;
    }
}

QString Case::name() const
{
    return QStringLiteral("%1/%2/%3")
        .arg(QLatin1String(kKinds[size_t(kind)]), stepsOf(kind)[size_t(step)],
             QLatin1String(kTroubles[size_t(trouble)]));
}

qint64 Case::clockSkewMs() const
{
    constexpr qint64 kFiveMinutesMs = 5 * 60'000;
    return trouble == Trouble::ClockWrong ? kFiveMinutesMs : 0;
}

std::vector<Case> allCases()
{
    std::vector<Case> all;
    for (size_t kind = 0; kind < kKinds.size(); ++kind) {
        for (size_t step = 0; step < stepsOf(Kind(kind)).size(); ++step) {
            for (size_t trouble = 0; trouble < kTroubles.size(); ++trouble)
                all.push_back({ Kind(kind), int(step), Trouble(trouble) });
        }
    }
    return all;
}

std::vector<Case> sampleCases()
{
    constexpr size_t kStride = 5; // has no divisor in common with the number of troubles: all of them come up
    std::vector<Case> sample;
    const std::vector<Case> all = allCases();
    for (size_t first = 0, step = 0; first < all.size(); first += kTroubles.size(), ++step)
        sample.push_back(all[first + step * kStride % kTroubles.size()]);
    return sample;
}

std::optional<Case> caseOf(const QString &name)
{
    for (const Case &one : allCases()) {
        if (one.name() == name)
            return one;
    }
    return {};
}

} // namespace quayside::matrix
