using System.Text;
using FlagAnalyzers.Definitions;
using FlagAnalyzers.Hashing;
using FlagParts = FlagAnalyzers.Infrastructure.FlagParts;

namespace FlagAnalyzers.Generation;

/// <summary>Writes how each flag's plan is made. Few per method, so that the first read of one flag compiles few.</summary>
internal sealed class PlanEmitter
{
    private const int PlansPerMethod = 32;

    private readonly ClassModel _model;
    private readonly RuleEmitter _rules;
    private readonly List<string> _environments;
    private readonly string _plan;

    public PlanEmitter(ClassModel model, RuleEmitter rules)
    {
        _model = model;
        _rules = rules;
        _environments = EnvironmentNames.Of(model.Set);
        _plan = CatalogEmitter.Infrastructure + "FlagPlan<" + model.Context + ">";
    }

    public void Write(SourceWriter writer)
    {
        IReadOnlyList<FlagModel> flags = _model.Evaluated;
        int methods = (flags.Count + PlansPerMethod - 1) / PlansPerMethod;
        writer.Line("protected override ", _plan, " CreatePlan(int flag, int environment)").Open();
        writer.Line("switch (flag / ", CSharpLiteral.Int32(PlansPerMethod), ")").Open();
        for (int method = 0; method < methods; method++)
        {
            string number = CSharpLiteral.Int32(method);
            writer.Line("case ", number, ": return CreatePlans" + number, "(flag, environment);");
        }

        WriteOutOfRange(writer);
        writer.Close().Close().Line();

        for (int method = 0; method < methods; method++)
            WriteMethod(writer, method);
        foreach (FlagModel flag in flags)
        {
            if (!IsSimple(flag.Definition))
                WriteOwnMethod(writer, flag);
        }
    }

    private static void WriteOutOfRange(SourceWriter writer) =>
        writer.Line("default: throw new global::System.ArgumentOutOfRangeException(\"flag\");");

    private void WriteMethod(SourceWriter writer, int method)
    {
        writer.Line("private static ", _plan, " CreatePlans", CSharpLiteral.Int32(method), "(int flag, int environment)").Open();
        writer.Line("switch (flag)").Open();
        int end = Math.Min(_model.Evaluated.Count, (method + 1) * PlansPerMethod);
        for (int number = method * PlansPerMethod; number < end; number++)
        {
            FlagModel flag = _model.Evaluated[number];
            string text = CSharpLiteral.Int32(number);
            string plan = IsSimple(flag.Definition) ? Start(flag, flag.Definition.Base) : "CreatePlanOf" + text + "(environment)";
            writer.Line("case ", text, ": return ", plan, ";");
        }

        WriteOutOfRange(writer);
        writer.Close().Close().Line();
    }

    private void WriteOwnMethod(SourceWriter writer, FlagModel flag)
    {
        writer.Line("private static ", _plan, " CreatePlanOf", CSharpLiteral.Int32(flag.Number), "(int environment)").Open();
        if (!flag.Definition.Environments.IsEmpty && !flag.Definition.HasErrors)
        {
            writer.Line("switch (environment)").Open();
            foreach (EnvironmentTargeting patch in flag.Definition.Environments)
            {
                writer.Line("case ", CSharpLiteral.Int32(EnvironmentNames.NumberOf(_environments, patch.Environment)), ":").Open();
                WritePlan(writer, flag, patch.Targeting, patch.Patched);
                writer.Close();
            }

            writer.Line("default:").Open();
            WritePlan(writer, flag, flag.Definition.Base, FlagParts.None);
            writer.Close().Close();
        }
        else
        {
            WritePlan(writer, flag, flag.Definition.Base, FlagParts.None);
        }

        writer.Close().Line();
    }

    private void WritePlan(SourceWriter writer, FlagModel flag, FlagTargeting targeting, FlagParts fromEnvironment)
    {
        writer.Line("var plan = ", Start(flag, targeting), ";");
        if (!flag.Definition.HasErrors)
        {
            if (Numbers(targeting.Requires) is { } requires)
                writer.Line("plan.Requires = ", requires, ";");
            if (!targeting.Denylist.IsEmpty)
                writer.Line("plan.Denylist = ", ListText.Of(flag, targeting.Denylist), ";");
            if (!targeting.Allowlist.IsEmpty)
                writer.Line("plan.Allowlist = ", ListText.Of(flag, targeting.Allowlist), ";");
            if (!targeting.Rules.IsEmpty)
                WriteRules(writer, flag, targeting);
            if (targeting.RingIndex >= 0)
                writer.Line("plan.Ring = ", CSharpLiteral.Int32(targeting.RingIndex), ";");
            if (targeting.ByAttributeIndex >= 0)
                writer.Line("plan.By = ", CSharpLiteral.Int32(targeting.ByAttributeIndex), ";");
            if (fromEnvironment != FlagParts.None)
                writer.Line("plan.FromEnvironment = (", CatalogEmitter.Infrastructure, "FlagParts)", CSharpLiteral.Int32((int)fromEnvironment), ";");
        }

        writer.Line("return plan;");
    }

    private void WriteRules(SourceWriter writer, FlagModel flag, FlagTargeting targeting)
    {
        writer.Line("plan.Rules = new ", CatalogEmitter.Infrastructure, "FlagRule<", _model.Context, ">[]").Open();
        foreach (TargetingRule rule in targeting.Rules)
        {
            var options = new StringBuilder();
            if (!rule.Enabled)
                options.Append(", isOn: false");
            if (rule.Threshold is { } threshold)
                options.Append(", threshold: ").Append(CSharpLiteral.UInt64(threshold));
            if (rule.Value is { } value)
                options.Append(", value: ").Append(ListText.Constant(flag, value));
            if (rule.Rule.Bound is { } bound && Numbers(_rules.FlagsOf(bound)) is { } asked)
                options.Append(", flags: ").Append(asked);
            writer.Line("Rule(", CSharpLiteral.Text(rule.Rule.Text), ", ", _rules.Predicate(rule.Rule.Bound), options.ToString(), "),");
        }

        writer.Close("};");
    }

    /// <summary>Whether one short call makes the plan.</summary>
    private static bool IsSimple(FlagDefinition flag)
    {
        FlagTargeting targeting = flag.Base;
        return flag.HasErrors || (flag.Environments.IsEmpty && targeting.Requires.IsEmpty && targeting.Denylist.IsEmpty && targeting.Allowlist.IsEmpty
            && targeting.Rules.IsEmpty && targeting.RingIndex < 0 && targeting.ByAttributeIndex < 0);
    }

    private static string Start(FlagModel flag, FlagTargeting targeting)
    {
        bool isEnabled = targeting.Enabled && !flag.Definition.HasErrors;
        string salt = targeting.Salt.Length == 0 ? flag.Definition.Key.Value : targeting.Salt;
        string rest = CSharpLiteral.Boolean(isEnabled) + ", "
            + CSharpLiteral.UInt64(flag.Definition.HasErrors ? 0 : targeting.Threshold) + ", " + CSharpLiteral.Hash(FlagHash.RolloutStream(salt)) + ")";
        return flag.Definition.Type switch
        {
            FlagType.Boolean => "BooleanPlan(" + rest,
            FlagType.Variant => "VariantPlan(" + Variants(flag.Definition, targeting) + ", " + CSharpLiteral.Hash(FlagHash.VariantStream(salt)) + ", " + rest,
            _ => "ValuePlan(" + flag.ValueText(targeting.Default) + ", " + flag.ValueText(targeting.Value) + ", " + rest,
        };
    }

    private static string Variants(FlagDefinition flag, FlagTargeting targeting)
    {
        var text = new StringBuilder("Variants(");
        text.Append(TextList.Of(flag.Variants.Items, variant => variant.Name));
        text.Append(", ").Append(CSharpLiteral.Int32(flag.DefaultVariantIndex));
        for (int index = 0; index < flag.Variants.Count; index++)
            text.Append(", ").Append(CSharpLiteral.UInt64(index < targeting.VariantThresholds.Count ? targeting.VariantThresholds[index] : 0));
        return text.Append(')').ToString();
    }

    /// <summary>Positions in the set as an array of catalog numbers; null for none.</summary>
    private string? Numbers(IEnumerable<int> positions)
    {
        StringBuilder? text = null;
        foreach (int position in positions)
        {
            int number = _model.NumberOf(position);
            if (number < 0)
                continue;
            text = text is null ? new StringBuilder("new int[] { ") : text.Append(", ");
            text.Append(CSharpLiteral.Int32(number));
        }

        return text?.Append(" }").ToString();
    }
}
