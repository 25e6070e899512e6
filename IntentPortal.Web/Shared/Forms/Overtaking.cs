namespace IntentPortal.Web.Shared.Forms;

/// <summary>What others did with a record before the form of this person could be saved.</summary>
/// <param name="Told">Sentences that say who did what and when, latest first; empty when it is not known.</param>
/// <param name="IsPossible">Whether the action can still be done.</param>
/// <param name="Merge">The comparison; null for an action that edits no fields.</param>
public sealed record Overtaking(IReadOnlyList<string> Told, bool IsPossible, FieldMerge? Merge = null)
{
    /// <summary>Whether the person has to decide about fields.</summary>
    public bool Asks => Merge is { Asked.Count: > 0 };
}
