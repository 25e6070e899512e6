using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Rules;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntentPortal.Infrastructure.FollowUps;

internal sealed class FollowUpRulesConfiguration : AggregateConfiguration<FollowUpRules>
{
    protected override void ConfigureOwn(EntityTypeBuilder<FollowUpRules> builder)
    {
        builder.ToTable("FollowUpRules");
        builder.Ignore(r => r.Values);
        builder.Property(r => r.TimeZone).HasMaxLength(Limits.Name);
        var values = new RuleValues();
        builder.HasData(new
        {
            Id = FollowUpRules.TheId,
            Version = 1L,
            values.NewWarnDays,
            values.NewStuckDays,
            values.FollowingUpWarnDays,
            values.FollowingUpStuckDays,
            values.InProgressLimit,
            values.ResponseHours,
            values.RedAfterDays,
            values.ManagerAfterDays,
            values.ManagerAboveAfterDays,
            values.HelpOverdue,
            values.HelpKept,
            values.HelpPercent,
            values.WorkStartsAt,
            values.WorkEndsAt,
            values.TimeZone,
        });
    }
}
