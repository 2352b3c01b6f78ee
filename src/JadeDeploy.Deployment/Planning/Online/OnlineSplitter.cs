using System.Collections.Immutable;
using System.Text.RegularExpressions;
using JadeDeploy.Deployment.Comparison;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning;

/// <summary>
/// Splits changes into those that can go while applications run and the rest. A change that is online by itself waits
/// when it has anything to do with one that waits: when either names the other, in any version, anywhere in its
/// definition or source. Names are compared as words, so a method may wait for nothing; it never goes too early.
/// </summary>
internal static partial class OnlineSplitter
{
    /// <summary>Splits the changes between two versions.</summary>
    /// <param name="changes">All changes.</param>
    /// <param name="planned">The same changes in the same order, classified.</param>
    /// <param name="request">The two versions.</param>
    public static OnlineSplit Split(ImmutableArray<Change> changes, ImmutableArray<PlannedChange> planned, PlanRequest request)
    {
        Topic[] topics = [.. changes.Select(c => Topic.Of(c, request))];
        ILookup<string, int> byName = Indices(topics, t => t.Names);
        ILookup<string, int> byWord = Indices(topics, t => t.Words);
        var reasons = new SortedDictionary<int, string>();
        var open = new Queue<int>();
        for (int i = 0; i < topics.Length; i++)
            if (planned[i].Impact != Impact.Online)
                Wait(i, planned[i].Reason);
        while (open.TryDequeue(out int waiting))
            foreach (int i in topics[waiting].Words.SelectMany(w => byName[w]).Concat(topics[waiting].Names.SelectMany(n => byWord[n])))
                if (!reasons.ContainsKey(i))
                    Wait(i, $"it has to do with {planned[waiting].Entity}, which waits");
        return new OnlineSplit(
            [.. Enumerable.Range(0, topics.Length).Where(i => !reasons.ContainsKey(i)).Select(i => planned[i].Entity)],
            [.. reasons.Select(r => new WaitingChange(planned[r.Key].Entity, r.Value))]);

        void Wait(int index, string because)
        {
            reasons.Add(index, because);
            open.Enqueue(index);
        }
    }

    private static ILookup<string, int> Indices(Topic[] topics, Func<Topic, IEnumerable<string>> texts) =>
        topics.SelectMany((topic, index) => texts(topic).Select(text => (Text: text, Index: index))).ToLookup(t => t.Text, t => t.Index);

    [GeneratedRegex(@"\w+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    // What a change is about, and what it speaks of.
    private sealed record Topic(HashSet<string> Names, HashSet<string> Words)
    {
        public static Topic Of(Change change, PlanRequest request)
        {
            SchemaEntity[] sides = [.. new[] { change.Before, change.After }.OfType<SchemaEntity>()];
            IEnumerable<SchemaEntity> parts = change.Action switch
            {
                ChangeAction.Add => PartsOf(change.After!, request.To),
                ChangeAction.Delete => PartsOf(change.Before!, request.From),
                _ => [],
            };
            SchemaEntity[] all = [.. sides, .. parts];
            return new Topic(
                [.. all.SelectMany(e => NamesOf(e.Key))],
                [.. all.SelectMany(e => e.Content.Fields.Select(f => f.Value).Append(e.Key.Name)).SelectMany(t => Word().Matches(t)).Select(m => m.Value)]);
        }

        // S::A::p<>S::B::q is about p and q; S::Main@5129 is about Main; S::Hello@5129 is about Hello.
        private static IEnumerable<string> NamesOf(EntityKey key) =>
            key.Name.Split("<>").Select(n => n[(n.LastIndexOf(':') + 1)..].Split('@')[0]);

        // A new or deleted class, package or schema is one change; what is in it has names too.
        private static IEnumerable<SchemaEntity> PartsOf(SchemaEntity owner, SchemaSet set) =>
            set.Find(owner.Key.Schema)?.Entities.Where(e => e.Key.Name.StartsWith(owner.Key.Name + "::", StringComparison.Ordinal)) ?? [];
    }
}
