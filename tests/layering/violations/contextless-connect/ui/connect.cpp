// SPDX-License-Identifier: GPL-3.0-or-later
void f() { connect(button, &QPushButton::clicked, [this] { g(); }); }
