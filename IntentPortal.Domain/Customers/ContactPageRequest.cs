namespace IntentPortal.Domain.Customers;

/// <summary>One page of the archive of contacts.</summary>
/// <param name="Text">Text in the contact's name or the customer's name or code.</param>
/// <param name="Stages">Stages of the customer; empty means any.</param>
/// <param name="WithFormer">Whether those who left their customer are shown too.</param>
/// <param name="Sort">By which column.</param>
/// <param name="Descending">In which direction.</param>
/// <param name="Skip">Rows before the page.</param>
/// <param name="Take">Rows of the page.</param>
public sealed record ContactPageRequest(
    string? Text, IReadOnlyList<CustomerStage> Stages, bool WithFormer = false, ContactSort Sort = ContactSort.Name, bool Descending = false, int Skip = 0, int Take = 50);
