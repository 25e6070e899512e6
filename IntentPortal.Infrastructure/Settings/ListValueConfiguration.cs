using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Settings;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntentPortal.Infrastructure.Settings;

internal abstract class ListValueConfiguration<T>(string table, bool namesAreUnique = true) : AggregateConfiguration<T>
    where T : ListValue
{
    protected override void ConfigureOwn(EntityTypeBuilder<T> builder)
    {
        builder.ToTable(table);
        builder.Property(v => v.NameZh).HasMaxLength(Limits.Name);
        builder.Property(v => v.NameEn).HasMaxLength(Limits.Name);
        if (namesAreUnique)
        {
            builder.HasIndex(v => v.NameZh).IsUnique();
            builder.HasIndex(v => v.NameEn).IsUnique();
        }
    }
}
