package dev.labstone.testing.ilab;

import dev.labstone.files.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;

/**
 * Plays {@code data generate}: four samples for each leaf, in another order each time. Behaviours, by the key {@code
 * generate}: {@code nothing} (success without a file), {@code fails}, {@code half} (the last line of the training data is
 * cut), {@code silent} (says nothing and never ends), {@code flood} (says much), {@code barren} (no file for the first
 * leaf), {@code blank} (only empty answers for the first leaf), {@code tags} (a sample with stray tags), {@code undivided}
 * (question and answer in one column, as the pipeline {@code simple} leaves them; the last one without a question mark).
 */
final class DoubleGenerate26 {

    private static final String DATE = "2026-11-23T10_49_16";
    private static final String SYSTEM = "I am a double.";
    private static final int SAMPLES = 4;

    int run(IlabDouble.Call call, Properties behaviour) throws Exception {
        String trap = behaviour.getProperty("generate", "");
        System.err.println("INFO 2026-11-23 10:49:01,851 instructlab.model.backends.llama_cpp:126: Trying to connect");
        if (trap.equals("silent")) {
            Thread.sleep(Long.MAX_VALUE);
        }
        if (trap.equals("flood")) {
            for (int i = 0; i < 5_000; i++) {
                System.out.println("DEBUG line " + i);
            }
        }
        if (trap.equals("fails")) {
            System.out.println(
                    "\u001B[31mfailed to generate data with exception: Failed to start server: no model\u001B[0m");
            return 1;
        }
        if (!trap.equals("nothing")) {
            write(call, trap);
        }
        System.out.println("ᕦ(òᴗóˇ)ᕤ Data generate completed successfully! ᕦ(òᴗóˇ)ᕤ");
        return 0;
    }

    private static void write(IlabDouble.Call call, String trap) throws Exception {
        Path folder = Files.createDirectories(Path.of(call.option("--output-dir"), "2026-11-23_104901"));
        Path generated = Files.createDirectories(folder.resolve("generated_" + DATE));
        List<String> leaves = Double26.leaves(Path.of(call.option("--taxonomy-path")));
        String first = leaves.get(leaves.size() - 1);
        List<Map<String, Object>> all = new ArrayList<>();
        for (String leaf : leaves) {
            boolean trapped = leaf.equals(first);
            if (!trapped || !trap.equals("barren")) {
                String seeds = Files.readString(
                        Path.of(call.option("--taxonomy-path")).resolve(leaf).resolve("qna.yaml"));
                List<Map<String, Object>> samples = samples(leaf, seeds, trapped ? trap : "");
                all.addAll(samples);
                lines(generated.resolve(leaf.replace('/', '_') + ".jsonl"), samples);
            }
        }
        Collections.shuffle(all);
        lines(
                folder.resolve("messages_" + DATE + ".jsonl"),
                all.stream().map(DoubleGenerate26::message).toList());
        lines(
                folder.resolve("train_" + DATE + ".jsonl"),
                all.stream().map(DoubleGenerate26::train).toList());
        lines(
                folder.resolve("test_" + DATE + ".jsonl"),
                all.stream().map(DoubleGenerate26::train).toList());
        lines(
                folder.resolve("skills_train_msgs_" + DATE + ".jsonl"),
                List.of(Map.of("id", UUID.randomUUID().toString())));
        if (trap.equals("half")) {
            Path train = folder.resolve("train_" + DATE + ".jsonl");
            String text = Files.readString(train);
            Files.writeString(train, text.substring(0, text.length() - 10));
        }
    }

    private static List<Map<String, Object>> samples(String leaf, String seeds, String trap) {
        List<Map<String, Object>> samples = new ArrayList<>();
        for (int i = 1; i <= SAMPLES; i++) {
            System.out.print("say_it Prompt Generation:  25%|##5       | " + i + "/" + SAMPLES + " [00:03<01:40]\r");
            samples.add(sample(leaf, seeds, i, trap));
        }
        System.out.println();
        return samples;
    }

    private static Map<String, Object> sample(String leaf, String seeds, int number, String trap) {
        Map<String, Object> sample = new LinkedHashMap<>();
        String question = "What is " + leaf + " " + number + "?";
        String answer = trap.equals("blank") ? "" : "It is the answer " + number + " of " + seeds.hashCode() + ".";
        sample.put("leaf_node_path", leaf.replace('/', '_'));
        if (trap.equals("undivided")) {
            sample.put("output", (number == SAMPLES ? question.replace("?", "") : question) + " " + answer);
        } else {
            sample.put("question", question);
            sample.put("response", trap.equals("tags") && number == 1 ? answer + "<|assistant|>" : answer);
        }
        return sample;
    }

    private static Map<String, Object> message(Map<String, Object> sample) {
        return Map.of(
                "messages",
                List.of(
                        Map.of("content", String.valueOf(sample.get("question")), "role", "user"),
                        Map.of("content", String.valueOf(sample.get("response")), "role", "assistant")),
                "metadata",
                "{\"system\": \"" + SYSTEM + "\"}");
    }

    private static Map<String, Object> train(Map<String, Object> sample) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("system", SYSTEM);
        line.put("user", String.valueOf(sample.get("question")));
        line.put("assistant", String.valueOf(sample.get("response")));
        return line;
    }

    private static void lines(Path file, List<Map<String, Object>> objects) throws Exception {
        Files.write(file, objects.stream().map(Json::line).toList());
    }
}
