// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/support/windowdriver.h"

#include "ui/window/mapcontext.h"

#include <vector>

namespace quayside::test {

/** What scenes are about, one of each kind of a fleet. */
struct Subjects
{
    fleet::SessionIndex session; //!< with a row, a user and a worker that answers
    fleet::SessionIndex orphan; //!< without a row
    fleet::SessionIndex twice; //!< one of the two copies of a double run
    fleet::SessionIndex missing; //!< a row whose worker does not have it
    fleet::SessionIndex waiting; //!< a row that names no worker yet
    fleet::WorkerIndex worker; //!< answers, has sessions
    fleet::WorkerIndex deadWorker; //!< does not answer
    fleet::UserIndex user;
    OperationId operation; //!< in the journal, ended
};

/** One thing that the window can show, whatever its fleet is: a pane with something in it, or a dialog. */
struct Scene
{
    const char *name; //!< of the test's row and the picture's file
    const char *dialog; //!< object name of the dialog it opens, or of a page; null: the window itself
    void (*open)(WindowDriver &driver, const ui::MapContext &context, const Subjects &subjects);
};

/** Every pane and every dialog that needs no server: the inspector's pages, lists, forms, questions. */
[[nodiscard]] const std::vector<Scene> &scenes();

/** Opens the scene and waits for it; the widget to look at. */
[[nodiscard]] QWidget *openScene(const Scene &scene, WindowDriver &driver, const ui::MapContext &context,
                                 const Subjects &subjects);
/** Closes its dialogs and pop-ups. */
void closeScene(WindowDriver &driver);

} // namespace quayside::test
