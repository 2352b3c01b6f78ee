namespace JadeDeploy.Database.Storage;

/// <summary>State outside of SQLite that belongs to the same transactions.</summary>
internal interface ITransactionPart
{
    /// <summary>Remembers where the state is now.</summary>
    int Mark();

    /// <summary>Takes back whatever changed since a mark.</summary>
    void RollBack(int mark);

    /// <summary>Gives up the way back: the outermost transaction is over.</summary>
    void Settle();
}
