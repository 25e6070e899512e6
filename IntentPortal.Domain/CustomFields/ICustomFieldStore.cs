using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.CustomFields;

/// <summary>Where user-defined fields are kept.</summary>
public interface ICustomFieldStore : IStore<CustomField>
{
    /// <summary>The fields of a kind of record, retired ones too, in form order; to be read, not changed.</summary>
    Task<IReadOnlyList<CustomField>> OfAsync(CustomFieldTarget target, CancellationToken cancel);

    /// <summary>
    /// How many of the records that were changed since a time say something in a field that does not fit it.
    /// </summary>
    Task<int> CountUnfitSinceAsync(CustomField field, DateTimeOffset changedSince, CancellationToken cancel);
}
