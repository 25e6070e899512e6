using System.Globalization;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Reference;
using IntentPortal.Web.Shared;
using IntentPortal.Web.Shared.CustomFields;
using IntentPortal.Web.Shared.Forms;
using Microsoft.Extensions.Localization;

namespace IntentPortal.Web.Features.Intents.Actions;

/// <summary>
/// Compares another user's saved version with the typed values field by field. Each field can be taken over.
/// </summary>
public static class IntentConflict
{
    /// <summary>
    /// The fields that the form and the record share. If the form is a decision about the record, the current values of
    /// the record.
    /// </summary>
    public static IReadOnlyList<FieldConflict> Compare(
        IntentAction doing, IntentDetail saved, IntentActionModel typed, ReferenceLists lists, IStringLocalizer<IntentTexts> texts, IStringLocalizer<SharedTexts> shared, IStringLocalizer<FieldTexts> fields, IStringLocalizer<WordTexts> words)
    {
        FieldConflict[] spoken =
        [
            new(fields[nameof(FieldTexts.Subject)], saved.Row.Subject, typed.Subject, () => typed.Subject = saved.Row.Subject),
            new(texts[nameof(IntentTexts.Content)], saved.Content, typed.Content, () => typed.Content = saved.Content),
        ];
        return doing switch
        {
            IntentAction.Edit => [.. spoken, .. Facts(IntentFactsModel.Of(saved), typed.Facts, lists, texts, fields, words)],
            IntentAction.Split => spoken,
            _ =>
            [
                new(fields[nameof(FieldTexts.Subject)], saved.Row.Subject, null),
                new(texts[nameof(IntentTexts.Content)], saved.Content, null),
                new(fields[nameof(FieldTexts.Status)], words.Word(saved.Row.Status), null),
                new(fields[nameof(FieldTexts.OwnerId)], saved.Row.OwnerId is null ? shared[nameof(SharedTexts.Unassigned)] : lists.People.NameOf(saved.Row.OwnerId), null),
                new(fields[nameof(FieldTexts.ExpectedAmount)], Number(saved.Row.ExpectedAmount), null),
            ],
        };
    }

    private static FieldConflict[] Facts(IntentFactsModel saved, IntentFactsModel typed, ReferenceLists lists, IStringLocalizer<IntentTexts> texts, IStringLocalizer<FieldTexts> fields, IStringLocalizer<WordTexts> words) =>
    [
        new(fields[nameof(FieldTexts.Kind)], words.Word(saved.Kind), words.Word(typed.Kind), () => typed.Kind = saved.Kind),
        new(fields[nameof(FieldTexts.Severity)], saved.Severity is { } s ? words.Word(s) : null, typed.Severity is { } t ? words.Word(t) : null, () => typed.Severity = saved.Severity),
        new(fields[nameof(FieldTexts.ContactId)], Changed(saved.ContactId, typed.ContactId, texts, out string? mine), mine, () => typed.ContactId = saved.ContactId),
        new(fields[nameof(FieldTexts.SourceId)], lists.Sources.NameOf(saved.SourceId), lists.Sources.NameOf(typed.SourceId), () => typed.SourceId = saved.SourceId),
        new(fields[nameof(FieldTexts.SourceDetail)], saved.SourceDetail, typed.SourceDetail, () => typed.SourceDetail = saved.SourceDetail),
        new(fields[nameof(FieldTexts.Products)], Products(saved, lists), Products(typed, lists), () => typed.ProductIds = [.. saved.ProductIds]),
        new(fields[nameof(FieldTexts.Quantity)], saved.Quantity.Shown("N2"), typed.Quantity.Shown("N2"), () => typed.Quantity = saved.Quantity),
        new(fields[nameof(FieldTexts.ExpectedAmount)], saved.ExpectedAmount.Shown("N2"), typed.ExpectedAmount.Shown("N2"), () => typed.ExpectedAmount = saved.ExpectedAmount),
        new(fields[nameof(FieldTexts.ExpectedOn)], Day(saved.ExpectedOn), Day(typed.ExpectedOn), () => typed.ExpectedOn = saved.ExpectedOn),
        new(fields[nameof(FieldTexts.Interest)], texts[$"Interest{saved.Interest}"], texts[$"Interest{typed.Interest}"], () => typed.Interest = saved.Interest),
        new(fields[nameof(FieldTexts.Tags)], saved.Tags, typed.Tags, () => typed.Tags = saved.Tags),
        .. CustomVersions.Of(lists, CustomFieldTarget.Intent, saved.Custom, typed.Custom, (key, value) => typed.Custom = typed.Custom.With(key, value)),
    ];

    // The names of contacts are not available here. It is enough to show that the contact is a different one.
    private static string? Changed(Guid? saved, Guid? typed, IStringLocalizer<IntentTexts> texts, out string? mine)
    {
        mine = saved == typed ? null : typed is null ? texts[nameof(IntentTexts.None)].Value : texts[nameof(IntentTexts.OtherContact)].Value;
        return saved == typed ? null : saved is null ? texts[nameof(IntentTexts.None)].Value : texts[nameof(IntentTexts.SavedContact)].Value;
    }

    private static string Products(IntentFactsModel model, ReferenceLists lists) => string.Join(", ", model.ProductIds.Select(id => lists.Products.NameOf(id)));

    private static string? Number(decimal? value) => value?.ToString("N2", CultureInfo.CurrentCulture);

    private static string? Day(DateOnly? day) => day?.ToString("d", CultureInfo.CurrentCulture);
}
