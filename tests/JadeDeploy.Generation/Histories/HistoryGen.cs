using CsCheck;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Generation.Histories;

/// <summary>
/// Makes up histories: a base system, then edits one after the other, branches that are merged, branches that merge each other
/// (criss-cross), and reverts. A seed gives the same history on every machine.
/// </summary>
public sealed class HistoryGen : Gen<SystemHistory>
{
    private static readonly JadeVersion[] Platforms = [new(18, 0, 1), new(20, 0, 2), new(22, 0, 5), new(25, 0, 1)];

    /// <summary>Histories as the tests use them.</summary>
    public static HistoryGen Default { get; } = new();

    /// <summary>The largest base system, in nodes.</summary>
    public int LargestBase { get; init; } = 70;

    /// <summary>Makes up the history of a seed.</summary>
    public SystemHistory Generate(ulong seed) => Generate(Choices.Of(seed));

    /// <inheritdoc/>
    public override SystemHistory Generate(PCG pcg, Size? min, out Size size)
    {
        SystemHistory history = Generate(new Choices(pcg));
        // CsCheck looks for a failing history of a smaller size.
        size = new Size((ulong)history.Versions.Sum(v => v.Nodes.Count));
        return history;
    }

    private SystemHistory Generate(Choices choices)
    {
        var edit = new ModelEdit(choices, 1);
        SystemModel model = edit.Grow(SystemModel.Empty, choices.Between(8, LargestBase));
        var draft = new Draft(choices, edit, model);
        for (int i = choices.Between(2, 4); i > 0; i--)
            switch (choices.Next(10))
            {
                case < 5:
                    draft.Step();
                    break;
                case < 7:
                    draft.BranchAndMerge();
                    break;
                case < 8:
                    draft.CrissCross();
                    break;
                default:
                    draft.Revert();
                    break;
            }
        return new SystemHistory(choices.Any(Platforms), [.. draft.Versions], [.. draft.Chain], [.. draft.Others.Concat(draft.OverOne()).Distinct()]);
    }

    private sealed class Draft(Choices choices, ModelEdit edit, SystemModel first)
    {
        public List<SystemModel> Versions { get; } = [first];

        public List<int> Chain { get; } = [0];

        public List<(int From, int To)> Others { get; } = [];

        public void Step() => Chain.Add(Commit(Chain[^1]));

        public void BranchAndMerge()
        {
            int origin = Chain[^1];
            int ours = Commit(origin);
            int theirs = Commit(origin);
            if (Merge(origin, ours, theirs) is not { } merged)
                return;
            Chain.AddRange([ours, merged]);
            Others.Add((theirs, merged));
        }

        // Each branch merges the other and goes on; what both have is the merge of their first commits.
        public void CrissCross()
        {
            int origin = Chain[^1];
            int ours = Commit(origin);
            int theirs = Commit(origin);
            if (Merge(origin, ours, theirs) is not { } common)
                return;
            int oursOn = Commit(common);
            int theirsOn = Commit(common);
            if (Merge(common, oursOn, theirsOn) is not { } merged)
                return;
            Chain.AddRange([ours, oursOn, merged]);
            Others.AddRange([(theirs, theirsOn), (theirsOn, merged), (oursOn, theirsOn)]);
        }

        public void Revert()
        {
            int earlier = choices.Any(Chain);
            if (earlier == Chain[^1])
                Step();
            else
                Chain.Add(earlier);
        }

        /// <summary>The pairs of the chain with one version in between.</summary>
        public IEnumerable<(int From, int To)> OverOne() => Chain.Zip(Chain.Skip(2)).Where(p => p.First != p.Second);

        private int Commit(int parent)
        {
            SystemModel model = Versions[parent];
            for (int i = choices.Between(1, 5); i > 0; i--)
                model = edit.Edit(model);
            Versions.Add(model);
            return Versions.Count - 1;
        }

        private int? Merge(int origin, int ours, int theirs)
        {
            if (ThreeWayMerge.Merge(Versions[origin], Versions[ours], Versions[theirs]) is not { } merged)
                return null;
            Versions.Add(merged);
            return Versions.Count - 1;
        }
    }
}
