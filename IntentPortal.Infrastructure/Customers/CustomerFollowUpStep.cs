using IntentPortal.Infrastructure.Persistence;

namespace IntentPortal.Infrastructure.Customers;

/// <summary>Updates the last and the next follow-up of customers on save.</summary>
internal sealed class CustomerFollowUpStep : ISaveStep
{
    public async Task<Func<CancellationToken, Task>?> BeforeSaveAsync(PortalDbContext context, CancellationToken cancel)
    {
        List<Guid> touched = CustomerFollowUps.Touched(context);
        await CustomerFollowUps.LockAsync(context, touched, cancel);
        return touched.Count == 0 ? null : token => CustomerFollowUps.CountAsync(context, touched, token);
    }
}
