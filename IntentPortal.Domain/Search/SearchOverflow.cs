namespace IntentPortal.Domain.Search;

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
