using ActionRegister.Cli.Running;

return await CommandLine.Run(args, Terminal.OfProcess(), Settings.OfEnvironment());
