package dev.labstone.model.limit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.TreeMap;

/** Visitors with many requests and a server, in simulated time: a minute takes no time. */
final class Simulation {

    /** One request that began. */
    record Began(long at, String visitor, long tokens, int inFlight, boolean allWaiting) {}

    private record Event(long at, Runnable what) {}

    final List<Began> began = new ArrayList<>();
    final List<Integer> allowed = new ArrayList<>();
    final Map<String, Integer> answered = new TreeMap<>();
    int refusals;

    private final PriorityQueue<Event> events = new PriorityQueue<>(Comparator.comparingLong(Event::at));
    private final Map<String, Integer> left = new TreeMap<>();
    private final Map<String, Integer> waiting = new TreeMap<>();
    private final Admission admission;
    private final Random random;
    private int capacity;
    private Duration pause = Duration.ZERO;
    private int inFlight;
    private long now;

    Simulation(Limits limits, long seed) {
        this.admission = new Admission(limits);
        this.random = new Random(seed);
        this.capacity = Integer.MAX_VALUE;
    }

    /** Has the server turn away what is more than so many at once. */
    Simulation bearing(int most, Duration asked) {
        capacity = most;
        pause = asked;
        return this;
    }

    /** Changes how many at once the server bears, at a time. */
    Simulation bearingFrom(Duration time, int most) {
        events.add(new Event(time.toNanos(), () -> capacity = most));
        return this;
    }

    /** Adds a visitor who has so many requests, some of them at once. */
    Simulation visitor(String name, int requests, int workers) {
        left.put(name, requests);
        for (int i = 0; i < workers; i++) {
            events.add(new Event(0, () -> ask(name)));
        }
        return this;
    }

    Simulation run() {
        while (!events.isEmpty()) {
            Event event = events.remove();
            now = Math.max(now, event.at);
            event.what.run();
            if (events.isEmpty() || events.peek().at > now) {
                admitAll();
            }
        }
        return this;
    }

    private void ask(String name) {
        if (left.get(name) > 0) {
            left.merge(name, -1, Integer::sum);
            waiting.merge(name, 1, Integer::sum);
            admission.queue(new Ticket(name, 1 + random.nextInt(200)));
        }
    }

    private void admitAll() {
        boolean everybody = left.keySet().stream().allMatch(name -> waiting.getOrDefault(name, 0) > 0);
        for (var next = admission.admit(now); next.isPresent(); next = admission.admit(now)) {
            begin(next.get(), everybody);
            everybody = left.keySet().stream().allMatch(name -> waiting.getOrDefault(name, 0) > 0);
        }
        allowed.add(admission.allowed());
        admission
                .next()
                .map(first -> admission.waitFor(first, now))
                .filter(wait -> wait != Admission.UNTIL_SOMEBODY_LEAVES)
                .ifPresent(wait -> events.add(new Event(now + wait, () -> {})));
    }

    private void begin(Ticket ticket, boolean everybody) {
        String name = (String) ticket.visitor;
        waiting.merge(name, -1, Integer::sum);
        inFlight++;
        long cost = 1 + random.nextInt((int) ticket.tokens);
        began.add(new Began(now, name, cost, inFlight, everybody));
        boolean refused = inFlight > capacity;
        long takes = refused ? 1_000_000 : 1_000_000 + random.nextInt(2_000_000_000);
        events.add(new Event(now + takes, () -> end(ticket, cost, refused)));
    }

    private void end(Ticket ticket, long cost, boolean refused) {
        String name = (String) ticket.visitor;
        inFlight--;
        if (refused) {
            refusals++;
            left.merge(name, 1, Integer::sum);
            admission.refused(ticket);
            admission.pause(pause, now);
        } else {
            answered.merge(name, 1, Integer::sum);
            admission.answered(ticket, cost);
        }
        admission.leave();
        ask(name);
    }
}
