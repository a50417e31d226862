// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/mapcontext.h"
#include "ui/window/seams.h"

#include "operations/audit/audittrail.h"

#include <QWidget>

namespace quayside::ui {

class Exporter;
class Settings;

/**
 * Who did what, when, on what, why and with what result: narrowed by a text, to one session or one worker,
 * copied and exported. UI thread; asks nothing while it is not in sight.
 */
class AuditPane final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AuditPane)
public:
    /** Both must outlive the pane. */
    AuditPane(const Seams &seams, Settings &settings, QWidget *parent = nullptr);
    ~AuditPane() override;

    void setContext(const MapContext &context);
    /** Drops everything that points into the map. */
    void clearContext();
    /** Shows the history of one session or worker. */
    void showOnly(const SessionKey &subject);
    void clearFilter();
    /** Whether the pane is in sight: a tab that is not in front counts as visible in Qt. */
    void setInSight(bool inSight);
    [[nodiscard]] Exporter *exporter() const;
    void saveState();
    void resetColumns();

Q_SIGNALS:
    void sessionActivated(quayside::fleet::SessionIndex session);
    void workerActivated(quayside::fleet::WorkerIndex worker);
    void userActivated(quayside::fleet::UserIndex user);
    void ownTablesRequested();
    void told(const QString &what); //!< something went well: for the status bar
    void failed(const quayside::Error &error);

protected:
    void focusInEvent(QFocusEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace quayside::ui
