using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Matching;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.People;

namespace IntentPortal.Infrastructure.Persistence;

/// <summary>Computes the columns by which lists order records by name (ADR 21).</summary>
internal static class RecordSortKeys
{
    /// <summary>The keys of a record by column; empty for records that no list orders by name.</summary>
    public static IEnumerable<(string Column, string? Key)> Of(object record) => record switch
    {
        Customer customer =>
        [
            (ColumnConventions.NameKey, customer.Type == CustomerType.Person ? SortKey.OfPerson(customer.Name) : SortKey.Of(customer.Name)),
            (ColumnConventions.ShortNameKey, customer.ShortName is null ? null : SortKey.Of(customer.ShortName)),
        ],
        Contact contact => [(ColumnConventions.NameKey, SortKey.OfPerson(contact.Name))],
        Opportunity opportunity => [(ColumnConventions.NameKey, SortKey.Of(opportunity.Name))],
        Person person => [(ColumnConventions.NameKey, SortKey.OfPerson(person.Name))],
        _ => [],
    };
}
