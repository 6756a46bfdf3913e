import { hyphenatedLabels, labelPattern } from './labels.ts';

const LABEL = labelPattern(new URL('./lexicons/boilerplate-labels.txt', import.meta.url));

/** Never part of what the writer wrote. */
const FOREIGN =
  'script, style, noscript, template, nav, form, button, select, input, textarea, iframe, object, embed, svg, canvas, video, audio, dialog, ' +
  'footer, aside, figure, figcaption, [hidden], [aria-hidden="true"], [style*="display:none"], [style*="display: none"], ' +
  '[role="navigation"], [role="complementary"], [role="dialog"], [role="search"], [role="contentinfo"], [role="banner"]';
/** An element that holds more of the page's running text than this is no side matter, whatever it is called. */
const MAX_SHARE = 0.25;

/** Takes out what is marked as standing around an article, so that it can't be taken for a part of it. */
export function cleanBefore(document: Document): void {
  const body = document.body;
  if (body === null) return;
  const limit = runningText(body) * MAX_SHARE;
  const drop = (element: Element) => {
    if (!element.isConnected) return;
    // All of its text is a bound that is counted faster.
    if ((element.textContent ?? '').length <= limit || runningText(element) <= limit) element.remove();
  };
  for (const element of body.querySelectorAll('script, style, noscript, template, svg, iframe')) element.remove();
  for (const element of [...body.querySelectorAll(FOREIGN)]) drop(element);
  for (const element of [...body.querySelectorAll('[class], [id]')]) {
    if (/^(?:BODY|MAIN|ARTICLE|P|A|H1)$/.test(element.tagName.toUpperCase()) && !isCaption(element)) continue;
    if (LABEL.test(hyphenatedLabels(element))) drop(element);
  }
}

function isCaption(element: Element): boolean {
  return /caption|credit/i.test(element.getAttribute('class') ?? '');
}

/** Characters of text in paragraphs: what side matter has little of. */
function runningText(root: Element): number {
  let length = 0;
  for (const paragraph of root.querySelectorAll('p')) length += (paragraph.textContent ?? '').length;
  if (root.tagName.toUpperCase() === 'P') length += (root.textContent ?? '').length;
  return length;
}
