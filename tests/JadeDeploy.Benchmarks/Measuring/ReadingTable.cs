using System.Text;
using BenchmarkDotNet.Reports;

namespace JadeDeploy.Benchmarks.Measuring;

/// <summary>The result in a few lines, as Markdown, so that it can be pasted into the README.</summary>
internal sealed class ReadingTable
{
    private readonly List<ReadingRow> _rows;

    private ReadingTable(List<ReadingRow> rows) => _rows = rows;

    /// <summary>Whether every benchmark ran.</summary>
    public bool IsComplete => _rows.TrueForAll(r => r.HashMilliseconds is not null && r.ReadMilliseconds is not null);

    /// <summary>Joins the times of a run with the memory measured before it.</summary>
    public static ReadingTable From(Summary summary, IReadOnlyDictionary<SchemaInput, double> liveBytesPerByte) =>
        new([.. liveBytesPerByte.Select(input => new ReadingRow(
            input.Key,
            MeanMilliseconds(summary, input.Key, nameof(SchemaReading.Sha256)),
            MeanMilliseconds(summary, input.Key, nameof(SchemaReading.Read)),
            input.Value))]);

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.AppendLine("| Input | Bytes | SHA-256 ms | Read ms | Ratio | Live bytes per byte |");
        text.AppendLine("| --- | ---: | ---: | ---: | ---: | ---: |");
        foreach (ReadingRow row in _rows)
            text.AppendLine(row.ToString());
        return text.ToString();
    }

    private static double? MeanMilliseconds(Summary summary, SchemaInput input, string benchmark) =>
        summary.Reports
            .Single(r => r.BenchmarkCase.Descriptor.WorkloadMethod.Name == benchmark
                && r.BenchmarkCase.Parameters.Items.Any(p => input.Equals(p.Value)))
            .ResultStatistics?.Mean / 1_000_000;

    private sealed record ReadingRow(SchemaInput Input, double? HashMilliseconds, double? ReadMilliseconds, double LiveBytesPerByte)
    {
        public override string ToString() =>
            $"| {Input.Name} | {Input.Bytes.Length:N0} | {Time(HashMilliseconds)} | {Time(ReadMilliseconds)} "
            + $"| {Number(ReadMilliseconds / HashMilliseconds, "0.0")} | {LiveBytesPerByte:0.00} |";

        private static string Time(double? milliseconds) => Number(milliseconds, milliseconds < 10 ? "0.000" : "N0");

        private static string Number(double? number, string format) => number?.ToString(format) ?? "failed";
    }
}
