// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crashhandler.h"

#include "app/crashreports.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSysInfo>

#include <array>
#include <atomic>
#include <cstdint>
#include <cstring>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#else
#include <csignal>
#include <dlfcn.h>
#include <execinfo.h>
#include <fcntl.h>
#include <unistd.h>
#endif
#ifdef Q_OS_LINUX
#include <link.h>
#endif

namespace quayside::app {

namespace {

constexpr int kFrames = 64;
constexpr size_t kHeadBytes = 1024;
constexpr size_t kPathCharacters = 1024;
#ifdef __SANITIZE_ADDRESS__
constexpr bool kIsSanitized = true; // whose own handlers tell more
#else
constexpr bool kIsSanitized = false;
#endif

/** All that a handler may touch, made before anything happens: in it nothing may be allocated. */
struct Prepared
{
    std::array<char, kHeadBytes> head {};
#ifdef Q_OS_WIN
    std::array<wchar_t, kPathCharacters> path {};
#else
    std::array<char, kPathCharacters> path {};
    std::array<char, 64 * 1024> stack {}; //!< of the handler: the thread's own may be what is full
#endif
    std::atomic_flag isWriting; //!< the first thread to crash writes
};

Prepared &prepared()
{
    static Prepared one;
    return one;
}

/** "3f5c…", as the linker noted it in this program; empty where it does not. */
QByteArray buildId()
{
    QByteArray id;
#ifdef Q_OS_LINUX
    const auto look = [](dl_phdr_info *module, size_t, void *found) {
        for (int i = 0; i < module->dlpi_phnum; ++i) {
            const ElfW(Phdr) &part = module->dlpi_phdr[i];
            if (part.p_type != PT_NOTE)
                continue;
            const auto *notes = reinterpret_cast<const char *>(module->dlpi_addr + part.p_vaddr);
            for (size_t at = 0; at + sizeof(ElfW(Nhdr)) <= part.p_memsz;) {
                const auto *note = reinterpret_cast<const ElfW(Nhdr) *>(notes + at);
                const size_t name = at + sizeof(ElfW(Nhdr));
                const size_t value = name + ((note->n_namesz + 3) & ~size_t(3));
                if (note->n_type == NT_GNU_BUILD_ID && std::strcmp(notes + name, "GNU") == 0)
                    *static_cast<QByteArray *>(found)
                        = QByteArray(notes + value, int(note->n_descsz)).toHex();
                at = value + ((note->n_descsz + 3) & ~size_t(3));
            }
        }
        return 1; // the first module is the program
    };
    dl_iterate_phdr(look, &id);
#endif
    return id;
}

QByteArray head()
{
    const auto line = [](const char *name, const QByteArray &value) {
        return value.isEmpty() ? QByteArray() : name + (' ' + value) + '\n';
    };
    return QByteArrayLiteral("Quayside crash report 1\n")
        + line("version", QCoreApplication::applicationVersion().toUtf8()) + line("build-id", buildId())
        + line("qt", qVersion()) + line("system", QSysInfo::prettyProductName().toUtf8())
        + line("architecture", QSysInfo::currentCpuArchitecture().toUtf8())
        + line("started", QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toUtf8());
}

/** Writes text and numbers without allocating anything. */
class ReportWriter final
{
    Q_DISABLE_COPY_MOVE(ReportWriter)
public:
    ReportWriter();
    ~ReportWriter();

    void text(const char *words) { write(words, std::strlen(words)); }
    void number(std::uint64_t value, unsigned base);
    void frames(void *const *addresses, int count);

private:
    void write(const char *bytes, size_t count);
    void place(const void *address);

#ifdef Q_OS_WIN
    HANDLE m_file;
#else
    int m_file;
#endif
};

#ifdef Q_OS_WIN

ReportWriter::ReportWriter()
    : m_file(CreateFileW(prepared().path.data(), GENERIC_WRITE, 0, nullptr, CREATE_NEW, FILE_ATTRIBUTE_NORMAL,
                         nullptr))
{ }

ReportWriter::~ReportWriter()
{
    CloseHandle(m_file);
}

void ReportWriter::write(const char *bytes, size_t count)
{
    DWORD written = 0;
    (void)WriteFile(m_file, bytes, DWORD(count), &written, nullptr);
}

/** " quayside.exe+0x1234": file names of modules are plain. */
void ReportWriter::place(const void *address)
{
    HMODULE module = nullptr;
    std::array<char, kPathCharacters> path {};
    constexpr DWORD kAsIs
        = GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS | GET_MODULE_HANDLE_EX_FLAG_UNCHANGED_REFCOUNT;
    if (!GetModuleHandleExA(kAsIs, static_cast<const char *>(address), &module)
        || GetModuleFileNameA(module, path.data(), DWORD(path.size() - 1)) == 0)
        return;
    const char *name = std::strrchr(path.data(), '\\');
    text(" ");
    text(name ? name + 1 : path.data());
    text("+");
    number(reinterpret_cast<std::uintptr_t>(address) - reinterpret_cast<std::uintptr_t>(module), 16);
}

LONG WINAPI onException(EXCEPTION_POINTERS *exception)
{
    if (prepared().isWriting.test_and_set())
        return EXCEPTION_CONTINUE_SEARCH;
    std::array<void *, kFrames> stack {};
    stack[0] = exception->ExceptionRecord->ExceptionAddress;
    const int count = CaptureStackBackTrace(0, kFrames - 1, stack.data() + 1, nullptr);
    ReportWriter report;
    report.text(prepared().head.data());
    report.text("exception ");
    report.number(exception->ExceptionRecord->ExceptionCode, 16);
    report.text("\n");
    report.frames(stack.data(), count + 1);
    return EXCEPTION_CONTINUE_SEARCH;
}

void listen(const QString &file)
{
    file.left(kPathCharacters - 1).toWCharArray(prepared().path.data());
    SetUnhandledExceptionFilter(onException);
}

#else

ReportWriter::ReportWriter()
    : m_file(::open(prepared().path.data(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR))
{ }

ReportWriter::~ReportWriter()
{
    ::close(m_file);
}

void ReportWriter::write(const char *bytes, size_t count)
{
    while (count > 0) {
        const ssize_t written = ::write(m_file, bytes, count);
        if (written <= 0)
            return;
        bytes += written;
        count -= size_t(written);
    }
}

/** " libQt6Core.so.6+0x1234" */
void ReportWriter::place(const void *address)
{
    Dl_info module {};
    if (dladdr(address, &module) == 0 || !module.dli_fname)
        return;
    const char *name = std::strrchr(module.dli_fname, '/');
    text(" ");
    text(name ? name + 1 : module.dli_fname);
    text("+");
    number(reinterpret_cast<std::uintptr_t>(address) - reinterpret_cast<std::uintptr_t>(module.dli_fbase),
           16);
}

/** Raised again it ends the process as it would have been: its own action was put back when this was called.
 */
void onSignal(int signal)
{
    if (!prepared().isWriting.test_and_set()) {
        std::array<void *, kFrames> stack {};
        const int count = backtrace(stack.data(), kFrames);
        ReportWriter report;
        report.text(prepared().head.data());
        report.text("signal ");
        report.number(std::uint64_t(signal), 10);
        report.text("\n");
        report.frames(stack.data(), count);
    }
    std::raise(signal);
}

void listen(const QString &file)
{
    const QByteArray path = QFile::encodeName(file);
    std::strncpy(prepared().path.data(), path.constData(), kPathCharacters - 1);
    std::array<void *, 1> first {};
    backtrace(first.data(), 1); // loads what it needs, which a handler must not
    stack_t stack {};
    stack.ss_sp = prepared().stack.data();
    stack.ss_size = prepared().stack.size();
    sigaltstack(&stack, nullptr);
    struct sigaction action = {};
    action.sa_handler = onSignal;
    action.sa_flags = SA_ONSTACK | int(SA_RESETHAND);
    for (const int signal : { SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT })
        sigaction(signal, &action, nullptr);
}

#endif

void ReportWriter::number(std::uint64_t value, unsigned base)
{
    std::array<char, 24> digits {};
    size_t at = digits.size() - 1;
    do {
        digits[--at] = "0123456789abcdef"[value % base];
        value /= base;
    } while (value > 0);
    if (base == 16)
        text("0x");
    text(&digits[at]);
}

/** First the addresses alone: asking what they are in may not come back. */
void ReportWriter::frames(void *const *addresses, int count)
{
    text("stack\n");
    for (int i = 0; i < count; ++i) {
        number(reinterpret_cast<std::uintptr_t>(addresses[i]), 16);
        text("\n");
    }
    text("modules\n");
    for (int i = 0; i < count; ++i) {
        number(reinterpret_cast<std::uintptr_t>(addresses[i]), 16);
        place(addresses[i]);
        text("\n");
    }
    text("end\n");
}

} // namespace

void installCrashHandler(const QString &folder)
{
    if (kIsSanitized || folder.isEmpty() || !QDir().mkpath(folder))
        return;
    std::strncpy(prepared().head.data(), head().constData(), kHeadBytes - 1);
    listen(QDir::toNativeSeparators(CrashReports(folder).fileOfThisProcess()));
}

} // namespace quayside::app
