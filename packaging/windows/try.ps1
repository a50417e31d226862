# SPDX-License-Identifier: GPL-3.0-or-later
# try.ps1 [-Packages FOLDER] [-Tests FOLDER]: on a Windows that has nothing of Quayside, installs what build.sh made, silently
# and for this user, starts it with the demo fleet, installs it again over itself, removes it, looks for leftovers; starts
# the portable one; runs unit tests where a folder of them is named. The pictures to look at are left in FOLDER.
param([string]$Packages = "build/packages", [string]$Tests = "")
$ErrorActionPreference = "Stop"

$Packages = (Resolve-Path $Packages).Path
$installer = (Get-ChildItem "$Packages/quayside-*-windows-x64.exe").FullName
$archive = (Get-ChildItem "$Packages/quayside-*-windows-x64-portable.zip").FullName
$installed = "$env:LOCALAPPDATA\Programs\Quayside"
$entry = "$env:APPDATA\Microsoft\Windows\Start Menu\Programs\Quayside.lnk"
$key = "HKCU:\Software\Microsoft\Windows\CurrentVersion\Uninstall\Quayside"

function Assert([bool]$holds, [string]$words) {
    if (-not $holds) { throw $words }
}
function Invoke-Program([string]$file, [string[]]$arguments) {
    $process = Start-Process -FilePath $file -ArgumentList $arguments -Wait -PassThru
    Assert ($process.ExitCode -eq 0) "$file $arguments ended with $($process.ExitCode)"
}
function Show-Demo([string]$program, [string]$picture) {
    Invoke-Program $program @("--demo", "--screenshot", "`"$Packages\$picture.png`"")
    Assert ((Get-Item "$Packages\$picture.png").Length -gt 20000) "$picture.png is empty"
}

foreach ($round in "fresh", "again") {
    Invoke-Program $installer @("/S", "/CurrentUser")
    Assert (Test-Path "$installed\quayside.exe") "not installed ($round)"
    Assert (Test-Path $entry) "no entry in the start menu ($round)"
    Assert (Test-Path $key) "not in the list of programs ($round)"
    Show-Demo "$installed\quayside.exe" "windows-$round"
}
Invoke-Program "$installed\uninstall.exe" @("/S", "/CurrentUser", "/RemoveSettings")
foreach ($left in $installed, $entry, $key, "HKCU:\Software\Classes\Quayside.ShardMap", "$env:LOCALAPPDATA\Quayside\Quayside") {
    Assert (-not (Test-Path $left)) "left: $left"
}

$folder = Join-Path ([IO.Path]::GetTempPath()) "quayside portable"
Expand-Archive $archive $folder -Force
$portable = (Get-ChildItem "$folder/quayside-*").FullName
Show-Demo "$portable\quayside.exe" "windows-portable"
Assert (Test-Path "$portable\settings") "the portable program keeps no settings beside itself"
Assert (-not (Test-Path "$env:LOCALAPPDATA\Quayside\Quayside")) "the portable program wrote into the user's folder"

if ($Tests) {
    $env:QT_QPA_PLATFORM = "offscreen"
    $failed = @()
    foreach ($test in Get-ChildItem "$Tests/test_*.exe") {
        & $test.FullName
        if ($LASTEXITCODE -ne 0) { $failed += $test.BaseName }
    }
    Assert ($failed.Count -eq 0) "failed: $failed"
}
