using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace IntentPortal.Web.Shared.Grids;

/// <summary>
/// The state of a page that stands in its address. The page has it at once, the address a round trip later: whoever
/// changes two filters within that time changes both, and the echo of the first does not undo the second.
/// </summary>
/// <typeparam name="TState">What the page shows.</typeparam>
public sealed class AddressState<TState> : IDisposable
    where TState : IAddressState<TState>
{
    private readonly NavigationManager navigation;
    private readonly string path;
    private readonly Action changed;

    // What was asked for and the address has not told yet, oldest first.
    private readonly List<string> awaited = [];

    /// <summary>Reads the present address and follows it.</summary>
    /// <param name="navigation">The address.</param>
    /// <param name="path">The path of the page.</param>
    /// <param name="changed">Called on the circuit after each change, whoever made it.</param>
    public AddressState(NavigationManager navigation, string path, Action changed)
    {
        (this.navigation, this.path, this.changed) = (navigation, path, changed);
        Value = TState.Parse(new Uri(navigation.Uri).Query, out IReadOnlyList<string> ignored);
        Ignored = ignored;
        navigation.LocationChanged += OnLocationChanged;
    }

    /// <summary>What the page shows.</summary>
    public TState Value { get; private set; }

    /// <summary>The names of the parts of the address that could not be read.</summary>
    public IReadOnlyList<string> Ignored { get; private set; }

    /// <summary>Shows something else.</summary>
    /// <param name="next">What to show.</param>
    /// <param name="replace">Whether the browser's back button skips what was shown before.</param>
    public void Go(TState next, bool replace = false) => Show(next, [], replace);

    /// <summary>Shows what a query string says; parts that cannot be read are left out and named.</summary>
    public void GoTo(string query) => Show(TState.Parse(query, out IReadOnlyList<string> ignored), ignored, replace: false);

    /// <inheritdoc />
    public void Dispose() => navigation.LocationChanged -= OnLocationChanged;

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
            // They come in order; those before it were skipped.
            awaited.RemoveRange(0, own + 1);
            return;
        }

        awaited.Clear();
        (Value, Ignored) = (told, ignored);
        changed();
    }
}
