namespace IntentPortal.Web.Shared.Grids;

/// <summary>The state of a page as the query string of its address, so that a link reproduces the view.</summary>
/// <typeparam name="TSelf">The state type itself.</typeparam>
public interface IAddressState<TSelf>
    where TSelf : IAddressState<TSelf>
{
    /// <summary>Reads a query string; <paramref name="ignored"/> receives the names of unreadable parameters.</summary>
    static abstract TSelf Parse(string query, out IReadOnlyList<string> ignored);

    /// <summary>Whether the value of a parameter is typed, so that every pause in typing changes it.</summary>
    static abstract bool IsTyped(string parameter);

    /// <summary>
    /// The query string that reproduces the state, without the question mark; empty for the default view.
    /// </summary>
    string Format();
}
