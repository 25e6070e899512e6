using IntentPortal.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntentPortal.Infrastructure.Persistence;

/// <summary>
/// The common configuration of all aggregates: an application-generated key and a version maintained by the unit of
/// work.
/// </summary>
internal abstract class AggregateConfiguration<T> : IEntityTypeConfiguration<T>
    where T : Aggregate
{
    public void Configure(EntityTypeBuilder<T> builder)
    {
        builder.HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.Ignore(a => a.Events);
        builder.Ignore(a => a.RecordKind);
        builder.Ignore(a => a.TimelineId);
        builder.Ignore(a => a.Label);
        ConfigureOwn(builder);
    }

    protected abstract void ConfigureOwn(EntityTypeBuilder<T> builder);
}
