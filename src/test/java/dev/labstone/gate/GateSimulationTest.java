package dev.labstone.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.gate.GateSimulation.Rates;
import org.junit.jupiter.api.Test;

/** How often the gate errs, over two thousand use cases of fifty examples. */
class GateSimulationTest {

    @Test
    void callsHardlyAnythingWhereNothingDiffers() {
        Rates rates = new GateSimulation(50, 0.2, 0.2, 0).run();
        assertThat(rates.proved() + rates.refuted()).isLessThanOrEqualTo(0.05);
        assertThat(rates.regression()).isLessThanOrEqualTo(0.05);
    }

    @Test
    void catchesALossOfAQuarter() {
        Rates rates = new GateSimulation(50, 0.05, 0.3, 0).run();
        assertThat(rates.refuted()).isGreaterThanOrEqualTo(0.8);
        assertThat(rates.regression()).isGreaterThanOrEqualTo(0.85);
    }

    @Test
    void provesNothingThatOnlyMissingVerdictsMakeSo() {
        Rates rates = new GateSimulation(50, 0.2, 0.2, 0.9).run();
        assertThat(rates.proved()).isLessThanOrEqualTo(0.025);
        assertThat(rates.naive()).as("for whoever leaves them out").isGreaterThan(0.5);
    }
}
