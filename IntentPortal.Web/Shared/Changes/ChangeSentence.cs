using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using IntentPortal.Web.Shared.Time;
using Microsoft.Extensions.Localization;

namespace IntentPortal.Web.Shared.Changes;

/// <summary>Says in one sentence who did what with a record and when, as the ledger has it.</summary>
public sealed class ChangeSentence(ChangeWords changes, IStringLocalizer<SharedTexts> shared, IStringLocalizer<WordTexts> words, BrowserTime time)
{
    private const int MostFields = 6;
    private const int MostTold = 3;
    private const string NoValues = "{}";

    // What explains a decision. Its other values follow from it.
    private static readonly FrozenSet<string> explaining =
        new[] { "OwnerId", "Stage", "StageNote", "LostReasonId", "ReasonId", "ReasonNote", "DeactivationReasonId", "LifeCycleNote", "DueOn" }.ToFrozenSet();

    /// <summary>The sentence for a line of a timeline or of the ledger.</summary>
    public string Of(LedgerRow line, ReferenceNames names) => Of(line.ActorName, line.At, line.RecordKind, line.Kind, line.Values, names.With(line.Names));

    /// <summary>The sentences about one record since it had the given version, in the order of the timeline.</summary>
    public IReadOnlyList<string> Of(IReadOnlyList<TimelineItem> timeline, Guid recordId, long version, ReferenceNames names) =>
        [.. timeline.Select(item => item.Line).OfType<LedgerRow>().Where(line => line.RecordId == recordId && line.RecordVersion > version).Take(MostTold).Select(line => Of(line, names))];

    /// <summary>The sentence for an entry of the live feed.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="recordId">The record that the reader looks at.</param>
    /// <param name="names">The names for identities, also for the actor's.</param>
    /// <param name="withValues">Whether the reader may read values of the record.</param>
    public string Of(LedgerEntry entry, Guid recordId, ReferenceNames names, bool withValues)
    {
        ChangeLine line = entry.Lines.Where(l => l.TimelineId == recordId || l.RecordId == recordId).OrderBy(l => Rank(l, recordId)).FirstOrDefault() ?? entry.Lines[0];
        return Of(
            entry.ActorId is { } actor ? names.Of(actor) : null,
            entry.At,
            line.RecordKind,
            line.RecordKind == RecordKind.FollowUp ? ChangeKind.FollowedUp : line.Kind,
            withValues ? line.Values : NoValues,
            names);
    }

    // An edit without values only accompanies a follow-up or promise, which says more.
    private static int Rank(ChangeLine line, Guid recordId) => (line.RecordId == recordId, line.Kind == ChangeKind.Edited) switch
    {
        (true, false) => 0,
        (true, true) when line.Values != NoValues => 1,
        (false, _) => 2,
        _ => 3,
    };

    private string Of(string? actorName, DateTimeOffset at, RecordKind record, ChangeKind kind, string values, ReferenceNames names)
    {
        DateTimeOffset local = time.ToLocal(at);
        string when = local.ToString(DateOnly.FromDateTime(local.DateTime) == time.Today ? "t" : "g", CultureInfo.CurrentCulture);
        string who = actorName ?? shared[nameof(SharedTexts.System)];
        string details = Details(record, kind, values, names);
        return details.Length == 0
            ? shared[nameof(SharedTexts.ChangeTold), who, when, words.Word(kind)]
            : shared[nameof(SharedTexts.ChangeToldWith), who, when, words.Word(kind), details];
    }

    // An edit names the fields, a decision its reason.
    private string Details(RecordKind record, ChangeKind kind, string values, ReferenceNames names)
    {
        using JsonDocument json = JsonDocument.Parse(values);
        if (kind == ChangeKind.Edited)
        {
            string[] labels = [.. changes.Of(record, values, names).Select(field => field.Label).Distinct()];
            return string.Join(", ", labels.Take(MostFields)) + (labels.Length > MostFields ? " …" : string.Empty);
        }

        Dictionary<string, JsonElement> reasons = json.RootElement.EnumerateObject().Where(field => explaining.Contains(field.Name.Split('.')[^1])).ToDictionary(field => field.Name, field => field.Value);
        return string.Join(", ", changes.Of(record, JsonSerializer.Serialize(reasons), names).Select(field => field.New).Where(value => !string.IsNullOrWhiteSpace(value)));
    }
}
