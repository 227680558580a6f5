package dev.labstone.ilab.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OnceTest {

    private final AtomicInteger calls = new AtomicInteger();

    @Test
    void is_made_when_first_asked_for_and_once() {
        Once<Integer> once = new Once<>(calls::incrementAndGet);
        assertThat(once.ifMade()).isEmpty();
        assertThat(once.get()).isEqualTo(1);
        assertThat(once.get()).isEqualTo(1);
        assertThat(once.ifMade()).contains(1);
    }

    @Test
    void a_failure_is_the_same_for_everybody_and_nothing_is_tried_again() {
        Once<Integer> once = new Once<>(() -> {
            throw new IllegalStateException("call " + calls.incrementAndGet());
        });
        assertThatThrownBy(once::get).hasMessage("call 1");
        assertThatThrownBy(once::get).hasMessage("call 1");
        assertThat(once.ifMade()).isEmpty();
    }
}
