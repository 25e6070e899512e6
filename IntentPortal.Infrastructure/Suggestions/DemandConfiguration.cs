using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Suggestions;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntentPortal.Infrastructure.Suggestions;

internal sealed class DemandConfiguration : AggregateConfiguration<Demand>
{
    protected override void ConfigureOwn(EntityTypeBuilder<Demand> builder)
    {
        builder.ToTable("Demands");
        builder.HasMany(d => d.Evidence).WithOne().HasForeignKey(e => e.DemandId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(d => d.Evidence).AutoInclude();
        builder.HasOne<Suggestion>().WithMany().HasForeignKey(d => d.SuggestionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Customer>().WithMany().HasForeignKey(d => d.CustomerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(d => new { d.SuggestionId, d.CustomerId }).IsUnique();
    }
}
