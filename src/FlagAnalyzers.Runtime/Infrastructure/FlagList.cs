using System.ComponentModel;
using FlagAnalyzers.Hashing;
using FlagAnalyzers.Rules;

namespace FlagAnalyzers.Infrastructure;

/// <summary>An allow or deny list: ids of users, or of anything else that an attribute names.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FlagList
{
    /// <summary>The number that stands for the user id where an attribute's is expected.</summary>
    public const int UserId = -1;

    private readonly List<Group> _groups = [];

    /// <summary>Adds entries that name a user id or the value of one attribute.</summary>
    /// <param name="attribute">The number of the attribute, or <see cref="UserId"/>.</param>
    /// <param name="ids">The ids; integers as invariant decimal text.</param>
    /// <param name="values">The own value of each entry, or null; the array is null where no entry has one.</param>
    /// <returns>This list.</returns>
    public FlagList Add(int attribute, string[] ids, FlagConstant?[]? values = null)
    {
        _groups.Add(new Group(attribute, new FlagIdSet(ids), values));
        return this;
    }

    internal bool Contains<TContext>(FlagCatalog<TContext> catalog, in FlagTarget<TContext> target, out FlagConstant? value)
        where TContext : struct
    {
        foreach (Group group in _groups)
        {
            int index = group.Attribute == UserId
                ? FindUser(group.Ids, catalog, in target)
                : FindAttribute(group.Ids, catalog.Attributes[group.Attribute], catalog.GetAttribute(in target.Context, group.Attribute));
            if (index >= 0)
            {
                value = group.Values?[index];
                return true;
            }
        }

        value = null;
        return false;
    }

    private static int FindUser<TContext>(FlagIdSet ids, FlagCatalog<TContext> catalog, in FlagTarget<TContext> target)
        where TContext : struct =>
        target.UnitState == FlagUnitState.Present && ids.MayContain(target.Unit)
            ? ids.Find(target.Unit, catalog.GetUserId(in target.Context)!)
            : -1;

    private static int FindAttribute(FlagIdSet ids, RuleAttribute attribute, in AttributeValue value)
    {
        if (value.IsSet && value.Type == RuleType.StringList)
            return FindAny(ids, value.List);
        return FlagUnits.TryHash(attribute, in value, out ulong hash) && ids.MayContain(hash)
            ? ids.Find(hash, FlagUnits.TextOf(attribute, in value)!)
            : -1;
    }

    private static int FindAny(FlagIdSet ids, IReadOnlyList<string> texts)
    {
        for (int index = 0; index < texts.Count; index++)
        {
            int found = texts[index] is { } text ? ids.Find(FlagHash.Unit(text), text) : -1;
            if (found >= 0)
                return found;
        }

        return -1;
    }

    private readonly struct Group(int attribute, FlagIdSet ids, FlagConstant?[]? values)
    {
        public readonly int Attribute = attribute;
        public readonly FlagIdSet Ids = ids;
        public readonly FlagConstant?[]? Values = values;
    }
}
