namespace IntentPortal.Web.Features.Administration;

/// <summary>What the values of a list have besides names and order.</summary>
[Flags]
public enum ListShape
{
    /// <summary>Nothing more.</summary>
    Flat = 0,

    /// <summary>A value can have a parent.</summary>
    Tree = 1,

    /// <summary>A value has a code.</summary>
    Coded = 2,

    /// <summary>A value has one use, which is fixed when it is added.</summary>
    ByUse = 4,
}
