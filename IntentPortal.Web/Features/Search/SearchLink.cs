using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Search;
using IntentPortal.Web.Navigation;

namespace IntentPortal.Web.Features.Search;

/// <summary>Where a record that was found is shown.</summary>
public static class SearchLink
{
    /// <summary>The address; a contact is shown on its customer's page.</summary>
    public static string? To(SearchHit hit) => PortalPaths.To(hit.Kind == RecordKind.Contact ? RecordKind.Customer : hit.Kind, hit.Code);
}
