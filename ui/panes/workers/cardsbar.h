// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/mapcontext.h"

#include <QWidget>

#include <array>
#include <memory>

namespace quayside::items {
class FleetSummary;
}

namespace quayside::ui {

class Card;
class GaugeBar;

/** Four figures of the whole fleet; never "all is well" while something is not known. */
class CardsBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CardsBar)
public:
    explicit CardsBar(QWidget *parent = nullptr);
    ~CardsBar() override;

    void setContext(const MapContext &context);
    void clearContext();
    /** "asking 20 workers…"; empty when everything is known. For the status bar. */
    [[nodiscard]] QString knowledgeText() const;
    [[nodiscard]] const items::FleetSummary *summary() const { return m_summary.get(); }

Q_SIGNALS:
    void changed();
    void workersActivated();
    void sessionsActivated();
    void capacityActivated();
    void attentionActivated();

private:
    [[nodiscard]] std::array<Card *, 4> cards() const;
    void arrange();
    void refresh();

    Card *m_workers;
    Card *m_sessions;
    Card *m_capacity;
    Card *m_attention;
    GaugeBar *m_gauge;
    std::unique_ptr<items::FleetSummary> m_summary;
    int m_lines = 0;
    int m_arrangedWidth = 0;
};

} // namespace quayside::ui
