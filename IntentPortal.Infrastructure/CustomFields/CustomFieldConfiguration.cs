using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Kernel;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntentPortal.Infrastructure.CustomFields;

internal sealed class CustomFieldConfiguration : AggregateConfiguration<CustomField>
{
    protected override void ConfigureOwn(EntityTypeBuilder<CustomField> builder)
    {
        builder.ToTable("CustomFields");
        builder.Property(f => f.Key).HasMaxLength(Limits.CustomFieldKey);
        builder.Property(f => f.NameZh).HasMaxLength(Limits.Name);
        builder.Property(f => f.NameEn).HasMaxLength(Limits.Name);
        builder.Property(f => f.Options).IsTextList();
        builder.HasIndex(f => new { f.Target, f.Key }).IsUnique();
    }
}
