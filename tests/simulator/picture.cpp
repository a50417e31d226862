// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/picture.h"

#include <QByteArray>
#include <array>
#include <cstdint>
#include <vector>
#if __has_include(<qrcodegen/qrcodegen.hpp>)
#include <qrcodegen/qrcodegen.hpp>
#else
#include <qrcodegen.hpp>
#endif

namespace sim {

namespace {

using qrcodegen::QrCode;

/** Grey, one byte a pixel. */
struct Image
{
    int width;
    int height;
    std::vector<std::uint8_t> pixels;

    Image(int w, int h, std::uint8_t grey)
        : width(w)
        , height(h)
        , pixels(static_cast<std::size_t>(w) * static_cast<std::size_t>(h), grey)
    { }
    void fill(int x, int y, int w, int h, std::uint8_t grey)
    {
        for (int row = y; row < y + h; ++row) {
            const auto first = static_cast<std::size_t>(row) * static_cast<std::size_t>(width);
            for (int column = x; column < x + w; ++column)
                pixels[first + static_cast<std::size_t>(column)] = grey;
        }
    }
};

std::uint32_t crc(const std::string &bytes)
{
    std::uint32_t value = 0xffffffffu;
    for (const char c : bytes) {
        value ^= static_cast<std::uint8_t>(c);
        for (int bit = 0; bit < 8; ++bit)
            value = (value >> 1) ^ ((value & 1) ? 0xedb88320u : 0u);
    }
    return ~value;
}

std::string bigEndian(std::uint32_t value)
{
    return { static_cast<char>(value >> 24), static_cast<char>(value >> 16), static_cast<char>(value >> 8),
             static_cast<char>(value) };
}

std::string chunk(const std::string &type, const std::string &data)
{
    return bigEndian(static_cast<std::uint32_t>(data.size())) + type + data + bigEndian(crc(type + data));
}

std::string png(const Image &image)
{
    QByteArray rows;
    for (int y = 0; y < image.height; ++y) {
        rows.append('\0'); // no filter
        rows.append(reinterpret_cast<const char *>(image.pixels.data()) + y * image.width, image.width);
    }
    const std::string packed = qCompress(rows).mid(4).toStdString(); // without Qt's length in front: zlib
    const std::string head = bigEndian(static_cast<std::uint32_t>(image.width))
        + bigEndian(static_cast<std::uint32_t>(image.height)) + std::string("\x08\0\0\0\0", 5);
    return "\x89PNG\r\n\x1a\n" + chunk("IHDR", head) + chunk("IDAT", packed) + chunk("IEND", {});
}

void draw(Image &image, const QrCode &code, int left, int top, int scale)
{
    for (int y = 0; y < code.getSize(); ++y)
        for (int x = 0; x < code.getSize(); ++x)
            image.fill(left + x * scale, top + y * scale, scale, scale, code.getModule(x, y) ? 0 : 255);
}

} // namespace

std::string qrPicture(const std::string &text)
{
    constexpr int scale = 4;
    constexpr int border = 4 * scale;
    const QrCode code = QrCode::encodeText(text.c_str(), QrCode::Ecc::MEDIUM);
    const int size = code.getSize() * scale + 2 * border;
    Image image(size, size, 255);
    draw(image, code, border, border, scale);
    return png(image);
}

std::string pagePicture(const std::string &qrText)
{
    Image image(1280, 633, 240);
    image.fill(0, 0, 1280, 60, 120);
    image.fill(40, 100, 400, 480, 255);
    if (!qrText.empty())
        draw(image, QrCode::encodeText(qrText.c_str(), QrCode::Ecc::MEDIUM), 700, 160, 4);
    return png(image);
}

std::string base64(const std::string &bytes)
{
    return QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())).toBase64().toStdString();
}

} // namespace sim
