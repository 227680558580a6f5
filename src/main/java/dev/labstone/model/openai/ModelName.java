package dev.labstone.model.openai;

import java.util.regex.Pattern;

/**
 * Names of models. Servers of llama.cpp call a model by the path of its file, which holds names of the machine and its
 * user: such a path is never shown, nor compared folder by folder with what stands in {@code models.yaml}.
 */
final class ModelName {

    private static final Pattern PATH =
            Pattern.compile("(?s)(?:/|~|\\.|file:|[A-Za-z]:[/\\\\]).*|.*\\\\.*|.*\\.gguf[/\\\\]*");

    private ModelName() {}

    /** Returns the name without the folders of a path; the slash of {@code ibm-granite/granite-7b} stays. */
    static String shown(String name) {
        String trimmed = name.strip().replaceFirst("(?<=.)[/\\\\]+$", "");
        return PATH.matcher(trimmed).matches() ? trimmed.replaceFirst("(?s)^.*[/\\\\]", "") : trimmed;
    }

    /**
     * Returns whether a served name is the wanted one: the same name, the same with Ollama's {@code :latest}, or paths of
     * which one ends like the other.
     */
    static boolean matches(String served, String wanted) {
        String one = parts(served);
        String other = parts(wanted);
        return served.equals(wanted)
                || served.equals(wanted + ":latest")
                || (shown(served).equals(shown(wanted)) && (one.endsWith(other) || other.endsWith(one)));
    }

    private static String parts(String path) {
        return "/"
                + path.strip()
                        .replace('\\', '/')
                        .replaceFirst("^(?:file:|~|\\.+)?/*", "")
                        .replaceFirst("/+$", "");
    }
}
