using IntentPortal.Domain.Reference;

namespace IntentPortal.Tests.Support;

/// <summary>Reference lists that the test provides.</summary>
public sealed class StubReferenceData : IReferenceData
{
    /// <summary>The lists.</summary>
    public ReferenceLists Lists { get; set; } = new([], [], [], [], [], 30, 1);

    /// <inheritdoc />
    public ValueTask<ReferenceLists> GetAsync(CancellationToken cancel) => ValueTask.FromResult(Lists);

    /// <inheritdoc />
    public ValueTask<ReferenceLists> ReloadAsync(CancellationToken cancel) => ValueTask.FromResult(Lists);
}
