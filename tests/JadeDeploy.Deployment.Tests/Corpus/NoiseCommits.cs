using JadeDeploy.Testing;

namespace JadeDeploy.Deployment.Tests.Corpus;

/// <summary>Real commits that change bytes and nothing else.</summary>
[TestClass]
public class NoiseCommits
{
    [TestMethod]
    [DataRow("JADE-container-examples", "7d62f6eb", DisplayName = "line ends, and an encoding that was damaged")]
    [DataRow("JADE-container-examples", "eae4c0fe", DisplayName = "UTF-16 to UTF-8 by hand")]
    [DataRow("JADE-container-examples", "78a1d95e", DisplayName = "UTF-16 to UTF-8, five files")]
    [DataRow("JADE-container-examples", "8a5bfae6", DisplayName = "copies of the schemas removed from another folder")]
    [DataRow("JADE-Google-Analytics", "a300d199", DisplayName = "files moved into a folder")]
    [DataRow("JADE-Google-Analytics", "5b7ec7b6", DisplayName = "an empty command file deleted")]
    [DataRow("JADE-Banking-Schema", "12f4ecc3", DisplayName = "another one")]
    public void AreNoChange(string name, string commit)
    {
        if (Checkout.Corpus is null)
            Assert.Inconclusive("The corpus of real histories is not installed.");

        CorpusHistory history = CorpusHistory.Open(name);
        BuildResult plan = DeploymentBuild.Build(new BuildRequest
        {
            Repository = history.Repository,
            SourcePath = history.SourcePath,
            Revision = $"{commit}~1..{commit}",
        }, CancellationToken.None);

        Assert.IsEmpty(plan.Plan.Changes);
        Assert.IsEmpty(plan.Plan.Steps);
    }
}
