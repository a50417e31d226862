// SPDX-License-Identifier: GPL-3.0-or-later
QString free()
{
    return tr("A text of no class");
}
