using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm.Lexing;

namespace JadeDeploy.Schema.Scm.Sections;

/// <summary>
/// <c>allOrders of Customer automatic parentOf myCustomer of Order manual;</c> Which side comes first depends on the
/// order of classes, so the pair is told from its ordinally smaller side: the other way round, a parent is a child.
/// </summary>
internal static class InverseSection
{
    /// <summary>Reads the section.</summary>
    public static void Parse(ScmParser parser, EntityDrafts drafts)
    {
        while (!ScmSections.AtBoundary(parser))
        {
            ScmToken start = parser.Current;
            string first = ParseSide(parser);
            string firstMode = ParseMode(parser);
            string relation = parser.TextOf(parser.ExpectName("parentOf, childOf or peerOf"));
            string second = ParseSide(parser);
            string secondMode = ParseMode(parser);
            parser.Expect(";");
            Define(drafts, parser.LocationOf(start), (first, firstMode), relation, (second, secondMode));
            parser.TakeStampAndDocumentation();
        }
    }

    private static void Define(
        EntityDrafts drafts, Diagnostics.SourceLocation location, (string Name, string Mode) first, string relation, (string Name, string Mode) second)
    {
        if (string.CompareOrdinal(first.Name, second.Name) > 0)
        {
            (first, second) = (second, first);
            relation = relation switch { "parentOf" => "childOf", "childOf" => "parentOf", _ => relation };
        }
        string definition = $"{first.Mode} {relation} {second.Mode}".Trim();
        drafts.Define(EntityKind.Inverse, $"{first.Name}<>{drafts.Schema}::{second.Name}", location, definition);
    }

    private static string ParseSide(ScmParser parser)
    {
        string property = parser.TextOf(parser.ExpectName("the name of a reference"));
        parser.Expect("of");
        return $"{parser.ExpectTypeName("the class of the reference")}::{property}";
    }

    private static string ParseMode(ScmParser parser) =>
        parser.At("automatic") || parser.At("manual") || parser.At("automaticDeferred") || parser.At("manualDeferred")
            ? parser.TextOf(parser.Take())
            : "";
}
