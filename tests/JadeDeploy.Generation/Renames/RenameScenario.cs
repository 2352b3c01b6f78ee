using JadeDeploy.Deployment;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Generation.Renames;

/// <summary>Two versions between which the truth is known: what has which name now, and what became of its data.</summary>
internal sealed class RenameScenario
{
    private readonly int[] _numbers;
    private int _next;

    private RenameScenario(int[] numbers)
    {
        _numbers = numbers;
        Shop = new ShopDraft(Random);
        From = ShopText.Read(Shop);
        var steps = new RenameSteps(Shop, Random, Declarations, Told);
        for (int i = 1 + Random(5); i > 0; i--)
            steps.TakeOne();
        To = ShopText.Read(Shop);
    }

    public ShopDraft Shop { get; }

    public SchemaSet From { get; }

    public SchemaSet To { get; }

    /// <summary>What a person would declare, in the order in which it happened.</summary>
    public List<DeclaredRename> Declarations { get; } = [];

    /// <summary>What was done, for a person.</summary>
    public List<string> Told { get; } = [];

    public static RenameScenario Of(int[] numbers) => new(numbers);

    public override string ToString() => string.Join("; ", Told);

    private int Random(int below) => _numbers[_next++ % _numbers.Length] % below;
}
