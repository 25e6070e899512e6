using IntentPortal.Domain.Ledger;

namespace IntentPortal.Domain.Search;

/// <summary>One record that a search found, and why.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">The record.</param>
/// <param name="Code">The code of the page that shows it; a contact's is its customer's.</param>
/// <param name="Title">What it is called.</param>
/// <param name="CustomerName">The customer it belongs to, unless it is one.</param>
/// <param name="State">Its status or stage.</param>
/// <param name="FoundIn">Where the words stand, when it is not in what it is called.</param>
/// <param name="Excerpt">The words with what stands around them; empty when they stand in what it is called.</param>
public sealed record SearchHit(
    RecordKind Kind, Guid Id, string Code, IReadOnlyList<HighlightSegment> Title, string? CustomerName, Enum? State, SearchField? FoundIn, IReadOnlyList<HighlightSegment> Excerpt);
