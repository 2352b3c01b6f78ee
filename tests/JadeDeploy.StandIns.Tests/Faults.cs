using JadeDeploy.Database.Catalogues;

namespace JadeDeploy.StandIns.Tests;

[TestClass]
public sealed class Faults : IDisposable
{
    private readonly TrialDatabase _database = new();

    [TestMethod]
    [DataRow("exit=7", 7, "", "")]
    [DataRow("error=8510", 1, "", "8510 - a fault that was asked for")]
    [DataRow("errorWithSuccess=8510", 0, "8510 - a fault that was asked for", "")]
    [DataRow("compileErrorWithSuccess=6020", 0, "Compile Error 6020 - a fault that was asked for", "")]
    [DataRow("lie", 0, "Load completed", "")]
    public void InsteadOfTheWork_ShowAndChangeNothing(string fault, int exitCode, string output, string error)
    {
        StandInRun run = Load(fault);

        Assert.AreEqual((exitCode, output, error), (run.ExitCode, run.Output.Trim(), run.Error.Trim()));
        Assert.IsEmpty(_database.Read(d => d.Catalogue.Schemas(CatalogueVersion.Latest)));
    }

    [TestMethod]
    public void AfterTheWork_LeaveItDone()
    {
        StandInRun run = Load("errorAfter=8501");

        Assert.AreEqual(1, run.ExitCode);
        Assert.HasCount(1, _database.Read(d => d.Catalogue.Schemas(CatalogueVersion.Latest)));
    }

    [TestMethod]
    public void ForOneCall_HappenInThatCallOnly()
    {
        string record = _database["calls"];
        string? Variable(string name) => name == InvocationRecord.Variable ? record : "exit=9@2";

        int[] exitCodes = [.. Enumerable.Range(0, 3).Select(_ => StandInRun.Of(Variable, "jadloadb", "help").ExitCode)];

        CollectionAssert.AreEqual(new[] { 0, 9, 0 }, exitCodes);
    }

    [TestMethod]
    public void ThatAreUnknown_AreAnError()
    {
        StandInRun run = Load("explode");

        Assert.AreEqual(1, run.ExitCode);
        StringAssert.StartsWith(run.Error, "JADE_STANDIN_FAULT names an unknown fault 'explode': expected pause=seconds, hang, ");
    }

    [TestMethod]
    public void TheRecord_HasEveryArgumentAsItCame()
    {
        string record = _database["calls"];
        string[] arguments = ["help", "a=b c", "x='\"$(y);%Z%", "@file", "-z", "ünï=🙂", ""];

        StandInRun.Of(name => name == InvocationRecord.Variable ? record : null, "jadloadb", arguments);

        RecordedCall call = InvocationRecord.Read(record).Single();
        Assert.AreEqual("jadloadb", call.Program);
        CollectionAssert.AreEqual(arguments, call.Arguments);
    }

    private StandInRun Load(string fault) => StandInRun.Of(
        name => name == "JADE_STANDIN_FAULT" ? fault : null,
        "jadloadb",
        [.. _database.Connection, $"schemaFile={_database.Write("Shop.scm", TrialDatabase.Schema)}", .. TrialDatabase.Careful]);

    public void Dispose() => _database.Dispose();
}
