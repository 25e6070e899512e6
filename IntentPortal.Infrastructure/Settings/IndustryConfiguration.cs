using IntentPortal.Domain.Settings;

namespace IntentPortal.Infrastructure.Settings;

internal sealed class IndustryConfiguration() : ListValueConfiguration<Industry>("Industries");
