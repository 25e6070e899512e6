using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Web.Identity.Development;

/// <summary>
/// What the development provider remembers (its client, codes and tokens), in memory for the life of the process.
/// </summary>
public sealed class DevelopmentProviderContext(DbContextOptions<DevelopmentProviderContext> options) : DbContext(options);
