using JadeDeploy.Generation;
using JadeDeploy.Generation.Edits;
using JadeDeploy.Generation.Forms;
using JadeDeploy.Schema.Text;
using JadeDeploy.Testing;

namespace JadeDeploy.Deployment.Tests.Histories;

/// <summary>
/// An edit of one token that is content is a change of the entity it stands in, or an error there. The long run <c>edits</c> makes
/// many more.
/// </summary>
[TestClass]
public class EditsOfOneToken
{
    private const int EditsOfAFile = 20;
    private const int SchemaFiles = 50;
    private const int FormsFileCount = 25;

    [TestMethod]
    public void OfGeneratedSchemas_AreNoticedWhereTheyAre() => AssertNone(Enumerable.Range(0, SchemaFiles).SelectMany(i =>
        Unnoticed(EditCheck.Of("Generated.scm", Text("Generated.scm", SchemaGen.Default.Generate((ulong)i).Render(Rendering.Usual))), (ulong)i)));

    [TestMethod]
    public void OfGeneratedForms_AreNoticedWhereTheyAre() => AssertNone(Enumerable.Range(0, FormsFileCount).SelectMany(i =>
        Unnoticed(EditCheck.OfForms("Generated.ddx", Text("Generated.ddx", FormsFiles.Ddx.Generate((ulong)i).Render(Rendering.Usual))), (ulong)i)));

    [TestMethod]
    public void OfRealSchemasAndForms_AreNoticedWhereTheyAre()
    {
        if (Checkout.Corpus is null)
            Assert.Inconclusive("The corpus of real histories is not installed.");
        var unnoticed = new List<string>();
        for (int i = 0; i < CorpusSchema.All.Count; i += 7)
        {
            if (CorpusSchema.All[i].ReadSchema() is var (path, bytes) && bytes.Length < 200_000)
                unnoticed.AddRange(Unnoticed(EditCheck.Of(path, Text(path, bytes)), (ulong)i));
            if (CorpusSchema.All[i].ReadForms() is var (forms, formsBytes) && forms.EndsWith(".ddx", StringComparison.OrdinalIgnoreCase) && formsBytes.Length < 200_000)
                unnoticed.AddRange(Unnoticed(EditCheck.OfForms(forms, Text(forms, formsBytes)), (ulong)i));
        }
        AssertNone(unnoticed);
    }

    private static void AssertNone(IEnumerable<string> unnoticed)
    {
        string[] all = [.. unnoticed];
        Assert.IsEmpty(all, string.Join('\n', all));
    }

    private static string Text(string path, byte[] bytes) => SchemaText.Decode(path, bytes).Text;

    private static IEnumerable<string> Unnoticed(EditCheck? file, ulong seed)
    {
        Choices choices = Choices.Of(seed);
        for (int i = 0; i < EditsOfAFile && file is not null; i++)
            if (file.FirstUnnoticed(choices) is { } edit)
                yield return $"seed {seed}: {edit}";
    }
}
