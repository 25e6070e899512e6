using IntentPortal.Domain.Suggestions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntentPortal.Infrastructure.Suggestions;

internal sealed class DemandEvidenceConfiguration : IEntityTypeConfiguration<DemandEvidence>
{
    public void Configure(EntityTypeBuilder<DemandEvidence> builder)
    {
        builder.ToTable("DemandEvidence");
        builder.HasKey(e => new { e.DemandId, e.IntentId });
        builder.HasIndex(e => e.IntentId);
    }
}
