// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/rows.h"

#include <QMetaType>

#include <functional>
#include <memory>

namespace quayside::shardmap {

/** Deltas cross threads by pointer: copying thousands of rows for every queued call would be felt. */
using DeltaPointer = std::shared_ptr<const MapDelta>;
/** Takes one piece; false: stop reading, nobody listens any more. */
using DeltaSink = std::function<bool(MapDelta &&)>;

} // namespace quayside::shardmap

Q_DECLARE_METATYPE(quayside::shardmap::DeltaPointer)
