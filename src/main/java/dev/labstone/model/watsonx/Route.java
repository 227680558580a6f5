package dev.labstone.model.watsonx;

/** Which of the two routes is asked. */
public enum Route {
    /** Text goes in as it is; Labstone applies the model's chat template. IBM removes it in March 2027. */
    GENERATION("text/generation", "text_generation"),
    /** Messages go in; the service applies the template. */
    CHAT("text/chat", "text_chat");

    private final String path;
    private final String function;

    Route(String path, String function) {
        this.path = path;
        this.function = function;
    }

    String path() {
        return path;
    }

    /** Returns the function that a model has to have. */
    String function() {
        return function;
    }

    /** Returns the route as users write it. */
    String id() {
        return this == CHAT ? "chat" : "generation";
    }

    Route other() {
        return this == CHAT ? GENERATION : CHAT;
    }
}
