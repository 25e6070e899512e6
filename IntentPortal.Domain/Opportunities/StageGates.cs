using System.Globalization;

namespace IntentPortal.Domain.Opportunities;

/// <summary>阶段门槛: what must be filled before an opportunity enters a stage. A stage asks for what the stages before it ask for, too.</summary>
public sealed class StageGates
{
    private readonly Dictionary<OpportunityStage, GateField> fields;

    private StageGates(Dictionary<OpportunityStage, GateField> fields) => this.fields = fields;

    /// <summary>The stages that can have a gate: all but the first, and lost, which needs a reason only.</summary>
    public static IReadOnlyList<OpportunityStage> Stages { get; } = [OpportunityStage.NeedsConfirmed, OpportunityStage.Proposal, OpportunityStage.Negotiation, OpportunityStage.Won];

    /// <summary>No gates.</summary>
    public static StageGates None { get; } = new([]);

    /// <summary>What a stage itself asks for.</summary>
    public GateField Of(OpportunityStage stage) => fields.GetValueOrDefault(stage);

    /// <summary>Everything that must be filled to enter a stage.</summary>
    public GateField UpTo(OpportunityStage stage) => fields.Where(f => f.Key <= stage).Aggregate(GateField.None, (all, f) => all | f.Value);

    /// <summary>The gates with another one at a stage.</summary>
    public StageGates With(OpportunityStage stage, GateField asked) => new(new Dictionary<OpportunityStage, GateField>(fields) { [stage] = asked });

    /// <summary>Reads what <see cref="ToString"/> wrote; what is not understood asks for nothing.</summary>
    public static StageGates Parse(string? text)
    {
        Dictionary<OpportunityStage, GateField> read = [];
        foreach (string part in (text ?? string.Empty).Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] halves = part.Split('=');
            if (halves.Length == 2 && Enum.TryParse(halves[0], out OpportunityStage stage) && Stages.Contains(stage) && int.TryParse(halves[1], NumberStyles.None, CultureInfo.InvariantCulture, out int asked))
            {
                read[stage] = (GateField)asked & (GateField.ContactId | GateField.Lines | GateField.ExpectedAmount);
            }
        }

        return new StageGates(read);
    }

    /// <inheritdoc />
    public override string ToString() =>
        string.Join(';', fields.Where(f => f.Value != GateField.None).OrderBy(f => f.Key).Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Key}={(int)f.Value}")));
}
