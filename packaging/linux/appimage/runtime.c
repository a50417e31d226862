// SPDX-License-Identifier: GPL-3.0-or-later
// The first part of the AppImage: a static program that unpacks the squashfs image behind it, once, into the user's cache,
// and starts AppRun there. It needs neither FUSE nor any library of the system. Later starts find the files unpacked.
//
//   --appimage-offset    prints where the image begins
//   --appimage-extract   unpacks into ./squashfs-root and ends
#include <elf.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <squashfuse/squashfuse.h>

#ifndef PAYLOAD_ID
#error "PAYLOAD_ID: the checksum of the image, by which its unpacked files are found again"
#endif

static void fail(const char *what, const char *path)
{
    fprintf(stderr, "Quayside can't be unpacked: %s %s: %s\n", what, path, strerror(errno));
    exit(127);
}

/** The image begins where this program ends: behind its table of sections. */
static size_t imageOffset(int self)
{
    Elf64_Ehdr header;
    if (pread(self, &header, sizeof header, 0) != (ssize_t)sizeof header)
        fail("reading", "the header");
    return header.e_shoff + (size_t)header.e_shentsize * header.e_shnum;
}

static void writeFile(sqfs *fs, sqfs_inode *inode, const char *path)
{
    static char buffer[1 << 20];
    const int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, inode->base.mode & 0755);
    if (file < 0)
        fail("writing", path);
    for (sqfs_off_t at = 0; (uint64_t)at < inode->xtra.reg.file_size;) {
        sqfs_off_t size = sizeof buffer;
        if (sqfs_read_range(fs, inode, at, &size, buffer) != SQFS_OK || size <= 0)
            fail("reading", path);
        if (write(file, buffer, (size_t)size) != size)
            fail("writing", path);
        at += size;
    }
    if (close(file) != 0)
        fail("writing", path);
}

static void writeLink(sqfs *fs, sqfs_inode *inode, const char *path)
{
    char target[PATH_MAX];
    size_t size = sizeof target;
    if (sqfs_readlink(fs, inode, target, &size) != SQFS_OK || symlink(target, path) != 0)
        fail("linking", path);
}

static void writeEntry(sqfs *fs, sqfs_dir_entry *entry, const char *path)
{
    sqfs_inode inode;
    if (sqfs_inode_get(fs, &inode, sqfs_dentry_inode(entry)) != SQFS_OK)
        fail("reading", path);
    if (S_ISDIR(inode.base.mode)) {
        if (mkdir(path, 0755) != 0)
            fail("making", path);
    } else if (S_ISLNK(inode.base.mode)) {
        writeLink(fs, &inode, path);
    } else if (S_ISREG(inode.base.mode)) {
        writeFile(fs, &inode, path);
    }
}

static void unpack(int self, const char *folder)
{
    sqfs fs;
    sqfs_traverse walk;
    sqfs_err error = SQFS_OK;
    if (mkdir(folder, 0755) != 0)
        fail("making", folder);
    if (sqfs_init(&fs, self, imageOffset(self)) != SQFS_OK
        || sqfs_traverse_open(&walk, &fs, sqfs_inode_root(&fs)) != SQFS_OK)
        fail("reading", "the image");
    while (sqfs_traverse_next(&walk, &error)) {
        char path[PATH_MAX];
        if (walk.dir_end)
            continue;
        if (snprintf(path, sizeof path, "%s/%s", folder, walk.path) >= (int)sizeof path)
            fail("naming", walk.path);
        writeEntry(&fs, &walk.entry, path);
    }
    if (error != SQFS_OK)
        fail("reading", "the image");
    sqfs_traverse_close(&walk);
    sqfs_destroy(&fs);
}

/** A folder nobody else can write to; false when there is none at `path` and none can be made. */
static int ownFolder(const char *path)
{
    struct stat status;
    if (mkdir(path, 0700) != 0 && errno != EEXIST)
        return 0;
    return lstat(path, &status) == 0 && S_ISDIR(status.st_mode) && status.st_uid == geteuid()
        && (status.st_mode & 0022) == 0 && access(path, W_OK) == 0;
}

/** Below the user's cache; without a home, a folder of the user's own in /tmp. */
static void cacheFolder(char *path, size_t size)
{
    const char *cache = getenv("XDG_CACHE_HOME");
    const char *home = getenv("HOME");
    char base[PATH_MAX] = "";
    if (cache && cache[0] == '/')
        snprintf(base, sizeof base, "%s", cache);
    else if (home && home[0] == '/')
        snprintf(base, sizeof base, "%s/.cache", home);
    mkdir(base, 0700);
    if (base[0] && snprintf(path, size, "%s/quayside-appimage", base) < (int)size && ownFolder(path))
        return;
    snprintf(path, size, "/tmp/quayside-appimage-%ld", (long)geteuid());
    if (!ownFolder(path))
        fail("using", path);
}

/** The files of this image, unpacked now when they are not there. A half unpacked folder never has the final name. */
static void unpackOnce(int self, char *folder, size_t size)
{
    char cache[PATH_MAX / 2];
    char part[PATH_MAX];
    cacheFolder(cache, sizeof cache);
    snprintf(folder, size, "%s/%s", cache, PAYLOAD_ID);
    if (access(folder, X_OK) == 0)
        return;
    snprintf(part, sizeof part, "%s/part-%ld-XXXXXX", cache, (long)getpid());
    if (!mkdtemp(part))
        fail("making", part);
    strncat(part, "/files", sizeof part - strlen(part) - 1);
    unpack(self, part);
    // Another start may have been faster: its files are the same.
    if (rename(part, folder) != 0 && access(folder, X_OK) != 0)
        fail("naming", folder);
    *strrchr(part, '/') = '\0';
    rmdir(part);
}

int main(int argc, char *argv[])
{
    char folder[PATH_MAX];
    char program[PATH_MAX + 16];
    char image[PATH_MAX] = "";
    const int self = open("/proc/self/exe", O_RDONLY | O_CLOEXEC);
    if (self < 0)
        fail("opening", "/proc/self/exe");
    if (argc > 1 && strcmp(argv[1], "--appimage-offset") == 0) {
        printf("%zu\n", imageOffset(self));
        return 0;
    }
    if (argc > 1 && strcmp(argv[1], "--appimage-extract") == 0) {
        unpack(self, "squashfs-root");
        return 0;
    }
    if (readlink("/proc/self/exe", image, sizeof image - 1) > 0)
        setenv("APPIMAGE", image, 1);
    unpackOnce(self, folder, sizeof folder);
    setenv("APPDIR", folder, 1);
    snprintf(program, sizeof program, "%s/AppRun", folder);
    execv(program, argv);
    fail("starting", program);
}
