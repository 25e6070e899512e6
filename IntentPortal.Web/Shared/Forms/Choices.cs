using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.People;
using IntentPortal.Domain.Settings;
using Microsoft.Extensions.Localization;

namespace IntentPortal.Web.Shared.Forms;

/// <summary>
/// Builds options from the reference lists, in the viewer's language. Trees are in tree order, with children indented.
/// </summary>
public static class Choices
{
    /// <summary>The name of a list value in the viewer's language.</summary>
    public static string Name(this ListValueRow value) => BilingualName.Of(value.NameZh, value.NameEn);

    /// <summary>The name for an identity, or a dash.</summary>
    public static string NameOf(this IReadOnlyList<ListValueRow> values, Guid? id) => values.FirstOrDefault(v => v.Id == id)?.Name() ?? "–";

    /// <summary>The name of a person, or a dash.</summary>
    public static string NameOf(this IReadOnlyList<PersonRow> people, Guid? id) => people.FirstOrDefault(p => p.Id == id)?.Name ?? "–";

    /// <summary>The same, marked when the person has left.</summary>
    public static string NameOf(this IReadOnlyList<PersonRow> people, Guid? id, IStringLocalizer<SharedTexts> texts) =>
        people.FirstOrDefault(p => p.Id == id) is { } person ? Marked(person, texts) : "–";

    /// <summary>The active values, and retired ones that are already selected.</summary>
    public static IReadOnlyList<Choice> Of(IReadOnlyList<ListValueRow> values, params IReadOnlyCollection<Guid> chosen)
    {
        ILookup<Guid?, ListValueRow> below = values.Where(v => v.IsActive || chosen.Contains(v.Id)).ToLookup(v => v.ParentId);
        List<Choice> choices = [];
        void Add(Guid? parent, int depth)
        {
            foreach (ListValueRow value in below[parent])
            {
                choices.Add(new Choice(value.Id, string.Concat(Enumerable.Repeat("\u2003", depth)) + value.Name()));
                Add(value.Id, depth + 1);
            }
        }

        Add(null, 0);
        return choices;
    }

    /// <summary>The people who can own intents.</summary>
    public static IReadOnlyList<Choice> Owners(IReadOnlyList<PersonRow> people, Guid? chosen = null) =>
        [.. people.Where(p => (p.IsActive && IntentRights.CanOwn(p.Roles)) || p.Id == chosen).Select(p => new Choice(p.Id, p.Name))];

    /// <summary>
    /// The people to filter work by: those who can own intents, those who left while open work is theirs, and the
    /// selected one.
    /// </summary>
    public static IReadOnlyList<Choice> OwnersToFilterBy(IReadOnlyList<PersonRow> people, Guid? chosen, IStringLocalizer<SharedTexts> texts) =>
        [.. people.Where(p => (p.IsActive && IntentRights.CanOwn(p.Roles)) || p.LeftOpenWork || p.Id == chosen).Select(p => new Choice(p.Id, Marked(p, texts)))];

    /// <summary>All people, because everybody can capture intents and those who left have captured some.</summary>
    public static IReadOnlyList<Choice> Capturers(IReadOnlyList<PersonRow> people, IStringLocalizer<SharedTexts> texts) =>
        [.. people.Select(p => new Choice(p.Id, Marked(p, texts)))];

    /// <summary>The people who can own customers.</summary>
    public static IReadOnlyList<Choice> CustomerOwners(IReadOnlyList<PersonRow> people) =>
        [.. people.Where(p => p.IsActive && CustomerRights.CanOwn(p.Roles)).Select(p => new Choice(p.Id, p.Name))];

    /// <summary>The people who can own opportunities.</summary>
    public static IReadOnlyList<Choice> OpportunityOwners(IReadOnlyList<PersonRow> people) =>
        [.. people.Where(p => p.IsActive && OpportunityRights.CanOwn(p.Roles)).Select(p => new Choice(p.Id, p.Name))];

    private static string Marked(PersonRow person, IStringLocalizer<SharedTexts> texts) => person.IsActive ? person.Name : texts[nameof(SharedTexts.PersonLeft), person.Name];
}
