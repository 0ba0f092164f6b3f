using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace ActionRegister.Web.Hosting;

/// <summary>Sends pages and answers compressed to whoever takes them so: a page is a fifth of its size then.</summary>
internal static class Compression
{
    // Over TLS the length of a compressed answer could tell what is in it to somebody who has a victim ask for text of their
    // own choosing, again and again (BREACH). Other sites cannot: nothing here may be embedded or read across origins, and
    // the only secret of a page, its form's token, is another one each time.
    public static void AddCompression(this IServiceCollection services)
    {
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = ["text/html", "application/json", "application/problem+json", "image/svg+xml", "text/plain", "text/turtle"];
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
    }
}
