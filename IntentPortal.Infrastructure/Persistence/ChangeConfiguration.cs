using IntentPortal.Domain.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntentPortal.Infrastructure.Persistence;

internal sealed class ChangeConfiguration : IEntityTypeConfiguration<Change>
{
    public void Configure(EntityTypeBuilder<Change> builder)
    {
        builder.ToTable("Changes");
        // The sequence is the one value of a commit that the database gives; the lines refer to the identity and need
        // nothing back.
        builder.HasKey(c => c.Sequence);
        builder.Property(c => c.Sequence).ValueGeneratedOnAdd();
        builder.HasAlternateKey(c => c.Id);
        builder.HasMany(c => c.Lines).WithOne().HasForeignKey(l => l.ChangeId).HasPrincipalKey(c => c.Id).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => c.At);
        builder.HasIndex(c => new { c.ActorId, c.Sequence });
    }
}
