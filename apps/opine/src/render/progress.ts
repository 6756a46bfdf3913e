import { Presets, SingleBar } from 'cli-progress';

export interface Progress {
  /** @param note what stands behind the bar */
  update(value: number, note: string): void;
  setTotal(total: number): void;
  stop(): void;
}

const SILENT: Progress = { update: () => undefined, setTotal: () => undefined, stop: () => undefined };

/** A progress bar on standard error; nothing when that is no terminal. */
export function progressBar(total: number, label: string): Progress {
  if (!process.stderr.isTTY) return SILENT;
  const bar = new SingleBar(
    {
      format: `${label} {bar} {percentage}% {note} · {duration_formatted}`,
      stream: process.stderr,
      hideCursor: true,
      clearOnComplete: true,
      barsize: 30,
      etaBuffer: 50,
    },
    Presets.shades_classic,
  );
  bar.start(Math.max(1, total), 0, { note: '' });
  return {
    update: (value, note) => bar.update(value, { note }),
    setTotal: (value) => bar.setTotal(Math.max(1, value)),
    stop: () => bar.stop(),
  };
}
