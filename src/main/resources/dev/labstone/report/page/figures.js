/* What stands above the examples: the verdict, the figures, the claims. */

const CLAIMS = {
  PROVED: { sign: '✓', style: 'pass', word: 'proved' },
  REFUTED: { sign: '✗', style: 'fail', word: 'refuted' },
  INCONCLUSIVE: { sign: '?', style: 'open', word: 'inconclusive' },
  NOT_TESTED: { sign: '·', style: 'quiet', word: 'not tested' },
};

function headerPart() {
  const [first, ...others] = head.verdict;
  return [
    element('p', { class: 'crumb' },
      element('span', { class: 'brand' }, 'Labstone'),
      element('span', {}, `${head.useCase} · lineup ${head.lineup} · run ${head.run}`)),
    element('div', { class: 'tools' },
      element('button', { type: 'button', id: 'theme', click: nextTheme }, `Theme: ${theme()}`),
      element('button', { type: 'button', id: 'keys', 'aria-label': 'Keys and words', click: openHelp }, '?')),
    element('h1', {}, shown(head.title)),
    element('div', { class: 'verdict' },
      element('p', { class: 'first' }, capital(first)),
      others.map(part => element('p', {}, capital(part)))),
    head.description && element('p', { class: 'description' }, shown(head.description)),
  ];
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function figuresPart() {
  const view = currentView();
  const figures = head.figures[view.id];
  return element('section', { class: 'figures', 'aria-labelledby': 'figures-title' },
    element('h2', { id: 'figures-title' }, 'How often answers are right'),
    element('ul', { class: 'legend' }, view.roles.map((role, i) =>
      element('li', {}, keySign(i, view.roles.length), element('b', {}, role), ' ', shown(head.models[role] || 'not reached')))),
    element('div', { class: 'scale', 'aria-hidden': 'true' },
      element('div', {}, ['0 %', '50 %', '100 %'].map(text => element('span', {}, text)))),
    element('ul', { class: 'scopes' }, figures.map((figure, i) => scope(figure, i))),
    element('p', { class: 'quiet' },
      'A point is the share of right answers, a line its 95 % interval after Wilson.'
        + (view.roles.length > 1
          ? ` Beside it: how many more points ${view.roles[1]} gains over ${view.roles[0]}, with 95 % confidence.` : '')));
}

function keySign(place, roles) {
  return element('svg', { class: 'key', width: 26, height: 12, 'aria-hidden': 'true' },
    element('line', { class: `whisker r${roles - place}`, x1: 0, x2: 26, y1: 6, y2: 6 }),
    element('circle', { class: `dot r${roles - place}`, cx: 13, cy: 6, r: 4.5 }));
}

function scope(figure, place) {
  const title = figure.group
    ? element('a', { href: `#group=${encodeURIComponent(figure.group)}` }, shown(figure.title)) : shown(figure.title);
  const left = [figure.missing && `${figure.missing} without a verdict`, figure.leaked && `${figure.leaked} seen in training`]
    .filter(text => text).join(', ');
  return element('li', { class: place === 0 ? 'all' : '' },
    element('div', { class: 'title' }, title, left && element('span', { class: 'quiet' }, ` not counted: ${left}`)),
    chart(figure.shares),
    element('div', { class: 'counts' }, figure.shares.map(share =>
      element('div', {}, element('b', {}, `${share.passed}`), ` of ${share.all}`))),
    element('div', { class: 'gain' }, (figure.gain || '').replace(/-(?=\d)/g, '\u2212')));
}

/** Returns a line for each role: the share as a point, its interval as a line. */
function chart(shares) {
  const height = 8 + 15 * shares.length;
  const at = share => `${100 * Number(share)}%`;
  return element('svg', { role: 'img', height, 'aria-label': shares.map(spoken).join('; ') },
    [0, 25, 50, 75, 100].map(x => element('line', { class: 'grid', x1: `${x}%`, x2: `${x}%`, y1: 0, y2: height })),
    shares.map((share, i) => {
      const y = 11.5 + 15 * i;
      const style = `r${shares.length - i}`;
      return [
        element('line', { class: `whisker ${style}`, x1: at(share.lower), x2: at(share.upper), y1: y, y2: y }),
        share.all > 0 && element('circle', { class: `dot ${style}`, cx: at(share.share), cy: y, r: 4.5 }),
      ];
    }));
}

function spoken(share) {
  return `${share.role} is right in ${share.passed} of ${share.all}, ${percent(share.share)},`
    + ` 95 % interval ${percent(share.lower)} to ${percent(share.upper)}`;
}

function claimsPart() {
  return element('section', { class: 'claims', 'aria-labelledby': 'claims-title' },
    element('h2', { id: 'claims-title' }, 'What was claimed'),
    element('ul', {}, head.claims.map(claim => {
      const state = CLAIMS[claim.state];
      return element('li', {},
        element('span', { class: `chip ${state.style}` },
          element('span', { 'aria-hidden': 'true' }, state.sign), ` ${state.word}`),
        element('div', {},
          element('b', {}, shown(claim.claim)), claim.required ? ' required' : ' informative',
          element('p', { class: 'quiet' }, shown(claim.words.replace(/^[a-z ]+: /, '')))));
    })),
    head.notes.length > 0 && element('h2', {}, 'Notes'),
    head.notes.length > 0 && element('ul', { class: 'notes' }, head.notes.map(note => element('li', {}, shown(note)))));
}
