using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntentPortal.Infrastructure.Customers.Duplicates;

internal sealed class DuplicateKeyConfiguration : IEntityTypeConfiguration<DuplicateKey>
{
    public void Configure(EntityTypeBuilder<DuplicateKey> builder)
    {
        builder.ToTable("DuplicateKeys");
        builder.HasKey(k => new { k.Key, k.CustomerId });
        builder.Property(k => k.Key).HasMaxLength(300);
        builder.HasIndex(k => k.CustomerId);
    }
}
