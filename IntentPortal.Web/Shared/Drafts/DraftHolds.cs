namespace IntentPortal.Web.Shared.Drafts;

/// <summary>
/// Which drafts are being typed into on this node, and in which tab. A browser's tabs stay on one node, so that two
/// tabs of a person meet here.
/// </summary>
public sealed class DraftHolds
{
    private readonly Lock gate = new();
    private readonly Dictionary<(Guid Person, string Form, string Record), (object Holder, string Tab)> held = [];

    /// <summary>
    /// Takes a draft, unless it is open in another tab. What the same tab had open before it was loaded anew is taken
    /// over.
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

    /// <summary>Whether another holder has it.</summary>
    public bool IsElsewhere((Guid Person, string Form, string Record) draft, object holder)
    {
        lock (gate)
        {
            return held.TryGetValue(draft, out var now) && now.Holder != holder;
        }
    }

    /// <summary>Lets go of it; silent when another has it.</summary>
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
