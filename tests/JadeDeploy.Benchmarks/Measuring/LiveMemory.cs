using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm;

namespace JadeDeploy.Benchmarks.Measuring;

/// <summary>What a file that was read costs for as long as somebody keeps it.</summary>
internal static class LiveMemory
{
    // A small file alone would drown in what the runtime itself moves around.
    private const int LeastBytesRead = 20_000_000;

    /// <summary>
    /// The live memory that reading leaves, per byte read. The input's own bytes are there before and do not count.
    /// </summary>
    /// <exception cref="InvalidOperationException">The input has diagnostics: what was measured is not a reading.</exception>
    public static double PerByteRead(SchemaInput input)
    {
        // The first reading makes what is made once: compiled code and static tables.
        if (Read(input).Diagnostics is [Diagnostic first, ..])
            throw new InvalidOperationException($"{input.Name} must be readable without diagnostics, but: {first}");

        var kept = new SchemaFile[1 + LeastBytesRead / input.Bytes.Length];
        long before = AfterFullCollections();
        for (int i = 0; i < kept.Length; i++)
            kept[i] = Read(input);
        long after = AfterFullCollections();
        GC.KeepAlive(kept);
        return (double)(after - before) / ((long)kept.Length * input.Bytes.Length);
    }

    private static SchemaFile Read(SchemaInput input) => ScmReader.Read(input.Name, input.Bytes);

    private static long AfterFullCollections()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
