# ---- Jade's programs ------------------------------------------------------------------------------------------------

# Quotes one argument by the rules by which Windows programs take a command line apart (CommandLineToArgvW).
function ConvertTo-Argument([string] $value) {
    if ($value.Length -gt 0 -and -not [regex]::IsMatch($value, '[\s"]')) { return $value }
    $escaped = [regex]::Replace($value, '(\\*)"', '$1$1\"')
    $escaped = [regex]::Replace($escaped, '(\\+)\z', '$1$1')
    return '"' + $escaped + '"'
}

# The text of an argument with what only this machine knows filled in.
function Get-ArgumentText($argument) {
    switch -CaseSensitive ($argument.Place) {
        'path' { return $argument.Text + $Target.Path }
        'ini' { return $argument.Text + $Target.Ini }
        'server' { return $argument.Text + $Target.Server }
        'file' { return $argument.Text + [System.IO.Path]::GetFullPath((Join-Path $PSScriptRoot $argument.File)) }
        default { return $argument.Text }
    }
}

function Get-ProgramPath([string] $name) {
    if ($IsOnWindows) { $name = $name + '.exe' }
    return [System.IO.Path]::Combine($Target.Bin, $name)
}

function Get-Lines([string] $text) {
    return , @($text.Split([char[]] "`n") | ForEach-Object { $_.TrimEnd([char[]] "`r") })
}

function Stop-Program($process) {
    if ($process.HasExited) { return }
    # .NET Framework ends the process alone; later runtimes also what it has started.
    try { if ($process.GetType().GetMethod('Kill', [type[]] @([bool]))) { $process.Kill($true) } else { $process.Kill() } }
    catch [System.InvalidOperationException] { return }
    [void] $process.WaitForExit(5000)
}

# Runs a program of Jade's to its end.
function Invoke-Program($program) {
    return Invoke-Process (Get-ProgramPath $program.Program) @($program.Arguments | ForEach-Object { Get-ArgumentText $_ }) $Target.Path @{} $Target.TimeLimit
}

# Runs a program to its end. Gives its exit code (null when it was ended here), its lines, and why it could not be started.
function Invoke-Process([string] $file, $arguments, [string] $folder, $variables, $seconds) {
    $start = New-Object System.Diagnostics.ProcessStartInfo
    $start.FileName = $file
    $start.Arguments = @($arguments | ForEach-Object { ConvertTo-Argument $_ }) -join ' '
    $start.WorkingDirectory = $folder
    $start.UseShellExecute = $false
    $start.CreateNoWindow = $true
    $start.RedirectStandardInput = $true
    $start.RedirectStandardOutput = $true
    $start.RedirectStandardError = $true
    foreach ($name in @($variables.Keys)) { $start.EnvironmentVariables[$name] = $variables[$name] }
    $process = New-Object System.Diagnostics.Process
    $process.StartInfo = $start
    $lines = New-Object System.Collections.ArrayList
    $code = $null
    try { [void] $process.Start() }
    catch [System.ComponentModel.Win32Exception] {
        $process.Dispose()
        return @{ ExitCode = $null; Lines = $lines; Failure = $_.Exception.Message }
    }
    try {
        $process.StandardInput.Dispose()
        $output = $process.StandardOutput.ReadToEndAsync()
        $errors = $process.StandardError.ReadToEndAsync()
        $watch = [System.Diagnostics.Stopwatch]::StartNew()
        # In short waits, so that the run can be stopped.
        while (-not $process.WaitForExit(200)) {
            if ($null -ne $seconds -and $watch.Elapsed.TotalSeconds -ge $seconds) { break }
        }
        if ($process.HasExited) { $code = $process.ExitCode }
    }
    finally {
        Stop-Program $process
    }
    foreach ($text in $output, $errors) {
        if ($text.Wait(5000)) { $lines.AddRange((Get-Lines $text.Result)) }
    }
    $process.Dispose()
    return @{ ExitCode = $code; Lines = $lines; Failure = $null }
}

# The errors among lines: only a whole line that looks like an error is one.
function Get-ErrorLines($lines) {
    $found = New-Object System.Collections.ArrayList
    foreach ($line in $lines) {
        $text = Get-ErrorText $line
        if ($null -ne $text) { [void] $found.Add($text) }
    }
    return , $found
}

function Get-ErrorText([string] $line) {
    foreach ($entry in $Deployment.ErrorPatterns) {
        $match = [regex]::Match($line, $entry.Pattern, 'CultureInvariant')
        if (-not $match.Success) { continue }
        if ($entry.Number -ne 0) { return "$($entry.Number) - $($match.Groups[1].Value)" }
        $number = [int] $match.Groups[1].Value
        foreach ($range in $Deployment.ErrorRanges) {
            if ($number -ge $range.First -and $number -le $range.Last) { return "$number - $($match.Groups[2].Value.TrimEnd())" }
        }
    }
    return $null
}
