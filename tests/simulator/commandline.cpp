// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/commandline.h"

#include <cstdlib>
#include <functional>
#include <map>

namespace sim {

const char *helpText()
{
    return R"(quayside-simulator: a fleet of simulated WAHA servers on loopback ports

  --workers N            servers (20)
  --sessions M           sessions over all of them (2000)
  --users U              customers who own them (300)
  --seed S               the same seed makes the same fleet (1)
  --speed F              every documented duration is divided by F (1)
  --map FILE             write the matching shard map (SQLite); an existing file is replaced
  --drift                let map and fleet differ a little, and give some servers trouble
  --port-base P          server i listens on P+i (0: any free ports)
  --control PORT         control port (0: any free one)
  --auto-scan SECONDS    every QR code is scanned after that long
  --churn N              N status episodes a minute
  --changes N            N status changes a second
  --tls-worker           the first server speaks HTTPS with a self-signed certificate
  --ready-file FILE      write the ready line there, too
  --exit-with-parent     end when standard input closes

When ready it prints one line of JSON: {"ready":true,"control":"…","map":"…","workers":[{"id","url","apiKey",…}]}
)";
}

namespace {

using Setter = std::function<void(const std::string &)>;

int number(const std::string &text)
{
    return std::atoi(text.c_str());
}

std::map<std::string, Setter> settersOf(Options &options)
{
    return {
        { "--workers", [&](const std::string &value) { options.plan.workers = number(value); } },
        { "--sessions", [&](const std::string &value) { options.plan.sessions = number(value); } },
        { "--users", [&](const std::string &value) { options.plan.users = number(value); } },
        { "--seed",
          [&](const std::string &value) { options.plan.seed = std::strtoull(value.c_str(), nullptr, 10); } },
        { "--speed", [&](const std::string &value) { options.speed = std::atof(value.c_str()); } },
        { "--map", [&](const std::string &value) { options.map = value; } },
        { "--port-base",
          [&](const std::string &value) {
              options.plan.portBase = static_cast<std::uint16_t>(number(value));
          } },
        { "--control",
          [&](const std::string &value) {
              options.controlPort = static_cast<std::uint16_t>(number(value));
          } },
        { "--auto-scan",
          [&](const std::string &value) { options.autoScanSeconds = std::atof(value.c_str()); } },
        { "--churn", [&](const std::string &value) { options.churnPerMinute = number(value); } },
        { "--changes", [&](const std::string &value) { options.changesPerSecond = number(value); } },
        { "--ready-file", [&](const std::string &value) { options.readyFile = value; } },
    };
}

bool setFlag(Options &options, const std::string &name)
{
    if (name == "--drift")
        options.plan.drift = true;
    else if (name == "--tls-worker")
        options.plan.tls = true;
    else if (name == "--exit-with-parent")
        options.exitWithParent = true;
    else if (name == "--help" || name == "-h")
        options.help = true;
    else
        return false;
    return true;
}

std::string problemOf(const Options &options)
{
    if (options.plan.workers < 1 || options.plan.workers > 5000)
        return "--workers must be between 1 and 5000";
    if (options.plan.sessions < 0 || options.plan.users < 1)
        return "--sessions must not be negative, and there must be a user";
    if (options.speed <= 0)
        return "--speed must be above 0";
    return {};
}

} // namespace

Options optionsFrom(const std::vector<std::string> &arguments)
{
    Options options;
    const std::map<std::string, Setter> setters = settersOf(options);
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::size_t equals = arguments[i].find('=');
        const std::string name = arguments[i].substr(0, equals);
        const auto setter = setters.find(name);
        if (setter == setters.end()) {
            if (!setFlag(options, name))
                options.problem = "unknown option " + name;
            continue;
        }
        if (equals != std::string::npos)
            setter->second(arguments[i].substr(equals + 1));
        else if (i + 1 < arguments.size())
            setter->second(arguments[++i]);
        else
            options.problem = name + " needs a value";
    }
    if (options.problem.empty())
        options.problem = problemOf(options);
    return options;
}

} // namespace sim
