// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/series/moveseriesplan.h"
#include "ui/dialogs/formdialog.h"
#include "ui/window/mapcontext.h"

QT_BEGIN_NAMESPACE
class QStackedWidget;
QT_END_NAMESPACE

namespace quayside::ui {

class SeriesPlanPage;
class SeriesProgressPage;

/**
 * Drains or evacuates a worker, brings back what was moved, evens the fleet out, moves a selection: first the
 * plan, then the moves. Closing it stops nothing; opened again it shows the running series. UI thread.
 */
class SeriesDialog final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SeriesDialog)
public:
    /** Asks first. */
    SeriesDialog(const MapContext &context, operations::MoveSeriesPlan plan, QWidget *parent);
    /** Shows a series, running or over, of any console. */
    SeriesDialog(const MapContext &context, const OperationId &operation, QWidget *parent);

    /** Of a plan for selected sessions: so many selected ones are hidden and not in it. */
    void setHidden(int count);

private:
    SeriesDialog(const MapContext &context, QWidget *parent);
    void updatePlan();
    void begin();
    void showProgress(const OperationId &operation);
    void updateProgress();
    void fit();

    MapContext m_context;
    QStackedWidget *m_pages;
    SeriesPlanPage *m_plan = nullptr;
    SeriesProgressPage *m_progress = nullptr;
    QString m_note; //!< what a report was saved as, or why not
};

} // namespace quayside::ui
