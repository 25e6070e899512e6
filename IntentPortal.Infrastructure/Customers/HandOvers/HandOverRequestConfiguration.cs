using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.HandOvers;
using IntentPortal.Domain.Kernel;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntentPortal.Infrastructure.Customers.HandOvers;

internal sealed class HandOverRequestConfiguration : AggregateConfiguration<HandOverRequest>
{
    protected override void ConfigureOwn(EntityTypeBuilder<HandOverRequest> builder)
    {
        builder.ToTable("HandOverRequests");
        builder.Property(r => r.CustomerCode).HasMaxLength(Limits.Code);
        builder.Property(r => r.Reason).HasMaxLength(Limits.Long);
        builder.Property(r => r.Answer).HasMaxLength(Limits.Long);
        builder.HasOne<Customer>().WithMany().HasForeignKey(r => r.CustomerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => new { r.AskedById, r.AskedAt });
        builder.HasIndex(r => new { r.State, r.AskedAt });

        // A person can have only one waiting request for a customer.
        builder.HasIndex(r => new { r.CustomerId, r.AskedById }).IsUnique().HasFilter("\"State\" = 1");
    }
}
