/* One example: its line in the list, and all that is behind it. */

/** Characters from which on a text scrolls by itself. */
const LONG = 1500;
const FINISHES = { LENGTH: 'cut off at max_tokens', FILTERED: 'withheld by the server', OTHER: 'ended for another reason' };

/** Returns how the answers of a view compare, in a word that the style knows. */
function relation(example, view) {
  const outcomes = view.roles.map(role => example.roles[role].outcome);
  if (outcomes.some(outcome => outcome !== 'PASS' && outcome !== 'FAIL')) {
    return 'open';
  }
  const [first, last] = [outcomes[0], outcomes[outcomes.length - 1]];
  return first === last ? (first === 'PASS' ? 'right' : 'wrong') : last === 'PASS' ? 'won' : 'lost';
}

function spokenOutcomes(example, view) {
  return view.roles.map(role => `${role} ${OUTCOMES[example.roles[role].outcome].word}`).join(', ');
}

/** Returns the line that stands for an example, as a button that opens it. */
function line(example, view, panel) {
  const last = example.roles[view.roles[view.roles.length - 1]];
  const text = last.said ? last.said.text : last.none || '';
  return element('h3', {},
    element('button', { type: 'button', class: 'line', 'aria-expanded': 'false', 'aria-controls': panel },
      element('span', { class: 'outcomes' }, view.roles.map((role, i) =>
        [i > 0 && element('span', { class: 'arrow', 'aria-hidden': 'true' }, '→'), sign(example.roles[role].outcome)]),
      element('span', { class: 'spoken' }, `${spokenOutcomes(example, view)}: `)),
      element('span', { class: 'name' }, shown(example.id)),
      element('span', { class: 'said', 'aria-hidden': 'true' }, shown(excerpt(text, 120))),
      element('span', { class: 'state' }, example.leak && element('span', { class: 'leak' },
        example.leak.level === 'LEAKED' ? 'leaked' : 'similar'), example.state)));
}

/** Returns everything about an example. */
function details(example, view) {
  const said = view.roles.map(role => example.roles[role].said);
  const parts = said.length === 2 && said[0] && said[1] ? difference(said[0].text, said[1].text) : undefined;
  return [
    element('div', { class: 'pair' },
      block('Input', example.input), block('Reference', example.reference)),
    leakPart(example.leak),
    said.length === 2 && said[0] && said[1] && element('p', { class: 'quiet' }, differenceNote(parts, said, view)),
    element('div', { class: `pair roles${view.roles.length}` },
      view.roles.map((role, i) => answerPart(example, role, parts && parts[i], i === 0 ? 'del' : 'ins'))),
    example.preferences.filter(preference => preference.view === view.id).map(preferencePart),
    pairRows(example, said).map(row =>
      labelPart(row, `Which is better by ${row.criterion}: ${view.roles[0]} (first) or ${view.roles[1]} (second)?`)),
    element('details', { class: 'prompt' },
      element('summary', {}, 'Prompt as sent'), view.roles.map(role => promptPart(example, role, view))),
    element('p', { class: 'quiet' },
      `${groupTitle(example.group)} · line ${example.line} of the use case · `,
      element('a', { href: hashOf({ open: [example.id] }) }, 'link to this example')),
  ];
}

function differenceNote(parts, said, view) {
  if (said[0].text === said[1].text) {
    return 'Both answers are the same.';
  }
  return parts
    ? `Struck out: words that only ${view.roles[0]} has. Underlined: words that only ${view.roles[1]} has.`
    : 'The answers have so few words in common that differences are not marked.';
}

function block(title, text) {
  return element('div', { class: 'block' }, element('h4', {}, title), plain(text));
}

function plain(text, ...content) {
  const long = text.length > LONG;
  return element('pre', { dir: 'auto', ...(long ? { class: 'long', tabindex: 0, role: 'group', 'aria-label': 'long text' } : {}) },
  content.length ? content : shown(text), text === '' && element('span', { class: 'quiet' }, 'empty'));
}

function leakPart(leak) {
  return leak && element('div', { class: 'notice' },
    element('b', {}, leak.level === 'LEAKED' ? 'Seen in training' : 'Similar to a training text'),
    `: ${leak.reason}${leak.excluded ? '; it counts in no claim' : ''}`,
    leak.where && element('p', { class: 'quiet' }, `${leak.where}: `, shown(leak.excerpt || '')));
}

function answerPart(example, role, parts, name) {
  const result = example.roles[role];
  const said = result.said;
  return element('article', { class: 'answer', 'aria-label': `${role} on ${example.id}` },
    element('h4', {}, `${role} `, element('span', { class: `chip ${OUTCOMES[result.outcome].style}` },
      sign(result.outcome), ` ${OUTCOMES[result.outcome].word}`)),
    element('p', { class: 'quiet' }, costs(result)),
    said ? plain(said.text, ...(parts ? marked(parts, name) : shown(said.text)))
      : element('p', { class: 'notice' }, 'No answer: ', shown(result.none || '')),
    element('ul', { class: 'checks' }, result.checks.map(checkPart)),
    said && reviewPart(example, role, said));
}

function costs(result) {
  const said = result.said;
  return [
    result.goodness !== undefined && `goodness ${result.goodness}`,
    result.samples,
    said && seconds(said.millis),
    said && said.tokens !== undefined && count(said.tokens, 'token'),
    said && said.attempts > 1 && `${said.attempts} attempts`,
    said && FINISHES[said.finish],
  ].filter(text => text).join(' · ');
}

function checkPart(check) {
  const word = OUTCOMES[check.outcome].check;
  return element('li', {},
    sign(check.outcome), ' ',
    element('b', {}, shown(check.check)), ` ${word}`,
    check.score !== undefined && Number(check.score) > 0 && Number(check.score) < 1 ? ` ${check.score}` : '',
    Number(check.weight) === 0 ? ' (no influence)' : Number(check.weight) === 1 ? '' : ` (weight ${check.weight})`,
    check.reason && element('span', { class: 'reason' }, ': ', shown(check.reason)),
    check.members.length > 0 && element('ul', { class: 'checks' }, check.members.map(checkPart)),
    check.opinions.map(opinionPart));
}

/** Returns what a judge said, in its own words. */
function opinionPart(opinion) {
  return element('details', {},
    element('summary', {}, shown(opinion.judge), ' said ', element('b', {}, opinion.said ? shown(opinion.said) : 'nothing of use')),
    element('p', {}, shown(opinion.reason)),
    opinion.replies.map(reply => plain(reply)));
}

function preferencePart(preference) {
  return element('div', { class: 'notice' },
    element('b', {}, shown(preference.criterion)), `: ${preference.winner}: `, shown(preference.reason),
    preference.opinions.map(opinionPart));
}

function promptPart(example, role, view) {
  const said = example.roles[role].said;
  const first = example.roles[view.roles[0]].said;
  if (!said) {
    return undefined;
  }
  return said !== first && first && said.prompt === first.prompt
    ? element('p', { class: 'quiet' }, `${role} was sent the same.`) : block(role, said.prompt);
}

function reviewPart(example, role, said) {
  const buttons = {};
  const show = () => {
    const now = reviewOf(example.id, role, said.sha256).verdict;
    Object.entries(buttons).forEach(([verdict, button]) => button.setAttribute('aria-pressed', String(now === verdict)));
  };
  const mark = change => {
    const row = { ...reviewOf(example.id, role, said.sha256), ...change };
    marks.reviews[reviewKey(row)] = row;
    keepMarks();
    show();
  };
  const comment = element('input', { type: 'text', class: 'comment', placeholder: 'Why?',
    'aria-label': `Comment on ${role}`, input: event => mark({ comment: event.target.value }) });
  comment.value = reviewOf(example.id, role, said.sha256).comment;
  ['good', 'bad'].forEach(verdict => {
    buttons[verdict] = element('button', { type: 'button', class: verdict, 'aria-pressed': 'false', click: () =>
      mark({ verdict: reviewOf(example.id, role, said.sha256).verdict === verdict ? '' : verdict }) },
    verdict === 'good' ? 'Good' : 'Bad');
  });
  show();
  return element('div', { class: 'review', role: 'group', 'aria-label': `Your review of ${role}` },
    element('div', { class: 'buttons' }, buttons.good, buttons.bad, comment),
    labelRows(example, said).map(row => labelPart(row, row.criterion)));
}

/** Returns what judges are asked of this answer, and people may say in their place. */
function labelRows(example, said) {
  if (said.cut) {
    return [];
  }
  return example.labels.concat(head.labels.rows).filter(row =>
    row.example === example.id && !row.other && row.answer.trim() === said.text.trim());
}

/** Returns what judges are asked of the two answers that are seen. */
function pairRows(example, said) {
  return said.length < 2 || !said[0] || !said[1] ? [] : example.labels.concat(head.labels.rows).filter(row =>
    row.example === example.id && row.other && row.answer.trim() === said[0].text.trim()
      && row.other.trim() === said[1].text.trim());
}

function labelPart(row, title) {
  const mark = change => {
    const next = { ...labelOf(row), ...change };
    marks.labels[labelKey(next)] = next;
    keepMarks();
  };
  const select = element('select', { change: event => mark({ label: event.target.value }) },
    element('option', { value: '' }, 'not labelled'),
    row.allowed.map(label => element('option', { value: label }, label)));
  select.value = labelOf(row).label;
  return element('label', { class: 'label' }, element('span', {}, shown(title)), select);
}
