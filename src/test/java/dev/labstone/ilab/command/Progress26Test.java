package dev.labstone.ilab.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Progress26Test {

    private final Progress26 progress = new Progress26();

    @Test
    void counts_samples() {
        assertThat(progress.of("say_it_otherwise Prompt Generation:  38%|###7      | 12/32 [00:28<00:40,  2.04s/it]"))
                .contains("samples 12 of 32 (say_it_otherwise)");
        assertThat(progress.of("say_it_otherwise Prompt Generation: 33it [01:20,  2.51s/it]   "))
                .contains("samples 33 (say_it_otherwise)");
    }

    @Test
    void tells_epoch_step_and_loss() {
        assertThat(progress.of(
                        "Epoch 0:  28%|██▊       | 11/40 [00:53<34:37, 53.27s/it]INFO 2026-11-23 11:10:24,818: "))
                .isEmpty();
        assertThat(progress.of(
                        "Epoch: 0, Step: 12, Loss per batch: 0.3, Actual Loss Per Batch = 0.9473, accumulated: 246"))
                .contains("epoch 1, step 12 of 40, loss 0.95");
    }

    @Test
    void tells_the_steps_of_adapters() {
        assertThat(progress.of("Iter 010: Train loss 2.345, It/sec 0.2, Tokens/sec 31.1"))
                .contains("step 10, loss 2.345");
        assertThat(progress.of("\u001B[A  5%|▌         | 2/40 [00:53<34:37, 53.27s/it]"))
                .contains("step 2 of 40");
    }

    @Test
    void is_silent_about_the_rest() {
        assertThat(progress.of("Generating train split: 108 examples [00:00, 3199.32 examples/s]"))
                .isEmpty();
        assertThat(progress.of("Map (num_proc=8):  25%|##5       | 12/48 [00:00<00:00, 98.79 examples/s]"))
                .isEmpty();
        assertThat(progress.of("")).isEmpty();
    }
}
