// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/printeddocument.h"

#include <QFont>
#include <QSize>

#include <memory>

QT_BEGIN_NAMESPACE
class QTextLayout;
QT_END_NAMESPACE

namespace quayside::ui {

/**
 * A document laid out on pages: headers, footers, numbers, titles of tables again on each page, rows kept
 * together unless they are taller than a page. Always light, whatever the window's theme.
 *
 * Lays out when it is made; paints any page, into a PDF or a picture. Any thread, one at a time; needs a
 * QGuiApplication for its fonts.
 */
class PrintedPages final
{
    Q_DECLARE_TR_FUNCTIONS(quayside::ui::PrintedPages)
public:
    /** Units in which it lays out and paints, an inch. */
    static constexpr int kDotsPerInch = 600;

    /** `page` is the paper's size in dots. */
    PrintedPages(PrintedDocument document, QSize page);

    [[nodiscard]] int count() const { return int(m_pages.size()); }
    /** From 0. The painter's unit is a dot, its origin the paper's corner. */
    void paint(QPainter &painter, int page) const;

private:
    /** Some lines of a cell at their place. */
    struct Box
    {
        QRect area;
        PrintedCell cell;
        int firstLine = 0;
        int lines = 0;
    };
    struct Page
    {
        std::vector<Box> boxes;
        std::vector<QRect> rules;
    };
    /** A cell of a row that is being placed. */
    struct Column
    {
        int left = 0;
        int width = 0;
        int height = 0; //!< of one line
        int lines = 0;
    };

    void addPart(const PrintedPart &part);
    void addTitles(const PrintedPart &part);
    void addRow(const PrintedPart &part, const PrintedRow &row);
    void addLines(const PrintedRow &row, const std::vector<Column> &columns, int from, int count);
    [[nodiscard]] std::vector<Column> columnsOf(const std::vector<double> &shares,
                                                const PrintedRow &row) const;
    [[nodiscard]] int room() const { return m_body.bottom() + 1 - m_at; }
    [[nodiscard]] bool isAtTop() const { return m_at == m_body.top(); }
    void beginPage();
    [[nodiscard]] static QFont fontOf(PrintedStyle style);
    [[nodiscard]] std::unique_ptr<QTextLayout> layOut(const PrintedCell &cell, int width) const;
    void paintBox(QPainter &painter, const Box &box) const;
    void paintGaugeOf(QPainter &painter, const Box &box) const;
    void paintEdge(QPainter &painter, const QRect &line, const QString &leading,
                   const QString &trailing) const;

    const PrintedDocument m_document;
    QRect m_paper;
    QRect m_body; //!< between header and footer
    std::vector<Page> m_pages;
    int m_at = 0; //!< where the next row goes
};

} // namespace quayside::ui
