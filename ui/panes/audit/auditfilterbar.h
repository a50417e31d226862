// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/audit/audittrail.h"

#include <QTimer>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QLineEdit;
class QPushButton;
QT_END_NAMESPACE

namespace quayside::ui {

class ChipButton;
class ShrinkingButton;

/**
 * What the audit is narrowed to: a text, a session or worker, and whether a session is meant wherever it was.
 * Every part can be seen and cleared. UI thread.
 */
class AuditFilterBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AuditFilterBar)
public:
    explicit AuditFilterBar(QWidget *parent = nullptr);

    /** For the name of a worker; null without a map. */
    void setTrail(const operations::AuditTrail *trail);
    [[nodiscard]] operations::AuditFilter filter() const;
    /** Only one session, or one worker; an empty key: everything. The text is cleared. */
    void setSubject(const SessionKey &subject);
    void clear();
    [[nodiscard]] ShrinkingButton *exportButton() const { return m_export; }
    [[nodiscard]] QLineEdit *field() const { return m_text; }

Q_SIGNALS:
    void changed();

private:
    void build();
    void showFilter();

    const operations::AuditTrail *m_trail = nullptr;
    SessionKey m_subject;
    QTimer m_typing; //!< a pause in typing
    QLineEdit *m_text;
    ChipButton *m_only;
    ChipButton *m_everywhere;
    QPushButton *m_clear;
    ShrinkingButton *m_export;
};

} // namespace quayside::ui
