namespace IntentPortal.Domain.Customers.Matching;

/// <summary>
/// What numbers, mail, domains and addresses say about two customers being the same. How much depends on the names:
/// where those cannot be compared one strong sign is enough.
/// </summary>
internal static class SignComparison
{
    // A number that is an agent's or interpreter's is in the records of many firms.
    private const int OfSomebodyForOthers = 10;

    /// <summary>The parts of the score that come from other signs than the names.</summary>
    public static IReadOnlyList<DuplicateScorePart> Of(DuplicateProfile one, DuplicateProfile other, NameEvidence names)
    {
        List<DuplicateScorePart> parts = [];
        List<(OwnedNumber One, OwnedNumber Other)> numbers = [.. one.Numbers.SelectMany(a => other.Numbers.Where(b => a.E164 == b.E164 || AreOneAbroad(one, other, a, b)).Select(b => (a, b)))];
        List<(OwnedMail One, OwnedMail Other)> mails = [.. one.Mails.SelectMany(a => other.Mails.Where(b => a.Address == b.Address).Select(b => (a, b)))];
        bool isSamePerson = numbers.Exists(n => MayBe(n.One.Person, n.Other.Person)) || mails.Exists(m => MayBe(m.One.Person, m.Other.Person));
        if (numbers.Count > 0)
        {
            parts.Add(new DuplicateScorePart(MatchCriterion.Phone, numbers.Max(n => PointsOf(n.One, n.Other, names.Relation))));
        }
        else if (AreNeighbours(one, other) && (names.Relation == NameRelation.Equal || one.People.Any(person => other.People.Any(person.IsSame))))
        {
            parts.Add(new DuplicateScorePart(MatchCriterion.PhoneSimilar, 15));
        }

        if (mails.Count > 0)
        {
            // A person who changed jobs kept mobile and private mail: both say the same.
            bool saysNoMore = names.Relation == NameRelation.Different && numbers.Count > 0 && mails.TrueForAll(m => MailDomain.OfEmail(m.One.Address) is null);
            parts.Add(new DuplicateScorePart(MatchCriterion.Email, saysNoMore || mails.TrueForAll(m => AreForOthers(m.One.Person, m.Other.Person)) ? OfSomebodyForOthers : names.Relation == NameRelation.Incomparable ? 45 : 35));
        }

        if (isSamePerson && names.Relation != NameRelation.Equal)
        {
            parts.Add(new DuplicateScorePart(MatchCriterion.Contact, 10));
        }

        parts.AddRange(Domains(one, other, names.Relation));
        parts.AddRange(Places(one, other, names, numbers.Count > 0));
        return parts;
    }

    private static int PointsOf(OwnedNumber one, OwnedNumber other, NameRelation names) =>
        AreForOthers(one.Person, other.Person) ? OfSomebodyForOthers
        : one.IsMobile || other.IsMobile ? names == NameRelation.Incomparable ? 50 : 40
        : names switch { NameRelation.Incomparable => 45, NameRelation.Equal => 30, _ => 25 };

    private static bool AreForOthers(ContactPerson? one, ContactPerson? other) => one is { SpeaksForOthers: true } || other is { SpeaksForOthers: true };

    private static bool MayBe(ContactPerson? one, ContactPerson? other) => one is not null && other is not null && one.MayBe(other);

    // 020 7946 0151 of a firm abroad is +44 20 7946 0151.
    private static bool AreOneAbroad(DuplicateProfile one, DuplicateProfile other, OwnedNumber here, OwnedNumber there) =>
        here.HasCountry != there.HasCountry && one.LocalPhones.Count > 0 && other.LocalPhones.Count > 0
        && here.Local == there.Local && one.LocalPhones.Contains(here.Local) && other.LocalPhones.Contains(there.Local);

    private static bool AreNeighbours(DuplicateProfile one, DuplicateProfile other) => one.Phones.Any(a => other.Phones.Any(b => a.Length == b.Length && EditDistance.IsAtMost(a, b, 1)));

    private static IEnumerable<DuplicateScorePart> Domains(DuplicateProfile one, DuplicateProfile other, NameRelation names)
    {
        if (one.Domains.Any(other.Domains.Contains))
        {
            yield return new DuplicateScorePart(MatchCriterion.EmailDomain, names == NameRelation.Incomparable ? 45 : 25);
        }
        else if (one.Domains.Count > 0 && other.Domains.Count > 0)
        {
            yield return new DuplicateScorePart(MatchCriterion.EmailDomainDiffers, -10);
        }
    }

    private static IEnumerable<DuplicateScorePart> Places(DuplicateProfile one, DuplicateProfile other, NameEvidence names, bool sharesNumber)
    {
        bool isSameAddress = one.Address is not null && other.Address is not null && one.Address.IsSame(other.Address);
        if (isSameAddress)
        {
            yield return new DuplicateScorePart(MatchCriterion.Address, 25);
            yield break;
        }

        PlaceLevel? apart = PlaceNames.Contradict(PlacesOf(one), PlacesOf(other));
        if (!names.Has(MatchCriterion.PlaceDiffers) && apart is PlaceLevel.Country or PlaceLevel.City)
        {
            yield return new DuplicateScorePart(MatchCriterion.AddressDiffers, -25);
        }
        else if (!names.Has(MatchCriterion.PlaceDiffers) && (apart is PlaceLevel.District || (one.Address is not null && other.Address is not null && one.Address.HasNothingOf(other.Address))))
        {
            yield return new DuplicateScorePart(MatchCriterion.AddressDiffers, -10);
        }
        else if (!names.Has(MatchCriterion.PlaceDiffers) && !sharesNumber && one.AreAreasKnown && other.AreAreasKnown)
        {
            foreach (DuplicateScorePart part in Areas(one, other, names.Relation))
            {
                yield return part;
            }
        }
    }

    private static IReadOnlyCollection<Place> PlacesOf(DuplicateProfile profile) => [.. profile.Name.Places, .. profile.Address?.Places ?? []];

    // A switchboard tells the city where the name does not.
    private static IEnumerable<DuplicateScorePart> Areas(DuplicateProfile one, DuplicateProfile other, NameRelation names)
    {
        List<string> here = [.. one.Phones.Select(PhoneArea.Of).OfType<string>()];
        List<string> there = [.. other.Phones.Select(PhoneArea.Of).OfType<string>()];
        if (here.Count == 0 || there.Count == 0)
        {
            yield break;
        }

        if (!here.Exists(there.Contains))
        {
            yield return new DuplicateScorePart(MatchCriterion.PlaceDiffers, -25);
        }
        else if (names == NameRelation.Similar)
        {
            yield return new DuplicateScorePart(MatchCriterion.PhoneDiffers, -10);
        }
    }
}
