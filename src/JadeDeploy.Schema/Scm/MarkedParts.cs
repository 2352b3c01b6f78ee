using System.Collections.Immutable;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.Scm;

/// <summary>Gathers the places of time stamps and model numbers while a file is read.</summary>
internal sealed class MarkedParts : IScmParts
{
    private readonly List<ScmPart> _marked = [];

    public void AddTimeStamp(int start, int end) => _marked.Add(new ScmPart(ScmPartKind.TimeStamp, start, end));

    public void AddNumber(int start, int end) => _marked.Add(new ScmPart(ScmPartKind.ModelNumber, start, end));

    /// <summary>All parts of a text: those marked, and the text between them.</summary>
    public ImmutableArray<ScmPart> Covering(Utf8Text text)
    {
        var parts = ImmutableArray.CreateBuilder<ScmPart>();
        int position = text.Start;
        // A mistake can make the reader go back behind a missing quote, and mark a place twice.
        foreach (ScmPart part in _marked.OrderBy(p => p.Start).Where(p => p.End > p.Start))
        {
            if (part.Start < position)
                continue;
            AddText(position, part.Start);
            parts.Add(part);
            position = part.End;
        }
        AddText(position, text.End);
        return parts.ToImmutable();

        void AddText(int start, int end)
        {
            if (end > start)
                parts.Add(new ScmPart(ScmPartKind.Text, start, end));
        }
    }
}
