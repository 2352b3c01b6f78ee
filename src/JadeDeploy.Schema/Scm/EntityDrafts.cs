using System.Collections.Immutable;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.Scm;

/// <summary>Gathers entities while sections are read: a class says its parts in five sections, a method in two.</summary>
internal sealed class EntityDrafts(string schema)
{
    private readonly Dictionary<EntityKey, Draft> _drafts = [];
    private readonly List<Draft> _inOrder = [];

    /// <summary>The schema's name: the first part of every entity's name.</summary>
    public string Schema { get; } = schema;

    /// <summary>Findings that do not stop the reading.</summary>
    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>Types whose definition is complete.</summary>
    public ImmutableHashSet<string>.Builder CompleteTypes { get; } = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);

    /// <summary>Whether a section was kept as text only.</summary>
    public bool HasUnknownSections { get; set; }

    /// <summary>Adds an entity with its definition; a second definition of the same entity is an error.</summary>
    public Draft Define(EntityKind kind, string name, SourceLocation location, string? definition = null)
    {
        Draft draft = Open(kind, name, location);
        if (draft.IsDefined)
            Diagnostics.Add(SchemaDiagnostics.DefinedTwice(location, draft.Key, draft.Location));
        draft.IsDefined = true;
        draft.Location = location;
        return string.IsNullOrEmpty(definition) ? draft : draft.Set(ContentField.Definition, definition);
    }

    /// <summary>Finds an entity, or begins one that is defined elsewhere in the file.</summary>
    public Draft Open(EntityKind kind, string name, SourceLocation location)
    {
        var key = new EntityKey(kind, $"{Schema}::{name}");
        if (!_drafts.TryGetValue(key, out Draft? draft))
        {
            draft = new Draft(key) { Location = location };
            _drafts.Add(key, draft);
            _inOrder.Add(draft);
        }
        return draft;
    }

    /// <summary>Finds an entity that was defined, or null.</summary>
    public Draft? Find(EntityKind kind, string name) => _drafts.GetValueOrDefault(new EntityKey(kind, $"{Schema}::{name}"));

    /// <summary>The entity of the schema itself.</summary>
    public Draft SchemaDraft => _inOrder[0];

    /// <summary>Begins the entity of the schema itself.</summary>
    public Draft DefineSchema(SourceLocation location)
    {
        var draft = new Draft(new EntityKey(EntityKind.Schema, Schema)) { Location = location, IsDefined = true };
        _drafts.Add(draft.Key, draft);
        _inOrder.Add(draft);
        return draft;
    }

    /// <summary>All entities, in the order in which the file first names them.</summary>
    public ImmutableArray<SchemaEntity> ToEntities() => [.. _inOrder.Select(d => d.ToEntity())];

    /// <summary>An entity that is being gathered.</summary>
    internal sealed class Draft(EntityKey key)
    {
        private readonly List<KeyValuePair<string, string>> _fields = [];

        public EntityKey Key { get; } = key;

        public SourceLocation Location { get; set; }

        public bool IsDefined { get; set; }

        public int? Number { get; set; }

        public string? Definition => _fields.Find(f => f.Key == ContentField.Definition).Value;

        /// <summary>Sets a field; null leaves it out.</summary>
        public Draft Set(string field, string? text)
        {
            if (text is not null)
            {
                _fields.RemoveAll(f => f.Key == field);
                _fields.Add(new(field, text));
            }
            return this;
        }

        public SchemaEntity ToEntity() => new(Key, EntityContent.Of(_fields), Location) { ModelNumber = Number };
    }
}
