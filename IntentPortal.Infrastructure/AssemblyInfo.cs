using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("IntentPortal.Tests")]
[assembly: InternalsVisibleTo("IntentPortal.Benchmarks")]
