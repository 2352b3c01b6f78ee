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

# A load runs again with the same bytes, and a reorganisation that is done has nothing to do; whether anything else has had
# its effect, only a person can see.
function Test-Repeatable($item) {
    return (Test-Same $item.Kind 'load') -or (Test-Same $item.Kind 'forms') -or (Test-Same $item.Kind 'reorganise')
}

function Get-Decision($item) {
    if (-not (Test-Same $step ([string] $item.Number))) {
        Stop-Deployment "JD6051: $(Get-StepName $item) was started and its outcome is not known; it is of a kind that must not run twice by itself. $(Get-DecisionCommands $item)"
    }
    return $as
}

function Get-DecisionCommands($item) {
    $all = Get-NextCommand "-resume -step $($item.Number) -as done"
    $none = Get-NextCommand "-resume -step $($item.Number) -as redo"
    return "Look in the database. If all of the step is there: $all If none of it is there, or the rest can be run again: $none"
}

# The step, if any, that a person has decided on must be one whose outcome is not known.
function Assert-Decision($states) {
    if ($step.Length -eq 0) { return }
    $number = [int] $step
    if (-not $states.ContainsKey($number) -or (Test-Same $states[$number] 'done')) {
        Stop-Deployment "JD6036: step $step is not one whose outcome is unknown, so there is nothing to decide. Continue without it: $(Get-NextCommand '-resume')"
    }
}

# Runs the steps that are not done. Gives the transition that is left to a person, or null.
function Invoke-Steps($held) {
    $run = Get-Run $held.Registry
    $states = Read-Journal $run
    Assert-Decision $states
    foreach ($item in $Deployment.Steps) {
        $state = $states[$item.Number]
        if (Test-Same $state 'done') { Write-Host "$(Get-StepName $item) was done before."; Complete-Step $held $item; continue }
        if ($null -ne $state -and (-not (Test-Repeatable $item) -or (Test-Same $step ([string] $item.Number)))) {
            if (Test-Same (Get-Decision $item) 'done') {
                Write-Journal $run $item.Number 'done'
                Write-Log $run "$(Get-StepName $item): done, as a person says"
                Write-Host "$(Get-StepName $item) counts as done."
                Complete-Step $held $item
                continue
            }
        }
        if (Test-Same $item.Kind 'transition') {
            # The transition that was awaited is made; a later one of the same deployment is awaited again.
            $awaits = Test-Awaiting $held.Registry['pending']
            if ($Target.IsManual -and -not $awaits) { return $item }
            $problem = Invoke-Hooks $held 'beforeTransition' $item.Number ''
            if ($null -ne $problem) { Stop-Deployment "JD6021: $problem The transition of step $($item.Number) is not made; the steps before it are done. When the cause is gone, continue: $(Get-NextCommand '-resume' $awaits)" }
            if ($awaits) { Save-Pending $held @{ state = $null } }
        }
        $held.Step = $item.Number
        Invoke-Step $run $item
        $held.Step = $null
        Complete-Step $held $item
    }
    return $null
}

# Also after a transition that was made before: its hooks may not have run. Those that have are not run again.
function Complete-Step($held, $item) {
    if (-not (Test-Same $item.Kind 'transition')) { return }
    if ((Get-HooksDone $held 'afterTransition' $item.Number) -ge (Get-HooksAt 'afterTransition').Length) { return }
    $problem = Invoke-Hooks $held 'afterTransition' $item.Number ''
    if ($null -ne $problem) { Stop-Deployment "JD6021: $problem The transition of step $($item.Number) is made; the steps after it are not. When the cause is gone, continue: $(Get-NextCommand '-resume')" }
}

function Invoke-Step($run, $item) {
    Write-Host "$(Get-StepName $item) starts."
    Write-Journal $run $item.Number 'started'
    $isFirst = $true
    foreach ($program in $item.Programs) {
        $arguments = @($program.Arguments | ForEach-Object { Get-ArgumentText $_ }) -join ' '
        Write-Log $run "[$(Get-Now)] $(Get-StepName $item): $($program.Program) $arguments"
        $result = Invoke-Program $program
        if ($null -ne $result.Failure) {
            Write-Log $run "  cannot be started: $($result.Failure)"
            # It did not start, so the first program's step is as it was.
            if ($isFirst) { Write-Journal $run $item.Number 'open' }
            Stop-Deployment "JD6054: $(Get-ProgramPath $program.Program) cannot be started: $($result.Failure) It changed nothing. When the cause is gone, continue: $(Get-NextCommand '-resume')"
        }
        foreach ($line in $result.Lines) { if ($line.Length -gt 0) { Write-Log $run "  $line"; Write-Host "  $line" } }
        Write-Log $run "  exit code $($result.ExitCode)"
        Assert-Success $run $item $program $result
        $isFirst = $false
    }
    Write-Journal $run $item.Number 'done'
    Write-Host "$(Get-StepName $item) is done."
}

# Exit code 0 and no error. An error with exit code 0 contradicts itself, so that the outcome is not known.
function Assert-Success($run, $item, $program, $result) {
    $errors = Get-ErrorLines $result.Lines
    if ($result.ExitCode -eq 0 -and $null -ne $result.ExitCode -and $errors.Count -eq 0) { return }
    Write-Journal $run $item.Number 'unknown'
    $code = 'JD6048'
    $what = "$($program.Program) ended with exit code $($result.ExitCode)"
    if ($null -eq $result.ExitCode) { $code = 'JD6050'; $what = "$($program.Program) was ended after $($Target.TimeLimit) seconds" }
    elseif ($result.ExitCode -eq 0) { $code = 'JD6049'; $what = "$($program.Program) ended with exit code 0 and stated an error" }
    if ($errors.Count -gt 0) { $what = "$what`: $($errors[0])" }
    $next = "Remove the cause, then continue: $(Get-NextCommand '-resume')"
    if (-not (Test-Repeatable $item)) { $next = Get-DecisionCommands $item }
    Stop-Deployment "${code}: $(Get-StepName $item) failed and its outcome is not known: $what. The output is in $($run.Log). $next"
}
