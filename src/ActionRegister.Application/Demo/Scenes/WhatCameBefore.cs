using System.Text;
using ActionRegister.Application.Importing;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Importing;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Application.Demo.Scenes;

/// <summary>
/// What was agreed before there was a register: minutes that both co-chairs have confirmed, and a list of actions that waits for both.
/// </summary>
internal static class WhatCameBefore
{
    private const string Minutes = """
        id,entry,happened,on,source,office,kind,old_reference,title,text,reasons,owners,due,under
        m1,D1,agreed,2019-11-14,"minutes of 14 November 2019, item 4 (example)",body:home-office,decision,AASC/19/7,Reviewing where people are dispersed,The group reviews each year where people seeking asylum are dispersed.,Numbers in some places had grown faster than services.,,,
        m2,D1,amended,2020-06-11,"minutes of 11 June 2020, item 2 (example)",body:lga,,,,The group reviews each quarter where people seeking asylum are dispersed.,A year is too long while numbers change every month.,,,
        m3,A1,agreed,2019-11-14,"minutes of 14 November 2019, item 4 (example)",body:home-office,action,AASC/19/8,The first review of dispersal,Home Office writes the first review.,,seat:home-office,2020-03-31,D1
        m4,A1,progress,2020-02-20,"minutes of 20 February 2020, item 1 (example)",body:home-office,,,,Figures of nine regions are in.,,,,
        m5,A1,completed,2020-03-26,letter of 26 March 2020 (example),body:home-office,,,,The review went to every member.,,,,
        m6,D2,agreed,2020-09-10,"minutes of 10 September 2020, item 3 (example)",body:lga,decision,AASC/20/3,Meetings by video,The group meets by video until further notice.,Members cannot travel.,,,
        m7,D2,overturned,2021-09-16,"minutes of 16 September 2021, item 1 (example)",body:lga,,,,,Members can travel again.,,,
        """;

    private const string Actions = """
        id,entry,happened,on,source,office,kind,old_reference,title,text,owners,due
        l1,A7,agreed,2021-09-16,list of actions of September 2021 (example),body:lga,action,AASC/21/2,A list of local contacts,Each region names somebody whom the others can call.,body:lga,2021-12-31
        l2,A7,completed,2021-12-09,list of actions of December 2021 (example),body:lga,,,,The list went round with the papers.,,
        l3,A8,agreed,2021-12-09,list of actions of December 2021 (example),body:home-office,action,AASC/21/5,One form for monthly figures,Home Office drafts one form for the monthly figures.,seat:home-office,2022-03-31
        """;

    public static void Write(Script script)
    {
        var minutes = Import(script, 196, "minutes-2019-to-2021.csv", Minutes);
        Confirm(script, 197, Side.Central, minutes);
        Confirm(script, 198, Side.Local, minutes);
        Import(script, 199, "list-of-actions-2021.csv", Actions);
    }

    // As the command line imports: planned by the same planner, recorded entry by entry, then completed.
    private static Func<ImportPlan> Import(Script script, int day, string file, string rows)
    {
        ImportPlan? plan = null;
        script.Add(day, async stage =>
        {
            plan = new ImportPlanner(KnownImports.None, stage.Group, stage.Today).Plan(file, Encoding.UTF8.GetBytes(rows));
            if (!plan.Good) throw new InvalidOperationException($"The worked example does not fit the rules: {string.Join(' ', plan.Stops.Concat(plan.Rows.SelectMany(row => row.Says)))}");
            var id = plan.Id!.Value; // there is something to import
            await Do(new StartImport(id, file, plan.RowCount, plan.Entries.Count, plan.Hash, plan.Attempt));
            foreach (var entry in plan.Entries)
            {
                await stage.DoWithReference(
                    entry.Rows[0].Content!.Kind, // the first row of each says what was agreed
                    reference => new ImportEntry(id, reference, entry.Rows, 1, entry.Rows.Count),
                    null,
                    new Capacity.Operator());
            }

            await Do(new CompleteImport(id, plan.RowCount, plan.Entries.Count, plan.Hash));

            Task Do(ICommand command) => stage.Do(command, null, new Capacity.Operator());
        });
        return () => plan!; // recorded on an earlier day
    }

    private static void Confirm(Script script, int day, Side side, Func<ImportPlan> plan) =>
        script.Add(day, stage => stage.ByCoChair(side, new ConfirmImport(plan().Id!.Value, plan().Hash))); // as above
}
