using IntentPortal.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntentPortal.Infrastructure.Drafts;

internal sealed class DraftConfiguration : IEntityTypeConfiguration<DraftRecord>
{
    public void Configure(EntityTypeBuilder<DraftRecord> builder)
    {
        builder.ToTable("Drafts");
        builder.HasKey(d => new { d.PersonId, d.Form, d.RecordKey });
        builder.Property(d => d.Form).HasMaxLength(Limits.Code);
        builder.Property(d => d.RecordKey).HasMaxLength(64);
    }
}
