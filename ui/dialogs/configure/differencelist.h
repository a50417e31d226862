// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/truth/fleet.h"
#include "operations/configure/configpreview.h"

#include <QListWidget>

namespace quayside::ui {

/**
 * What a change does to each session: the name, and below it the differences or why there are none.
 *
 * Sessions that are so already are left out. Long lines are wrapped. UI thread.
 */
class DifferenceList final : public QListWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DifferenceList)
public:
    explicit DifferenceList(const fleet::Fleet &fleet, QWidget *parent = nullptr);

    void showPreview(const operations::ConfigPreview &preview, bool withDifferences);

protected:
    void changeEvent(QEvent *event) override;

private:
    using Row = operations::ConfigPreviewRow;
    void addSession(const Row &row);
    [[nodiscard]] QString titleOf(const SessionKey &session) const;

    const fleet::Fleet &m_fleet;
    QIcon m_indent; // nothing to see, but wrapped lines keep clear of it
};

} // namespace quayside::ui
