package dev.labstone.deliver;

import dev.labstone.evaluation.Run;
import dev.labstone.gate.ExampleState;
import dev.labstone.gate.Gate;
import dev.labstone.gate.claim.ClaimState;
import java.util.List;
import java.util.Map;

/** Says what to do next: the one thing that helps most. */
final class NextStep {

    private final Gate gate;
    private final Run run;
    private final Map<ExampleState, List<String>> examples;
    private final List<Item> checklist;

    NextStep(Gate gate, Map<ExampleState, List<String>> examples, List<Item> checklist) {
        this.gate = gate;
        this.run = gate.run();
        this.examples = examples;
        this.checklist = checklist;
    }

    String words() {
        if (!run.isComplete()) {
            return "answers are missing; the same command goes on where this run was";
        }
        if (examples.containsKey(ExampleState.BROKEN)) {
            return "some examples have no verdict; index.html says why of each";
        }
        return red().isEmpty() ? further() : red();
    }

    private String red() {
        if (examples.containsKey(ExampleState.REGRESSED)) {
            return "look at what regressed in index.html; if it is meant: " + update()
                    + " -Dlabstone.accept=\"the reason\"";
        }
        if (gate.isUnheld()) {
            return "let a model play trained, or say gated: false in the lineup";
        }
        if (isRefuted()) {
            return "a required claim is refuted; summary.md names the examples behind it";
        }
        return examples.containsKey(ExampleState.NEW_FAILURE)
                ? "new examples are answered wrongly; if the model may be wrong there: " + update()
                : "";
    }

    private String further() {
        if (examples.containsKey(ExampleState.IMPROVED)) {
            return "hold later runs to what is right now: " + update();
        }
        return checklist.stream()
                .filter(item -> !item.complete())
                .findFirst()
                .map(item -> item.what() + ": " + item.words())
                .orElse("read summary.md, then hand in");
    }

    private boolean isRefuted() {
        return gate.claims().stream()
                .anyMatch(claim -> claim.claim().terms().required() && claim.state() == ClaimState.REFUTED);
    }

    private String update() {
        String lineup = run.lineup().equals("recorded") ? "" : " -Dlabstone.lineup=" + run.lineup();
        return "mvn verify" + lineup + " -Dlabstone.update=baseline";
    }
}
