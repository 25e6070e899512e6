using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntentPortal.Infrastructure.Customers.Duplicates;

internal sealed class DuplicateProgressConfiguration : IEntityTypeConfiguration<DuplicateProgress>
{
    public void Configure(EntityTypeBuilder<DuplicateProgress> builder)
    {
        builder.ToTable("DuplicateProgress");
        builder.Property(p => p.Id).ValueGeneratedNever();
    }
}
