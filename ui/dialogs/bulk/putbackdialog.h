// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/service/operationservice.h"
#include "ui/dialogs/formdialog.h"
#include "ui/window/mapcontext.h"

QT_BEGIN_NAMESPACE
class QLineEdit;
QT_END_NAMESPACE

namespace quayside::ui {

class ImpactView;
class SafeguardBox;

/**
 * Asks before several sessions get a configuration back that they had: the one before a bulk change, or the
 * last known one. UI thread.
 */
class PutBackDialog final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PutBackDialog)
public:
    struct Question
    {
        QString title;
        QString verb;
        QString explanation;
        std::function<void(const operations::BulkOptions &)> run;
    };

    /** Until setSessions() it waits to be told which ones it is about. */
    PutBackDialog(const MapContext &context, const Question &question, QWidget *parent);

    void setSessions(const std::vector<fleet::SessionIndex> &sessions);

private:
    void addCare();
    void validate();

    MapContext m_context;
    ImpactView *m_impact;
    QLineEdit *m_reason;
    SafeguardBox *m_care;
    int m_count = 0; // of sessions that can get something back
};

/**
 * Asks before what failed of an action on many is done to those sessions once more, with the same care as the
 * action itself. UI thread.
 */
class RetryDialog final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RetryDialog)
public:
    RetryDialog(const MapContext &context, const OperationId &operation, QWidget *parent);

Q_SIGNALS:
    void retried(const quayside::OperationId &again);

private:
    void look();
    void validate();
    /** What is done to them: of a verb, in its own words. */
    [[nodiscard]] operations::Impact impactOn(const operations::OperationView &view,
                                              const std::vector<SessionKey> &sessions) const;

    MapContext m_context;
    OperationId m_operation;
    SafeguardBox *m_care;
};

/**
 * Asks once, by the number, whether an action on many that stopped by itself goes on to its end whatever
 * fails of it. What is left follows the operation while the dialog is open. UI thread.
 */
class GoOnDialog final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GoOnDialog)
public:
    GoOnDialog(const MapContext &context, const OperationId &operation, QWidget *parent);

private:
    void look();
    void validate();

    MapContext m_context;
    OperationId m_operation;
    SafeguardBox *m_care;
};

} // namespace quayside::ui
