namespace IntentPortal.Domain.Shared;

/// <summary>The ways in which a field can be wrong.</summary>
public enum FieldProblemKind
{
    /// <summary>Nothing was given.</summary>
    Required,

    /// <summary>Longer than the limit, counted in UTF-16 units.</summary>
    TooLong,

    /// <summary>Contains control characters or broken Unicode.</summary>
    Unreadable,

    /// <summary>Below the smallest or above the largest allowed value.</summary>
    OutOfRange,

    /// <summary>Not in the form the field needs (e-mail, phone, web site, credit code).</summary>
    Malformed,

    /// <summary>More entries than allowed.</summary>
    TooMany,
}
