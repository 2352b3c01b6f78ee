namespace JadeDeploy.Database.Loading.Conversion;

/// <summary>What a change of the schema costs the instances.</summary>
public enum LossKind
{
    /// <summary>Instances were deleted.</summary>
    Instances,

    /// <summary>Values were deleted with their property, or because the property holds another kind of value now.</summary>
    Values,

    /// <summary>Values were shortened: a text cut, a fraction rounded, a time of day dropped.</summary>
    Truncated,
}

/// <summary>Data that is no more. Nulls and values that never were set are not counted.</summary>
/// <param name="Kind">What was lost.</param>
/// <param name="Class">The qualified name of the class whose instances lost it, <c>S::C</c>, as it was called before.</param>
/// <param name="Property">The property's name before, or null for whole instances.</param>
/// <param name="Count">How many instances, or how many values.</param>
public sealed record DataLoss(LossKind Kind, string Class, string? Property, long Count);
