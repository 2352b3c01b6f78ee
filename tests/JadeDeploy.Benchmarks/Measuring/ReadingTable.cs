using System.Text;
using BenchmarkDotNet.Reports;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Benchmarks.Measuring;

/// <summary>The result in a few lines, as Markdown, so that it can be pasted into the README.</summary>
internal sealed class ReadingTable
{
    private readonly List<ReadingRow> _rows;

    private ReadingTable(List<ReadingRow> rows) => _rows = rows;

    /// <summary>Whether every benchmark ran.</summary>
    public bool IsComplete => _rows.TrueForAll(r => r.Hash is not null && r.Read is not null && r.Digest is not null);

    /// <summary>Joins the times of a run with the memory measured before it.</summary>
    public static ReadingTable From(Summary summary, IReadOnlyDictionary<SchemaInput, double> liveBytesPerByte) =>
        new([.. liveBytesPerByte.Select(input => new ReadingRow(
            input.Key,
            MedianMilliseconds(summary, input.Key, nameof(SchemaReading.Sha256)),
            MedianMilliseconds(summary, input.Key, nameof(SchemaReading.Read)),
            MedianMilliseconds(summary, input.Key, nameof(SchemaReading.ReadAndDigest)),
            input.Value))]);

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.AppendLine("| Input | Bytes | Classes | Methods | SHA-256 ms | Read ms | Ratio | With digests | Live bytes per byte |");
        text.AppendLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (ReadingRow row in _rows)
            text.AppendLine(row.ToString());
        text.AppendLine();
        text.AppendLine(Growth());
        return text.ToString();
    }

    private string Growth()
    {
        ReadingRow small = _rows.Single(r => r.Input.Name == SchemaInput.Small);
        ReadingRow large = _rows.Single(r => r.Input.Name == SchemaInput.Large);
        double bytes = (double)large.Input.Bytes.Length / small.Input.Bytes.Length;
        return $"{bytes:0.0} times the bytes take {large.Read / small.Read:0.0} times the time.";
    }

    private static double? MedianMilliseconds(Summary summary, SchemaInput input, string benchmark) =>
        summary.Reports
            .Single(r => r.BenchmarkCase.Descriptor.WorkloadMethod.Name == benchmark
                && r.BenchmarkCase.Parameters.Items.Any(p => input.Equals(p.Value)))
            .ResultStatistics?.Median / 1_000_000;

    private sealed record ReadingRow(SchemaInput Input, double? Hash, double? Read, double? Digest, double LiveBytesPerByte)
    {
        public override string ToString() =>
            $"| {Input.Name} | {Input.Bytes.Length:N0} | {Input.CountOf(EntityKind.Class):N0} | {Input.CountOf(EntityKind.Method):N0} "
            + $"| {Time(Hash)} | {Time(Read)} | {Number(Read / Hash, "0.0")} | {Number(Digest / Hash, "0.0")} | {LiveBytesPerByte:0.00} |";

        private static string Time(double? milliseconds) => Number(milliseconds, milliseconds < 10 ? "0.000" : "N0");

        private static string Number(double? number, string format) => number?.ToString(format) ?? "failed";
    }
}
