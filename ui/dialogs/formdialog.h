// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/engine/verbs.h"

#include <QDialog>
#include <QPointer>

#include <functional>

QT_BEGIN_NAMESPACE
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;
class QWidget;
QT_END_NAMESPACE

namespace quayside::ui {

class FittingScroll;
class LateNotice;
class ToneLabel;

/**
 * What all dialogs share: an explanation on top, the content, an error line, Cancel and one verb button.
 *
 * Cancel is the default button of every one: Return changes nothing. In a field it neither begins anything
 * nor throws away what was typed, and says so; the verb is pressed by its key, or by Space or Return once it
 * has the focus.
 *
 * It grows with what it has to say, as far as the screen goes; beyond that its content scrolls, by the page
 * keys as well, and the buttons stay in sight.
 *
 * Deletes itself when closed. While `busy` the verb button and the content are off and the dialog says what
 * it waits for. What is being written can't be called back: Cancel becomes Close, a line says that it goes
 * on, and a dialog that is closed then stays, unseen, until it is over; the window's notices tell what came
 * of it. UI thread.
 */
class FormDialog : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FormDialog)
public:
    FormDialog(const QString &name, const QString &title, const QString &verb, QWidget *parent);

    void setExplanation(const QString &text);
    void showError(const Error &error);
    void showProblem(const QString &text);
    /** In the problem's place: what is still to be filled in, which is nobody's fault yet. */
    void showHint(const QString &text);
    void clearProblem();
    /** What closing the dialog does to what it waits for. */
    enum class Closing { LetsItGoOn, EndsIt };
    /**
     * Says what is waited for. Until it is over the verb and the content are off, so that what was agreed to
     * stays as it was; then the focus is where it was before.
     */
    void setBusy(bool busy, const QString &text = {}, Closing closing = Closing::LetsItGoOn);
    /** Waits for what is written to the map. */
    void setBusyWriting();
    void done(int result) override;

Q_SIGNALS:
    /** The verb button, while what it does is allowed; the dialog stays open until accept() is called. */
    void submitted();

protected:
    [[nodiscard]] QVBoxLayout *content() const { return m_content; }
    /** A form inside the content, with labels that wrap on narrow screens. */
    [[nodiscard]] QFormLayout *addForm();
    /** A row of the content for why it is done. */
    void addReason(QLineEdit *reason);
    [[nodiscard]] bool isBusy() const { return m_busy; }
    /** It was closed while it was busy: what came of that is told by lateNotice(). */
    [[nodiscard]] bool isUnseen() const { return m_isUnseen; }
    [[nodiscard]] LateNotice lateNotice() const;
    [[nodiscard]] QPushButton *verbButton() const { return m_verb; }
    [[nodiscard]] QPushButton *cancelButton() const { return m_cancel; }
    /** Off, with a reason in the tool tip, until `text` is empty. */
    void setBlocked(const QString &text);
    /** The same, and says it as a hint: what is still to be done before the verb. */
    void showObstacle(const QString &text);
    /**
     * Whether the verb is allowed: asked for as long as the dialog is open, and once more when the button is
     * pressed. While it is not, the button is off and the reason is shown whatever else there is to say. A
     * dialog with a permission changes something, and has the band of a production profile.
     */
    void requirePermission(std::function<operations::Availability()> permission);
    /** Asks now, because what is asked about has changed. */
    void checkPermission();
    /** A question without anything to fill in but its confirmation: Cancel has the focus and is what Return
     * presses, on the verb as well; where something is typed it says that it begins nothing. */
    void makeQuestion();
    /** What closing it would lose, as a sentence: it is said before. Empty: nothing that is worth a word. */
    [[nodiscard]] virtual QString unsaved() const { return {}; }
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void focusFirstField();
    void holdContent();
    void returnFocus();
    void orderTabs();
    [[nodiscard]] bool isReturnCancel() const;
    void sayWhyNothingHappens();
    enum class Voice { Plain, Hint, Problem };
    void tell(const QString &text, Voice voice);
    void showSaid();
    void updateVerb();
    void press();
    /** It is busy with what closing does not end. */
    [[nodiscard]] bool goesOn() const;
    [[nodiscard]] bool keepsUnsaved();
    void stayUnseen();

    FittingScroll *m_scroll;
    QLabel *m_explanation;
    QWidget *m_body; //!< holds the content
    QVBoxLayout *m_content;
    FittingScroll *m_problemScroll;
    ToneLabel *m_problem;
    QPushButton *m_verb;
    QPushButton *m_cancel;
    QString m_blocked;
    QString m_said;
    Voice m_voice = Voice::Plain;
    std::function<operations::Availability()> m_permission;
    QString m_forbidden; //!< why the verb is not allowed; empty: it is
    bool m_busy = false;
    QPointer<QWidget> m_focusBefore; //!< while busy; null: Cancel, or nothing, had it
    Closing m_closing = Closing::LetsItGoOn; //!< while it is busy
    QString m_cancelText; //!< what Cancel said before
    bool m_isUnseen = false; //!< it was closed while it was busy
    bool m_isQuestion = false;
};

/**
 * Asks one question; Cancel is the default. Calls back when the verb button is pressed, for as long as
 * `permission` allows it. Does not block.
 */
void openConfirmDialog(QWidget *parent, const QString &question, const QString &verb,
                       std::function<operations::Availability()> permission, std::function<void()> confirmed);

} // namespace quayside::ui
