using IntentPortal.Domain.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntentPortal.Infrastructure.Settings;

internal sealed class IntentSourceConfiguration() : ListValueConfiguration<IntentSource>("IntentSources")
{
    protected override void ConfigureOwn(EntityTypeBuilder<IntentSource> builder)
    {
        base.ConfigureOwn(builder);
        builder.HasOne<IntentSource>().WithMany().HasForeignKey(s => s.ParentId).OnDelete(DeleteBehavior.Restrict);
    }
}
