using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntentPortal.Infrastructure.Intents;

internal sealed class IntentProductConfiguration : IEntityTypeConfiguration<IntentProduct>
{
    public void Configure(EntityTypeBuilder<IntentProduct> builder)
    {
        builder.ToTable("IntentProducts");
        builder.HasKey(p => new { p.IntentId, p.ProductId });
        builder.HasIndex(p => new { p.ProductId, p.IntentId });
        builder.HasOne<Product>().WithMany().HasForeignKey(p => p.ProductId).OnDelete(DeleteBehavior.Restrict);
    }
}
