using FlagAnalyzers.Definitions;
using FlagAnalyzers.Rules;

namespace FlagAnalyzers.Generation;

/// <summary>Writes the catalog: the definitions as the evaluator follows them.</summary>
internal static class CatalogEmitter
{
    public const string Infrastructure = "global::FlagAnalyzers.Infrastructure.";

    private const string Rules = "global::FlagAnalyzers.Rules.";
    private const int CharactersPerFlag = 300;

    public static string Write(ClassModel model) => SourceFile.Write(
        model.Spec.Namespace,
        writer =>
        {
            var rules = new RuleEmitter(model);
            writer.Line("/// <summary>The definitions behind <see cref=\"", model.Class, "\"/>.</summary>");
            writer.Line(SourceFile.GeneratedCode).Line(SourceFile.Hidden);
            writer.Line("internal sealed class ", CSharpName.Identifier(model.Names.Catalog), " : ", Infrastructure, "FlagCatalog<", model.Context, ">").Open();
            WriteConstruction(writer, model);
            new PlanEmitter(model, rules).Write(writer);
            ContextAccessEmitter.Write(writer, model);
            rules.WriteSegments(writer);
            rules.WriteMethods(writer);
            writer.Close();
        },
        4096 + (model.All.Count * CharactersPerFlag));

    private static void WriteConstruction(SourceWriter writer, ClassModel model)
    {
        string name = CSharpName.Identifier(model.Names.Catalog);
        writer.Line("internal static readonly ", name, " Instance = new ", name, "();").Line();
        writer.Line("private ", name, "()");
        writer.Indented(indented =>
        {
            indented.Line(": base(");
            indented.Indented(arguments => WriteArguments(arguments, model));
        });
        writer.Open().Close().Line();
    }

    private static void WriteArguments(SourceWriter writer, ClassModel model)
    {
        FlagSet set = model.Set;
        writer.Line(TextList.Of(model.Evaluated, flag => flag.Definition.Key.Value), ",");
        if (set.Attributes.IsEmpty)
        {
            writer.Line("new ", Rules, "RuleAttribute[0],");
        }
        else
        {
            writer.Line("new ", Rules, "RuleAttribute[]").Open();
            foreach (ContextAttribute attribute in set.Attributes)
            {
                string values = attribute.Type == RuleType.Enum ? ", " + TextList.Of(attribute.Values.Items, value => value.Name) : "";
                writer.Line("new " + Rules + "RuleAttribute(", CSharpLiteral.Text(attribute.Name), ", " + Rules + "RuleType.", attribute.Type.ToString(), values, "),");
            }

            writer.Close("},");
        }

        writer.Line("environments: ", TextList.OrNull(EnvironmentNames.Of(set), name => name), ",");
        writer.Line("segments: ", TextList.OrNull(set.Segments.Items, segment => segment.Name.Value), ",");
        if (set.Rings.IsEmpty)
        {
            writer.Line("rings: null)");
            return;
        }

        writer.Line("rings: new ", Infrastructure, "FlagRing[]").Open();
        foreach (Ring ring in set.Rings)
        {
            writer.Line(
                "new ", Infrastructure, "FlagRing(", CSharpLiteral.Text(ring.Name.Value), ", ",
                CSharpLiteral.Int32(ring.SegmentIndex) + ", " + CSharpLiteral.UInt64(ring.Threshold), "),");
        }

        writer.Close("})");
    }
}
