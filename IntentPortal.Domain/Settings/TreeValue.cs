namespace IntentPortal.Domain.Settings;

/// <summary>A value of a list that is a tree: it stands for those below it too.</summary>
public abstract class TreeValue : ListValue
{
    /// <summary>For the persistence.</summary>
    protected TreeValue()
    {
    }

    /// <summary>Creates a value at the top.</summary>
    protected TreeValue(Guid id)
        : base(id)
    {
    }

    /// <summary>The value above it, or null at the top.</summary>
    public Guid? ParentId { get; private set; }

    /// <summary>Moves it below another value. The caller makes sure that no circle arises.</summary>
    public void PutBelow(Guid? parentId) => ParentId = parentId;
}
