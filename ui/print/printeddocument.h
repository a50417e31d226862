// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/painters.h"

#include <QStringList>

namespace quayside::ui {

/** How a text on paper looks. */
enum class PrintedStyle { Title, Heading, Text, Strong, Quiet, Code };

/** One cell: a text that wraps, or a gauge with its numbers on it. */
struct PrintedCell
{
    QString text; //!< fit to be read: foreign text was made plain before
    PrintedStyle style = PrintedStyle::Text;
    bool isNumber = false; //!< stands at the other end of its column
    std::optional<GaugeValues> gauge {};
};

using PrintedRow = std::vector<PrintedCell>;

/** A heading and the rows under it. A paragraph is a row of one cell. */
struct PrintedPart
{
    QString heading; //!< empty: none
    std::vector<double> shares { 1 }; //!< of the page's width, one a column
    QStringList titles {}; //!< of the columns, said again on each page; empty: none
    std::vector<PrintedRow> rows {};
    bool isRuled = false; //!< a line under each row
    bool beginsPage = false;

    /** Adds a paragraph; an empty one is left out. */
    void add(const QString &text, PrintedStyle style = PrintedStyle::Text)
    {
        if (!text.isEmpty())
            rows.push_back({ PrintedCell { text, style } });
    }
};

/** What is printed: the summary first. Plain data, translated, any thread. */
struct PrintedDocument
{
    QString title; //!< stands on every page
    QString footer; //!< likewise: when it was made, and as of when what it says is
    Qt::LayoutDirection direction = Qt::LeftToRight;
    std::vector<PrintedPart> parts;
};

/** Words and parts that all printed documents share. Times are UTC milliseconds. Any thread. */
class PrintedText final
{
    Q_DECLARE_TR_FUNCTIONS(quayside::ui::PrintedText)
public:
    /** When it was made, and how old what it says was then. */
    [[nodiscard]] static QString footer(qint64 nowMs, qint64 asOfMs);
    /** "2026-11-30 09:52 UTC (3 days ago)"; that it is not known where it is 0. */
    [[nodiscard]] static QString moment(qint64 atMs, qint64 nowMs);

    /** A part of two columns, a name and what is to be said of it. */
    [[nodiscard]] static PrintedPart facts(const QString &heading);
    static void addFact(PrintedPart &part, const QString &name, const QString &value);

private:
    [[nodiscard]] static QString utc(qint64 atMs);
};

} // namespace quayside::ui
