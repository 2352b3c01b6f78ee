// Each test has folders and processes of its own.
[assembly: Parallelize(Workers = 0, Scope = ExecutionScope.MethodLevel)]
