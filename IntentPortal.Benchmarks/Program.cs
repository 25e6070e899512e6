using IntentPortal.Benchmarks;
using IntentPortal.Benchmarks.Circuits;

// One command for each claim. Each prints our time, the baseline measured in the same run, and the ratio.
string command = args.FirstOrDefault() ?? string.Empty;
int intents = args.Length > 1 && int.TryParse(args[1], out int given) && given > 0 ? given : 1_000_000;
switch (command)
{
    case "p1":
        await FirstPageBenchmark.RunAsync(intents, args.ElementAtOrDefault(2));
        return 0;
    case "p2":
        await SearchBenchmark.RunAsync(intents, args.ElementAtOrDefault(2));
        return 0;
    case "p3":
        await CaptureBenchmark.RunAsync(Math.Min(intents, 10_000));
        return 0;
    case "duplicates":
        await DuplicateBenchmark.RunAsync(Math.Min(intents, 200_000));
        return 0;
    case "fields":
        await FieldsBenchmark.RunAsync(intents, args.ElementAtOrDefault(2));
        return 0;
    case "p4":
        await BoardMemoryBenchmark.RunAsync(Math.Min(intents, 200));
        return 0;
    case "p5":
        await BoardBenchmark.RunAsync(Math.Min(intents, 2_000), int.TryParse(args.ElementAtOrDefault(2), out int seconds) ? seconds : 300);
        return 0;
    case "p6":
        await BoardGrowthBenchmark.RunAsync(Math.Min(intents, 300_000), args.ElementAtOrDefault(2));
        return 0;
    case EmptyHost.Argument:
        await EmptyHost.RunAsync();
        return 0;
    case "p7":
        await ColdStartBenchmark.RunAsync();
        return 0;
    case "memory":
        await MemoryBenchmark.RunAsync();
        return 0;
    default:
        Console.Error.WriteLine("usage: dotnet run -c Release --project IntentPortal.Benchmarks -- p1 [intents] [folder to keep the data in] | p2 [intents] [folder] | p3 | p4 [circuits] | p5 [boards] [seconds] | p6 [intents] [folder] | duplicates [customers] | fields [intents] [folder] | p7 | memory");
        return 2;
}
