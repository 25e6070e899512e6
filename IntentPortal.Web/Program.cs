using IntentPortal.Web.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.AddPortalTelemetry();
builder.AddPortalWeb();

var app = builder.Build();
app.UsePortalWeb();
app.MapPortalWeb();
app.Run();

/// <summary>The entry point; public so that tests can host the real application.</summary>
public partial class Program;
