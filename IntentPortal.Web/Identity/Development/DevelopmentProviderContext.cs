using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Web.Identity.Development;

/// <summary>The client, codes and tokens of the development provider, in memory until the process ends.</summary>
public sealed class DevelopmentProviderContext(DbContextOptions<DevelopmentProviderContext> options) : DbContext(options);
