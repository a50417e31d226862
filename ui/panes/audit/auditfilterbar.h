// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/audit/audittrail.h"
#include "ui/panes/listfilterbar.h"

namespace quayside::ui {

/**
 * What the audit is narrowed to: a text, a session or worker, and whether a session is meant wherever it was.
 * Every part can be seen and cleared. UI thread.
 */
class AuditFilterBar final : public ListFilterBar
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
    void clear() override { setSubject({}); }

private:
    void takeText(const QString &) override { Q_EMIT changed(); }
    void showFilter();

    const operations::AuditTrail *m_trail = nullptr;
    SessionKey m_subject;
    ChipButton *m_only;
    ChipButton *m_everywhere;
};

} // namespace quayside::ui
