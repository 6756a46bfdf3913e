import manifest from '../package.json' with { type: 'json' };

export const OPINE_VERSION: string = manifest.version;
