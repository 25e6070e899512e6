using System.Globalization;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Archive;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Reference;
using IntentPortal.Web.Shared;
using IntentPortal.Web.Shared.Forms;
using Microsoft.Extensions.Localization;

namespace IntentPortal.Web.Features.Customers.Conversions;

/// <summary>
/// Describes what a conversion or merge will do, limited to the related records that the viewer may see.
/// </summary>
public sealed class ConversionPreview(IStringLocalizer<CustomerTexts> texts, IStringLocalizer<FieldTexts> fields, IStringLocalizer<WordTexts> words)
{
    /// <summary>One line for each effect.</summary>
    public IEnumerable<string> Of(CustomerDetail customer, ConversionModel model, ReferenceLists lists, string? further)
    {
        CustomerDetail? survivor = model.Merges ? model.Survivor : null;
        if (!model.Merges)
        {
            yield return texts[nameof(CustomerTexts.PreviewConvert), customer.Row.Name];
        }
        else if (survivor is not null)
        {
            yield return texts[nameof(CustomerTexts.PreviewMerge), customer.Row.Name, survivor.Row.Name, customer.Row.Code];
        }

        yield return texts[nameof(CustomerTexts.PreviewIntents), customer.Row.OpenIntents];
        // A contact that is joined with one of the survivor is carried over, whatever its checkbox says.
        List<ContactRow> contacts = [.. customer.Contacts.Where(c => !c.IsFormer)];
        int joined = survivor is null ? 0 : contacts.Count(c => ConversionModel.SameAs(c, survivor) is not null);
        int left = contacts.Count(c => model.Former.Contains(c.Id) && (survivor is null || ConversionModel.SameAs(c, survivor) is null));
        yield return texts[nameof(CustomerTexts.PreviewContacts), contacts.Count - joined - left, joined, left];
        foreach (string line in survivor is null ? [] : Merge(customer, survivor, model, lists))
        {
            yield return line;
        }

        if ((model.Merges ? survivor?.Row.OwnerId : model.OwnerId) is { } owner)
        {
            yield return texts[nameof(CustomerTexts.PreviewOwner), lists.People.NameOf(owner)];
        }

        if (further is not null)
        {
            yield return further;
        }

        yield return texts[nameof(CustomerTexts.PreviewUndo)];
    }

    private IEnumerable<string> Merge(CustomerDetail customer, CustomerDetail survivor, ConversionModel model, ReferenceLists lists)
    {
        string separator = texts[nameof(CustomerTexts.ListSeparator)];
        CustomerDetails after = CustomerField.Merge(survivor.Details, customer.Details, model.Chosen);
        var shown = new FieldWords(lists, fields, words);
        string[] taken = [.. CustomerField.Of(survivor.Details, after).Where(f => !f.IsSame(survivor.Details, after)).Select(f => shown.Name(RecordKind.Customer, f.Key))];
        if (taken.Length > 0)
        {
            yield return texts[nameof(CustomerTexts.PreviewFields), string.Join(separator, taken)];
        }

        if (survivor.Row.Stage < customer.Row.Stage)
        {
            yield return texts[nameof(CustomerTexts.PreviewStage), survivor.Row.Name, words.Word(customer.Row.Stage)];
        }

        if (customer.Opportunities.Count > 0)
        {
            yield return texts[nameof(CustomerTexts.PreviewOpportunities), customer.Opportunities.Count];
        }

        if (customer.Demands.Count > 0)
        {
            int both = customer.Demands.Count(d => survivor.Demands.Any(s => s.SuggestionCode == d.SuggestionCode));
            yield return texts[nameof(CustomerTexts.PreviewDemands), customer.Demands.Count - both, both];
        }

        if (customer.Attachments.Count > 0)
        {
            yield return texts[nameof(CustomerTexts.PreviewFiles), customer.Attachments.Count];
        }

        string[] joining =
        [
            .. customer.CollaboratorIds.Select(id => (Guid?)id).Append(customer.Row.OwnerId).OfType<Guid>().Distinct()
                .Where(id => id != survivor.Row.OwnerId && !survivor.CollaboratorIds.Contains(id)).Select(id => lists.People.NameOf(id)),
        ];
        if (joining.Length > 0)
        {
            yield return texts[nameof(CustomerTexts.PreviewCollaborators), string.Join(separator, joining)];
        }

        if (customer.Row.OwnPromiseDueOn is { } theirs && survivor.Row.OwnPromiseDueOn is { } own)
        {
            yield return texts[nameof(CustomerTexts.PreviewPromise), Day(theirs < own ? theirs : own), Day(theirs < own ? own : theirs)];
        }
    }

    private static string Day(DateOnly day) => day.ToString("d", CultureInfo.CurrentCulture);
}
