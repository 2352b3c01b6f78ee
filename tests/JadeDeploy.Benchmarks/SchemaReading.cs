using System.Security.Cryptography;
using BenchmarkDotNet.Attributes;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm;

namespace JadeDeploy.Benchmarks;

/// <summary>
/// Reading a schema file against hashing the same bytes. Hashing touches every byte once and does nothing else, so the
/// ratio says what reading costs on any machine.
/// </summary>
public class SchemaReading
{
    public static IEnumerable<SchemaInput> Inputs => SchemaInput.All;

    [ParamsSource(nameof(Inputs))]
    public required SchemaInput Input { get; set; }

    [Benchmark(Baseline = true)]
    public byte[] Sha256() => SHA256.HashData(Input.Bytes.Span);

    [Benchmark]
    public SchemaFile Read() => ScmReader.Read(Input.Name, Input.Bytes);
}
