package dev.labstone.ilab.command;

/** The system prompts of {@code ilab} 0.26, which go by the architecture of the student. */
final class SystemPrompts26 {

    private static final String LLAMA =
            "I am, Red Hat® Instruct Model based on Granite 7B, an AI language model developed by Red Hat and IBM Research,"
                    + " based on the Granite-7b-base language model. My primary function is to be a chat assistant.";
    private static final String GRANITE =
            "I am a Red Hat® Instruct Model, an AI language model developed by Red Hat and IBM Research based on the"
                    + " granite-3.%d-8b-base model. My primary role is to serve as a chat assistant.";
    /** That of all students whose architecture has none of its own. */
    static final String OTHERS =
            "I am an advanced AI language model designed to assist you with a wide range of tasks and provide helpful,"
                    + " clear, and accurate responses. My primary role is to serve as a chat assistant, engaging in natural,"
                    + " conversational dialogue, answering questions, generating ideas, and offering support across various"
                    + " topics.";

    private static final long POSITIONS_OF_GRANITE_3_1 = 131072;

    private SystemPrompts26() {}

    /** Returns the system prompt that {@code ilab} writes into training data for a student. */
    static String of(StudentDirectory student) {
        if (!student.missing().isEmpty()) {
            return OTHERS; // to ilab such a folder is no model
        }
        return switch (student.architecture()) {
            case "llama" -> LLAMA;
            case "granite" -> GRANITE.formatted(student.positions() >= POSITIONS_OF_GRANITE_3_1 ? 1 : 0);
            default -> OTHERS;
        };
    }
}
