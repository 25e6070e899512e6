using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntentPortal.Infrastructure.FollowUps;

internal sealed class AttachmentConfiguration : AggregateConfiguration<Attachment>
{
    protected override void ConfigureOwn(EntityTypeBuilder<Attachment> builder)
    {
        builder.ToTable("Attachments");
        builder.Property(a => a.FileName).HasMaxLength(Limits.Short);
        builder.HasIndex(a => a.SubjectId);
    }
}
