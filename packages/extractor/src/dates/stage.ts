import type { Stage } from '../pipeline.ts';
import { findAnchor } from './anchor.ts';
import { parseAll } from './parsers/index.ts';
import { refine } from './refiners/index.ts';
import { resolveAll } from './resolve/index.ts';
import { Scan } from './scan.ts';

/**
 * Writes date mentions with their TIMEX3 readings (ISO-TimeML, as TempEval-3 annotates them), and the article's day
 * where none was given. Parsers read, refiners join and trim, then everything is placed in the calendar in one pass
 * through the text, because what a date leaves open may be said by the one before it.
 */
export const datesStage: Stage = {
  name: 'dates',
  reads: ['tokens', 'sections'],
  writes: ['dates', 'mentions'],
  annotate(document) {
    const scan = new Scan(document);
    const found = refine(scan, parseAll(scan));
    findAnchor(document, found);
    const timexes = resolveAll(scan, found);
    found.forEach(({ start, end, by }, i) => {
      const timex = timexes[i]!;
      document.mentions.push({
        start,
        end,
        ...document.rangeOf({ start, end }),
        type: 'date',
        form: 'name',
        confidence: timex.certain ? 0.98 : 0.9,
        by: 'pattern',
        why: by,
        timex,
      });
    });
    document.mentions.sort((a, b) => a.start - b.start);
  },
};
