export interface Feed {
  title: string | null;
  items: FeedItem[];
}

export interface FeedItem {
  /** Absolute; null when the item has no link. */
  url: string | null;
  title: string | null;
  /** ISO 8601 with the feed's own offset. */
  publishedAt: string | null;
  /** When it was last changed; ISO 8601. */
  updatedAt: string | null;
  authors: string[];
  categories: string[];
  /** The fullest body that the feed carries. */
  html: string | null;
  guid: string | null;
}
