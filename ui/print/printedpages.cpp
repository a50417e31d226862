// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/printedpages.h"

#include <QFontDatabase>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QLocale>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <numeric>

namespace quayside::ui {

namespace {

constexpr int dots(double points)
{
    return int(points * PrintedPages::kDotsPerInch / 72);
}

constexpr int kMargin = dots(45);
constexpr int kEdge = dots(24); // header and footer, with the room to the body
constexpr int kGap = dots(6); // between columns
constexpr int kRowGap = dots(3.5);
constexpr int kPartGap = dots(12);
constexpr int kWithHeading = dots(60); // a heading is not left alone at the bottom
constexpr int kGaugeHeight = dots(12);
constexpr int kRule = dots(0.5);
constexpr int kScreenPixel = dots(0.75); // of gauges

double pointsOf(PrintedStyle style)
{
    switch (style) {
    case PrintedStyle::Title:
        return 20;
    case PrintedStyle::Heading:
        return 12.5;
    case PrintedStyle::Quiet:
    case PrintedStyle::Code:
        return 8;
    case PrintedStyle::Text:
    case PrintedStyle::Strong:
        break;
    }
    return 9;
}

} // namespace

PrintedPages::PrintedPages(PrintedDocument document, QSize page)
    : m_document(std::move(document))
    , m_paper(QPoint(), page)
    , m_body(m_paper.adjusted(kMargin, kMargin + kEdge, -kMargin, -kMargin - kEdge))
{
    beginPage();
    for (const PrintedPart &part : m_document.parts)
        addPart(part);
}

void PrintedPages::beginPage()
{
    m_pages.emplace_back();
    m_at = m_body.top();
}

void PrintedPages::addPart(const PrintedPart &part)
{
    if (part.beginsPage && !isAtTop())
        beginPage();
    if (!isAtTop())
        m_at += kPartGap;
    if (!isAtTop() && room() < kWithHeading)
        beginPage();
    if (!part.heading.isEmpty()) {
        const PrintedStyle style
            = m_pages.size() == 1 && isAtTop() ? PrintedStyle::Title : PrintedStyle::Heading;
        addRow({ {}, { 1 } }, { PrintedCell { part.heading, style } });
    }
    addTitles(part);
    for (const PrintedRow &row : part.rows)
        addRow(part, row);
}

void PrintedPages::addTitles(const PrintedPart &part)
{
    PrintedRow titles;
    for (const QString &title : part.titles)
        titles.push_back({ title, PrintedStyle::Strong });
    if (titles.empty())
        return;
    for (size_t i = 0; !part.rows.empty() && i < std::min(titles.size(), part.rows.front().size()); ++i)
        titles[i].isNumber = part.rows.front()[i].isNumber;
    addRow({ {}, part.shares, {}, {}, true }, titles);
}

std::vector<PrintedPages::Column> PrintedPages::columnsOf(const std::vector<double> &shares,
                                                          const PrintedRow &row) const
{
    const double whole = std::accumulate(shares.begin(), shares.end(), 0.0);
    std::vector<Column> columns;
    double before = 0;
    for (size_t i = 0; i < std::min(shares.size(), row.size()); ++i) {
        Column column;
        const int from = int(before / whole * m_body.width());
        before += shares[i];
        column.width = int(before / whole * m_body.width()) - from - (i + 1 < shares.size() ? kGap : 0);
        column.left = m_document.direction == Qt::RightToLeft ? m_body.right() + 1 - from - column.width
                                                              : m_body.left() + from;
        const bool isGauge = row[i].gauge.has_value();
        column.height = isGauge ? kGaugeHeight : QFontMetrics(fontOf(row[i].style)).lineSpacing();
        column.lines = isGauge ? 1 : std::max(1, layOut(row[i], column.width)->lineCount());
        columns.push_back(column);
    }
    return columns;
}

/** All of a row where there is room for it on this page or on a new one; otherwise line by line. */
void PrintedPages::addRow(const PrintedPart &part, const PrintedRow &row)
{
    const std::vector<Column> columns = columnsOf(part.shares, row);
    int lines = 0;
    int lineHeight = 1;
    int height = 0;
    for (const Column &column : columns) {
        lines = std::max(lines, column.lines);
        lineHeight = std::max(lineHeight, column.height);
        height = std::max(height, column.lines * column.height);
    }
    const auto turnPage = [this, &part] {
        beginPage();
        addTitles(part);
    };
    if (height > room() && !isAtTop())
        turnPage();
    for (int from = 0; from < lines;) {
        const int fitting = height <= room() ? lines : std::max(1, room() / lineHeight);
        const int count = std::min(fitting, lines - from);
        addLines(row, columns, from, count);
        from += count;
        if (from < lines)
            turnPage();
    }
    if (part.isRuled)
        m_pages.back().rules.emplace_back(m_body.left(), m_at, m_body.width(), kRule);
    m_at += kRowGap;
}

void PrintedPages::addLines(const PrintedRow &row, const std::vector<Column> &columns, int from, int count)
{
    int height = 0;
    for (size_t i = 0; i < columns.size(); ++i) {
        const Column &column = columns[i];
        const int shown = std::min(count, column.lines - from);
        if (shown <= 0)
            continue;
        const QRect area(column.left, m_at, column.width, shown * column.height);
        m_pages.back().boxes.push_back({ area, row[i], from, shown });
        height = std::max(height, area.height());
    }
    m_at += height + kRowGap;
}

QFont PrintedPages::fontOf(PrintedStyle style)
{
    QFont font = style == PrintedStyle::Code ? QFontDatabase::systemFont(QFontDatabase::FixedFont)
                                             : QGuiApplication::font();
    font.setPixelSize(dots(pointsOf(style)));
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setBold(style == PrintedStyle::Title || style == PrintedStyle::Heading
                 || style == PrintedStyle::Strong);
    return font;
}

std::unique_ptr<QTextLayout> PrintedPages::layOut(const PrintedCell &cell, int width) const
{
    QString text = cell.text;
    auto layout
        = std::make_unique<QTextLayout>(text.replace(u'\n', QChar::LineSeparator), fontOf(cell.style));
    const bool isRightToLeft = m_document.direction == Qt::RightToLeft && cell.style != PrintedStyle::Code;
    QTextOption option(cell.isNumber ? Qt::AlignRight : Qt::AlignLeft); // of its direction
    option.setTextDirection(isRightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout->setTextOption(option);
    layout->beginLayout();
    const int height = QFontMetrics(layout->font()).lineSpacing();
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(width);
        line.setPosition({ 0, double(height) * (layout->lineCount() - 1) });
    }
    layout->endLayout();
    return layout;
}

void PrintedPages::paintBox(QPainter &painter, const Box &box) const
{
    if (box.cell.gauge)
        return paintGaugeOf(painter, box);
    painter.setPen(box.cell.style == PrintedStyle::Quiet ? lightColors().muted : lightColors().text);
    const auto layout = layOut(box.cell, box.area.width());
    const double up = layout->lineAt(box.firstLine).y();
    for (int i = box.firstLine; i < std::min(box.firstLine + box.lines, layout->lineCount()); ++i)
        layout->lineAt(i).draw(&painter, QPointF(box.area.topLeft()) - QPointF(0, up));
}

/** As on a screen, and larger: frame and hatching are thought in its pixels. */
void PrintedPages::paintGaugeOf(QPainter &painter, const Box &box) const
{
    painter.save();
    painter.translate(box.area.topLeft());
    painter.scale(kScreenPixel, kScreenPixel);
    QFont font = fontOf(PrintedStyle::Quiet);
    font.setPixelSize(font.pixelSize() / kScreenPixel);
    painter.setFont(font);
    paintGauge(painter, QRect(QPoint(), box.area.size() / kScreenPixel), *box.cell.gauge, lightColors(),
               m_document.direction);
    painter.restore();
}

void PrintedPages::paintEdge(QPainter &painter, const QRect &line, const QString &leading,
                             const QString &trailing) const
{
    const QFontMetrics metrics(fontOf(PrintedStyle::Quiet));
    const int taken = metrics.horizontalAdvance(trailing) + kGap;
    const bool isRightToLeft = m_document.direction == Qt::RightToLeft;
    const QRect first = line.adjusted(isRightToLeft ? taken : 0, 0, isRightToLeft ? 0 : -taken, 0);
    const int near = isRightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    const int far = isRightToLeft ? Qt::AlignLeft : Qt::AlignRight;
    painter.setFont(fontOf(PrintedStyle::Quiet));
    painter.setPen(lightColors().muted);
    painter.drawText(first, near | Qt::AlignVCenter,
                     metrics.elidedText(leading, Qt::ElideRight, first.width()));
    painter.drawText(line, far | Qt::AlignVCenter, trailing);
}

void PrintedPages::paint(QPainter &painter, int page) const
{
    const Page &content = m_pages.at(size_t(page));
    painter.setLayoutDirection(m_document.direction);
    const int height = QFontMetrics(fontOf(PrintedStyle::Quiet)).lineSpacing();
    const QRect header(m_body.left(), kMargin, m_body.width(), height);
    const QRect footer(m_body.left(), m_paper.bottom() + 1 - kMargin - height, m_body.width(), height);
    paintEdge(painter, header, m_document.title, QStringLiteral("Quayside"));
    const QLocale locale;
    paintEdge(painter, footer, m_document.footer,
              tr("Page %1 of %2").arg(locale.toString(page + 1), locale.toString(count())));
    for (const QRect &edge :
         { header.translated(0, height + kRowGap / 2), footer.translated(0, -height / 4) })
        painter.fillRect(edge.x(), edge.y(), edge.width(), kRule, lightColors().border);
    for (const QRect &rule : content.rules)
        painter.fillRect(rule, lightColors().border);
    for (const Box &box : content.boxes)
        paintBox(painter, box);
}

} // namespace quayside::ui
