namespace IntentPortal.Web.Shared.Drafts;

/// <summary>
/// Knows which drafts are open on this node and in which tab. All tabs of a browser use the same node, so conflicts
/// between a person's tabs are visible here. Thread-safe.
/// </summary>
public sealed class DraftHolds
{
    private readonly Lock gate = new();
    private readonly Dictionary<(Guid Person, string Form, string Record), (object Holder, string Tab)> held = [];

    /// <summary>
    /// Acquires a draft unless another tab holds it. A reloaded tab takes over the holds of its previous circuit.
    /// </summary>
    public bool TryHold((Guid Person, string Form, string Record) draft, object holder, string tab)
    {
        lock (gate)
        {
            if (held.TryGetValue(draft, out var now) && now.Holder != holder && now.Tab != tab)
            {
                return false;
            }

            held[draft] = (holder, tab);
            return true;
        }
    }

    /// <summary>Whether another holder holds the draft.</summary>
    public bool IsElsewhere((Guid Person, string Form, string Record) draft, object holder)
    {
        lock (gate)
        {
            return held.TryGetValue(draft, out var now) && now.Holder != holder;
        }
    }

    /// <summary>Releases the draft; does nothing when another holder holds it.</summary>
    public void Release((Guid Person, string Form, string Record) draft, object holder)
    {
        lock (gate)
        {
            if (held.TryGetValue(draft, out var now) && now.Holder == holder)
            {
                held.Remove(draft);
            }
        }
    }
}
