package dev.labstone.check.wording;

import dev.labstone.text.BoundedText;
import dev.labstone.text.BoundedText.ExhaustedException;
import dev.labstone.text.Excerpt;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A search with a pattern that always ends, and the same way on every machine.
 *
 * <p>Some patterns, such as {@code (a|b)*}, need a deeper stack the longer the text is. How deep the stack of the caller is
 * depends on the machine, so what does not fit there is searched for again where there is room.
 */
final class BoundedSearch {

    private static final long DEEP_STACK = 256L * 1024 * 1024;

    private final Pattern pattern;
    private final boolean full;

    /**
     * Creates a search.
     *
     * @param pattern the pattern
     * @param full whether it has to match the whole text, without white space at the ends
     */
    BoundedSearch(Pattern pattern, boolean full) {
        this.pattern = pattern;
        this.full = full;
    }

    boolean isFull() {
        return full;
    }

    /**
     * Returns what stands around the match in a text, in quotes, or empty if there is none.
     *
     * @throws ExhaustedException if the pattern takes too long
     */
    Optional<String> in(String text) {
        try {
            return search(text);
        } catch (StackOverflowError tooDeep) {
            return searchDeep(text);
        }
    }

    private Optional<String> search(String text) {
        String whole = full ? text.strip() : text;
        Matcher matcher = pattern.matcher(new BoundedText(whole));
        boolean matches = full ? matcher.matches() : matcher.find();
        return matches ? Optional.of(Excerpt.around(whole, matcher.start(), matcher.end())) : Optional.empty();
    }

    private Optional<String> searchDeep(String text) {
        CompletableFuture<Optional<String>> result = new CompletableFuture<>();
        Runnable task = () -> {
            try {
                result.complete(search(text));
            } catch (ExhaustedException | StackOverflowError tooMuch) {
                result.completeExceptionally(new ExhaustedException());
            }
        };
        start(new Thread(null, task, "deep-regex", DEEP_STACK));
        return joined(result);
    }

    private static void start(Thread thread) {
        thread.setDaemon(true);
        try {
            thread.start();
        } catch (OutOfMemoryError noRoom) {
            throw new ExhaustedException();
        }
    }

    private static Optional<String> joined(CompletableFuture<Optional<String>> result) {
        try {
            return result.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof ExhaustedException tooMuch ? tooMuch : failed;
        }
    }
}
