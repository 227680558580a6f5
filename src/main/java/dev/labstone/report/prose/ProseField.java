package dev.labstone.report.prose;

import java.util.Locale;

/** A field of {@code summary.yaml}, with the question it answers and an example of an answer. */
public enum ProseField {
    /** The link to the pull request. */
    PULL_REQUEST(
            "Where is the pull request with the contribution to the taxonomy?",
            "https://github.com/instructlab/taxonomy/pull/1234"),
    /** The link to the folder that is handed in. */
    FOLDER("Where is the folder that you hand in?", "https://example.com/folders/mq-first-aid"),
    /** The products. */
    PRODUCTS("For which product or products is it?", "Bicycle Shop, Bicycle Shop for Teams"),
    /** What the product is. */
    PRODUCT_DESCRIPTION("What does the product do, and for whom?", "It runs the online shop of small bicycle dealers."),
    /** What the model does in it. */
    USE_CASE("What is the model to do in the product?", "It answers customers who want to bring something back."),
    /** Why that matters. */
    RELEVANCE(
            "Why does that matter to the people who use the product?",
            "Half of all mails to the shop are about returns."),
    /** New, or an enhancement. */
    FEATURE("Is it a new feature, or an enhancement of one that is there?", "An enhancement of the mail assistant."),
    /** Where the examples are from. */
    DATA_SOURCE("Where are the examples from?", "Written by the help desk after mails of last spring, without names."),
    /** Why the metric fits. */
    METRIC(
            "Why does this metric tell what matters for the use case?",
            "A wrong number of days is what customers complain of."),
    /** What granite gets wrong. */
    INITIAL_COMPARISON(
            "What does granite get wrong that llama gets right, and why?", "It invents a period of its own."),
    /** What was tried. */
    TAXONOMY(
            "What was tried in the taxonomy, and what came of it?",
            "Five seeds were too few; with twelve it kept the form."),
    /** Whether the data are good. */
    GENERATED_DATA(
            "Are the generated data suitable, and why?", "Yes: 3 of 50 samples that we read had a wrong period."),
    /** How much time it saves. */
    TIME_SAVED(
            "How many percent of the time does it save (1 to 100), and how is that calculated?",
            "4 minutes instead of 10 for a mail"),
    /** What a user says; optional. */
    TESTIMONIAL("What does somebody say who has used it?", "It writes what I would have written."),
    /** How privacy is kept. */
    PRIVACY("How is data privacy kept?", "No mail of a customer is in it; names and numbers are made up."),
    /** The machine. */
    HARDWARE("On which machine was the student trained and served?", "MacBook Pro M3 Max, 64 GB");

    private final String question;
    private final String example;

    ProseField(String question, String example) {
        this.question = question;
        this.example = example;
    }

    /** Returns the key in the file: {@code product_description}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the question that it answers. */
    public String question() {
        return question;
    }

    /** Returns an answer such as somebody else might give. */
    public String example() {
        return example;
    }

    /** Returns whether a summary is complete without it. */
    public boolean isOptional() {
        return this == TESTIMONIAL;
    }

    boolean isLink() {
        return this == PULL_REQUEST || this == FOLDER;
    }
}
