using System.Globalization;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Opportunities;

/// <summary>
/// 阶段门槛: what must be filled in before an opportunity enters a stage. A stage includes the requirements of all earlier
/// stages.
/// </summary>
public sealed class StageRequirements
{
    private readonly Dictionary<OpportunityStage, StageRequirement> fields;
    private readonly Dictionary<OpportunityStage, IReadOnlyList<string>> keys;
    private readonly IReadOnlyList<CustomField> known;

    private StageRequirements(Dictionary<OpportunityStage, StageRequirement> fields, Dictionary<OpportunityStage, IReadOnlyList<string>> keys, IReadOnlyList<CustomField> known) =>
        (this.fields, this.keys, this.known) = (fields, keys, known);

    /// <summary>
    /// The stages that can have requirements: all but the first, and but lost, which requires only a reason.
    /// </summary>
    public static IReadOnlyList<OpportunityStage> Stages { get; } = [OpportunityStage.NeedsConfirmed, OpportunityStage.Proposal, OpportunityStage.Negotiation, OpportunityStage.Won];

    /// <summary>No requirements.</summary>
    public static StageRequirements None { get; } = new([], [], []);

    /// <summary>The keys of the user-defined fields that any stage requires, including retired ones.</summary>
    public IEnumerable<string> Keys => keys.Values.SelectMany(k => k).Distinct();

    /// <summary>The stage's own requirements.</summary>
    public StageRequirement Of(OpportunityStage stage) => fields.GetValueOrDefault(stage);

    /// <summary>The keys of the user-defined fields that the stage itself requires.</summary>
    public IReadOnlyList<string> KeysOf(OpportunityStage stage) => keys.GetValueOrDefault(stage, []);

    /// <summary>Everything that must be filled in to enter a stage.</summary>
    public StageRequirement UpTo(OpportunityStage stage) => fields.Where(f => f.Key <= stage).Aggregate(StageRequirement.None, (all, f) => all | f.Value);

    /// <summary>
    /// All user-defined fields that must be filled in to enter a stage, in form order. Retired fields are not required,
    /// because nobody could fill them in.
    /// </summary>
    public IEnumerable<RequiredField> CustomUpTo(OpportunityStage stage)
    {
        HashSet<string> required = [.. keys.Where(k => k.Key <= stage).SelectMany(k => k.Value)];
        return known.Where(d => d.IsActive && required.Contains(d.Key)).Select(d => new RequiredField(d.Key, new FieldLabel(d.NameZh, d.NameEn)));
    }

    /// <summary>A copy with other requirements at a stage.</summary>
    public StageRequirements With(OpportunityStage stage, StageRequirement required) => new(new Dictionary<OpportunityStage, StageRequirement>(fields) { [stage] = required }, keys, known);

    /// <summary>A copy in which a stage requires a user-defined field, or no longer does.</summary>
    public StageRequirements With(OpportunityStage stage, string key, bool required)
    {
        IReadOnlyList<string> others = [.. KeysOf(stage).Where(k => k != key)];
        return new(fields, new Dictionary<OpportunityStage, IReadOnlyList<string>>(keys) { [stage] = required ? [.. others, key] : others }, known);
    }

    /// <summary>
    /// A copy with the definitions of the user-defined fields. Without definitions, no user-defined field is required.
    /// </summary>
    public StageRequirements Knowing(IReadOnlyList<CustomField> definitions) => new(fields, keys, definitions);

    /// <summary>Parses the output of <see cref="ToString"/>; anything unknown is ignored.</summary>
    public static StageRequirements Parse(string? text)
    {
        Dictionary<OpportunityStage, StageRequirement> read = [];
        Dictionary<OpportunityStage, IReadOnlyList<string>> keys = [];
        foreach (string part in (text ?? string.Empty).Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] halves = part.Split('=');
            string[] required = halves[^1].Split(',');
            if (halves.Length == 2 && Enum.TryParse(halves[0], out OpportunityStage stage) && Stages.Contains(stage) && int.TryParse(required[0], NumberStyles.None, CultureInfo.InvariantCulture, out int number))
            {
                read[stage] = (StageRequirement)number & (StageRequirement.ContactId | StageRequirement.Lines | StageRequirement.ExpectedAmount);
                keys[stage] = required[1..];
            }
        }

        return new StageRequirements(read, keys, []);
    }

    /// <summary>
    /// The stages, each with the number of its built-in fields followed by the keys of its user-defined fields.
    /// </summary>
    public override string ToString() =>
        string.Join(';', Stages.Where(s => Of(s) != StageRequirement.None || KeysOf(s).Count > 0).Select(s =>
            string.Join(',', [string.Create(CultureInfo.InvariantCulture, $"{s}={(int)Of(s)}"), .. KeysOf(s)])));
}

/// <summary>The built-in fields that a stage can require.</summary>
[Flags]
public enum StageRequirement
{
    None = 0,

    /// <summary>A contact.</summary>
    ContactId = 1,

    /// <summary>At least one product line.</summary>
    Lines = 2,

    /// <summary>An expected amount above zero.</summary>
    ExpectedAmount = 4,
}

/// <summary>A user-defined field that a stage requires.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Label">Its label.</param>
public sealed record RequiredField(string Key, FieldLabel Label)
{
    /// <summary>The problem reported when the field is empty.</summary>
    public FieldProblem Missing => new(CustomValueCheck.Path(Key), FieldProblemKind.Required) { Label = Label };
}
