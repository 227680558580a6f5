'use strict';

/* Elements and texts. What models wrote goes through text nodes only. */

/**
 * What cannot be seen, or changes how its neighbours are seen: control characters, halves of characters, marks of direction,
 * zero widths, tags. Not those that join or vary the characters around them, such as emoji.
 */
const UNSEEN =
  /(?![\t\n\r\u034f\u180b-\u180d\u200c\u200d\ufe00-\ufe0f\u{e0100}-\u{e01ef}])([\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}])/u;

/** Returns an element. An attribute that is a function listens; one that is undefined, null or false is left out. */
function element(name, attributes = {}, ...children) {
  const made = SVG_NAMES.has(name)
    ? document.createElementNS('http://www.w3.org/2000/svg', name)
    : document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      made.addEventListener(key, value);
    } else if (value !== undefined && value !== null && value !== false) {
      made.setAttribute(key, value === true ? '' : value);
    }
  }
  made.append(...children.flat(2).filter(child => child !== undefined && child !== null && child !== false));
  return made;
}

const SVG_NAMES = new Set(['svg', 'line', 'circle']);

/** Returns a text of a model or an author, in which characters that cannot be seen stand by their numbers. */
function shown(text) {
  return text.split(UNSEEN).map((part, i) => i % 2 ? element('span', { class: 'unseen' }, codePoint(part)) : part);
}

function codePoint(character) {
  return 'U+' + character.codePointAt(0).toString(16).toUpperCase().padStart(4, '0');
}

/** Returns the beginning of a text on one line. */
function excerpt(text, most) {
  const line = text.slice(0, 4 * most).replace(/\s+/g, ' ').trim();
  const characters = Array.from(line);
  return characters.length > most ? characters.slice(0, most).join('').trimEnd() + '…' : line;
}

function seconds(millis) {
  return millis < 1000 ? `${millis} ms` : `${(millis / 1000).toFixed(1)} s`;
}

function percent(share) {
  return `${Math.round(100 * Number(share))} %`;
}

/** 1 example, 2 examples. */
function count(number, word) {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}

/** What an outcome looks like: a sign, the word for an answer, and the one for a check. */
const OUTCOMES = {
  PASS: { sign: '✓', word: 'right', check: 'passes', style: 'pass' },
  FAIL: { sign: '✗', word: 'wrong', check: 'fails', style: 'fail' },
  ABSTAIN: { sign: '?', word: 'no verdict', check: 'abstains', style: 'open' },
  NOT_ASKED: { sign: '·', word: 'not asked', check: 'not asked', style: 'quiet' },
  ERROR: { sign: '!', word: 'broken', check: 'broken', style: 'open' },
};

/** Returns the sign of an outcome; its word has to stand beside it. */
function sign(outcome) {
  return element('span', { class: `sign ${OUTCOMES[outcome].style}`, 'aria-hidden': 'true' }, OUTCOMES[outcome].sign);
}
