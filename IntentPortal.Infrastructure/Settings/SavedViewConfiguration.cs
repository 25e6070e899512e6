using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.People;
using IntentPortal.Domain.Settings;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntentPortal.Infrastructure.Settings;

internal sealed class SavedViewConfiguration : AggregateConfiguration<SavedView>
{
    protected override void ConfigureOwn(EntityTypeBuilder<SavedView> builder)
    {
        builder.ToTable("SavedViews");
        builder.Property(v => v.Page).HasMaxLength(Limits.Code);
        builder.Property(v => v.Name).HasMaxLength(Limits.Name);
        builder.Property(v => v.State).HasMaxLength(2000);
        builder.HasOne<Person>().WithMany().HasForeignKey(v => v.OwnerId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(v => new { v.OwnerId, v.Page, v.Name }).IsUnique();
        builder.HasIndex(v => v.Page);
    }
}
