package dev.labstone.ilab.stage;

import dev.labstone.ilab.plan.Plan;

/**
 * Is there memory for what the stages compute? With S for the size of the student's weights and T for the size of the
 * teacher's file:
 *
 * <ul>
 *   <li>generating and serving: the size of the file and a fifth, for what a model remembers of a conversation, and 1 GB for
 *       {@code ilab} itself.
 *   <li>training with {@code full}: 3 S and 1 GB, for weights, gradients and what is computed between them; the optimizer
 *       (Adafactor) adds little, and weights keep their precision.
 *   <li>training with {@code simple}: 2.5 S and 1 GB on Linux, where the adapters are merged into a second copy (seven
 *       billion parameters come to 35 GB, and 32 GB have been seen to be too little); S and 1 GB on a Mac, which trains in 4
 *       bits and needs the whole weights for converting only.
 * </ul>
 *
 * <p>These are estimates, and a machine can swap, so that too little gives a warning. It is a problem when not even the
 * weights fit: what takes hours then takes weeks, or is killed.
 */
record MemoryCheck(Plan plan, Machine machine) {

    private static final double CONVERSATION = 1.2;
    private static final double FULL = 3;
    private static final double SIMPLE = 2.5;

    void check(Findings findings) {
        long student = Bytes.ofWeights(plan.student().directory());
        if (plan.teacher().endpoint().isEmpty()) {
            plan.teacher()
                    .file()
                    .map(Bytes::of)
                    .ifPresent(file -> need("generating data", file, CONVERSATION, findings));
        }
        need("training " + plan.student().name(), student, training(), findings);
        long served = plan.student().gguf().map(Bytes::of).orElse(student);
        need("serving " + plan.student().name(), served, CONVERSATION, findings);
    }

    private double training() {
        if (plan.train().pipeline().equals("full")) {
            return FULL;
        }
        return machine.isMac() ? 1 : SIMPLE;
    }

    private void need(String what, long weights, double factor, Findings findings) {
        double needed = weights * factor + Bytes.GIGABYTE;
        String has = ", and this machine has " + Bytes.words((double) machine.memory());
        if (weights > machine.memory()) {
            findings.problem(what + " needs " + Bytes.words((double) weights) + " of memory for the weights alone" + has
                    + ": take a smaller model, or a larger machine");
        } else if (needed > machine.memory()) {
            findings.warning(what + " needs about " + Bytes.words(needed) + " of memory" + has
                    + "; it may take many times as long, or be killed");
        }
    }
}
