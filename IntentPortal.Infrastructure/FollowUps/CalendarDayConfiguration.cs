using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Rules;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntentPortal.Infrastructure.FollowUps;

internal sealed class CalendarDayConfiguration : AggregateConfiguration<CalendarDay>
{
    protected override void ConfigureOwn(EntityTypeBuilder<CalendarDay> builder)
    {
        builder.ToTable("CalendarDays");
        builder.Property(d => d.Name).HasMaxLength(Limits.Name);
        builder.HasIndex(d => d.Date).IsUnique();
        // The table is seeded with the first years; later years are maintained by the administrator.
        builder.HasData(ChinaHolidays.All.Select(day => new { Id = IdOf(day.Date), Version = 1L, day.Date, day.Kind, day.Name }));
    }

    // The identity is derived from the day, so that it is the same whenever the model is built.
    private static Guid IdOf(DateOnly date) => new(0x5e771465, 0x0001, 0x7000, 0x80, 0, 0, 0, (byte)(date.Year - 2000), (byte)date.Month, (byte)date.Day, 0);
}
