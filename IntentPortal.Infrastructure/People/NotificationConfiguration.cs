using IntentPortal.Domain.People;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntentPortal.Infrastructure.People;

internal sealed class NotificationConfiguration : AggregateConfiguration<Notification>
{
    protected override void ConfigureOwn(EntityTypeBuilder<Notification> builder)
    {
        builder.ToTable("Notifications");
        builder.Property(n => n.SubjectLabel).HasMaxLength(400);
        builder.HasIndex(n => new { n.PersonId, n.CreatedAt });
        builder.HasIndex(n => new { n.PersonId, n.ReadAt });
    }
}
