import { Parser } from 'htmlparser2';

/** No feed nests deeper, and the time that reading takes grows with the square of it. */
const MAX_DEPTH = 200;
const ITEMS = new Set(['item', 'entry']);

/**
 * Makes damaged feed XML well-formed: stray ends are dropped, what was left open is closed, attributes are quoted. An item
 * that a broken-off feed ends in is dropped, as nobody can tell how much of it is missing. Throws `RangeError` when it nests
 * too deep.
 */
export function mendXml(text: string): string {
  const written: string[] = [];
  const open: string[] = [];
  /** Where in `written` the current item starts. */
  let item: number | null = null;
  let depth = 0;
  const close = () => {
    const name = open.pop() as string;
    written.push(`</${name}>`);
    if (ITEMS.has(localName(name))) item = null;
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > MAX_DEPTH) throw new RangeError(`elements are nested more than ${MAX_DEPTH} deep`);
        if (!NAME.test(name)) return;
        if (ITEMS.has(localName(name))) {
          // Items hold no items: the one before was not closed.
          while (item !== null) close();
          item = written.length;
        }
        open.push(name);
        const pairs = Object.entries(attributes).filter(([key]) => NAME.test(key));
        written.push(`<${name}${pairs.map(([key, value]) => ` ${key}="${escapeXml(value)}"`).join('')}>`);
      },
      ontext(data) {
        written.push(escapeXml(data));
      },
      onclosetag(name, isImplied) {
        depth--;
        if (isImplied || !open.includes(name)) return;
        while (open.at(-1) !== name) close();
        close();
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  if (item !== null) written.length = item;
  const brokenOff = open.findIndex((name) => ITEMS.has(localName(name)));
  const rest = brokenOff < 0 ? open : open.slice(0, brokenOff);
  return (
    written.join('') +
    rest
      .reverse()
      .map((name) => `</${name}>`)
      .join('')
  );
}

const NAME = /^[\p{L}_][\p{L}\d_.:-]*$/u;

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
