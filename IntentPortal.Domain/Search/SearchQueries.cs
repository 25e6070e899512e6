using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Search;

/// <summary>
/// The search over everything. Every answer is limited to what the actor may see, and to what the actor may find it by.
/// </summary>
public interface ISearchQueries
{
    /// <summary>
    /// Records of every kind that contain all that was typed, the newest of each kind, at most <paramref name="take"/>
    /// of each; kinds without any are left out.
    /// </summary>
    Task<IReadOnlyList<SearchGroup>> FindAsync(Guid actor, string? text, int take, CancellationToken cancel);
}

/// <summary>What was found of one kind.</summary>
/// <param name="Kind">The kind of record.</param>
/// <param name="Hits">The newest, newest first.</param>
/// <param name="Rest">Whether there is more than is shown.</param>
public sealed record SearchGroup(RecordKind Kind, IReadOnlyList<SearchHit> Hits, SearchOverflow Rest);

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

/// <summary>A piece of a text.</summary>
/// <param name="Text">The piece as it was written.</param>
/// <param name="IsFound">Whether it is what was looked for.</param>
public sealed record HighlightSegment(string Text, bool IsFound);

/// <summary>Where in a record the words of a search stand.</summary>
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

/// <summary>Whether there is more of a kind than a search gives back.</summary>
public enum SearchOverflow
{
    /// <summary>This is all.</summary>
    None = 0,

    /// <summary>There are more.</summary>
    More = 1,

    /// <summary>The words stand in so many records that only the newest of them were looked at.</summary>
    OlderNotSearched = 2,
}
