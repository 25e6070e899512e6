using IntentPortal.Benchmarks;

// One command per claim; each prints ours, the floor measured in the same run, and the ratio.
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
    case "p7":
        await ColdStartBenchmark.RunAsync();
        return 0;
    case "memory":
        await MemoryBenchmark.RunAsync();
        return 0;
    default:
        Console.Error.WriteLine("usage: dotnet run -c Release --project IntentPortal.Benchmarks -- p1 [intents] [folder to keep the data in] | p2 [intents] [folder] | p3 | duplicates [customers] | p7 | memory");
        return 2;
}
