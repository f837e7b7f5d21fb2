namespace Mistakes;

/// <summary>Code for "on" whose "off" is missing, empty, or the same.</summary>
internal sealed class CodePaths
{
    // FLAG304: the kill switch cannot reach what was read when the program started.
    private static readonly bool Cached = Flags.For("user-1").NewCheckout;

    // FLAG301: without the flag there is no card.
    public static string? GiftCard(FlagValues flags)
    {
        if (flags.GiftCards)
            return "a gift card";
        return null;
    }

    // FLAG302: the other way was never written.
    public static string Theme(FlagValues flags)
    {
        if (flags.DarkMode)
            return "dark";
        else
            throw new NotImplementedException();
    }

    // FLAG303: both ways are one.
    public static string Checkout(FlagValues flags)
    {
        if (flags.NewCheckout)
            return Render("checkout");
        else
            return Render("checkout");
    }

    // FLAG305: the inner question is answered already.
    public static int Steps(FlagValues flags)
    {
        if (flags.NewCheckout)
            return flags.NewCheckout ? 1 : 2;
        return 3;
    }

    // FLAG306: and green?
    public static string Button(FlagValues flags)
    {
        string css = "";
        switch (flags.ButtonColor)
        {
            case ButtonColor.Control: css = "grey"; break;
            case ButtonColor.Blue: css = "blue"; break;
        }

        return css;
    }

    private static string Render(string page) => Cached ? page : page + ".html";
}
