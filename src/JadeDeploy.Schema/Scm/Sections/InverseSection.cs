using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm.Lexing;
using JadeDeploy.Schema.Scm.Table;

namespace JadeDeploy.Schema.Scm.Sections;

/// <summary>
/// <c>allOrders of Customer automatic parentOf myCustomer of Order manual;</c> Which side comes first depends on the
/// order of classes, so the pair is told from its ordinally smaller side: the other way round, a parent is a child.
/// </summary>
internal sealed class InverseSection
{
    private readonly byte[] _between;
    private readonly CanonicalBuffer _first = new();
    private readonly CanonicalBuffer _second = new();

    /// <summary>Begins to read the inverses of a schema.</summary>
    public InverseSection(string schema) => _between = System.Text.Encoding.UTF8.GetBytes($"<>{schema}::");

    /// <summary>Reads one pair.</summary>
    public void Parse(ScmParser parser, EntityDrafts drafts)
    {
        int start = parser.Current.Start;
        ReadSide(parser, _first.Begin());
        ScmToken firstMode = ReadMode(parser);
        ScmToken relation = parser.ExpectName("parentOf, childOf or peerOf");
        ReadSide(parser, _second.Begin());
        ScmToken secondMode = ReadMode(parser);
        parser.Expect(';');

        bool isTurned = _first.Written.SequenceCompareTo(_second.Written) > 0;
        (CanonicalBuffer left, CanonicalBuffer right) = isTurned ? (_second, _first) : (_first, _second);
        int row = drafts.Define(EntityKind.Inverse, left.Written, _between, right.Written, start);
        CanonicalBuffer definition = parser.Canonical.Begin();
        AddMode(parser, definition, isTurned ? secondMode : firstMode);
        definition.Add(isTurned ? Turned(parser, relation) : parser.SpanOf(relation));
        AddMode(parser, definition, isTurned ? firstMode : secondMode);
        drafts.SetRepeated(row, FieldId.Definition, definition.Written);
        drafts.Set(row, Trailer.StampOf(parser.TakeTrailer()));
    }

    private static ReadOnlySpan<byte> Turned(ScmParser parser, ScmToken relation) =>
        parser.Is(relation, "parentOf"u8) ? "childOf"u8 : parser.Is(relation, "childOf"u8) ? "parentOf"u8 : parser.SpanOf(relation);

    // Customer::allOrders
    private static void ReadSide(ScmParser parser, CanonicalBuffer side)
    {
        ScmToken property = parser.ExpectName("the name of a reference");
        parser.Expect("of"u8);
        parser.TakeTypeName(side, "the class of the reference");
        side.Append("::"u8);
        side.Append(parser.SpanOf(property));
    }

    private static ScmToken ReadMode(ScmParser parser) =>
        parser.At("automatic"u8) || parser.At("manual"u8) || parser.At("automaticDeferred"u8) || parser.At("manualDeferred"u8)
            ? parser.Take()
            : default;

    private static void AddMode(ScmParser parser, CanonicalBuffer definition, ScmToken mode)
    {
        if (mode.Length > 0)
            definition.Add(parser.SpanOf(mode));
    }
}
