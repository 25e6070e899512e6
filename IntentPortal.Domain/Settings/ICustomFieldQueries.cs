namespace IntentPortal.Domain.Settings;

/// <summary>What stands in user-defined fields.</summary>
public interface ICustomFieldQueries
{
    /// <summary>
    /// How many records, wherever they are, say something in a field that would not fit it any more after a change of its type. Reads every record while others go on working,
    /// however long it takes. 0 where the type stays, where the change is refused anyway, and for whoever is no administrator.
    /// </summary>
    Task<int> CountUnfitAsync(Guid actor, SaveCustomField change, CancellationToken cancel);
}
