# Deploys the schemas in this folder to a Jade database. Everything is in this folder; nothing has to be installed but Jade.
#
#   ./deploy.ps1 -bin FOLDER -path FOLDER -ini FILE [-server singleUser|multiUser] [-dryRun] [-backupConfirmed]
#                [-timeLimit SECONDS] [-hooks FILE] [-transition auto|manual] [-resume [-step N -as done|redo]]
#
#   -bin              the folder with jadloadb and jadclient
#   -path             the directory of the database
#   -ini              the initialization file
#   -server           how Jade's programs open the database; singleUser unless stated
#   -dryRun           checks everything and changes nothing
#   -backupConfirmed  there is a backup from which the database can be restored
#   -timeLimit        how long one program may run, in seconds; without it, as long as it takes
#   -hooks            a file of programs to run before and after; the same as for 'jadedeploy run --hooks'
#   -transition       manual: ends before the transition, with exit code 3; -resume (or -continue) makes it
#   -resume           continues a run that did not end, or that waits for its transition
#   -step N -as X     for a step whose outcome is not known: done, or redo
#
# Exit codes: 0 done (also: nothing to do), 1 failed, 2 wrong usage, 3 done up to the transition, which waits for a person.
# Not verified on Windows PowerShell 5.1 nor with a licensed Jade: see the documentation of JadeDeploy.Build.

param(
    [string] $bin,
    [string] $path,
    [string] $ini,
    [string] $server = 'singleUser',
    [switch] $dryRun,
    [Alias('continue')] [switch] $resume,
    [string] $step,
    [string] $as,
    [switch] $backupConfirmed,
    [string] $timeLimit,
    [string] $hooks,
    [string] $transition = 'auto'
)

Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'
