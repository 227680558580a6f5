/* What the reader says of answers: kept in this browser for this run, downloaded as files that the next run reads. */

let head;
let marks;
const EMPTY = () => ({ reviews: {}, labels: {} });

function marksKey() {
  return `labstone/${head.useCase}/${head.lineup}/${head.run}`;
}

/** Reads what was kept; a browser that keeps nothing begins anew. */
function readMarks() {
  try {
    marks = { ...EMPTY(), ...JSON.parse(localStorage.getItem(marksKey()) || '{}') };
  } catch {
    marks = EMPTY();
  }
}

function keepMarks() {
  let kept = true;
  try {
    localStorage.setItem(marksKey(), JSON.stringify(marks));
  } catch {
    kept = false;
  }
  showMarks(kept);
}

function reviewKey(row) {
  return [row.example, row.role, row.sha256].join('\n');
}

function labelKey(row) {
  return [row.criterion, row.example, row.answer, row.other || ''].join('\n');
}

/** Returns what is said of an answer: by a mark of this browser, or else by the file that the run has read. */
function reviewOf(example, role, sha256) {
  const row = { example, role, sha256, verdict: '', comment: '' };
  const key = reviewKey(row);
  return marks.reviews[key] || head.reviews.rows.find(known => reviewKey(known) === key) || row;
}

function labelOf(row) {
  return marks.labels[labelKey(row)] || head.labels.rows.find(known => labelKey(known) === labelKey(row)) || row;
}

/** Returns everything that is said: what the file has, changed by marks, then what is new. */
function merged(rows, changes, key) {
  const all = new Map(rows.map(row => [key(row), row]));
  Object.entries(changes).forEach(([name, row]) => all.set(name, row));
  return [...all.values()];
}

function allReviews() {
  return merged(head.reviews.rows, marks.reviews, reviewKey).filter(row => row.verdict);
}

function allLabels() {
  return merged(head.labels.rows, marks.labels, labelKey).filter(row => row.label);
}

function reviewsCsv() {
  return csv(head.reviews.columns, allReviews().map(row => [row.example, row.role, row.verdict, row.comment, row.sha256]));
}

function labelsCsv() {
  return csv(head.labels.columns, allLabels().map(row =>
    [row.criterion, row.example, row.answer, row.other || '', row.allowed.join(' or '), row.label, row.comment || '']));
}

/** RFC 4180; what a spreadsheet would take for a formula has an apostrophe in front. */
function csv(columns, rows) {
  return [columns, ...rows.map(row => row.map(defused))].map(row => row.map(cell).join(',') + '\r\n').join('');
}

function defused(text) {
  return /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text;
}

function cell(text) {
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}

function download(name, text) {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = element('a', { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

/** Says how much there is to download, where the files go, and whether this browser keeps anything. */
function showMarks(kept = true) {
  const reviews = allReviews().length;
  const labels = allLabels().length;
  document.getElementById('marks').replaceChildren(
    element('p', {},
      `${count(reviews, 'review')}, ${count(labels, 'label')}. Reviews become the commentary of the next run’s CSVs; labels`
        + ' show what judges are worth.'),
    element('p', { class: 'buttons' },
      element('button', { type: 'button', id: 'save-reviews', disabled: reviews === 0,
        click: () => download(head.reviews.file, reviewsCsv()) }, `Download ${head.reviews.file}`),
      element('button', { type: 'button', id: 'save-labels', disabled: labels === 0,
        click: () => download(head.labels.file, labelsCsv()) }, `Download ${head.labels.file}`)),
    element('p', { class: 'quiet' },
      'Put them into ', element('code', {}, `cases/${head.useCase}/`), ' in place of those there. ',
      kept ? 'Marks are kept in this browser, for this run only.'
        : 'This browser keeps nothing of this page: download before you close it.'));
}
