using System.Collections.Immutable;
using JadeDeploy.Deployment.Diagnostics;

namespace JadeDeploy.Deployment.Source;

/// <summary>
/// A Git repository, read only: commits, trees and blobs, never a checkout. One thread at a time; dispose it, since an
/// open repository keeps its pack files open. Every member throws <see cref="DeploymentException"/> (JD1xxx) for what
/// is wrong with the repository or the question.
/// </summary>
public interface ISourceRepository : IDisposable
{
    /// <summary>The path or URL for messages, without credentials.</summary>
    string Location { get; }

    /// <summary>The full path of the work folder; null for a bare repository and for the clone of a URL.</summary>
    string? WorkFolder { get; }

    /// <summary>The URL this repository comes from, without credentials; null when there is none, or it is a local path.</summary>
    string? OriginUrl { get; }

    /// <summary>Whether history is cut off, as by <c>git clone --depth</c>: a missing commit may only be hidden.</summary>
    bool IsShallow { get; }

    /// <summary>Finds the commit that a revision names: a branch, a tag, an id, a short id, <c>main~2</c>, …</summary>
    SourceCommit Resolve(string revision);

    /// <summary>The entries of a tree object, in Git's order. Equal trees are read once.</summary>
    ImmutableArray<SourceEntry> Entries(string treeId);

    /// <summary>Reads the bytes of a blob as they are stored, through no filter.</summary>
    ReadOnlyMemory<byte> ReadBlob(string blobId);

    /// <summary>Whether a commit is another's ancestor, or that commit itself. Ids as <see cref="Resolve"/> gives them.</summary>
    bool IsAncestor(string ancestor, string descendant);

    /// <summary>The best common ancestor of two commits; null when their histories are unrelated.</summary>
    string? MergeBase(string one, string other);

    /// <summary>The tags that point at a commit, in ordinal order.</summary>
    ImmutableArray<string> TagsAt(string commitId);

    /// <summary>The files of a commit.</summary>
    ISourceTree Tree(SourceCommit commit);

    /// <summary>The files of the work folder as they are now, committed or not, without those that Git ignores.</summary>
    ISourceTree WorkTree();
}
