using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.Suggestions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntentPortal.Infrastructure.Opportunities;

internal sealed class OpportunityBlockConfiguration : IEntityTypeConfiguration<BlockingLink>
{
    public void Configure(EntityTypeBuilder<BlockingLink> builder)
    {
        builder.ToTable("BlockingLinks");
        builder.HasKey(b => new { b.OpportunityId, b.SuggestionId });
        builder.HasIndex(b => b.SuggestionId);
        builder.HasOne<Suggestion>().WithMany().HasForeignKey(b => b.SuggestionId).OnDelete(DeleteBehavior.Restrict);
    }
}
