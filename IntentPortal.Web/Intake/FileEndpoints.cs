using IntentPortal.Domain.Customers.Archive;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Web.Identity;
using Microsoft.Net.Http.Headers;

namespace IntentPortal.Web.Intake;

/// <summary>
/// Downloads of attachments, only for people who may see the record. Files are never rendered inside the portal.
/// </summary>
public static class FileEndpoints
{
    /// <summary>Maps <c>/files/{id}</c>.</summary>
    public static void MapFiles(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/files/{id:guid}", async (Guid id, HttpContext http, IIntentQueries intents, ICustomerArchiveQueries customers, IOpportunityQueries opportunities, IFileStore files, CancellationToken cancel) =>
        {
            Guid me = http.User.PersonId();
            string? name = await intents.AttachmentNameAsync(me, id, cancel) ?? await customers.AttachmentNameAsync(me, id, cancel) ?? await opportunities.AttachmentNameAsync(me, id, cancel);
            if (name is null || files.Open(id) is not { } bytes)
            {
                return Results.NotFound();
            }

            http.Response.Headers[HeaderNames.CacheControl] = "private, no-store";
            return Results.File(bytes, "application/octet-stream", name);
        });
}
