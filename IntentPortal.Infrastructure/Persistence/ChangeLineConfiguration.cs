using IntentPortal.Domain.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntentPortal.Infrastructure.Persistence;

internal sealed class ChangeLineConfiguration : IEntityTypeConfiguration<ChangeLine>
{
    public void Configure(EntityTypeBuilder<ChangeLine> builder)
    {
        builder.ToTable("ChangeLines");
        builder.HasKey(l => new { l.ChangeId, l.Ordinal });
        builder.Property(l => l.Label).HasMaxLength(400);
        builder.HasIndex(l => l.TimelineId);
        builder.HasIndex(l => l.RecordId);
    }
}
