using IntentPortal.Tests.Integration.Security.Rights;

namespace IntentPortal.Tests.Integration.Security;

/// <inheritdoc />
public sealed class IntentRightsTests(RightsWorld world) : RightsMatrixTests<IntentRightsOperations>(world), IClassFixture<RightsWorld>;

/// <inheritdoc />
public sealed class IntentSightRightsTests(RightsWorld world) : RightsMatrixTests<IntentSightOperations>(world), IClassFixture<RightsWorld>;

/// <inheritdoc />
public sealed class CustomerRightsTests(RightsWorld world) : RightsMatrixTests<CustomerRightsOperations>(world), IClassFixture<RightsWorld>;

/// <inheritdoc />
public sealed class SearchRightsTests(RightsWorld world) : RightsMatrixTests<SearchRightsOperations>(world), IClassFixture<RightsWorld>;

/// <inheritdoc />
public sealed class CustomerActionRightsTests(RightsWorld world) : RightsMatrixTests<CustomerActionOperations>(world), IClassFixture<RightsWorld>;

/// <inheritdoc />
public sealed class DuplicateRightsTests(RightsWorld world) : RightsMatrixTests<DuplicateRightsOperations>(world), IClassFixture<RightsWorld>;

/// <inheritdoc />
public sealed class MyDayRightsTests(RightsWorld world) : RightsMatrixTests<MyDayRightsOperations>(world), IClassFixture<RightsWorld>;

/// <inheritdoc />
public sealed class BoardRightsTests(RightsWorld world) : RightsMatrixTests<BoardRightsOperations>(world), IClassFixture<RightsWorld>;

/// <inheritdoc />
public sealed class OpportunityRightsTests(RightsWorld world) : RightsMatrixTests<OpportunityRightsOperations>(world), IClassFixture<RightsWorld>;

/// <inheritdoc />
public sealed class OpportunityListRightsTests(RightsWorld world) : RightsMatrixTests<OpportunityListRightsOperations>(world), IClassFixture<RightsWorld>;

/// <inheritdoc />
public sealed class PortalRightsTests(RightsWorld world) : RightsMatrixTests<PortalRightsOperations>(world), IClassFixture<RightsWorld>;

/// <inheritdoc />
public sealed class MarketingConvertsRightsTests(RightsWorld world) : RightsMatrixTests<MarketingConvertsOperations>(world), IClassFixture<RightsWorld>;
