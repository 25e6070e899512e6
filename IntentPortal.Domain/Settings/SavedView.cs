using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Settings;

/// <summary>
/// A named state of a grid: filters, sorting and columns, stored as the query string that reproduces it.
/// </summary>
public sealed class SavedView : Aggregate
{
    private SavedView()
    {
    }

    /// <summary>The person who owns the view.</summary>
    public Guid OwnerId { get; private set; }

    /// <summary>The page it belongs to, such as <c>intents</c>.</summary>
    public string Page { get; private set; } = string.Empty;

    /// <summary>Its name, unique for its owner and page.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <summary>The query string that reproduces the state, without the question mark.</summary>
    public string State { get; private set; } = string.Empty;

    /// <summary>The role it is shared with, or <see cref="Roles.None"/>.</summary>
    public Roles SharedWith { get; private set; }

    /// <inheritdoc />
    public override RecordKind RecordKind => RecordKind.SavedView;

    /// <inheritdoc />
    public override string Label => Name;

    /// <summary>Saves a view.</summary>
    public static Outcome<SavedView> Save(Guid id, Guid ownerId, string page, string? name, string? state, Roles sharedWith)
    {
        var view = new SavedView { Id = id, OwnerId = ownerId, Page = page };
        if (view.Replace(name, state, sharedWith) is { } refusal)
        {
            return refusal;
        }

        view.Record(ChangeKind.Added);
        return view;
    }

    /// <summary>Replaces name, state and sharing.</summary>
    public Refusal? Replace(string? name, string? state, Roles sharedWith)
    {
        var check = new FieldValidator();
        string cleanName = check.Required(nameof(Name), name, Limits.Name);
        string? cleanState = check.Optional(nameof(State), state, 2000);
        if (check.Refusal is { } refusal)
        {
            return refusal;
        }

        (Name, State, SharedWith) = (cleanName, cleanState ?? string.Empty, sharedWith);
        Record(ChangeKind.Edited);
        return null;
    }
}

/// <summary>A saved view that a person may use: their own, or one shared with one of their roles.</summary>
public sealed record SavedViewRow(Guid Id, string Name, string State, Roles SharedWith, bool IsOwn, string OwnerName);
