using System.Collections.Concurrent;
using IntentPortal.Domain.Shared;

namespace IntentPortal.Web.Shared;

/// <summary>
/// The drafts as one tab sees them. A form that is open in two tabs has a draft for each of them: what is typed in one is neither overwritten nor deleted by
/// the other. The second tab begins with a copy of what the first one has typed.
/// </summary>
public sealed class TabDrafts(IDrafts store, DraftHolds holds, BrowserTab tab) : IDrafts, IDisposable
{
    // After the record, for the drafts of further tabs; no record has it in its key.
    private const char Mark = '~';

    private readonly ConcurrentDictionary<(Guid Person, string Form, string Record), string> places = new();

    /// <inheritdoc />
    public async Task<Draft?> FindAsync(Guid personId, string form, string recordKey, CancellationToken cancel)
    {
        IReadOnlyList<Draft> all = await store.OfAsync(personId, form, recordKey, cancel);
        string own = OwnPlace(recordKey);
        foreach (Draft draft in all.OrderByDescending(d => d.RecordKey == own).ThenByDescending(d => d.SavedAt))
        {
            if (holds.TryHold((personId, form, draft.RecordKey), this, tab.Id))
            {
                places[(personId, form, recordKey)] = draft.RecordKey;
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
        if (places.TryGetValue(asked, out string? place) && !holds.TryHold((personId, draft.Form, place), this, tab.Id))
        {
            // The form was closed here and is open elsewhere now, where what is in its draft was taken up.
            Begin(personId, draft.Form, draft.RecordKey, isTaken: true);
        }

        return store.SaveAsync(personId, draft with { RecordKey = places.GetValueOrDefault(asked, draft.RecordKey) }, cancel);
    }

    /// <inheritdoc />
    public Task DeleteAsync(Guid personId, string form, string recordKey, CancellationToken cancel)
    {
        string place = places.GetValueOrDefault((personId, form, recordKey), recordKey);
        return places.ContainsKey((personId, form, recordKey)) && !holds.IsHeldBy((personId, form, place), this) ? Task.CompletedTask
            : store.DeleteAsync(personId, form, place, cancel);
    }

    /// <inheritdoc />
    public void Release(Guid personId, string form, string recordKey)
    {
        if (places.TryRemove((personId, form, recordKey), out string? place))
        {
            holds.Release((personId, form, place), this);
        }
    }

    /// <summary>The circuit is over: nothing is typed here any more.</summary>
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
            if (!holds.TryHold((person, form, place), this, tab.Id))
            {
                place = $"{record}{Mark}{Guid.NewGuid():N}"[..(record.Length + 1 + BrowserTab.Length)];
                holds.TryHold((person, form, place), this, tab.Id);
            }
        }

        places[(person, form, record)] = place;
    }

    private string OwnPlace(string record) => $"{record}{Mark}{tab.Id}";
}
