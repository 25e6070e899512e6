using IntentPortal.Domain.Customers;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Persistence.Stores;

internal sealed class CustomerStore(PortalDbContext context) : EfStore<Customer>(context), ICustomerStore
{
    public async Task<bool> AnyWithAsync(DuplicateSigns signs, CancellationToken cancel)
    {
        // One look-up a sign, so that each runs on its index; most people are told after the first.
        if (signs.NormalName is { } name && await Context.Customers.AnyAsync(c => c.NormalName == name, cancel))
        {
            return true;
        }

        if (signs.CreditCode is { } code && await Context.Customers.AnyAsync(c => c.CreditCode == code, cancel))
        {
            return true;
        }

        foreach (string phone in signs.Phones)
        {
            if (await Context.Customers.AnyAsync(c => c.PhoneE164 == phone || c.MobileE164 == phone, cancel)
                || await Context.Contacts.AnyAsync(c => c.PhoneE164 == phone || c.MobileE164 == phone, cancel))
            {
                return true;
            }
        }

        foreach (string email in signs.Emails)
        {
            if (await Context.Customers.AnyAsync(c => c.Email == email, cancel) || await Context.Contacts.AnyAsync(c => c.Email == email, cancel))
            {
                return true;
            }
        }

        return false;
    }
}
