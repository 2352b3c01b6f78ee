using System.Text.Json.Nodes;

namespace JadeDeploy.Database.Records;

/// <summary>The values of one instance, to be changed.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Values">A member for each property.</param>
internal readonly record struct StoredValues(long Id, JsonObject Values);
