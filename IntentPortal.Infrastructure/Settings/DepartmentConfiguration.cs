using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntentPortal.Infrastructure.Settings;

internal sealed class DepartmentConfiguration() : ListValueConfiguration<Department>("Departments")
{
    protected override void ConfigureOwn(EntityTypeBuilder<Department> builder)
    {
        base.ConfigureOwn(builder);
        builder.Property(d => d.Code).HasMaxLength(Limits.Code);
        builder.HasIndex(d => d.Code).IsUnique();
        builder.HasOne<Department>().WithMany().HasForeignKey(d => d.ParentId).OnDelete(DeleteBehavior.Restrict);
    }
}
