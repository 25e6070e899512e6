using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntentPortal.Infrastructure.FollowUps;

internal sealed class FollowUpConfiguration : AggregateConfiguration<FollowUp>
{
    protected override void ConfigureOwn(EntityTypeBuilder<FollowUp> builder)
    {
        builder.ToTable("FollowUps");
        builder.Property(f => f.Content).HasMaxLength(Limits.Long);
        builder.HasIndex(f => new { f.SubjectId, f.TookPlaceAt });
        builder.HasIndex(f => new { f.CustomerId, f.TookPlaceAt });
    }
}
