using ActionRegister.Application.Importing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ActionRegister.Web.Help;

/// <summary>How a file to import is written: its columns, and what each kind of row says.</summary>
[AllowAnonymous]
public sealed class ImportHelpPage : PageModel
{
    internal static IReadOnlyList<string> Columns => ImportColumns.All;

    /// <summary>What a row can say that happened, by the words of the file.</summary>
    internal static IReadOnlyList<string> Happenings { get; } = ["agreed", "amended", "overturned", "progress", "completed"];

    /// <summary>A small file.</summary>
    internal const string Example = """
        id,entry,happened,on,source,office,kind,old_reference,title,text,owners,due,under
        r1,D1,agreed,2019-05-03,"minutes of 3 May 2019, item 4",,decision,AASC/19/4,Reviewing dispersal,Dispersal is reviewed each year.,,,
        r2,D1,amended,2020-02-27,"minutes of 27 February 2020, item 2",,,,,Dispersal is reviewed each quarter.,,,
        r3,A1,agreed,2019-05-03,"minutes of 3 May 2019, item 4",,action,,The first review,Write the first review.,seat:wales,2019-09-01,D1
        r4,A1,completed,2019-08-20,letter of 20 August 2019,seat:wales,,,,Published on the group's pages.,,,
        """;
}
