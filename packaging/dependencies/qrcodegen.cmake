# SPDX-License-Identifier: GPL-3.0-or-later
# Becomes the CMakeLists.txt of the QR code generator, which has none.
cmake_minimum_required(VERSION 3.25)
project(qrcodegencpp LANGUAGES CXX)
add_library(qrcodegencpp STATIC cpp/qrcodegen.cpp)
target_compile_features(qrcodegencpp PUBLIC cxx_std_11)
install(TARGETS qrcodegencpp ARCHIVE DESTINATION lib)
install(FILES cpp/qrcodegen.hpp DESTINATION include/qrcodegen)
