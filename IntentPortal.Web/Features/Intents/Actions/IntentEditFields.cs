using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Reference;
using IntentPortal.Web.Shared;
using IntentPortal.Web.Shared.Forms;
using Microsoft.Extensions.Localization;

namespace IntentPortal.Web.Features.Intents.Actions;

/// <summary>
/// The fields of the forms that edit an intent. A field missing here would be overwritten silently when somebody else
/// changed it.
/// </summary>
public sealed class IntentEditFields(ReferenceLists lists, IReadOnlyList<Choice> contacts, IStringLocalizer<IntentTexts> texts, IStringLocalizer<FieldTexts> fields, IStringLocalizer<WordTexts> words)
{
    /// <summary>Subject and content, which both editing and splitting change.</summary>
    public IReadOnlyList<FormField<IntentActionModel>> Texts =>
    [
        FormFields<IntentActionModel>.Text(fields[nameof(FieldTexts.Subject)], m => m.Subject, (m, value) => m.Subject = value),
        FormFields<IntentActionModel>.Text(texts[nameof(IntentTexts.Content)], m => m.Content, (m, value) => m.Content = value),
    ];

    /// <summary>All fields.</summary>
    public IReadOnlyList<FormField<IntentActionModel>> All =>
    [
        .. Texts,
        FormFields<IntentActionModel>.Of(fields[nameof(FieldTexts.Kind)], m => m.Facts.Kind, (m, value) => m.Facts.Kind = value, value => words.Word(value)),
        FormFields<IntentActionModel>.Of(fields[nameof(FieldTexts.Severity)], m => m.Facts.Severity, (m, value) => m.Facts.Severity = value, value => value is { } severity ? words.Word(severity) : null),
        FormFields<IntentActionModel>.Of(fields[nameof(FieldTexts.ContactId)], m => m.Facts.ContactId, (m, value) => m.Facts.ContactId = value, Contact),
        FormFields<IntentActionModel>.Of(fields[nameof(FieldTexts.SourceId)], m => m.Facts.SourceId, (m, value) => m.Facts.SourceId = value, value => lists.Sources.NameOf(value)),
        FormFields<IntentActionModel>.Text(fields[nameof(FieldTexts.SourceDetail)], m => m.Facts.SourceDetail, (m, value) => m.Facts.SourceDetail = value),
        FormFields<IntentActionModel>.Of(fields[nameof(FieldTexts.Products)], m => m.Facts.ProductIds, (m, value) => m.Facts.ProductIds = [.. value], value => string.Join(", ", value.Select(id => lists.Products.NameOf(id)))),
        FormFields<IntentActionModel>.Number(fields[nameof(FieldTexts.Quantity)], m => m.Facts.Quantity, (m, value) => m.Facts.Quantity = value, "N2"),
        FormFields<IntentActionModel>.Number(fields[nameof(FieldTexts.ExpectedAmount)], m => m.Facts.ExpectedAmount, (m, value) => m.Facts.ExpectedAmount = value, "N2"),
        FormFields<IntentActionModel>.Day(fields[nameof(FieldTexts.ExpectedOn)], m => m.Facts.ExpectedOn, (m, value) => m.Facts.ExpectedOn = value),
        FormFields<IntentActionModel>.Of(fields[nameof(FieldTexts.Interest)], m => m.Facts.Interest, (m, value) => m.Facts.Interest = value, value => texts[$"Interest{value}"]),
        FormFields<IntentActionModel>.Text(fields[nameof(FieldTexts.Tags)], m => m.Facts.Tags, (m, value) => m.Facts.Tags = value),
        .. FormFields<IntentActionModel>.Custom(lists, CustomFieldTarget.Intent, m => m.Facts.Custom, (m, value) => m.Facts.Custom = value),
    ];

    private string? Contact(Guid? id) => id is null ? null : contacts.FirstOrDefault(c => c.Id == id)?.Name ?? texts[nameof(IntentTexts.OtherContact)];
}
