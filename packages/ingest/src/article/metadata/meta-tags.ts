/** The page's meta elements: contents by lower-case name, property, itemprop or http-equiv, in page order. */
export class MetaTags {
  readonly #contents = new Map<string, string[]>();

  constructor(document: Document) {
    for (const element of document.querySelectorAll('meta[content]')) {
      const content = element.getAttribute('content')?.trim();
      if (!content) continue;
      for (const attribute of ['name', 'property', 'itemprop', 'http-equiv']) {
        const name = element.getAttribute(attribute)?.trim().toLowerCase();
        if (!name) continue;
        const contents = this.#contents.get(name) ?? [];
        contents.push(content);
        this.#contents.set(name, contents);
      }
    }
  }

  /** The content of the first of these names that the page has. */
  first(names: string[]): string | null {
    return this.all(names)[0] ?? null;
  }

  /** All contents of the first of these names that the page has. */
  all(names: string[]): string[] {
    for (const name of names) {
      const contents = this.#contents.get(name);
      if (contents !== undefined) return contents;
    }
    return [];
  }
}
