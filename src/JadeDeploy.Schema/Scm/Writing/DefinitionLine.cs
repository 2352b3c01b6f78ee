using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm.Sections;
using JadeDeploy.Schema.Scm.Table;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.Scm.Writing;

/// <summary>Definitions as lines, with the model numbers that the style asks for.</summary>
internal static class DefinitionLine
{
    /// <summary>A definition with its numbers: <c>String[31] readonly, number = 2, ordinal = 2</c>.</summary>
    /// <param name="output">The output, for its style.</param>
    /// <param name="entity">The entity.</param>
    /// <param name="definition">Its definition without the word that tells the sort of member.</param>
    /// <param name="shape">How the definition is read.</param>
    public static string WithNumbers(ScmOutput output, SchemaEntity entity, string definition, PieceShape shape)
    {
        if (!output.Style.HasModelNumbers || entity.Marks.Numbers is not { Length: > 0 } numbers)
            return definition;
        string separator = HasModifiers(definition, shape) ? ", " : " ";
        return definition + separator + string.Join(", ", numbers);
    }

    /// <summary>The numbers alone, with a blank in front: <c> number = 61</c>.</summary>
    public static string NumbersOf(ScmOutput output, SchemaEntity entity) =>
        output.Style.HasModelNumbers && entity.ModelNumber is { } number ? $" number = {number}" : "";

    // The number of a constant follows its value without a comma, as if the value were a type.
    private static bool HasModifiers(string definition, PieceShape shape)
    {
        if (shape == PieceShape.Constant)
            return false;
        var parser = new ScmParser(Utf8Text.Of(definition + ";"));
        Definitions.Read(parser, shape, new CanonicalBuffer());
        return parser.Modifiers.Count > 0;
    }
}
