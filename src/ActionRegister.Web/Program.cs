using ActionRegister.Web.Hosting;

return await RegisterHost.Run(args);
