// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support/misfits.h"

#include "gui/support/contrast.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/foreigntextfilter.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QComboBox>
#include <QDockWidget>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QMenuBar>
#include <QProgressBar>
#include <QRadioButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QSizeGrip>
#include <QSplitterHandle>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>

#include <algorithm>

namespace quayside::test {

namespace {

constexpr int kRounding = 1; //!< pixels by which fractional text widths may be off

bool isPartOfQt(const QWidget &widget)
{
    return widget.objectName().startsWith(QStringLiteral("qt_")) || widget.inherits("QTipLabel")
        || widget.inherits("QFocusFrame") || widget.inherits("QRubberBand")
        || qobject_cast<const QSizeGrip *>(&widget) || qobject_cast<const QScrollBar *>(&widget)
        || qobject_cast<const QSplitterHandle *>(&widget);
}

/** Its children are its own affair. */
bool isWhole(const QWidget &widget)
{
    return qobject_cast<const QComboBox *>(&widget) || qobject_cast<const QAbstractSpinBox *>(&widget)
        || qobject_cast<const QLineEdit *>(&widget) || qobject_cast<const QTabBar *>(&widget)
        || qobject_cast<const QMenuBar *>(&widget) || qobject_cast<const QHeaderView *>(&widget);
}

QString withoutKey(const QString &text)
{
    return QString(text).remove(u'&');
}

QString nameOf(const QWidget &widget)
{
    QString name
        = QString::fromLatin1(widget.metaObject()->className()).section(QStringLiteral("::"), -1) + u' ';
    return name + (widget.objectName().isEmpty() ? QStringLiteral("?") : widget.objectName());
}

const QAbstractScrollArea *areaOf(const QWidget &viewport)
{
    const auto *area = qobject_cast<const QAbstractScrollArea *>(viewport.parentWidget());
    return area && area->viewport() == &viewport ? area : nullptr;
}

/** Behind another tab: QMainWindow keeps such docks out of sight where they are. */
bool isTabbedAway(const QWidget &widget)
{
    return qobject_cast<const QDockWidget *>(&widget) && widget.geometry().right() < 0;
}

/** The tool tip of what is elided says it, or that of what it is a part of. */
bool isToldByTip(const QWidget &widget, const QString &text)
{
    const QStringList lines = withoutKey(text).section(u'…', 0, 0).split(u'\n'); // of its own breaking
    const QWidget *around = widget.parentWidget();
    const QString own = ui::ForeignTextFilter::tipAt(widget, widget.rect().center());
    const auto isIn = [&lines](const QString &tip) {
        return std::ranges::all_of(lines, [shown = withoutKey(tip).simplified()](const QString &line) {
            return shown.contains(line.simplified());
        });
    };
    return isIn(own) || (around && isIn(around->toolTip()));
}

/** What a layout must give: as QLayout itself reckons. */
int leastOf(QSizePolicy::Policy policy, int minimum, int minimumHint, int hint)
{
    if (minimum > 0)
        return minimum;
    if (policy == QSizePolicy::Ignored)
        return 0;
    return policy & QSizePolicy::ShrinkFlag ? std::max(0, minimumHint) : std::max({ 0, hint, minimumHint });
}

class Finder final
{
public:
    explicit Finder(const QWidget &root)
        : m_root(root)
    { }

    QStringList find()
    {
        lookAtWindow();
        lookInto(m_root);
        m_found.removeDuplicates();
        return m_found;
    }

private:
    void note(const QWidget &widget, const QString &what) { m_found << nameOf(widget) + u' ' + what; }

    void noteCut(const QWidget &widget, const QString &text, int has, int needs, const char *side)
    {
        if (text.isEmpty() || has + kRounding >= needs || isToldByTip(widget, text))
            return;
        note(widget,
             QStringLiteral("is cut, %1 %2 of %3: %4")
                 .arg(QString::fromLatin1(side))
                 .arg(has)
                 .arg(needs)
                 .arg(text.left(90)));
    }

    void lookAtWindow()
    {
        const QRect screen = m_root.screen()->availableGeometry();
        if (m_root.isWindow() && !screen.contains(m_root.frameGeometry()))
            note(m_root,
                 QStringLiteral("is not on the screen: %1 × %2 at %3, %4")
                     .arg(m_root.width())
                     .arg(m_root.height())
                     .arg(m_root.x())
                     .arg(m_root.y()));
    }

    void lookInto(const QWidget &parent)
    {
        if (isWhole(parent))
            return;
        std::vector<const QWidget *> shown;
        for (const QObject *child : parent.children()) {
            const auto *widget = qobject_cast<const QWidget *>(child);
            if (widget && widget->isVisible() && !widget->isWindow() && !widget->inherits("QTipLabel")
                && !isTabbedAway(*widget))
                shown.push_back(widget);
        }
        lookAtOverlaps(shown);
        for (const QWidget *widget : shown) {
            if (!isPartOfQt(*widget)) {
                lookAtPlace(*widget, parent);
                lookAtSize(*widget);
                lookAtText(*widget);
            }
            lookInto(*widget);
        }
    }

    void lookAtOverlaps(const std::vector<const QWidget *> &shown)
    {
        for (size_t i = 0; i < shown.size(); ++i) {
            for (size_t k = i + 1; k < shown.size(); ++k) {
                const QRect both = shown[i]->geometry() & shown[k]->geometry();
                if (!both.isEmpty() && !mayOverlap(*shown[i], *shown[k]))
                    note(*shown[i],
                         QStringLiteral("overlaps %1 by %2 × %3")
                             .arg(nameOf(*shown[k]))
                             .arg(both.width())
                             .arg(both.height()));
            }
        }
    }

    /** A tab bar and its page share their frame; Qt's own parts lie over what they belong to. */
    static bool mayOverlap(const QWidget &one, const QWidget &other)
    {
        const auto isBar = [](const QWidget &widget) { return qobject_cast<const QTabBar *>(&widget); };
        return isPartOfQt(one) || isPartOfQt(other) || isBar(one) || isBar(other);
    }

    void lookAtPlace(const QWidget &widget, const QWidget &parent)
    {
        if (const QAbstractScrollArea *area = areaOf(parent)) {
            const bool scrolls = area->horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff;
            if (!scrolls && qobject_cast<const QScrollArea *>(area) && widget.width() > parent.width())
                note(widget,
                     QStringLiteral("is wider than what it scrolls in: %1 of %2")
                         .arg(parent.width())
                         .arg(widget.width()));
            return;
        }
        if (widget.width() > 0 && widget.height() > 0 && !parent.rect().contains(widget.geometry()))
            note(widget,
                 QStringLiteral("is outside of %1: %2 × %3 at %4, %5 of %6 × %7")
                     .arg(nameOf(parent))
                     .arg(widget.width())
                     .arg(widget.height())
                     .arg(widget.x())
                     .arg(widget.y())
                     .arg(parent.width())
                     .arg(parent.height()));
    }

    void lookAtSize(const QWidget &widget)
    {
        if (areaOf(widget) || qobject_cast<const QHeaderView *>(&widget))
            return; // as large as what it shows a part of
        const QSizePolicy policy = widget.sizePolicy();
        const QSize hint = widget.sizeHint();
        const QSize least = widget.minimumSizeHint();
        const int width = std::min(
            widget.maximumWidth(),
            leastOf(policy.horizontalPolicy(), widget.minimumWidth(), least.width(), hint.width()));
        const int height = std::min(
            widget.maximumHeight(),
            leastOf(policy.verticalPolicy(), widget.minimumHeight(), least.height(), hint.height()));
        const bool wraps = widget.hasHeightForWidth();
        if (widget.geometry().isEmpty() && (width == 0 || height == 0))
            return; // nothing is shown of it, and nothing has to be
        if (widget.width() < width || (!wraps && widget.height() < height))
            note(widget,
                 QStringLiteral("is squashed: %1 × %2 of %3 × %4")
                     .arg(widget.width())
                     .arg(widget.height())
                     .arg(width)
                     .arg(height));
    }

    void lookAtText(const QWidget &widget)
    {
        if (const auto *label = qobject_cast<const QLabel *>(&widget))
            lookAtLabel(*label);
        else if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
            lookAtButton(*button);
        else if (const auto *combo = qobject_cast<const QComboBox *>(&widget))
            noteCut(*combo, combo->currentText(), combo->width(),
                    widthOf(*combo, combo->currentText()) + combo->fontMetrics().height() * 5 / 4, "width");
        else if (const auto *line = qobject_cast<const QLineEdit *>(&widget))
            lookAtField(*line);
        else if (const auto *spin = qobject_cast<const QAbstractSpinBox *>(&widget))
            noteCut(*spin, spin->text(), spin->width(), widthOf(*spin, spin->text()) + 20, "width");
        else if (const auto *box = qobject_cast<const QGroupBox *>(&widget))
            noteCut(*box, box->title(), box->width(), widthOf(*box, box->title()), "width");
        else if (const auto *bar = qobject_cast<const QProgressBar *>(&widget))
            noteCut(*bar, bar->text(), bar->width(), widthOf(*bar, bar->text()), "width");
        else if (const auto *tabs = qobject_cast<const QTabBar *>(&widget))
            lookAtTabs(*tabs);
        else if (const auto *header = qobject_cast<const QHeaderView *>(&widget))
            lookAtTitles(*header);
        else if (const auto *list = qobject_cast<const QAbstractItemView *>(&widget))
            lookForWords(*list);
    }

    static int widthOf(const QWidget &widget, const QString &text)
    {
        return widget.fontMetrics().horizontalAdvance(withoutKey(text));
    }

    void lookAtLabel(const QLabel &label)
    {
        const QString text = label.text();
        if (text.isEmpty())
            return;
        if (!label.buddy() && text.contains(u'&') && label.textFormat() == Qt::PlainText && text.size() < 40)
            note(label, QStringLiteral("shows an ampersand: ") + text);
        const QColor ink = label.palette().color(label.foregroundRole());
        const double contrast = contrastRatio(ink, label.palette().color(QPalette::Window));
        if (label.isEnabled() && contrast < 4.5)
            note(label, QStringLiteral("is pale, %1 : 1: %2").arg(contrast, 0, 'f', 1).arg(text.left(60)));
        const bool isElided = label.sizePolicy().horizontalPolicy() == QSizePolicy::Ignored;
        if (isElided && text.endsWith(u'…') && !isToldByTip(label, text))
            note(label, QStringLiteral("is elided without a tool tip: ") + text);
        if (label.wordWrap()) {
            noteCut(label, text, label.width(), label.minimumSizeHint().width(), "width");
            noteCut(label, text, label.height(), label.heightForWidth(label.width()), "height");
        } else if (!isElided) {
            noteCut(label, text, label.width(), label.sizeHint().width(), "width");
            noteCut(label, text, label.height(), label.sizeHint().height(), "height");
        }
    }

    void lookAtButton(const QAbstractButton &button)
    {
        const bool isBox
            = qobject_cast<const QCheckBox *>(&button) || qobject_cast<const QRadioButton *>(&button);
        const int needs = isBox ? button.sizeHint().width() : widthOf(button, button.text()) + 6;
        noteCut(button, button.text(), button.width(), needs, "width");
        noteCut(button, button.text(), button.height(), button.fontMetrics().height(), "height");
    }

    void lookAtField(const QLineEdit &line)
    {
        if (line.text().isEmpty())
            noteCut(line, line.placeholderText(), line.width(), widthOf(line, line.placeholderText()) + 10,
                    "width");
        noteCut(line, QStringLiteral("a line"), line.height(), line.fontMetrics().height(), "height");
    }

    void lookAtTabs(const QTabBar &tabs)
    {
        for (int i = 0; i < tabs.count(); ++i) {
            const QString text = tabs.tabText(i);
            const bool isCut = tabs.tabRect(i).width() < widthOf(tabs, text) + 6;
            if (isCut && !tabs.tabToolTip(i).contains(withoutKey(text)))
                note(tabs, QStringLiteral("cuts the tab ") + text);
        }
    }

    /** A list without a line says why it is empty and what to do. */
    void lookForWords(const QAbstractItemView &list)
    {
        if (list.model() && list.model()->rowCount(list.rootIndex()) > 0)
            return;
        const auto *words = list.findChild<ui::EmptyState *>();
        if (!words || words->isHidden() || words->reason().isEmpty())
            note(list, QStringLiteral("is empty without a word"));
    }

    void lookAtTitles(const QHeaderView &header)
    {
        const QAbstractItemModel *model = header.model();
        for (int i = 0; model && header.orientation() == Qt::Horizontal && i < header.count(); ++i) {
            const QString text = model->headerData(i, Qt::Horizontal).toString();
            const bool isCut
                = !header.isSectionHidden(i) && header.sectionSize(i) < widthOf(header, text) + 4;
            const QPoint at(header.sectionViewportPosition(i) + 2, 2);
            if (isCut && !ui::ForeignTextFilter::tipAt(*header.viewport(), at).contains(text))
                note(header, QStringLiteral("cuts the title ") + text);
        }
    }

    const QWidget &m_root;
    QStringList m_found;
};

} // namespace

QStringList misfits(const QWidget &root)
{
    return Finder(root).find();
}

} // namespace quayside::test
