package dev.labstone.testing.ilab;

import dev.labstone.files.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * Plays {@code generate}: the instructions asked for, leaf after leaf, all files anew after each. The first sample tells the
 * prompt it was made with. Behaviours, by the key {@code generate}: {@code discards} (throws all away but the first, and
 * never ends), {@code nothing} (finds nothing to generate), {@code no file}
 * (success without a file), {@code empty} (success with empty files), {@code half} (the last line of the training data is
 * cut), {@code short} (a sample is missing there), {@code no server}, {@code other model}, {@code silent}.
 */
final class DoubleGenerate17 {

    private static final String NAME = "teacher_2026-11-23T13_08_13";
    private static final String SYSTEM = "You are a double.";

    private final IlabDouble.Call call;
    private final Path generated;
    private final List<Map<String, Object>> instructions = new ArrayList<>();

    DoubleGenerate17(IlabDouble.Call call) {
        this.call = call;
        this.generated = Double17.in(call, call.option("--output-dir"));
    }

    int run(Properties behaviour) throws Exception {
        String trap = behaviour.getProperty("generate", "");
        switch (trap) {
            case "silent" -> Thread.sleep(Long.MAX_VALUE);
            case "nothing" -> {
                System.err.println("Nothing to generate. Exiting.");
                return 1;
            }
            case "no server" -> {
                System.err.println("ERROR 2026-11-23 13:08:13,716 server.py:139: failed to reach the API server");
                System.err.println("openai.APIConnectionError: Connection error.");
                return 1;
            }
            case "other model" -> {
                System.out.println(
                        "\u001B[31mGenerating dataset failed with the following error: Model a.gguf is not served"
                                + " by the server. These are the served models ['b.gguf']\u001B[0m");
                return 1;
            }
            default -> generate(trap);
        }
        System.err.println("INFO 2026-11-23 13:10:13,716 generate_data.py:613: generate_data Generation took 90.63s");
        return 0;
    }

    private void generate(String trap) throws Exception {
        Files.createDirectories(generated);
        int wanted = Integer.parseInt(call.option("--num-instructions"));
        bar(wanted);
        discard("didn't match expected format", "'\\nCopied over\\n'");
        discard("wrong number of words", "['', 'Instruction', 'One two']");
        for (String leaf : rounds(wanted)) {
            System.err.println(
                    "INFO 2026-11-23 13:08:13,716 generate_data.py:505: generate_data Selected taxonomy path "
                            + leaf.replace("/", "->"));
            instructions.add(instruction(leaf));
            if (!trap.equals("no file")) {
                write(trap);
            }
            bar(wanted);
            if (trap.equals("discards")) {
                loop(wanted);
            }
        }
    }

    private List<String> rounds(int wanted) throws Exception {
        List<String> leaves = Double17.leaves(call);
        List<String> rounds = new ArrayList<>();
        for (int i = 0; i < wanted; i++) {
            rounds.add(leaves.get(i % leaves.size()));
        }
        return rounds;
    }

    private void loop(int wanted) throws Exception {
        while (true) {
            bar(wanted);
            discard("didn't match expected format", "'** Instruction**'");
            Thread.sleep(20);
        }
    }

    private void bar(int wanted) {
        System.err.print("\r 25%|##5       | " + instructions.size() + "/" + wanted + " [00:01<00:20, 20.31s/it]");
    }

    private void discard(String reason, String text) throws Exception {
        Files.writeString(
                generated.resolve("discarded_" + NAME + ".log"),
                "2026-11-23T13:08:13 - Discarded instruction(" + reason + "): " + text + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private Map<String, Object> instruction(String leaf) throws Exception {
        Path prompt = Double17.in(call, "prompt.txt");
        Map<String, Object> instruction = new LinkedHashMap<>();
        instruction.put(
                "instruction",
                instructions.isEmpty() && Files.exists(prompt)
                        ? Files.readString(prompt).strip()
                        : "Write card number " + instructions.size());
        instruction.put("input", "A note");
        instruction.put("output", instructions.size() == 1 ? "A card<|assistant|>" : "A card");
        instruction.put("taxonomy_path", leaf.replace("/", "->"));
        return instruction;
    }

    private void write(String trap) throws Exception {
        List<String> lines = instructions.stream().map(DoubleGenerate17::sample).toList();
        Files.writeString(generated.resolve("generated_" + NAME + ".json"), Json.line(instructions));
        Path train = generated.resolve("train_" + NAME + ".jsonl");
        switch (trap) {
            case "empty" -> Files.writeString(train, "");
            case "half" -> Files.writeString(train, lines.get(0).substring(0, 20));
            case "short" -> Files.write(train, lines.subList(1, lines.size()));
            default -> Files.write(train, lines);
        }
        Files.write(generated.resolve("test_" + NAME + ".jsonl"), List.of(lines.get(0), lines.get(0)));
    }

    private static String sample(Map<String, Object> instruction) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("system", SYSTEM);
        line.put("user", instruction.get("instruction") + "\n" + instruction.get("input"));
        line.put("assistant", instruction.get("output"));
        return Json.line(line);
    }
}
