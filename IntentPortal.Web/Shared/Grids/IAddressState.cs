namespace IntentPortal.Web.Shared.Grids;

/// <summary>What a page shows, as the query string of its address: a link reproduces the view.</summary>
/// <typeparam name="TSelf">The state itself.</typeparam>
public interface IAddressState<TSelf>
    where TSelf : IAddressState<TSelf>
{
    /// <summary>
    /// Reads a query string; the names of parts that could not be read go into <paramref name="ignored"/>.
    /// </summary>
    static abstract TSelf Parse(string query, out IReadOnlyList<string> ignored);

    /// <summary>
    /// The query string that reproduces the state, without the question mark; empty for the plain view.
    /// </summary>
    string Format();
}
