using IntentPortal.Domain.Kernel;

namespace IntentPortal.Infrastructure.DemoData;

/// <summary>A person of the demo company.</summary>
/// <param name="UserName">The user name at the development identity provider.</param>
/// <param name="Name">The display name.</param>
/// <param name="Email">The e-mail address.</param>
/// <param name="Roles">The roles.</param>
/// <param name="DepartmentCode">The code of the department.</param>
public sealed record DemoPerson(string UserName, string Name, string Email, Roles Roles, string DepartmentCode);
