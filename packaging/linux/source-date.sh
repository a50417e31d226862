# SPDX-License-Identifier: GPL-3.0-or-later
# To be sourced in the project's folder: sets SOURCE_DATE_EPOCH to the time of the commit, from git or, in a tarball,
# from the file `git archive` filled in, so that two builds of one commit carry one time.
if [ -z "${SOURCE_DATE_EPOCH:-}" ]; then
    if [ -e .git ]; then
        SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
    else
        SOURCE_DATE_EPOCH=$(sed -n 's/^date \([0-9]*\)$/\1/p' resources/commit.txt)
    fi
fi
export SOURCE_DATE_EPOCH
