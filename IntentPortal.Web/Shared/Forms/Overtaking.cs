using Microsoft.Extensions.Localization;

namespace IntentPortal.Web.Shared.Forms;

/// <summary>What others did with a record before the form of this person could be saved.</summary>
/// <param name="Told">Sentences that say who did what and when, latest first; empty when it is not known.</param>
/// <param name="IsPossible">Whether the action can still be done.</param>
/// <param name="Merge">The comparison; null for an action that edits no fields.</param>
public sealed record Overtaking(IReadOnlyList<string> Told, bool IsPossible, FieldMerge? Merge = null)
{
    /// <summary>
    /// How often a form is saved on newer versions by itself before the person has to press again. Each time somebody
    /// else saved between reading the record and saving it. So many in a row do not happen.
    /// </summary>
    public const int MostAttempts = 3;

    /// <summary>Whether the person has to decide about fields.</summary>
    public bool Asks => Merge is { Asked.Count: > 0 };

    /// <summary>Whether only different fields were changed, so that the form can be saved again without a question.</summary>
    public bool IsMerged => IsPossible && Merge is { Asked.Count: 0 };

    /// <summary>Says who did what and which fields were taken over; null when there were none.</summary>
    public string? TakenOver(IStringLocalizer<SharedTexts> texts) => Merge is not { Taken.Count: > 0 } merge ? null
        : texts[nameof(SharedTexts.ConflictTakenOver), Told.Count == 0 ? texts[nameof(SharedTexts.ConflictTitle)].Value : Told[0], string.Join(", ", merge.Taken)].Value;
}
