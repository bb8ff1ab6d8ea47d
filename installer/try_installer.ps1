# Install without questions, try what was installed, refuse while it runs, and remove it; data must stay.
param([Parameter(Mandatory)][string] $Installer)
$ErrorActionPreference = "Stop"

function Start-AndWait([string] $Program, [string] $Words, [int] $Wanted = 0) {
    $done = Start-Process $Program $Words -Wait -PassThru
    if ($done.ExitCode -ne $Wanted) { throw "$Program $Words gives $($done.ExitCode), not $Wanted" }
}

$folder = Join-Path $env:RUNNER_TEMP "Noaber try"
Start-AndWait $Installer "/S /D=$folder"
& "$folder\noaber-cli.exe" selftest
if ($LASTEXITCODE) { throw "the self-test of the installed program fails" }
$kind = (Get-ItemProperty "HKCU:\Software\Classes\.noaber").'(default)'
if ($kind -ne "Noaber.File") { throw "a double click on a data file does not open the program" }

"the data of somebody" | Set-Content "$folder\Kept.noaber"
$held = [IO.File]::Open("$folder\Noaber.exe", "Open", "Read", "Read") # as a program that runs is held
try { Start-AndWait $Installer "/S /D=$folder" 2 } finally { $held.Close() }
Start-AndWait $Installer "/S /D=$folder" # over the version that is there

# Started in its place ("_?="), the uninstaller is waited for; it then cannot remove itself.
Start-AndWait "$folder\Uninstall.exe" "/S _?=$folder"
if (Test-Path "$folder\Noaber.exe") { throw "the program is still there" }
if (-not (Test-Path "$folder\Kept.noaber")) { throw "somebody's data are gone" }
if (Test-Path "HKCU:\Software\Classes\Noaber.File") { throw "the registry still knows the program" }
"Installed, tried, installed again, and removed."
