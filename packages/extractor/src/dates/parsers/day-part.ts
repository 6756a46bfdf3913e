import type { Parser } from '../scan.ts';

/** A part of the day: kept beside a date ("Friday night", "the night of June 5"), alone only after "in", "during", "overnight". */
export const dayPartParser: Parser = {
  name: 'day-part',
  parse(scan, i) {
    if (scan.lower(i) === 'overnight') {
      return scan.found('day-part', i, i + 1, {
        kind: 'date',
        known: {},
        step: { unit: 'D', amount: 0, from: 'anchor' },
        clock: { part: 'NI' },
      });
    }
    let at = scan.lower(i) === 'the' ? i + 1 : i;
    if (/^(?:mid|pre)$/.test(scan.lower(at)) && scan.isHyphen(at + 1)) at += 2;
    else if (scan.lower(at) === 'early' && scan.lower(at + 1) === 'hours') {
      return scan.found('day-part', i, at + 2, { kind: 'date', known: {}, clock: { part: 'MO' } }, true);
    } else if (/^(?:mid|early|late)$/.test(scan.lower(at))) at++;
    const { dayPart, plural } = scan.word(at);
    if (!dayPart || plural) return null;
    // "the pre-dawn attack": the article is the attack's.
    const adjective = scan.lower(at).startsWith('pre');
    if (adjective && at > i) return null;
    const definite = scan.lower(i) === 'the' && /^(?:in|during)$/.test(scan.lower(i - 1));
    const specific = at > i + 1 || adjective || scan.lower(at) === 'midday';
    return scan.found(
      'day-part',
      i,
      at + 1,
      { kind: 'date', known: {}, clock: { part: dayPart } },
      definite || specific ? undefined : true,
    );
  },
};
