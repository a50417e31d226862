// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/commandline.h"
#include "simulator/commands.h"
#include "simulator/control.h"
#include "simulator/fleet.h"
#include "simulator/mapwriter.h"
#include "simulator/quit.h"

#include <cstdio>
#include <fstream>
#include <iostream>

namespace {

std::vector<sim::MapWorker> mapWorkers(const sim::Fleet &fleet)
{
    std::vector<sim::MapWorker> rows;
    for (int i = 0; i < fleet.workerCount(); ++i) {
        const sim::WorkerHandle worker = fleet.worker(i);
        rows.push_back({ worker.url(), worker.apiKey(), worker.config().capacity });
    }
    return rows;
}

std::string readyLine(const sim::Fleet &fleet, const std::string &map)
{
    sim::Json line = sim::Json::object();
    line.set("ready", sim::Json(true))
        .set("control", sim::Json(fleet.controlUrl()))
        .set("map", sim::Json(map));
    fleet.run([&](sim::Commands &commands) { line.set("workers", sim::workersJson(commands.world())); });
    return line.text();
}

void announce(const sim::Fleet &fleet, const sim::Options &options)
{
    const std::string line = readyLine(fleet, options.map);
    if (!options.readyFile.empty()) {
        const std::string unfinished = options.readyFile + ".new"; // a reader never sees half a line
        std::ofstream(unfinished) << line << '\n';
        std::rename(unfinished.c_str(), options.readyFile.c_str());
    }
    std::cout << line << std::endl;
}

void serve(const sim::Options &options)
{
    sim::Built built = sim::build(options.plan);
    built.fleet.speed = options.speed;
    built.fleet.autoScanSeconds = options.autoScanSeconds;
    built.fleet.controlPort = options.controlPort;
    built.fleet.churnPerMinute = options.churnPerMinute;
    sim::Fleet fleet(std::move(built.fleet));
    fleet.start();
    if (!options.map.empty())
        sim::writeMap(options.map, mapWorkers(fleet), built.map);
    built.map = {};

    sim::Quit quit(options.exitWithParent);
    fleet.onQuit([&quit] { quit.request(); });
    fleet.setChangesPerSecond(options.changesPerSecond);
    announce(fleet, options);
    quit.wait();
}

} // namespace

int main(int argc, char **argv)
{
    const sim::Options options = sim::optionsFrom(std::vector<std::string>(argv + 1, argv + argc));
    if (options.help) {
        std::cout << sim::helpText();
        return 0;
    }
    if (!options.problem.empty()) {
        std::cerr << "quayside-simulator: " << options.problem << '\n';
        return 2;
    }
    try {
        serve(options);
    } catch (const std::exception &error) {
        std::cerr << "quayside-simulator: " << error.what() << '\n';
        return 1;
    }
    return 0;
}
