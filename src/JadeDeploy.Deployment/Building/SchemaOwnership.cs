using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Building;

/// <summary>
/// A schema has one repository. A run checks it too (<see cref="RegistryCheck"/>); here it is found before anybody carries the package to
/// a database. There is no way around it: each deployment of one repository would undo the other's.
/// </summary>
internal static class SchemaOwnership
{
    /// <exception cref="DeploymentException">Another repository has deployed one of the schemas (JD5025).</exception>
    public static void Refuse(RegistryDocument? registry, string repository, SchemaSet from, SchemaSet to)
    {
        Diagnostic[] claimed =
        [
            .. from schema in @from.Schemas.Concat(to.Schemas).Select(s => s.Name).Distinct(StringComparer.Ordinal)
               let owner = registry?.OwnerOf(schema)
               where owner is not null && owner.Name != repository
               select RegistryDiagnostics.SchemaClaimed(schema, repository, owner.Name),
        ];
        if (claimed.Length > 0)
            throw new DeploymentException(claimed);
    }
}
