# ---- Steps ----------------------------------------------------------------------------------------------------------

function Get-StepName($item) {
    $name = "Step $($item.Number) ($($item.Kind)"
    if ($null -ne $item.Schema) { $name = "$name $($item.Schema)" }
    return "$name)"
}

# How the journal names a run: the last complete change and the package, as the same package may run again later.
function Get-Run($registry) {
    $edition = '0'
    if ($registry['history'].Count -gt 0) { $edition = $registry['history'][$registry['history'].Count - 1]['edition'].Number }
    $folder = [System.IO.Path]::Combine($Target.Folder, 'runs', "$edition-$($Deployment.PackageDigest)")
    return @{ Folder = $folder; Journal = (Join-Path $folder 'journal'); Log = (Join-Path $folder 'run.log') }
}

# A load runs again with the same bytes; whether anything else has had its effect, only a person can see.
function Test-Repeatable($item) {
    return (Test-Same $item.Kind 'load') -or (Test-Same $item.Kind 'forms')
}

function Get-Decision($item) {
    if (-not (Test-Same $step ([string] $item.Number))) {
        Stop-Deployment "$(Get-StepName $item) was started and its outcome is not known. Look in the database whether it had its effect, then continue: $(Get-NextCommand "-resume -step $($item.Number) -as done") (or: -as redo)"
    }
    return $as
}

# The step, if any, that a person has decided on must be one whose outcome is not known.
function Assert-Decision($states) {
    if ($step.Length -eq 0) { return }
    $number = [int] $step
    if (-not $states.ContainsKey($number) -or (Test-Same $states[$number] 'done')) {
        Stop-Deployment "Step $step is not one whose outcome is unknown, so there is nothing to decide. Continue without it: $(Get-NextCommand '-resume')"
    }
}

function Invoke-Steps($run) {
    $states = Read-Journal $run
    Assert-Decision $states
    foreach ($item in $Deployment.Steps) {
        $state = $states[$item.Number]
        if (Test-Same $state 'done') { Write-Host "$(Get-StepName $item) was done before."; continue }
        if ($null -ne $state -and (-not (Test-Repeatable $item) -or (Test-Same $step ([string] $item.Number)))) {
            if (Test-Same (Get-Decision $item) 'done') {
                Write-Journal $run $item.Number 'done'
                Write-Log $run "$(Get-StepName $item): done, as a person says"
                Write-Host "$(Get-StepName $item) counts as done."
                continue
            }
        }
        Invoke-Step $run $item
    }
}

function Invoke-Step($run, $item) {
    Write-Host "$(Get-StepName $item) starts."
    Write-Journal $run $item.Number 'started'
    foreach ($program in $item.Programs) {
        $arguments = @($program.Arguments | ForEach-Object { Get-ArgumentText $_ }) -join ' '
        Write-Log $run "[$(Get-Now)] $(Get-StepName $item): $($program.Program) $arguments"
        $result = Invoke-Program $program
        foreach ($line in $result.Lines) { if ($line.Length -gt 0) { Write-Log $run "  $line"; Write-Host "  $line" } }
        Write-Log $run "  exit code $($result.ExitCode)"
        Assert-Success $run $item $program $result
    }
    Write-Journal $run $item.Number 'done'
    Write-Host "$(Get-StepName $item) is done."
}

# Exit code 0 and no error. An error with exit code 0 contradicts itself, so that the outcome is not known.
function Assert-Success($run, $item, $program, $result) {
    $errors = Get-ErrorLines $result.Lines
    if ($result.ExitCode -eq 0 -and $null -ne $result.ExitCode -and $errors.Count -eq 0) { return }
    Write-Journal $run $item.Number 'unknown'
    $what = "$($program.Program) ended with exit code $($result.ExitCode)"
    if ($null -eq $result.ExitCode) { $what = "$($program.Program) was ended after $($Target.TimeLimit) seconds" }
    elseif ($result.ExitCode -eq 0) { $what = "$($program.Program) ended with exit code 0 and stated an error" }
    if ($errors.Count -gt 0) { $what = "$what`: $($errors[0])" }
    $next = Get-NextCommand '-resume'
    if (-not (Test-Repeatable $item)) { $next = "$(Get-NextCommand "-resume -step $($item.Number) -as redo") (or, if it had its effect: -as done)" }
    Stop-Deployment "$(Get-StepName $item) failed and its outcome is not known: $what. The output is in $($run.Log). Remove the cause, then continue: $next"
}
