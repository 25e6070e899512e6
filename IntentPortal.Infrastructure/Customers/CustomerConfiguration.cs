using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Settings;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntentPortal.Infrastructure.Customers;

internal sealed class CustomerConfiguration : AggregateConfiguration<Customer>
{
    protected override void ConfigureOwn(EntityTypeBuilder<Customer> builder)
    {
        builder.ToTable("Customers");
        builder.Property(c => c.Code).HasMaxLength(Limits.Code);
        builder.Property(c => c.Name).HasMaxLength(Limits.Name);
        builder.Property(c => c.NormalName).HasMaxLength(Limits.Name);
        builder.Property(c => c.ShortName).HasMaxLength(Limits.Name);
        builder.Property(c => c.Phone).HasMaxLength(Limits.Phone);
        builder.Property(c => c.PhoneE164).HasMaxLength(20);
        builder.Property(c => c.Mobile).HasMaxLength(Limits.Phone);
        builder.Property(c => c.MobileE164).HasMaxLength(20);
        builder.Property(c => c.Email).HasMaxLength(Limits.Email);
        builder.Property(c => c.WebSite).HasMaxLength(Limits.WebSite);
        builder.Property(c => c.Address).HasMaxLength(Limits.Address);
        builder.Property(c => c.CreditCode).HasMaxLength(18);
        builder.Property(c => c.Notes).HasMaxLength(Limits.Long);
        builder.Property(c => c.ConversionConclusion).HasMaxLength(Limits.Long);
        builder.Property(c => c.LifeCycleNote).HasMaxLength(Limits.Short);
        builder.Ignore(c => c.IsInService);
        builder.Ignore(c => c.Details);
        builder.HasQueryFilter(PortalDbContext.Pointers, c => c.MergedIntoId == null);
        // These columns have no foreign keys: SQLite could add them only by rebuilding the table, which would drop its
        // search triggers. Customers and used reasons are never deleted. The index is filtered, because one in which
        // nearly all values are null would mislead the planner.
        builder.HasIndex(c => c.MergedIntoId).HasFilter("\"MergedIntoId\" IS NOT NULL");
        builder.Property(c => c.Tags).IsTagList();
        builder.Property(c => c.Custom).IsCustomValues();
        builder.HasSearchText();
        builder.HasContactSearchText();
        builder.HasSortKey(ColumnConventions.NameKey);
        builder.HasSortKey(ColumnConventions.ShortNameKey);
        builder.Property<DateTimeOffset?>(ColumnConventions.LastContactAt);
        builder.Property<DateOnly?>(ColumnConventions.NextDueOn);
        builder.Property<int?>(ColumnConventions.NextMovedCount);
        builder.HasMany(c => c.Collaborators).WithOne().HasForeignKey(c => c.CustomerId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(c => c.Collaborators).AutoInclude();
        builder.HasOne<IntentSource>().WithMany().HasForeignKey(c => c.SourceId).OnDelete(DeleteBehavior.Restrict);

        builder.HasIndex(c => c.Code).IsUnique();
        builder.HasIndex(c => c.Number).IsUnique();
        builder.HasIndex(c => new { c.OwnerId, c.Number });
        builder.HasIndex(c => new { c.DepartmentId, c.Number });
        builder.HasIndex(c => new { c.Stage, c.Number });
        builder.HasIndex(c => c.NormalName);
        builder.HasIndex(ColumnConventions.NameKey);
        // Filtered, because most values are null and the planner avoids an index full of nulls.
        builder.HasIndex(c => c.PhoneE164).HasFilter("\"PhoneE164\" IS NOT NULL");
        builder.HasIndex(c => c.MobileE164).HasFilter("\"MobileE164\" IS NOT NULL");
        builder.HasIndex(c => c.Email).HasFilter("\"Email\" IS NOT NULL");
        builder.HasIndex(c => c.CreditCode).HasFilter("\"CreditCode\" IS NOT NULL");
    }
}
