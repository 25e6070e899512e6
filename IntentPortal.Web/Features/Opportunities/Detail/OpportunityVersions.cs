using System.Globalization;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.Reference;
using IntentPortal.Web.Shared;
using IntentPortal.Web.Shared.CustomFields;
using IntentPortal.Web.Shared.Forms;
using Microsoft.Extensions.Localization;

namespace IntentPortal.Web.Features.Opportunities.Detail;

/// <summary>
/// Compares the saved and typed values of an opportunity after a version conflict, field by field, each with an action
/// that takes the saved value.
/// </summary>
public static class OpportunityVersions
{
    /// <summary>Compares every field of the form. A field missing here would be overwritten silently.</summary>
    public static IReadOnlyList<FieldConflict> Compare(OpportunityDetail saved, OpportunityActionModel typed, ReferenceLists lists, IReadOnlyList<Choice> contacts, IStringLocalizer<OpportunityTexts> texts, IStringLocalizer<FieldTexts> fields)
    {
        OpportunityDetails theirs = saved.Details;
        OpportunityActionModel form = OpportunityActionModel.For(saved);
        string? Contact(Guid? id) => contacts.FirstOrDefault(c => c.Id == id)?.Name;
        return
        [
            new(fields[nameof(FieldTexts.Opportunity_Name)], theirs.Name, typed.Name, () => typed.Name = theirs.Name),
            new(fields[nameof(FieldTexts.ContactId)], Contact(theirs.ContactId), Contact(typed.ContactId), () => typed.ContactId = theirs.ContactId),
            new(fields[nameof(FieldTexts.Lines)], Lines(form.Lines, lists), Lines(typed.Lines, lists), () => typed.Lines = form.Lines),
            new(fields[nameof(FieldTexts.ExpectedAmount)], form.ExpectedAmount.Shown("N2"), typed.ExpectedAmount.Shown("N2"), () => typed.ExpectedAmount = theirs.ExpectedAmount),
            new(fields[nameof(FieldTexts.ExpectedCloseOn)], Day(theirs.ExpectedCloseOn), Day(typed.ExpectedCloseOn), () => typed.ExpectedCloseOn = theirs.ExpectedCloseOn),
            new(fields[nameof(FieldTexts.Probability)], Percent(form.Probability), Percent(typed.Probability), () => typed.Probability = theirs.Probability),
            new(fields[nameof(FieldTexts.BlockedBy)], Blocks(form, texts), Blocks(typed, texts), () => (typed.Suggestions, typed.Unseen) = (form.Suggestions, form.Unseen)),
            .. CustomVersions.Of(lists, CustomFieldTarget.Opportunity, theirs.Custom, typed.Custom, (key, value) => typed.Custom = typed.Custom.With(key, value)),
        ];
    }

    // All lines and not only their total, because changes to two lines can cancel each other out.
    private static string Lines(IEnumerable<LineModel> lines, ReferenceLists lists) =>
        string.Join("; ", lines.Select(l => $"{lists.Products.NameOf(l.ProductId)} × {l.Quantity.Shown("N2")} × {l.Price.Shown("N2")}"));

    private static string Blocks(OpportunityActionModel model, IStringLocalizer<OpportunityTexts> texts) =>
        string.Join(", ", [.. model.Suggestions.Select(s => s.Code).Order(StringComparer.Ordinal), .. model.Unseen.Count > 0 ? [texts[nameof(OpportunityTexts.BlockedByUnseen), new PluralCount(model.Unseen.Count)].Value] : Array.Empty<string>()]);

    private static string? Day(DateOnly? day) => day?.ToString("d", CultureInfo.CurrentCulture);

    private static string Percent(TypedNumber percent) => $"{percent.Shown(null)} %";
}
