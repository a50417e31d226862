// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/formdialog.h"
#include "ui/window/mapcontext.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QRadioButton;
QT_END_NAMESPACE

namespace quayside::ui {

/**
 * Ends a double run: both copies side by side, the one in the map suggested; the other is stopped, and the
 * map points to the one that stays. What is shown follows the fleet while the dialog is open. UI thread.
 */
class KeepCopyDialog final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeepCopyDialog)
public:
    KeepCopyDialog(const MapContext &context, fleet::SessionIndex session, QWidget *parent);

private:
    static constexpr size_t kCopies = 2;
    static constexpr size_t kFacts = 7;
    using Texts = std::array<QString, kFacts>;

    void addTable();
    void look();
    void showCopy(size_t copy);
    [[nodiscard]] Texts textsOf(size_t copy) const;
    [[nodiscard]] QString statusOf(const fleet::SessionFacts &facts) const;
    [[nodiscard]] size_t suggested() const;
    [[nodiscard]] size_t kept() const;
    [[nodiscard]] size_t other() const { return 1 - kept(); }
    [[nodiscard]] fleet::SessionIndex indexOf(size_t copy) const;
    [[nodiscard]] fleet::SessionFacts factsOf(size_t copy) const;
    [[nodiscard]] QString place(size_t copy) const;
    [[nodiscard]] QString meaning() const;
    void submit();

    MapContext m_context;
    std::array<SessionKey, kCopies> m_copies; // the indexes may change while the dialog is open
    std::array<QRadioButton *, kCopies> m_choice {};
    std::array<std::array<QLabel *, kFacts>, kCopies> m_facts {};
    QLabel *m_meaning;
    QLineEdit *m_reason;
};

} // namespace quayside::ui
