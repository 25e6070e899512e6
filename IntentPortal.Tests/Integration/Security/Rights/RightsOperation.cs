using IntentPortal.Domain.Kernel;

namespace IntentPortal.Tests.Integration.Security.Rights;

/// <summary>Something that people do or look at, the row of the table that says who may, and how to try it.</summary>
/// <param name="Name">What it is called in the list of tests.</param>
/// <param name="Method">The method that is tried: <c>Type.Method</c>.</param>
/// <param name="Row">Who may.</param>
/// <param name="Try">Tries it; gives back why not, or null when it was done or shown. A query that does not show the
/// record gives back NotFound.</param>
public sealed record RightsOperation(string Name, string Method, RightsRow Row, Func<RightsWorld, Guid, RightsTarget, Task<RefusalCode?>> Try)
{
    /// <summary>What the cells are.</summary>
    public RightsSubject Subject { get; init; } = RightsSubject.Intent;

    /// <summary>How far the intents have come.</summary>
    public IntentState State { get; init; } = IntentState.Open;

    /// <summary>The cells that it is about, where it is not about all of them.</summary>
    public Func<RightsCell, bool> Applies { get; init; } = _ => true;

    /// <summary>Whether the setting that lets marketing convert and merge is on.</summary>
    public bool MarketingConverts { get; init; }

    /// <summary>It makes something before it tries, which is in the ledger too.</summary>
    public bool Prepares { get; init; }

    /// <summary>Whether the intents are of an intent customer and not of one in the customer archive.</summary>
    public bool OfIntentCustomer { get; init; }

    /// <summary>It only looks: what may not be seen is absent.</summary>
    public bool IsQuery { get; init; }

    /// <summary>It is noted in the ledger although it only looks.</summary>
    public bool IsLogged { get; init; }

    /// <summary>Roles that have no part in it are refused and not shown an empty list.</summary>
    public bool RefusesRole { get; init; }

    /// <summary>What is said where the role alone decides and does not suffice.</summary>
    public RefusalCode WhenDenied { get; init; } = RefusalCode.NotAllowed;

    /// <summary>Makes what a case of a role needs; gives back its identity.</summary>
    public Func<RightsWorld, Guid, Task<Guid>>? Arrange { get; init; }

    /// <summary>What must come of it: null when it is allowed, else the exact refusal.</summary>
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
            // A record that the person may not even see does not exist for them.
            : KnownTo.Allows(roles, cell) ? RefusalCode.NotAllowed
            : RefusalCode.NotFound;
    }

    /// <summary>Who knows that the record is there, for what hangs on an intent.</summary>
    public RightsRow KnownTo { get; init; } = RightsTable.SeeIntent;

    /// <summary>Whether an entry of the ledger must come of it.</summary>
    public bool Changes(Roles roles, RightsCell cell) => IsLogged ? Row.Allows(roles) : !IsQuery && Expected(roles, cell) is null;

    /// <inheritdoc />
    public override string ToString() => Name;
}
