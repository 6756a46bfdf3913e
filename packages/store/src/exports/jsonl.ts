import type { Format } from './formats.ts';
import { eventSources, evidenceText } from './sources.ts';

/** JSON Lines: each event with its article's metadata, the entities it names, who says so, and the decision about it. */
export const jsonl: Format = {
  head: '',
  separator: '',
  foot: '',
  records(view) {
    const { text: _, ...article } = view.article;
    return view.queue.map((item) => {
      const { id, state, decision, event } = item;
      const named = new Set([...event.participants.map((p) => p.entity), event.place?.entity]);
      const entities = view.extraction.entities.filter((entity) => named.has(entity.id));
      const evidence = evidenceText(view, item);
      const sources = eventSources(view, item);
      return `${JSON.stringify({ id, state, decision, event, entities, sources, evidence, article })}\n`;
    });
  },
};
