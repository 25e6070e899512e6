using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Search;
using IntentPortal.Web.Navigation;

namespace IntentPortal.Web.Features.Search;

/// <summary>The addresses of search results.</summary>
public static class SearchLink
{
    /// <summary>The address of a hit; a contact is shown on its customer's page.</summary>
    public static string? To(SearchHit hit) => PortalPaths.To(hit.Kind == RecordKind.Contact ? RecordKind.Customer : hit.Kind, hit.Code);
}
