// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/truth/fleet.h"
#include "operations/bulk/impact.h"
#include "operations/configure/configpreview.h"
#include "ui/dialogs/formdialog.h"
#include "ui/window/mapcontext.h"

#include <QListWidget>

QT_BEGIN_NAMESPACE
class QLineEdit;
class QTabWidget;
QT_END_NAMESPACE

namespace quayside::operations {
struct Impact;
}

namespace quayside::ui {

class ImpactView;
class MetadataPage;
class ProxyPage;
class SafeguardBox;
class WebhookPage;

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

/**
 * Changes webhooks, proxy or metadata of many sessions: on the left what, on the right what that does to each
 * of them, read from their workers while one types. UI thread.
 */
class ConfigureDialog final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConfigureDialog)
public:
    ConfigureDialog(const MapContext &context, const std::vector<fleet::SessionIndex> &sessions,
                    int hiddenCount, QWidget *parent);

private:
    [[nodiscard]] std::vector<SessionKey> targets() const;
    [[nodiscard]] QWidget *makeChange();
    [[nodiscard]] QWidget *makeDifferences();
    void addNotes(const operations::Impact &impact, int hiddenCount);
    void addCare();
    [[nodiscard]] operations::ConfigChange change() const;
    void noteChange();
    void showPreview();
    void markTabs();
    void validate();
    void submit();

    MapContext m_context;
    std::vector<SessionKey> m_sessions; // that may be changed
    operations::ConfigChange m_change;
    std::unique_ptr<operations::ConfigPreview> m_preview;
    QTabWidget *m_tabs = nullptr;
    WebhookPage *m_webhook = nullptr;
    ProxyPage *m_proxy = nullptr;
    MetadataPage *m_metadata = nullptr;
    DifferenceList *m_differences = nullptr;
    QLabel *m_summary = nullptr;
    QLabel *m_consequence = nullptr;
    QLineEdit *m_reason = nullptr;
    SafeguardBox *m_care = nullptr;
    QTimer m_changeSoon; // while somebody types
};

} // namespace quayside::ui
