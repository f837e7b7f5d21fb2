namespace FlagAnalyzers.Rules;

/// <summary>Collects what the uses of undeclared attributes say about their types.</summary>
internal sealed class TypeInference
{
    private readonly SortedDictionary<string, Evidence> _attributes = new(StringComparer.Ordinal);

    public void Visit(string text, RuleNode node)
    {
        switch (node)
        {
            case RuleLogicalNode logical:
                foreach (RuleNode operand in logical.Operands)
                    Visit(text, operand);
                break;
            case RuleNotNode not:
                // In !user.x == 'a' the parentheses are missing: it says nothing of the type.
                Visit(text, not.Operand);
                break;
            case RuleNameNode name:
                Find(name)?.Add(RuleType.Bool, text, node);
                break;
            case RuleIsSetNode { Operand: RuleNameNode name }:
                Find(name);
                break;
            case RuleInNode { Operand: RuleNameNode name } membership:
                VisitList(text, name, membership);
                break;
            case RuleComparisonNode comparison:
                VisitComparison(text, comparison);
                break;
        }
    }

    public RuleAttribute[] Attributes()
    {
        var attributes = new RuleAttribute[_attributes.Count];
        int count = 0;
        foreach (KeyValuePair<string, Evidence> attribute in _attributes)
        {
            Evidence evidence = attribute.Value.Root;
            attributes[count++] = new RuleAttribute(attribute.Key, evidence.Type, null, evidence.Use);
        }

        return attributes;
    }

    /// <summary>Null where it is no attribute.</summary>
    private Evidence? Find(RuleNode node)
    {
        if (node is not RuleNameNode { Kind: RuleNameKind.Attribute } name)
            return null;
        if (!_attributes.TryGetValue(name.Name, out Evidence? evidence))
            _attributes.Add(name.Name, evidence = new Evidence());
        return evidence.Root;
    }

    private void VisitList(string text, RuleNameNode name, RuleInNode membership)
    {
        Evidence? evidence = Find(name);
        foreach (RuleLiteralNode item in membership.Items)
            evidence?.Add(item.Literal.Type, text, membership);
    }

    private void VisitComparison(string text, RuleComparisonNode node)
    {
        if (node.Operator >= RuleOperator.Contains)
        {
            RuleType type = node.Operator == RuleOperator.Contains ? RuleType.StringList : RuleType.String;
            Find(node.Left)?.Add(type, text, node);
            Find(node.Right)?.Add(RuleType.String, text, node);
            return;
        }

        Evidence? left = Find(node.Left), right = Find(node.Right);
        if (left is not null && right is not null)
        {
            Evidence.Unite(left, right);
            return;
        }

        VisitSide(text, node, left, node.Right);
        VisitSide(text, node, right, node.Left);
    }

    private void VisitSide(string text, RuleComparisonNode node, Evidence? evidence, RuleNode other)
    {
        bool isOrder = node.Operator is not (RuleOperator.Equal or RuleOperator.NotEqual);
        if (evidence is null)
        {
            if (other is not (RuleLiteralNode or RuleNameNode))
                Visit(text, other);
        }
        else if (other is RuleLiteralNode literal)
        {
            // user.x >= '2.0' more likely means a version, and user.x >= true nothing: neither says anything of the type.
            if (!isOrder || (literal.Literal.Type != RuleType.Bool && Binder.NearestOrdered(literal.Literal) is null))
                evidence.Add(literal.Literal.Type, text, node);
        }
        else if (!isOrder)
        {
            evidence.Add(other is RuleNameNode { Kind: RuleNameKind.UserId } ? RuleType.String : RuleType.Bool, text, node);
        }
    }

    /// <summary>What is known of one attribute, or of several that are compared with each other.</summary>
    private sealed class Evidence
    {
        private Evidence? _parent;
        private RuleType? _type;
        private string? _use;
        private string? _listUse;

        public Evidence Root
        {
            get
            {
                Evidence root = this;
                while (root._parent is { } parent)
                    root = parent;
                return root;
            }
        }

        public RuleType Type => _type ?? (_listUse is null ? RuleType.String : RuleType.StringList);

        public string? Use => _use ?? _listUse;

        public void Add(RuleType type, string text, RuleNode use) => Add(type, RuleText.Excerpt(text, use.Start, use.Length));

        public static void Unite(Evidence left, Evidence right)
        {
            if (ReferenceEquals(left, right))
                return;
            right._parent = left;
            if (right._type is { } type)
                left.Add(type, right._use!);
            left._listUse ??= right._listUse;
        }

        private void Add(RuleType type, string use)
        {
            if (type == RuleType.StringList)
            {
                _listUse ??= use;
            }
            else if (_type is null || (_type == RuleType.Int && type == RuleType.Double))
            {
                _type = type;
                _use = use;
            }
        }
    }
}
