namespace IntentPortal.Web.Shared.Forms;

/// <summary>
/// The result of comparing a form with what somebody else saved meanwhile. Fields that only the other person changed are
/// taken over, fields that only this person changed stay, and only fields that both changed are asked.
/// </summary>
/// <param name="Taken">The names of the fields that were taken over.</param>
/// <param name="Asked">The fields that the person decides.</param>
public sealed record FieldMerge(IReadOnlyList<string> Taken, IReadOnlyList<FieldConflict> Asked)
{
    /// <summary>Compares field by field and takes over what only the other person changed.</summary>
    /// <param name="fields">All fields of the form.</param>
    /// <param name="before">
    /// The input as the form was opened; null when it is not known, and then every difference is asked.
    /// </param>
    /// <param name="theirs">The input as it would be opened now.</param>
    /// <param name="mine">The input in the form, which is changed.</param>
    public static FieldMerge Of<TForm>(IReadOnlyList<FormField<TForm>> fields, TForm? before, TForm theirs, TForm mine)
        where TForm : class
    {
        List<string> taken = [];
        List<FieldConflict> asked = [];
        foreach (FormField<TForm> field in fields.Where(field => !field.IsSame(theirs, mine)))
        {
            if (before is not null && field.IsSame(before, mine))
            {
                field.Copy(theirs, mine);
                taken.Add(field.Label);
            }
            else if (before is null || !field.IsSame(before, theirs))
            {
                asked.Add(new FieldConflict(field.Label, field.Text(theirs), () => field.Text(mine), () => field.IsSame(theirs, mine), () => field.Copy(theirs, mine)));
            }
        }

        return new FieldMerge(taken, asked);
    }
}
