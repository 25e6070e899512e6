using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Conversions;
using IntentPortal.Domain.Kernel;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntentPortal.Infrastructure.Customers.Conversions;

internal sealed class ConversionConfiguration : AggregateConfiguration<Conversion>
{
    protected override void ConfigureOwn(EntityTypeBuilder<Conversion> builder)
    {
        builder.ToTable("Conversions");
        builder.Ignore(c => c.Trace);
        builder.Property(c => c.Conclusion).HasMaxLength(Limits.Long);
        builder.HasOne<Customer>().WithMany().HasForeignKey(c => c.CustomerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => c.MergedCustomerId);
    }
}
