import type { Extraction } from '@opine/schema';
import { announce } from '../parts/index.ts';

/** The extraction as JSON, as a file or on the clipboard. */
export function JsonButtons({ extraction }: { extraction: Extraction }) {
  const json = () => JSON.stringify(extraction, null, 2);
  return (
    <p class="json-buttons">
      <button type="button" class="button small" onClick={() => download(`${extraction.id.slice(0, 12)}.json`, json())}>
        Download JSON
      </button>
      <button type="button" class="button small" onClick={() => copy(json())}>
        Copy JSON
      </button>
    </p>
  );
}

function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  URL.revokeObjectURL(url);
}

async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    announce('Copied');
  } catch (error) {
    announce(`Not copied: ${error instanceof Error ? error.message : 'the browser does not allow it here'}`);
  }
}
