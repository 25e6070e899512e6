using System.Linq.Expressions;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Infrastructure.CustomFields;
using IntentPortal.Infrastructure.Persistence;

namespace IntentPortal.Infrastructure.Customers.Archive;

/// <summary>
/// Sorts contacts by their user-defined fields. Values that the viewer may not see are treated as empty, because their
/// position would reveal them.
/// </summary>
internal static class ContactCustomOrder
{
    /// <summary>Contacts in the order of a field, with empty values last.</summary>
    public static IOrderedQueryable<ContactOfCustomer> OrderByCustom(this IQueryable<ContactOfCustomer> contacts, CustomFieldRow by, bool descending)
    {
        string path = CustomFieldQuery.Path(by.Key);
        return by.ValueType switch
        {
            CustomFieldType.WholeNumber or CustomFieldType.Decimal or CustomFieldType.YesNo =>
                EmptyLast(contacts, c => c.SeesData ? CustomSql.Number((string)(object)c.Contact.Custom, path) : null, descending),
            CustomFieldType.SeveralOf => EmptyLast(contacts, c => c.SeesData ? CustomSql.Several((string)(object)c.Contact.Custom, path) : null, descending),
            _ => EmptyLast(contacts, c => c.SeesData ? CustomSql.Text((string)(object)c.Contact.Custom, path) : null, descending),
        };
    }

    private static IOrderedQueryable<ContactOfCustomer> EmptyLast<TKey>(IQueryable<ContactOfCustomer> contacts, Expression<Func<ContactOfCustomer, TKey?>> key, bool descending)
    {
        var isEmpty = Expression.Lambda<Func<ContactOfCustomer, bool>>(Expression.Equal(key.Body, Expression.Constant(null, typeof(TKey))), key.Parameters);
        return contacts.OrderBy(isEmpty).ThenBy(key, descending);
    }
}
