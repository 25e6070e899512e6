using System.Linq.Expressions;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Intents;

/// <summary>Rights on intents (docs/product.md §6). Services and queries both use these rules.</summary>
public static class IntentRights
{
    private static readonly TimeSpan ownUndo = TimeSpan.FromHours(24);

    /// <summary>
    /// The intents a viewer may see. Marketing sees those of its department and all feedback. Sales people see their
    /// own and those without an owner. Managers see those of their department tree and those without an owner. Product
    /// designers see those behind suggestions. Administrators see all. Everybody sees intents that they captured
    /// themselves, as long as these have no owner.
    /// </summary>
    public static Expression<Func<Intent, bool>> VisibleTo(Viewer viewer) => Predicates.Or(RulesFor(viewer));

    /// <summary>The rules of which one must hold for the viewer to see an intent.</summary>
    public static IReadOnlyList<Expression<Func<Intent, bool>>> RulesFor(Viewer viewer)
    {
        if (viewer.Is(Roles.Administrator))
        {
            return [intent => true];
        }

        List<Expression<Func<Intent, bool>>> rules = [];
        Guid me = viewer.PersonId;
        if (viewer.Roles != Roles.None)
        {
            rules.Add(intent => intent.OwnerId == me);
        }

        if (viewer.Is(Roles.Sales) || viewer.Is(Roles.SalesManager))
        {
            rules.Add(intent => intent.OwnerId == null);
        }
        else if (viewer.Roles != Roles.None)
        {
            rules.Add(intent => intent.OwnerId == null && intent.CapturedById == me);
        }

        if (viewer.Is(Roles.Marketing))
        {
            rules.Add(intent => intent.Kind == IntentKind.Feedback);
            if (viewer.DepartmentId is { } department)
            {
                rules.Add(intent => intent.DepartmentId == department);
            }
        }

        if (viewer.Is(Roles.SalesManager))
        {
            List<Guid?> tree = [.. viewer.Tree];
            rules.Add(intent => tree.Contains(intent.DepartmentId));
        }

        if (viewer.Is(Roles.ProductDesigner))
        {
            rules.Add(intent => intent.Status == IntentStatus.Suggestion);
        }

        return rules;
    }

    /// <summary>Whether the viewer may see this intent.</summary>
    public static bool Sees(Viewer viewer, Intent intent) => VisibleTo(viewer).Compile(preferInterpretation: true)(intent);

    /// <summary>Whether the viewer may capture intents, which everybody with a role may.</summary>
    public static bool MayCapture(Viewer viewer) => viewer.Roles != Roles.None;

    /// <summary>Whether the viewer may edit or split the intent, attach files, and make or move its promise.</summary>
    public static bool MayEdit(Viewer viewer, Intent intent) =>
        viewer.Is(Roles.Administrator) || IsOwn(viewer, intent) || viewer.Manages(intent.DepartmentId);

    /// <summary>
    /// Whether the viewer may record a follow-up: everybody who may edit, and sales people for intents without an
    /// owner, which they take over by following up.
    /// </summary>
    public static bool MayFollowUp(Viewer viewer, Intent intent) =>
        MayEdit(viewer, intent) || (intent.OwnerId is null && (viewer.Is(Roles.Sales) || viewer.Is(Roles.SalesManager)));

    /// <summary>
    /// Whether the viewer may assign the intent. Managers and administrators may assign it to anybody; others may take
    /// intents without an owner or pass on their own.
    /// </summary>
    public static bool MayAssign(Viewer viewer, Intent intent) => MayFollowUp(viewer, intent);

    /// <summary>Whether the viewer may confirm the intent with this result.</summary>
    public static bool MayConfirm(Viewer viewer, Intent intent, IntentStatus result)
    {
        bool ownForResult = result == IntentStatus.Purchase
            ? viewer.Is(Roles.Sales) && IsOwn(viewer, intent)
            : IsOwn(viewer, intent);
        return viewer.Is(Roles.Administrator) || ownForResult || viewer.Manages(intent.DepartmentId);
    }

    /// <summary>
    /// Whether the viewer may undo the confirmation. <paramref name="tooLate"/> is set if it was the viewer's own, but
    /// more than 24 hours ago.
    /// </summary>
    public static bool MayTakeBack(Viewer viewer, Intent intent, DateTimeOffset now, out bool tooLate)
    {
        tooLate = false;
        if (viewer.Is(Roles.Administrator) || viewer.Manages(intent.DepartmentId))
        {
            return true;
        }

        if (intent.Confirmation?.ById != viewer.PersonId || viewer.Roles == Roles.None)
        {
            return false;
        }

        tooLate = now - intent.Confirmation.At > ownUndo;
        return !tooLate;
    }

    /// <summary>
    /// Whether the viewer may see the contact's phone numbers and addresses: everybody who may follow the intent up,
    /// and marketing for intent customers. People who see the intent only through a suggestion may not.
    /// </summary>
    public static bool SeesContactData(Viewer viewer, Intent intent, CustomerStage stage) =>
        MayFollowUp(viewer, intent) || (viewer.Is(Roles.Marketing) && stage == CustomerStage.Intent && Sees(viewer, intent));

    /// <summary>
    /// Whether the viewer may see the contact's name: everybody who may see the intent in another role than product
    /// designer.
    /// </summary>
    public static bool SeesContact(Viewer viewer, Intent intent) =>
        MayFollowUp(viewer, intent) || ContactVisibleTo(viewer).Compile(preferInterpretation: true)(intent);

    /// <summary>The intents whose contact's name the viewer may read.</summary>
    public static Expression<Func<Intent, bool>> ContactVisibleTo(Viewer viewer) => VisibleTo(viewer with { Roles = viewer.Roles & ~Roles.ProductDesigner });

    /// <summary>
    /// Whether the viewer may export visible intents: all roles but product designers, who export suggestions.
    /// </summary>
    public static bool MayExport(Roles roles) =>
        (roles & (Roles.Marketing | Roles.Sales | Roles.SalesManager | Roles.Administrator)) != 0;

    /// <summary>
    /// Whether a person's own intents are those that they captured: marketing enters intents that others follow up.
    /// </summary>
    public static bool OwnIsCaptured(Roles roles) => (roles & Roles.Marketing) != 0 && (roles & (Roles.Sales | Roles.SalesManager)) == 0;

    /// <summary>
    /// Whether a person with these roles may own intents, which requires that they can follow them up.
    /// </summary>
    public static bool CanOwn(Roles roles) => (roles & (Roles.Marketing | Roles.Sales | Roles.SalesManager | Roles.Administrator)) != 0;

    private static bool IsOwn(Viewer viewer, Intent intent) =>
        (viewer.Is(Roles.Marketing) || viewer.Is(Roles.Sales))
        && (intent.OwnerId == viewer.PersonId || (intent.OwnerId is null && intent.CapturedById == viewer.PersonId));
}
