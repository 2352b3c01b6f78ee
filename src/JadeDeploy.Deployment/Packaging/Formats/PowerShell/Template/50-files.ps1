# ---- Files ----------------------------------------------------------------------------------------------------------

# Every file of the deployment is as it was built.
function Assert-Files {
    foreach ($file in $Deployment.Files) {
        $name = Join-Path $PSScriptRoot $file.Path
        if (-not [System.IO.File]::Exists($name)) { Stop-Deployment "JD4009: $($file.Path) is missing. Copy the whole folder again from where it was built." }
        $found = Get-Digest ([System.IO.File]::ReadAllBytes($name))
        if (-not (Test-Same $found $file.Digest)) {
            Stop-Deployment "JD4010: $($file.Path) was changed after the build: its SHA-256 is $found, expected $($file.Digest). Do not use this folder; copy it again from where it was built."
        }
    }
}

# Holds the database for this run: the operating system lets go when the process ends, however it ends.
function Open-Lock {
    [void] [System.IO.Directory]::CreateDirectory($Target.Folder)
    try {
        return New-Object System.IO.FileStream((Join-Path $Target.Folder 'lock'), [System.IO.FileMode]::OpenOrCreate, [System.IO.FileAccess]::ReadWrite, [System.IO.FileShare]::None)
    }
    catch [System.IO.IOException] {
        Stop-Deployment "JD6008: another run holds the database $($Target.Path). Wait until it has ended: $(Get-NextCommand '')"
    }
}

# Replaces a file so that a reader sees the old one or the new one and nothing between.
function Write-Durable([string] $name, [string] $text) {
    $temporary = $name + '.' + [System.Guid]::NewGuid().ToString('N') + '.tmp'
    $bytes = $Utf8.GetBytes($text)
    $stream = New-Object System.IO.FileStream($temporary, [System.IO.FileMode]::CreateNew, [System.IO.FileAccess]::Write)
    try {
        $stream.Write($bytes, 0, $bytes.Length)
        $stream.Flush($true)
    }
    finally { $stream.Dispose() }
    if ([System.IO.File]::Exists($name)) { [System.IO.File]::Replace($temporary, $name, [System.Management.Automation.Language.NullString]::Value) }
    else { [System.IO.File]::Move($temporary, $name) }
}

# The latest state of each step that has one. A line that a crash cut short says nothing.
function Read-Journal($run) {
    $states = @{}
    if ([System.IO.File]::Exists($run.Journal)) {
        foreach ($line in [System.IO.File]::ReadAllLines($run.Journal)) {
            $match = [regex]::Match($line, '^\s*\{\s*"step"\s*:\s*([0-9]+)\s*,\s*"state"\s*:\s*"(started|done|unknown|open)"\s*\}\s*$')
            # Open: its program could not even be started, so the step is as it was.
            if ($match.Success -and (Test-Same $match.Groups[2].Value 'open')) { $states.Remove([int] $match.Groups[1].Value) }
            elseif ($match.Success) { $states[[int] $match.Groups[1].Value] = $match.Groups[2].Value }
        }
    }
    return $states
}

# On the disk before the run goes on. After a line that was cut short, a new one begins.
function Write-Journal($run, [int] $number, [string] $state) {
    [void] [System.IO.Directory]::CreateDirectory($run.Folder)
    $bytes = $Utf8.GetBytes("`n{`"step`":$number,`"state`":`"$state`"}`n")
    $stream = New-Object System.IO.FileStream($run.Journal, [System.IO.FileMode]::Append, [System.IO.FileAccess]::Write, [System.IO.FileShare]::Read)
    try {
        $stream.Write($bytes, 0, $bytes.Length)
        $stream.Flush($true)
    }
    finally { $stream.Dispose() }
}

function Write-Log($run, [string] $line) {
    [void] [System.IO.Directory]::CreateDirectory($run.Folder)
    [System.IO.File]::AppendAllText($run.Log, $line + [System.Environment]::NewLine, $Utf8)
}
