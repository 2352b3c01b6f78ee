using System.Reflection;

namespace JadeDeploy.Deployment.Tests.Running;

/// <summary>An object whose calls another piece of code may change: <c>change(method, call)</c> gives what the caller gets.</summary>
public class Intercepted : DispatchProxy
{
    private object? _inner;
    private Func<string, Func<object?>, object?>? _change;

    /// <summary>Wraps an object.</summary>
    /// <param name="inner">The object.</param>
    /// <param name="change">Gets the name of each method and the call itself.</param>
    public static T Of<T>(T inner, Func<string, Func<object?>, object?> change)
        where T : class
    {
        T proxy = Create<T, Intercepted>();
        var self = (Intercepted)(object)proxy;
        (self._inner, self._change) = (inner, change);
        return proxy;
    }

    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => _change!(targetMethod!.Name, () =>
    {
        try
        {
            return targetMethod.Invoke(_inner, args);
        }
        catch (TargetInvocationException e)
        {
            throw e.InnerException!;
        }
    });
}
