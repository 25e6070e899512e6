using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Settings;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntentPortal.Infrastructure.Settings;

internal sealed class PortalSettingsConfiguration : AggregateConfiguration<PortalSettings>
{
    protected override void ConfigureOwn(EntityTypeBuilder<PortalSettings> builder)
    {
        builder.ToTable("PortalSettings");
        builder.Property(s => s.StageRequirements).HasMaxLength(Limits.StageRequirements);
    }
}
