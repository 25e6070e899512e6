using IntentPortal.Domain.Customers;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Persistence.Stores;

internal sealed class CustomerStore(PortalDbContext context) : EfStore<Customer>(context), ICustomerStore
{
    public async Task<bool> AnyWithAsync(DuplicateSigns signs, Guid? except, CancellationToken cancel)
    {
        List<Guid> others = except is { } self
            ? [self, .. await Context.NotTheSame.Where(n => n.OneId == self || n.OtherId == self).Select(n => n.OneId == self ? n.OtherId : n.OneId).ToListAsync(cancel)]
            : [];
        IQueryable<Customer> customers = Context.Customers.Where(c => !others.Contains(c.Id));
        IQueryable<Contact> contacts = Context.Contacts.Where(c => !others.Contains(c.CustomerId));
        // One look-up a sign, so that each runs on its index; most people are told after the first.
        if (signs.NormalName is { } name && await customers.AnyAsync(c => c.NormalName == name, cancel))
        {
            return true;
        }

        if (signs.CreditCode is { } code && await customers.AnyAsync(c => c.CreditCode == code, cancel))
        {
            return true;
        }

        foreach (string phone in signs.Phones)
        {
            if (await customers.AnyAsync(c => c.PhoneE164 == phone || c.MobileE164 == phone, cancel)
                || await contacts.AnyAsync(c => c.PhoneE164 == phone || c.MobileE164 == phone, cancel))
            {
                return true;
            }
        }

        foreach (string email in signs.Emails)
        {
            if (await customers.AnyAsync(c => c.Email == email, cancel) || await contacts.AnyAsync(c => c.Email == email, cancel))
            {
                return true;
            }
        }

        return false;
    }
}
