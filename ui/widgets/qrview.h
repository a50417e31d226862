// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

namespace quayside::ui {

/**
 * A QR code drawn from its text: sharp at any size, dark on white in every theme, with the four modules of
 * quiet zone that scanners need. Without a text it shows a placeholder.
 */
class QrView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QrView)
public:
    explicit QrView(QWidget *parent = nullptr);

    /** An empty value, or one too long for a QR code, shows the placeholder. */
    void setValue(const QString &value);
    [[nodiscard]] const QString &value() const { return m_value; }
    /** Words in place of a code: "Preparing…". */
    void setPlaceholder(const QString &text);
    /** Paler, for a code that is likely too old to scan. */
    void setDimmed(bool dimmed);
    [[nodiscard]] bool hasCode() const { return m_size > 0; }
    /** The code as a picture, for the clipboard; null without a code. */
    [[nodiscard]] QImage toImage(int pixelsPerModule = 8) const;

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void encode();
    void paintModules(QPainter &painter, const QPoint &origin, int pixelsPerModule,
                      const QColor &color) const;

    QString m_value;
    QString m_placeholder;
    std::vector<bool> m_modules;
    int m_size = 0; //!< modules a side; 0 without a code
    bool m_dimmed = false;
};

} // namespace quayside::ui
