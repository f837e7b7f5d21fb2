using System.Globalization;
using Shop;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

Storefront.ShowWhoSeesWhat();
Ramp.From0To100();
await KillSwitch.FlipWhileTheShopIsOpenAsync();
