using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Search;

/// <summary>
/// Searches records of all kinds. Every answer is limited to records that the actor may see, found by fields that the
/// actor may see.
/// </summary>
public interface ISearchQueries
{
    /// <summary>
    /// Records that contain all of the given text, newest first, at most <paramref name="take"/> of each kind. Kinds
    /// without hits are left out.
    /// </summary>
    Task<IReadOnlyList<SearchGroup>> FindAsync(Guid actor, string? text, int take, CancellationToken cancel);
}

/// <summary>The hits of one kind.</summary>
/// <param name="Kind">The kind of record.</param>
/// <param name="Hits">The newest hits, newest first.</param>
/// <param name="Rest">Whether there are more than are shown.</param>
public sealed record SearchGroup(RecordKind Kind, IReadOnlyList<SearchHit> Hits, SearchOverflow Rest);

/// <summary>A hit of the search and the reason for it.</summary>
/// <param name="Kind">The kind of record.</param>
/// <param name="Id">The record.</param>
/// <param name="Code">The code of the page that shows it; for a contact, the code of its customer.</param>
/// <param name="Title">The display name.</param>
/// <param name="CustomerName">The customer's name; null for a customer.</param>
/// <param name="State">Its status or stage.</param>
/// <param name="FoundIn">The matching field, if the title does not match.</param>
/// <param name="Excerpt">The matching text with its context; empty if the title matches.</param>
public sealed record SearchHit(
    RecordKind Kind, Guid Id, string Code, IReadOnlyList<HighlightSegment> Title, string? CustomerName, Enum? State, SearchField? FoundIn, IReadOnlyList<HighlightSegment> Excerpt);

/// <summary>A segment of a text.</summary>
/// <param name="Text">The segment as written.</param>
/// <param name="IsFound">Whether the segment matches the search.</param>
public sealed record HighlightSegment(string Text, bool IsFound);

/// <summary>The field of a record that matches a search.</summary>
public enum SearchField
{
    Code = 1,
    Content = 2,
    SourceDetail = 3,
    Tags = 4,
    ShortName = 5,
    Title = 6,
    Department = 7,
    Mobile = 8,
    Phone = 9,
    Email = 10,
    WeChat = 11,
    CreditCode = 12,
    Description = 13,
    OldCode = 14,
}

/// <summary>Whether a kind has more hits than are returned.</summary>
public enum SearchOverflow
{
    /// <summary>No more hits.</summary>
    None = 0,

    /// <summary>There are more hits.</summary>
    More = 1,

    /// <summary>Too many records match, so that only the newest of them were searched.</summary>
    OlderNotSearched = 2,
}
