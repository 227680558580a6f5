package dev.labstone.model.openai;

/** Which of the two routes is asked. */
public enum Route {
    /** Messages go in; the server puts them into the model's chat template. */
    CHAT("chat/completions"),
    /** Text goes in as it is; Labstone puts the prompt into the template of the lineup. */
    COMPLETION("completions");

    private final String path;

    Route(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }
}
