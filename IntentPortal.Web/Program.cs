using IntentPortal.Infrastructure;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Web.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.AddPortalTelemetry();
builder.Services.AddPortalInfrastructure(builder.Configuration, builder.Environment.ContentRootPath);
builder.AddPortalWeb();

var app = builder.Build();
var migration = app.Services.GetRequiredService<DatabaseMigration>();
if (args.Contains("--migrate") || app.Environment.IsDevelopment())
{
    await migration.MigrateAsync(CancellationToken.None);
}

if (args.Contains("--migrate"))
{
    return;
}

await migration.RequireKnownSchemaAsync(CancellationToken.None);
app.UsePortalWeb();
app.MapPortalWeb();
await app.RunAsync();

/// <summary>The entry point; public so that tests can host the real application.</summary>
public partial class Program;
