package dev.labstone.report.review;

import dev.labstone.files.InvalidFileException;
import dev.labstone.files.Place;
import dev.labstone.files.Problems;
import dev.labstone.report.review.Review.Opinion;
import dev.labstone.text.CsvRows;
import dev.labstone.text.FormulaGuard;
import dev.labstone.usecase.Example;
import dev.labstone.usecase.Role;
import dev.labstone.usecase.UseCase;
import dev.labstone.yaml.DidYouMean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads {@code reviews.csv}, which the review page writes: RFC 4180 in UTF-8 with a header. A row without a verdict is one that
 * somebody has taken back, and is passed over.
 */
public final class ReviewsReader {

    /** The name of the file in the folder of the use case. */
    public static final String FILE = "reviews.csv";

    /** The columns, in the order in which they are written; when read, any order will do. */
    public static final List<String> COLUMNS = List.of("example", "role", "verdict", "comment", "answer_sha256");

    private static final List<String> REQUIRED = List.of("example", "role", "verdict", "answer_sha256");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final Map<String, Role> ROLES =
            Role.answering().stream().collect(Collectors.toMap(Role::id, Function.identity()));
    private static final Map<String, Opinion> OPINIONS =
            Arrays.stream(Opinion.values()).collect(Collectors.toMap(Opinion::word, Function.identity()));

    private final Path file;
    private final Problems problems;
    private final Set<String> examples;
    private final Map<Reviews.Key, Review> seen = new HashMap<>();

    private ReviewsReader(Path file, UseCase useCase) {
        this.file = file;
        this.problems = new Problems(file);
        this.examples = useCase.examples().stream().map(Example::id).collect(Collectors.toSet());
    }

    /**
     * Reads the reviews of a use case.
     *
     * @param useCase the use case; if its folder holds no reviews, there are none
     * @throws InvalidFileException if the file is not CSV, lacks a column, or names what is not there, with all that is wrong
     */
    public static Reviews read(UseCase useCase) {
        Path file = useCase.folder().resolve(FILE);
        return Files.exists(file) ? new ReviewsReader(file, useCase).read() : Reviews.NONE;
    }

    private Reviews read() {
        List<Review> reviews = new CsvRows(file, COLUMNS, REQUIRED, problems).read(this::review);
        problems.throwIfAny();
        return new Reviews(reviews);
    }

    private Optional<Review> review(CSVRecord row, Place place) {
        String verdict = row.get("verdict").strip();
        if (verdict.isEmpty()) {
            return Optional.empty();
        }
        String example = row.get("example").strip();
        String role = row.get("role").strip();
        String digest = row.get("answer_sha256").strip();
        List<Boolean> known = List.of(
                isOneOf(examples, example, "example", place),
                isOneOf(ROLES.keySet(), role, "role", place),
                isOneOf(OPINIONS.keySet(), verdict, "verdict", place),
                isDigest(digest, place));
        return !known.contains(false)
                ? Optional.of(new Review(example, ROLES.get(role), digest, OPINIONS.get(verdict), comment(row), place))
                        .filter(this::isFirst)
                : Optional.empty();
    }

    private static String comment(CSVRecord row) {
        return row.isMapped("comment")
                ? FormulaGuard.restore(row.get("comment")).strip()
                : "";
    }

    private boolean isOneOf(Collection<String> known, String found, String what, Place place) {
        if (known.contains(found)) {
            return true;
        }
        String expected = known == examples
                ? "the id of an example of this use case"
                : "one of " + known.stream().sorted().collect(Collectors.joining(", "));
        problems.add(place, "there is no such " + what, found, expected + DidYouMean.suffix(found, known));
        return false;
    }

    private boolean isDigest(String found, Place place) {
        boolean is = DIGEST.matcher(found).matches();
        if (!is) {
            problems.add(
                    place,
                    "not the digest of an answer",
                    found,
                    "the SHA-256 of the answer in 64 hexadecimal digits, as the review page writes it");
        }
        return is;
    }

    private boolean isFirst(Review review) {
        Review before = seen.putIfAbsent(Reviews.Key.of(review), review);
        if (before != null) {
            problems.add(
                    review.place(),
                    "the same answer is reviewed in line " + before.place().line(),
                    review.opinion().word(),
                    "one review of an answer");
        }
        return before == null;
    }
}
