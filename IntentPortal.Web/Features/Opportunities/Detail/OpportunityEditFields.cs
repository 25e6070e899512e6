using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Reference;
using IntentPortal.Web.Shared;
using IntentPortal.Web.Shared.Forms;
using Microsoft.Extensions.Localization;

namespace IntentPortal.Web.Features.Opportunities.Detail;

/// <summary>
/// The fields of the form that edits an opportunity. A field missing here would be overwritten silently when somebody
/// else changed it.
/// </summary>
public static class OpportunityEditFields
{
    /// <summary>All fields.</summary>
    public static IReadOnlyList<FormField<OpportunityActionModel>> Of(ReferenceLists lists, IReadOnlyList<Choice> contacts, IStringLocalizer<OpportunityTexts> texts, IStringLocalizer<FieldTexts> fields) =>
    [
        FormFields<OpportunityActionModel>.Text(fields[nameof(FieldTexts.Opportunity_Name)], m => m.Name, (m, value) => m.Name = value),
        FormFields<OpportunityActionModel>.Of(fields[nameof(FieldTexts.ContactId)], m => m.ContactId, (m, value) => m.ContactId = value, id => contacts.FirstOrDefault(c => c.Id == id)?.Name),
        new(
            fields[nameof(FieldTexts.Lines)],
            model => Lines(model, lists),
            (one, other) => Values(one).SequenceEqual(Values(other)),
            (from, to) => to.Lines = [.. from.Lines.Select(l => new LineModel { ProductId = l.ProductId, Quantity = l.Quantity, Price = l.Price })]),
        FormFields<OpportunityActionModel>.Number(fields[nameof(FieldTexts.ExpectedAmount)], m => m.ExpectedAmount, (m, value) => m.ExpectedAmount = value, "N2"),
        FormFields<OpportunityActionModel>.Day(fields[nameof(FieldTexts.ExpectedCloseOn)], m => m.ExpectedCloseOn, (m, value) => m.ExpectedCloseOn = value),
        FormFields<OpportunityActionModel>.Of(fields[nameof(FieldTexts.Probability)], m => m.Probability, (m, value) => m.Probability = value, percent => $"{percent.Shown(null)} %"),
        new(
            fields[nameof(FieldTexts.BlockedBy)],
            model => Blocks(model, texts),
            (one, other) => one.BlockedBy.Order().SequenceEqual(other.BlockedBy.Order()),
            (from, to) => (to.Suggestions, to.Unseen) = ([.. from.Suggestions], [.. from.Unseen])),
        .. FormFields<OpportunityActionModel>.Custom(lists, CustomFieldTarget.Opportunity, m => m.Custom, (m, value) => m.Custom = value),
    ];

    // All lines and not only their total, because changes to two lines can cancel each other out.
    private static string Lines(OpportunityActionModel model, ReferenceLists lists) =>
        string.Join("; ", model.Lines.Select(l => $"{lists.Products.NameOf(l.ProductId)} × {l.Quantity.Shown("N2")} × {l.Price.Shown("N2")}"));

    private static IEnumerable<(Guid?, TypedNumber, TypedNumber)> Values(OpportunityActionModel model) => model.Lines.Select(l => (l.ProductId, l.Quantity, l.Price));

    private static string Blocks(OpportunityActionModel model, IStringLocalizer<OpportunityTexts> texts) =>
        string.Join(", ", [.. model.Suggestions.Select(s => s.Code).Order(StringComparer.Ordinal), .. model.Unseen.Count > 0 ? [texts[nameof(OpportunityTexts.BlockedByUnseen), new PluralCount(model.Unseen.Count)].Value] : Array.Empty<string>()]);
}
