# ---- Registry -------------------------------------------------------------------------------------------------------

# The registry of the database, or null when there is none.
function Read-Registry {
    if (-not [System.IO.File]::Exists($Target.Registry)) { return $null }
    $text = [System.IO.File]::ReadAllText($Target.Registry, $Utf8)
    $registry = ConvertFrom-JsonDocument $text $Target.Registry
    Assert-Registry $registry
    return $registry
}

function Assert-Registry($registry) {
    if (-not ($registry -is [System.Collections.IDictionary])) { Stop-Deployment "JD5003: $($Target.Registry) is not an object." }
    foreach ($name in 'formatVersion', 'edition', 'database', 'repositories', 'history') {
        if (-not $registry.Contains($name) -or $null -eq $registry[$name]) { Stop-Deployment "JD5003: $($Target.Registry) has no member $name." }
    }
    if (-not (Test-Same $registry['formatVersion'].Number '1')) {
        Stop-Deployment "JD5002: the registry has format version $($registry['formatVersion'].Number); this script reads 1. Use a newer version of JadeDeploy.Build."
    }
    Assert-History $registry['history']
}

# Each record holds the digest of the one before.
function Assert-History($history) {
    $before = $null
    foreach ($record in $history) {
        if (-not (Test-Same $record['previousRecord'] $before)) {
            Stop-Deployment "JD5004: the history of $($Target.Registry) is broken at the record of edition $($record['edition'].Number): somebody changed it. Restore the file from a backup of the database."
        }
        $before = Get-RecordDigest $record
    }
}

function Get-RecordDigest($record) {
    return Get-Digest ($Utf8.GetBytes((ConvertTo-CanonicalJson $record)))
}

function Find-Repository($registry, [string] $name) {
    foreach ($repository in $registry['repositories']) { if (Test-Same $repository['name'] $name) { return $repository } }
    return $null
}

function Find-Schema($repository, [string] $name) {
    foreach ($schema in $repository['schemas']) { if (Test-Same $schema['name'] $name) { return $schema } }
    return $null
}

function Find-Owner($registry, [string] $schema) {
    foreach ($repository in $registry['repositories']) { if ($null -ne (Find-Schema $repository $schema)) { return $repository } }
    return $null
}

# The names of the schemas that a repository holds otherwise than stated.
function Get-Differing($repository, $schemas) {
    $differing = New-Object System.Collections.ArrayList
    $stated = New-JsonObject
    foreach ($schema in $schemas) {
        $stated[[string] $schema.Name] = $schema.Digest
        $held = Find-Schema $repository $schema.Name
        if ($null -eq $held -or -not (Test-Same $held['digest'] $schema.Digest)) { [void] $differing.Add($schema.Name) }
    }
    foreach ($held in $repository['schemas']) { if (-not $stated.Contains($held['name'])) { [void] $differing.Add($held['name']) } }
    return , @(Get-Sorted $differing)
}

# Only this deployment may continue a run that has not ended. Gives the run, or null.
function Get-PendingRun($registry) {
    $run = $registry['pending']
    if ($null -eq $run) { return $null }
    $name = "$($run['package']['id']) $($run['package']['version'])"
    $isThis = Test-Same $run['package']['digest'] $Deployment.PackageDigest
    $awaits = Test-Awaiting $run
    if (-not $resume -and $awaits -and $isThis) { Stop-Deployment "JD6024: a run of $name for the repository '$($run['repository'])' is done up to its transition and waits for a person to make it. Make it: $(Get-NextCommand '-resume' $true)" }
    if (-not $resume -and $awaits) { Stop-Deployment "JD6024: a run of $name for the repository '$($run['repository'])' is done up to its transition and waits for a person to make it. Make it first, with that package." }
    if (-not $resume -and $isThis) { Stop-Deployment "JD5030: a run of $name for the repository '$($run['repository'])' has started and not finished. Continue it: $(Get-NextCommand '-resume')" }
    if (-not $resume) { Stop-Deployment "JD5030: a run of $name for the repository '$($run['repository'])' has started and not finished. Continue it first, with that package." }
    if (-not $isThis) { Stop-Deployment "JD5031: the unfinished run is of $name with the digest $($run['package']['digest']); this deployment has $($Deployment.PackageDigest). Only the same one can continue it." }
    return $run
}

function Test-Awaiting($run) {
    return $run.Contains('state') -and (Test-Same $run['state'] 'awaitingTransition')
}

function Test-AlreadyDeployed($registry) {
    $held = Find-Repository $registry $Deployment.Repository
    if ($null -eq $held) { return $false }
    return (Test-Same $held['commit'] $Deployment.To) -and (Get-Differing $held $Deployment.SchemasAfter).Length -eq 0
}

# Every reason why the deployment may not run.
function Get-Findings($registry) {
    $findings = New-Object System.Collections.ArrayList
    foreach ($finding in @(Get-BaseFinding $registry) + @(Get-OwnershipFindings $registry) + @(Get-ProviderFindings $registry) + @(Get-PlatformFindings $registry['database'])) {
        if ($null -ne $finding) { [void] $findings.Add($finding) }
    }
    return , $findings
}

function Get-BaseFinding($registry) {
    $name = $Deployment.Repository
    $from = $Deployment.From
    $held = Find-Repository $registry $name
    if ($null -eq $held) {
        if ($null -ne $from -and -not $Deployment.InitializesRegistry) {
            return "JD5020: the deployment takes the repository '$name' from $from, but the registry does not hold it. Check that this is the right database; if it is, build a complete deployment, or adopt the version with 'jadedeploy registry init --commit'."
        }
        return
    }
    $commit = $held['commit']
    if ($Deployment.InitializesRegistry) { return "JD5013: the registry holds the repository '$name' already, at $commit; it can be initialised only once. Build without JadeInitializeRegistry and without a range." }
    if ($null -eq $from) { return "JD5021: the deployment is a complete one of the repository '$name', but the database holds it already, at $commit. Build again against the registry of this database." }
    if (-not (Test-Same $commit $from)) {
        foreach ($previous in $held['previous']) {
            if (Test-Same $previous $from) { return "JD5022: the deployment is stale: it takes the repository '$name' from $from, but another one has moved it to $commit since. Build again." }
        }
        return "JD5023: the deployment takes the repository '$name' from $from, but the database holds $commit and never held $from. Check that this is the right database, and build again against its registry."
    }
    $differing = Get-Differing $held $Deployment.SchemasBefore
    if ($differing.Length -gt 0) { return "JD5024: the registry holds other content for $($differing -join ', ') at $commit of the repository '$name' than the deployment was built for. Build again." }
}

function Get-OwnershipFindings($registry) {
    $names = New-JsonObject
    foreach ($schema in @($Deployment.SchemasBefore) + @($Deployment.SchemasAfter)) { $names[[string] $schema.Name] = $true }
    $schemas = foreach ($entry in $names.GetEnumerator()) { $entry.Key }
    foreach ($schema in Get-Sorted $schemas) {
        $owner = Find-Owner $registry $schema
        if ($null -ne $owner -and -not (Test-Same $owner['name'] $Deployment.Repository)) {
            "JD5025: the deployment of the repository '$($Deployment.Repository)' has the schema $schema, which the repository '$($owner['name'])' has deployed. Leave it out with JadeSchemas, or remove it from the other repository and deploy that first."
        }
    }
}

function Get-ProviderFindings($registry) {
    foreach ($provider in $Deployment.Providers) {
        $owner = Find-Owner $registry $provider.Name
        if ($null -eq $owner) { "JD5026: the deployment builds on the schema $($provider.Name) of another repository, which is not deployed to this database. Deploy that repository first." }
        else {
            $found = (Find-Schema $owner $provider.Name)['digest']
            if (-not (Test-Same $found $provider.Digest)) {
                "JD5027: the deployment was built for another version of the schema $($provider.Name) of the repository '$($owner['name'])': expected $(Get-Short $provider.Digest), the database holds $(Get-Short $found). Deploy the matching version of it, or build again."
            }
        }
    }
}

function ConvertTo-PlatformNumber([string] $text) {
    $groups = $text.Split('.')
    $number = '0.0.0.0'.Split('.')
    for ($i = 0; $i -lt $groups.Length -and $i -lt 4; $i++) { $number[$i] = [string] [int] $groups[$i] }
    return [version] ($number -join '.')
}

function Get-PlatformFindings($database) {
    $found = ConvertTo-PlatformNumber $database['platformVersion']
    if ($found -lt [version] $Deployment.PlatformFirst -or $found -ge [version] $Deployment.PlatformEnd) {
        "JD5028: the database runs the Jade Platform $($database['platformVersion']); the deployment is for $($Deployment.PlatformRange). Build again with JadePlatformVersion=$($database['platformVersion'])."
    }
    if (-not (Test-Same $database['charset'] $Deployment.Charset)) {
        "JD5029: the database is $($database['charset']); the deployment was built for $($Deployment.Charset). Build again with JadeCharset=$($database['charset'])."
    }
}

# A deployment may be for one database only, wherever its content would fit.
function Assert-Bound($database) {
    if ($null -eq $Deployment.BoundDatabase) { return }
    $found = [System.Guid] $database['id']
    if ($found -ne [System.Guid] $Deployment.BoundDatabase) {
        Stop-Deployment "JD5038: the deployment is bound to the database with the id $($Deployment.BoundDatabase); the database at $($database['path']) has the id $found. Run it on its own database, or build one for this one."
    }
}

# A database that was copied or moved has the registry of another one.
function Assert-Place($database) {
    $comparison = [System.StringComparison]::Ordinal
    if ($IsOnWindows) { $comparison = [System.StringComparison]::OrdinalIgnoreCase }
    $marks = [char[]] '/\'
    if (-not [string]::Equals($database['path'].TrimEnd($marks), $Target.Path.TrimEnd($marks), $comparison)) {
        Stop-Deployment "The registry in $($Target.Path) is of the database at $($database['path']): this one was copied or moved. Make it its own first: jadedeploy registry adopt."
    }
}
