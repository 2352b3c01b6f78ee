using System.Text;

namespace JadeDeploy.Deployment.Planning;

/// <summary>
/// A method that runs after a deployment, as <c>jadclient</c> is told to run it. The names are those that JadeGit's
/// documentation gives its arguments: executeSchema, executeClass, executeMethod and executeTypeMethod, executeParam,
/// executeTransient.
/// </summary>
/// <param name="Schema">The schema in which the class is looked for.</param>
/// <param name="Class">The class; <c>JadeScript</c> when only a method was stated.</param>
/// <param name="Method">The method, the class's own or an inherited one.</param>
public sealed record PlannedScript(string Schema, string Class, string Method)
{
    /// <summary>Whether it is a method of the type, which needs no object.</summary>
    public bool IsTypeMethod { get; init; }

    /// <summary>Whether it runs on a transient object made for it.</summary>
    public bool IsTransient { get; init; }

    /// <summary>The text it gets; null when it takes none.</summary>
    public string? Parameter { get; init; }

    /// <summary>The application it runs in, <c>Shop::ShopApp</c>; null when none was stated (assumption A24).</summary>
    public string? Application { get; init; }

    /// <summary>The qualified name: <c>Shop::Setup::run</c>.</summary>
    public string Name => $"{Schema}::{Class}::{Method}";

    /// <summary>For example <c>Shop::Setup::run("all") on a transient object in application Shop::ShopApp</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Name);
        if (Parameter is not null)
            text.Append($"(\"{Parameter}\")");
        if (IsTypeMethod)
            text.Append(" of the type");
        if (IsTransient)
            text.Append(" on a transient object");
        if (Application is not null)
            text.Append($" in application {Application}");
        return text.ToString();
    }
}
