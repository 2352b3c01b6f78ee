using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm.Table;

namespace JadeDeploy.Schema.Scm.Sections;

/// <summary>
/// <c>allOrders of Customer automatic parentOf myCustomer of Order manual;</c> Which side comes first depends on the
/// order of classes, so the pair is told from its ordinally smaller side: the other way round, a parent is a child.
/// </summary>
internal static class InverseSection
{
    /// <summary>Reads one pair.</summary>
    public static void Parse(ScmParser parser, EntityDrafts drafts)
    {
        int start = parser.Current.Start;
        string first = ParseSide(parser);
        string firstMode = ParseMode(parser);
        string relation = parser.TextOf(parser.ExpectName("parentOf, childOf or peerOf"));
        string second = ParseSide(parser);
        string secondMode = ParseMode(parser);
        parser.Expect(';');
        int row = Define(drafts, start, (first, firstMode), relation, (second, secondMode));
        drafts.Set(row, Trailer.StampOf(parser.TakeTrailer()));
    }

    private static int Define(
        EntityDrafts drafts, int offset, (string Name, string Mode) first, string relation, (string Name, string Mode) second)
    {
        if (string.CompareOrdinal(first.Name, second.Name) > 0)
        {
            (first, second) = (second, first);
            relation = relation switch { "parentOf" => "childOf", "childOf" => "parentOf", _ => relation };
        }
        int row = drafts.Define(EntityKind.Inverse, -1, $"{first.Name}<>{drafts.Schema}::{second.Name}", offset);
        drafts.Set(row, FieldId.Definition, $"{first.Mode} {relation} {second.Mode}".Trim());
        return row;
    }

    private static string ParseSide(ScmParser parser)
    {
        string property = parser.TextOf(parser.ExpectName("the name of a reference"));
        parser.Expect("of"u8);
        return $"{parser.ExpectTypeName("the class of the reference")}::{property}";
    }

    private static string ParseMode(ScmParser parser) =>
        parser.At("automatic"u8) || parser.At("manual"u8) || parser.At("automaticDeferred"u8) || parser.At("manualDeferred"u8)
            ? parser.TextOf(parser.Take())
            : "";
}
