namespace IntentPortal.Domain.Settings;

/// <summary>A value of a tree; using it as a filter includes all values below it.</summary>
public abstract class TreeValue : ListValue
{
    /// <summary>For EF Core.</summary>
    protected TreeValue()
    {
    }

    /// <summary>Creates a value at the root.</summary>
    protected TreeValue(Guid id)
        : base(id)
    {
    }

    /// <summary>The parent value; null at the root.</summary>
    public Guid? ParentId { get; private set; }

    /// <summary>Moves it below another value. The caller ensures that no cycle results.</summary>
    public void PutBelow(Guid? parentId) => ParentId = parentId;
}
