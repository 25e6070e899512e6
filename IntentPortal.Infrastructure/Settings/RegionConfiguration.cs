using IntentPortal.Domain.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntentPortal.Infrastructure.Settings;

internal sealed class RegionConfiguration() : ListValueConfiguration<Region>("Regions")
{
    protected override void ConfigureOwn(EntityTypeBuilder<Region> builder)
    {
        base.ConfigureOwn(builder);
        builder.HasOne<Region>().WithMany().HasForeignKey(r => r.ParentId).OnDelete(DeleteBehavior.Restrict);
    }
}
