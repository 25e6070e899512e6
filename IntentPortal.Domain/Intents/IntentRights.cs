using System.Linq.Expressions;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Intents;

/// <summary>Who may do what with intents (docs/product.md §6): the one place, for services and queries alike.</summary>
public static class IntentRights
{
    private static readonly TimeSpan ownUndo = TimeSpan.FromHours(24);

    /// <summary>
    /// The intents a viewer sees: marketing the own department and all feedback, sales the own and the unassigned,
    /// managers their tree and the unassigned, product designers those behind suggestions, administrators all.
    /// Everybody sees what they captured themselves while nobody owns it.
    /// </summary>
    public static Expression<Func<Intent, bool>> VisibleTo(Viewer viewer) => Predicates.Or(RulesFor(viewer));

    /// <summary>The rules one of which lets the viewer see an intent.</summary>
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

    /// <summary>Whether the viewer sees this intent.</summary>
    public static bool Sees(Viewer viewer, Intent intent) => VisibleTo(viewer).Compile(preferInterpretation: true)(intent);

    /// <summary>Whether the viewer may capture intents: everybody with a role.</summary>
    public static bool MayCapture(Viewer viewer) => viewer.Roles != Roles.None;

    /// <summary>Whether the viewer may edit the intent, split it, attach files, and make or move its promise.</summary>
    public static bool MayEdit(Viewer viewer, Intent intent) =>
        viewer.Is(Roles.Administrator) || IsOwn(viewer, intent) || viewer.Manages(intent.DepartmentId);

    /// <summary>
    /// Whether the viewer may record a follow-up: like editing, and sales may take up an unassigned intent by following
    /// it up.
    /// </summary>
    public static bool MayFollowUp(Viewer viewer, Intent intent) =>
        MayEdit(viewer, intent) || (intent.OwnerId is null && (viewer.Is(Roles.Sales) || viewer.Is(Roles.SalesManager)));

    /// <summary>
    /// Whether the viewer may give the intent to a person: managers and administrators to anybody, others take
    /// unassigned ones or pass their own on.
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
    /// Whether the viewer may take the decision back; <paramref name="tooLate"/> tells that it was the own decision,
    /// but more than 24 hours ago.
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
    /// Whether the viewer sees phone numbers and addresses of the contact: who may follow the intent up, and marketing
    /// while the customer is an intent customer. Not those who see the intent only behind a suggestion.
    /// </summary>
    public static bool SeesContactData(Viewer viewer, Intent intent, CustomerStage stage) =>
        MayFollowUp(viewer, intent) || (viewer.Is(Roles.Marketing) && stage == CustomerStage.Intent && Sees(viewer, intent));

    /// <summary>
    /// Whether the viewer reads whom at the customer the intent is with: everybody who sees it otherwise than as a
    /// product designer.
    /// </summary>
    public static bool SeesContact(Viewer viewer, Intent intent) =>
        MayFollowUp(viewer, intent) || Sees(viewer with { Roles = viewer.Roles & ~Roles.ProductDesigner }, intent);

    /// <summary>
    /// Whether the viewer may export the intents they see: all roles but product designers, who export suggestions.
    /// </summary>
    public static bool MayExport(Roles roles) =>
        (roles & (Roles.Marketing | Roles.Sales | Roles.SalesManager | Roles.Administrator)) != 0;

    /// <summary>Whether the viewer may own intents: who can follow them up.</summary>
    public static bool CanOwn(Roles roles) => (roles & (Roles.Marketing | Roles.Sales | Roles.SalesManager | Roles.Administrator)) != 0;

    private static bool IsOwn(Viewer viewer, Intent intent) =>
        (viewer.Is(Roles.Marketing) || viewer.Is(Roles.Sales))
        && (intent.OwnerId == viewer.PersonId || (intent.OwnerId is null && intent.CapturedById == viewer.PersonId));
}
