// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/screenview.h"

#include "ui/widgets/labels.h"
#include "waha/limits.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace quayside::ui {

namespace {

constexpr int kTallest = 640; // pixels on screen: a page is as wide as the pane, a strip is no page
constexpr int kNarrowest = 64;

/** Wordings of pictures that are not shown. */
class PictureText
{
    Q_DECLARE_TR_FUNCTIONS(quayside::ui::PictureText)
public:
    static Error unreadable()
    {
        return wordedError(ErrorKind::NotWaha, tr("The worker's picture can't be read."));
    }
    static Error tooLarge(QSize size)
    {
        return wordedError(
            ErrorKind::TooLarge,
            tr("The worker's picture has %1 × %2 pixels, which is more than a screen can have.")
                .arg(size.width())
                .arg(size.height()));
    }
};

bool isTooLarge(QSize size)
{
    const waha::Limits limits;
    return size.width() > limits.pictureSide || size.height() > limits.pictureSide
        || qint64(size.width()) * size.height() > limits.pixels;
}

Result<QImage> decoded(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid())
        return failure(PictureText::unreadable());
    if (isTooLarge(size))
        return failure(PictureText::tooLarge(size));
    const QImage picture = reader.read();
    return picture.isNull() ? Result<QImage>(failure(PictureText::unreadable())) : picture;
}

} // namespace

Future<QImage> decodePicture(const QByteArray &bytes)
{
    return onPool<QImage>([bytes] { return decoded(bytes); });
}

ScreenView::ScreenView(QWidget *parent)
    : QWidget(parent)
    , m_text(wrappedLabel(QStringLiteral("screenText"), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_text);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    clear();
}

void ScreenView::clear()
{
    m_picture = {};
    m_text->clear();
    adapt();
}

void ScreenView::showText(const QString &text)
{
    m_picture = {};
    m_text->setText(text);
    adapt();
}

void ScreenView::showPicture(const QImage &picture)
{
    m_text->clear();
    m_picture = picture;
    setAccessibleName(tr("What the session's browser shows"));
    adapt();
}

QString ScreenView::text() const
{
    return m_text->text();
}

/** A fixed height is what every layout around it obeys; heightForWidth() alone is lost in a scroll area. */
void ScreenView::adapt()
{
    m_text->setVisible(!m_text->text().isEmpty());
    setVisible(!m_picture.isNull() || !m_text->text().isEmpty());
    setMinimumHeight(m_picture.isNull() ? 0 : fitted(width()).height());
    updateGeometry();
    update();
}

/** No larger than it is, within the width and the greatest height, and never thinner than a line. */
QSize ScreenView::fitted(int width) const
{
    const QSize room(std::max(width, kNarrowest), kTallest);
    const QSize own = m_picture.size();
    const bool fits = own.width() <= room.width() && own.height() <= room.height();
    return (fits ? own : own.scaled(room, Qt::KeepAspectRatio)).expandedTo({ 1, 1 });
}

QRect ScreenView::pictureRect() const
{
    return m_picture.isNull() ? QRect() : QRect(QPoint(0, 0), fitted(width()));
}

int ScreenView::heightForWidth(int width) const
{
    return m_picture.isNull() ? QWidget::heightForWidth(width) : fitted(width).height();
}

QSize ScreenView::sizeHint() const
{
    return m_picture.isNull() ? QWidget::sizeHint() : fitted(std::max(width(), kNarrowest));
}

void ScreenView::paintEvent(QPaintEvent *)
{
    if (m_picture.isNull())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(pictureRect(), m_picture);
}

void ScreenView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (!m_picture.isNull())
        setMinimumHeight(fitted(width()).height());
}

} // namespace quayside::ui
