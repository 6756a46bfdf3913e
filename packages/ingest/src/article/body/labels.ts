/// <reference lib="dom" />
import { lexiconPattern } from '../../lexicon.ts';

/** A pattern for any of the words of a data file among the labels of an element. */
export function labelPattern(file: URL): RegExp {
  return lexiconPattern(file, (words) => `(?:^|[-_\\s])${words}(?=$|[-_\\s])`);
}

/** An element's class and id in one spelling: "authorBox" and "author_box" are the label "author-box". */
export function hyphenatedLabels(element: Element): string {
  const labels = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  return labels.replace(/([a-z])([A-Z])/g, '$1-$2').replace(/_+/g, '-');
}
