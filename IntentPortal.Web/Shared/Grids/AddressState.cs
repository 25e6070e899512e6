using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.WebUtilities;

namespace IntentPortal.Web.Shared.Grids;

/// <summary>
/// The state of a page, stored in its address. The state changes at once, the address one round trip later. Two quick
/// filter changes are therefore both applied, and the late notification of the first does not undo the second. Typing
/// makes one entry in the browser's history, however often it pauses, so that Back leaves the search at once.
/// </summary>
/// <typeparam name="TState">What the page shows.</typeparam>
public sealed class AddressState<TState> : IDisposable
    where TState : IAddressState<TState>
{
    private const string Page = "page";

    private readonly NavigationManager navigation;
    private readonly string path;
    private readonly Action changed;

    // Own navigations that LocationChanged has not reported yet, oldest first.
    private readonly List<string> awaited = [];

    private bool hasTyped;

    /// <summary>Reads the current address and follows its changes.</summary>
    /// <param name="navigation">The navigation manager.</param>
    /// <param name="path">The path of the page.</param>
    /// <param name="changed">Called on the circuit after every change of the state, whatever caused it.</param>
    public AddressState(NavigationManager navigation, string path, Action changed)
    {
        (this.navigation, this.path, this.changed) = (navigation, path, changed);
        Value = TState.Parse(new Uri(navigation.Uri).Query, out IReadOnlyList<string> ignored);
        Ignored = ignored;
        navigation.LocationChanged += OnLocationChanged;
    }

    /// <summary>The current state.</summary>
    public TState Value { get; private set; }

    /// <summary>The names of address parameters that could not be read.</summary>
    public IReadOnlyList<string> Ignored { get; private set; }

    /// <summary>Shows another state.</summary>
    /// <param name="next">The new state.</param>
    /// <param name="replace">Whether to replace the current entry of the browser's history.</param>
    public void Go(TState next, bool replace = false)
    {
        bool isTyping = IsTyping(Value.Format(), next.Format());
        Show(next, [], replace || (isTyping && hasTyped));
        hasTyped |= isTyping;
    }

    /// <summary>Shows the state of a query string. Unreadable parameters are ignored and reported.</summary>
    public void GoTo(string query) => Show(TState.Parse(query, out IReadOnlyList<string> ignored), ignored, replace: false);

    /// <inheritdoc />
    public void Dispose() => navigation.LocationChanged -= OnLocationChanged;

    // A new search text begins on the first page, so the page does not count.
    private static bool IsTyping(string before, string after)
    {
        var (was, now) = (QueryHelpers.ParseQuery(before), QueryHelpers.ParseQuery(after));
        string[] changed = [.. was.Keys.Union(now.Keys).Where(name => was.GetValueOrDefault(name) != now.GetValueOrDefault(name) && name != Page)];
        return changed.Length > 0 && changed.All(TState.IsTyped);
    }

    private void Show(TState next, IReadOnlyList<string> ignored, bool replace)
    {
        string query = next.Format();
        if (query == Value.Format() && Ignored.SequenceEqual(ignored))
        {
            return;
        }

        (Value, Ignored) = (next, ignored);
        awaited.Add(query);
        navigation.NavigateTo(query.Length == 0 ? path : $"{path}?{query}", replace: replace);
        changed();
    }

    private void OnLocationChanged(object? sender, LocationChangedEventArgs location)
    {
        var address = new Uri(location.Location);
        if (address.AbsolutePath != path)
        {
            return;
        }

        TState told = TState.Parse(address.Query, out IReadOnlyList<string> ignored);
        int own = awaited.IndexOf(told.Format());
        if (own >= 0)
        {
            // Notifications arrive in order, so the navigations before this one were superseded.
            awaited.RemoveRange(0, own + 1);
            return;
        }

        awaited.Clear();
        hasTyped = false;
        (Value, Ignored) = (told, ignored);
        changed();
    }
}
