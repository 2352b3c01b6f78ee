using System.Collections.Immutable;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Source;

/// <summary>
/// The schemas of one version as its files state them. Places of entities are relative to the repository's root, the
/// same on every machine; <see cref="Paths"/> turns one into a place a person can open.
/// </summary>
/// <param name="Schemas">The schemas, in ordinal order of their names.</param>
/// <param name="Warnings">What a person should know, with places a person can open.</param>
/// <param name="Paths">How a person finds the files of this version.</param>
public sealed record SourceVersion(SchemaSet Schemas, ImmutableArray<Diagnostic> Warnings, SourcePaths Paths);
