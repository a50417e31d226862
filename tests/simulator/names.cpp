// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/names.h"

#include <array>

namespace sim {

namespace {

constexpr std::array firsts {
    "Acme",     "Bluefin",   "Cedar",    "Delta",    "Ember",   "Falcon",  "Granite", "Harbor",
    "Indigo",   "Juniper",   "Kestrel",  "Lumen",    "Maple",   "Nimbus",  "Orchid",  "Pioneer",
    "Quartz",   "Riverside", "Sable",    "Tamarind", "Umbra",   "Vertex",  "Willow",  "Xenon",
    "Yarrow",   "Zephyr",    "Alba",     "Bonanza",  "Castelo", "Dourado", "Estrela", "Fortuna",
    "Girassol", "Horizonte", "Ipanema",  "Jardim",   "Kirana",  "Lotus",   "Mahal",   "Nusantara",
    "Oasis",    "Pelangi",   "Rajawali", "Saffron",  "Tulsi",   "Azahar",  "Brisa",   "Cumbre",
    "Luna",     "Mirador",   "Nopal",    "Olmo",     "Puerto",  "Sierra",  "Trigal",  "Valle",
};
constexpr std::array seconds {
    "Logistics", "Foods",     "Clinic",  "Motors", "Travel",    "Retail",   "Bank",   "Pharma",
    "Fitness",   "Academy",   "Dental",  "Realty", "Insurance", "Couriers", "Bakery", "Optics",
    "Textiles",  "Energy",    "Telecom", "Events", "Hotels",    "Legal",    "Media",  "Farms",
    "Security",  "Furniture", "Books",   "Toys",   "Sports",    "Beauty",
};
constexpr std::array departments {
    "sales", "support",    "main", "billing", "delivery", "marketing", "booking",
    "hr",    "backoffice", "vip",  "north",   "south",    "warehouse", "alerts",
    "night", "east",       "west", "returns", "partners", "press",
};
constexpr std::array people {
    "Ana",   "Bruno", "Camila", "Dewi", "Emre",  "Fatima", "Gustavo", "Hana",   "Ivan",    "Joana", "Kofi",
    "Lucia", "Mateo", "Nadia",  "Omar", "Priya", "Rafael", "Siti",    "Thiago", "Wanjiru", "Yusuf", "Zeynep",
};

struct Country
{
    const char *prefix;
    int digits; //!< after the prefix
};
constexpr std::array countries {
    Country { "55119", 8 }, Country { "62812", 8 }, Country { "919", 9 },   Country { "52155", 8 },
    Country { "1415", 7 },  Country { "447", 9 },   Country { "49151", 8 }, Country { "346", 8 },
    Country { "2348", 9 },  Country { "2547", 8 },  Country { "90532", 7 }, Country { "9715", 8 },
    Country { "57300", 7 }, Country { "5411", 8 },
};

std::string lowerFirstWord(const std::string &text)
{
    std::string word = text.substr(0, text.find(' '));
    for (char &c : word)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return word;
}

std::string lastWords(const std::string &text)
{
    std::string rest = text.substr(text.find(' ') + 1);
    std::string slug;
    for (const char c : rest)
        slug += c == ' ' ? '-' : (c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
    return slug;
}

} // namespace

std::string Names::company()
{
    const std::string base
        = std::string(firsts[m_random.below(firsts.size())]) + ' ' + seconds[m_random.below(seconds.size())];
    std::string name = base;
    for (int number = 2; !m_companies.insert(name).second; ++number)
        name = base + ' ' + std::to_string(m_companies.size() + 1);
    return name;
}

std::string Names::session(const std::string &company, int turn)
{
    const auto index = static_cast<std::size_t>(turn);
    std::string name
        = lowerFirstWord(company) + '-' + lastWords(company) + '-' + departments[index % departments.size()];
    if (index >= departments.size())
        name += '-' + std::to_string(index / departments.size() + 1);
    return name;
}

std::string Names::phone()
{
    ++m_phones;
    const Country &country = countries[m_random.below(countries.size())];
    // A serial number, scattered over the digits there are by an odd factor: no two alike within a country.
    std::uint64_t range = 1;
    for (int i = 0; i < country.digits; ++i)
        range *= 10;
    std::string serial = std::to_string((m_phones * 7919) % range);
    serial.insert(0, static_cast<std::size_t>(country.digits) - serial.size(), '0');
    return country.prefix + serial;
}

std::string Names::pushName()
{
    return people[m_random.below(people.size())];
}

} // namespace sim
