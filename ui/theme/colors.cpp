// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/colors.h"

namespace quayside::ui {

namespace {

Colors makeLight()
{
    Colors c;
    c.window = QColor(0xf4f6f8);
    c.surface = QColor(0xffffff);
    c.text = QColor(0x1b1f24);
    c.muted = QColor(0x5c6672);
    c.border = QColor(0xd3d8de);
    c.track = QColor(0xf1f3f5);
    c.stale = QColor(0xc2c8d0);
    c.accent = QColor(0x19794f);
    c.accentText = QColor(0xffffff);
    c.selected = QColor(0x1f66d6);
    c.selectedText = QColor(0xffffff);
    c.selection = QColor(0xd9e8fb);
    c.quietSelection = QColor(0xe8ebef);
    c.tones = { {
        { QColor(0x474f59), QColor(0xe7eaee), QColor(0x78818c), QColor(0xc2c8d0) },
        { QColor(0x15603b), QColor(0xd6f0e2), QColor(0x19794f), QColor(0x7bc8a4) },
        { QColor(0x704700), QColor(0xfdebc4), QColor(0xa66c00), QColor(0xf0c257) },
        { QColor(0x981b1b), QColor(0xfbd7d5), QColor(0xc0392b), QColor(0xe5857c) },
        { QColor(0x0d479a), QColor(0xd9e7fb), QColor(0x1f66d6), QColor(0x8db9f2) },
    } };
    return c;
}

Colors makeDark()
{
    Colors c;
    c.dark = true;
    c.window = QColor(0x22262b);
    c.surface = QColor(0x1a1d21);
    c.text = QColor(0xe8eaed);
    c.muted = QColor(0xa6afba);
    c.border = QColor(0x3d444d);
    c.track = QColor(0x282d33);
    c.stale = QColor(0x4b535d);
    c.accent = QColor(0x1d8558);
    c.accentText = QColor(0xffffff);
    c.selected = QColor(0x2d6fd2);
    c.selectedText = QColor(0xffffff);
    c.selection = QColor(0x27405f);
    c.quietSelection = QColor(0x2c3138);
    c.tones = { {
        { QColor(0xc3cad3), QColor(0x343a42), QColor(0x8d97a3), QColor(0x4b535d) },
        { QColor(0x8fe3b8), QColor(0x183a2b), QColor(0x3fbf85), QColor(0x2a7352) },
        { QColor(0xf4d088), QColor(0x43340f), QColor(0xdca83a), QColor(0x7d5c10) },
        { QColor(0xffa69e), QColor(0x4b211e), QColor(0xec7468), QColor(0x9c3a32) },
        { QColor(0xa5caff), QColor(0x1c3559), QColor(0x64a2ff), QColor(0x2f5f9e) },
    } };
    return c;
}

void setDisabled(QPalette &palette, const QColor &color)
{
    for (const auto role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText })
        palette.setColor(QPalette::Disabled, role, color);
}

} // namespace

QPalette Colors::palette() const
{
    const QColor button = dark ? QColor(0x2d333a) : QColor(0xfbfcfd);
    QPalette p(button, window);
    p.setColor(QPalette::WindowText, text);
    p.setColor(QPalette::Base, surface);
    p.setColor(QPalette::AlternateBase, window);
    p.setColor(QPalette::Text, text);
    p.setColor(QPalette::ButtonText, text);
    p.setColor(QPalette::PlaceholderText, muted);
    p.setColor(QPalette::ToolTipBase, dark ? QColor(0x2d333a) : QColor(0xfffbe8));
    p.setColor(QPalette::ToolTipText, text);
    p.setColor(QPalette::Highlight, selection);
    p.setColor(QPalette::Inactive, QPalette::Highlight, quietSelection);
    p.setColor(QPalette::HighlightedText, text);
    p.setColor(QPalette::Link, tone(Tone::Info).text);
    p.setColor(QPalette::LinkVisited, tone(Tone::Info).text);
    p.setColor(QPalette::Mid, border);
    setDisabled(p, dark ? QColor(0x808994) : QColor(0x7f8894));
    return p;
}

QPalette Colors::outlinedPalette() const
{
    QPalette p = palette();
    if (dark)
        p.setColor(QPalette::Window, QColor(0xbcc4ce)); // the outline is made from it, and nothing else
    return p;
}

QPalette Colors::fieldPalette() const
{
    QPalette p = outlinedPalette();
    if (dark) { // with the focus the outline is made from the highlight
        p.setColor(QPalette::Highlight, tone(Tone::Info).solid);
        p.setColor(QPalette::HighlightedText, surface);
    }
    return p;
}

const Colors &lightColors()
{
    static const Colors colors = makeLight();
    return colors;
}

const Colors &darkColors()
{
    static const Colors colors = makeDark();
    return colors;
}

const Colors &colorsFor(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightness() < 128 ? darkColors() : lightColors();
}

} // namespace quayside::ui
