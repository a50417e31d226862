// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/placepage.h"

#include "core/foreigntext.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/fittingscroll.h"
#include "ui/widgets/labels.h"

#include <QDir>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace quayside::ui {

namespace {

/** In the words of the computer it is of: "/srv/map.sqlite" is no path of Windows. */
QString shownPath(const QString &path)
{
    const bool isOfUnix = path.startsWith(u'/') && !path.startsWith(QLatin1StringView("//"));
    return foreign::line(isOfUnix ? path : QDir::toNativeSeparators(path));
}

} // namespace

PlacePage::PlacePage(QWidget *parent)
    : QWidget(parent)
    , m_title(wrappedLabel(QStringLiteral("placeTitle"), this))
    , m_reason(wrappedLabel(QStringLiteral("placeReason"), this))
    , m_places(wrappedLabel(QStringLiteral("placePaths"), this))
    , m_problem(new Banner(this))
    , m_stillThere(wrappedLabel(QStringLiteral("placeStillThere"), this))
{
    setObjectName(QStringLiteral("placePage"));
    const Metrics metrics(fontMetrics());
    auto *inner = new QWidget(this);
    inner->setMaximumWidth(metrics.em * 42);
    auto *column = new QVBoxLayout(inner);
    column->setSpacing(metrics.smallGap());
    column->addStretch(1);
    m_title->setFont(scaledFont(font(), 1.4));
    makeBold(m_title);
    m_places->setForegroundRole(QPalette::PlaceholderText);
    m_problem->setClosable(false);
    for (QWidget *part : { static_cast<QWidget *>(m_problem), static_cast<QWidget *>(m_title),
                           static_cast<QWidget *>(m_reason), static_cast<QWidget *>(m_places) })
        column->addWidget(part);
    column->addSpacing(metrics.em);
    m_inspect
        = addChoice(*column, "placeInspect", tr("It is a copy: &inspect it"),
                    tr("To look, search and compare. Nothing is written into it, whatever it says is to be "
                       "done."));
    m_moved
        = addChoice(*column, "placeMoved", tr("It is the map, and was &moved here"),
                    tr("From now on this is its place, and it acts: operations that were interrupted can be "
                       "taken up, and copies that are to be deleted from servers are deleted."));
    m_stillThere->setTone(Tone::Warning);
    m_stillThere->setIndent(textIndent());
    column->insertWidget(column->count() - 1, m_stillThere);
    m_restored = addChoice(
        *column, "placeRestored", tr("A &backup was put back"),
        tr("From now on this is the map, but nothing is done that it wanted to do then before you "
           "have reviewed it: operations that were interrupted, copies that were to be deleted, "
           "and what was to run."));
    column->addSpacing(metrics.em);
    column->addWidget(makeButtons());
    column->addStretch(2);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(inner, 6);
    row->addStretch(1);
    auto *scroll = new FittingScroll(this);
    scroll->content()->addLayout(row);
    auto *all = new QVBoxLayout(this);
    all->addWidget(scroll);
}

QRadioButton *PlacePage::addChoice(QVBoxLayout &column, const char *name, const QString &text,
                                   const QString &consequence)
{
    auto *button = new QRadioButton(text, this);
    button->setObjectName(QLatin1StringView(name));
    button->setAccessibleDescription(consequence);
    QLabel *label = wrappedLabel(QLatin1StringView(name) + QLatin1StringView("Text"), this);
    label->setText(consequence);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setIndent(textIndent());
    column.addWidget(button);
    column.addWidget(label);
    column.addSpacing(Metrics(fontMetrics()).gap());
    return button;
}

/** Under the text of a choice. */
int PlacePage::textIndent() const
{
    return style()->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth)
        + style()->pixelMetric(QStyle::PM_RadioButtonLabelSpacing);
}

QWidget *PlacePage::makeButtons()
{
    auto *buttons = new QWidget(this);
    m_continue = new QPushButton(tr("&Continue"), buttons);
    m_continue->setObjectName(QStringLiteral("placeContinue"));
    m_continue->setDefault(true);
    auto *cancel = new QPushButton(tr("Cancel"), buttons);
    cancel->setObjectName(QStringLiteral("placeCancel"));
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins({});
    row->addWidget(m_continue);
    row->addWidget(cancel);
    row->addStretch(1);
    connect(m_continue, &QPushButton::clicked, this, &PlacePage::goOn);
    connect(cancel, &QPushButton::clicked, this, &PlacePage::cancelled);
    return buttons;
}

void PlacePage::ask(const QString &name, const shardmap::PlaceQuestion &question, const Error *problem)
{
    m_title->setText(tr("Is %1 the shard map, or a copy of it?").arg(foreign::name(name)));
    m_reason->setText(reasonFor(question) + QLatin1Char(' ')
                      + tr("Until you answer nothing is written into it, and no server is called."));
    const bool isPlaceKnown = !question.recorded.isEmpty() && question.recorded != question.here;
    m_places->setText(
        isPlaceKnown
            ? tr("Its place: %1\nThis file: %2").arg(shownPath(question.recorded), shownPath(question.here))
            : tr("This file: %1").arg(shownPath(question.here)));
    m_stillThere->setText(
        tr("There still is a file in its old place. Where two files are used as the map, both act "
           "on the same servers."));
    m_stillThere->setVisible(question.recordedExists);
    if (problem)
        m_problem->showText(problem->toDisplayString(), Tone::Bad, {}, {});
    else
        m_problem->hide();
    m_inspect->setChecked(true);
    m_inspect->setFocus();
}

QString PlacePage::reasonFor(const shardmap::PlaceQuestion &question)
{
    using Doubt = shardmap::PlaceQuestion::Doubt;
    switch (question.doubt) {
    case Doubt::Elsewhere:
        return tr("This is another file than the one that was used on this computer.");
    case Doubt::OtherComputer:
        return tr("It was not used on this computer before.");
    case Doubt::Older:
        return tr(
            "It is older than what was seen here: %Ln write(s) of Quayside are missing in it.", nullptr,
            static_cast<int>(std::min<qint64>(question.missingWrites, std::numeric_limits<int>::max())));
    case Doubt::Unreadable:
        break;
    }
    return tr("What Quayside keeps in it about its place is gone, or can't be read.");
}

void PlacePage::goOn()
{
    if (m_moved->isChecked())
        Q_EMIT settled(shardmap::PlaceAnswer::Moved);
    else if (m_restored->isChecked())
        Q_EMIT settled(shardmap::PlaceAnswer::BackupPutBack);
    else
        Q_EMIT inspectRequested();
}

void PlacePage::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        Q_EMIT cancelled();
    else if (auto *button = qobject_cast<QPushButton *>(focusWidget()); isReturn && button)
        button->click(); // where the platform's buttons take Space alone, too
    else if (isReturn)
        goOn();
    else
        QWidget::keyPressEvent(event);
}

void PlacePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_inspect->setFocus();
}

} // namespace quayside::ui
