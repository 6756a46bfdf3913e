import type { CopyKind } from './copies.ts';

export interface Member {
  readonly article: string;
  /** Order of arrival. */
  readonly seq: number;
  readonly shingles: number;
  readonly partial: boolean;
  readonly kind: CopyKind;
  readonly score: number;
}

/** A text with at least this part of the fullest one's shingles is as full: a by-line more is no reason to read again. */
const AS_FULL = 0.9;

/** The member that is to be read: one that is whole before one cut off, then the fullest, then the earliest. */
export function chooseLead<M extends Member>(members: readonly [M, ...M[]]): M {
  const whole = members.filter((member) => !member.partial);
  const choice = whole.length > 0 ? whole : members;
  const fullest = Math.max(...choice.map((member) => member.shingles));
  return choice
    .filter((member) => member.shingles >= AS_FULL * fullest)
    .reduce((first, member) => (member.seq < first.seq ? member : first));
}
