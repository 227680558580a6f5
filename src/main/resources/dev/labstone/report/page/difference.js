/* Which words two answers do not share: the shortest edit script (E. W. Myers, Algorithmica 1, 1986). */

const MOST_EDITS = 1200;
const LEAST_ALIKE = 0.3;

/** Returns the words of a text, each with the white space behind it. */
function words(text) {
  return text.match(/^\s+|\S+\s*/g) || [];
}

/**
 * Returns for each word of two texts whether it is missing in the other one; nothing if they have so little in common that
 * marks would only be noise.
 */
function difference(first, second) {
  const before = words(first);
  const after = words(second);
  const kept = common(before.map(word => word.trim()), after.map(word => word.trim()));
  if (!kept || 2 * kept.length < LEAST_ALIKE * (before.length + after.length)) {
    return undefined;
  }
  const inBefore = new Set(kept.map(pair => pair[0]));
  const inAfter = new Set(kept.map(pair => pair[1]));
  return [
    before.map((word, i) => ({ word, changed: !inBefore.has(i) })),
    after.map((word, i) => ({ word, changed: !inAfter.has(i) })),
  ];
}

/** Returns the places of the words that both have, in pairs; nothing if there are too many edits. */
function common(before, after) {
  const most = Math.min(before.length + after.length, MOST_EDITS);
  const trace = [];
  let reached = new Int32Array(2 * most + 3);
  for (let edits = 0; edits <= most; edits++) {
    trace.push(reached.slice());
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = start(reached, most + 1 + diagonal, diagonal, edits);
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) {
        x++;
      }
      reached[most + 1 + diagonal] = x;
      if (x >= before.length && x - diagonal >= after.length) {
        return walkBack(trace, before.length, after.length, most);
      }
    }
  }
  return undefined;
}

/** Returns where a diagonal begins: one step down from the one above, or one to the right from the one below. */
function start(reached, place, diagonal, edits) {
  const down = diagonal === -edits || (diagonal !== edits && reached[place - 1] < reached[place + 1]);
  return down ? reached[place + 1] : reached[place - 1] + 1;
}

function walkBack(trace, width, height, most) {
  const pairs = [];
  let x = width;
  let y = height;
  for (let edits = trace.length - 1; edits >= 0; edits--) {
    const diagonal = x - y;
    const reached = trace[edits];
    const place = most + 1 + diagonal;
    const down = diagonal === -edits || (diagonal !== edits && reached[place - 1] < reached[place + 1]);
    const from = edits === 0 ? 0 : down ? reached[place + 1] : reached[place - 1];
    const before = edits === 0 ? 0 : down ? diagonal + 1 : diagonal - 1;
    const bottom = edits === 0 ? 0 : down ? from : from + 1;
    while (x > bottom) {
      x--;
      y--;
      pairs.push([x, y]);
    }
    x = from;
    y = from - before;
  }
  return pairs.reverse();
}

/** Returns an answer in which the words that the other one lacks are marked. */
function marked(parts, name) {
  const nodes = [];
  for (let i = 0; i < parts.length;) {
    let end = i + 1;
    while (end < parts.length && parts[end].changed === parts[i].changed) {
      end++;
    }
    const text = parts.slice(i, end).map(part => part.word).join('');
    const bare = text.trimEnd();
    nodes.push(parts[i].changed ? [element(name, {}, shown(bare)), text.slice(bare.length)] : shown(text));
    i = end;
  }
  return nodes;
}
