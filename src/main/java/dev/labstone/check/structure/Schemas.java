package dev.labstone.check.structure;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.AbsoluteIri;
import com.networknt.schema.AnnotationKeyword;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaException;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.Keyword;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationContext;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.resource.InputStreamSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compiles JSON Schemas, strictly: what is misspelt would let every answer pass. Nothing is ever fetched.
 *
 * <p>Drafts 4, 6, 7, 2019-09 and 2020-12, which is meant without {@code $schema}.
 */
final class Schemas {

    private static final List<JsonMetaSchema> DIALECTS =
            Arrays.stream(VersionFlag.values()).map(Schemas::strict).toList();

    private static final SchemaValidatorsConfig CONFIG = SchemaValidatorsConfig.builder()
            .pathType(PathType.JSON_POINTER)
            .locale(Locale.ENGLISH)
            .formatAssertionsEnabled(true)
            .strict("format", true)
            .regularExpressionFactory(SchemaPattern::new)
            .build();

    private Schemas() {}

    /**
     * Compiles a schema.
     *
     * @throws RuntimeException if it is none, has keywords that do not exist, or refers to something outside of itself
     */
    static JsonSchema compile(JsonNode node) {
        VersionFlag version = version(node.path("$schema").asText(VersionFlag.V202012.getId()));
        JsonSchemaFactory factory = factory(version);
        requireValid(factory.getSchema(SchemaLocation.of(version.getId()), CONFIG), node);
        JsonSchema schema = factory.getSchema(node, CONFIG);
        schema.initializeValidators();
        return schema;
    }

    private static VersionFlag version(String iri) {
        return Arrays.stream(VersionFlag.values())
                .filter(version -> withoutEnd(version.getId()).equals(withoutEnd(iri)))
                .findFirst()
                .orElseThrow(() -> new JsonSchemaException("unknown \"$schema\": " + iri));
    }

    private static String withoutEnd(String iri) {
        return iri.endsWith("#") ? iri.substring(0, iri.length() - 1) : iri;
    }

    private static JsonSchemaFactory factory(VersionFlag version) {
        return JsonSchemaFactory.getInstance(
                version,
                builder -> builder.metaSchemas(DIALECTS).schemaLoaders(loaders -> loaders.add(Schemas::refuse)));
    }

    private static void requireValid(JsonSchema dialect, JsonNode node) {
        Set<ValidationMessage> complaints = dialect.validate(node);
        if (!complaints.isEmpty()) {
            throw new JsonSchemaException(
                    complaints.stream().map(ValidationMessage::getMessage).collect(Collectors.joining("; ")));
        }
    }

    private static JsonMetaSchema strict(VersionFlag version) {
        JsonMetaSchema dialect = JsonSchemaFactory.checkVersion(version).getInstance();
        return JsonMetaSchema.builder(dialect)
                .unknownKeywordFactory(Schemas::unknown)
                .build();
    }

    private static Keyword unknown(String keyword, ValidationContext context) {
        if (keyword.startsWith("x-")) {
            return new AnnotationKeyword(keyword);
        }
        throw new JsonSchemaException("unknown keyword \"" + keyword + "\"; your own ones begin with \"x-\"");
    }

    /** Only the dialects themselves may be loaded, which the library brings. */
    private static InputStreamSource refuse(AbsoluteIri iri) {
        if (iri.toString().startsWith("classpath:draft")) {
            return null;
        }
        throw new JsonSchemaException("a reference to another document: " + iri);
    }
}
