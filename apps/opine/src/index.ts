/** For tests and scripts: the line and the server as the commands use them. */

export type { Settings } from './config/config.ts';
export { loadSettings } from './config/load.ts';
export { type Line, openLine } from './line/line.ts';
export { createApp } from './server/app.ts';
export { type RunningServer, startServer } from './server/serve.ts';
