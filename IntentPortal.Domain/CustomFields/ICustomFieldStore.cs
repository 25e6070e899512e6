using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.CustomFields;

/// <summary>Stores user-defined fields.</summary>
public interface ICustomFieldStore : IStore<CustomField>
{
    /// <summary>The fields of a kind of record in form order, including retired ones; not to be changed.</summary>
    Task<IReadOnlyList<CustomField>> OfAsync(CustomFieldTarget target, CancellationToken cancel);

    /// <summary>The number of records changed since a time whose value does not fit the field.</summary>
    Task<int> CountUnfitSinceAsync(CustomField field, DateTimeOffset changedSince, CancellationToken cancel);
}
