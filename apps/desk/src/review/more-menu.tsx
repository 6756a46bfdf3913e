import type { QueueItem } from '@opine/schema';
import { useRef } from 'preact/hooks';
import { Keys } from '../keyboard/index.ts';
import { Icon } from '../parts/index.ts';
import { COMMENT, FLAG, MERGE, REDO, SKIP, SPLIT } from './bindings.ts';

/** What is done to an event less often. */
export function MoreMenu({ item }: { item: QueueItem | null }) {
  const menu = useRef<HTMLDivElement>(null);
  const commands = [
    { binding: SKIP, name: 'Leave for later' },
    { binding: FLAG, name: item?.flagged === true ? 'Take the flag down' : 'Flag' },
    { binding: COMMENT, name: 'Comment' },
    { binding: MERGE, name: 'Merge into another' },
    { binding: SPLIT, name: 'Split' },
    { binding: REDO, name: 'Redo' },
  ];
  return (
    <>
      <button type="button" class="button square" aria-label="More" disabled={item === null} popovertarget="more-menu">
        <Icon name="more" />
      </button>
      <div id="more-menu" class="menu" popover="auto" ref={menu}>
        {commands.map(({ binding, name }) => (
          <button
            key={binding.id}
            type="button"
            class="button bare"
            onClick={() => {
              menu.current?.hidePopover();
              binding.run();
            }}
          >
            {name} <Keys keys={binding.keys[0]!} />
          </button>
        ))}
      </div>
    </>
  );
}
