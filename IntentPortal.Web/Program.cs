using IntentPortal.Infrastructure;
using IntentPortal.Web.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.AddPortalTelemetry();
builder.Services.AddPortalInfrastructure(builder.Configuration, builder.Environment.ContentRootPath);
builder.AddPortalWeb();
builder.AddPortalIdentity();

var app = builder.Build();
if (await app.RunCommandAsync(args))
{
    return;
}

app.UsePortalWeb();
app.UsePortalIdentity();
app.MapPortalWeb();
await app.RunAsync();

/// <summary>The entry point; public so that tests can host the real application.</summary>
public partial class Program;
