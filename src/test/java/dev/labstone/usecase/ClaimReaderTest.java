package dev.labstone.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.usecase.Claim.Better;
import dev.labstone.usecase.Claim.Measure;
import dev.labstone.usecase.Claim.NotWorse;
import dev.labstone.usecase.Claim.Reaches;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimReaderTest {

    @TempDir
    Path folder;

    @Test
    void looksAtBothComparisonsWhereTheAuthorClaimsNothing() {
        List<Claim> claims = CaseFile.read(folder, CaseFile.SHORTEST).claims();
        assertThat(claims)
                .extracting(Claim::words)
                .containsExactly("trained better than base", "llama better than granite");
        assertThat(claims).noneMatch(claim -> claim.terms().required());
    }

    @Test
    void knowsWhichClaimsAreRequired() {
        List<Claim> claims = claims("[ required: trained better than base, informative: llama better than granite ]");
        assertThat(claims).extracting(claim -> claim.terms().required()).containsExactly(true, false);
        assertThat(claims.get(0)).isInstanceOfSatisfying(Better.class, better -> {
            assertThat(better.subject()).isEqualTo(Role.TRAINED);
            assertThat(better.other()).isEqualTo(Role.BASE);
            assertThat(better.terms().measure()).isEqualTo(Measure.PASSES);
            assertThat(better.terms().groups()).isEmpty();
        });
        assertThat(claims.get(1).terms().place()).hasToString(folder.resolve("cards.yaml") + ":3:60");
    }

    @Test
    void readsMarginsAndShares() {
        List<Claim> claims = claims("[ required: trained not worse than base on card by more than 7.5 points,"
                + " required: trained passes at least 80% on card ]");
        assertThat(claims.get(0)).isInstanceOfSatisfying(NotWorse.class, claim -> {
            assertThat(claim.margin()).isEqualByComparingTo("7.5");
            assertThat(claim.terms().groups()).containsExactly("card");
        });
        assertThat(claims.get(1))
                .isInstanceOfSatisfying(
                        Reaches.class, claim -> assertThat(claim.share()).isEqualByComparingTo("80"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            trained better than base | trained better than base
            trained is better than base                              | trained better than base
            trained   better than base  on card                      | trained better than base on card
            llama better than granite in goodness on card | llama better than granite in goodness on card
            trained not worse than base by more than 10 points | trained not worse than base by more than 10 points
            trained is not worse than base in goodness on card by more than 1 point | trained not worse than base in goodness on card by more than 1 points
            trained passes at least 80 % | trained passes at least 80 %
            base passes at least 5% on card                          | base passes at least 5 % on card
            """)
    void saysClaimsInItsOwnWords(String claim, String words) {
        assertThat(claims("[ required: " + claim + " ]"))
                .extracting(Claim::words)
                .containsExactly(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            on card and other       | card,other
            on card, other          | card,other
            on card, other and more | card,other,more
            on card, other, and more| card,other,more
            on card and card        | card
            """)
    void readsSeveralGroups(String on, String groups) {
        assertThat(ClaimSentence.parse("trained better than base " + on)
                        .orElseThrow()
                        .groups())
                .containsExactly(groups.split(","));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            []                                                        | cards.yaml:3:9: there is no claim
            [ trained better than base ]                              | cards.yaml:3:11: a claim has to say whether it is required
            [ { required: trained better than base, weight: 1 } ]     | a claim has to say whether it is required
            [ must: trained better than base ]                        | a claim has to say whether it is required
            [ required: trained is best ]                             | cards.yaml:3:21: not a claim ⏎    found:    trained is best ⏎    expected: such as "trained better than base on GROUP"
            [ required: trained not worse than base ]                 | not a claim
            [ required: traind better than base ]                     | there is no role of this name ⏎    found:    traind ⏎    expected: one of base, trained, granite, llama; did you mean "trained"?
            [ required: judge better than base ]                      | there is no role of this name
            [ required: trained better than base on cards ]           | there is no group of this name ⏎    found:    cards ⏎    expected: one of card; did you mean "card"?
            [ required: base better than base ]                       | a role is compared with itself
            [ required: trained passes at least 0 % ]                 | the number of a claim is out of range ⏎    found:    0
            [ required: trained not worse than base by more than 100 points ] | the number of a claim is out of range
            [ required: trained better than base, informative: trained is better than base ] | the claim stands here twice
            [ required: ]                                             | a value after the colon
            """)
    void tellsWhatCannotBeMeant(String claims, String problem) {
        assertThat(CaseFile.problems(folder, "title: Cards", "title: Cards\nclaims: " + claims))
                .anySatisfy(found -> assertThat(found).contains(problem.replace(" ⏎", "\n")));
    }

    private List<Claim> claims(String claims) {
        return CaseFile.read(folder, CaseFile.SHORTEST.replace("title: Cards", "title: Cards\nclaims: " + claims))
                .claims();
    }
}
