using System.Globalization;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.People;
using IntentPortal.Domain.Settings;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntentPortal.Infrastructure.People;

internal sealed class PersonConfiguration : AggregateConfiguration<Person>
{
    protected override void ConfigureOwn(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("People");
        builder.Property(p => p.UserName).HasMaxLength(Limits.Name);
        builder.Property(p => p.Subject).HasMaxLength(400);
        builder.Property(p => p.Name).HasMaxLength(Limits.Name);
        builder.HasSortKey(ColumnConventions.NameKey);
        builder.Property(p => p.Email).HasMaxLength(Limits.Email);
        builder.Property(p => p.MutedNotifications).HasMaxLength(400).HasConversion(
            kinds => string.Join(',', kinds.Select(kind => (int)kind)),
            text => text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(number => (NotificationKind)int.Parse(number, CultureInfo.InvariantCulture)).ToArray(),
            new ValueComparer<IReadOnlyList<NotificationKind>>(
                (a, b) => a!.SequenceEqual(b!),
                kinds => kinds.Aggregate(0, (hash, kind) => HashCode.Combine(hash, kind)),
                kinds => kinds.ToArray()));
        builder.HasOne<Department>().WithMany().HasForeignKey(p => p.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => p.UserName).IsUnique();
        builder.HasIndex(p => p.Subject).IsUnique();
    }
}
