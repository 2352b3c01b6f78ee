namespace JadeDeploy.Schema.Scm;

/// <summary>Takes the places of what a schema file says beside its content, while it is read.</summary>
internal interface IScmParts
{
    /// <summary>A time stamp with the white space in front of it.</summary>
    void AddTimeStamp(int start, int end);

    /// <summary>A model number with the comma or white space in front of it: <c>, number = 2</c>.</summary>
    void AddNumber(int start, int end);
}
