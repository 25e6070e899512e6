namespace IntentPortal.Domain.Customers;

/// <summary>The stage of a customer. Deactivation is not a stage: a deactivated customer keeps its stage.</summary>
public enum CustomerStage
{
    /// <summary>意向客户: has shown interest; in the intent customer archive.</summary>
    Intent = 1,

    /// <summary>潜在客户: in the customer archive, no opportunity won yet.</summary>
    Potential = 2,

    /// <summary>成交客户: has at least one won opportunity.</summary>
    Won = 3,
}
