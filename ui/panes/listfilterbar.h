// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QHBoxLayout;
class QPushButton;
QT_END_NAMESPACE

namespace quayside::ui {

class ChipButton;
class FilterField;
class ShrinkingButton;

/**
 * The bar over a list: a field to filter it by, what a pane puts beside it, a button that clears everything
 * and one that exports what is shown. What is typed is taken when a pause comes. UI thread.
 */
class ListFilterBar : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ListFilterBar)
public:
    virtual void clear() = 0;
    [[nodiscard]] FilterField *field() const { return m_text; }
    [[nodiscard]] ShrinkingButton *exportButton() const { return m_export; }

Q_SIGNALS:
    void changed();

protected:
    /** Of the field: what it looks at, shown while it is empty, and its name for a screen reader. */
    struct Words
    {
        QString hint;
        QString spoken;
        QString clearTip;
    };

    /** Controls are called `<prefix>Filter`, `<prefix>Clear` and `<prefix>Export`. */
    ListFilterBar(const QString &prefix, const Words &words, QWidget *parent);

    /** Between the field and the button that clears; so does Tab. */
    void addPart(QWidget *part);
    /** One that can be chosen; added as addPart() does. */
    [[nodiscard]] ChipButton *addChip(const char *name, const QString &text);
    /** A pause in typing. */
    virtual void takeText(const QString &text) = 0;

    QTimer m_typing; //!< runs until the pause
    FilterField *m_text;
    QPushButton *m_clear;
    ShrinkingButton *m_export;

private:
    QHBoxLayout *m_row;
    QWidget *m_lastPart; //!< after which Tab comes to the next
};

/** A ListFilterBar whose filter is a value with a `text` and isEmpty(). */
template <typename Filter>
class ValueFilterBar : public ListFilterBar
{
public:
    [[nodiscard]] const Filter &filter() const { return m_filter; }
    void clear() final
    {
        m_typing.stop();
        apply({});
        showFilter(); // a text that was being typed is not in the filter yet
    }

protected:
    using ListFilterBar::ListFilterBar;

    /** Lets the widgets say what the filter is. */
    virtual void showFilter() = 0;
    /** `change` alters a copy of the filter, which then counts. */
    template <typename Change>
    void choose(const Change &change)
    {
        Filter filter = m_filter;
        change(filter);
        apply(filter);
    }
    void takeText(const QString &text) final
    {
        choose([&text](Filter &filter) { filter.text = text; });
    }

    Filter m_filter;

private:
    void apply(const Filter &filter)
    {
        if (filter == m_filter)
            return;
        m_filter = filter;
        showFilter();
        Q_EMIT changed();
    }
};

} // namespace quayside::ui
