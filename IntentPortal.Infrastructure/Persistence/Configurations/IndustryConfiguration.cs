using IntentPortal.Domain.Settings;

namespace IntentPortal.Infrastructure.Persistence.Configurations;

internal sealed class IndustryConfiguration() : ListValueConfiguration<Industry>("Industries");
