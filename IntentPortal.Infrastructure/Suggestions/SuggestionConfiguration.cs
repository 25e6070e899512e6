using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.People;
using IntentPortal.Domain.Settings;
using IntentPortal.Domain.Suggestions;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntentPortal.Infrastructure.Suggestions;

internal sealed class SuggestionConfiguration : AggregateConfiguration<Suggestion>
{
    protected override void ConfigureOwn(EntityTypeBuilder<Suggestion> builder)
    {
        builder.ToTable("Suggestions");
        builder.Property(s => s.Code).HasMaxLength(Limits.Code);
        builder.Property(s => s.Title).HasMaxLength(Limits.Subject);
        builder.Property(s => s.Description).HasMaxLength(Limits.Long);
        builder.Ignore(s => s.TakesEvidence);
        builder.HasSearchText();
        builder.HasOne<Product>().WithMany().HasForeignKey(s => s.ProductId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(s => s.OwnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => s.Code).IsUnique();
        builder.HasIndex(s => s.Number).IsUnique();
    }
}
