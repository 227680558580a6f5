package dev.labstone.ilab.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class Progress17Test {

    private final Progress17 progress = new Progress17();

    @Test
    void counts_the_instructions() {
        assertThat(
                        said(
                                "  0%|          | 0/4 [00:00<?, ?it/s]Synthesizing new instructions.",
                                "INFO 2026-11-23 13:08:13,716 generate_data.py:505: generate_data Selected taxonomy path a->b",
                                " 75%|███████▌  | 3/4 [01:01<00:20, 20.31s/it]INFO 2026-11-23 13:09:14,970 generate_data.py:505"))
                .containsExactly("instructions 0 of 4", "instructions 3 of 4");
    }

    @Test
    void counts_the_steps_of_a_training_and_not_the_answers_before_and_after() {
        assertThat(said(
                        "LINUX_TRAIN.PY: SANITY CHECKING THE BASE MODEL",
                        "100%|██████████| 1/1 [00:04<00:00,  4.50s/it]",
                        "Map: 100%|██████████| 4/4 [00:00<00:00, 103.30 examples/s]",
                        "LINUX_TRAIN.PY: TRAINING",
                        " 50%|█████     | 2/4 [00:01<00:01,  1.71it/s]",
                        "{'loss': 6.7, 'grad_norm': 1.1, 'learning_rate': 2.5e-05, 'epoch': 0.5}",
                        "{'train_runtime': 2.3, 'train_steps_per_second': 1.7, 'train_loss': 6.75, 'epoch': 1.0}",
                        "LINUX_TRAIN.PY: RUNNING INFERENCE ON THE OUTPUT MODEL",
                        "100%|██████████| 1/1 [00:04<00:00,  4.50s/it]"))
                .containsExactly("step 2 of 4", "epoch 0.5, loss 6.7", "epoch 1.0, loss 6.75");
    }

    @Test
    void tells_the_loss_of_a_step_on_a_mac() {
        assertThat(said(
                        "Epoch 1: Iter 10: Val loss 2.900, Val took 1.0s",
                        "Iter 010: Train loss 2.500, It/sec 0.1, Tokens/sec 20.0"))
                .containsExactly("step 10, loss 2.500");
    }

    @Test
    void counts_instructions_again_after_a_training() {
        assertThat(said(
                        "LINUX_TRAIN.PY: FINISHED",
                        " 25%|██▌       | 1/4 [00:01<00:00,  4.50s/it]",
                        "Generating synthetic data using 'm.gguf' model, taxonomy:'taxonomy' against http://127.0.0.1:1/v1",
                        " 25%|██▌       | 1/4 [00:01<00:00,  4.50s/it]"))
                .containsExactly("instructions 1 of 4");
    }

    private List<String> said(String... lines) {
        return List.of(lines).stream()
                .map(progress::of)
                .flatMap(Optional::stream)
                .toList();
    }
}
