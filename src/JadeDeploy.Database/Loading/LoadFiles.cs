using System.Collections.Immutable;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Loading;

/// <summary>The files of one load, read.</summary>
/// <param name="Commands">The command file, or null.</param>
/// <param name="Files">Schema and forms files, in load order.</param>
internal sealed record LoadFiles(CommandFile? Commands, ImmutableArray<JadeFile> Files);
