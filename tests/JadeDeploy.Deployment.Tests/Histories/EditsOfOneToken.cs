using JadeDeploy.Generation;
using JadeDeploy.Generation.Edits;
using JadeDeploy.Schema.Text;
using JadeDeploy.Testing;

namespace JadeDeploy.Deployment.Tests.Histories;

/// <summary>An edit of one token that is content is a change, or an error. The long run <c>edits</c> makes many more.</summary>
[TestClass]
public class EditsOfOneToken
{
    private const int EditsOfAFile = 20;

    [TestMethod]
    public void OfRealSchemas_AreNoticed()
    {
        if (Checkout.Corpus is null)
            Assert.Inconclusive("The corpus of real histories is not installed.");
        var unnoticed = new List<string>();
        for (int i = 0; i < CorpusSchema.All.Count; i += 7)
            if (CorpusSchema.All[i].ReadSchema() is var (path, bytes) && bytes.Length < 200_000)
                unnoticed.AddRange(Unnoticed(EditCheck.Of(path, SchemaText.Decode(path, bytes).Text), (ulong)i));

        Assert.IsEmpty(unnoticed, string.Join('\n', unnoticed));
    }

    private static IEnumerable<string> Unnoticed(EditCheck? file, ulong seed)
    {
        Choices choices = Choices.Of(seed);
        for (int i = 0; i < EditsOfAFile && file is not null; i++)
            if (file.FirstUnnoticed(choices) is { } edit)
                yield return $"seed {seed}: {edit}";
    }
}
