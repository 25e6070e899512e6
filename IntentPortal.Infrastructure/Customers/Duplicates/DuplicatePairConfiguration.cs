using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntentPortal.Infrastructure.Customers.Duplicates;

internal sealed class DuplicatePairConfiguration : IEntityTypeConfiguration<DuplicatePair>
{
    public void Configure(EntityTypeBuilder<DuplicatePair> builder)
    {
        builder.ToTable("DuplicatePairs");
        builder.HasKey(p => new { p.OneId, p.OtherId });
        builder.Property(p => p.Parts).HasMaxLength(200);
        builder.HasIndex(p => p.OtherId);
        builder.HasIndex(p => p.Sum);
    }
}
