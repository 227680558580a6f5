package dev.labstone.model.watsonx;

import dev.labstone.usecase.Prompt;
import dev.labstone.usecase.Template;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the text of a prompt looks to a model, on the generation route, where the service applies no template.
 *
 * @param name what reports call it
 * @param with the text around {@code {{system}}} and {@code {{user}}}
 * @param without the text around {@code {{user}}} where there is no system prompt
 */
public record PromptFormat(String name, Template with, Template without) {

    /** The format of granite-13b-chat-v2, of granite-7b-lab and of merlinite-7b, and of what was tuned from them. */
    private static final PromptFormat GRANITE =
            of("granite", "<|system|>\n{{system}}\n", "<|user|>\n{{user}}\n<|assistant|>\n");

    /** The format of Llama 3 and its later releases, as Meta's model card gives it. */
    private static final PromptFormat LLAMA = new PromptFormat(
            "llama-3",
            new Template("<|begin_of_text|><|start_header_id|>system<|end_header_id|>\n\n{{system}}<|eot_id|>"
                    + "<|start_header_id|>user<|end_header_id|>\n\n{{user}}<|eot_id|>"
                    + "<|start_header_id|>assistant<|end_header_id|>\n\n"),
            new Template("<|begin_of_text|><|start_header_id|>user<|end_header_id|>\n\n{{user}}<|eot_id|>"
                    + "<|start_header_id|>assistant<|end_header_id|>\n\n"));

    /** The format of granite 3 and 4. */
    private static final PromptFormat GRANITE_3 = of(
            "granite-3",
            "<|start_of_role|>system<|end_of_role|>{{system}}<|end_of_text|>\n",
            "<|start_of_role|>user<|end_of_role|>{{user}}<|end_of_text|>\n"
                    + "<|start_of_role|>assistant<|end_of_role|>");

    private static final Map<Pattern, PromptFormat> KNOWN = Map.of(
            Pattern.compile("(?:.*/)?(?:granite-13b-chat-v\\d|granite-7b-lab|merlinite-7b)(?:\\b.*)?"), GRANITE,
            Pattern.compile("(?:.*/)?llama-3(?!\\d).*instruct.*"), LLAMA,
            Pattern.compile("(?:.*/)?granite-[34](?!\\d)(?:-\\d)?-\\d+b-instruct.*|(?:.*/)?granite-4-h-.*"), GRANITE_3);

    /** Returns the format of a model, if Labstone knows it. */
    public static Optional<PromptFormat> of(String model) {
        return KNOWN.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(model).matches())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Returns the format that an author gives; without a system prompt its place stays empty. */
    public static PromptFormat of(Template template) {
        return new PromptFormat("of its own", template, template);
    }

    /** Returns the whole text. */
    String render(Prompt prompt) {
        Map<String, String> parts = Map.of("system", prompt.system().orElse(""), "user", prompt.user());
        return (prompt.system().isPresent() ? with : without).render(parts::get);
    }

    private static PromptFormat of(String name, String system, String user) {
        return new PromptFormat(name, new Template(system + user), new Template(user));
    }
}
