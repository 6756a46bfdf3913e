import { type CheerioAPI, load } from 'cheerio';
import { DomHandler, Parser } from 'htmlparser2';

/** Browsers stop at 512; the time that parsing takes grows with the square of it. */
const MAX_DEPTH = 512;

class TooDeep extends Error {}

class ShallowHandler extends DomHandler {
  #depth = 0;

  override onopentag(name: string, attributes: Record<string, string>): void {
    if (++this.#depth > MAX_DEPTH) throw new TooDeep();
    super.onopentag(name, attributes);
  }

  override onclosetag(): void {
    this.#depth--;
    super.onclosetag();
  }
}

/** A page's tree, up to the point where it nests deeper than any browser would show it. */
export function parseShallow(html: string): CheerioAPI {
  const handler = new ShallowHandler();
  const parser = new Parser(handler);
  try {
    parser.end(html);
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
  }
  return load(handler.root);
}
