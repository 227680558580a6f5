package dev.labstone.lineup;

import dev.labstone.files.Problems;
import dev.labstone.yaml.FieldReader;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the name of the environment variable that holds the key of a server. */
final class ServerKey {

    /** The field with the name of the variable. */
    static final String FIELD = "api_key_env";

    private static final Pattern VARIABLE = Pattern.compile("[A-Z][A-Z0-9_]*");

    private ServerKey() {}

    /**
     * Reads it.
     *
     * @param urlField the field with the address of the server
     * @param url that address, if it is one
     */
    static Optional<String> read(FieldReader fields, String urlField, Optional<URI> url, Problems problems) {
        Optional<String> key = fields.optionalText(FIELD);
        key.filter(variable -> !VARIABLE.matcher(variable).matches())
                .ifPresent(secret -> problems.add(
                        fields.placeOf(FIELD),
                        "not the name of an environment variable; a key itself must not stand here",
                        "",
                        "a name such as OPENAI_API_KEY"));
        url.filter(address -> key.isPresent() && ServerUrl.isOpen(address))
                .ifPresent(open -> problems.add(
                        fields.placeOf(urlField),
                        "the key would be sent without encryption",
                        open.toString(),
                        "an https address"));
        return key;
    }
}
