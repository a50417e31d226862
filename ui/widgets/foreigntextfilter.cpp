// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/foreigntextfilter.h"

#include "core/foreigntext.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QScopedValueRollback>
#include <QStatusTipEvent>
#include <QTextLayout>
#include <QToolTip>
#include <QWhatsThis>

namespace quayside::ui {

namespace {

constexpr int kTipColumns = 72; //!< characters of average width; Qt does not wrap plain tips

QString wrapped(const QString &paragraph, const QFont &font, qreal width)
{
    QTextLayout layout(paragraph, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    QStringList lines;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        lines += paragraph.mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines.join(u'\n');
}

QString inLines(const QString &text)
{
    const QFont font = QToolTip::font();
    const qreal width = kTipColumns * QFontMetricsF(font).averageCharWidth();
    QStringList paragraphs = foreign::lines(text).split(u'\n');
    for (QString &paragraph : paragraphs)
        paragraph = wrapped(paragraph, font, width);
    return paragraphs.join(u'\n');
}

/** The view whose viewport the widget is; headers have titles. */
const QAbstractItemView *viewOf(const QWidget &widget)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(widget.parentWidget());
    const bool isViewport = view && view->viewport() == &widget && !qobject_cast<const QHeaderView *>(view);
    return isViewport ? view : nullptr;
}

bool isCut(const QAbstractItemView &view, const QModelIndex &index)
{
    return view.sizeHintForIndex(index).width() > view.visualRect(index).width();
}

QString tipOfCell(const QAbstractItemView &view, const QPoint &position)
{
    const QModelIndex index = view.indexAt(position);
    const QString tip = index.data(Qt::ToolTipRole).toString();
    if (!tip.isEmpty() || !index.isValid())
        return tip;
    return isCut(view, index) ? index.data(Qt::DisplayRole).toString() : QString();
}

/** Of the section under the pointer: its own, else the title where it is cut. */
QString tipOfTitle(const QHeaderView &header, const QPoint &position)
{
    const bool isColumn = header.orientation() == Qt::Horizontal;
    const int section = header.logicalIndexAt(position);
    if (section < 0 || !header.model())
        return {};
    const QAbstractItemModel &model = *header.model();
    const QString tip = model.headerData(section, header.orientation(), Qt::ToolTipRole).toString();
    const QString title = model.headerData(section, header.orientation()).toString();
    const int needed = header.fontMetrics().horizontalAdvance(title) + header.fontMetrics().height() / 2;
    return tip.isEmpty() && isColumn && header.sectionSize(section) < needed ? title : tip;
}

/** Of a field that is too narrow for what it says, not for what a person types into it. */
QString tipOfField(const QLineEdit &field)
{
    if (!field.toolTip().isEmpty())
        return field.toolTip();
    const QString text = field.isReadOnly() ? field.displayText() : QString();
    const QString said = field.text().isEmpty() ? field.placeholderText() : text;
    const int room = field.width() - field.fontMetrics().height() / 2;
    return field.fontMetrics().horizontalAdvance(said) > room ? said : QString();
}

QString tipOfEntry(const QMenu &menu, const QPoint &position)
{
    const QAction *action = menu.toolTipsVisible() ? menu.actionAt(position) : nullptr;
    return action ? action->toolTip() : QString();
}

} // namespace

ForeignTextFilter::ForeignTextFilter(QObject &application, QObject *parent)
    : QObject(parent)
{
    application.installEventFilter(this);
}

QString ForeignTextFilter::tipAt(const QWidget &widget, const QPoint &position)
{
    if (const QAbstractItemView *view = viewOf(widget))
        return inLines(tipOfCell(*view, position));
    const auto *header = qobject_cast<const QHeaderView *>(widget.parentWidget());
    if (header && header->viewport() == &widget)
        return inLines(tipOfTitle(*header, position));
    if (const auto *field = qobject_cast<const QLineEdit *>(&widget))
        return inLines(tipOfField(*field));
    if (const auto *menu = qobject_cast<const QMenu *>(&widget))
        return inLines(tipOfEntry(*menu, position));
    return inLines(widget.toolTip());
}

bool ForeignTextFilter::showTip(QWidget &widget, const QHelpEvent &event)
{
    const QString tip = tipAt(widget, event.pos());
    if (tip.isEmpty())
        return false; // the widget around it may have one
    const QAbstractItemView *view = viewOf(widget);
    QToolTip::showText(event.globalPos(), tip, &widget,
                       view ? view->visualRect(view->indexAt(event.pos())) : QRect(),
                       widget.toolTipDuration());
    return true;
}

/** Shown as a tip: Qt's own bubble would guess. */
bool ForeignTextFilter::showWhatsThis(QWidget &widget, const QHelpEvent &event)
{
    const QAbstractItemView *view = viewOf(widget);
    const QString text = view ? view->indexAt(event.pos()).data(Qt::WhatsThisRole).toString() : QString();
    const QString words = text.isEmpty() ? widget.whatsThis() : text;
    if (words.isEmpty())
        return false;
    QToolTip::showText(event.globalPos(), inLines(words), &widget);
    QWhatsThis::leaveWhatsThisMode();
    return true;
}

bool ForeignTextFilter::passOnCleaned(QObject *watched, QStatusTipEvent &event)
{
    const QString clean = foreign::line(event.tip());
    if (clean == event.tip())
        return false;
    QStatusTipEvent tip(clean);
    QCoreApplication::sendEvent(watched, &tip);
    return true;
}

/** One line; and `[*]`, which marks unsaved documents, stays what it is. */
void ForeignTextFilter::cleanTitle(QWidget &widget)
{
    if (m_isCleaning)
        return;
    const QScopedValueRollback guard(m_isCleaning, true);
    const QString title = widget.windowTitle();
    QString clean = foreign::line(title);
    static const QRegularExpression lonely(
        QStringLiteral(R"((?<!\[\*\])((?:\[\*\]\[\*\])*\[\*\])(?!\[\*\]))"));
    if (widget.isWindow())
        clean.replace(lonely, QStringLiteral("\\1[*]"));
    if (clean != title)
        widget.setWindowTitle(clean);
}

bool ForeignTextFilter::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Polish: // before its text is laid out; tool tips are labels, too
        if (auto *label = qobject_cast<QLabel *>(watched); label && label->textFormat() == Qt::AutoText)
            label->setTextFormat(Qt::PlainText);
        return false;
    case QEvent::ToolTip:
        if (auto *widget = qobject_cast<QWidget *>(watched))
            return showTip(*widget, *static_cast<QHelpEvent *>(event));
        return false;
    case QEvent::WhatsThis:
        if (auto *widget = qobject_cast<QWidget *>(watched))
            return showWhatsThis(*widget, *static_cast<QHelpEvent *>(event));
        return false;
    case QEvent::StatusTip:
        return passOnCleaned(watched, *static_cast<QStatusTipEvent *>(event));
    case QEvent::WindowTitleChange:
        if (auto *widget = qobject_cast<QWidget *>(watched))
            cleanTitle(*widget);
        return false;
    default:
        return false;
    }
}

} // namespace quayside::ui
