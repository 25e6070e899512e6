namespace IntentPortal.Domain.Settings;

/// <summary>Gives the reference lists, from memory.</summary>
public interface IReferenceData
{
    /// <summary>The lists as last known to this node: at most a second behind a change made elsewhere.</summary>
    ValueTask<ReferenceLists> GetAsync(CancellationToken cancel);

    /// <summary>The lists as they are in the database now, for those who are about to change them.</summary>
    ValueTask<ReferenceLists> ReloadAsync(CancellationToken cancel);
}
