package dev.labstone.gate.baseline;

import dev.labstone.files.Json;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a baseline for people: an example on a line, so that a diff of it reads like a list of what changed. */
final class BaselineText {

    private BaselineText() {}

    static String of(Baseline baseline) {
        Stream<String> members = Stream.of(
                member("version", baseline.version()),
                member("useCase", baseline.useCase()),
                "\"models\" : " + lines("{", entries(baseline.models()), "}"),
                "\"accepted\" : "
                        + lines(
                                "[",
                                baseline.accepted().stream().map(Json::line).toList(),
                                "]"),
                "\"examples\" : " + lines("{", entries(baseline.examples()), "}"));
        return members.map(member -> "  " + member).collect(Collectors.joining(",\n", "{\n", "\n}\n"));
    }

    private static String lines(String begin, List<String> items, String end) {
        return items.isEmpty() ? begin + end : begin + "\n    " + String.join(",\n    ", items) + "\n  " + end;
    }

    private static List<String> entries(Map<String, ?> map) {
        return map.entrySet().stream()
                .map(entry -> member(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static String member(String key, Object value) {
        return Json.line(key) + " : " + Json.line(value);
    }
}
