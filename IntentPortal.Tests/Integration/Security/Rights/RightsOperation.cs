using IntentPortal.Domain.Kernel;

namespace IntentPortal.Tests.Integration.Security.Rights;

/// <summary>An operation or query, the row of the table that says who may use it, and how to try it.</summary>
/// <param name="Name">The name in the list of tests.</param>
/// <param name="Method">The method that is tried: <c>Type.Method</c>.</param>
/// <param name="Row">Who may use it.</param>
/// <param name="Try">
/// Tries it and returns the refusal code, or null on success. A query that does not show the record returns NotFound.
/// </param>
public sealed record RightsOperation(string Name, string Method, RightsRow Row, Func<RightsWorld, Guid, RightsTarget, Task<RefusalCode?>> Try)
{
    /// <summary>The kind of record that the cells are.</summary>
    public RightsSubject Subject { get; init; } = RightsSubject.Intent;

    /// <summary>The state of the intents.</summary>
    public IntentState State { get; init; } = IntentState.Open;

    /// <summary>The cells that it applies to; all by default.</summary>
    public Func<RightsCell, bool> Applies { get; init; } = _ => true;

    /// <summary>Whether the setting that lets marketing convert and merge is on.</summary>
    public bool MarketingConverts { get; init; }

    /// <summary>Whether it creates a record before the attempt, which adds ledger entries too.</summary>
    public bool Prepares { get; init; }

    /// <summary>Whether the intents belong to an intent customer instead of one in the customer archive.</summary>
    public bool OfIntentCustomer { get; init; }

    /// <summary>Whether it only reads. A record that the actor may not see is then absent from the result.</summary>
    public bool IsQuery { get; init; }

    /// <summary>Whether it is recorded in the ledger although it only reads.</summary>
    public bool IsLogged { get; init; }

    /// <summary>Whether roles without the right are refused instead of getting an empty list.</summary>
    public bool RefusesRole { get; init; }

    /// <summary>The expected refusal when only the role decides and is not sufficient.</summary>
    public RefusalCode WhenDenied { get; init; } = RefusalCode.NotAllowed;

    /// <summary>Creates what a role-only case needs and returns its identity.</summary>
    public Func<RightsWorld, Guid, Task<Guid>>? Arrange { get; init; }

    /// <summary>The expected result: null when it is allowed, otherwise the exact refusal.</summary>
    public RefusalCode? Expected(Roles roles, RightsCell cell)
    {
        if (roles != Roles.None && Row.Allows(roles, cell))
        {
            return null;
        }

        if (roles == Roles.None || (RefusesRole && !Row.Allows(roles)))
        {
            return IsQuery && !RefusesRole ? RefusalCode.NotFound : RefusalCode.NotAllowed;
        }

        return IsQuery ? RefusalCode.NotFound
            : Subject == RightsSubject.Customer ? RightsTable.SeeCustomer.Allows(roles, cell) ? RefusalCode.NotAllowed : RefusalCode.NotFound
            : Subject == RightsSubject.Role ? WhenDenied
            : State is IntentState.MyOldSuggestion or IntentState.MyOldInvalid ? RefusalCode.TooLate
            // A record that the actor may not see does not exist for them.
            : KnownTo.Allows(roles, cell) ? RefusalCode.NotAllowed
            : RefusalCode.NotFound;
    }

    /// <summary>Who may know that the record exists, for records that belong to an intent.</summary>
    public RightsRow KnownTo { get; init; } = RightsTable.SeeIntent;

    /// <summary>Whether it must add a ledger entry.</summary>
    public bool Changes(Roles roles, RightsCell cell) => IsLogged ? Row.Allows(roles) : !IsQuery && Expected(roles, cell) is null;

    /// <inheritdoc />
    public override string ToString() => Name;
}
