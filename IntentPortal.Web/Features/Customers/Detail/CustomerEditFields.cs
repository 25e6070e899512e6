using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Kernel;
using IntentPortal.Web.Shared.Forms;

namespace IntentPortal.Web.Features.Customers.Detail;

/// <summary>
/// The fields of the forms that edit a customer or a contact. They follow the domain's own lists of fields, so that none
/// can be missing.
/// </summary>
public static class CustomerEditFields
{
    /// <summary>The fields of a customer, including user-defined fields with a value in any of the records.</summary>
    public static IReadOnlyList<FormField<CustomerActionModel>> OfCustomer(FieldWords words, params IReadOnlyList<CustomerDetails> records) =>
    [
        .. CustomerField.Of(records).Select(field => new FormField<CustomerActionModel>(
            words.Name(RecordKind.Customer, field.Key),
            model => words.Of(RecordKind.Customer, field.Key, field.Read(model.Edited)),
            (one, other) => FormFields.IsSame(field.Read(one.Edited), field.Read(other.Edited)),
            (from, to) =>
            {
                to.Details = field.Copy(to.Details, from.Edited);
                // Tags are typed as one text besides the details.
                to.Tags = field.Key == nameof(CustomerDetails.Tags) ? from.Tags : to.Tags;
            })),
    ];

    /// <summary>The fields of a contact, including user-defined fields with a value in any of the records.</summary>
    public static IReadOnlyList<FormField<CustomerActionModel>> OfContact(FieldWords words, params IReadOnlyList<ContactDetails> records) =>
    [
        .. ContactField.Of(records).Select(field => new FormField<CustomerActionModel>(
            words.Name(RecordKind.Contact, field.Key),
            model => words.Of(RecordKind.Contact, field.Key, field.Read(model.Contact)),
            (one, other) => FormFields.IsSame(field.Read(one.Contact), field.Read(other.Contact)),
            (from, to) => to.Contact = field.Copy(to.Contact, from.Contact))),
    ];
}
