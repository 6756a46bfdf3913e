import { z } from 'zod';
import { CountryCode } from './span.ts';

export const EntityType = z.enum(['person', 'group', 'place', 'weapon', 'platform', 'vehicle']);
export type EntityType = z.infer<typeof EntityType>;

/** One real-world referent within one article. */
export const Entity = z.object({
  id: z.string(),
  type: EntityType,
  /** The fullest name as written in the text. */
  name: z.string(),
  /** The other names as written, most frequent first. */
  aliases: z.array(z.string()),
  /** Titles, offices and appositions: "Iraqi Prime Minister". */
  descriptors: z.array(z.string()),
  country: CountryCode.nullable(),
  roles: z.array(z.string()),
  /** Mention ids in the order of the text. */
  mentions: z.array(z.string()),
});
export type Entity = z.infer<typeof Entity>;

/** One name that a user wants to be known: a line of a gazetteer file. */
export const UserEntry = z.object({
  type: EntityType,
  name: z.string().trim().min(1),
  /** Other names of the same. */
  aliases: z.array(z.string().trim().min(1)).default([]),
  country: CountryCode.nullish(),
});
export type UserEntry = z.infer<typeof UserEntry>;
