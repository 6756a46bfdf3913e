import type { EntityDecision } from '@opine/schema';

/** A set of things, each of which leads to the one that stands for it. */
export class Roots {
  readonly #parent = new Map<string, string>();

  rootOf(id: string): string {
    let at = id;
    for (let up = this.#parent.get(at); up !== undefined; up = this.#parent.get(at)) at = up;
    return at;
  }

  /** From now on `one` stands for both. */
  join(one: string, other: string): void {
    const [stays, goes] = [this.rootOf(one), this.rootOf(other)];
    if (stays !== goes) this.#parent.set(goes, stays);
  }

  /** Everything that does not stand for itself. */
  joined(): string[] {
    return [...this.#parent.keys()];
  }
}

/** The decisions that nobody has taken back, in their order. A later undo of an undo brings the decision back. */
export function inForce<D extends Pick<EntityDecision, 'id' | 'undoes'>>(decisions: readonly D[]): D[] {
  const undone = new Set<string>();
  for (const { id, undoes } of [...decisions].reverse())
    if (undoes !== undefined && !undone.has(id)) undone.add(undoes);
  return decisions.filter(({ id }) => !undone.has(id));
}
