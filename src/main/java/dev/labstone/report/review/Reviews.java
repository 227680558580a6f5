package dev.labstone.report.review;

import dev.labstone.files.Digests;
import dev.labstone.model.Answer;
import dev.labstone.model.Response;
import dev.labstone.usecase.Example;
import dev.labstone.usecase.Role;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The reviews of a use case. A review belongs to one answer, word for word; of another one it says nothing. */
public final class Reviews {

    /** No reviews. */
    public static final Reviews NONE = new Reviews(List.of());

    private final Map<Key, Review> byAnswer;

    Reviews(Collection<Review> all) {
        Map<Key, Review> found = new LinkedHashMap<>();
        all.forEach(review -> found.put(Key.of(review), review));
        this.byAnswer = Collections.unmodifiableMap(found);
    }

    /** Returns all reviews, in the order of the file. */
    public List<Review> all() {
        return List.copyOf(byAnswer.values());
    }

    /**
     * Returns what a person said of a role's answer to an example.
     *
     * @param example the example
     * @param role the role
     * @param response what it said
     * @return empty if nobody has said anything of exactly this answer
     */
    public Optional<Review> of(Example example, Role role, Response response) {
        return response instanceof Answer answer && !byAnswer.isEmpty()
                ? Optional.ofNullable(byAnswer.get(new Key(example.id(), role, digest(answer))))
                : Optional.empty();
    }

    /** Returns what names an answer in a review: the SHA-256 of its text in UTF-8. */
    public static String digest(Answer answer) {
        return Digests.sha256(answer.text().getBytes(StandardCharsets.UTF_8));
    }

    record Key(String example, Role role, String answerSha256) {
        static Key of(Review review) {
            return new Key(review.example(), review.role(), review.answerSha256());
        }
    }
}
