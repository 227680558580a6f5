/* The page: filters, keys, what is in its address. */

const FILTERS = [
  { id: 'all', title: 'All', tag: undefined, says: 'every example' },
  { id: 'flipped', title: 'Flipped', tag: 'FLIPPED', says: 'one is right, and the other one wrong' },
  { id: 'regressed', title: 'Worse', tag: 'REGRESSED', says: 'wrong where the other one, or the baseline, is right' },
  { id: 'wrong', title: 'Both wrong', tag: 'WRONG', says: 'wrong, all of them' },
  { id: 'abstained', title: 'Abstained', tag: 'ABSTAINED', says: 'a check abstained, or there is no answer' },
];
const THEMES = ['auto', 'light', 'dark'];
const THEME_KEY = 'labstone/theme';

let examples;
let rows;
let address;

/* The theme is set before anything is seen. */
applyTheme(theme());
document.addEventListener('DOMContentLoaded', begin);

function begin() {
  const data = JSON.parse(document.getElementById('data').textContent);
  head = { ...data.head, pages: data.pages, page: data.page };
  examples = data.examples;
  readMarks();
  readAddress();
  document.getElementById('top').replaceChildren(...headerPart().filter(part => part));
  document.getElementById('foot').replaceChildren(
    element('p', {}, 'Made by Labstone. The figures stand in summary.md as well, and every text in run.json.'));
  document.getElementById('help').replaceChildren(...helpPart());
  show();
  addEventListener('hashchange', () => {
    readAddress();
    show();
  });
  addEventListener('beforeprint', () => rows.filter(row => !row.node.hidden).forEach(row => toggle(row, true)));
  addEventListener('afterprint', () => rows.forEach(row => toggle(row, address.open.includes(row.example.id))));
  document.addEventListener('keydown', onKey);
  document.getElementById('skip').addEventListener('click', event => {
    event.preventDefault();
    document.getElementById('examples').focus();
  });
}

function currentView() {
  return head.views.find(view => view.id === address.view) || head.views[0];
}

function groupTitle(id) {
  return (head.groups.find(group => group.id === id) || { title: id }).title;
}

/* Address */

function readAddress() {
  const found = new URLSearchParams(location.hash.slice(1));
  address = {
    view: found.get('view') || head.views[0].id,
    filter: FILTERS.some(filter => filter.id === found.get('filter')) ? found.get('filter') : 'all',
    group: head.groups.some(group => group.id === found.get('group')) ? found.get('group') : '',
    text: found.get('text') || '',
    open: found.getAll('open'),
  };
}

/** Returns the address of what is seen now, but for some changes. */
function hashOf(changes) {
  const next = { ...address, ...changes };
  const found = new URLSearchParams();
  if (next.view !== head.views[0].id) {
    found.set('view', next.view);
  }
  if (next.filter !== 'all') {
    found.set('filter', next.filter);
  }
  ['group', 'text'].filter(key => next[key]).forEach(key => found.set(key, next[key]));
  next.open.forEach(id => found.append('open', id));
  return '#' + found.toString();
}

function change(changes) {
  address = { ...address, ...changes };
  history.replaceState(null, '', hashOf({}));
}

/* What is seen */

function show() {
  const searching = document.activeElement && document.activeElement.id === 'text';
  const view = currentView();
  document.getElementById('main').replaceChildren(
    element('div', { class: 'overview' }, figuresPart(), claimsPart()),
    element('section', { 'aria-labelledby': 'examples-title' },
      element('h2', { id: 'examples-title' }, 'Examples'),
      toolbar(view), pagesPart(),
      element('div', { class: 'columns', 'aria-hidden': 'true' },
        element('span', {}, view.roles.join(' → ')), element('span', {}, 'example'),
        element('span', {}, `what ${view.roles[view.roles.length - 1]} says`), element('span', {}, 'against the baseline')),
      element('ol', { id: 'examples', tabindex: -1, 'aria-label': 'Examples' })),
    element('section', { class: 'marks', 'aria-labelledby': 'marks-title' },
      element('h2', { id: 'marks-title' }, 'Your review'), element('div', { id: 'marks' })));
  rows = examples.map((example, i) => row(example, view, `example-${i}`));
  document.getElementById('examples').append(...rows.map(made => made.node));
  sift();
  rows.filter(made => address.open.includes(made.example.id)).forEach((made, i) => {
    toggle(made, true);
    if (i === 0 && !searching) {
      made.node.scrollIntoView();
    }
  });
  showMarks();
}

function row(example, view, panel) {
  const made = { example, view, text: undefined };
  const content = element('div', { id: panel, class: 'details', hidden: true });
  const heading = line(example, view, panel);
  made.button = heading.firstElementChild;
  made.panel = content;
  made.button.addEventListener('click', () => {
    toggle(made, made.panel.hidden);
    change({ open: rows.filter(other => !other.panel.hidden).map(other => other.example.id) });
  });
  made.node = element('li', { class: `example ${relation(example, view)}` }, heading, content);
  return made;
}

function toggle(made, open) {
  if (open && !made.panel.firstChild) {
    made.panel.append(...details(made.example, made.view).flat().filter(part => part));
  }
  made.panel.hidden = !open;
  made.button.setAttribute('aria-expanded', String(open));
}

function toolbar(view) {
  const filters = FILTERS.filter(filter => view.roles.length > 1 || !['flipped'].includes(filter.id));
  const groups = element('select', { id: 'group', 'aria-label': 'Group', change: event => refine({ group: event.target.value }) },
    element('option', { value: '' }, 'All groups'),
    head.groups.map(group => element('option', { value: group.id }, group.title)));
  groups.value = address.group;
  const views = element('select', { id: 'view', 'aria-label': 'Comparison', change: event => {
    change({ view: event.target.value, filter: 'all' });
    show();
    document.getElementById('view').focus();
  } }, head.views.map(one => element('option', { value: one.id }, one.roles.join(' and '))));
  views.value = view.id;
  const text = element('input', { type: 'search', id: 'text', placeholder: 'Search texts', 'aria-label': 'Search texts',
    input: event => refine({ text: event.target.value }) });
  text.value = address.text;
  return element('div', { class: 'toolbar', role: 'search', 'aria-label': 'Examples' },
    element('div', { class: 'filters', role: 'group', 'aria-label': 'Show' }, filters.map(filter =>
      element('button', { type: 'button', 'data-filter': filter.id, title: filter.says,
        'aria-pressed': 'false', click: () => refine({ filter: filter.id }) },
      view.roles.length === 1 && filter.id === 'wrong' ? 'Wrong' : filter.title, ' ',
      element('span', { class: 'number' }, String(total(filter, view)))))),
    head.views.length > 1 && views,
    head.groups.length > 1 && groups,
    text,
    element('p', { role: 'status', id: 'status' }));
}

/** Returns how many examples of the whole run a filter finds. */
function total(filter, view) {
  return filter.tag ? head.pages.reduce((sum, page) => sum + page.counts[view.id][filter.tag], 0) : head.size;
}

function refine(changes) {
  change(changes);
  sift();
}

/** Shows the examples that are looked for. */
function sift() {
  const tag = FILTERS.find(filter => filter.id === address.filter).tag;
  const sought = address.text.toLowerCase();
  rows.forEach(made => {
    made.node.hidden = !(
      (!tag || made.example.tags[made.view.id].includes(tag))
      && (!address.group || made.example.group === address.group)
      && (!sought || textOf(made).includes(sought)));
  });
  const seen = rows.filter(made => !made.node.hidden).length;
  document.getElementById('status').textContent = seen === 0
    ? 'No example is like that.' : `${seen} of ${count(rows.length, 'example')}${head.pages.length > 1 ? ' on this page' : ''}`;
  document.querySelectorAll('[data-filter]').forEach(button =>
    button.setAttribute('aria-pressed', String(button.dataset.filter === address.filter)));
  document.getElementById('group')?.replaceWith(synced(document.getElementById('group'), address.group));
  showPages();
}

function synced(select, value) {
  select.value = value;
  return select;
}

/** Returns all that is searched, in lower case; of an example that nobody has looked for yet it is made now. */
function textOf(made) {
  if (made.text === undefined) {
    const example = made.example;
    made.text = [example.id, example.input, example.reference, example.state].concat(
      Object.values(example.roles).map(role => role.said ? role.said.text : role.none || '')).join('\n').toLowerCase();
  }
  return made.text;
}

/* Pages, where one does not hold all */

function pagesPart() {
  return head.pages.length > 1 && element('nav', { 'aria-label': 'Pages', id: 'pages' });
}

function showPages() {
  const place = document.getElementById('pages');
  if (!place) {
    return;
  }
  const filter = FILTERS.find(one => one.id === address.filter);
  place.replaceChildren(
    element('p', { class: 'quiet' }, `Search and group look at this page only.`
      + (filter.tag ? ` Behind each page: how many are ${filter.title.toLowerCase()}.` : '')),
    element('ol', {}, head.pages.map((page, i) => element('li', {},
      element('a', { href: page.file + hashOf({ open: [] }), 'aria-current': i + 1 === head.page ? 'page' : undefined,
        'aria-label': `Page ${i + 1}, examples ${page.from + 1} to ${page.to}` },
      `${i + 1}`, filter.tag && element('small', {}, ` ${page.counts[currentView().id][filter.tag]}`))))));
}

/* Keys */

function onKey(event) {
  const typing = event.target.closest('input, select, textarea');
  if (event.key === 'Escape' && typing) {
    typing.blur();
    return;
  }
  if (typing || event.ctrlKey || event.metaKey || event.altKey || document.getElementById('help').open) {
    return;
  }
  const action = {
    j: () => move(1),
    k: () => move(-1),
    '/': () => document.getElementById('text').focus(),
    '?': openHelp,
    t: nextTheme,
  }[event.key] || filterKey(event.key);
  if (action) {
    event.preventDefault();
    action();
  }
}

function filterKey(key) {
  const filter = /^[1-5]$/.test(key) && FILTERS[Number(key) - 1];
  return filter && (() => refine({ filter: filter.id }));
}

/** Goes to the next example that is seen, or the one before. */
function move(step) {
  const seen = rows.filter(made => !made.node.hidden);
  const place = seen.findIndex(made => made.node.contains(document.activeElement));
  const next = seen[place < 0 ? 0 : Math.min(seen.length - 1, Math.max(0, place + step))];
  if (next) {
    next.button.focus({ preventScroll: true });
    next.node.scrollIntoView({ block: 'nearest' });
  }
}

function helpPart() {
  const keys = [['j', 'next example'], ['k', 'the one before'], ['Enter', 'open or close it'],
    ...FILTERS.map((filter, i) => [`${i + 1}`, `${filter.title}: ${filter.says}`]),
    ['/', 'search'], ['t', 'theme'], ['?', 'this help'], ['Esc', 'leave a field, or this help']];
  return [
    element('h2', { id: 'help-title' }, 'Keys'),
    element('dl', {}, keys.map(([key, says]) => [element('dt', {}, element('kbd', {}, key)), element('dd', {}, says)])),
    element('p', { class: 'quiet' }, 'The address of this page holds the filters and what is open: copy it to share them.'),
    element('form', { method: 'dialog' }, element('button', { type: 'submit' }, 'Close')),
  ];
}

function openHelp() {
  document.getElementById('help').showModal();
}

/* Theme */

function theme() {
  try {
    return THEMES.includes(localStorage.getItem(THEME_KEY)) ? localStorage.getItem(THEME_KEY) : 'auto';
  } catch {
    return document.documentElement.dataset.theme || 'auto';
  }
}

function nextTheme() {
  const next = THEMES[(THEMES.indexOf(document.documentElement.dataset.theme) + 1) % THEMES.length];
  try {
    localStorage.setItem(THEME_KEY, next);
  } catch {
    /* then it holds for this page only */
  }
  applyTheme(next);
  document.getElementById('theme').textContent = `Theme: ${next}`;
}

function applyTheme(name) {
  document.documentElement.dataset.theme = name;
}
