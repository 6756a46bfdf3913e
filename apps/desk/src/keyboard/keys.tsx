const SHOWN: Readonly<Record<string, string>> = { ArrowDown: '↓', ArrowUp: '↑', ArrowLeft: '←', ArrowRight: '→' };

/** One key, or two to be pressed in a row. */
export function Keys({ keys }: { keys: string }) {
  return (
    <span class="chord">
      {keys.split(' ').map((key, at) => (
        <kbd key={`${at} ${key}`}>{SHOWN[key] ?? key}</kbd>
      ))}
    </span>
  );
}
