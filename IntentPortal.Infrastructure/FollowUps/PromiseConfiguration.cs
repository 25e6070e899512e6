using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntentPortal.Infrastructure.FollowUps;

internal sealed class PromiseConfiguration : AggregateConfiguration<Promise>
{
    protected override void ConfigureOwn(EntityTypeBuilder<Promise> builder)
    {
        builder.ToTable("Promises");
        builder.Property(p => p.MoveReason).HasMaxLength(Limits.Short);
        builder.HasIndex(p => new { p.SubjectId, p.State });
        builder.HasIndex(p => new { p.State, p.DueOn });
        builder.HasIndex(p => new { p.ById, p.State, p.DueOn });
    }
}
