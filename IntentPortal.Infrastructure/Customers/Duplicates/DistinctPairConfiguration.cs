using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Domain.Kernel;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntentPortal.Infrastructure.Customers.Duplicates;

internal sealed class DistinctPairConfiguration : AggregateConfiguration<DistinctPair>
{
    protected override void ConfigureOwn(EntityTypeBuilder<DistinctPair> builder)
    {
        builder.ToTable("DistinctPairs");
        builder.Property(n => n.Names).HasMaxLength((Limits.Code * 2) + 3);
        builder.Property(n => n.Reason).HasMaxLength(Limits.Short);
        builder.HasOne<Customer>().WithMany().HasForeignKey(n => n.OneId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Customer>().WithMany().HasForeignKey(n => n.OtherId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(n => new { n.OneId, n.OtherId }).IsUnique();
    }
}
