const PATHS = {
  accept: 'M3.5 8.5l3 3 6-7',
  reject: 'M4 4l8 8M12 4l-8 8',
  edit: 'M3 13l.7-3L10.5 3.2l2.3 2.3L6 12.3zM9 4.7L11.3 7',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  flag: 'M4 14V2.5M4 3h8l-2 2.8L12 8.5H4',
  undo: 'M5.5 3L3 5.5 5.5 8M3 5.5h6.5a3.5 3.5 0 0 1 0 7H6',
  next: 'M6 3.5L10.5 8 6 12.5',
  previous: 'M10 3.5L5.5 8 10 12.5',
  list: 'M2.5 4h11M2.5 8h11M2.5 12h7',
  theme: 'M8 2.5v11M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 1 0 0-11zM8 2.5a5.5 5.5 0 0 1 0 11z',
  keys: 'M1.5 4.5h13v7.5h-13zM4 7h.01M6.7 7h.01M9.3 7h.01M12 7h.01M5 9.7h6',
  arrow: 'M2.5 8h10M9 4.5L12.5 8 9 11.5',
  warning: 'M8 2.2L14.5 13.5h-13zM8 6.5v3.2M8 11.6v.01',
  link: 'M9.5 2.5h4v4M13.5 2.5L7.5 8.5M11.5 9.5v4h-9v-9h4',
} as const;

/** A line drawing of 16 by 16 pixels; whatever it stands for is also written beside it or in the control's label. */
export function Icon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
