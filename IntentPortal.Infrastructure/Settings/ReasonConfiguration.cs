using IntentPortal.Domain.Settings;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntentPortal.Infrastructure.Settings;

internal sealed class ReasonConfiguration() : ListValueConfiguration<Reason>("Reasons", namesAreUnique: false)
{
    protected override void ConfigureOwn(EntityTypeBuilder<Reason> builder)
    {
        base.ConfigureOwn(builder);
        builder.HasIndex(r => new { r.Use, r.NameZh }).IsUnique();
        builder.HasIndex(r => new { r.Use, r.NameEn }).IsUnique();
    }
}
