using IntentPortal.Domain.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntentPortal.Infrastructure.Settings;

internal sealed class ProductConfiguration() : ListValueConfiguration<Product>("Products")
{
    protected override void ConfigureOwn(EntityTypeBuilder<Product> builder)
    {
        base.ConfigureOwn(builder);
        builder.HasOne<Product>().WithMany().HasForeignKey(p => p.ParentId).OnDelete(DeleteBehavior.Restrict);
    }
}
