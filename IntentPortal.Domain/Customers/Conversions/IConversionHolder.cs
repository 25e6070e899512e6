using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers.Conversions;

/// <summary>A record that depends on a conversion and prevents the conversion from being undone alone.</summary>
public interface IConversionHolder
{
    /// <summary>The reason why the conversion cannot be undone by itself, or null.</summary>
    Task<Refusal?> WhyHeldAsync(IUnitOfWork unit, ConversionTrace conversion, CancellationToken cancel);
}
