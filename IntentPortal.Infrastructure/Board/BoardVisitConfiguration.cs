using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntentPortal.Infrastructure.Board;

internal sealed class BoardVisitConfiguration : IEntityTypeConfiguration<BoardVisit>
{
    public void Configure(EntityTypeBuilder<BoardVisit> builder)
    {
        builder.ToTable("BoardVisits");
        builder.HasKey(v => v.PersonId);
        builder.Property(v => v.PersonId).ValueGeneratedNever();
    }
}
