using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntentPortal.Infrastructure.Opportunities;

internal sealed class OpportunityConfiguration : AggregateConfiguration<Opportunity>
{
    protected override void ConfigureOwn(EntityTypeBuilder<Opportunity> builder)
    {
        builder.ToTable("Opportunities");
        builder.Property(o => o.Code).HasMaxLength(Limits.Code);
        builder.Property(o => o.Name).HasMaxLength(Limits.Subject);
        builder.Property(o => o.StageNote).HasMaxLength(Limits.Short);
        builder.Property(o => o.Custom).IsCustomValues();
        builder.Ignore(o => o.IsOpen);
        builder.Ignore(o => o.Details);
        builder.HasMany(o => o.Lines).WithOne().HasForeignKey(l => l.OpportunityId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(o => o.Lines).AutoInclude();
        builder.HasMany(o => o.BlockedBy).WithOne().HasForeignKey(s => s.OpportunityId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(o => o.BlockedBy).AutoInclude();
        builder.HasSearchText();
        builder.HasSortKey(ColumnConventions.NameKey);
        builder.HasOne<Customer>().WithMany().HasForeignKey(o => o.CustomerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(o => o.Code).IsUnique();
        builder.HasIndex(o => o.Number).IsUnique();
        builder.HasIndex(o => o.OriginIntentId);
        builder.HasIndex(o => new { o.OwnerId, o.Number });
        builder.HasIndex(o => new { o.OwnerId, o.CustomerId });
        builder.HasIndex(o => new { o.DepartmentId, o.Number });
    }
}
