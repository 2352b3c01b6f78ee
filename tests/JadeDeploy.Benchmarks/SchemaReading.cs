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

    /// <summary>Reading to entities and what they are compared by.</summary>
    [Benchmark]
    public int Read()
    {
        int sum = 0;
        foreach (SchemaEntity entity in ScmReader.Read(Input.Name, Input.Bytes).Entities)
            sum ^= entity.Fingerprint.GetHashCode();
        return sum;
    }

    /// <summary>The same, and for every entity the SHA-256 that is recorded of what is deployed.</summary>
    [Benchmark]
    public int ReadAndDigest()
    {
        int sum = 0;
        foreach (SchemaEntity entity in ScmReader.Read(Input.Name, Input.Bytes).Entities)
            sum ^= entity.Content.Digest.GetHashCode();
        return sum;
    }
}
