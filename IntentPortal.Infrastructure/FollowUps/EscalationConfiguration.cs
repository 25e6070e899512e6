using IntentPortal.Domain.Rules;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntentPortal.Infrastructure.FollowUps;

internal sealed class EscalationConfiguration : AggregateConfiguration<Escalation>
{
    protected override void ConfigureOwn(EntityTypeBuilder<Escalation> builder)
    {
        builder.ToTable("Escalations");
        builder.HasIndex(e => new { e.PromiseId, e.DueOn, e.Step }).IsUnique();
    }
}
