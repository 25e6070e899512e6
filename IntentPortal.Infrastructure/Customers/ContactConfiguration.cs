using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Kernel;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntentPortal.Infrastructure.Customers;

internal sealed class ContactConfiguration : AggregateConfiguration<Contact>
{
    protected override void ConfigureOwn(EntityTypeBuilder<Contact> builder)
    {
        builder.ToTable("Contacts");
        builder.Property(c => c.Name).HasMaxLength(Limits.Name);
        builder.Property(c => c.Title).HasMaxLength(Limits.Short);
        builder.Property(c => c.Department).HasMaxLength(Limits.Short);
        builder.Property(c => c.Phone).HasMaxLength(Limits.Phone);
        builder.Property(c => c.PhoneE164).HasMaxLength(20);
        builder.Property(c => c.Mobile).HasMaxLength(Limits.Phone);
        builder.Property(c => c.MobileE164).HasMaxLength(20);
        builder.Property(c => c.Email).HasMaxLength(Limits.Email);
        builder.Property(c => c.WeChat).HasMaxLength(Limits.Name);
        builder.Property(c => c.Notes).HasMaxLength(Limits.Long);
        builder.Property(c => c.Custom).IsCustomValues();
        builder.HasSearchText();
        builder.HasContactSearchText();
        builder.HasSortKey(ColumnConventions.NameKey);
        builder.HasOne<Customer>().WithMany().HasForeignKey(c => c.CustomerId).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(c => c.Details);
        builder.HasQueryFilter(PortalDbContext.Pointers, c => c.JoinedIntoId == null);
        builder.HasIndex(ColumnConventions.NameKey);
        // Filtered, because most values are null and the planner avoids an index full of nulls.
        builder.HasIndex(c => c.PhoneE164).HasFilter("\"PhoneE164\" IS NOT NULL");
        builder.HasIndex(c => c.MobileE164).HasFilter("\"MobileE164\" IS NOT NULL");
        builder.HasIndex(c => c.Email).HasFilter("\"Email\" IS NOT NULL");
    }
}
