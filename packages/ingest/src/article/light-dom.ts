/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { parseHTML } from 'linkedom';

/**
 * Fits linkedom to the reading of pages. A third of its time goes into two things that no reader needs: a list of event
 * listeners for every node and attribute, and a token list for every class attribute. And attribute names in capitals, as
 * old pages have them, are made lower case, as browsers do. Nodes made from here on take no listeners.
 */
export function lightenDom(): void {
  const document = parseHTML('<p></p>').document;
  const elements = prototypeNamed(document.createElement('p'), 'Element') as Element;
  const nodes = prototypeNamed(document.createElement('p'), 'Node');
  const documents = prototypeNamed(document, 'Document') as Document;
  // What `super()` calls is the constructor's own prototype.
  Object.setPrototypeOf(nodes.constructor, class {});
  Object.defineProperty(elements, 'className', {
    configurable: true,
    get(this: Element) {
      return this.getAttributeNode('class')?.value ?? '';
    },
    set(this: Element, value: string) {
      const attribute = this.getAttributeNode('class') ?? this.ownerDocument.createAttribute('class');
      attribute.value = value;
      if (attribute.ownerElement === null) this.setAttributeNode(attribute);
    },
  });
  const { createAttribute } = documents;
  documents.createAttribute = function (this: Document, name: string) {
    return createAttribute.call(this, name.toLowerCase());
  };
}

function prototypeNamed(object: object, name: string): object {
  for (let next = Object.getPrototypeOf(object); next !== null; next = Object.getPrototypeOf(next))
    if (next.constructor.name === name) return next;
  throw new Error(`linkedom has no ${name} any more: fit lightenDom to its new build`);
}
