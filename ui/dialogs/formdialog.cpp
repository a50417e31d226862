// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/formdialog.h"

#include "core/foreigntext.h"
#include "ui/dialogs/dialogfit.h"
#include "ui/widgets/fittingscroll.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/latenotice.h"
#include "ui/widgets/profileband.h"
#include "ui/widgets/topwidget.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

namespace quayside::ui {

namespace {

class ConfirmDialog final : public FormDialog
{
public:
    ConfirmDialog(const QString &question, const QString &verb,
                  std::function<operations::Availability()> permission, std::function<void()> confirmed,
                  QWidget *parent)
        : FormDialog(QStringLiteral("confirmDialog"), verb, verb, parent)
    {
        setExplanation(question);
        makeQuestion();
        requirePermission(std::move(permission));
        connect(this, &FormDialog::submitted, this, [this, confirmed = std::move(confirmed)] {
            confirmed();
            accept();
        });
    }
};

} // namespace

FormDialog::FormDialog(const QString &name, const QString &title, const QString &verb, QWidget *parent)
    : QDialog(parent)
    , m_scroll(new FittingScroll(this))
    , m_explanation(wrappedLabel(QStringLiteral("explanation"), m_scroll->widget()))
    , m_body(new QWidget(m_scroll->widget()))
    , m_content(new QVBoxLayout(m_body))
    , m_problemScroll(new FittingScroll(this))
    , m_problem(wrappedLabel(QStringLiteral("problem"), m_problemScroll->widget()))
{
    setObjectName(name);
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(fontMetrics().averageCharWidth() * 64);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_cancel = buttons->button(QDialogButtonBox::Cancel);
    m_cancel->setObjectName(QStringLiteral("cancelButton"));
    m_cancel->setText(tr("Cancel")); // Qt's own word is not in every language of ours
    m_cancel->setIcon({}); // the style's own is a red cross, as for an error
    m_verb = buttons->addButton(verb, QDialogButtonBox::AcceptRole);
    m_verb->setObjectName(QStringLiteral("verbButton"));
    m_verb->setAutoDefault(false); // or it would be the default one after it had the focus
    m_cancel->setDefault(true);
    disconnect(buttons, &QDialogButtonBox::accepted, nullptr, nullptr);
    connect(m_verb, &QPushButton::clicked, this, &FormDialog::press);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_explanation->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_explanation->hide();
    m_scroll->content()->addWidget(m_explanation);
    m_content->setContentsMargins({});
    m_scroll->content()->addWidget(m_body, 1);
    m_problem->hide();
    m_problemScroll->content()->addWidget(m_problem);
    m_problemScroll->hide();
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_problemScroll);
    layout->addWidget(buttons);
    new DialogFit(*this);
}

QFormLayout *FormDialog::addForm()
{
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_content->addLayout(form);
    return form;
}

void FormDialog::addReason(QLineEdit *reason)
{
    reason->setObjectName(QStringLiteral("reasonField"));
    reason->setPlaceholderText(tr("Kept with the operation, for colleagues"));
    addForm()->addRow(tr("R&eason"), reason);
}

void FormDialog::setExplanation(const QString &text)
{
    say(m_explanation, foreign::lines(text));
}

void FormDialog::showError(const Error &error)
{
    if (m_isUnseen)
        return lateNotice().tell(error.toDisplayString(), Tone::Bad);
    showProblem(error.toDisplayString());
}

void FormDialog::showProblem(const QString &text)
{
    tell(text, Voice::Problem);
}

void FormDialog::showHint(const QString &text)
{
    tell(text, Voice::Hint);
}

void FormDialog::tell(const QString &text, Voice voice)
{
    m_said = text;
    m_voice = voice;
    showSaid();
}

void FormDialog::showSaid()
{
    const bool forbidden = !m_forbidden.isEmpty() && !m_busy;
    const bool isBad = forbidden || m_voice == Voice::Problem;
    m_problem->setForegroundRole(m_voice == Voice::Hint && !isBad ? QPalette::PlaceholderText
                                                                  : QPalette::WindowText);
    m_problem->setTone(isBad ? std::optional(Tone::Bad) : std::nullopt);
    QString text = forbidden ? m_forbidden : m_said;
    if (goesOn())
        text += u'\n' + tr("It goes on when this is closed; the window says then what came of it.");
    say(m_problem, foreign::lines(text.trimmed()));
    m_problemScroll->setVisible(!m_problem->text().isEmpty());
}

void FormDialog::requirePermission(std::function<operations::Availability()> permission)
{
    m_permission = std::move(permission);
    if (const QString production = ProfileBand::productionOver(*this); !production.isEmpty()) {
        auto *band = new ProfileBand(QStringLiteral("productionBand"), this);
        band->follow(*ProfileBand::over(*this));
        layout()->setMenuBar(band); // above the margins, from edge to edge
    }
    auto *second = new QTimer(this);
    connect(second, &QTimer::timeout, this, &FormDialog::checkPermission);
    second->start(std::chrono::seconds(1));
    checkPermission();
}

void FormDialog::checkPermission()
{
    if (!m_permission)
        return;
    const QString before = std::exchange(m_forbidden, m_permission().reason);
    if (m_forbidden == before)
        return;
    showSaid();
    updateVerb();
}

void FormDialog::press()
{
    checkPermission();
    if (m_forbidden.isEmpty())
        Q_EMIT submitted();
}

void FormDialog::clearProblem()
{
    showProblem({});
}

void FormDialog::setBusy(bool busy, const QString &text, Closing closing)
{
    const bool begins = busy && !m_busy;
    const bool ends = !busy && m_busy;
    const bool wentOn = goesOn();
    m_busy = busy;
    m_closing = closing;
    if (begins)
        holdContent();
    if (goesOn() && !wentOn) {
        m_cancelText = m_cancel->text();
        m_cancel->setText(tr("Close"));
    } else if (wentOn && !goesOn()) {
        m_cancel->setText(m_cancelText);
    }
    if (busy)
        tell(text, Voice::Plain);
    else
        showSaid();
    if (ends)
        m_body->setEnabled(true);
    updateVerb();
    if (ends)
        returnFocus();
    if (m_isUnseen && !busy)
        deleteLater(); // after whoever calls this has said why
}

void FormDialog::setBusyWriting()
{
    setBusy(true, tr("Writing to the shard map…"));
}

/** The keys go to the dialog meanwhile, which has no use for them, not on to Cancel: see updateVerb(). */
void FormDialog::holdContent()
{
    QWidget *focused = focusWidget();
    m_focusBefore = focused == m_cancel ? nullptr : focused;
    if (m_focusBefore)
        setFocus();
    m_body->setEnabled(false);
}

/** Unless somebody went elsewhere, as to Cancel. */
void FormDialog::returnFocus()
{
    const QPointer<QWidget> before = std::exchange(m_focusBefore, nullptr);
    if (focusWidget() && focusWidget() != this)
        return;
    if (before && before->isEnabled() && before->isVisibleTo(this))
        before->setFocus();
    else
        focusFirstField();
}

bool FormDialog::goesOn() const
{
    return m_busy && m_closing == Closing::LetsItGoOn;
}

void FormDialog::done(int result)
{
    if (m_isUnseen) {
        if (result == Accepted)
            lateNotice().done();
        return deleteLater();
    }
    if (result == Rejected && !m_busy && keepsUnsaved())
        return;
    const bool stays = result == Rejected && goesOn();
    if (stays)
        setAttribute(Qt::WA_DeleteOnClose, false);
    QDialog::done(result);
    if (stays)
        stayUnseen();
}

/** Closing it once only says what would be lost; the second time it is. */
bool FormDialog::keepsUnsaved()
{
    const QString lost = unsaved();
    if (lost.isEmpty() || !m_forbidden.isEmpty()) // what may not be saved was only tried
        return false;
    const QString verb = QString(m_verb->text()).remove(u'&');
    //: %1 a sentence: what would be lost; %2 what a button says
    const QString warning = tr("%1 “%2” keeps them; close once more to throw them away.").arg(lost, verb);
    if (m_said == warning)
        return false;
    showHint(warning);
    return true;
}

/** The dialog it was opened by may be closed before it knows; the window is not. */
void FormDialog::stayUnseen()
{
    m_isUnseen = true;
    if (QWidget *top = topOver(*this); top != this && top != parentWidget())
        setParent(top, windowFlags());
}

LateNotice FormDialog::lateNotice() const
{
    return LateNotice(*this, m_permission != nullptr); // what changes no map is told of beside any
}

void FormDialog::setBlocked(const QString &text)
{
    m_blocked = text;
    updateVerb();
}

void FormDialog::showObstacle(const QString &text)
{
    setBlocked(text);
    showHint(text.isEmpty() ? QString() : tr("Not yet: %1").arg(text));
}

void FormDialog::updateVerb()
{
    const QString &whyNot = m_forbidden.isEmpty() ? m_blocked : m_forbidden;
    const bool enabled = !m_busy && whyNot.isEmpty();
    if (!enabled && focusWidget() == m_verb)
        focusPreviousChild(); // not on to Cancel, where Return would close the dialog
    m_verb->setEnabled(enabled);
    m_verb->setToolTip(whyNot);
    m_verb->setAccessibleDescription(whyNot);
}

void FormDialog::makeQuestion()
{
    m_isQuestion = true;
    m_verb->setAutoDefault(false);
    m_verb->setDefault(false);
    m_cancel->setDefault(true);
    m_cancel->setFocus();
}

/** Where it would not be told from a field's own key: see sayWhyNothingHappens(). What was typed is never
 * lost to it. */
bool FormDialog::isReturnCancel() const
{
    const QWidget *focused = focusWidget();
    if (focused && focused->testAttribute(Qt::WA_InputMethodEnabled))
        return false;
    return m_verb->isHidden() || !focused || focused == m_cancel || (m_isQuestion && m_blocked.isEmpty());
}

void FormDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown) {
        const bool isUp = event->key() == Qt::Key_PageUp; // what nothing in it has use for
        m_scroll->verticalScrollBar()->triggerAction(isUp ? QScrollBar::SliderPageStepSub
                                                          : QScrollBar::SliderPageStepAdd);
        return;
    }
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isReturn || isReturnCancel()) {
        QDialog::keyPressEvent(event);
        return;
    }
    event->accept();
    if (auto *button = qobject_cast<QPushButton *>(focusWidget()); button && button->isEnabled())
        button->click();
    else
        sayWhyNothingHappens();
}

void FormDialog::sayWhyNothingHappens()
{
    if (m_busy || m_verb->isHidden())
        return;
    const QString verb = QString(m_verb->text()).remove(u'&');
    if (m_blocked.isEmpty())
        //: %1 what a button says
        showHint(tr("Return begins nothing. Press “%1” to go on, or Escape to leave.").arg(verb));
    else
        showHint(tr("Return begins nothing. Not yet: %1").arg(m_blocked));
}

void FormDialog::showEvent(QShowEvent *event)
{
    for (QPushButton *button : findChildren<QPushButton *>()) {
        if (button != m_verb && button != m_cancel)
            button->setAutoDefault(false); // or it is the default one while it has the focus
    }
    for (QLineEdit *line : findChildren<QLineEdit *>())
        line->setCursorPosition(0); // what is too long is cut at its end
    orderTabs();
    if (!focusWidget() || focusWidget() == m_verb)
        focusFirstField();
    QDialog::showEvent(event);
    m_cancel->setDefault(
        true); // a button box makes its first accepting button the default one as it is shown
}

/** Qt gives it to nobody, and what is typed at once would be lost; on the verb a key would begin something.
 */
void FormDialog::focusFirstField()
{
    for (QWidget *next = nextInFocusChain(); next != this; next = next->nextInFocusChain()) {
        const bool takesKeys = (next->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && isAncestorOf(next);
        if (takesKeys && next->isEnabled() && next->isVisibleTo(this) && next != m_verb) {
            next->setFocus();
            if (auto *line = qobject_cast<QLineEdit *>(next)) {
                line->end(false);
                line->home(true); // all of it, and its beginning in sight
            }
            return;
        }
    }
}

/**
 * The buttons are made first and come last. Their box has its first one for its proxy, and would lead Tab to
 * it from the last, past everything else.
 */
void FormDialog::orderTabs()
{
    m_verb->parentWidget()->setFocusProxy(nullptr);
    QWidget *last = previousInFocusChain();
    while (last != this && (last->focusPolicy() == Qt::NoFocus || last == m_verb || last == m_cancel))
        last = last->previousInFocusChain();
    setTabOrder(last, m_verb);
    setTabOrder(m_verb, m_cancel);
}

void openConfirmDialog(QWidget *parent, const QString &question, const QString &verb,
                       std::function<operations::Availability()> permission, std::function<void()> confirmed)
{
    (new ConfirmDialog(question, verb, std::move(permission), std::move(confirmed), parent))->open();
}

} // namespace quayside::ui
