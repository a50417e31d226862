// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fields.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QToolButton>

namespace quayside::ui {

void giveFocusTo(QWidget *inner, QWidget *field)
{
    field->setFocusProxy(inner);
    field->setFocusPolicy(inner->focusPolicy());
}

FilterField::FilterField(const QString &hint, const QString &name, QWidget *parent)
    : QLineEdit(parent)
{
    setPlaceholderText(hint);
    setAccessibleName(name);
    setClearButtonEnabled(true);
    addAction(themedIcon(QStringLiteral("filter"), QPalette::PlaceholderText), LeadingPosition);
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (!m_showing)
            Q_EMIT changed(text);
    });
}

void FilterField::showText(const QString &text)
{
    const QScopedValueRollback guard(m_showing, true);
    if (text != this->text())
        setText(text);
}

/** Its icons and a few letters. */
QSize FilterField::sizeHint() const
{
    return { Metrics(fontMetrics()).em * 5, QLineEdit::sizeHint().height() };
}

SecretField::SecretField(const QString &name, const QString &spoken, QWidget *parent)
    : QWidget(parent)
    , m_line(new QLineEdit(this))
{
    m_line->setObjectName(name);
    m_line->setAccessibleName(spoken);
    m_line->setEchoMode(QLineEdit::Password);
    auto *reveal = new QToolButton(this);
    reveal->setObjectName(name + QStringLiteral("Reveal"));
    reveal->setText(tr("Show"));
    reveal->setAccessibleName(tr("Show: %1").arg(spoken));
    reveal->setToolTip(tr("Shows it for as long as the button is held."));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_line, 1);
    row->addWidget(reveal);
    giveFocusTo(m_line, this);
    connect(reveal, &QToolButton::pressed, this, [this] { m_line->setEchoMode(QLineEdit::Normal); });
    connect(reveal, &QToolButton::released, this, [this] { m_line->setEchoMode(QLineEdit::Password); });
    connect(m_line, &QLineEdit::textChanged, this, &SecretField::changed);
}

Secret SecretField::secret() const
{
    return Secret(m_line->text());
}

void SecretField::setPlaceholderText(const QString &text)
{
    m_line->setPlaceholderText(text);
}

void ValueField::setValue(const QString &value, const QString &shown)
{
    setText(shown);
    m_value = value;
    m_shown = text();
}

void ValueField::reveal(bool revealed)
{
    if (!isChanged())
        setText(revealed ? m_value : m_shown);
}

QString ValueField::value() const
{
    return isChanged() ? text().trimmed() : m_value;
}

FilterKeys::FilterKeys(QWidget *field, QWidget &list)
    : QObject(&list)
    , m_field(field)
{
    if (field)
        field->installEventFilter(this);
    list.installEventFilter(this);
}

bool FilterKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->matches(QKeySequence::Cancel)) {
        Q_EMIT clearRequested();
        return true;
    }
    const bool leaves
        = key->key() == Qt::Key_Down || key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (watched == m_field && leaves) {
        Q_EMIT leaveRequested();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

FileField::FileField(const QString &name, const QString &spoken, FileQuestion question, const Seams &seams,
                     QWidget *parent)
    : QWidget(parent)
    , m_line(new QLineEdit(this))
{
    m_line->setObjectName(name);
    m_line->setAccessibleName(spoken);
    auto *browse = new QToolButton(this);
    browse->setObjectName(name + QStringLiteral("Browse"));
    browse->setText(tr("Browse…"));
    browse->setAccessibleName(tr("Browse: %1").arg(spoken));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_line, 1);
    row->addWidget(browse);
    giveFocusTo(m_line, this);
    connect(m_line, &QLineEdit::textChanged, this, &FileField::changed);
    connect(browse, &QToolButton::clicked, this, [this, question, &seams]() mutable {
        question.folder = file().isEmpty() ? QDir::homePath() : QFileInfo(file()).absolutePath();
        seams.askForFile(this, question, [this](const QString &chosen) { setFile(chosen); });
    });
}

QString FileField::file() const
{
    return QDir::fromNativeSeparators(m_line->text().trimmed());
}

void FileField::setFile(const QString &file)
{
    m_line->setText(QDir::toNativeSeparators(file));
}

} // namespace quayside::ui
