package dev.labstone.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import dev.labstone.testing.EditorSchema;
import dev.labstone.testing.EditorView;
import dev.labstone.testing.UserFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code use-case.schema.json}, by which editors complete and check, and the reader are of one mind.
 *
 * <p>A row replaces a part of the shortest use case: {@code ⏎} stands for a line end, {@code (top)} for the line of the
 * title, {@code (own)} for the checks of the example.
 */
class UseCaseSchemaTest {

    private static final EditorSchema SCHEMA = EditorSchema.of("use-case.schema.json");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "(top) | title: 2035",
                "(top) | title: no",
                "(top) | title: 1e3",
                "(top) | title: 'null'",
                "(top) | title: A⏎description: >⏎  one⏎  two",
                "(top) | title: A⏎prompt: { system: '', user: '{{input}}' }",
                "(top) | title: A⏎prompt: { system: true }",
                "(top) | title: A⏎decoding: {}",
                "(top) | title: A⏎decoding: { strategy: greedy, max_tokens: 1e3, top_p: 1, top_k: 0, min_p: 0 }",
                "(top) | title: A⏎decoding: { strategy: sample, temperature: 2, repeat_penalty: 0.5, seed: 0 }",
                "(top) | title: A⏎decoding: { stop: END }",
                "(top) | title: A⏎decoding: { stop: [END, 7, '  '] }",
                "card: {} | card: { title: A, leaf: none, threshold: 0.5, checks: [] }",
                "card: {} | card: { leaf: knowledge/science/astronomy }",
                "card: {} | card: { prompt: { user: 'A {{input}}' }, decoding: { max_tokens: 5 } }",
                "id: one | id: 1-2-3",
                "id: one | id: 2035",
                "id: one | id: one⏎    threshold: 1",
                "input: Which card? | input: false",
                "(own) | checks: [ keyword: '{{note}}' ]⏎    note: 1.50",
                "(own) | checks: [ exact: 7 ]",
                "(own) | checks: [ exact: { text: A, ignore: [case, unicode, whitespace, punctuation, markdown] } ]",
                "(own) | checks: [ keyword: [a, [b, c], 2538] ]",
                "(own) | checks: [ keyword: { all: [a, [b, c]], any: [d, e], none: f, words: false, ignore: [] } ]",
                "(own) | checks: [ regex: a+ ]",
                "(own) | checks: [ regex: { full: 'a{2}' } ]",
                "(own) | checks: [ { regex: { find: a }, weight: 0.5, threshold: 1 } ]",
                "(own) | checks: [ regex: { find: a, ignore: [case, markdown] } ]",
                "(own) | checks: [ number: -3.5 ]",
                "(own) | checks: [ number: '{{code}}' ]⏎    code: 7",
                "(own) | checks: [ number: { value: '1,000', tolerance: 5%, which: any } ]",
                "(own) | checks: [ number: { value: 7, tolerance: 0, which: only } ]",
                "(own) | checks: [ number: { value: 7, unit: ms } ]",
                "(own) | checks: [ number: { value: 7, unit: [ms, milliseconds] } ]",
                "(own) | checks: [ number: { value: 7, unit: { '%': 1, '': 100 } } ]",
                "(own) | checks: [ choice: B ]",
                "(own) | checks: [ choice: { is: E, of: [A, E] } ]",
                "(own) | checks: [ choice: { is: A, options: { A: one, B: two } } ]",
                "(own) | checks: [ not: { refusal: {} } ]",
                "(own) | checks: [ refusal: [Leider, Non] ]",
                "(own) | checks: [ refusal: { phrases: Leider } ]",
                "(own) | checks: [ no-pii: {} ]",
                "(own) | checks: [ no-pii: email ]",
                "(own) | checks: [ no-pii: { only: [ip, iban], allow: ['@a.dev'], allow_input: true } ]",
                "(own) | checks: [ language: en ]",
                "(own) | checks: [ language: { is: no } ]",
                "(own) | checks: [ json: {} ]",
                "(own) | checks: [ json: '[1, 2]' ]",
                "(own) | checks: [ json: { equals: { a: [1, true] }, order: false, extra_keys: true, ignore: [case] } ]",
                "(own) | checks: [ json: { contained: true, schema: { type: object } } ]",
                "(own) | checks: [ json: { fence: false } ]",
                "(own) | checks: [ xml: well-formed ]",
                "(own) | checks: [ yaml: { fence: false } ]",
                "(own) | checks: [ list: [a, 7] ]",
                "(own) | checks: [ list: 'a, b' ]",
                "(own) | checks: [ list: { items: [a], separator: line, order: true, extra: true, ignore: [case] } ]",
                "(own) | checks: [ { not: { keyword: [sorry] }, weight: 1 } ]",
                "(own) | checks: [ { edit-distance: '{{reference}}', threshold: 0.8 } ]",
                "(own) | checks: [ { token-f1: '{{reference}}', threshold: 0.5 } ]",
                "(own) | checks: [ { token-f1: { text: [one, two], ignore: [markdown] }, threshold: 0.5 } ]",
                "(own) | checks: [ { rouge: '{{reference}}', threshold: 0.5 } ]",
                "(own) | checks: [ { rouge: { text: [one two, 3 4], type: 2, measure: recall }, threshold: 0.5 } ]",
                "(own) | checks: [ { rouge: { text: one, type: L, ignore: [] }, threshold: 0.5 } ]",
                "(own) | checks: [ { rouge: { text: one, type: '1', measure: f1 }, threshold: 0.5 } ]",
                "(own) | checks: [ { bleu: '{{reference}}', threshold: 0.5 } ]",
                "(own) | checks: [ { bleu: { text: [one, two], ignore: [case] }, threshold: 0.5 } ]",
                "(own) | checks: [ { chrf: '{{reference}}', threshold: 0.5 } ]",
                "(own) | checks: [ { chrf: { text: [one, two], ignore: [case] }, threshold: 0.5 } ]",
                "(own) | checks: [ { similar: '{{reference}}', threshold: 0.6 } ]",
                "(own) | checks: [ { similar: { text: [one, two], ignore: [markdown] }, threshold: 0.6 } ]",
                "(own) | checks: [ { edit-distance: [one, 2], threshold: 0.5 } ]",
                "(own) | checks: [ edit-distance: { text: [one, two], most: 2, ignore: [case] } ]",
                "(own) | checks: [ { any: [ keyword: a, { regex: b, threshold: 0.5 } ], weight: 2 } ]",
                "(own) | checks: [ { all: [ { keyword: a, weight: 0 }, { any: [ exact: a, exact: b ] } ], threshold: 0.5 } ]",
                "(own) | checks: [ not: { any: [ keyword: a, not: { all: [ keyword: b ] } ] } ]",
                "(own) | checks: [ keyword: a, { bleu: one, weight: 0 }, { chrf: one, weight: 0.0 } ]",
                "(own) | checks: [ any: [ keyword: a, { token-f1: one, threshold: 1 } ] ]",
                "id: one | id: one⏎    wrong: 7",
                "id: one | id: one⏎    wrong: [That card, '{{no placeholder}}']",
                "(own) | checks: [ question: Does it name a card ]",
                "(own) | checks: [ question: { ask: Is it a card, expected: no, name: is-card, steps: [Look, 2], show_reference: false } ]",
                "(own) | checks: [ { scale: How clear is it, threshold: 0.5 } ]",
                "(own) | checks: [ { scale: { criterion: How clear is it, from: 0, to: 10, name: clear }, threshold: 0.75 } ]",
                "(own) | checks: [ { scale: How clear is it, weight: 0 }, keyword: a ]",
                "(own) | checks: [ facts: '{{reference}}' ]",
                "(own) | checks: [ facts: { agree_with: a, fewer: 0.2, more: 0.9, name: card, steps: Look } ]",
                "(own) | checks: [ rubric: { criterion: a, levels: { bad: { score: 0, means: b }, good: { score: 1, means: c } } } ]",
                "(top) | title: A⏎judging: {}",
                "(top) | title: A⏎judging: { ask: always, samples: 1, bar: { labels: 0, agreement: 1, kappa: 0, traps: 0.5, consistency: 0.9 } }",
                "(top) | title: A⏎judging: { decoding: { strategy: sample, temperature: 0.7, max_tokens: 99 }, samples: 25 }",
                "card: {} | card: { recall: true }",
                "card: {} | card: { recall: false }",
                "card: {} | card: { pairwise: The shorter one is better. }",
                "(top) | title: A⏎claims: [ required: trained better than base ]",
                "(top) | title: A⏎claims: [ informative: llama is better than granite in goodness on card ]",
                "(top) | title: A⏎claims: [ required: trained not worse than base on card by more than 7.5 points ]",
                "(top) | title: A⏎claims: [ required: trained passes at least 80 % on card, informative: base passes at least 5% ]",
                "card: {} | card: { pairwise: { criterion: 'Fit for {{input}}', name: fit, steps: [Look], show_reference: false } }",
            })
    void both_accept(String part, String by) {
        UserFile file = file(part, by);
        assertThat(complaints(file)).isEmpty();
        assertThatCode(() -> CaseFile.read(file.path())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "use_case: cards | use_case: Cards",
                "(top) | titel: A",
                "(top) | title: ''",
                "(top) | title:",
                "(top) | title: null",
                "(top) | title: [A]",
                "(top) | title: A⏎prompt: '{{input}}'",
                "(top) | title: A⏎prompt: { user: '' }",
                "(top) | title: A⏎prompt: { users: '{{input}}' }",
                "(top) | title: A⏎decoding: { strategy: beam }",
                "(top) | title: A⏎decoding: { max_tokens: 0 }",
                "(top) | title: A⏎decoding: { max_tokens: 1000001 }",
                "(top) | title: A⏎decoding: { max_tokens: 1.5 }",
                "(top) | title: A⏎decoding: { max_tokens: many }",
                "(top) | title: A⏎decoding: { strategy: sample, temperature: 2.1 }",
                "(top) | title: A⏎decoding: { top_p: 0 }",
                "(top) | title: A⏎decoding: { top_p: 1.1 }",
                "(top) | title: A⏎decoding: { top_k: -1 }",
                "(top) | title: A⏎decoding: { min_p: 1.1 }",
                "(top) | title: A⏎decoding: { repeat_penalty: 0.4 }",
                "(top) | title: A⏎decoding: { repeat_penalty: 3.1 }",
                "(top) | title: A⏎decoding: { seed: 2147483648 }",
                "(top) | title: A⏎decoding: { stop: [''] }",
                "(top) | title: A⏎decoding: { max-tokens: 5 }",
                "groups: { card: {} } | groups: {}",
                "groups: { card: {} } | groups: [card]",
                "card: {} | Card: {}",
                "card: {} | card: none",
                "card: {} | card: { leaf: skills/card }",
                "card: {} | card: { leaf: knowledge/../card }",
                "card: {} | card: { threshold: 0 }",
                "card: {} | card: { checks: { keyword: a } }",
                "card: {} | card: { claims: [] }",
                "id: one | id: One",
                "id: one | id: a--b",
                "id: one | id: one⏎    wrong: []",
                "id: one | id: one⏎    wrong: ' '",
                "id: one | id: one⏎    wrong: [That card, '']",
                "id: one | id: one⏎    wrong: { text: That card }",
                "id: one | name: one",
                "id: one | id: one⏎    threshold: 1.5",
                "group: card | groups: card",
                "input: Which card? | input:",
                "input: Which card? | input: '  '",
                "reference: This card | referenz: This card",
                "(own) | checks: [ keyword: card ]⏎    my-note: x",
                "(own) | checks: [ keyword: '{{note}}' ]⏎    note: [x]",
                "(own) | checks: keyword",
                "(own) | checks: [ keyword ]",
                "(own) | checks: [ keywords: a ]",
                "(own) | checks: [ { keyword: a, regex: b } ]",
                "(own) | checks: [ { keyword: a, weight: -1 } ]",
                "(own) | checks: [ { keyword: a, threshold: 0 } ]",
                "(own) | checks: [ { weight: 1 } ]",
                "(own) | checks: [ exact: [a] ]",
                "(own) | checks: [ exact: { ignore: [case] } ]",
                "(own) | checks: [ exact: { text: a, ignore: [cases] } ]",
                "(own) | checks: [ exact: { text: a, ignore: case } ]",
                "(own) | checks: [ keyword: [] ]",
                "(own) | checks: [ keyword: '' ]",
                "(own) | checks: [ keyword: { words: true } ]",
                "(own) | checks: [ keyword: { all: [a], words: maybe } ]",
                "(own) | checks: [ keyword: { any: [a, [b]] } ]",
                "(own) | checks: [ keyword: [[a, [b]]] ]",
                "(own) | checks: [ keyword: { all: [a], none: [] } ]",
                "(own) | checks: [ keyword: { all: [], any: [a] } ]",
                "(own) | checks: [ regex: [a] ]",
                "(own) | checks: [ regex: '' ]",
                "(own) | checks: [ keyword: [[]] ]",
                "(own) | checks: [ keyword: { any: [] } ]",
                "(own) | checks: [ regex: { find: a, full: b } ]",
                "(own) | checks: [ regex: {} ]",
                "(own) | checks: [ number: many ]",
                "(own) | checks: [ number: { value: 1, tolerance: -1 } ]",
                "(own) | checks: [ number: { value: 1, tolerance: few } ]",
                "(own) | checks: [ number: { value: 1, which: second } ]",
                "(own) | checks: [ number: { tolerance: 1 } ]",
                "(own) | checks: [ number: { value: 1, unit: [] } ]",
                "(own) | checks: [ number: { value: 1, unit: { ms: 0 } } ]",
                "(own) | checks: [ choice: b ]",
                "(own) | checks: [ choice: { is: A, of: [A] } ]",
                "(own) | checks: [ choice: { is: A, of: [A, A] } ]",
                "(own) | checks: [ choice: { is: A, of: [A, B], options: { A: one, B: two } } ]",
                "(own) | checks: [ refusal: [] ]",
                "(own) | checks: [ refusal: { phrases: [] } ]",
                "(own) | checks: [ refusal: { words: a } ]",
                "(own) | checks: [ no-pii: [] ]",
                "(own) | checks: [ no-pii: name ]",
                "(own) | checks: [ no-pii: { allow_input: maybe } ]",
                "(own) | checks: [ language: English ]",
                "(own) | checks: [ language: { is: en, share: 1 } ]",
                "(own) | checks: [ language: [en] ]",
                "(own) | checks: [ json: ]",
                "(own) | checks: [ json: { contained: maybe } ]",
                "(own) | checks: [ json: { order: false } ]",
                "(own) | checks: [ json: { schema: [] } ]",
                "(own) | checks: [ xml: valid ]",
                "(own) | checks: [ yaml: { is: well-formed, fence: some } ]",
                "(own) | checks: [ list: [] ]",
                "(own) | checks: [ list: [a, [b]] ]",
                "(own) | checks: [ list: [''] ]",
                "(own) | checks: [ list: { order: true } ]",
                "(own) | checks: [ list: { items: [a], separator: dot } ]",
                "(own) | checks: [ not: { not: { keyword: a } } ]",
                "(own) | checks: [ all: { keyword: a } ]",
                "(own) | checks: [ all: [] ]",
                "(own) | checks: [ all: [ keywords: a ] ]",
                "(own) | checks: [ any: keyword ]",
                "(own) | checks: [ any: [] ]",
                "(own) | checks: [ any: [ keyword: a ] ]",
                "(own) | checks: [ any: [ { keyword: a, weight: 2 }, keyword: b ] ]",
                "(own) | checks: [ { any: [ keyword: a, keyword: b ], threshold: 0.5 } ]",
                "(own) | checks: [ { any: [ keyword: a, keyword: b ], all: [ keyword: a ] } ]",
                "(own) | checks: [ not: { all: [ { not: { not: { keyword: a } } } ] } ]",
                "(own) | checks: [ not: { keyword: a, weight: 0 } ]",
                "(own) | checks: [ not: keyword ]",
                "(own) | checks: [ token-f1: one ]",
                "(own) | checks: [ rouge: { text: one } ]",
                "(own) | checks: [ { bleu: one, weight: 0.1 } ]",
                "(own) | checks: [ any: [ keyword: a, chrf: one ] ]",
                "(own) | checks: [ edit-distance: one ]",
                "(own) | checks: [ edit-distance: { text: one } ]",
                "(own) | checks: [ { token-f1: [], threshold: 0.5 } ]",
                "(own) | checks: [ { token-f1: { ignore: [] }, threshold: 0.5 } ]",
                "(own) | checks: [ token-f1: { text: one, most: 2 } ]",
                "(own) | checks: [ { rouge: [], threshold: 0.5 } ]",
                "(own) | checks: [ { rouge: { type: 1 }, threshold: 0.5 } ]",
                "(own) | checks: [ { rouge: { text: one, type: 3 }, threshold: 0.5 } ]",
                "(own) | checks: [ { rouge: { text: one, measure: f2 }, threshold: 0.5 } ]",
                "(own) | checks: [ { bleu: [], threshold: 0.5 } ]",
                "(own) | checks: [ { bleu: '', threshold: 0.5 } ]",
                "(own) | checks: [ { bleu: { ignore: [] }, threshold: 0.5 } ]",
                "(own) | checks: [ { bleu: { text: one, order: 2 }, threshold: 0.5 } ]",
                "(own) | checks: [ { chrf: [], threshold: 0.5 } ]",
                "(own) | checks: [ similar: one ]",
                "(own) | checks: [ { similar: [], threshold: 0.6 } ]",
                "(own) | checks: [ { similar: { text: one, model: two }, threshold: 0.6 } ]",
                "(own) | checks: [ { chrf: '', threshold: 0.5 } ]",
                "(own) | checks: [ { chrf: { ignore: [] }, threshold: 0.5 } ]",
                "(own) | checks: [ { chrf: { text: one, beta: 2 }, threshold: 0.5 } ]",
                "(own) | checks: [ { edit-distance: '', threshold: 0.5 } ]",
                "(own) | checks: [ { edit-distance: [], threshold: 0.5 } ]",
                "(own) | checks: [ { edit-distance: [[one]], threshold: 0.5 } ]",
                "(own) | checks: [ edit-distance: { most: 2 } ]",
                "(own) | checks: [ edit-distance: { text: [], most: 2 } ]",
                "(own) | checks: [ edit-distance: { text: one, most: -1 } ]",
                "(own) | checks: [ edit-distance: { text: one, most: 1.5 } ]",
                "(own) | checks: [ edit-distance: { text: one, most: 1001 } ]",
                "(own) | checks: [ not: {} ]",
                "(own) | checks: [ question: '' ]",
                "(own) | checks: [ question: { ask: a, expected: maybe } ]",
                "(own) | checks: [ question: { expected: yes } ]",
                "(own) | checks: [ question: { ask: a, name: Is It } ]",
                "(own) | checks: [ scale: How clear is it ]",
                "(own) | checks: [ { scale: { criterion: a, to: 11 }, threshold: 0.5 } ]",
                "(own) | checks: [ { scale: { criterion: a, from: 1.5 }, threshold: 0.5 } ]",
                "(own) | checks: [ facts: { agree_with: a, fewer: 2 } ]",
                "(own) | checks: [ facts: { agree_with: a, show_reference: true } ]",
                "(own) | checks: [ rubric: { criterion: a } ]",
                "(own) | checks: [ rubric: { criterion: a, levels: { good: { score: 1, means: c } } } ]",
                "(own) | checks: [ rubric: { criterion: a, levels: { bad: { score: -1, means: b }, good: { score: 1, means: c } } } ]",
                "(own) | checks: [ rubric: { criterion: a, levels: { bad: { score: 0 }, good: { score: 1, means: c } } } ]",
                "(own) | checks: [ rubric: [a] ]",
                "(top) | title: A⏎rubrics: { a: b }",
                "(top) | title: A⏎rubrics: { A B: { criterion: a, levels: { bad: { score: 0, means: b }, good: { score: 1, means: c } } } }",
                "(top) | title: A⏎judging: always",
                "(top) | title: A⏎claims: []",
                "(top) | title: A⏎claims: trained better than base",
                "(top) | title: A⏎claims: [ trained better than base ]",
                "(top) | title: A⏎claims: [ required: trained is best ]",
                "(top) | title: A⏎claims: [ required: student better than base ]",
                "(top) | title: A⏎claims: [ required: judge better than base ]",
                "(top) | title: A⏎claims: [ required: trained not worse than base ]",
                "(top) | title: A⏎claims: [ required: trained passes at least 100 % ]",
                "(top) | title: A⏎claims: [ { required: trained better than base, informative: llama better than base } ]",
                "(top) | title: A⏎claims: [ required: trained better than base, required: trained better than base ]",
                "(top) | title: A⏎judging: { ask: never }",
                "(top) | title: A⏎judging: { samples: 0 }",
                "(top) | title: A⏎judging: { samples: 26, decoding: { strategy: sample, temperature: 1 } }",
                "(top) | title: A⏎judging: { bar: { labels: -1 } }",
                "(top) | title: A⏎judging: { bar: { kappa: 1.1 } }",
                "(top) | title: A⏎judging: { decoding: { top_p: 0 } }",
                "card: {} | card: { pairwise: '' }",
                "card: {} | card: { pairwise: [a] }",
                "card: {} | card: { pairwise: { name: a } }",
                "card: {} | card: { pairwise: { criterion: a, show_reference: maybe } }",
            })
    void both_refuse(String part, String by) {
        UserFile file = file(part, by);
        assertThat(complaints(file)).isNotEmpty();
        assertThat(file.problems(CaseFile::read)).isNotEmpty();
    }

    /** What takes a look at another part of the file, or into a text. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "use_case: cards | use_case: other",
                "(top) | title: A⏎prompt: { user: '{{question}} {{input}}' }",
                "(top) | title: A⏎prompt: { user: 'no input' }",
                "(top) | title: A⏎prompt: { user: '{{the input}} {{input}}' }",
                "(top) | title: A⏎decoding: { temperature: 0.7 }",
                "(top) | title: A⏎decoding: { strategy: sample }",
                "card: {} | card: {}, other: {}",
                "group: card | group: crad",
                "(own) | checks: []",
                "(own) | checks: [ all: [ { keyword: a, weight: 0 } ] ]",
                "(own) | checks: [ all: [{all: [{all: [{all: [{all: [{all: [{all: [{all: [{all: [exact: a]}]}]}]}]}]}]}]}] ]",
                "(own) | checks: [ { keyword: a, weight: 0 } ]",
                "(own) | checks: [ keyword: card ]⏎    note: used by nothing",
                "(own) | checks: [ keyword: '*' ]",
                "(own) | checks: [ not: { bleu: one } ]",
                "(own) | checks: [ regex: '(' ]",
                "(own) | checks: [ { token-f1: the, threshold: 0.5 } ]",
                "(own) | checks: [ { rouge: '...', threshold: 0.5 } ]",
                "(own) | checks: [ { rouge: { text: one, type: 2 }, threshold: 0.5 } ]",
                "(own) | checks: [ { bleu: <skipped>, threshold: 0.5 } ]",
                "(own) | checks: [ edit-distance: { text: [one, abcdef], most: 3 } ]",
                "(own) | checks: [ keyword: a ]⏎  - {id: one, group: card, input: a, reference: b, checks: [keyword: a]}",
                "(top) | title: A⏎judging: { samples: 3 }",
                "(top) | title: A⏎rubrics: { unused: { criterion: a, levels: { bad: { score: 0, means: b }, good: { score: 1, means: c } } } }",
                "(own) | checks: [ rubric: unknown ]",
                "(own) | checks: [ { scale: { criterion: a, from: 5, to: 5 }, threshold: 0.5 } ]",
                "(own) | checks: [ rubric: { criterion: a, levels: { Bad: { score: 0, means: b }, bad: { score: 1, means: c } } } ]",
                "(own) | checks: [ rubric: { criterion: a, levels: { bad: { score: 0, means: b }, good: { score: 0, means: c } } } ]",
                "card: {} | card: { pairwise: 'Fit for {{nobody}}' }",
                "card: {} | card: { pairwise: 'Fit for {{no body}}' }",
            })
    void only_the_reader_can_refuse(String part, String by) {
        UserFile file = file(part, by);
        assertThat(complaints(file)).isEmpty();
        assertThat(file.problems(CaseFile::read)).isNotEmpty();
    }

    /** The reader looks at the digits, not at the quotes around them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"(top) | title: A⏎decoding: { max_tokens: '5' }", "(own) | checks: [ { keyword: a, weight: '1' } ]"
            })
    void only_an_editor_refuses(String part, String by) {
        UserFile file = file(part, by);
        assertThat(complaints(file)).isNotEmpty();
        assertThatCode(() -> CaseFile.read(file.path())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'' | (top) | title: A⏎zzzzzzzz: 1",
                "/definitions/prompt | (top) | title: A⏎prompt: { zzzzzzzz: 1 }",
                "/definitions/decoding | (top) | title: A⏎decoding: { zzzzzzzz: 1 }",
                "/definitions/group | card: {} | card: { zzzzzzzz: 1 }",
                "/definitions/example | id: one | id: one⏎    zzzzzzzz: 1",
                "/definitions/exact/anyOf/1 | (own) | checks: [ exact: { text: a, zzzzzzzz: 1 } ]",
                "/definitions/json/anyOf/1 | (own) | checks: [ json: { zzzzzzzz: 1 } ]",
                "/definitions/xml/anyOf/1 | (own) | checks: [ xml: { zzzzzzzz: 1 } ]",
                "/definitions/yaml/anyOf/1 | (own) | checks: [ yaml: { zzzzzzzz: 1 } ]",
                "/definitions/list/anyOf/2 | (own) | checks: [ list: { items: a, zzzzzzzz: 1 } ]",
                "/definitions/keyword/anyOf/2 | (own) | checks: [ keyword: { all: a, zzzzzzzz: 1 } ]",
                "/definitions/regex/anyOf/1 | (own) | checks: [ regex: { find: a, zzzzzzzz: 1 } ]",
                "/definitions/edit-distance/anyOf/2 | (own) | checks: [ { edit-distance: { text: a, zzzzzzzz: 1 }, threshold: 0.5 } ]",
                "/definitions/token-f1/anyOf/2 | (own) | checks: [ { token-f1: { text: a b, zzzzzzzz: 1 }, threshold: 0.5 } ]",
                "/definitions/rouge/anyOf/2 | (own) | checks: [ { rouge: { text: a b, zzzzzzzz: 1 }, threshold: 0.5 } ]",
                "/definitions/bleu/anyOf/2 | (own) | checks: [ { bleu: { text: a b, zzzzzzzz: 1 }, threshold: 0.5 } ]",
                "/definitions/chrf/anyOf/2 | (own) | checks: [ { chrf: { text: a b, zzzzzzzz: 1 }, threshold: 0.5 } ]",
                "/definitions/similar/anyOf/2 | (own) | checks: [ { similar: { text: a b, zzzzzzzz: 1 }, threshold: 0.5 } ]",
                "/definitions/number/anyOf/1 | (own) | checks: [ number: { value: 1, zzzzzzzz: 1 } ]",
                "/definitions/judging | (top) | title: A⏎judging: { zzzzzzzz: 1 }",
                "/definitions/judging/properties/bar | (top) | title: A⏎judging: { bar: { zzzzzzzz: 1 } }",
                "/definitions/group/properties/pairwise/anyOf/1 | card: {} | card: { pairwise: { criterion: a, zzzzzzzz: 1 } }",
                "/definitions/question/anyOf/1 | (own) | checks: [ question: { ask: a, zzzzzzzz: 1 } ]",
                "/definitions/scale/anyOf/1 | (own) | checks: [ { scale: { criterion: a, zzzzzzzz: 1 }, threshold: 0.5 } ]",
                "/definitions/facts/anyOf/1 | (own) | checks: [ facts: { agree_with: a, zzzzzzzz: 1 } ]",
                "/definitions/rubric | (own) | checks: [ rubric: { criterion: a, levels: {}, zzzzzzzz: 1 } ]",
                "/definitions/rubric/properties/levels/additionalProperties | (own) | checks: [ rubric: { criterion: a, levels: { good: { score: 1, means: a, zzzzzzzz: 1 } } } ]",
            })
    void both_know_the_same_keys(String pointer, String part, String by) {
        assertThat(expected(part, by)).isEqualTo(SCHEMA.keys(pointer.replace("''", "")));
    }

    @Test
    void both_know_the_same_checks() {
        Set<String> all = new TreeSet<>(CaseFile.BUILT_IN);
        all.addAll(List.of("all", "any", "not", "weight", "threshold"));
        assertThat(SCHEMA.keys("/definitions/check")).isEqualTo(all);
        all.removeAll(List.of("not", "weight", "threshold"));
        assertThat(SCHEMA.keys("/definitions/check/properties/not")).isEqualTo(all);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/definitions/decoding/properties/strategy | (top) | title: A⏎decoding: { strategy: zzzzzzzz }",
                "/definitions/rouge/anyOf/2/properties/type | (own) | checks: [ { rouge: { text: a b, type: zzzzzzzz }, threshold: 0.5 } ]",
                "/definitions/rouge/anyOf/2/properties/measure | (own) | checks: [ { rouge: { text: a b, measure: zzzzzzzz }, threshold: 0.5 } ]",
                "/definitions/number/anyOf/1/properties/which | (own) | checks: [ number: { value: 1, which: zzzzzzzz } ]",
                "/definitions/judging/properties/ask | (top) | title: A⏎judging: { ask: zzzzzzzz }",
                "/definitions/question/anyOf/1/properties/expected | (own) | checks: [ question: { ask: a, expected: zzzzzzzz } ]",
            })
    void both_know_the_same_choices(String pointer, String part, String by) {
        assertThat(expected(part, by)).isEqualTo(SCHEMA.choices(pointer));
    }

    @Test
    void both_ignore_the_same_differences() {
        String problem = problemWith("zzzzzzzz", file("(own)", "checks: [ exact: { text: a, ignore: [zzzzzzzz] } ]"));
        String known = problem.substring(problem.indexOf("some of ") + "some of ".length());
        assertThat(new TreeSet<>(List.of(known.split(", ")))).isEqualTo(SCHEMA.choices("/definitions/ignore/items"));
    }

    @Test
    void the_schema_shows_the_defaults_of_the_reader() {
        JsonNode decoding = SCHEMA.at("/definitions/decoding/properties");
        assertThat(decoding.at("/strategy/default").asText())
                .isEqualToIgnoringCase(Decoding.DEFAULT.strategy().name());
        assertThat(decoding.at("/max_tokens/default").intValue()).isEqualTo(Decoding.DEFAULT.maxTokens());
        assertThat(decoding.at("/top_p/default").decimalValue()).isEqualByComparingTo(Decoding.DEFAULT.topP());
        assertThat(decoding.at("/top_k/default").intValue()).isEqualTo(Decoding.DEFAULT.topK());
        assertThat(decoding.at("/min_p/default").decimalValue()).isEqualByComparingTo(Decoding.DEFAULT.minP());
        assertThat(decoding.at("/repeat_penalty/default").decimalValue())
                .isEqualByComparingTo(Decoding.DEFAULT.repeatPenalty());
        assertThat(decoding.at("/seed/default").intValue()).isEqualTo(Decoding.DEFAULT.seed());
    }

    @Test
    void the_schema_describes_every_key() {
        assertThat(SCHEMA.keysWithoutDescription()).isEmpty();
    }

    private Set<String> expected(String part, String by) {
        return EditorSchema.oneOf(problemWith("zzzzzzzz", file(part, by)));
    }

    private static String problemWith(String word, UserFile file) {
        return file.problems(CaseFile::read).stream()
                .filter(problem -> problem.contains(word))
                .findFirst()
                .orElseThrow();
    }

    private UserFile file(String part, String by) {
        String whole = part.replace("(top)", "title: Cards").replace("(own)", "checks: [ keyword: card ]");
        String text = CaseFile.replace(whole, by.replace("⏎", "\n"));
        return UserFile.write(folder.resolve("cards.yaml"), text);
    }

    private static List<String> complaints(UserFile file) {
        return SCHEMA.complaints(EditorView.of(file.path()));
    }
}
