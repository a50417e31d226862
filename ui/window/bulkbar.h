// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/mapcontext.h"

#include "core/ids.h"

#include <QHash>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QVBoxLayout;
QT_END_NAMESPACE

namespace quayside::ui {

class BulkLine;

/**
 * What this console is doing to several sessions, across the window: the time in which it can still be taken
 * back, how far it has come, why it stopped by itself, and what it came to. A line each; hidden while there
 * is nothing to say. UI thread.
 */
class BulkBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BulkBar)
public:
    static constexpr qsizetype kMostLines = 3; //!< the others are counted: they stand under Operations

    explicit BulkBar(QWidget *parent = nullptr);

    void setContext(const MapContext &context);
    void clearContext();

private:
    void look();
    void addLine(const OperationId &operation);
    void dropLine(const OperationId &operation);
    void dropEnded();
    void arrange();

    MapContext m_context;
    QVBoxLayout *m_layout;
    QLabel *m_more;
    QHash<OperationId, BulkLine *> m_lines;
    std::vector<OperationId> m_order; // newest first
};

} // namespace quayside::ui
