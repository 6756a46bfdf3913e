import { foldSpace } from '../dom.ts';

const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 ' +
    'HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
);
const SILENT = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT SVG VIDEO AUDIO CANVAS BUTTON SELECT TEXTAREA'.split(' '),
);

/** The text of a cleaned-up body: one paragraph per block or double line break, in the order of the page. */
export function toParagraphs(root: Node): string[] {
  const paragraphs: string[] = [];
  let current = '';
  const flush = () => {
    const text = foldSpace(current);
    if (text !== '') paragraphs.push(text);
    current = '';
  };
  let breaks = 0;
  const visit = (node: Node): void => {
    if (node.nodeType === 3) {
      const text = node.textContent ?? '';
      if (text.trim() !== '') breaks = 0;
      current += text;
      return;
    }
    if (node.nodeType !== 1) return;
    const tag = node.nodeName.toUpperCase();
    if (SILENT.has(tag)) return;
    if (tag === 'BR') {
      // Two in a row are how old pages part paragraphs.
      if (++breaks >= 2) flush();
      else current += ' ';
      return;
    }
    const block = BLOCKS.has(tag);
    if (block) flush();
    if (tag === 'TR' && isDataRow(node as Element)) {
      current = [...node.childNodes].map((cell) => cell.textContent).join(' ');
      flush();
      return;
    }
    for (const child of node.childNodes) visit(child);
    if (block) flush();
  };
  visit(root);
  flush();
  return paragraphs;
}

/** A row of figures or names is one line; a row that lays out the page holds paragraphs. */
function isDataRow(row: Element): boolean {
  return (
    (row.textContent ?? '').length < 300 && row.querySelector('p, div, ul, ol, table, br, h1, h2, h3, h4') === null
  );
}
