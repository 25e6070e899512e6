using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Settings;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntentPortal.Infrastructure.Intents;

internal sealed class IntentConfiguration : AggregateConfiguration<Intent>
{
    protected override void ConfigureOwn(EntityTypeBuilder<Intent> builder)
    {
        builder.ToTable("Intents");
        builder.Property(i => i.Code).HasMaxLength(Limits.Code);
        builder.Property(i => i.Subject).HasMaxLength(Limits.Subject);
        builder.Property(i => i.Content).HasMaxLength(Limits.Long);
        builder.Property(i => i.SourceDetail).HasMaxLength(Limits.Short);
        builder.Ignore(i => i.IsOpen);
        builder.Property(i => i.Tags).IsTagList();
        builder.Property(i => i.Custom).IsCustomValues();
        builder.HasSearchText();
        builder.HasMany(i => i.Products).WithOne().HasForeignKey(p => p.IntentId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(i => i.Products).AutoInclude();
        builder.OwnsOne(i => i.Confirmation, confirmation =>
        {
            confirmation.Property(c => c.ReasonNote).HasMaxLength(Limits.Short);
            confirmation.HasOne<Reason>().WithMany().HasForeignKey(c => c.ReasonId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.HasOne<Customer>().WithMany().HasForeignKey(i => i.CustomerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<IntentSource>().WithMany().HasForeignKey(i => i.SourceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasQueryFilter(PortalDbContext.RecycleBin, i => i.Status != IntentStatus.Invalid);

        builder.HasIndex(i => i.Code).IsUnique();
        builder.HasIndex(i => i.Number).IsUnique();
        builder.HasIndex(i => new { i.OwnerId, i.Number });
        builder.HasIndex(i => new { i.DepartmentId, i.Number });
        builder.HasIndex(i => new { i.CustomerId, i.Number });
        builder.HasIndex(i => new { i.Status, i.Number });
        builder.HasIndex(i => new { i.Kind, i.Number });
        builder.HasIndex(i => i.PromiseDueOn);
        builder.HasIndex(i => i.StageEnteredAt);

        // For the visibility of customers through their intents: one look-up for each customer, answered by the index
        // alone.
        builder.HasIndex(i => new { i.OwnerId, i.CustomerId, i.Status });
        builder.HasIndex(i => new { i.DepartmentId, i.CustomerId, i.Status });

        // For a board column: its order and all columns that rights and column totals need, so that counting reads only
        // the index.
        builder.HasIndex(i => new { i.Status, i.StageEnteredAt, i.Number, i.OwnerId, i.DepartmentId, i.Kind, i.CapturedById, i.ExpectedAmount }).HasDatabaseName("IX_Intents_Board");
    }
}
