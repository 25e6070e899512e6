using IntentPortal.Domain.Kernel;

namespace IntentPortal.Infrastructure.DemoData;

/// <summary>Somebody of the demo company.</summary>
/// <param name="UserName">The name at the development identity provider.</param>
/// <param name="Name">The name shown.</param>
/// <param name="Email">The e-mail address.</param>
/// <param name="Roles">The roles held.</param>
/// <param name="DepartmentCode">The code of the department worked in.</param>
public sealed record DemoPerson(string UserName, string Name, string Email, Roles Roles, string DepartmentCode);
