// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/reading/changewatch.h"

namespace quayside::shardmap {

/** Of a SQLite file: PRAGMA data_version, and what the file system says of the file itself. */
class FileWatch final : public ChangeWatch
{
public:
    FileWatch() = default;

    [[nodiscard]] Result<void> requireThere(const OpenMap &map) const override;
    [[nodiscard]] Result<Look> look(OpenMap &map) override;
    [[nodiscard]] Result<void> beginReading(OpenMap &map) override;
    void finishReading() override { m_version = m_read; }
    void forget() override { m_version = -1; }
    [[nodiscard]] bool isForgotten() const override { return m_version < 0; }

private:
    qint64 m_version = -1; //!< at the last finished reading
    qint64 m_read = -1; //!< at the one that goes on
};

} // namespace quayside::shardmap
