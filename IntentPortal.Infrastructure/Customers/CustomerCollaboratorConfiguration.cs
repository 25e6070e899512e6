using IntentPortal.Domain.Customers;
using IntentPortal.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntentPortal.Infrastructure.Customers;

internal sealed class CustomerCollaboratorConfiguration : IEntityTypeConfiguration<CustomerCollaborator>
{
    public void Configure(EntityTypeBuilder<CustomerCollaborator> builder)
    {
        builder.ToTable("CustomerCollaborators");
        builder.HasKey(c => new { c.CustomerId, c.PersonId });
        builder.HasIndex(c => c.PersonId);
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
