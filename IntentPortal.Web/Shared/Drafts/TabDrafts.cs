using System.Collections.Concurrent;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Web.Shared.Drafts;

/// <summary>
/// The drafts as one tab sees them. A form that is open in two tabs has one draft for each of them, so that neither tab
/// overwrites or deletes the other's draft. The second tab starts with a copy of the first tab's draft.
/// </summary>
public sealed class TabDrafts(IDrafts store, DraftHolds holds, BrowserTab tab) : IDrafts, IDisposable
{
    // Separates the record key from the suffix for further tabs; no record key contains it.
    private const char Mark = '~';

    private readonly ConcurrentDictionary<(Guid Person, string Form, string Record), (string Record, bool IsOpen)> places = new();

    /// <inheritdoc />
    public async Task<Draft?> FindAsync(Guid personId, string form, string recordKey, CancellationToken cancel)
    {
        IReadOnlyList<Draft> all = await store.OfAsync(personId, form, recordKey, cancel);
        string own = OwnPlace(recordKey);
        foreach (Draft draft in all.OrderByDescending(d => d.RecordKey == own).ThenByDescending(d => d.SavedAt))
        {
            if (holds.TryHold((personId, form, draft.RecordKey), this, tab.Id))
            {
                places[(personId, form, recordKey)] = (draft.RecordKey, true);
                return draft with { RecordKey = recordKey };
            }
        }

        Begin(personId, form, recordKey, all.Any(d => d.RecordKey == recordKey));
        return all.MaxBy(d => d.SavedAt) is { } elsewhere ? elsewhere with { RecordKey = recordKey, IsCopy = true } : null;
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<Draft>> OfAsync(Guid personId, string form, string recordKey, CancellationToken cancel) => store.OfAsync(personId, form, recordKey, cancel);

    /// <inheritdoc />
    public Task SaveAsync(Guid personId, Draft draft, CancellationToken cancel)
    {
        var asked = (personId, draft.Form, draft.RecordKey);
        if (places.TryGetValue(asked, out (string Record, bool IsOpen) place) && place.IsOpen && holds.IsElsewhere((personId, draft.Form, place.Record), this))
        {
            // The browser duplicated this tab, and the duplicate took over the draft.
            Begin(personId, draft.Form, draft.RecordKey, isTaken: true);
        }

        return store.SaveAsync(personId, draft with { RecordKey = PlaceOf(asked) }, cancel);
    }

    /// <inheritdoc />
    public Task DeleteAsync(Guid personId, string form, string recordKey, CancellationToken cancel)
    {
        string place = PlaceOf((personId, form, recordKey));
        return holds.IsElsewhere((personId, form, place), this) ? Task.CompletedTask : store.DeleteAsync(personId, form, place, cancel);
    }

    /// <inheritdoc />
    public void Release(Guid personId, string form, string recordKey)
    {
        if (places.TryGetValue((personId, form, recordKey), out (string Record, bool IsOpen) place))
        {
            places[(personId, form, recordKey)] = (place.Record, false);
            holds.Release((personId, form, place.Record), this);
        }
    }

    /// <summary>Releases all drafts when the circuit ends.</summary>
    public void Dispose()
    {
        foreach ((Guid person, string form, string record) in places.Keys)
        {
            Release(person, form, record);
        }
    }

    private void Begin(Guid person, string form, string record, bool isTaken)
    {
        string place = record;
        if (isTaken || !holds.TryHold((person, form, place), this, tab.Id))
        {
            place = OwnPlace(record);
            if (holds.IsElsewhere((person, form, place), this))
            {
                place = $"{record}{Mark}{Guid.NewGuid():N}"[..(record.Length + 1 + BrowserTab.Length)];
            }

            holds.TryHold((person, form, place), this, tab.Id);
        }

        places[(person, form, record)] = (place, true);
    }

    private string PlaceOf((Guid Person, string Form, string Record) asked) => places.TryGetValue(asked, out (string Record, bool IsOpen) place) ? place.Record : asked.Record;

    private string OwnPlace(string record) => $"{record}{Mark}{tab.Id}";
}
