// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/fleet.h"

#include "simulator/commands.h"
#include "simulator/control.h"
#include "simulator/filelimit.h"
#include "simulator/worker.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <future>
#include <thread>

namespace sim {

namespace net = boost::asio;

struct Fleet::Private
{
    net::io_context io { 1 };
    net::executor_work_guard<net::io_context::executor_type> guard { io.get_executor() };
    World world;
    Commands commands { world };
    std::unique_ptr<Control> control;
    std::thread thread;

    explicit Private(FleetConfig config)
        : world(io, std::move(config))
    { }
};

Fleet::Fleet(FleetConfig config)
    : d(std::make_unique<Private>(std::move(config)))
{
    raiseFileLimit();
}

// NOLINTNEXTLINE(bugprone-exception-escape): threads that can not be joined end a simulator anyway
Fleet::~Fleet()
{
    stop();
}

void Fleet::start()
{
    for (const auto &worker : d->world.workers())
        worker->process.startSeeded();
    if (const std::optional<std::uint16_t> port = d->world.config.controlPort)
        d->control = std::make_unique<Control>(d->commands, *port);
    d->commands.load().setChurnPerMinute(d->world.config.churnPerMinute);
    d->thread = std::thread([this] { d->io.run(); });
}

void Fleet::stop()
{
    if (!d->thread.joinable())
        return;
    run([this](Commands &commands) {
        commands.world().timers.clear();
        for (const auto &worker : commands.world().workers())
            worker->process.die();
        if (d->control)
            d->control->close();
    });
    d->guard.reset();
    d->io.stop();
    d->thread.join();
    d->io.restart();
    d->io.poll(); // lets go of what the connections still held
}

void Fleet::run(const std::function<void(Commands &)> &work) const
{
    if (!d->thread.joinable() || d->thread.get_id() == std::this_thread::get_id())
        return work(d->commands);
    std::promise<void> done;
    net::post(d->io, [&] {
        try {
            work(d->commands);
            done.set_value();
        } catch (...) {
            done.set_exception(std::current_exception());
        }
    });
    done.get_future().get();
}

namespace {
/** The value of one function run on the simulator thread. */
template <class Function>
auto ask(const Fleet &fleet, Function function)
{
    std::invoke_result_t<Function, Commands &> result {};
    fleet.run([&](Commands &commands) { result = function(commands); });
    return result;
}
} // namespace

int Fleet::workerCount() const
{
    return static_cast<int>(d->world.workers().size());
}

std::string Fleet::controlUrl() const
{
    return d->control ? d->control->url() : std::string();
}

std::string Fleet::certificateSha256() const
{
    return ask(*this, [](Commands &commands) { return commands.world().certificate().sha256; });
}

std::string Fleet::certificatePem() const
{
    return ask(*this, [](Commands &commands) { return commands.world().certificate().pem; });
}

std::string Fleet::scan(int worker, const std::string &session, const std::string &phone)
{
    return ask(*this, [&](Commands &commands) { return commands.scan(worker, session, phone); });
}

std::string Fleet::scanExpected(int worker, const std::string &session)
{
    return ask(*this, [&](Commands &commands) { return commands.scanExpected(worker, session); });
}

std::string Fleet::enterCode(int worker, const std::string &session, const std::string &phone,
                             const std::string &code)
{
    return ask(*this, [&](Commands &commands) { return commands.enterCode(worker, session, phone, code); });
}

void Fleet::setAutoScan(double seconds)
{
    run([&](Commands &commands) { commands.setAutoScan(seconds); });
}

std::string Fleet::demandPasskey(int worker, const std::string &session)
{
    return ask(*this, [&](Commands &commands) { return commands.demandPasskey(worker, session); });
}

std::string Fleet::unlink(int worker, const std::string &session)
{
    return ask(*this, [&](Commands &commands) { return commands.unlink(worker, session); });
}

void Fleet::unlinkPhone(const std::string &phone)
{
    run([&](Commands &commands) { commands.unlinkPhone(phone); });
}

std::string Fleet::setStatus(int worker, const std::string &session, Status status)
{
    return ask(*this, [&](Commands &commands) { return commands.setStatus(worker, session, status); });
}

int Fleet::addFault(const Fault &fault)
{
    return ask(*this, [&](Commands &commands) { return commands.world().faults.add(fault); });
}

void Fleet::removeFault(int number)
{
    run([&](Commands &commands) { commands.world().faults.remove(number); });
}

void Fleet::clearFaults()
{
    run([](Commands &commands) { commands.world().faults.clear(); });
}

int Fleet::faultHits(int number) const
{
    return ask(*this, [&](Commands &commands) { return commands.world().faults.hits(number); });
}

void Fleet::setChangesPerSecond(int rate)
{
    run([&](Commands &commands) { commands.load().setChangesPerSecond(rate); });
}

void Fleet::setChurnPerMinute(int rate)
{
    run([&](Commands &commands) { commands.load().setChurnPerMinute(rate); });
}

std::uint64_t Fleet::changeCount() const
{
    return ask(*this, [](Commands &commands) { return commands.load().changes(); });
}

Truth Fleet::truth(int worker) const
{
    return ask(*this, [&](Commands &commands) { return commands.truth(worker); });
}

RequestCounts Fleet::requestCounts(int worker) const
{
    return ask(*this, [&](Commands &commands) { return commands.world().observer.counts(worker); });
}

std::uint64_t Fleet::requestCount(int worker, const std::string &methodAndPath) const
{
    const RequestCounts counts = requestCounts(worker);
    const auto found = counts.find(methodAndPath);
    return found == counts.end() ? 0 : found->second;
}

std::vector<RequestRecord> Fleet::requests(int worker) const
{
    return ask(*this, [&](Commands &commands) { return commands.world().observer.requests(worker); });
}

void Fleet::clearRequests()
{
    run([](Commands &commands) { commands.world().observer.clear(); });
}

void Fleet::onQuit(std::function<void()> quit)
{
    run([&](Commands &) {
        if (d->control)
            d->control->onQuit(std::move(quit));
    });
}

void Fleet::keepLedger()
{
    run([](Commands &commands) { commands.world().ledger.keep(true); });
}

std::vector<LedgerEntry> Fleet::ledger(std::size_t from) const
{
    return ask(*this, [&](Commands &commands) { return commands.world().ledger.since(from); });
}

int Fleet::conflictCount() const
{
    return ask(*this, [](Commands &commands) {
        int conflicts = 0;
        for (const auto &store : commands.world().stores())
            conflicts += static_cast<int>(store->conflicts);
        return conflicts;
    });
}

int Fleet::conflictsAskedFor() const
{
    return ask(*this, [](Commands &commands) {
        int conflicts = 0;
        for (const auto &store : commands.world().stores())
            conflicts += static_cast<int>(store->conflictsAskedFor);
        return conflicts;
    });
}

} // namespace sim
