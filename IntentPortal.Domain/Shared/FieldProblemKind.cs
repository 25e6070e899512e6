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

    /// <summary>A text in which no number can be read.</summary>
    NotANumber,

    /// <summary>A number below the smallest one.</summary>
    TooSmall,

    /// <summary>A number above the largest one.</summary>
    TooLarge,

    /// <summary>A number with more decimals than allowed.</summary>
    TooPrecise,

    /// <summary>A number with decimals where only whole ones are possible.</summary>
    NotWhole,
}
