Console.WriteLine("usage: dotnet run -c Release --project IntentPortal.Benchmarks -- p1|p3|p7|memory");
