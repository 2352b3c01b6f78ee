using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Names;

/// <summary>One entity needs another.</summary>
/// <param name="Used">What is needed.</param>
/// <param name="User">Who needs it.</param>
/// <param name="How">The verb of a sentence: <c>has it as its type</c>.</param>
internal readonly record struct Use(EntityKey Used, EntityKey User, string How);
